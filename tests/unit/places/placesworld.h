// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/gazetteer.h"
#include "places/placeimport.h"
#include "places/placerepository.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pdc::test {

using namespace Qt::StringLiterals;

/// A place as a file writes it, in Lyon unless the changes say otherwise.
inline QJsonObject row(const QString &id, const QJsonObject &changes = {})
{
    QJsonObject object{{u"id"_s, id},
                       {u"pivot"_s, u"00000000000000"_s},
                       {u"nom"_s, "Lieu "_L1 + id},
                       {u"commune"_s, u"Lyon"_s},
                       {u"code_postal"_s, u"69003"_s},
                       {u"code_insee"_s, u"69123"_s},
                       {u"adresse"_s, u"1 rue de la Paix"_s},
                       {u"latitude"_s, 45.76},
                       {u"longitude"_s, 4.85},
                       {u"date_maj"_s, u"2026-03-01"_s},
                       {u"services"_s, u"Accès internet et matériel informatique"_s}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

inline constexpr auto fewCommunes =
    "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n"
    "69123\tLyon\t69001|69003\t45.75\t4.85\t0\t519127\t69\t84\n"
    "69266\tVilleurbanne\t69100\t45.766\t4.8795\t0\t163684\t69\t84\n"
    "38001\tPetit\t38100\t45.1\t5.1\t0\t900\t38\t84\n"
    "38002\tGrand\t38100\t45.2\t5.2\t0\t9000\t38\t84\n";

/// A content database with a few communes and room for places.
class PlacesWorld
{
public:
    PlacesWorld()
    {
        const std::array schemas{catalogSchema(), placesSchema()};
        auto opened = Database::open(u":memory:"_s, Database::Mode::Build);
        if (!opened || !opened->migrate(schemas))
            return;
        content = std::move(*opened);
        QBuffer buffer;
        buffer.setData(fewCommunes);
        buffer.open(QIODevice::ReadOnly);
        addItem(u"urn:communes"_s, Layer::Bundled);
        isReady = importGazetteer(*content, u"urn:communes"_s, buffer).has_value();
    }

    Result<PlaceImportReport> import(const QByteArray &json, const QString &item = u"urn:places"_s,
                                     Layer layer = Layer::Bundled, bool national = true)
    {
        addItem(item, layer);
        QBuffer buffer;
        buffer.setData(json);
        buffer.open(QIODevice::ReadOnly);
        return importPlaces(*content, {item, layer, national, {}}, buffer);
    }
    Result<PlaceImportReport> import(const QJsonArray &rows, const QString &item = u"urn:places"_s,
                                     Layer layer = Layer::Bundled, bool national = true)
    {
        return import(QJsonDocument(rows).toJson(), item, layer, national);
    }
    [[nodiscard]] QStringList find(const PlaceQuery &query) const
    {
        const auto hits = findPlaces(*content, query);
        QStringList ids;
        if (!hits)
            return {hits.error().detail()};
        for (const PlaceHit &hit : *hits)
            ids << hit.id;
        return ids;
    }

    std::optional<Database> content;
    bool isReady = false;

private:
    void addItem(const QString &id, Layer layer)
    {
        CatalogItem item;
        item.id = id;
        item.kind = u"places"_s;
        item.layer = layer;
        item.title = "Fichier "_L1 + id;
        item.digest = "0";
        isReady = insertCatalogItem(*content, item, {}).has_value();
    }
};

}
