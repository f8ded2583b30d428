// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/httprange.h"

using namespace Qt::StringLiterals;
using namespace pdc;

/// What a server says of the part it sends.
class HttpRangeTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsARange_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("read"); // Empty: refused.
        const auto row = [](const char *value, const char *read) {
            QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(read);
        };
        row("bytes 100-999/1000", "100 999 1000");
        row(" bytes 0-0/1 ", "0 0 1");
        row("Bytes 5-9/*", "5 9 ?");
        row("bytes 0-9007199254740991/9007199254740992", "0 9007199254740991 9007199254740992");
        row("", "");
        row("bytes", "");
        row("bytes */1000", "");
        row("bytes 100-999", "");
        row("bytes 999-100/1000", "");
        row("bytes 0-1000/1000", "");
        row("bytes -5-9/10", "");
        row("bytes +5-9/10", "");
        row("bytes 5 - 9/10", "");
        row("bytes 5-9/10, 20-29/100", "");
        row("bytes 5-9/", "");
        row("bytes 0x5-9/10", "");
        row("bytes 0-99999999999999999999/99999999999999999999", "");
        row("bytes 0-9007199254740992/9007199254740993", "");
        row("items 5-9/10", "");
        row("bytes5-9/10", "");
    }
    void readsARange()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, read);
        const auto range = parseContentRange(value);
        const QString total = range && range->total ? QString::number(*range->total) : u"?"_s;
        QCOMPARE(range ? u"%1 %2 %3"_s.arg(range->first).arg(range->last).arg(total) : QString(), read);
    }

    void knowsTheRestOfAFile()
    {
        const auto isRestOf1000 = [](const char *value) { return isRest(parseContentRange(value), 400, 1000); };
        QVERIFY(isRestOf1000("bytes 400-999/1000"));
        QVERIFY(isRestOf1000("bytes 400-999/*"));
        for (const char *lie : {"bytes 0-999/1000", "bytes 401-999/1000", "bytes 400-998/1000", "bytes 400-1000/1001",
                                "bytes 400-999/2000", "bytes 0-599/600", ""})
            QVERIFY2(!isRestOf1000(lie), lie);
    }

    void resumesWithWhatSaysThatTheBytesAreTheSame()
    {
        QCOMPARE(ifRange({"\"abc\"", "Mon"}), QByteArray("\"abc\""));
        QCOMPARE(ifRange({{}, "Mon, 23 Nov 2026 10:00:00 GMT"}), QByteArray("Mon, 23 Nov 2026 10:00:00 GMT"));
        QCOMPARE(ifRange({"W/\"abc\"", "Mon"}), QByteArray());
        QCOMPARE(ifRange({"abc", {}}), QByteArray());
        QCOMPARE(ifRange({"\"", {}}), QByteArray());
        QCOMPARE(ifRange({}), QByteArray());
    }

    void hearsHowLongToWait()
    {
        using namespace std::chrono_literals;
        const QDateTime now({2026, 11, 23}, {10, 0}, Qt::UTC);
        QVERIFY(parseRetryAfter("120", now) == 120s);
        QVERIFY(parseRetryAfter("Mon, 23 Nov 2026 10:01:00 GMT", now) == 60s);
        QVERIFY(parseRetryAfter("Mon, 23 Nov 2026 09:00:00 GMT", now) == 0s);
        QVERIFY(parseRetryAfter("999999999", now) == 86'400s);
        QVERIFY(parseRetryAfter("Mon, 23 Nov 2099 09:00:00 GMT", now) == 86'400s);
        for (const char *nonsense : {"", "soon", "-5", "1.5", "99999999999999999999"})
            QVERIFY2(!parseRetryAfter(nonsense, now), nonsense);
    }
};

QTEST_GUILESS_MAIN(HttpRangeTest)
#include "httprangetest.moc"
