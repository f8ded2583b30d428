// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "print/pagedrawing.h"
#include "print/printeddocument.h"

#include <QDateTime>

#include <optional>

namespace pdc {

/// A place of a list, with how far it is.
struct ListedPlace
{
    Place place;
    std::optional<double> distance; ///< Metres from where one looks, if that is anywhere.
};

/// What is put on the page of a list.
struct PlaceListing
{
    QString near; ///< « Lyon »; empty: the places are near nothing that has a name.
    QList<ListedPlace> places; ///< In their order. No more than mostListed are ever on a page.
    int total = 0; ///< How many there are, be they among `places` or not.
};

inline constexpr int mostListed = 12;

/// A list of places on one page of A4, always one: as many of the first as fit, and above them how many that is of how
/// many. Each with its name, where it is, its number, its hours in words, how far it is, what it costs and how long ago
/// that was checked; letters are never smaller than 14 points but at the foot.
///
/// Few are set larger. Where they do not all fit, each gets fewer lines, the last of which ends with « … ».
class PlaceListPage final : public PrintedDocument
{
public:
    PlaceListPage(const PlaceListing &listing, const QDateTime &now);

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF pageSize() const override { return {210, 297}; }
    void paint(QPainter &painter, int page) const override;

    [[nodiscard]] int shown() const { return m_shown; } ///< How many places are on it.
    /// Where the last of them ends, in hundredths of a millimetre.
    [[nodiscard]] double bottom() const { return m_bottom; }

private:
    PageDrawing m_drawing;
    double m_bottom = 0;
    int m_shown = 0;
};

}
