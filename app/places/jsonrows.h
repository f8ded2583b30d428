// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QJsonObject>

#include <optional>

namespace pdc {

/// Reads a JSON array of objects one object at a time, so that memory does not grow with the file.
///
/// It only looks for where an object ends (braces outside of strings); the object itself is parsed by QJsonDocument, or,
/// where there are many and they are flat, by JsonMembers.
class JsonRows
{
public:
    /// The longest object that is taken; a longer one, or nesting deeper than 64, is a fault.
    static constexpr qsizetype longestRow = 1024 * 1024;

    explicit JsonRows(QIODevice &data);

    /// The next object; nothing at the end or at a fault.
    [[nodiscard]] std::optional<QJsonObject> next();
    /// Its bytes alone, unparsed, from brace to brace; they are there until the next one is asked for.
    [[nodiscard]] std::optional<QByteArrayView> nextBytes();
    /// What is wrong with the object that was asked for last, which only who parses it can tell.
    void fail(const char *why);

    /// What is wrong with the file, in English; empty while nothing is.
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    [[nodiscard]] bool fill();
    /// The next byte that is no white space, without taking it; 0 at the end.
    [[nodiscard]] char peek();
    /// Some exports begin with one.
    void skipByteOrderMark();
    [[nodiscard]] std::optional<QByteArrayView> takeObject();
    /// More of the row being taken; a fault if there is none or the row is too long.
    [[nodiscard]] bool fillRow();
    /// The array is over, and nothing may follow it.
    void end();

    QIODevice &m_data;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_consumed = 0;
    enum { Start, Inside, End } m_state = Start;
    QString m_fault;
};

}
