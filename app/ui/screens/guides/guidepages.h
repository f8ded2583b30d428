// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pdc {

class Button;
class Text;

/// In the place of a step when it does not work: calm words, the helper's hint, and two ways on.
class StuckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StuckPage(const Theme &theme, QWidget *parent = nullptr);

    /// `hint` may be empty.
    void setHint(const QString &hint);

Q_SIGNALS:
    void placesWanted();
    void memoWanted();

private:
    Text *m_hint;
    QWidget *m_hintBox;
};

/// After the last step.
class EndPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EndPage(const Theme &theme, QWidget *parent = nullptr);

    void set(int done, int count, const QStringList &sources);

Q_SIGNALS:
    void restartWanted();
    void othersWanted();

private:
    Text *m_words;
    Text *m_sources;
};

}
