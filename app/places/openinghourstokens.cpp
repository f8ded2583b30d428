// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghourstokens.h"

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

using Kind = HoursToken::Kind;

struct Word
{
    const char16_t *written; ///< In lower case.
    Kind kind;
    int value = 0;
};

/// « mar » is March for OpenStreetMap and Tuesday for many French hands: as an abbreviated day it is not known.
constexpr std::array words{
    Word{u"mo", Kind::Weekday, 1},
    Word{u"tu", Kind::Weekday, 2},
    Word{u"we", Kind::Weekday, 3},
    Word{u"th", Kind::Weekday, 4},
    Word{u"fr", Kind::Weekday, 5},
    Word{u"sa", Kind::Weekday, 6},
    Word{u"su", Kind::Weekday, 7},
    Word{u"mon", Kind::Weekday, 1},
    Word{u"tue", Kind::Weekday, 2},
    Word{u"wed", Kind::Weekday, 3},
    Word{u"thu", Kind::Weekday, 4},
    Word{u"fri", Kind::Weekday, 5},
    Word{u"sat", Kind::Weekday, 6},
    Word{u"sun", Kind::Weekday, 7},
    Word{u"monday", Kind::Weekday, 1},
    Word{u"tuesday", Kind::Weekday, 2},
    Word{u"wednesday", Kind::Weekday, 3},
    Word{u"thursday", Kind::Weekday, 4},
    Word{u"friday", Kind::Weekday, 5},
    Word{u"saturday", Kind::Weekday, 6},
    Word{u"sunday", Kind::Weekday, 7},
    Word{u"lundi", Kind::Weekday, 1},
    Word{u"mardi", Kind::Weekday, 2},
    Word{u"mercredi", Kind::Weekday, 3},
    Word{u"jeudi", Kind::Weekday, 4},
    Word{u"vendredi", Kind::Weekday, 5},
    Word{u"samedi", Kind::Weekday, 6},
    Word{u"dimanche", Kind::Weekday, 7},
    Word{u"lu", Kind::Weekday, 1},
    Word{u"ma", Kind::Weekday, 2},
    Word{u"me", Kind::Weekday, 3},
    Word{u"je", Kind::Weekday, 4},
    Word{u"ve", Kind::Weekday, 5},
    Word{u"di", Kind::Weekday, 7},
    Word{u"lun", Kind::Weekday, 1},
    Word{u"mer", Kind::Weekday, 3},
    Word{u"jeu", Kind::Weekday, 4},
    Word{u"ven", Kind::Weekday, 5},
    Word{u"sam", Kind::Weekday, 6},
    Word{u"dim", Kind::Weekday, 7},
    Word{u"jan", Kind::Month, 1},
    Word{u"feb", Kind::Month, 2},
    Word{u"mar", Kind::Month, 3},
    Word{u"apr", Kind::Month, 4},
    Word{u"may", Kind::Month, 5},
    Word{u"jun", Kind::Month, 6},
    Word{u"jul", Kind::Month, 7},
    Word{u"aug", Kind::Month, 8},
    Word{u"sep", Kind::Month, 9},
    Word{u"oct", Kind::Month, 10},
    Word{u"nov", Kind::Month, 11},
    Word{u"dec", Kind::Month, 12},
    Word{u"janvier", Kind::Month, 1},
    Word{u"février", Kind::Month, 2},
    Word{u"fevrier", Kind::Month, 2},
    Word{u"mars", Kind::Month, 3},
    Word{u"avril", Kind::Month, 4},
    Word{u"mai", Kind::Month, 5},
    Word{u"juin", Kind::Month, 6},
    Word{u"juillet", Kind::Month, 7},
    Word{u"août", Kind::Month, 8},
    Word{u"aout", Kind::Month, 8},
    Word{u"septembre", Kind::Month, 9},
    Word{u"octobre", Kind::Month, 10},
    Word{u"novembre", Kind::Month, 11},
    Word{u"décembre", Kind::Month, 12},
    Word{u"decembre", Kind::Month, 12},
    Word{u"ph", Kind::PublicHoliday},
    Word{u"sh", Kind::SchoolHoliday},
    Word{u"week", Kind::Week},
    Word{u"easter", Kind::Easter},
    Word{u"day", Kind::Days},
    Word{u"days", Kind::Days},
    Word{u"h", Kind::HourMark},
    Word{u"open", Kind::Open},
    Word{u"ouvert", Kind::Open},
    Word{u"off", Kind::Closed},
    Word{u"closed", Kind::Closed},
    Word{u"fermé", Kind::Closed},
    Word{u"ferme", Kind::Closed},
    Word{u"unknown", Kind::Unknown},
    Word{u"et", Kind::Comma},
    Word{u"à", Kind::Dash},
};

