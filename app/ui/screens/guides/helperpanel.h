// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pdc {

class Button;
class GuideWalk;
class Page;
class Text;

/// The helper's part of a step: what to say, what to keep from, what to look at, who holds the mouse; and to begin
/// anew. It scrolls when it must, and is folded away with one key.
class HelperPanel final : public QWidget
{
    Q_OBJECT

public:
    HelperPanel(const Theme &theme, GuideWalk &walk, QWidget *parent = nullptr);

    /// Shows what belongs to the open step.
    void showStep();
    /// `back`: in a narrow window the panel stands in the place of the step, and its button leads back there.
    void setInPlace(bool back);
    void scroll(int by);

Q_SIGNALS:
    void foldWanted();

private:
    struct Cue
    {
        QWidget *box = nullptr;
        Text *words = nullptr;
    };
    Cue addCue(QVBoxLayout *column, QLatin1StringView icon, const QString &heading, const QString &name);
    void addMouse(QVBoxLayout *column);
    void showMouse();

    Theme m_theme;
    GuideWalk &m_walk;
    Page *m_page;
    Button *m_fold;
    Cue m_prepare;
    Cue m_say;
    Cue m_avoid;
    Cue m_verify;
    QList<Button *> m_holders; ///< In the order of GuideWalk::Mouse.
    Button *m_restart;
};

}
