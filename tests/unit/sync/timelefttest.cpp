// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/timeleft.h"

using namespace pdc;
using namespace std::chrono_literals;

/// What is told of the time left while the estimates waver; the seconds are ours.
class TimeLeftTest final : public test::Suite
{
    Q_OBJECT

private:
    /// What is told in the end, and how often it has changed on the way, for an estimate a second.
    struct Told
    {
        std::optional<std::chrono::minutes> last;
        int changes = 0;
    };
    static Told tell(const std::function<std::chrono::seconds(int second)> &estimate, int seconds)
    {
        TimeLeft left;
        Told told;
        for (int second = 0; second < seconds; ++second) {
            const auto now = left.tell(std::chrono::hours(5) + std::chrono::seconds(second), estimate(second));
            told.changes += told.last && now != told.last ? 1 : 0;
            told.last = now;
        }
        return told;
    }

private Q_SLOTS:
    void tellsNothingInTheFirstSeconds()
    {
        TimeLeft left;
        QVERIFY(!left.tell(7h, std::nullopt));
        QVERIFY(!left.tell(7h + 30s, 180s)); // The first estimate, however late.
        QVERIFY(!left.tell(7h + 33s, 180s));
        QVERIFY(left.tell(7h + 34s, 180s) == 3min);
    }

    void roundsTheMoreCoarselyTheMoreThereIs_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("minutes");
        for (const auto &[seconds, minutes] : {std::pair(0, 0),
                                               {59, 0},
                                               {60, 1},
                                               {89, 1},
                                               {90, 2},
                                               {569, 9},
                                               {570, 10},
                                               {749, 10},
                                               {751, 15},
                                               {3000, 50},
                                               {3449, 55},
                                               {3450, 60},
                                               {4499, 60},
                                               {4501, 90},
                                               {7200, 120},
                                               {36'000, 600},
                                               {86'400, 1440}})
            QTest::addRow("%d s", seconds) << seconds << minutes;
    }
    void roundsTheMoreCoarselyTheMoreThereIs()
    {
        QFETCH(const int, seconds);
        const auto told = tell([&](int) { return std::chrono::seconds(seconds); }, 5);
        QTEST(int(told.last.value_or(-1min).count()), "minutes");
    }

    void countsDown()
    {
        const auto told = tell([](int second) { return std::chrono::seconds(240 - second); }, 239);
        QVERIFY(told.last == 0min);
        QCOMPARE(told.changes, 4); // 4, 3, 2, 1, less than one.
    }

    void doesNotWaverWithTheNetwork_data()
    {
        QTest::addColumn<int>("period");
        for (const int period : {2, 5, 12, 30})
            QTest::addRow("every %d seconds", period) << period;
    }
    void doesNotWaverWithTheNetwork()
    {
        QFETCH(const int, period);
        // Around the border between two and three minutes.
        const auto told = tell([&](int second) { return second / period % 2 == 0 ? 147s : 155s; }, 300);
        QVERIFY2(told.changes <= 1, QByteArray::number(told.changes).constData());
        QVERIFY(told.last == 2min || told.last == 3min);
    }

    void aGustDoesNotCount()
    {
        const auto told = tell([](int second) { return second % 20 == 10 ? 900s : 180s; }, 100);
        QVERIFY(told.last == 3min);
        QCOMPARE(told.changes, 0);
    }

    void goesUpWhenItIsClearlyLonger()
    {
        const auto slower = [](int second) { return second < 10 ? 180s : 600s; };
        QVERIFY(tell(slower, 15).last == 3min);
        QVERIFY(tell(slower, 18).last == 10min);
    }

    void forgetsWhatItToldWhenItCannotBeToldAnyMore()
    {
        TimeLeft left;
        (void)left.tell(0s, 180s);
        QVERIFY(left.tell(4s, 180s));
        QVERIFY(!left.tell(5s, std::nullopt));
        QVERIFY(!left.tell(6s, 180s)); // As at the beginning.
        QVERIFY(left.tell(10s, 600s) == 10min);
    }

    void aPauseIsNoTimeInWhichItGotLonger()
    {
        TimeLeft left;
        (void)left.tell(0s, 180s);
        (void)left.tell(5s, 180s);
        QVERIFY(left.tell(6s, 600s) == 3min);
        left.interrupted();
        QVERIFY(left.tell(3600s, 600s) == 3min);
        QVERIFY(left.tell(3606s, 600s) == 10min);
    }
};

QTEST_GUILESS_MAIN(TimeLeftTest)
#include "timelefttest.moc"
