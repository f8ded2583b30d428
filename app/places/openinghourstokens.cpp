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
    bool isFrench = false; ///< A day's name that is of no other language.
};

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
    Word{u"lundi", Kind::Weekday, 1, true},
    Word{u"mardi", Kind::Weekday, 2, true},
    Word{u"mercredi", Kind::Weekday, 3, true},
    Word{u"jeudi", Kind::Weekday, 4, true},
    Word{u"vendredi", Kind::Weekday, 5, true},
    Word{u"samedi", Kind::Weekday, 6, true},
    Word{u"dimanche", Kind::Weekday, 7, true},
    Word{u"lu", Kind::Weekday, 1, true},
    Word{u"ma", Kind::Weekday, 2, true},
    Word{u"me", Kind::Weekday, 3, true},
    Word{u"je", Kind::Weekday, 4, true},
    Word{u"ve", Kind::Weekday, 5, true},
    Word{u"di", Kind::Weekday, 7, true},
    Word{u"lun", Kind::Weekday, 1, true},
    Word{u"mer", Kind::Weekday, 3, true},
    Word{u"jeu", Kind::Weekday, 4, true},
    Word{u"ven", Kind::Weekday, 5, true},
    Word{u"sam", Kind::Weekday, 6, true},
    Word{u"dim", Kind::Weekday, 7, true},
    Word{u"jan", Kind::Month, 1},
    Word{u"feb", Kind::Month, 2},
    Word{u"mar", Kind::Mar},
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
    Word{u"ouvert", Kind::Open, 1},
    Word{u"off", Kind::Closed},
    Word{u"closed", Kind::Closed},
    Word{u"fermé", Kind::Closed, 1},
    Word{u"ferme", Kind::Closed, 1},
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
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == Kind::Mar && !tellMar(i))
                return std::nullopt;
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] Kind kindAt(size_t at) const { return at < m_tokens.size() ? m_tokens[at].kind : Kind::End; }

    /// « mar » is March for OpenStreetMap and Tuesday for a French hand. In a list or a span it is what its neighbours
    /// are. Alone it is a day beside French names of days, and a month in what is otherwise written as on OpenStreetMap;
    /// false where it might be either: a wrong guess would say "closed" of an open door.
    bool tellMar(size_t at)
    {
        const auto joins = [&](size_t mark) { return kindAt(mark) == Kind::Dash || kindAt(mark) == Kind::Comma; };
        const Kind before = at >= 2 && joins(at - 1) ? kindAt(at - 2) : Kind::End;
        const Kind after = joins(at + 1) ? kindAt(at + 2) : Kind::End;
        // The numbers of "Jan 10-Mar 20" are days of months.
        const bool endsDates = before == Kind::Number && at >= 3 && kindAt(at - 3) == Kind::Month;
        const bool beginsDates = kindAt(at + 1) == Kind::Number && joins(at + 2) && kindAt(at + 3) == Kind::Month;
        const bool besideMonth = before == Kind::Month || after == Kind::Month || endsDates || beginsDates;
        const bool besideDay = before == Kind::Weekday || after == Kind::Weekday;
        const bool hasYear = at >= 1 && kindAt(at - 1) == Kind::Number && m_tokens[at - 1].digits == 4;
        if ((besideMonth || hasYear) && besideDay)
            return false;
        const bool isDay = m_hasFrenchDay && !besideMonth;
        if (isDay ? hasYear : m_hasHourMark && !m_hasOtherDay && !besideMonth && !hasYear)
            return false;
        m_tokens[at].kind = isDay ? Kind::Weekday : Kind::Month;
        m_tokens[at].value = isDay ? 2 : 3;
        return true;
    }

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
        m_hasFrenchDay = m_hasFrenchDay || found->isFrench;
        m_hasOtherDay = m_hasOtherDay || (found->kind == Kind::Weekday && !found->isFrench);
        m_hasHourMark = m_hasHourMark || found->kind == Kind::HourMark;
        add(found->kind, end - m_at, found->value);
        constexpr qsizetype abbreviated = 3;
        if ((found->isFrench || found->kind == Kind::Mar) && written.size() <= abbreviated && startsWith(u"."))
            ++m_at; // "lun.-ven."
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
    bool m_hasFrenchDay = false;
    bool m_hasOtherDay = false;
    bool m_hasHourMark = false;
};

}

std::optional<std::vector<HoursToken>> hoursTokens(QStringView text)
{
    return Cutter(text).cut();
}

}
