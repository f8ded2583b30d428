// SPDX-License-Identifier: GPL-3.0-or-later
#include "places_fuzz.h"

/// One input is a file of places, and once more a row of one: what is in it is a row's members.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readPlaces(bytes);
    readPlaces(
        "[{\"id\":\"a\",\"pivot\":\"00000000000000\",\"nom\":\"Lieu\",\"commune\":\"Lyon\",\"code_postal\":\"69003\","
        "\"adresse\":\"1 rue\",\"date_maj\":\"2026-03-01\","
        + bytes + "}]");
    return 0;
}
