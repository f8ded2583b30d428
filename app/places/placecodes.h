// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"

#include <QByteArray>
#include <QString>

namespace pdc {

/// What can be dialled of a phone number as it was published, the first if there are several: digits, after a + if there
/// is one; empty if that is no number.
[[nodiscard]] QString dialledNumber(const QString &phone);

/// What a QR code says so that a telephone calls this number (RFC 3966); empty if that is no number.
[[nodiscard]] QByteArray phoneCode(const QString &phone);

/// What a QR code says so that a telephone shows this point on its map (RFC 5870), to about a metre.
[[nodiscard]] QByteArray pointCode(GeoPoint point);

}
