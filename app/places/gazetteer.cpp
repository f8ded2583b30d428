// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"

#include "base/textfold.h"
#include "places/jsonrows.h"
#include "places/placeserror.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(PlacesError code)
{
    switch (code) {
    case PlacesError::Unreadable:
        return "places-unreadable"_L1;
    case PlacesError::NotJson:
        return "places-not-json"_L1;
    case PlacesError::NotGazetteer:
        return "not-a-gazetteer"_L1;
    case PlacesError::Empty:
        return "places-empty"_L1;
    case PlacesError::TooFew:
        return "places-too-few"_L1;
    case PlacesError::UnknownPlace:
        return "unknown-place"_L1;
    case PlacesError::UnknownCommune:
        return "unknown-commune"_L1;
    }
    return "places-unreadable"_L1;
}

namespace {

constexpr auto communeColumns
    = "c.code, c.name, c.postcodes, c.lat, c.lon, c.approximate, c.population, c.department, c.region"_L1;

Commune communeOf(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2).split(u'|', Qt::SkipEmptyParts), {row.real(3), row.real(4)},
        row.integer(5) != 0, row.integer(6), row.text(7), row.text(8)};
}

/// Words by which nobody looks for a commune, so no key begins with them.
bool isLinkWord(QStringView word)
{
    static constexpr std::array words{u"d", u"l", u"de", u"du", u"des", u"la", u"le", u"les", u"en", u"et", u"sur",
        u"sous", u"aux", u"a", u"au"};
    return std::any_of(words.begin(), words.end(), [&](const char16_t *w) { return word == QStringView(w); });
}

/// Inserts communes with their search keys.
class GazetteerWriter
{
public:
    GazetteerWriter(const Database &content, QString itemId)
        : m_itemId(std::move(itemId))
        , m_commune(content, u"INSERT OR IGNORE INTO commune VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        , m_key(content, u"INSERT OR IGNORE INTO commune_key VALUES (?, ?, ?, ?)"_s)
        , m_postcode(content, u"INSERT OR IGNORE INTO commune_postcode VALUES (?, ?)"_s)
    {
    }

    [[nodiscard]] Result<> add(const Commune &c)
    {
        if (const auto done = m_commune.run({c.code, m_itemId, c.name, c.postcodes.join(u'|'), c.position.latitude,
                c.position.longitude, int(c.approximate), c.population, c.department, c.region});
            !done)
            return done.error();
        const QStringList words = foldName(c.name).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (i > 0 && isLinkWord(words[i]))
                continue;
            if (const auto done = m_key.run({words.mid(i).join(u' '), int(i > 0), c.population, c.code}); !done)
                return done.error();
        }
        for (const QString &postcode : c.postcodes) {
            if (const auto done = m_postcode.run({postcode, c.code}); !done)
                return done.error();
        }
        ++m_count;
        return {};
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    QString m_itemId;
    Statement m_commune;
    Statement m_key;
    Statement m_postcode;
    int m_count = 0;
};

bool isUsable(const Commune &c)
{
    return c.code.size() == 5 && !c.name.isEmpty() && c.name.size() <= 200 && isOnEarth(c.position);
}

Result<> importTable(GazetteerWriter &writer, QIODevice &data)
{
    constexpr int columns = 9;
    constexpr qint64 longestLine = 4096;
    while (!data.atEnd()) {
        const QByteArray line = data.readLine(longestLine);
        const QStringList cells = QString::fromUtf8(line).trimmed().split(u'\t');
        if (cells.size() != columns)
            return Error(PlacesError::NotGazetteer, "a row of "_L1 + QString::number(cells.size()) + " cells"_L1);
        bool latitude = false;
        bool longitude = false;
        const Commune commune{cells[0], cells[1], cells[2].split(u'|', Qt::SkipEmptyParts),
            {cells[3].toDouble(&latitude), cells[4].toDouble(&longitude)}, cells[5] == "1"_L1, cells[6].toLongLong(),
            cells[7], cells[8]};
        if (!latitude || !longitude || !isUsable(commune))
            continue;
        if (const auto done = writer.add(commune); !done)
            return done.error();
    }
    return {};
}

Result<> importApiForm(GazetteerWriter &writer, QIODevice &data)
{
    JsonRows rows(data);
    while (const auto row = rows.next()) {
        const QJsonArray centre = (*row)["centre"_L1]["coordinates"_L1].toArray();
        if (centre.size() != 2)
            continue;
        QStringList postcodes;
        for (const auto &postcode : (*row)["codesPostaux"_L1].toArray())
            postcodes << postcode.toString();
        const Commune commune{(*row)["code"_L1].toString(), (*row)["nom"_L1].toString(), postcodes,
            {centre[1].toDouble(std::nan("")), centre[0].toDouble(std::nan(""))}, false,
            (*row)["population"_L1].toInteger(), (*row)["codeDepartement"_L1].toString(),
            (*row)["codeRegion"_L1].toString()};
        if (!isUsable(commune))
            continue;
        if (const auto done = writer.add(commune); !done)
            return done.error();
    }
    if (!rows.fault().isEmpty())
        return Error(PlacesError::NotGazetteer, rows.fault());
    return {};
}

/// What narrows a search: the départements or the postal code that the text ends with, and the rest of the words.
struct Narrowed
{
    QString name;
    QStringList departmentCodes; ///< Empty: all.
    QString postcode; ///< Empty: any.
};

QStringList departmentsCalled(const QString &folded)
{
    QStringList codes;
    for (const Department &d : departments()) {
        if (foldText(d.code) == folded || foldName(d.name) == folded || foldName(d.regionName) == folded)
            codes << d.code;
    }
    return codes;
}

/// Looks for the longest end of the text that names a département or a region, leaving at least one word.
std::optional<Narrowed> narrowed(const QStringList &words)
{
    static constexpr qsizetype longestName = 6;
    for (qsizetype taken = std::min(words.size() - 1, longestName); taken >= 1; --taken) {
        const QString end = words.last(taken).join(u' ');
        const QString name = words.first(words.size() - taken).join(u' ');
        if (const QStringList codes = departmentsCalled(end); !codes.isEmpty())
            return Narrowed{name, codes, {}};
        if (taken == 1 && end.size() == 5 && end.front().isDigit())
            return Narrowed{name, {}, end};
    }
    return std::nullopt;
}

QString quotedList(const QStringList &codes)
{
    // The codes come from our own table of départements, never from the text that was typed.
    return u'\'' + codes.join("','"_L1) + u'\'';
}

Result<QList<Commune>> collect(Statement &select)
{
    QList<Commune> communes;
    while (select.next())
        communes.append(communeOf(select));
    if (select.failed())
        return select.error();
    return communes;
}

Result<QList<Commune>> findByName(const Database &content, const Narrowed &by, int limit)
{
    // The end of the range of all keys that begin so: no key holds a character above U+FFFF's first noncharacter.
    const QString end = by.name + QChar(0xFFFD);
    QString where;
    if (!by.departmentCodes.isEmpty())
        where += " AND c.department IN ("_L1 + quotedList(by.departmentCodes) + u')';
    if (!by.postcode.isEmpty())
        where += " AND EXISTS (SELECT 1 FROM commune_postcode p WHERE p.code = c.code AND p.postcode = ?)"_L1;
    // Without a narrowing the index alone orders and cuts before any commune is looked up.
    QVariantList values{by.name, by.name, end};
    QString best = u"(SELECT code, min((key <> ?) * 2 + rank) AS rank, population FROM commune_key "
                    "WHERE key >= ? AND key < ? GROUP BY code"_s;
    if (where.isEmpty()) {
        best += " ORDER BY 2, population DESC LIMIT ?"_L1;
        values << limit;
    }
    if (!by.postcode.isEmpty())
        values << by.postcode;
    values << limit;
    Statement select(content,
        "SELECT "_L1 + communeColumns + " FROM "_L1 + best + ") AS k JOIN commune c ON c.code = k.code WHERE 1"_L1 + where
            + " ORDER BY k.rank, k.population DESC, c.code LIMIT ?"_L1);
    select.bind(values);
    return collect(select);
}

Result<QList<Commune>> findByCode(const Database &content, const QString &digits, int limit)
{
    const QString end = digits + QChar(0xFFFD);
    Statement select(content, "SELECT "_L1 + communeColumns
            + " FROM (SELECT code, postcode = ? AS exact FROM commune_postcode WHERE postcode >= ? AND postcode < ? "
              "UNION SELECT code, code = ? FROM commune WHERE code >= ? AND code < ?) AS k "
              "JOIN commune c ON c.code = k.code GROUP BY c.code "
              "ORDER BY max(k.exact) DESC, c.population DESC, c.code LIMIT ?"_L1);
    select.bind({digits, digits, end, digits, digits, end, limit});
    return collect(select);
}

/// "69", "69003", "2A", "2b033": what begins like a postal or INSEE code.
bool looksLikeCode(const QString &folded)
{
    if (folded.isEmpty() || folded.size() > 5 || !folded[0].isDigit())
        return false;
    return std::all_of(folded.begin(), folded.end(), [&](const QChar &c) {
        return c.isDigit() || (&c - folded.constData() == 1 && (c == u'a' || c == u'b'));
    });
}

}

