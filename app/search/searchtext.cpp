// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtext.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1,
     u"CREATE TABLE search_text (item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE, lines BLOB NOT NULL)"},
};

/// The fields of a line, after its key.
enum Field { Title, More, Text, FieldCount };

/// What a word is worth by how it fits and where it stands. Even the best of a text stands behind a title's beginning,
/// while a title's typing error stands behind the text that holds the word itself.
constexpr std::array<std::array<int, FieldCount>, 5> worths{{
    {0, 0, 0}, // None
    {5, 3, 1}, // Typo: no other fit is worth any of these.
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

}

const Schema &searchSchema()
{
    static constexpr Schema schema{"search"_L1, migrations};
    return schema;
}

QByteArray searchLines(const QList<SearchRecord> &records)
{
    QByteArray lines;
    for (const SearchRecord &record : records) {
        lines += record.key.toUtf8() + '\t';
        lines += searchWords(record.title) + '\t';
        lines += searchWords(record.more) + '\t';
        lines += searchWords(record.text) + '\n';
    }
    return lines;
}

Result<> keepSearchLines(const Database &content, const QString &itemId, const QByteArray &lines)
{
    Statement keep(content, u"INSERT OR REPLACE INTO search_text VALUES (?, ?)"_s);
    return keep.run({itemId, lines.isNull() ? QByteArray("") : lines}); // A null one would be NULL.
}

SearchScan::SearchScan(const SearchQuery &query, QByteArrayView common, bool commonSuffices, qsizetype limit)
    : m_query(query)
    , m_common(query.words.size(), 0)
    , m_commonSuffices(commonSuffices)
    , m_limit(limit)
{
    while (!common.isEmpty()) {
        const QByteArrayView held = upTo(common, ' ');
        for (qsizetype i = 0; i < query.words.size(); ++i) {
            if (fitOf(query.words[i], held) != WordFit::None)
                m_common[i] = commonWorth;
        }
    }
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
    m_worth.fill(0, m_query.words.size());
    int titleWords = 0;
    int titleMeant = 0;
    for (size_t field = Title; field < FieldCount; ++field) {
        QByteArrayView words = upTo(line, '\t');
        while (!words.isEmpty()) {
            const QByteArrayView held = upTo(words, ' ');
            bool meant = false;
            for (qsizetype i = 0; i < m_query.words.size(); ++i) {
                const WordFit fit = fitOf(m_query.words[i], held);
                meant |= fit >= WordFit::Form;
                m_worth[i] = std::max(m_worth[i], worths[size_t(fit)][field]);
            }
            titleWords += field == Title ? 1 : 0;
            titleMeant += field == Title && meant ? 1 : 0;
        }
    }
    int score = 0;
    bool typo = false;
    bool itself = m_commonSuffices;
    for (qsizetype i = 0; i < m_query.words.size(); ++i) {
        const bool required = m_query.words[i].required;
        const int worth = std::max(m_worth[i], m_common[i]);
        if (worth == 0 && required)
            return;
        score += required ? worth : worth / smallWordShare;
        if (!required)
            continue;
        itself |= m_worth[i] > 0;
        typo |= std::any_of(worths[size_t(WordFit::Typo)].begin(), worths[size_t(WordFit::Typo)].end(),
                            [&](int typing) { return m_worth[i] == typing; });
    }
    if (!itself)
        return;
    if (titleWords > 0)
        score += wholeTitle * titleMeant / titleWords;
    m_matches.append({(own.isEmpty() ? key : own).toByteArray(), score, typo});
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
