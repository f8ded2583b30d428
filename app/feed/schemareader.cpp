// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/schema.h"
#include "feed/schemanode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
using Node = SchemaSet::Node;

/// `$` as JSON Schema means it, the very end: PCRE's also stands before a final line feed, which would let
/// "<64 digits>\n" pass for a hash.
QString endingPattern(const QString &pattern)
{
    QString ending;
    bool inClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\' && i + 1 < pattern.size()) {
            ending += c;
            ending += pattern[++i];
            continue;
        }
        if (c == u'[')
            inClass = true;
        else if (c == u']')
            inClass = false;
        if (c == u'$' && !inClass)
            ending += R"(\z)"_L1;
        else
            ending += c;
    }
    return ending;
}

int typeNamed(const QString &name)
{
    static const QHash<QString, int> types{
        {u"null"_s, Node::Null},     {u"boolean"_s, Node::Boolean}, {u"integer"_s, Node::Integer},
        {u"number"_s, Node::Number}, {u"string"_s, Node::String},   {u"array"_s, Node::Array},
        {u"object"_s, Node::Object},
    };
    return types.value(name);
}

std::optional<QStringList> stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        if (!entry.isString())
            return std::nullopt;
        strings << entry.toString();
    }
    return value.isArray() ? std::optional(strings) : std::nullopt;
}

bool isAnnotation(const QString &keyword)
{
    static const QStringList annotations{u"$schema"_s,     u"$id"_s,     u"$comment"_s, u"title"_s,
                                         u"description"_s, u"default"_s, u"examples"_s};
    return annotations.contains(keyword);
}

/// Reads one file. The first thing it does not understand ends up in m_error, and reading goes on to no purpose
/// until the end: schemas are small, and each step need not ask.
class Reader
{
public:
    Reader(QString file, std::vector<std::unique_ptr<Node>> &all, QHash<QString, Node *> &byName)
        : m_file(std::move(file))
        , m_all(all)
        , m_byName(byName)
    {
    }

    void read(const QByteArray &bytes)
    {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isObject()) {
            fail(u"is no JSON object"_s);
            return;
        }
        m_byName.insert(m_file, node(document.object()));
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    void fail(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = m_file + u' ' + what;
    }

