// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr std::array options{Arguments::Option{"--limit"_L1}, Arguments::Option{"--service"_L1, true, true},
                             Arguments::Option{"--free"_L1, false}, Arguments::Option{"-o"_L1}};

Arguments parsed(const QStringList &words)
{
    auto result = Arguments::parse(words, options);
    return std::holds_alternative<Arguments>(result) ? std::get<Arguments>(std::move(result)) : Arguments();
}

/// What is wrong with the words; empty if nothing is.
QString wrong(const QStringList &words)
{
    const auto result = Arguments::parse(words, options);
    const auto *error = std::get_if<UsageError>(&result);
    return error ? error->what : QString();
}

Globals globals(const QStringList &words)
{
    auto result = Globals::take(words);
    return std::holds_alternative<Globals>(result) ? std::get<Globals>(std::move(result)) : Globals();
}

}

class ArgumentsTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndOptionsMayStandInAnyOrder()
    {
        const Arguments arguments =
            parsed({u"saint"_s, u"--limit"_s, u"5"_s, u"etienne"_s, u"--free"_s, u"-o"_s, u"x"_s});
        QCOMPARE(arguments.rest(), (QStringList{u"saint"_s, u"etienne"_s}));
        QCOMPARE(arguments.value("--limit"_L1), u"5"_s);
        QCOMPARE(arguments.value("-o"_L1), u"x"_s);
        QVERIFY(arguments.has("--free"_L1));
        QVERIFY(!arguments.has("--service"_L1));
        QVERIFY(arguments.value("--service"_L1).isEmpty());
    }

    void anOptionThatRepeatsKeepsEveryValueInOrder()
    {
        const Arguments arguments = parsed({u"--service"_s, u"a"_s, u"--service=b=c"_s});
        QCOMPARE(arguments.values("--service"_L1), (QStringList{u"a"_s, u"b=c"_s}));
        QCOMPARE(arguments.value("--service"_L1), u"a"_s);
    }

    void afterTwoDashesEverythingIsAWord()
    {
        const Arguments arguments = parsed({u"a"_s, u"--"_s, u"--free"_s, u"--"_s});
        QCOMPARE(arguments.rest(), (QStringList{u"a"_s, u"--free"_s, u"--"_s}));
        QVERIFY(!arguments.has("--free"_L1));
        QCOMPARE(parsed({u"-"_s}).rest(), QStringList{u"-"_s});
    }

    void aValueMayBeginWithOneDashButNotWithTwo()
    {
        QCOMPARE(parsed({u"--limit"_s, u"-21.1,55.5"_s}).value("--limit"_L1), u"-21.1,55.5"_s);
        QVERIFY(!wrong({u"--limit"_s, u"--free"_s}).isEmpty());
        QCOMPARE(parsed({u"--limit=--free"_s}).value("--limit"_L1), u"--free"_s);
    }

    void wrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown") << QStringList{u"--open-at"_s, u"now"_s};
        QTest::newRow("unknown short") << QStringList{u"-x"_s};
        QTest::newRow("value missing at the end") << QStringList{u"a"_s, u"--limit"_s};
        QTest::newRow("value empty") << QStringList{u"--limit="_s};
        QTest::newRow("value empty word") << QStringList{u"--limit"_s, u""_s};
        QTest::newRow("value for a switch") << QStringList{u"--free=yes"_s};
        QTest::newRow("given twice") << QStringList{u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s};
        QTest::newRow("switch given twice") << QStringList{u"--free"_s, u"--free"_s};
    }
    void wrongWords()
    {
        QFETCH(QStringList, words);
        QVERIFY(!wrong(words).isEmpty());
    }

    void numbersHoldTheirRange()
    {
        QCOMPARE(parsed({}).number("--limit"_L1, 20, 1, 100), 20);
        QCOMPARE(parsed({u"--limit=100"_s}).number("--limit"_L1, 20, 1, 100), 100);
        for (const QString &bad : {u"0"_s, u"101"_s, u"1.5"_s, u"dix"_s, u"99999999999"_s, u"-1"_s})
            QVERIFY2(!parsed({u"--limit"_s, bad}).number("--limit"_L1, 20, 1, 100), qPrintable(bad));
        QCOMPARE(parsed({u"--limit=1.5"_s}).decimal("--limit"_L1, 20, 0, 100), 1.5);
        for (const QString &bad : {u"nan"_s, u"inf"_s, u"-0.1"_s, u"1,5"_s, u"1e9"_s})
            QVERIFY2(!parsed({u"--limit"_s, bad}).decimal("--limit"_L1, 20, 0, 100), qPrintable(bad));
    }

    void globalsStandBeforeTheCommandAndJsonAnywhere()
    {
        const Globals g = globals({u"--store"_s, u"/x"_s, u"--lang=en"_s, u"places"_s, u"find"_s, u"--json"_s});
        QCOMPARE(g.store, u"/x"_s);
        QVERIFY(g.json);
        QCOMPARE(g.rest, (QStringList{u"places"_s, u"find"_s}));
        // Behind the command these are the command's own words.
        QCOMPARE(globals({u"list"_s, u"--store"_s, u"/x"_s}).rest.size(), 3);
        QVERIFY(globals({u"list"_s, u"--help"_s}).help);
        QVERIFY(globals({u"--version"_s}).version);
        QVERIFY(!globals({u"communes"_s, u"--"_s, u"--json"_s}).json);
    }

    void wrongGlobals_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("store without a folder") << QStringList{u"--store"_s};
        QTest::newRow("store before an option") << QStringList{u"--store"_s, u"--json"_s};
        QTest::newRow("empty store") << QStringList{u"--store="_s, u"list"_s};
        QTest::newRow("language we do not speak") << QStringList{u"--lang"_s, u"xx"_s, u"list"_s};
        QTest::newRow("unknown") << QStringList{u"--stor"_s, u"x"_s};
    }
    void wrongGlobals()
    {
        QFETCH(QStringList, words);
        QVERIFY(std::holds_alternative<UsageError>(Globals::take(words)));
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "argumentstest.moc"