/// What is one thing though it is several words.
struct Phrase
{
    const char16_t *written;
    Kind kind;
};
constexpr std::array phrases{Phrase{u"24/7", Kind::Always},
                             Phrase{u"24h/24", Kind::Always},
                             Phrase{u"jours fériés", Kind::PublicHoliday},
                             Phrase{u"jour férié", Kind::PublicHoliday},
                             Phrase{u"vacances scolaires", Kind::SchoolHoliday},
                             Phrase{u"sur rendez-vous", Kind::Comment},
                             Phrase{u"sur rdv", Kind::Comment},
                             Phrase{u"||", Kind::Fallback}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // QChar::isDigit takes those of other scripts, too.
}

std::optional<Kind> mark(QChar c)
{
    switch (c.unicode()) {
    case u':':
    case u'.':
    case u'\uff1a':
        return Kind::Colon;
    case u'-':
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
        return Kind::Dash;
    case u',':
    case u'&':
        return Kind::Comma;
    case u';':
        return Kind::Semicolon;
    case u'+':
        return Kind::Plus;
    case u'/':
        return Kind::Slash;
    case u'[':
        return Kind::OpenBracket;
    case u']':
        return Kind::CloseBracket;
    default:
        return std::nullopt;
    }
}

/// The quote that ends what this one begins.
std::optional<QChar> closingQuote(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u'"';
    case u'\u201c':
        return u'\u201d';
    case u'\u00ab':
        return u'\u00bb';
    default:
        return std::nullopt;
    }
}

class Cutter
{
public:
    explicit Cutter(QStringView text)
        : m_text(text)
    {
    }

    std::optional<std::vector<HoursToken>> cut()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at].isSpace()) {
                ++m_at;
                continue;
            }
            if (!number() && !phrase() && !comment() && !word() && !markOne())
                return std::nullopt;
        }
        m_tokens.push_back({});
        return std::move(m_tokens);
    }

private:
    void add(Kind kind, qsizetype length, int value = 0, int digits = 0, const QString &text = {})
    {
        m_tokens.push_back({kind, value, digits, text});
        m_at += length;
    }

    bool number()
    {
        if (!isDigit(m_text[m_at]) || startsWith(u"24/7") || startsWith(u"24h/24"))
            return false;
        constexpr int mostDigits = 4;
        int value = 0;
        int digits = 0;
        while (m_at + digits < m_text.size() && isDigit(m_text[m_at + digits])) {
            if (digits == mostDigits)
                return false;
            value = value * 10 + m_text[m_at + digits].unicode() - u'0';
            ++digits;
        }
        add(Kind::Number, digits, value, digits);
        return true;
    }

    [[nodiscard]] bool startsWith(QStringView written) const
    {
        return m_text.sliced(m_at).startsWith(written, Qt::CaseInsensitive);
    }

    bool phrase()
    {
        constexpr QStringView beginnings = u"2jJvVsS|";
        if (!beginnings.contains(m_text[m_at]))
            return false;
        for (const Phrase &one : phrases) {
            const QStringView written(one.written);
            if (!startsWith(written))
                continue;
            const qsizetype end = m_at + written.size();
            if (one.kind != Kind::Fallback && end < m_text.size() && m_text[end].isLetterOrNumber())
                continue;
            const QString text = one.kind == Kind::Comment ? m_text.sliced(m_at, written.size()).toString() : QString();
            add(one.kind, written.size(), 0, 0, text);
            return true;
        }
        return false;
    }

    bool comment()
    {
        const auto closing = closingQuote(m_text[m_at]);
        if (!closing)
            return false;
        const qsizetype end = m_text.indexOf(*closing, m_at + 1);
        if (end < 0)
            return false;
        const QString inside = m_text.sliced(m_at + 1, end - m_at - 1).toString().simplified();
        add(Kind::Comment, end + 1 - m_at, 0, 0, inside);
        return true;
    }

    bool word()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        if (end == m_at)
            return false;
        const QStringView written = m_text.sliced(m_at, end - m_at);
        const auto found = std::find_if(words.begin(), words.end(), [&](const Word &one) {
            const QStringView word(one.written);
            return word.size() == written.size() && written.compare(word, Qt::CaseInsensitive) == 0;
        });
        if (found == words.end())
            return false;
        add(found->kind, end - m_at, found->value);
        return true;
    }

    bool markOne()
    {
        const auto kind = mark(m_text[m_at]);
        if (!kind)
            return false;
        add(*kind, 1);
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<HoursToken> m_tokens;
};

}

std::optional<std::vector<HoursToken>> hoursTokens(QStringView text)
{
    return Cutter(text).cut();
}

}
