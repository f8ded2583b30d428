// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/searchquery.h"
#include "store/database.h"

#include <QString>

#include <functional>

namespace pdc {

/// What can be found: by its title first, then by what is said of it in short, then by its whole text.
struct SearchRecord
{
    QString key; ///< What the one who looks for it knows it by; without white space.
    QString title;
    QString more;
    QString text;
    QList<QByteArray> words{}; ///< Of the text too, one by one and folded already (see searchWords).
};

/// The table of what items are found by: a row an item, or several where it is long, which go with their item. It holds
/// one line a record, of folded words in UTF-8.
///
/// A search reads all of them from end to end. That is deliberate: everything bundled is a megabyte of words, which takes
/// the same few milliseconds for a whole word, a beginning and a typing error alike. SQLite's FTS5 was tried on the same
/// words: it answers whole words sooner, short beginnings later, typing errors not at all, and takes four times as long
/// to make.
[[nodiscard]] const Schema &searchSchema();

/// Records as they are kept, one line each, in their order.
[[nodiscard]] QByteArray searchLines(const QList<SearchRecord> &records);

/// A record as one line of them.
void appendSearchLine(QByteArray &lines, const SearchRecord &record);

/// Keeps lines for an item, in the place of those it had.
[[nodiscard]] Result<> keepSearchLines(const Database &content, const QString &itemId, const QByteArray &lines);

/// Keeps many lines for an item as they come, in parts, so that nobody has to hold them all: neither who makes them nor
/// who looks through them.
class SearchLinesWriter
{
public:
    SearchLinesWriter(const Database &content, QString itemId);

    [[nodiscard]] Result<> add(const SearchRecord &record);
    /// After the last one.
    [[nodiscard]] Result<> finish();

private:
    [[nodiscard]] Result<> keepPart();

    Statement m_keep;
    QString m_itemId;
    QByteArray m_lines;
    int m_part = 0;
};

/// Calls `take` with the lines of an item, part by part in their order.
[[nodiscard]] Result<> forEachSearchPart(const Database &content, const QString &itemId,
                                         const std::function<void(const QByteArray &)> &take);

/// A record that holds all required words of the question.
struct SearchMatch
{
    QByteArray key;
    int score = 0; ///< Only compared: title before the rest, exact before prefix before typing error.
    bool typo = false; ///< A typing error was forgiven.
};

/// Gathers the best of the records that are held against a question.
class SearchScan
{
public:
    /// `limit`: how many are wanted. `common` are words (see searchWords) that hold of every record, such as « tuto » of
    /// a tutorial; whether they suffice alone is `commonSuffices`.
    SearchScan(const SearchQuery &query, QByteArrayView common, bool commonSuffices, qsizetype limit);

    /// Holds each of the lines against the question. `key`: of records whose lines name none.
    void scan(QByteArrayView lines, QByteArrayView key = {});

    /// The best first, equals in the order in which they were scanned. Those with a typing error are left out where
    /// one without is far better.
    [[nodiscard]] QList<SearchMatch> best() const;
    /// How many fit, be they among the best or not.
    [[nodiscard]] qsizetype count() const { return m_matches.size(); }

private:
    void scanLine(QByteArrayView line, QByteArrayView key);
    [[nodiscard]] int wholenessOf(QByteArrayView line) const;

    const SearchQuery &m_query;
    QList<int> m_common; ///< What the common words are worth, word by word.
    QList<qsizetype> m_order; ///< Of the words: the likeliest to fail first.
    bool m_commonSuffices;
    qsizetype m_limit;
    QList<SearchMatch> m_matches;
};

}
