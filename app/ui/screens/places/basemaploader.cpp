// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/basemaploader.h"

#include <QFile>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QByteArray readResource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

void loadBaseMap(QObject *context, std::function<void(std::shared_ptr<const BaseMap>)> then)
{
    using Map = std::shared_ptr<const BaseMap>;
    auto promise = std::make_shared<QPromise<Map>>();
    promise->start();
    promise->future().then(context, [then = std::move(then)](const Map &map) {
        if (map)
            then(map);
    });
    QThreadPool::globalInstance()->start([promise] {
        auto map = BaseMap::parse(readResource(u":/map/departements.geojson"_s), readResource(u":/map/land.geojson"_s));
        // A test parses these very files, so a failure here is a broken build; the map then shows the sea alone.
        promise->addResult(map ? std::make_shared<const BaseMap>(std::move(*map)) : Map());
        promise->finish();
    });
}

}
