// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/jsonmembers.h"
#include "support/suite.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// name=kind:value of each member, or "failed" behind those before the fault.
QStringList readAll(const QByteArray &object)
{
    JsonMembers members(object);
    QStringList all;
    while (members.next()) {
        static constexpr std::array kinds{"text"_L1, "number"_L1, "null"_L1, "other"_L1};
        all << QString::fromUtf8(members.name()) + u'=' + kinds[size_t(members.kind())] + u':'
                + QString::fromUtf8(members.value());
    }
    if (members.failed())
        all << u"failed"_s;
    return all;
}

}

class JsonMembersTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreRead_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QStringList>("members");
        const auto add = [](const QByteArray &object, const QStringList &members) {
            QTest::addRow("%s", object.constData()) << object << members;
        };
        add("{}", {});
        add(" { \n} ", {});
        add("{\"a\":\"b\"}", {u"a=text:b"_s});
        add("{ \"a\" :\t\"b\" ,\r\n\"c\": \"\" }", {u"a=text:b"_s, u"c=text:"_s});
        add("{\"a\":null,\"b\":true,\"c\":false}", {u"a=null:"_s, u"b=other:"_s, u"c=other:"_s});
        add("{\"a\":-0.50e+10,\"b\":12345678901234567890}",
            {u"a=number:-0.50e+10"_s, u"b=number:12345678901234567890"_s});
        add("{\"a\":[1,{\"b\":\"}]\\\"\"}],\"c\":{\"d\":[]},\"e\":1}", {u"a=other:"_s, u"c=other:"_s, u"e=number:1"_s});
        add("{\"\\u0061\\n\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00.\"}",
            {u"a\n=text:\"\\/\b\f\n\r\té😀."_s});
        add("{\"a\":\"\\ud83d\",\"b\":\"\\ud83dx\",\"c\":\"\\ud83d\\u0041\",\"d\":\"\\ude00\"}",
            {u"a=text:\ufffd"_s, u"b=text:\ufffdx"_s, u"c=text:\ufffdA"_s, u"d=text:\ufffd"_s});
        add("{\"é\":\"ß\"}", {u"é=text:ß"_s});
    }
    void membersAreRead()
    {
        QFETCH(QByteArray, object);
        QTEST(readAll(object), "members");
    }

    void whatIsNoJsonIsAFault_data()
    {
        QTest::addColumn<QByteArray>("object");
        for (const char *object : {"",
                                   "{",
                                   "[]",
                                   "{a:1}",
                                   "{\"a\"}",
                                   "{\"a\":}",
                                   "{\"a\":1",
                                   "{\"a\":1,}",
                                   "{,}",
                                   "{\"a\":1 \"b\":2}",
                                   "{\"a\":\"b}",
                                   "{\"a\":\"\\x\"}",
                                   "{\"a\":\"\\u12g4\"}",
                                   "{\"a\":\"\\u+123\"}",
                                   "{\"a\":\"\\u12",
                                   "{\"a\":01x}",
                                   "{\"a\":+1}",
                                   "{\"a\":.5}",
                                   "{\"a\":1.}",
                                   "{\"a\":1e}",
                                   "{\"a\":-}",
                                   "{\"a\":nul}",
                                   "{\"a\":NaN}",
                                   "{\"a\":[1}",
                                   "{\"a\":\"b\\",
                                   "{'a':1}",
                                   "{\"a\":\"\\ud83d\\u12\"}"})
            QTest::addRow("%s", object) << QByteArray(object);
    }
    void whatIsNoJsonIsAFault()
    {
        QFETCH(QByteArray, object);
        const QStringList all = readAll(object);
        QVERIFY2(!all.isEmpty() && all.last() == "failed"_L1, qPrintable(all.join(u' ')));
        JsonMembers members(object);
        while (members.next()) {
        }
        QVERIFY(!members.next()); // It stays so.
    }
};

QTEST_GUILESS_MAIN(JsonMembersTest)
#include "jsonmemberstest.moc"
