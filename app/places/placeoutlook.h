// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placeindex.h"
#include "places/placewishes.h"

#include <QSet>

#include <array>
#include <memory>

namespace pdc {

/// How many places a wish would leave: as near as the list reaches, and as far as one might go.
struct PlaceChance
{
    int here = 0;
    int farther = 0; ///< At least `here`.

    friend bool operator==(const PlaceChance &, const PlaceChance &) = default;
};

/// What lies around an answer: what each further wish would leave, and where nothing fits, which of the wishes to give
/// up. So nobody chooses their way into an empty list, and nobody stands before one without a way out.
struct PlaceOutlook
{
    /// A wish that need not be made, and how many places there are without it.
    struct Remedy
    {
        PlaceFilter without;
        int count = 0;
    };

    PlaceCounts counts; ///< Of the places in the answer.
    PlaceCounts farther; ///< Of those within the widest radius.
    std::array<int, placeRadii.size()> within{}; ///< For each of placeRadii; 0 without a commune.
    QList<Remedy> remedies; ///< Where nothing fits; those that leave most come first.
    /// The places that fit however far they are; null: nothing is wished for that would leave any out.
    std::shared_ptr<const QSet<qint64>> fitting;

    [[nodiscard]] PlaceChance of(const PlaceFilter &filter) const;
};

/// `query` as for `wishes` around the commune; `narrowed`: with its words turned into the keys of all places in which
/// they stand, as far away as they may be; nothing if there are none. `widest` in metres, from which on nobody goes.
[[nodiscard]] PlaceOutlook outlookOf(const PlaceIndex &index, const PlaceQuery &query,
                                     const std::optional<PlaceQuery> &narrowed, const PlaceWishes &wishes,
                                     const PlaceAnswer &answer, double widest, const QDateTime &now);

}
