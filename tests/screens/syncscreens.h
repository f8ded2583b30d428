// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/program.h"
#include "assembly/removabledisks.h"
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

/// The settings' section on the content: as it comes, after an error, with an old publication, during a sync and what is
/// asked before it, after.
void takeSync(const Camera &camera);

/// The page of what comes, when and how fast: closed, and each of its folds.
void takeUpdates(const Camera &camera);

/// A stick with something new, what becomes of it, and others; and copying onto one.
/// `disks` are those that the program sees.
void takeSticks(const Camera &camera, QList<RemovableDisk> &disks);

}
