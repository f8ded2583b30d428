// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/commune.h"
#include "store/database.h"

#include <QIODevice>

namespace pdc {

/// The tables of communes and places.
[[nodiscard]] const Schema &placesSchema();

/// Reads a gazetteer into the tables, for the catalogue's item `itemId`. Two forms are understood: the compact table
/// that the bundle carries (tab-separated, header "code nom codesPostaux lat lon approximate population
/// codeDepartement codeRegion") and the JSON of the official geo API (https://geo.api.gouv.fr/communes). Communes
/// without a position or with one that is not on Earth are left out; the number of those kept.
[[nodiscard]] Result<int> importGazetteer(const Database &content, const QString &itemId, QIODevice &data);

/// Communes by the beginning of their name or of a word in it (accents, case, hyphens and "St" do not matter), by
/// postal code or by INSEE code, best first: the very name; then names that begin with it as a word, or end so; then what
/// merely begins so, names before words in them; each by population.
/// `text` may end with a département's number or name, a region's name or a postal code, which narrows; it may also be
/// the last line of an address ("69003 Lyon", "Lyon 3e", "Grenoble Cedex 9").
[[nodiscard]] Result<QList<Commune>> findCommunes(const Database &content, QStringView text, int limit);

/// The communes with the most people, the largest first, to find one's way on a map: those alone whose position is
/// exact and whose population is known.
[[nodiscard]] Result<QList<CommunePoint>> largestCommunes(const Database &content, int count);

/// The commune with this INSEE code, or UnknownCommune.
[[nodiscard]] Result<Commune> communeByCode(const Database &content, const QString &code);

}
