// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/autosync.h"
#include "support/wait.h"
#include "sync/world.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

namespace {

class PretendedNetwork final : public NetworkWatch
{
public:
    [[nodiscard]] bool isThere() const override { return there; }
    [[nodiscard]] bool isMetered() const override { return metered; }
    void set(bool isThere, bool isMetered)
    {
        there = isThere;
        metered = isMetered;
        Q_EMIT changed();
    }
    bool there = true;
    bool metered = false;
};

}

/// A PC that asks by itself. The publisher, the store and the syncs are real; the clock and the network's state are set.
class AutoSyncTest final : public test::Suite
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;
    std::unique_ptr<PretendedNetwork> m_network;
    std::unique_ptr<Syncer> m_syncer;
    std::unique_ptr<AutoSync> m_auto;
    std::unique_ptr<QSignalSpy> m_finished;
    bool m_onTheWeb = false;
    int m_asked = 0; ///< How often what is held was read.

    /// Syncs that have come to an end since the last call, once nothing is under way any more.
    int syncs()
    {
        // Twice in a row: at the end of a sync the next one is planned.
        int idle = 0;
        const bool calm = test::waitUntil([&] {
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
            idle = m_syncer->state() == Syncer::State::Idle ? idle + 1 : 0;
            return idle > 2;
        });
        const int count = int(m_finished->count());
        m_finished->clear();
        return calm ? count : -1;
    }
    int minutesLater(int minutes)
    {
        m_world->clock.set(m_world->clock.now().addSecs(minutes * 60));
        m_auto->look();
        return syncs();
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        m_network = std::make_unique<PretendedNetwork>();
        m_syncer = std::make_unique<Syncer>(m_world->library(), m_world->clock, m_world->limits);
        m_finished = std::make_unique<QSignalSpy>(m_syncer.get(), &Syncer::finished);
        m_onTheWeb = false;
        m_asked = 0;
        m_auto = std::make_unique<AutoSync>(*m_syncer, m_world->clock, *m_network,
                                            [this]() -> std::optional<AutoSync::Held> {
                                                ++m_asked;
                                                const SyncState state = m_world->state();
                                                if (state.feed.isEmpty())
                                                    return std::nullopt;
                                                return AutoSync::Held{state.lastSuccess, m_onTheWeb};
                                            });
    }
    void cleanup()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_auto.reset();
        m_finished.reset();
        m_syncer.reset();
        m_network.reset();
        m_world.reset();
    }

    void asksForNothingBeforeAFeedIsKnown()
    {
        m_auto->start({});
        QCOMPARE(syncs(), 0);
        QCOMPARE(m_asked, 1);
        QCOMPARE(minutesLater(100'000), 0);
        QVERIFY(!m_auto->nextDue().isValid());
    }

    void asksAtTheStartIfItIsOverdueAndThenByTheSchedule()
    {
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        m_world->clock.set(m_world->clock.now().addSecs(8 * 3600));
        m_auto->start({});
        QCOMPARE(syncs(), 1);
        QCOMPARE(minutesLater(4 * 60), 0);
        const qint64 wait = m_world->clock.now().secsTo(m_auto->nextDue());
        QVERIFY2(wait > 40 * 60 && wait < 4 * 3600, QByteArray::number(wait));
        m_world->source.put(World::news(), u"news"_s, u"Rendez-vous à Bron"_s, {});
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(minutesLater(200), 1);
        QVERIFY(m_world->seen().join(u'\n').contains(u"Rendez-vous à Bron"_s));
    }

    void doesNotAskAgainAtAStartThatIsNotOverdue()
    {
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        m_auto->start({});
        QCOMPARE(syncs(), 0);
        QVERIFY(m_auto->nextDue().isValid());
    }

    void asksNothingWhenItIsSwitchedOff()
    {
        AutoSync::Choices off;
        off.automatic = false;
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        m_auto->start(off);
        QCOMPARE(minutesLater(7 * 24 * 60), 0);
        m_auto->start({});
        QCOMPARE(syncs(), 1);
        m_auto->start(off);
        QCOMPARE(minutesLater(7 * 24 * 60), 0);
    }

    void triesAgainSoonAfterAFailureAndAtOnceWhenTheNetworkIsBack()
    {
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        QVERIFY(QFile::rename(m_world->published(), m_world->folder(u"away"_s)));
        m_world->clock.set(m_world->clock.now().addDays(1));
        m_auto->start({});
        QCOMPARE(syncs(), 1);
        QVERIFY(!m_syncer->result()->has_value());
        QCOMPARE(minutesLater(3), 0);
        QCOMPARE(minutesLater(4), 1); // Five minutes, and at most a fifth more.
        QCOMPARE(minutesLater(7), 0); // Ten now.
        QCOMPARE(minutesLater(6), 1);
        QVERIFY(QFile::rename(m_world->folder(u"away"_s), m_world->published()));
        m_network->set(true, false);
        QCOMPARE(syncs(), 1);
        QVERIFY(m_syncer->result()->has_value());
        m_network->set(true, false); // All is well: no reason to ask.
        QCOMPARE(syncs(), 0);
    }

    void whatFailedForAPersonIsNotTriedAgainAtOnce()
    {
        m_auto->start({});
        QCOMPARE(syncs(), 0);
        m_syncer->start(u"/nowhere/at/all"_s, m_world->minisign.publicKey());
        QCOMPARE(syncs(), 1);
        QVERIFY(!m_world->state().feed.isEmpty());
        QCOMPARE(minutesLater(3), 0);
        QCOMPARE(minutesLater(4), 1);
    }

    void whatAPersonStoppedWaitsForItsTurn()
    {
        m_auto->start({});
        QCOMPARE(syncs(), 0);
        m_syncer->start(m_world->published(), m_world->minisign.publicKey());
        m_syncer->cancel();
        QCOMPARE(syncs(), 1);
        QVERIFY(m_syncer->result()->error().is(SyncError::Cancelled));
        QCOMPARE(minutesLater(4 * 60), 0); // Nothing has ever come, and yet nobody is overruled.
        m_auto->start({}); // Another choice was made meanwhile.
        QCOMPARE(syncs(), 0);
        m_network->set(true, false);
        QCOMPARE(syncs(), 0);
        QCOMPARE(minutesLater(8 * 60), 1);
        QVERIFY(m_syncer->result()->has_value());
        QCOMPARE(minutesLater(4 * 60), 0);
    }

    void spendsNobodysDataAndKeepsQuietHours()
    {
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        m_onTheWeb = true;
        m_network->metered = true;
        m_world->clock.set(QDateTime({2027, 3, 1}, {12, 0}));
        AutoSync::Choices choices;
        m_auto->start(choices);
        QCOMPARE(syncs(), 0);
        m_network->set(false, false);
        QCOMPARE(syncs(), 0);
        m_network->set(true, false);
        QCOMPARE(syncs(), 1);

        m_world->clock.set(QDateTime({2027, 3, 2}, {12, 0}));
        m_network->set(true, true);
        choices.whenMetered = true;
        m_auto->start(choices);
        QCOMPARE(syncs(), 1);

        m_world->clock.set(QDateTime({2027, 3, 3}, {9, 59}));
        choices.schedule.quiet = *QuietHours::parse(u"08:00-10:00"_s);
        m_auto->start(choices);
        QCOMPARE(syncs(), 0);
        QCOMPARE(minutesLater(1), 1);
        // A folder costs nothing.
        m_onTheWeb = false;
        choices.whenMetered = false;
        m_world->clock.set(QDateTime({2027, 3, 4}, {12, 0}));
        m_auto->start(choices);
        QCOMPARE(syncs(), 1);
    }

    void aClockThatIsSetBackStopsNothing()
    {
        QVERIFY(m_world->sync(m_world->published(), m_world->minisign.publicKey()));
        m_auto->start({});
        QCOMPARE(syncs(), 0);
        m_world->clock.set(m_world->clock.now().addYears(-1));
        m_auto->look();
        QCOMPARE(syncs(), 1);
        // That one was kept with the earlier time; the right time makes it overdue.
        m_world->clock.set(m_world->clock.now().addYears(1));
        m_auto->look();
        QCOMPARE(syncs(), 1);
    }

    void asksTheSystemWithoutComplaint()
    {
        // Here may be no service that knows; a connection whose data is counted is there in any case.
        const auto network = systemNetwork();
        QVERIFY(network->isThere() || !network->isMetered());
    }

    /// The same for the window and for a timer of the system.
    void whatHoldsAgainstASyncThatNobodyAsksFor()
    {
        PretendedNetwork network;
        AutoSync::Choices choices;
        choices.schedule.quiet = *QuietHours::parse(u"08:00-19:00"_s);
        const QDateTime noon({2026, 11, 23}, {12, 0});
        const QDateTime night({2026, 11, 23}, {3, 0});
        QCOMPARE(AutoSync::hindrance(choices, true, network, noon), NotNow::QuietHours);
        QCOMPARE(AutoSync::hindrance(choices, true, network, night), std::nullopt);
        network.metered = true;
        QCOMPARE(AutoSync::hindrance(choices, true, network, night), NotNow::Metered);
        QCOMPARE(AutoSync::hindrance(choices, false, network, night), std::nullopt); // A folder costs nothing.
        choices.whenMetered = true;
        QCOMPARE(AutoSync::hindrance(choices, true, network, night), std::nullopt);
        choices.automatic = false;
        QCOMPARE(AutoSync::hindrance(choices, true, network, night), NotNow::WhenAsked);
    }
};

QTEST_GUILESS_MAIN(AutoSyncTest)
#include "autosynctest.moc"
