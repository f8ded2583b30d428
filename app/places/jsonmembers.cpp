// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/jsonmembers.h"

#include <QChar>
#include <QString>

namespace pdc {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

}

JsonMembers::JsonMembers(QByteArrayView object)
    : m_object(object)
{
}

char JsonMembers::peek()
{
    for (; m_at < m_object.size(); ++m_at) {
        const char c = m_object[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return c;
    }
    return 0;
}

bool JsonMembers::take(char expected)
{
    if (peek() != expected || m_at == m_object.size())
        return false;
    ++m_at;
    return true;
}

bool JsonMembers::takeHex(char16_t &unit)
{
    if (m_object.size() - m_at < 4)
        return false;
    bool isHex = false;
    const QByteArrayView digits = m_object.sliced(m_at, 4);
    // toUShort() takes signs and spaces as well.
    for (const char c : digits) {
        if (!isDigit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'f'))
            return false;
    }
    unit = char16_t(digits.toUShort(&isHex, 16));
    m_at += 4;
    return isHex;
}

bool JsonMembers::takeEscape(QByteArray &unescaped)
{
    if (m_at == m_object.size())
        return false;
    const char escape = m_object[m_at++];
    static constexpr QByteArrayView known("\"\\/bfnrt");
    static constexpr QByteArrayView meant("\"\\/\b\f\n\r\t");
    if (const auto which = known.indexOf(escape); which >= 0) {
        unescaped += meant[which];
        return true;
    }
    char16_t unit = 0;
    if (escape != 'u' || !takeHex(unit))
        return false;
    char16_t pair[2] = {unit, 0};
    if (QChar::isHighSurrogate(unit) && m_object.sliced(m_at).startsWith("\\u")) {
        const qsizetype before = m_at;
        m_at += 2;
        if (!takeHex(pair[1]))
            return false;
        if (!QChar::isLowSurrogate(pair[1])) {
            m_at = before; // It stands alone, and the next one for itself.
            pair[1] = 0;
        }
    }
    if (pair[1] == 0 && QChar::isSurrogate(unit))
        unescaped += "\xef\xbf\xbd"; // Half a pair is no character.
    else
        unescaped += QStringView(pair, pair[1] ? 2 : 1).toUtf8();
    return true;
}

bool JsonMembers::takeText(QByteArrayView &text, QByteArray &unescaped)
{
    if (!take('"'))
        return false;
    const qsizetype begin = m_at;
    while (m_at < m_object.size() && m_object[m_at] != '"' && m_object[m_at] != '\\')
        ++m_at;
    if (m_at == m_object.size())
        return false;
    if (m_object[m_at] == '"') {
        text = m_object.sliced(begin, m_at++ - begin);
        return true;
    }
    unescaped.resize(0); // Unlike clear() it keeps the room.
    unescaped += m_object.sliced(begin, m_at - begin);
    while (m_at < m_object.size()) {
        const char c = m_object[m_at++];
        if (c == '"') {
            text = unescaped;
            return true;
        }
        if (c != '\\')
            unescaped += c;
        else if (!takeEscape(unescaped))
            return false;
    }
    return false;
}

bool JsonMembers::takeNumber()
{
    const qsizetype begin = m_at;
    const auto digits = [&] {
        const qsizetype first = m_at;
        while (m_at < m_object.size() && isDigit(m_object[m_at]))
            ++m_at;
        return m_at > first;
    };
    const auto isNext = [&](char c) { return m_at < m_object.size() && m_object[m_at] == c; };
    if (isNext('-'))
        ++m_at;
    if (!digits())
        return false;
    if (isNext('.')) {
        ++m_at;
        if (!digits())
            return false;
    }
    if (isNext('e') || isNext('E')) {
        ++m_at;
        if (isNext('+') || isNext('-'))
            ++m_at;
        if (!digits())
            return false;
    }
    m_value = m_object.sliced(begin, m_at - begin);
    return true;
}

bool JsonMembers::takeWord(QByteArrayView word)
{
    if (!m_object.sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonMembers::passNested()
{
    int depth = 0;
    bool inString = false;
    while (m_at < m_object.size()) {
        const char c = m_object[m_at++];
        if (inString) {
            if (c == '\\')
                ++m_at;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return true;
        }
    }
    return false;
}

bool JsonMembers::takeValue()
{
    m_value = {};
    switch (peek()) {
    case '"':
        m_kind = Kind::Text;
        return takeText(m_value, m_valueUnescaped);
    case 'n':
        m_kind = Kind::Null;
        return takeWord("null");
    case 't':
        m_kind = Kind::Other;
        return takeWord("true");
    case 'f':
        m_kind = Kind::Other;
        return takeWord("false");
    case '{':
    case '[':
        m_kind = Kind::Other;
        return passNested();
    default:
        m_kind = Kind::Number;
        return takeNumber();
    }
}

bool JsonMembers::next()
{
    if (m_failed)
        return false;
    if (!m_begun) {
        m_begun = true;
        m_failed = !take('{');
        if (m_failed || take('}'))
            return false;
    } else if (take('}')) {
        return false;
    } else if (!take(',')) {
        m_failed = true;
        return false;
    }
    m_failed = !takeText(m_name, m_nameUnescaped) || !take(':') || !takeValue();
    return !m_failed;
}

}
