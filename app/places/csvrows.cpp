// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/csvrows.h"

#include <QString>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 chunk = 64 * 1024;
constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
}

CsvRows::CsvRows(QIODevice &data)
    : m_data(data)
{
}

bool CsvRows::fill()
{
    m_consumed += m_position;
    m_buffer.remove(0, m_position);
    m_position = 0;
    const QByteArray more = m_data.read(chunk);
    m_buffer += more;
    m_atEnd = more.isEmpty();
    return !m_atEnd;
}

void CsvRows::fail(const char *why)
{
    m_fault = QLatin1StringView(why) + " near byte "_L1 + QString::number(m_consumed + m_position);
}

void CsvRows::findSeparator()
{
    while (!m_atEnd && m_buffer.size() < chunk)
        (void)fill();
    if (QByteArrayView(m_buffer).startsWith(byteOrderMark))
        m_position = byteOrderMark.size();
    // The header alone, which names the columns, is looked at: in it none of the three is text.
    std::array<qsizetype, 3> counts{};
    static constexpr QByteArrayView candidates(",;\t");
    bool inQuotes = false;
    for (const char c : std::as_const(m_buffer)) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && (c == '\n' || c == '\r'))
            break;
        else if (const auto which = inQuotes ? -1 : candidates.indexOf(c); which >= 0)
            ++counts[size_t(which)];
    }
    m_separator = candidates[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

CsvRows::Taken CsvRows::takeQuoted(QByteArrayView &cell, bool &doubled)
{
    const char *const bytes = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    const qsizetype begin = ++m_at;
    for (; m_at < size; ++m_at) {
        if (bytes[m_at] != '"')
            continue;
        if (m_at + 1 == size || bytes[m_at + 1] != '"')
            break;
        doubled = true;
        ++m_at;
    }
    if (m_at >= size) {
        if (!m_atEnd)
            return Taken::Cut;
        fail("the file ends inside quotes");
        return Taken::Failed;
    }
    cell = QByteArrayView(bytes + begin, m_at - begin);
    ++m_at;
    // Some write a quote at a text's beginning and do not mean the whole: then it goes on to the separator.
    const qsizetype closed = m_at;
    m_at = endOfPlain(m_at);
    if (m_at > closed)
        cell = QByteArrayView(bytes + begin, m_at - begin);
    return Taken::Row;
}

qsizetype CsvRows::endOfPlain(qsizetype at) const
{
    const char *const bytes = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    while (at < size && bytes[at] != m_separator && bytes[at] != '\n' && bytes[at] != '\r')
        ++at;
    return at;
}

CsvRows::Taken CsvRows::takeRow(std::vector<QByteArrayView> &cells)
{
    cells.clear();
    m_doubled.clear();
    m_at = m_position;
    for (;;) {
        const char *const bytes = m_buffer.constData();
        const qsizetype size = m_buffer.size();
        QByteArrayView cell;
        if (m_at < size && bytes[m_at] == '"') {
            bool doubled = false;
            if (const Taken taken = takeQuoted(cell, doubled); taken != Taken::Row)
                return taken;
            if (doubled)
                m_doubled.push_back(cells.size());
        } else {
            const qsizetype begin = m_at;
            m_at = endOfPlain(m_at);
            cell = QByteArrayView(bytes + begin, m_at - begin);
        }
        // What follows a quote or a CR shows only with the next byte.
        if (!m_atEnd && m_at + 1 >= size)
            return Taken::Cut;
        if (cells.size() == mostCells) {
            fail("a row of more than 1,000 cells");
            return Taken::Failed;
        }
        cells.push_back(cell);
        if (m_at >= size)
            return Taken::Row;
        if (bytes[m_at] == m_separator) {
            ++m_at;
            continue;
        }
        if (bytes[m_at] == '\r' && m_at + 1 < size && bytes[m_at + 1] == '\n')
            ++m_at;
        ++m_at;
        return Taken::Row;
    }
}

void CsvRows::closeUp(QByteArrayView &cell)
{
    char *const begin = m_buffer.data() + (cell.data() - m_buffer.constData());
    char *end = begin;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        *end++ = begin[i];
        if (begin[i] == '"' && i + 1 < cell.size() && begin[i + 1] == '"')
            ++i;
    }
    cell = QByteArrayView(begin, end - begin);
}

bool CsvRows::next(std::vector<QByteArrayView> &cells)
{
    if (m_separator == 0)
        findSeparator();
    while (m_fault.isEmpty()) {
        if (m_position >= m_buffer.size() && (m_atEnd || !fill()))
            return false;
        const Taken taken = takeRow(cells);
        if (taken == Taken::Failed)
            return false;
        if ((taken == Taken::Cut ? m_buffer.size() : m_at) - m_position > longestRow) {
            fail("a row of more than 1 MiB");
            return false;
        }
        if (taken == Taken::Cut) {
            (void)fill(); // Where there is no more, the row ends there.
            continue;
        }
        for (const size_t i : m_doubled)
            closeUp(cells[i]);
        m_position = m_at;
        if (cells.size() > 1 || !cells.front().isEmpty())
            return true;
    }
    return false;
}

}
