// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <vector>

namespace pdc {

/// Reads a table of comma-separated values (RFC 4180) row by row, so that memory does not grow with the file: cells in
/// quotes with doubled quotes and line breaks in them, lines that end with CR, LF or both, a byte order mark or none. What
/// parts the cells, `,` `;` or a tab, is what is most frequent in the first row.
///
/// Bytes are handed on as they are: which letters they stand for is for who uses them to see.
class CsvRows
{
public:
    /// The longest row that is taken, in bytes; a longer one is a fault: a quote that is opened and never closed.
    static constexpr qsizetype longestRow = 1024 * 1024;
    static constexpr size_t mostCells = 1000;

    explicit CsvRows(QIODevice &data);

    /// The cells of the next row, the header first; lines without a character in them are passed over. False at the end or
    /// at a fault. The cells are there until the next call.
    [[nodiscard]] bool next(std::vector<QByteArrayView> &cells);

    /// What is wrong with the file, in English; empty while nothing is.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    enum class Taken {
        Row,
        Cut, ///< More bytes are needed to see its end.
        Failed,
    };
    [[nodiscard]] bool fill();
    /// Looks for the end of the row that begins at m_position.
    [[nodiscard]] Taken takeRow(std::vector<QByteArrayView> &cells);
    /// Takes a cell in quotes; its end is at m_at.
    [[nodiscard]] Taken takeQuoted(QByteArrayView &cell, bool &doubled);
    /// Where a cell without quotes ends that is there at `at`.
    [[nodiscard]] qsizetype endOfPlain(qsizetype at) const;
    void findSeparator();
    /// Doubled quotes become one, once the row is whole: until then its bytes may be read again.
    void closeUp(QByteArrayView &cell);
    void fail(const char *why);

    QIODevice &m_data;
    QByteArray m_buffer;
    qsizetype m_position = 0; ///< Where the row begins.
    qsizetype m_at = 0; ///< How far it was read.
    qint64 m_consumed = 0;
    char m_separator = 0;
    bool m_atEnd = false;
    std::vector<size_t> m_doubled; ///< Which cells of the row have doubled quotes.
    QString m_fault;
};

}
