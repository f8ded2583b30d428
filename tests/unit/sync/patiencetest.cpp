// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/patience.h"

using namespace pdc;
using namespace std::chrono_literals;

/// What is lost of the patience for a sync, on a clock of our own.
class PatienceTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_now = 7h;
    }

    void sumsUpWaitingAndPauses()
    {
        Patience patience(110s, ticks());
        QVERIFY(patience.left() == 110s);
        m_now += 20s;
        QVERIFY(patience.left() == 110s); // Nobody says that it was the network's fault.
        patience.lose(20s);
        QVERIFY(patience.left() == 90s);
        patience.pauseFor(60s);
        QVERIFY(patience.left() == 30s);
        m_now += 60s + 30s;
        QVERIFY(patience.left(30s) == 0s);
        patience.lose(30s);
        QVERIFY(patience.left() == 0s);
        m_now += 1h;
        patience.lose(1h);
        QVERIFY(patience.left() == 0s);
    }

    void countsOnceWhatIsWaitedForTogether()
    {
        Patience patience(110s, ticks());
        patience.pauseFor(60s); // One file;
        m_now += 30s;
        patience.lose(30s); // meanwhile a second one,
        patience.lose(30s); // and a third one.
        QVERIFY(patience.left() == 50s);
        patience.pauseFor(10s);
        QVERIFY(patience.left() == 50s);
        patience.pauseFor(60s); // To 30 seconds after the first pause.
        QVERIFY(patience.left() == 20s);
        m_now += 70s;
        QVERIFY(patience.left(40s) == 10s);
        // No more than was said, were there nothing counted for an hour.
        m_now += 1h;
        patience.lose(3s);
        QVERIFY(patience.left() == 17s);
        patience.lose(-5s);
        QVERIFY(patience.left() == 17s);
    }

    void beginsAnewWithWhatComes()
    {
        Patience patience(110s, ticks());
        m_now += 50s;
        patience.lose(50s);
        patience.progress();
        QVERIFY(patience.left() == 110s);
        m_now += 10s;
        patience.lose(60s); // Of which fifty were before.
        QVERIFY(patience.left() == 100s);
        patience.pauseFor(60s);
        m_now += 20s;
        patience.progress(); // The pause goes on.
        QVERIFY(patience.left() == 70s);
    }

private:
    [[nodiscard]] std::function<std::chrono::nanoseconds()> ticks()
    {
        return [this] { return m_now; };
    }
    std::chrono::nanoseconds m_now{0};
};

QTEST_GUILESS_MAIN(PatienceTest)
#include "patiencetest.moc"
