// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/display.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocalSocket>

#include <algorithm>
#include <memory>

#include <xcb/xcb.h>
#endif

namespace pdc {

using namespace Qt::StringLiterals;

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

bool hasX()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return false;
    // Kept open to the end: an X server without other clients starts anew when the last one leaves, and Qt would
    // knock at that very moment.
    static const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection(
        xcb_connect(nullptr, nullptr), &xcb_disconnect); // Never null, says its documentation.
    return xcb_connection_has_error(connection.get()) == 0;
}

/// Whether Qt has a platform plugin whose name begins so: without one it ends the process.
bool hasPlatform(const QString &name)
{
    const QStringList folders = QCoreApplication::libraryPaths() << QLibraryInfo::path(QLibraryInfo::PluginsPath);
    return std::any_of(folders.begin(), folders.end(), [&](const QString &folder) {
        return !QDir(folder + "/platforms"_L1).entryList({u"*q"_s + name + u"*"_s}, QDir::Files).isEmpty();
    });
}

bool hasWayland()
{
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (name.isEmpty() || !hasPlatform(u"wayland"_s))
        return false;
    QLocalSocket socket;
    socket.connectToServer(QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).absoluteFilePath(name));
    return socket.waitForConnected(1000);
}

}

bool hasDisplay()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM").section(u':', 0, 0).section(u';', 0, 0);
    if (!platform.isEmpty() && !platform.startsWith("xcb"_L1) && !platform.startsWith("wayland"_L1))
        return hasPlatform(platform);
    if (!platform.startsWith("xcb"_L1) && hasWayland())
        return true;
    if (!hasX())
        return false;
    // A Wayland that is named and cannot be used would be tried first.
    if (platform.isEmpty())
        qputenv("QT_QPA_PLATFORM", "xcb");
    return true;
}

#else

bool hasDisplay()
{
    return true;
}

#endif

}
