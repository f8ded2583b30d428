// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/basemaploader.h"

#include "base/inpool.h"

#include <QFile>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QByteArray readResource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

QFuture<std::shared_ptr<const BaseMap>> loadBaseMap()
{
    return inPool([]() -> std::shared_ptr<const BaseMap> {
        auto map = BaseMap::parse(readResource(u":/map/departements.geojson"_s), readResource(u":/map/land.geojson"_s));
        // A test parses these very files, so a failure here is a broken build; the map then shows the sea alone.
        return map ? std::make_shared<const BaseMap>(std::move(*map)) : nullptr;
    });
}

}
