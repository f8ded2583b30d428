// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/route.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class Program;

/// What a screen may ask of the window.
class Navigator
{
public:
    virtual ~Navigator() = default;
    virtual void go(const Route &route) = 0;
    virtual void back() = 0;
    /// Builds everything anew after a setting has changed.
    virtual void restyle() = 0;
    /// Speaks this language from now on, whatever the command line said; false if the choice could not be kept.
    [[nodiscard]] virtual bool speak(const QString &language) = 0;
    /// The screen alone on the whole display, or the window as before.
    virtual void setImmersed(bool immersed) = 0;
    [[nodiscard]] virtual bool isImmersed() const = 0;
};

/// What every screen is made with. The theme belongs to the screen's life: another look makes another screen.
struct ScreenContext
{
    Program &program;
    Theme theme;
    Navigator &navigator;
};

/// One page of the window: builds its layout and connects to presenters, whose state outlives it.
class Screen : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the window's title bar and a screen reader call this screen.
    [[nodiscard]] virtual QString title() const = 0;
    /// The window has become, or is no longer, this screen alone.
    virtual void immersedChanged() {}

    /// A key that nothing with the keyboard has taken; true if it is used up.
    virtual bool takeKey(QKeyEvent &event)
    {
        Q_UNUSED(event)
        return false;
    }

    /// Does what the route asks (another commune, another place), on this screen or when it has just been made; false:
    /// there is nothing but the screen itself, which must be made anew for another route.
    virtual bool show(const Route &route)
    {
        Q_UNUSED(route)
        return false;
    }
};

/// Makes the screen for a route.
[[nodiscard]] Screen *makeScreen(const ScreenContext &context, const Route &route);

}
