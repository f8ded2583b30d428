// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/jsonrows.h"

#include <QJsonDocument>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 chunk = 64 * 1024;
constexpr int deepest = 64;
}

JsonRows::JsonRows(QIODevice &data)
    : m_data(data)
{
}

bool JsonRows::fill()
{
    m_consumed += m_position;
    m_buffer.remove(0, m_position);
    m_position = 0;
    const QByteArray more = m_data.read(chunk);
    m_buffer += more;
    return !more.isEmpty();
}

char JsonRows::peek()
{
    for (;;) {
        while (m_position < m_buffer.size()) {
            const char c = m_buffer[m_position];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                return c;
            ++m_position;
        }
        if (!fill())
            return 0;
    }
}

void JsonRows::fail(const char *why)
{
    m_fault = QLatin1StringView(why) + " near byte "_L1 + QString::number(m_consumed + m_position);
    m_state = End;
}

bool JsonRows::fillRow()
{
    if (m_buffer.size() - m_position > longestRow)
        fail("a row of more than 1 MiB");
    else if (!fill())
        fail("the file ends inside a row");
    return m_state != End;
}

std::optional<QByteArrayView> JsonRows::takeObject()
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0;; ++i) {
        // Filling drops what stands before the object, so that `i`, which counts from its beginning, stays valid.
        while (m_position + i >= m_buffer.size()) {
            if (!fillRow())
                return std::nullopt;
        }
        const char *const bytes = m_buffer.constData() + m_position;
        if (inString) {
            // Most of a file is inside of strings: over that in one go.
            const qsizetype size = m_buffer.size() - m_position;
            while (i + 1 < size && bytes[i] != '"' && bytes[i] != '\\')
                ++i;
        }
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i; // Whatever it is, it does not end the string.
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) {
                fail("a row nested too deep");
                return std::nullopt;
            }
        } else if ((c == '}' || c == ']') && --depth == 0) {
            if (i + 1 > longestRow) {
                fail("a row of more than 1 MiB");
                return std::nullopt;
            }
            const auto object = QByteArrayView(m_buffer).sliced(m_position, i + 1);
            m_position += i + 1;
            return object;
        }
    }
}

void JsonRows::skipByteOrderMark()
{
    static constexpr QByteArrayView mark("\xef\xbb\xbf");
    if (peek() != mark.front())
        return;
    while (m_buffer.size() - m_position < mark.size() && fill()) {
    }
    if (QByteArrayView(m_buffer).sliced(m_position).startsWith(mark))
        m_position += mark.size();
}

void JsonRows::end()
{
    ++m_position;
    m_state = End;
    if (peek() != 0)
        fail("something after the array");
}

std::optional<QByteArrayView> JsonRows::nextBytes()
{
    if (m_state == End)
        return std::nullopt;
    if (m_state == Start) {
        skipByteOrderMark();
        if (peek() != '[') {
            fail("not a JSON array");
            return std::nullopt;
        }
        ++m_position;
        m_state = Inside;
        if (peek() == ']') {
            end();
            return std::nullopt;
        }
    } else {
        const char separator = peek();
        if (separator == ']') {
            end();
            return std::nullopt;
        }
        if (separator != ',') {
            fail(separator == 0 ? "the file ends before the array does" : "no comma between rows");
            return std::nullopt;
        }
        ++m_position;
    }
    if (peek() != '{') {
        fail("a row that is no object");
        return std::nullopt;
    }
    return takeObject();
}

std::optional<QJsonObject> JsonRows::next()
{
    const auto bytes = nextBytes();
    if (!bytes)
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes->data(), bytes->size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        fail("a row that is not JSON");
        return std::nullopt;
    }
    return document.object();
}

}
