// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/schema.h"

#include "feed/rfc3339.h"
#include "feed/schemanode.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
using Node = SchemaSet::Node;
using Mismatch = std::optional<SchemaMismatch>;

// Our schemas nest a dozen deep; a deeper descent is a schema that refers to itself without end.
constexpr int maximumDepth = 64;
constexpr qsizetype maximumWords = 300;

Mismatch mismatch(QString what)
{
    what.truncate(maximumWords);
    return SchemaMismatch{{}, std::move(what)};
}

/// The same mismatch, seen from one level further up.
Mismatch below(Mismatch found, QString step)
{
    if (found) {
        step.truncate(100);
        found->path.prepend(u'/' + step);
        found->path.truncate(maximumWords);
    }
    return found;
}

bool isInteger(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(0) == value.toInteger(1);
}

int typesOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return Node::Null;
    case QJsonValue::Bool:
        return Node::Boolean;
    case QJsonValue::Double:
        return isInteger(value) ? Node::Integer | Node::Number : Node::Number;
    case QJsonValue::String:
        return Node::String;
    case QJsonValue::Array:
        return Node::Array;
    case QJsonValue::Object:
        return Node::Object;
    case QJsonValue::Undefined:
        return 0;
    }
    return 0;
}

QString typeWords(int types)
{
    QStringList words;
    const auto add = [&](int type, QLatin1StringView word) {
        if (types & type)
            words << word;
    };
    add(Node::Null, "null"_L1);
    add(Node::Boolean, "boolean"_L1);
    add(Node::Integer, "integer"_L1);
    add(Node::Number, "number"_L1);
    add(Node::String, "string"_L1);
    add(Node::Array, "array"_L1);
    add(Node::Object, "object"_L1);
    return words.join(" or "_L1);
}

/// Integers are compared as such: as doubles, 2^53 and 2^53 + 1 would be the same.
bool isLess(const QJsonValue &left, const QJsonValue &right)
{
    if (isInteger(left) && isInteger(right))
        return left.toInteger() < right.toInteger();
    return left.toDouble() < right.toDouble();
}

QString jsonWords(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1).chopped(1));
}

qint64 codePoints(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

Mismatch checkNode(const Node &node, const QJsonValue &value, int depth);

Mismatch checkNumber(const Node &node, const QJsonValue &value)
{
    if (!node.minimum.isUndefined() && isLess(value, node.minimum))
        return mismatch(u"less than "_s + jsonWords(node.minimum));
    if (!node.maximum.isUndefined() && isLess(node.maximum, value))
        return mismatch(u"more than "_s + jsonWords(node.maximum));
    return {};
}

Mismatch checkString(const Node &node, const QString &text)
{
    // A string has at most as many code points as UTF-16 units, and at least half as many.
    if (text.size() > node.length.most && codePoints(text) > node.length.most)
        return mismatch(u"longer than %1 characters"_s.arg(node.length.most));
    if (text.size() < 2 * node.length.least && codePoints(text) < node.length.least)
        return mismatch(text.isEmpty() ? u"empty"_s : u"shorter than %1 characters"_s.arg(node.length.least));
    if (node.pattern && !node.pattern->match(text).hasMatch())
        return mismatch(u"not of the form "_s + node.patternWords);
    if (node.format == Node::Format::DateTime && !parseRfc3339(text).isValid())
        return mismatch(u"not an RFC 3339 date and time"_s);
    if (node.format == Node::Format::Date && !(text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid()))
        return mismatch(u"not an ISO 8601 date"_s);
    return {};
}

Mismatch checkArray(const Node &node, const QJsonArray &array, int depth)
{
    if (array.size() < node.itemCount.least)
        return mismatch(u"fewer than %1 items"_s.arg(node.itemCount.least));
    if (array.size() > node.itemCount.most)
        return mismatch(u"more than %1 items"_s.arg(node.itemCount.most));
    if (node.items) {
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (Mismatch found = checkNode(*node.items, array.at(i), depth))
                return below(std::move(found), QString::number(i));
        }
    }
    if (node.unique) {
        QSet<QString> seen;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString words = jsonWords(array.at(i));
            if (seen.contains(words))
                return below(mismatch(u"there twice"_s), QString::number(i));
            seen.insert(words);
        }
    }
    if (node.contains) {
        Mismatch first = mismatch(u"is empty"_s);
        for (qsizetype i = 0; i < array.size(); ++i) {
            Mismatch found = checkNode(*node.contains, array.at(i), depth);
            if (!found)
                return {};
            if (i == 0)
                first = below(std::move(found), u"0"_s);
        }
        return mismatch(u"lacks an item of the kind that is needed (%1 %2)"_s.arg(first->path, first->what));
    }
    return {};
}

