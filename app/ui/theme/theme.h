// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace pdc {

/// The jobs that text does; each has one size and weight.
enum class TextRole {
    Small, ///< What may be overlooked: dates, sources. 16 px.
    Body, ///< 18 px, as all sizes at 100 %.
    Strong, ///< Body that carries the eye: names in lists, buttons.
    Lead, ///< 22 px: titles of cards.
    Title, ///< 28 px: of a section.
    Step, ///< 36 px: what one person is to do now, read by two from the same screen.
    Display, ///< 40 px: the one question of a page.
};

/// The program's look at one choice of colours and size of text: every colour, space and size that is drawn comes
/// from here by its name.
///
/// Widgets take a Theme when they are made and keep it for life; when a person chooses another look, the window
/// builds its screens anew, which is quicker and surer than telling every widget.
class Theme
{
public:
    /// `percent` is the size of text, 100 to 200.
    Theme(Look look, int percent);

    // Colours. Text roles are at least 7:1 on the surfaces they are meant for; a test computes each pair.
    QColor paper; ///< The page.
    QColor surface; ///< Cards and fields on it.
    QColor ink; ///< Text on paper and surface.
    QColor inkSoft; ///< Secondary text on paper and surface.
    QColor primary; ///< The one main action of a screen.
    QColor onPrimary; ///< Text on it.
    QColor sun; ///< A warm surface: what is chosen, the sign of a help.
    QColor onSun; ///< Text on it.
    QColor danger; ///< Text of what went wrong, on paper and surface.
    QColor leaf; ///< Text of what is done or open, on paper and surface.
    QColor hairline; ///< Borders of cards; never the only sign of anything.
    QColor outline; ///< Borders of what can be operated: at least 3:1.
    QColor hover; ///< A surface under the pointer.
    QColor focus; ///< The ring around what the keyboard is on: at least 3:1 on paper, of which
        ///< a line parts it from any other filling.

    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] bool isDark() const { return m_look != Look::Light; }
    /// Pixels at 100 % in pixels at the chosen size of text.
    [[nodiscard]] int px(double atHundred) const;

    // Spaces: a grid of 8.
    [[nodiscard]] int hair() const { return px(8); }
    [[nodiscard]] int gap() const { return px(16); }
    [[nodiscard]] int wide() const { return px(24); }
    [[nodiscard]] int margin() const { return px(32); }
    [[nodiscard]] int corner() const { return px(16); }
    /// The least height and width of what is pressed: never below 44 px.
    [[nodiscard]] int target() const { return px(48); }
    [[nodiscard]] int iconSize() const { return px(24); }

    [[nodiscard]] QFont font(TextRole role) const;
    /// What Qt's own widgets are painted with.
    [[nodiscard]] QPalette palette() const;

private:
    Look m_look;
    double m_scale;
};

/// Makes the program's fonts known to Qt; once, after QApplication.
void loadFonts();

/// Contrast of two colours by WCAG 2.1: 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

}
