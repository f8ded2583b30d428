// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchquery.h"
#include "places/gazetteer.h"

namespace pdc {

/// Words around the name of a town or of a place: « trouver de l’aide près de Grenoble ».
inline constexpr QByteArrayView wordsAroundPlaces("aide aider lieu lieux trouver chercher cherche pres proche autour "
                                                  "adresse carte ville commune numerique mediation");

/// As findCommunes() and, where that finds nothing, by names that are nearly what was typed: one typing error in a word is
/// forgiven, as in the search over everything.
[[nodiscard]] Result<QList<Commune>> findCommunesForgiving(const Database &content, const QString &text, int limit);

/// The communes whose names are nearly these words, numbers among which narrow by département or postal code: the best
/// first, equals by population.
[[nodiscard]] Result<QList<Commune>> similarCommunes(const Database &content, const SearchQuery &query, int limit);

}
