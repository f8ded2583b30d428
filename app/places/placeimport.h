// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "store/database.h"

#include <QIODevice>

namespace pdc {

/// Why a row of a places file was left out.
struct RejectedRow
{
    int row = 0; ///< From 1.
    QString field;
    QString why; ///< In French: a person who publishes such a file reads it.
};

struct PlaceImportReport
{
    int read = 0;
    int kept = 0;
    QList<RejectedRow> reasons; ///< The first 100.
};

/// What one file of places brings.
struct PlaceSource
{
    QString itemId; ///< The catalogue's item.
    Layer layer = Layer::Bundled;
    bool national = true; ///< A national file hides the bundled sample; one of a département does not.
};

/// Reads a JSON array of places, schema 1.0.x, row by row. A row that breaks the schema is left out with row, field
/// and reason and the rest goes in; an unknown field is ignored. A place without a position, or at 0,0, gets the
/// centre of its commune where the gazetteer knows it. NotJson or Empty for the whole.
[[nodiscard]] Result<PlaceImportReport> importPlaces(const Database &content, const PlaceSource &source,
                                                     QIODevice &data);

/// The report that the last import of this item left in the content.
[[nodiscard]] Result<PlaceImportReport> placeImportReport(const Database &content, const QString &itemId);

}
