// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pdc::bench {

/// A national file of so many places, schema 1.0.2, as one JSON array: spread over the communes of the bundled gazetteer
/// in proportion to their people, with the share of hours, fees and labels that published files have. The same count
/// always gives the same bytes.
[[nodiscard]] QByteArray syntheticPlaces(int count);

/// The bundled gazetteer, as importGazetteer() reads it.
[[nodiscard]] QByteArray bundledCommunes();

}
