// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/plaintext.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// What an element does to the text around it.
enum class Break {
    None,
    Line,
    Paragraph,
    Entry, ///< Of a list.
    Hidden, ///< Its content is no text.
};

Break breakOf(const QString &name)
{
    static const QHash<QString, Break> breaks = [] {
        QHash<QString, Break> table;
        for (const auto &one : {u"br"_s, u"dd"_s, u"div"_s, u"dt"_s, u"tr"_s, u"hr"_s})
            table.insert(one, Break::Line);
        for (const auto &one :
             {u"address"_s, u"article"_s, u"aside"_s, u"blockquote"_s, u"dl"_s,    u"figure"_s, u"footer"_s, u"h1"_s,
              u"h2"_s,      u"h3"_s,      u"h4"_s,    u"h5"_s,         u"h6"_s,    u"header"_s, u"main"_s,   u"nav"_s,
              u"ol"_s,      u"p"_s,       u"pre"_s,   u"section"_s,    u"table"_s, u"ul"_s})
            table.insert(one, Break::Paragraph);
        for (const auto &one :
             {u"audio"_s, u"canvas"_s, u"head"_s, u"iframe"_s, u"math"_s, u"noscript"_s, u"object"_s, u"script"_s,
              u"select"_s, u"style"_s, u"svg"_s, u"template"_s, u"textarea"_s, u"title"_s, u"video"_s})
            table.insert(one, Break::Hidden);
        table.insert(u"li"_s, Break::Entry);
        return table;
    }();
    return breaks.value(name, Break::None);
}

/// The characters that editors write by name in French and English; any other comes by number or as itself.
std::optional<char32_t> named(QStringView name)
{
    struct Entity
    {
        QLatin1StringView name;
        char16_t character;
    };
    static constexpr std::array entities{
        Entity{"AElig"_L1, u'Æ'},  Entity{"Agrave"_L1, u'À'},    Entity{"Ccedil"_L1, u'Ç'}, Entity{"Eacute"_L1, u'É'},
        Entity{"Egrave"_L1, u'È'}, Entity{"OElig"_L1, u'Œ'},     Entity{"aelig"_L1, u'æ'},  Entity{"agrave"_L1, u'à'},
        Entity{"acirc"_L1, u'â'},  Entity{"amp"_L1, u'&'},       Entity{"apos"_L1, u'\''},  Entity{"bull"_L1, u'•'},
        Entity{"ccedil"_L1, u'ç'}, Entity{"deg"_L1, u'°'},       Entity{"eacute"_L1, u'é'}, Entity{"ecirc"_L1, u'ê'},
        Entity{"egrave"_L1, u'è'}, Entity{"euml"_L1, u'ë'},      Entity{"euro"_L1, u'€'},   Entity{"gt"_L1, u'>'},
        Entity{"hellip"_L1, u'…'}, Entity{"icirc"_L1, u'î'},     Entity{"iuml"_L1, u'ï'},   Entity{"laquo"_L1, u'«'},
        Entity{"ldquo"_L1, u'“'},  Entity{"lsquo"_L1, u'‘'},     Entity{"lt"_L1, u'<'},     Entity{"mdash"_L1, u'—'},
        Entity{"middot"_L1, u'·'}, Entity{"nbsp"_L1, u'\u00a0'}, Entity{"ndash"_L1, u'–'},  Entity{"ocirc"_L1, u'ô'},
        Entity{"oelig"_L1, u'œ'},  Entity{"quot"_L1, u'"'},      Entity{"raquo"_L1, u'»'},  Entity{"rdquo"_L1, u'”'},
        Entity{"rsquo"_L1, u'’'},  Entity{"ucirc"_L1, u'û'},     Entity{"ugrave"_L1, u'ù'}, Entity{"uuml"_L1, u'ü'},
    };
    const auto found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) { return entity.name == name; });
    return found == entities.end() ? std::nullopt : std::optional<char32_t>(found->character);
}

class Reader
{
public:
    explicit Reader(QStringView html)
        : m_html(html)
    {
    }

    QString read()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<' && startsTag())
                readTag();
            else if (c == u'&')
                readEntity();
            else
                addAndGoOn(c);
        }
        return m_text;
    }