    Node *node(const QJsonValue &schema)
    {
        m_all.push_back(std::make_unique<Node>());
        Node *made = m_all.back().get();
        if (schema.isBool()) {
            made->never = !schema.toBool();
            return made;
        }
        if (!schema.isObject())
            fail(u"has something in a schema's place that is none"_s);
        const QJsonObject object = schema.toObject();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
            const QString keyword = entry.key();
            const QJsonValue value = entry.value();
            if (isAnnotation(keyword))
                continue;
            if (!readValueRule(*made, keyword, value) && !readObjectRule(*made, keyword, value)
                && !readArrayRule(*made, keyword, value) && !readCombination(*made, keyword, value))
                fail(u"has the keyword "_s + keyword + u", which is not understood here or not in this form"_s);
        }
        return made;
    }

    static bool count(qint64 &bound, const QJsonValue &value)
    {
        bound = value.toInteger(-1);
        return bound >= 0;
    }

    static bool readValueRule(Node &made, const QString &keyword, const QJsonValue &value)
    {
        if (keyword == "type"_L1) {
            const QStringList names =
                value.isString() ? QStringList{value.toString()} : stringsOf(value).value_or(QStringList());
            for (const QString &name : names)
                made.types |= typeNamed(name) ? typeNamed(name) : 0x100;
            return made.types != 0 && made.types < 0x100;
        }
        if (keyword == "enum"_L1) {
            made.allowed = value.toArray();
            return value.isArray();
        }
        if (keyword == "const"_L1) {
            made.allowed = QJsonArray{value};
            return true;
        }
        if (keyword == "minimum"_L1) {
            made.minimum = value;
            return value.isDouble();
        }
        if (keyword == "maximum"_L1) {
            made.maximum = value;
            return value.isDouble();
        }
        if (keyword == "minLength"_L1)
            return count(made.length.least, value);
        if (keyword == "maxLength"_L1)
            return count(made.length.most, value);
        if (keyword == "pattern"_L1) {
            made.patternWords = value.toString();
            made.pattern = QRegularExpression(endingPattern(value.toString()));
            made.pattern->optimize();
            return value.isString() && made.pattern->isValid();
        }
        if (keyword == "format"_L1) {
            made.format = value.toString() == "date"_L1 ? Node::Format::Date : Node::Format::DateTime;
            return value.toString() == "date"_L1 || value.toString() == "date-time"_L1;
        }
        return false;
    }

    bool readObjectRule(Node &made, const QString &keyword, const QJsonValue &value)
    {
        if (keyword == "required"_L1) {
            made.required = stringsOf(value).value_or(QStringList());
            return !made.required.isEmpty();
        }
        if (keyword == "properties"_L1) {
            const QJsonObject properties = value.toObject();
            for (auto entry = properties.constBegin(); entry != properties.constEnd(); ++entry)
                made.properties.emplace_back(entry.key(), node(entry.value()));
            return value.isObject();
        }
        if (keyword == "additionalProperties"_L1) {
            made.additional = node(value);
            return true;
        }
        if (keyword == "dependencies"_L1) {
            const QJsonObject dependencies = value.toObject();
            bool understood = value.isObject();
            for (auto entry = dependencies.constBegin(); entry != dependencies.constEnd(); ++entry) {
                const std::optional<QStringList> names = stringsOf(entry.value());
                understood = understood && names;
                made.dependencies.emplace_back(entry.key(), names.value_or(QStringList()));
            }
            return understood;
        }
        if (keyword == "minProperties"_L1)
            return count(made.propertyCount.least, value);
        if (keyword == "maxProperties"_L1)
            return count(made.propertyCount.most, value);
        return false;
    }

    bool readArrayRule(Node &made, const QString &keyword, const QJsonValue &value)
    {
        if (keyword == "items"_L1) {
            made.items = node(value);
            return !value.isArray();
        }
        if (keyword == "contains"_L1) {
            made.contains = node(value);
            return true;
        }
        if (keyword == "minItems"_L1)
            return count(made.itemCount.least, value);
        if (keyword == "maxItems"_L1)
            return count(made.itemCount.most, value);
        if (keyword == "uniqueItems"_L1) {
            made.unique = value.toBool();
            return value.isBool();
        }
        return false;
    }

    bool readCombination(Node &made, const QString &keyword, const QJsonValue &value)
    {
        if (keyword == "allOf"_L1)
            return readList(made.allOf, value);
        if (keyword == "anyOf"_L1)
            return readList(made.anyOf, value);
        if (keyword == "not"_L1)
            return (made.negated = node(value)) != nullptr;
        if (keyword == "if"_L1)
            return (made.condition = node(value)) != nullptr;
        if (keyword == "then"_L1)
            return (made.consequence = node(value)) != nullptr;
        if (keyword == "else"_L1)
            return (made.alternative = node(value)) != nullptr;
        if (keyword == "definitions"_L1) {
            const QJsonObject definitions = value.toObject();
            for (auto entry = definitions.constBegin(); entry != definitions.constEnd(); ++entry)
                m_byName.insert(m_file + u"#/definitions/"_s + entry.key(), node(entry.value()));
            return value.isObject();
        }
        if (keyword == "$ref"_L1) {
            const QString reference = value.toString();
            made.reference = reference.startsWith(u'#') ? m_file + reference : reference;
            return !reference.isEmpty();
        }
        return false;
    }

    bool readList(std::vector<const Node *> &list, const QJsonValue &value)
    {
        const QJsonArray array = value.toArray();
        for (const auto &entry : array)
            list.push_back(node(entry));
        return !list.empty();
    }

    QString m_file;
    std::vector<std::unique_ptr<Node>> &m_all;
    QHash<QString, Node *> &m_byName;
    QString m_error;
};
}

Result<SchemaSet> SchemaSet::read(const QMap<QString, QByteArray> &files)
{
    const auto nodes = std::make_shared<Nodes>();
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        Reader reader(file.key(), nodes->all, nodes->byName);
        reader.read(file.value());
        if (!reader.error().isEmpty())
            return Error(FeedError::BadSchema, reader.error());
    }
    // Only now is everything there that can be referred to.
    for (const std::unique_ptr<Node> &node : nodes->all) {
        if (node->reference.isEmpty())
            continue;
        node->referred = nodes->byName.value(node->reference);
        if (!node->referred)
            return Error(FeedError::BadSchema, u"there is no schema "_s + node->reference);
    }
    SchemaSet set;
    set.m_nodes = nodes;
    return set;
}

}
