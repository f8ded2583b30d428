// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/speed.h"
#include "sync/throttle.h"

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace std::chrono_literals;

/// How fast a sync reads, how long it waits and how long the rest takes, on a clock of our own.
class PaceTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_now = 5h;
    }

    void waitsTwiceAsLongEachTimeAndNotForever()
    {
        SyncLimits limits;
        limits.pause = 1s;
        limits.longestPause = 60s;
        limits.jitter = 0.3;
        QVERIFY(backoff(limits, 1, 0.5) == 1s);
        QVERIFY(backoff(limits, 2, 0.5) == 2s);
        QVERIFY(backoff(limits, 3, 0.5) == 4s);
        QVERIFY(backoff(limits, 7, 0.5) == 60s);
        QVERIFY(backoff(limits, 1'000'000, 0.5) == 60s);
        QVERIFY(backoff(limits, 0, 0.5) == 1s);
        QVERIFY(backoff(limits, 1, 0) == 700ms);
        QVERIFY(backoff(limits, 1, 0.999999) > 1290ms && backoff(limits, 1, 0.999999) <= 1300ms);
        limits.jitter = 5; // However wrongly it is set, no pause is negative.
        QVERIFY(backoff(limits, 1, 0) == 0ms);
        const TimeAndChance real = TimeAndChance::real();
        const double chance = real.chance();
        QVERIFY(chance >= 0 && chance < 1);
        const auto before = real.ticks();
        QVERIFY(before <= real.ticks());
    }

    void givesAllAtOnceWithoutALimit()
    {
        Throttle throttle(0, ticks());
        QVERIFY(!throttle.isLimited());
        qint64 got = 0;
        throttle.ask(this, 1'000'000, [&](qint64 bytes) { got = bytes; });
        QCOMPARE(got, 1'000'000);
    }

    void holdsItsRateOverManyWhoAsk_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : {2'000, 50'000, 1'000'000, 40'000'000})
            QTest::addRow("%d", rate) << rate;
    }
    void holdsItsRateOverManyWhoAsk()
    {
        QFETCH(int, rate);
        Throttle throttle(rate, ticks());
        std::array<qint64, 6> got{};
        std::array<std::function<void()>, 6> ask;
        std::array<bool, 6> asking{};
        for (size_t i = 0; i < got.size(); ++i) {
            ask[i] = [&, i] {
                asking[i] = true;
                throttle.ask(&got[i], 100'000, [&, i](qint64 bytes) {
                    QVERIFY(bytes >= 1 && bytes <= 100'000);
                    got[i] += bytes;
                    asking[i] = false;
                });
            };
        }
        for (int step = 0; step < 20'000; ++step) { // Ten seconds.
            m_now += 500us;
            for (size_t i = 0; i < got.size(); ++i) {
                if (!asking[i])
                    ask[i]();
            }
            throttle.serve();
        }
        const qint64 all = std::accumulate(got.begin(), got.end(), qint64(0));
        QVERIFY2(all > rate * 9.8 && all <= rate * 10.01, qPrintable(QString::number(all)));
        for (const qint64 each : got) // None is starved.
            QVERIFY2(each > all / 8 && each < all / 5, qPrintable(QString::number(each)));
    }

    void letsNoFloodThroughAfterALull()
    {
        Throttle throttle(100'000, ticks());
        m_now += 1h;
        qint64 got = 0;
        for (int i = 0; i < 1000; ++i)
            throttle.ask(&throttle, 100'000, [&](qint64 bytes) { got += bytes; });
        QVERIFY2(got > 0 && got <= 20'000, qPrintable(QString::number(got)));
    }

    void givesNothingWhileItIsPaused()
    {
        for (const int rate : {0, 1'000'000}) {
            Throttle throttle(rate, ticks());
            throttle.pause();
            qint64 got = 0;
            throttle.ask(this, 1000, [&](qint64 bytes) { got += bytes; });
            m_now += 1h;
            throttle.serve();
            QCOMPARE(got, 0);
            QVERIFY(throttle.isPaused());
            throttle.resume();
            m_now += 10ms;
            throttle.serve();
            QCOMPARE(got, 1000);
        }
    }

    void forgetsWhoWantsNothingAnyMore()
    {
        Throttle throttle(1'000'000, ticks());
        throttle.pause();
        throttle.ask(this, 1000, [](qint64) { QFAIL("it was forgotten"); });
        throttle.forget(this);
        throttle.resume();
        m_now += 1s;
        throttle.serve();
    }

    void takesBackWhatWasNotUsed()
    {
        Throttle throttle(10'000, ticks());
        m_now += 1s;
        for (int i = 0; i < 100; ++i) {
            qint64 got = 0;
            throttle.ask(this, 500, [&](qint64 bytes) { got = bytes; });
            QVERIFY(got > 0);
            throttle.giveBack(got);
        }
    }

    void tellsHowLongTheRestTakes()
    {
        Speed speed(ticks());
        QVERIFY(!speed.left(1000));
        const auto run = [&](int seconds, qint64 bytesASecond) {
            for (int i = 0; i < seconds * 10; ++i) {
                m_now += 100ms;
                speed.add(bytesASecond / 10);
            }
        };
        run(5, 100'000);
        QVERIFY(speed.left(1'000'000) == 10s);
        QVERIFY(speed.left(0) == 0s);
        // A pause is no slowness.
        speed.pause();
        m_now += 1h;
        speed.add(5);
        speed.resume();
        run(3, 100'000);
        QVERIFY(speed.left(1'000'000) == 10s);
        // A change is believed within some tens of seconds, not at once.
        run(2, 1'000'000);
        QVERIFY(*speed.left(1'000'000) > 2s && *speed.left(1'000'000) < 10s);
        run(60, 1'000'000);
        QVERIFY(*speed.left(1'000'000) <= 2s);
        QVERIFY(*speed.left(qint64(1) << 60) <= 24h);
    }

private:
    [[nodiscard]] std::function<std::chrono::nanoseconds()> ticks() const
    {
        return [this] { return m_now; };
    }

    std::chrono::nanoseconds m_now{0};
};

QTEST_GUILESS_MAIN(PaceTest)
#include "pacetest.moc"
