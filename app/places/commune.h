// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace pdc {

/// A commune of France, by the Code officiel géographique.
struct Commune
{
    QString code; ///< INSEE, such as "69123" or "2A004".
    QString name;
    QStringList postcodes;
    GeoPoint position; ///< Its centre.
    bool approximate = false; ///< True: the mean of its neighbours by postal code.
    qint64 population = 0;
    QString department; ///< "69", "2A", "974"; empty if unknown.
    QString region; ///< INSEE code of the region.
};

/// A commune as the map needs it.
struct CommunePoint
{
    GeoPoint position;
    QString name;
    qint64 population = 0;
};

/// A département with the region it belongs to.
struct Department
{
    QString code;
    QString name;
    QString regionCode;
    QString regionName;
};

/// All départements and overseas territories, by code; read once from the data built into the program.
[[nodiscard]] const QList<Department> &departments();

/// The name of the département with this code; the code itself if it is unknown.
[[nodiscard]] QString departmentName(const QString &code);

/// Those whose code begins with `text`, or else a word of whose name does, accents and case apart; at most `limit`. The
/// code itself comes first. None for an empty text.
[[nodiscard]] QList<Department> findDepartments(const QString &text, int limit);

}
