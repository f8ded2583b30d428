// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "store/database.h"

#include <QIODevice>

#include <functional>

namespace pdc {

/// Why a row of a places file was left out.
struct RejectedRow
{
    int row = 0; ///< From 1; of a table the header does not count.
    QString field; ///< Empty: the row itself.
    QString why; ///< In French: a person who publishes such a file reads it.
};

/// A value that the schema does not know.
struct UnknownValue
{
    QString field;
    QString value; ///< Its first 100 characters.
    int count = 0;
};

struct PlaceImportReport
{
    int read = 0;
    int kept = 0;
    QList<RejectedRow> reasons; ///< The first 100.
    QStringList unknownColumns; ///< Those that no schema knows; the first 1,000.
    int unknownValues = 0; ///< Of the rows that were kept: values that were kept out of them.
    QList<UnknownValue> unknown; ///< The first 100 different ones of these.
};

/// What one file of places brings.
struct PlaceSource
{
    QString itemId; ///< The catalogue's item.
    Layer layer = Layer::Bundled;
    /// Of the national files those of the highest layer are seen; one of a département stays visible beside them.
    bool national = true;
    std::function<void(double)> progress; ///< Told now and then how far it is, 0 to 1; may be empty.
};

/// Reads a file of places row by row, JSON or CSV (see PlaceRows), of the schema 1.0.x or 0.1, into today's fields and
/// labels. A row that breaks the schema is left out with row, field and reason and the rest goes in (what breaks it:
/// checkPlace()); unknown columns and values are kept out and counted.
///
/// A place without a position, at 0,0, or more than 30 km from the centre of its commune stands at that centre where the
/// gazetteer knows it, and is not `exact`. NotJson, NotTable or Empty for the whole. Memory does not grow with the file.
[[nodiscard]] Result<PlaceImportReport> importPlaces(const Database &content, const PlaceSource &source,
                                                     QIODevice &data);

/// The report that the last import of this item left in the content.
[[nodiscard]] Result<PlaceImportReport> placeImportReport(const Database &content, const QString &itemId);

}
