// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feedschemas.h"
#include "feed/schema.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
QJsonValue valueOf(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first();
}

/// "fits", where and what is wrong, or why the schema cannot be read.
QString verdict(const QByteArray &schema, const QJsonValue &value)
{
    const Result<SchemaSet> set =
        SchemaSet::read({{u"a"_s, schema}, {u"b"_s, "{\"definitions\":{\"n\":{\"type\":\"number\"}}}"}});
    if (!set)
        return u"unreadable: "_s + set.error().detail();
    const std::optional<SchemaMismatch> mismatch = set->check(u"a"_s, value);
    return mismatch ? mismatch->path + u' ' + mismatch->what : u"fits"_s;
}
}

class SchemaTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEachKeyword_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("fitting");
        QTest::addColumn<QByteArray>("breaking");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, const char *schema, const char *fitting, const char *breaking,
                            const QString &what) {
            QTest::newRow(name) << QByteArray(schema) << QByteArray(fitting) << QByteArray(breaking) << what;
        };
        row("type", R"({"type":"string"})", "\"a\"", "1", u" not of type string"_s);
        row("several types", R"({"type":["string","null"]})", "null", "1", u" not of type null or string"_s);
        row("integer", R"({"type":"integer"})", "7.0", "7.5", u" not of type integer"_s);
        row("number", R"({"type":"number"})", "7", "true", u" not of type number"_s);
        row("true", R"({"items":true})", "[1]", "[{}]", u"fits"_s);
        row("false", R"({"properties":{"a":false}})", "{}", R"({"a":1})", u"/a must not be there"_s);
        row("enum", R"({"enum":["a",1]})", "1", "2", u" not one of [\"a\",1]"_s);
        row("const", R"({"const":"a"})", "\"a\"", "\"b\"", u" not one of [\"a\"]"_s);
        row("required", R"({"required":["a"]})", R"({"a":null})", "{}", u" lacks a"_s);
        row("required says nothing of others", R"({"required":["a"]})", "7", "{}", u" lacks a"_s);
        row("properties", R"({"properties":{"a":{"type":"null"}}})", "{\"b\":1}", "{\"a\":1}",
            u"/a not of type null"_s);
        row("additionalProperties", R"({"properties":{"a":true},"additionalProperties":false})", "{\"a\":1}",
            "{\"a\":1,\"b\":1}", u"/b must not be there"_s);
        row("dependencies", R"({"dependencies":{"a":["b"]}})", "{\"b\":1}", "{\"a\":1}", u" has a and lacks b"_s);
        row("minProperties", R"({"minProperties":1})", "{\"a\":1}", "{}", u" fewer than 1 members"_s);
        row("maxProperties", R"({"maxProperties":1})", "{\"a\":1}", "{\"a\":1,\"b\":2}", u" more than 1 members"_s);
        row("items", R"({"items":{"type":"null"}})", "[null]", "[null,1]", u"/1 not of type null"_s);
        row("contains", R"({"contains":{"type":"null"}})", "[1,null]", "[1]",
            u" lacks an item of the kind that is needed (/0 not of type null)"_s);
        row("minItems", R"({"minItems":1})", "[1]", "[]", u" fewer than 1 items"_s);
        row("maxItems", R"({"maxItems":1})", "[1]", "[1,2]", u" more than 1 items"_s);
        row("uniqueItems", R"({"uniqueItems":true})", "[1,\"1\",[1]]", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]",
            u"/1 there twice"_s);
        row("minLength", R"({"minLength":2})", "\"ab\"", "\"\\ud83d\\ude00\"", u" shorter than 2 characters"_s);
        row("maxLength", R"({"maxLength":1})", "\"\\ud83d\\ude00\"", "\"ab\"", u" longer than 1 characters"_s);
        row("pattern", R"({"pattern":"b"})", "\"abc\"", "\"ac\"", u" not of the form b"_s);
        row("pattern ends at the end", R"({"pattern":"^a$"})", "\"a\"", "\"a\\n\"", u" not of the form ^a$"_s);
        row("dollars that are none", R"({"pattern":"^\\$[$]$"})", "\"$$\"", "\"$\\n\"", u" not of the form ^\\$[$]$"_s);
        row("date-time", R"({"format":"date-time"})", "\"2026-11-20T09:00:00Z\"", "\"2026-11-20\"",
            u" not an RFC 3339 date and time"_s);
        row("date", R"({"format":"date"})", "\"2026-11-20\"", "\"2026-11-31\"", u" not an ISO 8601 date"_s);
        row("minimum", R"({"minimum":1.5})", "1.5", "1", u" less than 1.5"_s);
        row("maximum at the edge of doubles", R"({"maximum":9007199254740992})", "9007199254740992", "9007199254740993",
            u" more than 9007199254740992"_s);
        row("allOf", R"({"allOf":[{"minimum":1},{"maximum":2}]})", "2", "3", u" more than 2"_s);
        row("anyOf", R"({"anyOf":[{"required":["a"]},{"required":["b"]}]})", "{\"b\":1}", "{}",
            u" lacks a, and lacks b"_s);
        row("not", R"({"not":{"type":"null"}})", "1", "null", u" is what it must not be"_s);
        row("then", R"({"if":{"type":"string"},"then":{"minLength":1}})", "0", "\"\"", u" empty"_s);
        row("else", R"({"if":{"type":"string"},"else":{"minimum":1}})", "\"\"", "0", u" less than 1"_s);
        row("definition", R"({"definitions":{"x":{"type":"null"}},"items":{"$ref":"#/definitions/x"}})", "[null]",
            "[1]", u"/0 not of type null"_s);
        row("other file", "{\"items\":{\"$ref\":\"b#/definitions/n\"}}", "[1]", "[true]", u"/0 not of type number"_s);
    }
    void appliesEachKeyword()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, fitting);
        QFETCH(QByteArray, breaking);
        QFETCH(QString, what);
        QCOMPARE(verdict(schema, valueOf(fitting)), u"fits"_s);
        QCOMPARE(verdict(schema, valueOf(breaking)), what);
    }

    void refusesWhatItDoesNotEnforce_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("another keyword") << QByteArray(R"({"oneOf":[true]})");
        QTest::newRow("misspelt keyword") << QByteArray(R"({"items":{"requierd":["a"]}})");
        QTest::newRow("another type") << QByteArray(R"({"type":"text"})");
        QTest::newRow("another format") << QByteArray(R"({"format":"uri"})");
        QTest::newRow("broken pattern") << QByteArray("{\"pattern\":\"(\"}");
        QTest::newRow("negative length") << QByteArray(R"({"minLength":-1})");
        QTest::newRow("reference to nothing") << QByteArray(R"({"$ref":"c"})");
        QTest::newRow("list of item schemas") << QByteArray(R"({"items":[true]})");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a string in a schema's place") << QByteArray(R"({"not":"a"})");
    }
    void refusesWhatItDoesNotEnforce()
    {
        QFETCH(QByteArray, schema);
        const QString words = verdict(schema, 1);
        QVERIFY2(words.startsWith("unreadable: "_L1), qPrintable(words));
    }

    void aSchemaThatRefersToItselfEnds()
    {
        QCOMPARE(verdict(R"({"$ref":"a"})", 1), u" nested too deep"_s);
        QByteArray deep("1");
        for (int i = 0; i < 500; ++i)
            deep = '[' + deep + ']';
        QVERIFY(verdict(R"({"items":{"$ref":"a"}})", valueOf(deep)).endsWith("nested too deep"_L1));
    }

    void aLongStringDoesNotOverflowThePattern()
    {
        const QString text = QString(4'000'000, u'a');
        QCOMPARE(verdict(R"({"pattern":"^[^\\x00-\\x1f]*$"})", text), u"fits"_s);
        // std::regex recurses once a character here and dies; PCRE may give up, which is a refusal.
        QVERIFY(verdict(R"({"pattern":"^([a-z]|[0-9])*$"})", text) != u"fits"_s);
        // Exponential for a backtracking matcher.
        QVERIFY(verdict(R"({"pattern":"^(a+)+$"})", text.left(40) + u'!') != u"fits"_s);
    }

    void whatItSaysIsBounded()
    {
        const QJsonObject hostile{{QString(1'000'000, u'x'), 1}};
        const QString words = verdict(R"({"additionalProperties":false})", hostile);
        QVERIFY2(words.size() < 700, qPrintable(QString::number(words.size())));
        QVERIFY(words.endsWith("must not be there"_L1));
    }

    void theBuiltInSchemasAreThoseOfTheSourceAndAllRead()
    {
        QVERIFY2(feedSchemas().has_value(), feedSchemas() ? "" : qPrintable(feedSchemas().error().detail()));
        QStringList names = QDir(QStringLiteral(PDC_SOURCE_DIR "/resources/schemas"))
                                .entryList({u"feed.schema.json"_s, u"item*.schema.json"_s, u"policy.schema.json"_s,
                                            u"selection.schema.json"_s},
                                           QDir::Files);
        names.sort();
        QVERIFY(names.size() >= 17);
        QCOMPARE(feedSchemas()->files(), names);
    }

    void everySchemaSaysWhatItIsFor()
    {
        const QFileInfoList files = QDir(QStringLiteral(PDC_SOURCE_DIR "/resources/schemas"))
                                        .entryInfoList({u"feed.schema.json"_s, u"item*.schema.json"_s});
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
            QCOMPARE(schema.value("$id"_L1).toString(), info.fileName());
            QCOMPARE(schema.value("$schema"_L1).toString(), u"http://json-schema.org/draft-07/schema#"_s);
            QVERIFY2(!schema.value("title"_L1).toString().isEmpty(), qPrintable(info.fileName()));
            QVERIFY2(!schema.value("description"_L1).toString().isEmpty(), qPrintable(info.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
