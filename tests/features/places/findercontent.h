// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/gazetteer.h"
#include "places/placeimport.h"
#include "store/catalog.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace pdc::test {

using namespace Qt::StringLiterals;

inline constexpr auto fewCommunes =
    "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n"
    "69123\tLyon\t69001|69003\t45.75\t4.85\t0\t519127\t69\t84\n"
    "69266\tVilleurbanne\t69100\t45.766\t4.8795\t0\t163684\t69\t84\n"
    "63113\tClermont-Ferrand\t63000\t45.7797\t3.0868\t0\t146351\t63\t84\n"
    "2A004\tAjaccio\t20000\t41.9189\t8.7381\t0\t76320\t2A\t94\n"
    "97411\tSaint-Denis\t97400\t-20.8823\t55.4504\t0\t155634\t974\t04\n";

struct PlaceAt
{
    QString id;
    double latitude;
    double longitude;
    QString service = {};
    QString hours = {};
};

/// The content in a file of its own, made anew by each opening, as a new generation is.
inline Result<Database> contentIn(const QString &file, const QList<PlaceAt> &places)
{
    QFile::remove(file);
    auto content = Database::open(file, Database::Mode::Build);
    if (!content)
        return content;
    const std::array schemas{catalogSchema(), placesSchema()};
    if (const auto done = content->migrate(schemas); !done)
        return done.error();
    for (const QString &id : {u"urn:communes"_s, u"urn:places"_s}) {
        CatalogItem item;
        item.id = id;
        item.kind = u"places"_s;
        item.title = u"Lieux"_s;
        if (const auto done = insertCatalogItem(*content, item, {}); !done)
            return done.error();
    }
    QBuffer table;
    table.setData(fewCommunes);
    table.open(QIODevice::ReadOnly);
    if (const auto done = importGazetteer(*content, u"urn:communes"_s, table); !done)
        return done.error();
    QJsonArray rows;
    for (const PlaceAt &place : places) {
        rows.append(QJsonObject{{u"id"_s, place.id},
                                {u"pivot"_s, u"00000000000000"_s},
                                {u"nom"_s, place.id},
                                // The gazetteer does not know it, and so not that a place is too far from it.
                                {u"commune"_s, u"Ailleurs"_s},
                                {u"code_postal"_s, u"01999"_s},
                                {u"adresse"_s, u"1 rue"_s},
                                {u"date_maj"_s, u"2026-01-01"_s},
                                {u"services"_s, place.service},
                                {u"horaires"_s, place.hours},
                                {u"latitude"_s, place.latitude},
                                {u"longitude"_s, place.longitude}});
    }
    if (rows.isEmpty())
        return content;
    QBuffer json;
    json.setData(QJsonDocument(rows).toJson());
    json.open(QIODevice::ReadOnly);
    if (const auto done = importPlaces(*content, {u"urn:places"_s, Layer::Bundled, true, {}}, json); !done)
        return done.error();
    return content;
}

}
