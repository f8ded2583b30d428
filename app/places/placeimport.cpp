// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeimport.h"

#include "base/textfold.h"
#include "places/gazetteer.h"
#include "places/hourscalendar.h"
#include "places/placerows.h"
#include "places/placeserror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReasons = 100;
constexpr qsizetype mostUnknown = 100;
constexpr qsizetype longestUnknown = 100;
constexpr double farthestFromCommune = 30'000; // Metres.
constexpr int rowsPerProgress = 500;

/// The centre of the commune that a row names, by its INSEE code or else by postal code; by its name alone where the
/// code is nobody's, as those of « Lyon Cedex 03 » are.
class CommuneCentres
{
public:
    explicit CommuneCentres(const Database &content)
        : m_byPostcode(content,
                       u"SELECT c.lat, c.lon FROM commune_postcode p JOIN commune c ON c.code = p.code "
                       "WHERE p.postcode = ? ORDER BY c.name = ? DESC, c.population DESC LIMIT 1"_s)
        , m_byName(content,
                   u"SELECT c.lat, c.lon FROM commune_key k JOIN commune c ON c.code = k.code "
                   "WHERE k.key = ? AND k.rank = 0 AND c.department = ? ORDER BY c.population DESC LIMIT 1"_s)
    {
        // All of them in one text: to ask for each row's takes longer than to put the row into the table.
        Statement all(content,
                      u"SELECT CAST(group_concat(code || CAST(round(lat * 1e6) AS INTEGER) || ' ' || "
                      "CAST(round(lon * 1e6) AS INTEGER), ' ') AS BLOB) FROM commune WHERE length(code) = 5"_s);
        all.bind();
        const QByteArray text = all.next() ? all.bytes(0) : QByteArray();
        const char *at = text.constData();
        const char *const end = at + text.size();
        const auto number = [&] {
            int value = 0;
            at = std::from_chars(at, end, value).ptr;
            if (at < end)
                ++at; // The space.
            return double(value) / 1e6;
        };
        while (end - at > qsizetype(std::tuple_size_v<Code>)) {
            Code code{};
            std::copy_n(at, code.size(), code.begin());
            at += code.size();
            const double latitude = number();
            m_centres.push_back({code, {latitude, number()}});
        }
        std::sort(m_centres.begin(), m_centres.end(), [](const Centre &a, const Centre &b) { return a.code < b.code; });
    }

    [[nodiscard]] std::optional<GeoPoint> of(const PlaceRecord &row)
    {
        if (const auto found = ofCode(row.value(PlaceField::CodeInsee)))
            return found;
        const QString postcode = QString::fromUtf8(row.value(PlaceField::CodePostal));
        const QString name = QString::fromUtf8(row.value(PlaceField::Commune));
        m_byPostcode.bind({postcode, name});
        if (m_byPostcode.next())
            return GeoPoint{m_byPostcode.real(0), m_byPostcode.real(1)};
        const QString folded = foldName(name);
        const qsizetype cedex = QString(folded + u' ').indexOf(" cedex "_L1);
        const QString plain = cedex < 0 ? folded : folded.left(cedex);
        m_byName.bind({plain, departmentOf({}, postcode)});
        if (m_byName.next())
            return GeoPoint{m_byName.real(0), m_byName.real(1)};
        return std::nullopt;
    }

private:
    using Code = std::array<char, 5>;
    struct Centre
    {
        Code code;
        GeoPoint centre;
    };

    [[nodiscard]] std::optional<GeoPoint> ofCode(QByteArrayView code) const
    {
        Code wanted{};
        if (code.size() != qsizetype(wanted.size()))
            return std::nullopt;
        std::copy(code.begin(), code.end(), wanted.begin());
        const auto found = std::lower_bound(m_centres.begin(), m_centres.end(), wanted,
                                            [](const Centre &one, const Code &other) { return one.code < other; });
        return found != m_centres.end() && found->code == wanted ? std::optional(found->centre) : std::nullopt;
    }

