// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/schema.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <limits>
#include <vector>

namespace pdc {

/// One (sub)schema, ready to be applied. Nodes are owned by Nodes and point at each other.
struct SchemaSet::Node
{
    enum Type : quint8 { Null = 1, Boolean = 2, Integer = 4, Number = 8, String = 16, Array = 32, Object = 64 };
    enum class Format { Any, DateTime, Date };
    /// A lower and an upper bound of something that is counted.
    struct Count
    {
        qint64 least = 0;
        qint64 most = std::numeric_limits<qint64>::max();
    };

    bool never = false; ///< The schema `false`.
    int types = 0; ///< A union of Type; 0: any.
    std::optional<QJsonArray> allowed; ///< enum, or const as an enum of one.
    QStringList required;
    std::vector<std::pair<QString, const Node *>> properties;
    const Node *additional = nullptr;
    std::vector<std::pair<QString, QStringList>> dependencies;
    Count propertyCount;
    const Node *items = nullptr;
    const Node *contains = nullptr;
    Count itemCount;
    bool unique = false;
    Count length; ///< In code points.
    std::optional<QRegularExpression> pattern;
    QString patternWords; ///< As the schema spells it.
    Format format = Format::Any;
    QJsonValue minimum = QJsonValue::Undefined;
    QJsonValue maximum = QJsonValue::Undefined;
    std::vector<const Node *> allOf;
    std::vector<const Node *> anyOf;
    const Node *negated = nullptr;
    const Node *condition = nullptr;
    const Node *consequence = nullptr;
    const Node *alternative = nullptr;
    QString reference; ///< "file#/definitions/name", as long as it is not resolved.
    const Node *referred = nullptr;
};

struct SchemaSet::Nodes
{
    std::vector<std::unique_ptr<Node>> all;
    QHash<QString, Node *> byName; ///< "file" for a root, "file#/definitions/name" for a definition.
};

}
