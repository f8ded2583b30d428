// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QJsonValue>
#include <QMap>

#include <memory>

namespace pdc {

/// Where a value breaks its schema, and how.
struct SchemaMismatch
{
    QString path; ///< As in "/attachments/0/url"; empty for the value as a whole.
    QString what; ///< English, for the log and for editors; bounded in length.
};

/// A set of JSON Schemas (draft 7) that may refer to each other by file name.
///
/// It knows the part of draft 7 that our schemas use: type, enum, const, required, properties,
/// additionalProperties, dependencies (lists of names), minProperties, maxProperties, items (one schema), contains,
/// minItems, maxItems, uniqueItems, minLength, maxLength, pattern, format (date-time, date), minimum, maximum, allOf,
/// anyOf, not, if/then/else, definitions and $ref (alone in its object; to a file of the set, a definition, or both). A schema with any
/// other keyword is refused when it is read, so that no rule stands there unenforced.
///
/// It is our own because what it checks is hostile: the libraries at hand match patterns with std::regex, which
/// overflows the stack on a long string, and throw. Patterns are matched by PCRE, and where it
/// gives up at its limits the value counts as broken; `$` is the very end.
class SchemaSet
{
public:
    /// Reads schemas, each under its file's name; BadSchema names the file and what is wrong with it.
    [[nodiscard]] static Result<SchemaSet> read(const QMap<QString, QByteArray> &files);

    [[nodiscard]] bool contains(const QString &file) const;
    [[nodiscard]] QStringList files() const;

    /// The first thing in `value` that breaks the schema of that name; nothing if it fits.
    [[nodiscard]] std::optional<SchemaMismatch> check(const QString &file, const QJsonValue &value) const;

    struct Node;

private:
    SchemaSet() = default;

    struct Nodes;
    std::shared_ptr<const Nodes> m_nodes;
};

}
