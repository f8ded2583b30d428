// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/hourswish.h"
#include "places/placetraits.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace pdc {

/// What a person wishes of a place. What is empty does not narrow.
struct PlaceWishes
{
    PlaceTraits traits;
    std::optional<HoursWish> open;
    QString words; ///< See PlaceQuery::text.
    double radius = 0; ///< Metres; 0: as far as it takes to find one.

    [[nodiscard]] bool isEmpty() const { return traits.isEmpty() && !open && words.isEmpty() && radius == 0; }
    friend bool operator==(const PlaceWishes &, const PlaceWishes &) = default;
};

/// How far one may say one would go, in metres.
inline constexpr std::array<double, 4> placeRadii{5'000, 10'000, 30'000, 60'000};

/// One single wish: what is chosen or taken back with one press.
///
/// Wishes are kept together, as they are asked together (PlaceWishes); a person makes them one by one. A time and a
/// distance can only be one, so another takes the place of the one before; traits add up.
struct PlaceFilter
{
    enum class Kind : quint8 { Trait, Open, Words, Radius };

    [[nodiscard]] static PlaceFilter of(PlaceTraits trait);
    [[nodiscard]] static PlaceFilter of(const HoursWish &open);
    [[nodiscard]] static PlaceFilter ofWords(const QString &words);
    [[nodiscard]] static PlaceFilter ofRadius(double metres);

    Kind kind = Kind::Trait;
    PlaceTraits trait; ///< One alone.
    std::optional<HoursWish> open;
    QString words;
    double radius = 0;

    friend bool operator==(const PlaceFilter &, const PlaceFilter &) = default;
};

/// The wishes one by one, always in the same order.
[[nodiscard]] QList<PlaceFilter> filtersOf(const PlaceWishes &wishes);
[[nodiscard]] PlaceWishes with(PlaceWishes wishes, const PlaceFilter &filter);
[[nodiscard]] PlaceWishes without(PlaceWishes wishes, const PlaceFilter &filter);

}
