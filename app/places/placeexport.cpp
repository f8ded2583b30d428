// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeexport.h"

#include "base/savefile.h"
#include "print/printerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// What a formula begins with, also in the wide letters that East Asian spreadsheets take for the same.
constexpr std::array<QByteArrayView, 8> formulaSigns{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

bool beginsAsFormula(QByteArrayView text)
{
    return std::any_of(formulaSigns.begin(), formulaSigns.end(),
                       [&](QByteArrayView sign) { return text.startsWith(sign); });
}

/// Whether a sign stands there behind any number of apostrophes.
bool isGuardable(QByteArrayView text)
{
    while (text.startsWith('\''))
        text = text.sliced(1);
    return beginsAsFormula(text);
}

/// Numbers with signs before them, and nothing that could name a cell, a function or a program.
bool areNumbers(QByteArrayView text)
{
    constexpr QByteArrayView allowed = "0123456789.+-|";
    return text.size() > 1 && (text[0] == '+' || text[0] == '-') && text[1] >= '0' && text[1] <= '9'
        && std::all_of(text.begin(), text.end(),
                       [&](char c) { return std::find(allowed.begin(), allowed.end(), c) != allowed.end(); });
}

Error notWritable(const QIODevice &out)
{
    return Error(PrintError::NotWritable, out.errorString());
}

QByteArray headerRow()
{
    QByteArray row;
    for (const QLatin1StringView field : placeFields) {
        row += row.isEmpty() ? "" : ",";
        row += field.data();
    }
    return row + "\r\n";
}

/// A field as it is handed on.
QString handedOut(const Place &place, QLatin1StringView field)
{
    return field == placeFieldName(PlaceField::Courriels) ? QString() : place.field(field);
}

QByteArray csvRow(const Place &place)
{
    QByteArray row;
    for (size_t i = 0; i < placeFields.size(); ++i) {
        row += i == 0 ? "" : ",";
        row += csvCell(handedOut(place, placeFields[i]));
    }
    return row + "\r\n";
}

QByteArray feature(const Place &place)
{
    QJsonObject properties;
    for (const QLatin1StringView field : placeFields) {
        if (const QString value = handedOut(place, field); !value.isEmpty())
            properties.insert(field, value);
    }
    if (!place.exact) {
        // What was published there is nowhere near it, or nothing at all.
        properties.remove(placeFieldName(PlaceField::Latitude));
        properties.remove(placeFieldName(PlaceField::Longitude));
    }
    if (place.hasPosition)
        properties.insert("position"_L1, place.exact ? u"exact"_s : u"commune"_s);
    const QJsonValue geometry = place.hasPosition
        ? QJsonValue(QJsonObject{{u"type"_s, u"Point"_s},
                                 {u"coordinates"_s, QJsonArray{place.position.longitude, place.position.latitude}}})
        : QJsonValue();
    const QJsonObject object{
        {u"type"_s, u"Feature"_s}, {u"id"_s, place.id()}, {u"geometry"_s, geometry}, {u"properties"_s, properties}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}

std::optional<PlaceFormat> placeFormatOf(const QString &file)
{
    if (file.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return PlaceFormat::Csv;
    if (file.endsWith(".geojson"_L1, Qt::CaseInsensitive))
        return PlaceFormat::GeoJson;
    return std::nullopt;
}

QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (isGuardable(cell) && !areNumbers(cell))
        cell.prepend('\'');
    // Those that part cells in other tables are put in quotes as well.
    const auto isSpecial = [](char c) {
        return c == '"' || c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r';
    };
    if (std::none_of(cell.begin(), cell.end(), isSpecial))
        return cell;
    cell.replace('"', "\"\"");
    return '"' + cell + '"';
}

QByteArrayView unguardedCell(QByteArrayView text)
{
    return text.startsWith('\'') && isGuardable(text) ? text.sliced(1) : text;
}

Result<int> PlaceExport::write(QIODevice &out, const EachPlace &places) const
{
    const bool isTable = format == PlaceFormat::Csv;
    const auto put = [&out](const QByteArray &bytes) { return out.write(bytes) == bytes.size(); };
    if (isTable && isForSpreadsheet && !put("\xef\xbb\xbf"))
        return notWritable(out);
    if (!put(isTable ? headerRow() : QByteArray(R"({"type":"FeatureCollection","features":[)")))
        return notWritable(out);
    int count = 0;
    const auto done = places([&](const Place &place) -> Result<> {
        const QByteArray bytes = isTable ? csvRow(place) : (count == 0 ? "\n" : ",\n") + feature(place);
        if (!put(bytes))
            return notWritable(out);
        ++count;
        return {};
    });
    if (!done)
        return done.error();
    if (!isTable && !put("\n]}\n"))
        return notWritable(out);
    return count;
}

Result<int> PlaceExport::save(const QString &file, const EachPlace &places) const
{
    if (!canBeSavedOver(file))
        return Error(PrintError::NotWritable, u"not a plain file"_s);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return notWritable(out);
    const auto count = write(out, places);
    if (!count)
        return count;
    if (!commitWhole(out))
        return notWritable(out);
    return count;
}

}
