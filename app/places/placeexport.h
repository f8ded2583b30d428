// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "places/place.h"

#include <QByteArrayView>
#include <QIODevice>

#include <functional>
#include <optional>

namespace pdc {

/// The forms in which places leave the program.
///
/// | | |
/// |---|---|
/// | Csv | a table as the national files are published: RFC 4180 in UTF-8, the schema's 32 columns in its order, several values of a field parted by '|'. `pdc places import` makes the same places of it. |
/// | GeoJson | a FeatureCollection of RFC 7946, one feature a line, its properties named as the schema's fields; those without a value are left out. A place that is only known to be somewhere in its commune stands at the commune's centre, with `position` « commune », and has no `latitude` and `longitude`; one that is nowhere has no geometry. |
///
/// E-mail addresses are shown to a person, one place at a time, and never handed out in bulk: `courriels` is empty in
/// both.
enum class PlaceFormat { Csv, GeoJson };

/// The form that a file's name ends with, whatever its case: .csv or .geojson.
[[nodiscard]] std::optional<PlaceFormat> placeFormatOf(const QString &file);

/// Calls its argument with one place after the other; the first error ends it.
using EachPlace = std::function<Result<>(const std::function<Result<>(const Place &)> &)>;

struct PlaceExport
{
    PlaceFormat format = PlaceFormat::Csv;
    /// A table begins with a byte order mark: without it Excel takes UTF-8 for Windows-1252. Not for scripts, which would
    /// take it for a part of the first column's name.
    bool isForSpreadsheet = false;

    /// Writes them one by one, so that memory does not grow with their number; the number that was written. NotWritable
    /// (PrintError, as for any page that is saved) if the device takes no more.
    [[nodiscard]] Result<int> write(QIODevice &out, const EachPlace &places) const;

    /// Writes beside `file` and renames it over it: a file that is there stays whole if this fails.
    [[nodiscard]] Result<int> save(const QString &file, const EachPlace &places) const;
};

/// A cell of a table as CSV writes it, in quotes where it must be.
///
/// A spreadsheet takes a cell that begins with = + - or @ for a formula, and a stranger's text would become a command. Such
/// a text gets an apostrophe before it, which spreadsheets read as « this is text »; what already has some before such a
/// sign gets one more, so that unguardedCell() finds every text again. Numbers are left as they are, telephone numbers and
/// several of them too (« +33180059880|+33611223344 »), as all that could come of them is a number.
///
/// That holds for who opens the file as what it is, with commas between its cells.
[[nodiscard]] QByteArray csvCell(const QString &text);

/// Takes csvCell()'s apostrophe away from the text of a cell, in UTF-8; the import does that.
[[nodiscard]] QByteArrayView unguardedCell(QByteArrayView text);

}
