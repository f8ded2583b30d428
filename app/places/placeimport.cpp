// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeimport.h"

#include "places/gazetteer.h"
#include "places/jsonrows.h"
#include "places/placeserror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReasons = 100;
constexpr qsizetype longestName = 500;
constexpr qsizetype longestValue = 20'000;

/// A JSON value as the text that a CSV file would hold; numbers keep every figure that matters.
std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().trimmed();
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QString();
    default:
        return std::nullopt;
    }
}

struct Fault
{
    QLatin1StringView field;
    QString why;
};

struct ParsedRow
{
    PlaceRow fields;
    std::optional<GeoPoint> position;
};

std::variant<ParsedRow, Fault> parseRow(const QJsonObject &object)
{
    ParsedRow row;
    for (const QLatin1StringView field : placeFields) {
        const auto text = textOf(object[field]);
        if (!text)
            return Fault{field, u"ce n’est ni un texte ni un nombre"_s};
        if (text->size() > longestValue)
            return Fault{field, u"plus de 20 000 caractères"_s};
        row.fields.insert(field, *text);
    }
    for (const auto field :
         {"id"_L1, "pivot"_L1, "nom"_L1, "commune"_L1, "code_postal"_L1, "adresse"_L1, "date_maj"_L1}) {
        if (row.fields[field].isEmpty())
            return Fault{field, u"champ obligatoire vide"_s};
    }
    if (row.fields[u"nom"_s].size() > longestName)
        return Fault{"nom"_L1, u"plus de 500 caractères"_s};
    static const QRegularExpression postcode(u"^[0-9]{5}$"_s);
    if (!postcode.match(row.fields[u"code_postal"_s]).hasMatch())
        return Fault{"code_postal"_L1, u"pas un code de cinq chiffres"_s};
    const QString date = row.fields[u"date_maj"_s];
    if (!QDate::fromString(date.left(10), Qt::ISODate).isValid())
        return Fault{"date_maj"_L1, u"pas une date (AAAA-MM-JJ)"_s};

    const QString latitude = row.fields[u"latitude"_s];
    const QString longitude = row.fields[u"longitude"_s];
    if (latitude.isEmpty() || longitude.isEmpty())
        return row;
    bool isNumber = false;
    const double lat = latitude.toDouble(&isNumber);
    if (!isNumber || !isOnEarth({lat, 0}))
        return Fault{"latitude"_L1, u"hors de −90 à 90"_s};
    const double lon = longitude.toDouble(&isNumber);
    if (!isNumber || !isOnEarth({0, lon}))
        return Fault{"longitude"_L1, u"hors de −180 à 180"_s};
    if (lat != 0 || lon != 0)
        row.position = GeoPoint{lat, lon};
    return row;
}

/// The centre of the commune that a row names, by its INSEE code or else by postal code.
class CommuneCentres
{
public:
    explicit CommuneCentres(const Database &content)
        : m_byCode(content, u"SELECT lat, lon FROM commune WHERE code = ?"_s)
        , m_byPostcode(content,
                       u"SELECT c.lat, c.lon FROM commune_postcode p JOIN commune c ON c.code = p.code "
                       "WHERE p.postcode = ? ORDER BY c.name = ? DESC, c.population DESC LIMIT 1"_s)
    {
    }

    [[nodiscard]] std::optional<GeoPoint> of(const PlaceRow &row)
    {
        m_byCode.bind({row[u"code_insee"_s]});
        if (m_byCode.next())
            return GeoPoint{m_byCode.real(0), m_byCode.real(1)};
        m_byPostcode.bind({row[u"code_postal"_s], row[u"commune"_s]});
        if (m_byPostcode.next())
            return GeoPoint{m_byPostcode.real(0), m_byPostcode.real(1)};
        return std::nullopt;
    }

private:
    Statement m_byCode;
    Statement m_byPostcode;
};

QString reasonsJson(const QList<RejectedRow> &reasons)
{
    QJsonArray array;
    for (const RejectedRow &r : reasons)
        array.append(QJsonObject{{u"row"_s, r.row}, {u"field"_s, r.field}, {u"why"_s, r.why}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

}

Result<PlaceImportReport> importPlaces(const Database &content, const PlaceSource &source, QIODevice &data)
{
    Statement insertSource(
        content,
        u"INSERT INTO place_source (item, layer, national, rows_read, rows_kept, reasons) VALUES (?, ?, ?, 0, 0, '')"_s);
    if (const auto done = insertSource.run({source.itemId, int(source.layer), int(source.national)}); !done)
        return done.error();
    const qint64 sourceKey = insertSource.lastInsertId();

    QStringList marks(placeFields.size() + 4, u"?"_s);
    Statement insert(content, "INSERT OR IGNORE INTO place VALUES (NULL, "_L1 + marks.join(", "_L1) + u')');
    Statement insertPosition(content, u"INSERT INTO place_position VALUES (?, ?, ?, ?, ?)"_s);
    CommuneCentres centres(content);

    PlaceImportReport report;
    const auto reject = [&](QLatin1StringView field, const QString &why) {
        if (report.reasons.size() < mostReasons)
            report.reasons.append({report.read, field, why});
    };
    JsonRows rows(data);
    QVariantList values;
    while (const auto object = rows.next()) {
        ++report.read;
        auto parsed = parseRow(*object);
        if (const Fault *fault = std::get_if<Fault>(&parsed)) {
            reject(fault->field, fault->why);
            continue;
        }
        ParsedRow &row = std::get<ParsedRow>(parsed);
        const bool exact = row.position.has_value();
        if (!exact)
            row.position = centres.of(row.fields);
        values.clear();
        values << sourceKey << (row.position ? QVariant(row.position->latitude) : QVariant())
               << (row.position ? QVariant(row.position->longitude) : QVariant()) << int(exact);
        for (const QLatin1StringView field : placeFields) {
            const QString value = row.fields.value(field);
            values << (value.isNull() ? u""_s : value);
        }
        if (const auto done = insert.run(values); !done)
            return done.error();
        if (insert.rowsAffected() == 0) {
            reject("id"_L1, u"déjà pris par une autre ligne"_s);
            continue;
        }
        ++report.kept;
        if (row.position) {
            const auto [lat, lon] = *row.position;
            if (const auto done = insertPosition.run({insert.lastInsertId(), lat, lat, lon, lon}); !done)
                return done.error();
        }
    }
    if (!rows.fault().isEmpty())
        return Error(PlacesError::NotJson, rows.fault());
    if (report.kept == 0)
        return Error(PlacesError::Empty, QString::number(report.read) + " rows read"_L1);
    Statement finish(content, u"UPDATE place_source SET rows_read = ?, rows_kept = ?, reasons = ? WHERE id = ?"_s);
    if (const auto done = finish.run({report.read, report.kept, reasonsJson(report.reasons), sourceKey}); !done)
        return done.error();
    return report;
}

Result<PlaceImportReport> placeImportReport(const Database &content, const QString &itemId)
{
    Statement select(content, u"SELECT rows_read, rows_kept, reasons FROM place_source WHERE item = ?"_s);
    select.bind({itemId});
    if (!select.next())
        return select.failed() ? select.error() : Error(PlacesError::Unreadable, itemId);
    PlaceImportReport report{int(select.integer(0)), int(select.integer(1)), {}};
    const QJsonArray reasons = QJsonDocument::fromJson(select.text(2).toUtf8()).array();
    for (const auto &r : reasons)
        report.reasons.append({r["row"_L1].toInt(), r["field"_L1].toString(), r["why"_L1].toString()});
    return report;
}

}
