// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Button;
class ProgressLine;
class Text;

/// A sync while it is under way: what is asked before much of it comes, how far it is, and the buttons that pause and
/// stop it. There is nothing to be seen of it otherwise.
class SyncPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SyncPanel(const ScreenContext &context, QWidget *parent = nullptr);

    /// Gives the keyboard to what a person is likely to press next.
    void takeFocus();

Q_SIGNALS:
    /// Something is asked: it should be seen.
    void asked();
    /// The sync is over, and the keyboard was here.
    void left();

private:
    /// What of it has the keyboard.
    [[nodiscard]] QWidget *focusInside() const;
    void refresh();
    void showQuestion();
    void showProgress();

    ScreenContext m_context;
    Text *m_question;
    Text *m_explanation;
    ProgressLine *m_line;
    Text *m_progress;
    Text *m_left;
    Button *m_notNow;
    Button *m_proceed;
    Button *m_pause;
    Button *m_cancel;
    bool m_isAsking = false;
};

}
