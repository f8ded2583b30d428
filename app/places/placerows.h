// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "places/placerecord.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

namespace pdc {

/// Whether a file that begins so is JSON rather than a table: its first byte that is no white space, behind a byte order
/// mark if there is one, opens an array or an object.
[[nodiscard]] bool looksLikeJson(QByteArrayView beginning);

/// The rows of a file of places, JSON or CSV, by what its bytes are and not by its name: an array of JSON objects, or a
/// table whose first row names the columns. Both have the names of the schema 1.0.x or those of 0.1, which become today's.
class PlaceRows
{
public:
    /// Which of the two it is, with the header of a table read: NotJson, or NotTable if the header has no column of ours.
    [[nodiscard]] static Result<std::unique_ptr<PlaceRows>> open(QIODevice &data);

    virtual ~PlaceRows() = default;
    PlaceRows(const PlaceRows &) = delete;
    PlaceRows &operator=(const PlaceRows &) = delete;

    /// The next row into `record`, not yet held against the schema; one whose form alone is wrong has its fault already.
    /// False at the end or at a fault of the file.
    [[nodiscard]] virtual bool next(PlaceRecord &record) = 0;

    /// What is wrong with the file; nothing while nothing is.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

    /// The columns that no schema knows, in the order in which they came; no more than 1,000 are told apart.
    [[nodiscard]] const QStringList &unknownColumns() const { return m_unknownColumns; }

protected:
    PlaceRows() = default;
    /// Where a column's values go.
    struct Column
    {
        enum class Kind {
            Today,
            Old, ///< A name of the schema 0.1.
            Gone, ///< One of 0.1 that has no place today: `cle_ban`.
            Unknown,
        };
        Kind kind = Kind::Unknown;
        PlaceField field = PlaceField::Id;
        bool partedBySemicolons = false;
    };
    [[nodiscard]] static Column columnOf(QByteArrayView name);
    /// A value as it stands in the file.
    void take(PlaceRecord &record, const Column &column, QByteArrayView bytes);
    void noteUnknown(QByteArrayView column);

private:
    QStringList m_unknownColumns;
    QByteArray m_room;
};

}
