// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QColor>
#include <QFont>
#include <QLocale>

namespace pdc {

/// How a map looks. Lengths are logical pixels; a font gives its own size.
///
/// Only the dots carry a meaning, and they never do so by colour alone: a cluster shows a number, a single place is
/// a pin, the selected one a larger pin with a star, the person's own place a target with a word.
struct MapStyle
{
    QColor sea;
    QColor shore; ///< A soft edge of the sea along the land; transparent: none.
    double shoreWidth = 5;
    QColor land; ///< France.
    QColor neighbour; ///< Other land.
    QColor coast; ///< The outline of France.
    double coastWidth = 1.2;
    QColor neighbourCoast;
    QColor border; ///< Between départements.
    double borderWidth = 1;
    QColor name; ///< Of a département.
    QColor nameHalo; ///< Around the names of départements and towns.
    QColor town; ///< The dot and the name of a town.
    QColor neighbourName;
    QFont nameFont; ///< Of a département far away and of a small town; others are larger.

    QColor dot; ///< Clusters and pins.
    QColor dotText; ///< The number, and the hole of a pin.
    QColor dotRing; ///< Around each, so that dots part from each other and from the land.
    double dotRingWidth = 2;
    QFont countFont;
    double dotScale = 1; ///< Grows dots and pins with the text; 1 to 2.

    QColor selected;
    QColor selectedInk; ///< Its outline and its star.
    QColor here;
    QColor hereRing;
    QFont hereFont;

    QColor panel; ///< Behind the attribution and on buttons.
    QColor panelInk;
    QColor panelEdge;
    QColor focus; ///< The ring of the map that has the keyboard.
    double focusWidth = 3;
    QColor page; ///< What the map lies on, seen beyond its round corners.
    double corner = 12; ///< Their radius.
    QFont attributionFont;

    QLocale locale = QLocale(QLocale::French, QLocale::France); ///< How counts are written.
};

/// The program's own three looks. `font` is that of the interface at its present size in pixels; the others derive
/// from it.
[[nodiscard]] MapStyle mapStyleFor(Look look, const QFont &font);

}
