// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "places/placeexport.h"

#include <optional>

namespace pdc {

struct Place;
struct PlaceListing;

/// Where `-o` puts places: a table, a file for maps, or a page.
struct PlacesFile
{
    QString name;
    std::optional<PlaceFormat> format; ///< Nothing: a PDF.

    /// Nothing if there is no `-o`; a file whose name ends otherwise is a usage error.
    [[nodiscard]] static std::variant<std::optional<PlacesFile>, UsageError> take(const Arguments &arguments);

    [[nodiscard]] bool isPdf() const { return !format; }
};

/// The places with these keys, in a table or for a map.
[[nodiscard]] Outcome writePlaces(const Database &content, const QList<qint64> &keys, const PlacesFile &file);
/// As many of these places as fit on one page, as a PDF.
[[nodiscard]] Outcome writePlacesPage(const PlaceListing &listing, const Clock &clock, const PlacesFile &file);
/// One place on one page, as a PDF.
[[nodiscard]] Outcome writePlacePage(const Place &place, const Clock &clock, const PlacesFile &file);

}
