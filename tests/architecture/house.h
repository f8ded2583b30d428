// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace pdc::test {

/// Which rooms each room may include, as app/rooms.cmake wrote them down while configuring. A room may always include
/// itself.
using Rooms = QMap<QString, QStringList>;

/// One line a room: its name and those it may include, parted by spaces.
[[nodiscard]] Rooms readRooms(const QString &text);

/// All that is wrong with the house under `root`, each as "path:line: what", in the order of the paths; empty if it
/// stands as it should. What is looked at:
/// - includes in app/ follow the edges and are rooted at app/; the mains, which lie in app/ itself, may include all;
/// - every folder of app/ is a room and every room a folder;
/// - only what draws windows names Qt's modules for windows, and the lowest room names QtCore alone;
/// - sources and headers have an SPDX line, headers `#pragma once`, and neither grows beyond the house's measure.
[[nodiscard]] QStringList faults(const QString &root, const Rooms &rooms);

}