private:
    [[nodiscard]] bool startsTag() const
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        return next == u'/' || next == u'!' || next == u'?' || isLetter(next);
    }
    [[nodiscard]] static bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

    void readTag()
    {
        if (m_html.sliced(m_at).startsWith("<!--"_L1)) {
            skipPast(u"-->");
            return;
        }
        qsizetype at = m_at + 1;
        const bool closes = m_html[at] == u'/';
        at += closes ? 1 : 0;
        const qsizetype begin = at;
        constexpr qsizetype longestName = 20;
        while (at < m_html.size() && at - begin <= longestName && (isLetter(m_html[at]) || m_html[at].isDigit()))
            ++at;
        const QString name = m_html.sliced(begin, at - begin).toString().toLower();
        skipTag();
        const Break what = breakOf(name);
        if (what == Break::Hidden && !closes)
            skipElement(name);
        else if (what == Break::Entry && !closes)
            wantEntry();
        else if (what == Break::Paragraph)
            wantBreak(2);
        else if (what == Break::Line || what == Break::Entry)
            wantBreak(1);
    }

    /// Past the tag's end; a quoted value may hold the sign that ends one.
    void skipTag()
    {
        QChar quote;
        for (; m_at < m_html.size(); ++m_at) {
            const QChar c = m_html[m_at];
            if (!quote.isNull()) {
                if (c == quote)
                    quote = {};
            } else if ((c == u'"' || c == u'\'') && m_html[m_at - 1] == u'=') {
                quote = c;
            } else if (c == u'>') {
                ++m_at;
                return;
            }
        }
    }

    /// Past the end of what is no text; without an end, everything that follows is none.
    void skipElement(const QString &name)
    {
        const qsizetype end = m_html.indexOf(QString("</"_L1 + name), m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end;
        if (end >= 0)
            skipTag();
    }

    void skipPast(QStringView sign)
    {
        const qsizetype end = m_html.indexOf(sign, m_at);
        m_at = end < 0 ? m_html.size() : end + sign.size();
    }

    void readEntity()
    {
        constexpr qsizetype longest = 10;
        const QStringView rest = m_html.sliced(m_at + 1, std::min(longest, m_html.size() - m_at - 1));
        const qsizetype end = rest.indexOf(u';');
        const auto character = end < 1 ? std::nullopt : decode(rest.first(end));
        if (!character) {
            addAndGoOn(u'&');
            return;
        }
        if (QChar::requiresSurrogates(*character)) {
            add(QChar(QChar::highSurrogate(*character)));
            add(QChar(QChar::lowSurrogate(*character)));
        } else {
            add(QChar(char16_t(*character)));
        }
        m_at += end + 2;
    }

    [[nodiscard]] static std::optional<char32_t> decode(QStringView name)
    {
        if (!name.startsWith(u'#'))
            return named(name);
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        bool isNumber = false;
        const uint number = name.sliced(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
        if (!isNumber || number == 0 || number > QChar::LastValidCodePoint || (number >= 0xd800 && number <= 0xdfff))
            return std::nullopt;
        return number;
    }

    void wantBreak(int lines)
    {
        m_space = false;
        m_bullet = false;
        m_lines = std::max(m_lines, lines);
    }

    void wantEntry()
    {
        wantBreak(1);
        m_bullet = true;
    }

    void addAndGoOn(QChar c)
    {
        add(c);
        ++m_at;
    }

    void add(QChar c)
    {
        const bool keeps = c == u'\u00a0' || c == u'\u202f' || c == u'\u2009';
        if (c.isSpace() && !keeps) {
            m_space = true; // However many there are.
            return;
        }
        if (c.category() == QChar::Other_Control)
            return;
        if (m_lines > 0 && !m_text.isEmpty())
            m_text += m_lines > 1 ? u"\n\n"_s : u"\n"_s;
        else if (m_space && !m_text.isEmpty())
            m_text += u' ';
        if (m_bullet)
            m_text += u"• "_s;
        m_text += c;
        m_lines = 0;
        m_space = m_bullet = false;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
    int m_lines = 0; ///< Line feeds before the next word.
    bool m_space = false; ///< A space before it.
    bool m_bullet = false;
};

}

QString plainTextOfHtml(QStringView html)
{
    return Reader(html).read();
}

}