    Statement m_byPostcode;
    Statement m_byName;
    std::vector<Centre> m_centres;
};

/// The row's position, or its commune's centre where it has none that can be right; whether it is its own.
std::pair<std::optional<GeoPoint>, bool> positionOf(const PlaceRecord &row, CommuneCentres &centres)
{
    const auto centre = centres.of(row);
    if (row.position && (!centre || distanceMetres(*row.position, *centre) <= farthestFromCommune))
        return {row.position, true};
    return {centre, false};
}

/// Counts what was kept out of the rows, and keeps the first different ones to be shown.
class Unknowns
{
public:
    void add(const PlaceRecord &row)
    {
        for (const PlaceRecord::KeptOut &one : row.keptOut) {
            ++m_count;
            const QString field = placeFieldName(one.field);
            const QString value = QString::fromUtf8(one.value.left(4 * longestUnknown)).left(longestUnknown);
            const auto found = std::find_if(m_first.begin(), m_first.end(), [&](const UnknownValue &known) {
                return known.field == field && known.value == value;
            });
            if (found != m_first.end())
                ++found->count;
            else if (m_first.size() < mostUnknown)
                m_first.append({field, value, 1});
        }
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const QList<UnknownValue> &first() const { return m_first; }

private:
    int m_count = 0;
    QList<UnknownValue> m_first;
};

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString reasonsJson(const QList<RejectedRow> &reasons)
{
    QJsonArray array;
    for (const RejectedRow &r : reasons)
        array.append(QJsonObject{{u"row"_s, r.row}, {u"field"_s, r.field}, {u"why"_s, r.why}});
    return compact(QJsonDocument(array));
}

QString unknownJson(const PlaceImportReport &report)
{
    QJsonArray values;
    for (const UnknownValue &u : report.unknown)
        values.append(QJsonObject{{u"field"_s, u.field}, {u"value"_s, u.value}, {u"count"_s, u.count}});
    return compact(QJsonDocument(QJsonObject{{u"columns"_s, QJsonArray::fromStringList(report.unknownColumns)},
                                             {u"count"_s, report.unknownValues},
                                             {u"values"_s, values}}));
}

/// Puts rows into the table. A file's text is UTF-8 and so is the database's: handed over as bytes it is copied once,
/// where a QString would be made of it and unmade again.
class PlaceWriter
{
public:
    PlaceWriter(const Database &content, qint64 source)
        : m_insert(content, statement())
    {
        m_insert.set(u":of"_s, source);
        for (const QString &name : m_names)
            m_insert.set(name, m_empty);
        m_isEmpty.fill(true);
    }

    /// Whether it went in; not if another row has its id.
    [[nodiscard]] Result<bool> add(const PlaceRecord &row, const std::optional<GeoPoint> &position, bool exact)
    {
        m_insert.set(m_lat, position ? QVariant(position->latitude) : QVariant());
        m_insert.set(m_lon, position ? QVariant(position->longitude) : QVariant());
        m_insert.set(m_exact, int(exact));
        for (size_t i = 0; i < placeFields.size(); ++i) {
            const QByteArrayView value = row.value(PlaceField(i));
            if (value.isEmpty() && m_isEmpty[i])
                continue;
            m_isEmpty[i] = value.isEmpty();
            // They are there until the statement has run.
            m_insert.set(m_names[i],
                         m_isEmpty[i] ? m_empty : QVariant(QByteArray::fromRawData(value.data(), value.size())));
        }
        if (const auto done = m_insert.runAsSet(); !done)
            return done.error();
        return m_insert.rowsAffected() > 0;
    }

private:
    static QString nameOf(size_t field) { return ":f"_L1 + QString::number(field); }

    static QString statement()
    {
        QString sql = u"INSERT OR IGNORE INTO place VALUES (NULL, :of, :lat, :lon, :exact"_s;
        for (size_t i = 0; i < placeFields.size(); ++i)
            sql += ", CAST("_L1 + nameOf(i) + " AS TEXT)"_L1;
        return sql + u')';
    }

