// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/searchquery.h"

#include "base/textfold.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 200;
constexpr qsizetype mostWords = 12;
constexpr qsizetype lettersForTypo = 4;
constexpr qsizetype lettersForOpenTypo = 5;

/// The small words of French sentences. « Comment faire un mot de passe ? » asks for two words.
bool isSmallWord(const QString &word)
{
    static const QSet<QString> small = [] {
        const QString all =
            u"a afin ai as au aux avec avez avoir c ce ces cette comment d dans de des du elle en est et "
            "etre faire fait faut il ils j je l la le les leur lui m ma me mes moi mon n ne nos notre "
            "nous on ou par peut peux pour puis qu quand que quel quelle quelles quels qui quoi s sa se "
            "ses si son sur t ta te tes toi ton tu un une vais veut veux voudrais vos votre vous y"_s;
        const QStringList words = all.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return small.contains(word);
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

/// A word as it is written, folded; one with hyphens has several parts.
struct Token
{
    QStringList parts;
    QString joined; ///< The parts as one word; empty if there is only one.
};

QList<Token> tokensOf(QStringView text)
{
    QList<Token> tokens;
    const auto add = [&](QStringView piece) {
        const QString folded = foldName(piece);
        if (folded.isEmpty())
            return;
        const QStringList parts = folded.split(u' ');
        tokens.append({parts, parts.size() > 1 ? parts.join(QString()) : QString()});
    };
    const auto isOfAWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isHyphen(c); };
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || !isOfAWord(text[i])) {
            add(text.sliced(start, i - start));
            start = i + 1;
        }
    }
    return tokens;
}

/// Bytes of the character that begins here; 0 at the end.
qsizetype characterSize(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    qsizetype size = 1;
    while (size < text.size() && (uchar(text[size]) & 0xC0) == 0x80)
        ++size;
    return size;
}

qsizetype characters(QByteArrayView text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

/// Without the s or x of a plural, if three letters remain.
QByteArrayView stemOf(QByteArrayView word)
{
    const bool plural = word.size() > 3 && (word.back() == 's' || word.back() == 'x');
    return plural ? word.chopped(1) : word;
}

bool isOneTypoAway(QByteArrayView asked, QByteArrayView held, bool open)
{
    const qsizetype common = std::mismatch(asked.begin(), asked.end(), held.begin(), held.end()).first - asked.begin();
    qsizetype at = common;
    while (at > 0 && at < asked.size() && (uchar(asked[at]) & 0xC0) == 0x80)
        --at; // To where the character begins.
    const QByteArrayView a = asked.sliced(at);
    const QByteArrayView h = held.sliced(std::min(at, held.size()));
    const auto fits = [open](QByteArrayView x, QByteArrayView y) { return open ? y.startsWith(x) : x == y; };
    const qsizetype firstOfA = characterSize(a);
    const qsizetype firstOfH = characterSize(h);
    const QByteArrayView restOfA = a.sliced(firstOfA);
    const QByteArrayView restOfH = h.sliced(firstOfH);
    if (fits(restOfA, h) || fits(a, restOfH) || fits(restOfA, restOfH))
        return true;
    const qsizetype secondOfA = characterSize(restOfA);
    const qsizetype secondOfH = characterSize(restOfH);
    return secondOfA > 0 && a.first(firstOfA) == restOfH.first(secondOfH)
        && restOfA.first(secondOfA) == h.first(firstOfH) && fits(restOfA.sliced(secondOfA), restOfH.sliced(secondOfH));
}

}

AskedWord::AskedWord(QByteArray text, bool required, bool open)
    : m_text(std::move(text))
    , m_required(required)
    , m_open(open)
    , m_forgiving(characters(m_text) >= lettersForTypo && !isNumber())
    , m_forgivingOpen(m_forgiving && open && characters(m_text) >= lettersForOpenTypo)
{
}

bool AskedWord::isNumber() const
{
    return std::all_of(m_text.begin(), m_text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

WordFit AskedWord::fitSlowly(QByteArrayView held) const
{
    const QByteArrayView typed = m_text;
    if (typed.isEmpty() || held.isEmpty())
        return WordFit::None;
    if (typed.front() == held.front()) {
        if (held.startsWith(typed)) {
            if (held.size() == typed.size())
                return WordFit::Exact;
            return stemOf(held) == typed ? WordFit::Form : WordFit::Prefix;
        }
        if (stemOf(typed) == held)
            return WordFit::Form;
    }
    // No further apart than a character of four bytes, which is the most that one typing error makes of a difference.
    constexpr qsizetype most = 4;
    if (!m_forgiving || held.size() + most < typed.size() || (!m_forgivingOpen && typed.size() + most < held.size()))
        return WordFit::None;
    return isOneTypoAway(typed, held, m_forgivingOpen) ? WordFit::Typo : WordFit::None;
}

SearchQuery parseSearch(QStringView text)
{
    text = text.left(longestQuery);
    const QList<Token> tokens = tokensOf(text);
    QStringList words;
    for (const Token &token : tokens) {
        // « e-mail » and « wi-fi » are one word; « rendez-vous » and « Saint-Étienne » may also be written apart.
        const bool isOne = !token.joined.isEmpty()
            && std::all_of(token.parts.begin(), token.parts.end(), [](const QString &p) { return p.size() <= 4; })
            && std::any_of(token.parts.begin(), token.parts.end(), [](const QString &p) { return p.size() <= 2; });
        if (isOne)
            words << token.joined;
        else
            words << token.parts;
    }
    const qsizetype written = words.size();
    words.removeDuplicates();
    const bool lastIsNew = written == words.size(); // Else the last word has been said before, and is not open.
    const bool cut = words.size() > mostWords;
    if (cut)
        words.resize(mostWords);
    SearchQuery query;
    const bool onlySmall = std::all_of(words.begin(), words.end(), isSmallWord);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool open = lastIsNew && !cut && i == words.size() - 1 && text.back().isLetterOrNumber();
        query.words.append(AskedWord(words[i].toUtf8(), onlySmall || !isSmallWord(words[i]), open));
    }
    return query;
}

QByteArray searchWords(QStringView text)
{
    // A text says little: to look through its words takes less than to keep a set of them.
    constexpr qsizetype usualWords = 32;
    QVarLengthArray<QStringView, usualWords> seen;
    QByteArray words;
    const auto add = [&](QStringView word) {
        if (seen.contains(word))
            return;
        seen.append(word);
        if (!words.isEmpty())
            words += ' ';
        // Nearly all are ASCII once they are folded.
        for (const QChar c : word) {
            if (c.unicode() >= 0x80) {
                words += word.toUtf8();
                return;
            }
        }
        const qsizetype begin = words.size();
        words.resize(begin + word.size());
        std::transform(word.begin(), word.end(), words.begin() + begin, [](QChar c) { return char(c.unicode()); });
    };
    // All at once, which is much quicker than word by word.
    const QString folded = foldName(text);
    words.reserve(folded.size());
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts))
        add(word);
    if (std::any_of(text.begin(), text.end(), isHyphen)) {
        const QList<Token> tokens = tokensOf(text);
        for (const Token &token : tokens) {
            if (!token.joined.isEmpty())
                add(token.joined);
        }
    }
    return words;
}

}
