// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"

#include "base/textfold.h"
#include "places/communequestion.h"
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
    case PlacesError::NotTable:
        return "places-not-csv"_L1;
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
    case PlacesError::NotCalendar:
        return "not-a-calendar"_L1;
    }
    return "places-unreadable"_L1;
}

namespace {

constexpr auto communeColumns =
    "c.code, c.name, c.postcodes, c.lat, c.lon, c.approximate, c.population, c.department, c.region"_L1;

Commune communeOf(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2).split(u'|', Qt::SkipEmptyParts),
            {row.real(3), row.real(4)},
            row.integer(5) != 0,
            row.integer(6),
            row.text(7),
            row.text(8)};
}

/// Words by which nobody looks for a commune, so no key begins with them.
bool isLinkWord(QStringView word)
{
    static constexpr std::array words{u"d",  u"l",  u"de",  u"du",   u"des", u"la", u"le", u"les",
                                      u"en", u"et", u"sur", u"sous", u"aux", u"a",  u"au"};
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
        // A null text would be NULL, which the table refuses.
        const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
        if (const auto done = m_commune.run({c.code, m_itemId, c.name, text(c.postcodes.join(u'|')),
                                             c.position.latitude, c.position.longitude, int(c.approximate),
                                             c.population, text(c.department), text(c.region)});
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
        QByteArray line = data.readLine(longestLine);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1); // Not trimmed: the last cells may be empty.
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() != columns)
            return Error(PlacesError::NotGazetteer, "a row of "_L1 + QString::number(cells.size()) + " cells"_L1);
        bool latitude = false;
        bool longitude = false;
        const Commune commune{cells[0],
                              cells[1],
                              cells[2].split(u'|', Qt::SkipEmptyParts),
                              {cells[3].toDouble(&latitude), cells[4].toDouble(&longitude)},
                              cells[5] == "1"_L1,
                              cells[6].toLongLong(),
                              cells[7],
                              cells[8]};
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
        const Commune commune{(*row)["code"_L1].toString(),
                              (*row)["nom"_L1].toString(),
                              postcodes,
                              {centre[1].toDouble(std::nan("")), centre[0].toDouble(std::nan(""))},
                              false,
                              (*row)["population"_L1].toInteger(),
                              (*row)["codeDepartement"_L1].toString(),
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

/// The end of the range of all texts that begin so: no key holds a character above U+FFFF's first noncharacter.
QString rangeEnd(const QString &beginning)
{
    return beginning + QChar(0xFFFD);
}

/// How the keys begin that have this as their first word. Of one or two letters nobody means the word ("m" is not
/// M'Tsangamouji): then none does.
QString asWord(const QString &name)
{
    return name.size() > 2 ? QString(name + u' ') : rangeEnd(name);
}

Result<QStringList> collectCodes(Statement &select)
{
    QStringList codes;
    while (select.next())
        codes << select.text(0);
    if (select.failed())
        return select.error();
    return codes;
}

/// The communes with these codes, in their order.
Result<QList<Commune>> communesOf(const Database &content, const QStringList &codes)
{
    QList<Commune> communes;
    for (const QString &code : codes) {
        auto commune = communeByCode(content, code);
        if (!commune)
            return commune.error();
        communes.append(std::move(*commune));
    }
    return communes;
}

/// The answer to a short beginning, which thousands of names have, from the index of large communes. Whatever is not
/// large comes after them, so `limit` of them are the whole answer; fewer are none.
Result<QStringList> largeByName(const Database &content, const QString &name, int limit)
{
    Statement exact(content,
                    u"SELECT code FROM commune_key WHERE key = ? AND rank = 0 ORDER BY population DESC LIMIT ?"_s);
    exact.bind({name, limit});
    auto codes = collectCodes(exact);
    if (!codes)
        return codes;
    Statement large(content,
                    u"SELECT code, key > ? AND key < ? FROM commune_key WHERE population >= 2000 AND rank = 0 AND "
                    "key > ? AND key < ? ORDER BY population DESC, code LIMIT ?"_s);
    const QString word = asWord(name);
    large.bind({word, rangeEnd(word), name, rangeEnd(name), limit});
    QStringList largeOnes;
    bool areWhole = true;
    while (large.next()) {
        largeOnes << large.text(0);
        areWhole &= large.integer(1) != 0;
    }
    if (large.failed())
        return large.error();
    if (largeOnes.size() < limit)
        return QStringList();
    // « Issy » is the beginning of Issy-les-Moulineaux before it is the end of Marly-sous-Issy. Of « Saint », which
    // thousands have as their first word, again the large ones are enough.
    Statement whole(content,
                    "SELECT code FROM (SELECT population, code FROM commune_key WHERE key = ? AND rank = 1 UNION ALL "
                    "SELECT population, code FROM (SELECT population, code FROM commune_key WHERE "_L1
                        + (areWhole ? "population >= 2000 AND "_L1 : ""_L1)
                        + "rank = 0 AND key > ? AND key < ? ORDER BY population DESC, code LIMIT ?)) "
                          "ORDER BY population DESC, code LIMIT ?"_L1);
    whole.bind({name, word, rangeEnd(word), limit, limit});
    const auto wholeOnes = collectCodes(whole);
    if (!wholeOnes)
        return wholeOnes;
    *codes += *wholeOnes;
    *codes += largeOnes;
    codes->removeDuplicates();
    return codes->first(limit);
}

Result<QList<Commune>> findByName(const Database &content, const CommuneQuestion &by, int limit)
{
    constexpr qsizetype shortName = 6;
    const bool isNarrowed = !by.departmentCodes.isEmpty() || !by.postcode.isEmpty();
    if (!isNarrowed && by.name.size() <= shortName) {
        const auto codes = largeByName(content, by.name, limit);
        if (!codes)
            return codes.error();
        if (!codes->isEmpty())
            return communesOf(content, *codes);
    }
    QVariantList values{by.name, asWord(by.name), rangeEnd(asWord(by.name)), by.name, rangeEnd(by.name)};
    QString where;
    if (!by.departmentCodes.isEmpty()) {
        // A commune's code begins with its département's: the keys alone decide, without a look at the communes.
        const QString list = quotedList(by.departmentCodes);
        where += " AND (substr(code, 1, 2) IN ("_L1 + list + ") OR substr(code, 1, 3) IN ("_L1 + list + "))"_L1;
    }
    if (!by.postcode.isEmpty()) {
        where += " AND code IN (SELECT code FROM commune_postcode WHERE postcode = ?)"_L1;
        values << by.postcode;
    }
    Statement select(
        content,
        "SELECT "_L1 + communeColumns
            + " FROM (SELECT code, min(CASE WHEN key = ? THEN rank WHEN rank = 0 AND key > ? AND key < ? THEN 1 "
              "ELSE 2 + rank END) AS rank, population FROM commune_key WHERE key >= ? AND key < ?"_L1
            + where
            + " GROUP BY code ORDER BY 2, population DESC, code LIMIT ?) AS k CROSS JOIN commune c ON c.code = k.code "
              "ORDER BY k.rank, k.population DESC, c.code"_L1);
    values << limit;
    select.bind(values);
    return collect(select);
}

/// As largeByName, for one figure.
Result<QStringList> largeByCode(const Database &content, const QString &digits, int limit)
{
    // Not LIKE, whose pattern would have to be escaped; postal codes stand parted by bars.
    Statement select(content,
                     u"SELECT code FROM commune WHERE population >= 2000 AND (substr(code, 1, ?) = ? OR "
                     "instr('|' || postcodes, '|' || ?)) ORDER BY population DESC, code LIMIT ?"_s);
    select.bind({int(digits.size()), digits, digits, limit});
    const auto codes = collectCodes(select);
    return !codes || codes->size() >= limit ? codes : QStringList();
}

Result<QList<Commune>> findByCode(const Database &content, const QString &digits, int limit)
{
    if (digits.size() == 1) {
        const auto codes = largeByCode(content, digits, limit);
        if (!codes)
            return codes.error();
        if (!codes->isEmpty())
            return communesOf(content, *codes);
    }
    const QString end = rangeEnd(digits);
    constexpr qsizetype wholeCode = 5;
    if (digits.size() < wholeCode) {
        // Nearly all postal codes are of communes whose own code begins so, and need no second look.
        Statement select(content,
                         u"SELECT code FROM (SELECT code, population FROM commune WHERE code >= ? AND code < ? UNION "
                         "SELECT p.code, c.population FROM commune_postcode p CROSS JOIN commune c ON c.code = p.code "
                         "WHERE p.postcode >= ? AND p.postcode < ? AND NOT (p.code >= ? AND p.code < ?)) "
                         "ORDER BY population DESC, code LIMIT ?"_s);
        select.bind({digits, end, digits, end, digits, end, limit});
        const auto codes = collectCodes(select);
        return codes ? communesOf(content, *codes) : codes.error();
    }
    // CROSS keeps SQLite from reading all communes to look each up in the few that fit.
    Statement select(
        content,
        "SELECT "_L1 + communeColumns
            + " FROM (SELECT code, postcode = ? AS exact FROM commune_postcode WHERE postcode >= ? AND postcode < ? "
              "UNION SELECT code, code = ? FROM commune WHERE code >= ? AND code < ?) AS k "
              "CROSS JOIN commune c ON c.code = k.code GROUP BY c.code "
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
    const QStringList words = communeWords(text);
    if (words.isEmpty() || limit <= 0)
        return QList<Commune>();
    const QString folded = words.join(u' ');
    if (looksLikeCode(folded)) {
        auto found = findByCode(content, folded.toUpper(), limit);
        const QString commune = communeOfArrondissement(folded);
        return found && found->isEmpty() && !commune.isEmpty() ? findByCode(content, commune, limit) : found;
    }
    // First as a name: "Val d'Oise" or "La Loire" may begin a commune's name as well as end a question.
    auto found = findByName(content, {folded, {}, {}}, limit);
    if (!found || !found->isEmpty())
        return found;
    if (const auto by = narrowedQuestion(words)) {
        found = findByName(content, *by, limit);
        if (!found || !found->isEmpty())
            return found;
    }
    if (const QStringList name = nameAlone(words); name != words)
        return findByName(content, {name.join(u' '), {}, {}}, limit);
    return found;
}

Result<QList<CommunePoint>> largestCommunes(const Database &content, int count)
{
    Statement select(content,
                     u"SELECT name, lat, lon, population FROM commune WHERE approximate = 0 AND population > 0 "
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
