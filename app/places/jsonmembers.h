// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pdc {

/// Goes through the members of a JSON object (RFC 8259) whose values are texts and numbers, as rows of a table are; a
/// list or an object among them is passed over. What a file of a hundred megabytes consists of need not become a tree
/// of objects in UTF-16 first, which takes ten times as long.
///
///     JsonMembers members(object);
///     while (members.next())
///         use(members.name(), members.kind(), members.value());
///     if (members.failed()) …
class JsonMembers
{
public:
    enum class Kind {
        Text, ///< value() is the text, unescaped.
        Number, ///< value() is the number as it stands there.
        Null,
        Other, ///< true, false, a list or an object: value() is empty.
    };

    /// `object`: from brace to brace, at most some MB; it must outlive this.
    explicit JsonMembers(QByteArrayView object);

    /// Steps to the next member; false at the end or where it is not JSON.
    [[nodiscard]] bool next();
    [[nodiscard]] bool failed() const { return m_failed; }

    /// Texts are bytes as they stand in the file, which should be UTF-8: that is for who uses them to see. They are
    /// there until next().
    [[nodiscard]] QByteArrayView name() const { return m_name; }
    [[nodiscard]] QByteArrayView value() const { return m_value; }
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    /// The next byte that is no white space, without taking it; 0 at the end.
    [[nodiscard]] char peek();
    [[nodiscard]] bool take(char expected);
    [[nodiscard]] bool takeText(QByteArrayView &text, QByteArray &unescaped);
    [[nodiscard]] bool takeEscape(QByteArray &unescaped);
    [[nodiscard]] bool takeHex(char16_t &unit);
    [[nodiscard]] bool takeNumber();
    [[nodiscard]] bool takeWord(QByteArrayView word);
    [[nodiscard]] bool passNested();
    [[nodiscard]] bool takeValue();

    QByteArrayView m_object;
    qsizetype m_at = 0;
    bool m_begun = false;
    bool m_failed = false;
    QByteArrayView m_name;
    QByteArrayView m_value;
    Kind m_kind = Kind::Null;
    QByteArray m_nameUnescaped;
    QByteArray m_valueUnescaped;
};

}
