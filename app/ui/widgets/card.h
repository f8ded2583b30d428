// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

/// A surface with rounded corners and a hairline on which things that belong together stand.
class Card final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone {
        Plain,
        Sun, ///< Something to be noticed: a sentence for the person.
    };
    explicit Card(const Theme &theme, Tone tone = Tone::Plain, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    Tone m_tone;
};

}
