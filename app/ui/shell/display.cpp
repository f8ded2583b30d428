// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/display.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QByteArray>
#include <QDir>
#include <QFileInfo>

#include <xcb/xcb.h>
#endif

namespace pdc {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

bool hasX()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return false;
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    const bool usable = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return usable;
}

bool hasWayland()
{
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (name.isEmpty())
        return false;
    const QDir runtime(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    return QFileInfo::exists(runtime.filePath(name));
}

}

bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"))
        return true;
    return hasWayland() || hasX();
}

#else

bool hasDisplay()
{
    return true;
}

#endif

}
