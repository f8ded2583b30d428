// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/program.h"
#include "ui/shell/mainwindow.h"

#include <functional>

namespace pdc::test {

/// What the album lends to those who lead its window to a state.
struct Camera
{
    Program &program;
    MainWindow &window;
    QString setup; ///< Its name.
    std::function<void(const QString &name)> take; ///< Of the window as it is.
    std::function<void(const QString &name)> takeSection; ///< Of the settings, scrolled to the content.
    std::function<void(const std::function<bool()> &done)> until;
    std::function<void(const QString &name)> click; ///< A button.
    std::function<void(const QString &name)> scrollTo; ///< A widget.
};

}
