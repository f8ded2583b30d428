// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placelabels.h"

#include <QtGlobal>

#include <array>
#include <bit>
#include <optional>

namespace pdc {

/// What a place is known to offer, as bits: one for each label by which places are narrowed, and one for each fact that
/// follows from several fields. A place fits a wish if it has all of its traits.
///
///     PlaceTraits wish = PlaceTraits::of(PlaceList::Services, u"Utilisation sécurisée du numérique") | PlaceTraits::free();
///     if (traitsOfPlace.holds(wish)) …
class PlaceTraits
{
public:
    constexpr PlaceTraits() = default;

    /// The bits of one list begin here.
    [[nodiscard]] static constexpr int firstOf(PlaceList list) { return first[size_t(list)]; }
    [[nodiscard]] static constexpr PlaceTraits of(PlaceList list, int label) { return bit(firstOf(list) + label); }
    /// Of a label in its official spelling; nothing for one that the list does not hold, or a list that nobody narrows by.
    [[nodiscard]] static std::optional<PlaceTraits> of(PlaceList list, QStringView label);
    /// « Gratuit » and nothing else.
    [[nodiscard]] static constexpr PlaceTraits free() { return bit(firstDerived); }
    /// One may simply come.
    [[nodiscard]] static constexpr PlaceTraits walkIn() { return of(PlaceList::Access, 0); }
    /// It comes to where people are.
    [[nodiscard]] static constexpr PlaceTraits itinerant() { return of(PlaceList::Itinerance, 0); }
    /// Open on some part of an ordinary Saturday or Sunday.
    [[nodiscard]] static constexpr PlaceTraits weekend() { return bit(firstDerived + 1); }
    static constexpr int count = 64; ///< Of bits, used or not.

    [[nodiscard]] constexpr bool holds(PlaceTraits wanted) const { return (m_bits & wanted.m_bits) == wanted.m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr PlaceTraits without(PlaceTraits other) const { return PlaceTraits(m_bits & ~other.m_bits); }
    constexpr PlaceTraits &operator|=(PlaceTraits other)
    {
        m_bits |= other.m_bits;
        return *this;
    }
    friend constexpr PlaceTraits operator|(PlaceTraits a, PlaceTraits b) { return a |= b; }
    friend constexpr bool operator==(PlaceTraits, PlaceTraits) = default;

    /// The first of its traits alone, or none.
    [[nodiscard]] constexpr PlaceTraits lowest() const { return PlaceTraits(m_bits & (~m_bits + 1)); }
    /// The number of the lowest bit, 0 to 63; for one trait alone.
    [[nodiscard]] constexpr int index() const { return std::countr_zero(m_bits); }
    [[nodiscard]] constexpr quint64 bits() const { return m_bits; }

private:
    explicit constexpr PlaceTraits(quint64 bits)
        : m_bits(bits)
    {
    }
    static constexpr PlaceTraits bit(int number) { return PlaceTraits(quint64(1) << number); }

    static constexpr int none = -1;
    static constexpr int services = int(placeServices.size());
    static constexpr int publics = services + int(placePublics.size());
    static constexpr int care = publics + int(placeCare.size());
    static constexpr int fees = care + int(placeFees.size());
    static constexpr int programmes = fees + int(placeProgrammes.size());
    static constexpr int access = programmes + int(placeAccess.size());
    static constexpr int support = access + int(placeSupport.size());
    static constexpr int itinerance = support + int(placeItinerance.size());
    static constexpr int firstDerived = itinerance;
    static_assert(firstDerived + 2 <= count);
    /// In the order of PlaceList.
    static constexpr std::array<int, placeListCount> first{0,    services,   publics, care,    fees,
                                                           none, programmes, access,  support, none};

    quint64 m_bits = 0;
};

}
