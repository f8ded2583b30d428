// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/storyboard.h"

namespace pdc {

/// A key as it lies on a keyboard; the unit is the width of a letter's key.
struct KeyCap
{
    enum class Sign { None, Shift, Left, Right, Up, Down, Command, Backspace, Enter, Windows };
    QString name; ///< What a storyboard calls it: "a", "1", "ctrl", "maj", "espace", "gauche"…
    QString label; ///< What is printed on it.
    QString upper; ///< Printed above the label: the digits of a French keyboard.
    QRectF box;
    Sign sign = Sign::None;
};

/// A French keyboard, its rows from top to bottom; with `arrows` the four arrow keys stand to its right.
[[nodiscard]] std::vector<KeyCap> keyboardKeys(KeyboardPicture::Kind kind, bool arrows);

/// Width and height of it in units.
[[nodiscard]] QSizeF keyboardSize(bool arrows);

[[nodiscard]] const KeyCap *findKey(const std::vector<KeyCap> &keys, QStringView name);
const KeyCap *findKey(std::vector<KeyCap> &&keys, QStringView name) = delete;

}
