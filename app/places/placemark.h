// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "store/database.h"

namespace pdc {

/// What is kept of a place on this PC: that it is a favourite, and a note. It lies in the account's own database and
/// holds by the place's id, so that new content keeps it; no time is kept, which would say when someone was here.
struct PlaceMark
{
    QString id; ///< The schema's.
    bool favourite = false;
    QString note; ///< At most longestPlaceNote characters.

    [[nodiscard]] bool isEmpty() const { return !favourite && note.isEmpty(); }
    friend bool operator==(const PlaceMark &, const PlaceMark &) = default;
};

inline constexpr int longestPlaceNote = 500;

/// The tables of the marks, in the personal database.
[[nodiscard]] Schema placeMarksSchema();

/// All marks, what was changed last first.
[[nodiscard]] Result<QList<PlaceMark>> allPlaceMarks(const Database &personal);

/// Replaces what is kept of the place; an empty mark is forgotten. A longer note is cut.
[[nodiscard]] Result<> savePlaceMark(const Database &personal, const PlaceMark &mark);

/// Replaces all marks, the first as what was changed last; none: forgets all.
[[nodiscard]] Result<> replacePlaceMarks(const Database &personal, const QList<PlaceMark> &marks);

}
