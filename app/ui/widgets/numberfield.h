// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QSpinBox;

namespace pdc {

class Button;

/// A small number to type, or to make larger and smaller with a button on either side, each as large as a finger.
class NumberField final : public QWidget
{
    Q_OBJECT

public:
    /// `words` is what a screen reader calls it; `name` becomes the object name of the field, with "Less" and "More"
    /// behind it those of the buttons.
    NumberField(const Theme &theme, const QString &name, const QString &words, QWidget *parent = nullptr);

    void setRange(int least, int most);
    void setValue(int value);
    [[nodiscard]] int value() const;

Q_SIGNALS:
    /// By a person, not by setValue().
    void edited(int value);

private:
    void showEnds();

    QSpinBox *m_number;
    Button *m_less;
    Button *m_more;
};

}