    Statement m_insert;
    const QVariant m_empty{QByteArray("")};
    const QString m_lat = u":lat"_s;
    const QString m_lon = u":lon"_s;
    const QString m_exact = u":exact"_s;
    const std::array<QString, placeFields.size()> m_names = [] {
        std::array<QString, placeFields.size()> names;
        for (size_t i = 0; i < names.size(); ++i)
            names[i] = nameOf(i);
        return names;
    }();
    std::array<bool, placeFields.size()> m_isEmpty{};
};

}

Result<PlaceImportReport> importPlaces(const Database &content, const PlaceSource &source, QIODevice &data)
{
    const auto opened = PlaceRows::open(data);
    if (!opened)
        return opened.error();
    PlaceRows &rows = **opened;
    Statement insertSource(
        content,
        u"INSERT INTO place_source (item, layer, national, rows_read, rows_kept, reasons) VALUES (?, ?, ?, 0, 0, '')"_s);
    if (const auto done = insertSource.run({source.itemId, int(source.layer), int(source.national)}); !done)
        return done.error();
    const qint64 sourceKey = insertSource.lastInsertId();

    PlaceImportReport report;
    Unknowns unknowns;
    CommuneCentres centres(content);
    PlaceWriter writer(content, sourceKey);
    const auto reject = [&](const QString &field, const QString &why) {
        if (report.reasons.size() < mostReasons)
            report.reasons.append({report.read, field, why});
    };
    const double size = double(std::max<qint64>(data.size(), 1));
    PlaceRecord row;
    while (rows.next(row)) {
        if (++report.read % rowsPerProgress == 0 && source.progress)
            source.progress(std::min(1.0, double(data.pos()) / size));
        if (!row.fault)
            checkPlace(row);
        if (row.fault) {
            reject(row.fault->field, row.fault->why);
            continue;
        }
        const auto [position, exact] = positionOf(row, centres);
        const auto added = writer.add(row, position, exact);
        if (!added)
            return added.error();
        if (!*added) {
            reject(placeFieldName(PlaceField::Id), u"déjà pris par une autre ligne"_s);
            continue;
        }
        ++report.kept;
        unknowns.add(row);
    }
    if (const auto error = rows.error())
        return *error;
    if (report.kept == 0)
        return Error(PlacesError::Empty, QString::number(report.read) + " rows read"_L1);
    report.unknownColumns = rows.unknownColumns();
    report.unknownValues = unknowns.count();
    report.unknown = unknowns.first();

    Statement finish(content,
                     u"UPDATE place_source SET rows_read = ?, rows_kept = ?, reasons = ?, unknown = ? WHERE id = ?"_s);
    if (const auto done =
            finish.run({report.read, report.kept, reasonsJson(report.reasons), unknownJson(report), sourceKey});
        !done)
        return done.error();
    return report;
}

Result<PlaceImportReport> placeImportReport(const Database &content, const QString &itemId)
{
    Statement select(content, u"SELECT rows_read, rows_kept, reasons, unknown FROM place_source WHERE item = ?"_s);
    select.bind({itemId});
    if (!select.next())
        return select.failed() ? select.error() : Error(PlacesError::Unreadable, itemId);
    PlaceImportReport report;
    report.read = int(select.integer(0));
    report.kept = int(select.integer(1));
    const QJsonArray reasons = QJsonDocument::fromJson(select.text(2).toUtf8()).array();
    for (const auto &r : reasons)
        report.reasons.append({r["row"_L1].toInt(), r["field"_L1].toString(), r["why"_L1].toString()});
    const QJsonObject unknown = QJsonDocument::fromJson(select.text(3).toUtf8()).object();
    for (const auto &column : unknown["columns"_L1].toArray())
        report.unknownColumns << column.toString();
    report.unknownValues = unknown["count"_L1].toInt();
    for (const auto &u : unknown["values"_L1].toArray())
        report.unknown.append({u["field"_L1].toString(), u["value"_L1].toString(), u["count"_L1].toInt()});
    return report;
}

}
