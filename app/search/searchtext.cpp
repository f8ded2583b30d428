// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtext.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <numeric>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1,
     u"CREATE TABLE search_text (item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE, lines BLOB NOT NULL)"},
    // In parts; what is lost is made again from the items.
    {2,
     u"DROP TABLE search_text;\n"
     "CREATE TABLE search_text (item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE, part INTEGER NOT NULL, "
     "lines BLOB NOT NULL, PRIMARY KEY (item, part))"},
};

constexpr qsizetype partBytes = qsizetype(512) * 1024;

/// The fields of a line, after its key.
enum Field { Title, More, Text, FieldCount };

/// What a word is worth by how it fits and where it stands. Even the best of a text stands behind a title's beginning,
/// while a title's typing error stands behind the text that holds the word itself.
constexpr std::array<std::array<int, FieldCount>, 5> worths{{
    {0, 0, 0}, // None
    {5, 3, 1}, // Typo
    {30, 15, 6}, // Prefix
    {36, 18, 7}, // Form
    {40, 20, 8}, // Exact
}};
constexpr int commonWorth = 1;
constexpr int smallWordShare = 8; ///< Small words count for an eighth: enough to part what is equal otherwise.
constexpr int wholeTitle = 6; ///< More for a title that says nothing but what was asked, in whole words.

QByteArrayView upTo(QByteArrayView &rest, char end)
{
    const void *found = rest.isEmpty() ? nullptr : std::memchr(rest.data(), end, size_t(rest.size()));
    if (!found)
        return std::exchange(rest, {});
    const qsizetype at = static_cast<const char *>(found) - rest.data();
    const QByteArrayView part = rest.first(at);
    rest = rest.sliced(at + 1);
    return part;
}

/// What the best place of a word in a line is worth, and how it fits there.
struct Worth
{
    int points = 0;
    WordFit fit = WordFit::None;
};

Worth worthOf(const AskedWord &asked, QByteArrayView line)
{
    Worth best;
    size_t field = Title;
    const char *at = line.data();
    const char *const end = at + line.size();
    // By hand: the words are short, and this is where a search spends its time.
    while (at < end) {
        const char *const word = at;
        while (at < end && uchar(*at) > ' ')
            ++at;
        if (at > word) {
            const WordFit fit = asked.fit(QByteArrayView(word, at - word));
            if (const int points = worths[size_t(fit)][field]; points > best.points)
                best = {points, fit};
        }
        if (at < end && *at == '\t' && ++field == FieldCount)
            break;
        ++at;
    }
    return best;
}

}

const Schema &searchSchema()
{
    static constexpr Schema schema{"search"_L1, migrations};
    return schema;
}

void appendSearchLine(QByteArray &lines, const SearchRecord &record)
{
    lines += record.key.toUtf8() + '\t';
    lines += searchWords(record.title) + '\t';
    lines += searchWords(record.more) + '\t';
    lines += searchWords(record.text);
    for (const QByteArray &word : record.words) {
        lines += ' ';
        lines += word;
    }
    lines += '\n';
}

QByteArray searchLines(const QList<SearchRecord> &records)
{
    QByteArray lines;
    for (const SearchRecord &record : records)
        appendSearchLine(lines, record);
    return lines;
}

Result<> keepSearchLines(const Database &content, const QString &itemId, const QByteArray &lines)
{
    Statement forget(content, u"DELETE FROM search_text WHERE item = ?"_s);
    if (const auto done = forget.run({itemId}); !done)
        return done.error();
    Statement keep(content, u"INSERT INTO search_text VALUES (?, 0, ?)"_s);
    return keep.run({itemId, lines.isNull() ? QByteArray("") : lines}); // A null one would be NULL.
}

SearchLinesWriter::SearchLinesWriter(const Database &content, QString itemId)
    : m_keep(content, u"INSERT INTO search_text VALUES (?, ?, ?)"_s)
    , m_itemId(std::move(itemId))
{
}

Result<> SearchLinesWriter::add(const SearchRecord &record)
{
    appendSearchLine(m_lines, record);
    return m_lines.size() < partBytes ? Result<>() : keepPart();
}

