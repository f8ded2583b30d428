// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTime>
#include <QWidget>

class QTimeEdit;

namespace pdc {

class Button;

/// A time of day to type, or to make earlier and later by half an hour with a button on either side, each as large as a
/// finger. After midnight the day begins again.
class TimeField final : public QWidget
{
    Q_OBJECT

public:
    /// `words` is what a screen reader calls it; `name` becomes the object name of the field, with "Less" and "More"
    /// behind it those of the buttons.
    TimeField(const Theme &theme, const QString &name, const QString &words, QWidget *parent = nullptr);

    void setTime(QTime time);
    [[nodiscard]] QTime time() const;

Q_SIGNALS:
    /// By a person, not by setTime().
    void edited(QTime time);

private:
    QTimeEdit *m_time;
};

}
