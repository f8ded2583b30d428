// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz.h"
#include "places/placelabels.h"
#include "places/placerows.h"

#include <QBuffer>
#include <QUrl>

#include <algorithm>

/// What is left of a row that has passed, for whoever keeps and shows it without looking again.
inline void checkKept(const pdc::PlaceRecord &record)
{
    using namespace pdc;
    using enum PlaceField;
    for (size_t i = 0; i < placeFields.size(); ++i) {
        const QByteArrayView value = record.value(PlaceField(i));
        FUZZ_ASSERT(value.isValidUtf8());
        FUZZ_ASSERT(value.trimmed().size() == value.size());
        FUZZ_ASSERT(std::none_of(value.begin(), value.end(), [](char c) { return uchar(c) < ' ' && c != '\n'; }));
        FUZZ_ASSERT(value.size() <= 4 * 20'000 + 20'000); // As many from other fields at most.
    }
    for (const PlaceField field : {Id, Pivot, Nom, Commune, CodePostal, Adresse, DateMaj})
        FUZZ_ASSERT(!record.isEmpty(field));
    FUZZ_ASSERT(record.value(CodePostal).size() == 5);
    FUZZ_ASSERT(record.isEmpty(CodeInsee) || record.value(CodeInsee).size() == 5);
    FUZZ_ASSERT(!record.position || isOnEarth(*record.position));
    for (int i = 0; i < placeListCount; ++i) {
        const PlaceListInfo &list = placeList(PlaceList(i));
        const auto at = std::find(placeFields.begin(), placeFields.end(), list.field);
        const QString joined = QString::fromUtf8(record.value(PlaceField(at - placeFields.begin())));
        QStringList values = joined.split(u'|', Qt::SkipEmptyParts);
        for (const QString &value : std::as_const(values))
            FUZZ_ASSERT(std::find(list.labels.begin(), list.labels.end(), value) != list.labels.end());
        FUZZ_ASSERT(values.removeDuplicates() == 0);
    }
    for (const PlaceField field : {SiteWeb, FicheAccesLibre, PriseRdv}) {
        const QStringList addresses = QString::fromUtf8(record.value(field)).split(u'|', Qt::SkipEmptyParts);
        for (const QString &address : addresses)
            FUZZ_ASSERT(address.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive) && !address.contains(u' '));
    }
}

inline void readPlaces(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto rows = pdc::PlaceRows::open(buffer);
    if (!rows)
        return;
    pdc::PlaceRecord record;
    while ((*rows)->next(record)) {
        if (!record.fault)
            pdc::checkPlace(record);
        if (!record.fault)
            checkKept(record);
        else
            FUZZ_ASSERT(!record.fault->why.isEmpty());
    }
    FUZZ_ASSERT((*rows)->unknownColumns().size() <= 1000);
}