Result<> SearchLinesWriter::finish()
{
    // One part at least, so that it is seen to be made even where there is nothing in it.
    return m_part > 0 && m_lines.isEmpty() ? Result<>() : keepPart();
}

Result<> SearchLinesWriter::keepPart()
{
    auto kept = m_keep.run({m_itemId, m_part++, m_lines.isNull() ? QByteArray("") : m_lines});
    m_lines.resize(0);
    return kept;
}

Result<> forEachSearchPart(const Database &content, const QString &itemId,
                           const std::function<void(const QByteArray &)> &take)
{
    Statement select(content, u"SELECT lines FROM search_text WHERE item = ? ORDER BY part"_s);
    select.bind({itemId});
    while (select.next())
        take(select.bytes(0));
    if (select.failed())
        return select.error();
    return {};
}

SearchScan::SearchScan(const SearchQuery &query, QByteArrayView common, bool commonSuffices, qsizetype limit)
    : m_query(query)
    , m_common(query.words.size(), 0)
    , m_order(query.words.size())
    , m_commonSuffices(commonSuffices)
    , m_limit(limit)
{
    while (!common.isEmpty()) {
        const QByteArrayView held = upTo(common, ' ');
        for (qsizetype i = 0; i < query.words.size(); ++i) {
            if (query.words[i].fit(held) != WordFit::None)
                m_common[i] = commonWorth;
        }
    }
    // Long words are in few records, and one that is missing spares looking for the others.
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&](qsizetype a, qsizetype b) {
        const auto key = [&](qsizetype i) {
            return std::pair(query.words[i].isRequired() && m_common[i] == 0, query.words[i].text().size());
        };
        return key(a) > key(b);
    });
}

void SearchScan::scan(QByteArrayView lines, QByteArrayView key)
{
    if (m_query.isEmpty())
        return;
    while (!lines.isEmpty())
        scanLine(upTo(lines, '\n'), key);
}

void SearchScan::scanLine(QByteArrayView line, QByteArrayView key)
{
    const QByteArrayView own = upTo(line, '\t');
    int score = 0;
    bool typo = false;
    bool itself = m_commonSuffices;
    for (const qsizetype i : m_order) {
        const AskedWord &asked = m_query.words[i];
        const Worth worth = worthOf(asked, line);
        if (asked.isRequired()) {
            if (worth.points == 0 && m_common[i] == 0)
                return;
            score += std::max(worth.points, m_common[i]);
            itself |= worth.points > 0;
            typo |= worth.fit == WordFit::Typo;
        } else {
            score += worth.points / smallWordShare;
        }
    }
    if (!itself)
        return;
    m_matches.append({(own.isEmpty() ? key : own).toByteArray(), score + wholenessOf(line), typo});
}

/// More for a title the less it says besides what was asked.
int SearchScan::wholenessOf(QByteArrayView line) const
{
    QByteArrayView title = upTo(line, '\t');
    int words = 0;
    int meant = 0;
    while (!title.isEmpty()) {
        const QByteArrayView held = upTo(title, ' ');
        ++words;
        meant += std::any_of(m_query.words.begin(), m_query.words.end(),
                             [&](const AskedWord &asked) { return asked.fit(held) >= WordFit::Form; })
            ? 1
            : 0;
    }
    return words > 0 ? wholeTitle * meant / words : 0;
}

QList<SearchMatch> SearchScan::best() const
{
    // A title in which one letter differs is worth showing beside a text that holds the word; it is noise beside a
    // title that holds it.
    int sound = 0;
    for (const SearchMatch &match : m_matches)
        sound = std::max(sound, match.typo ? 0 : match.score);
    QList<SearchMatch> matches;
    std::copy_if(m_matches.begin(), m_matches.end(), std::back_inserter(matches),
                 [&](const SearchMatch &match) { return !match.typo || sound < match.score * 2; });
    std::stable_sort(matches.begin(), matches.end(),
                     [](const SearchMatch &a, const SearchMatch &b) { return a.score > b.score; });
    if (matches.size() > m_limit)
        matches.resize(m_limit);
    return matches;
}

}