Mismatch checkObject(const Node &node, const QJsonObject &object, int depth)
{
    for (const QString &name : node.required) {
        if (!object.contains(name))
            return mismatch(u"lacks "_s + name);
    }
    for (const auto &[name, others] : node.dependencies) {
        if (!object.contains(name))
            continue;
        for (const QString &other : others) {
            if (!object.contains(other))
                return mismatch(u"has %1 and lacks %2"_s.arg(name, other));
        }
    }
    if (object.size() < node.propertyCount.least)
        return mismatch(u"fewer than %1 members"_s.arg(node.propertyCount.least));
    if (object.size() > node.propertyCount.most)
        return mismatch(u"more than %1 members"_s.arg(node.propertyCount.most));
    for (const auto &[name, rule] : node.properties) {
        const auto member = object.constFind(name);
        if (member == object.constEnd())
            continue;
        if (Mismatch found = checkNode(*rule, member.value(), depth))
            return below(std::move(found), name);
    }
    if (node.additional) {
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            const QString name = member.key();
            if (std::any_of(node.properties.begin(), node.properties.end(),
                            [&](const auto &p) { return p.first == name; }))
                continue;
            if (Mismatch found = checkNode(*node.additional, member.value(), depth))
                return below(std::move(found), name);
        }
    }
    return {};
}

Mismatch checkCombined(const Node &node, const QJsonValue &value, int depth)
{
    if (node.referred) {
        if (Mismatch found = checkNode(*node.referred, value, depth))
            return found;
    }
    for (const Node *part : node.allOf) {
        if (Mismatch found = checkNode(*part, value, depth))
            return found;
    }
    if (!node.anyOf.empty()) {
        QStringList reasons;
        for (const Node *choice : node.anyOf) {
            const Mismatch found = checkNode(*choice, value, depth);
            if (!found) {
                reasons.clear();
                break;
            }
            reasons << (found->path + u' ' + found->what).trimmed();
        }
        if (!reasons.isEmpty())
            return mismatch(reasons.join(u", and "_s));
    }
    if (node.negated && !checkNode(*node.negated, value, depth))
        return mismatch(u"is what it must not be"_s);
    if (node.condition) {
        const Node *branch = checkNode(*node.condition, value, depth) ? node.alternative : node.consequence;
        if (branch)
            return checkNode(*branch, value, depth);
    }
    return {};
}

Mismatch checkNode(const Node &node, const QJsonValue &value, int depth)
{
    if (depth <= 0)
        return mismatch(u"nested too deep"_s);
    if (node.never)
        return mismatch(u"must not be there"_s);
    if (node.types && !(node.types & typesOf(value)))
        return mismatch(u"not of type "_s + typeWords(node.types));
    if (node.allowed && !node.allowed->contains(value))
        return mismatch(u"not one of "_s + jsonWords(*node.allowed));
    Mismatch found;
    switch (value.type()) {
    case QJsonValue::Double:
        found = checkNumber(node, value);
        break;
    case QJsonValue::String:
        found = checkString(node, value.toString());
        break;
    case QJsonValue::Array:
        found = checkArray(node, value.toArray(), depth - 1);
        break;
    case QJsonValue::Object:
        found = checkObject(node, value.toObject(), depth - 1);
        break;
    case QJsonValue::Null:
    case QJsonValue::Bool:
    case QJsonValue::Undefined:
        break;
    }
    return found ? found : checkCombined(node, value, depth - 1);
}
}

bool SchemaSet::contains(const QString &file) const
{
    return m_nodes->byName.contains(file);
}

QStringList SchemaSet::files() const
{
    QStringList files;
    for (auto entry = m_nodes->byName.constBegin(); entry != m_nodes->byName.constEnd(); ++entry) {
        if (!entry.key().contains(u'#'))
            files << entry.key();
    }
    files.sort();
    return files;
}

std::optional<SchemaMismatch> SchemaSet::check(const QString &file, const QJsonValue &value) const
{
    const Node *root = m_nodes->byName.value(file);
    if (!root)
        return SchemaMismatch{{}, u"there is no schema "_s + file};
    return checkNode(*root, value, maximumDepth);
}

}
