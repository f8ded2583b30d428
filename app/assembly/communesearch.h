// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchquery.h"
#include "places/gazetteer.h"

namespace pdc {

/// Words around the name of a town or of a place: « trouver de l’aide près de Grenoble ».
inline constexpr QByteArrayView wordsAroundPlaces("aide aider lieu lieux trouver chercher cherche pres proche autour "
                                                  "adresse carte ville commune numerique mediation");

/// As findCommunes(), and by names that are nearly what was typed: but for one typing error in a word, or written as they
/// are heard. That is asked where nothing is found, or nothing but small communes in whose name these letters merely
/// stand (« renne », and Autreville-sur-la-Renne): then a town ten times as large comes before them. At last the words at
/// the end are left out one by one, for names that were (« Cergy-Pontoise », « Montreuil-sous-Bois »).
[[nodiscard]] Result<QList<Commune>> findCommunesForgiving(const Database &content, const QString &text, int limit);

/// The communes whose names are nearly these words, numbers among which narrow by département or postal code: the best
/// first, equals by population. `departments`: codes of those that are meant; empty: all.
[[nodiscard]] Result<QList<Commune>> similarCommunes(const Database &content, const SearchQuery &query, int limit,
                                                     const QStringList &departments = {});

}
