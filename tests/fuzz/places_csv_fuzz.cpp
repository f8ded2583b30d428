// SPDX-License-Identifier: GPL-3.0-or-later
#include "places_fuzz.h"

/// One input is a table of places, and once more the rows of one: its first byte says what parts the cells.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readPlaces(bytes);
    if (bytes.isEmpty())
        return 0;
    static constexpr char separators[] = {',', ';', '\t'};
    const char separator = separators[uchar(bytes[0]) % 3];
    QByteArray table;
    for (const auto field : pdc::placeFields)
        table += QByteArray(field.data(), field.size()) + separator;
    table += "labels_nationaux\n";
    table += QByteArray("a,00000000000000,Lieu,Lyon,69003,,1 rue,,,,,,,,,,,,,,2026-03-01,,,,,,,,,,,,")
                 .replace(',', separator);
    readPlaces(table + '\n' + bytes.sliced(1));
    return 0;
}