Result<int> importGazetteer(const Database &content, const QString &itemId, QIODevice &data)
{
    GazetteerWriter writer(content, itemId);
    const bool isTable = data.peek(5) == "code\t";
    if (isTable)
        data.readLine();
    if (const auto done = isTable ? importTable(writer, data) : importApiForm(writer, data); !done)
        return done.error();
    if (writer.count() == 0)
        return Error(PlacesError::NotGazetteer, u"no commune in it"_s);
    return writer.count();
}

Result<QList<Commune>> findCommunes(const Database &content, QStringView text, int limit)
{
    constexpr qsizetype longestQuery = 200;
    const QString folded = foldName(text.left(longestQuery));
    if (folded.isEmpty() || limit <= 0)
        return QList<Commune>();
    if (looksLikeCode(folded))
        return findByCode(content, folded.toUpper(), limit);
    // First as a name: "Val d'Oise" or "La Loire" may begin a commune's name as well as end a question.
    auto found = findByName(content, {folded, {}, {}}, limit);
    if (!found || !found->isEmpty())
        return found;
    if (const auto by = narrowed(folded.split(u' ')))
        return findByName(content, *by, limit);
    return found;
}

Result<QList<CommunePoint>> largestCommunes(const Database &content, int count)
{
    Statement select(content, u"SELECT name, lat, lon, population FROM commune WHERE approximate = 0 AND population > 0 "
                              "ORDER BY population DESC, code LIMIT ?"_s);
    select.bind({std::max(count, 0)});
    QList<CommunePoint> communes;
    while (select.next())
        communes.append({{select.real(1), select.real(2)}, select.text(0), select.integer(3)});
    if (select.failed())
        return select.error();
    return communes;
}

Result<Commune> communeByCode(const Database &content, const QString &code)
{
    Statement select(content, "SELECT "_L1 + communeColumns + " FROM commune c WHERE c.code = ?"_L1);
    select.bind({code});
    const auto found = collect(select);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(PlacesError::UnknownCommune, code);
    return found->first();
}

}
