// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/choices.h"
#include "base/settings.h"
#include "store/disk.h"
#include "support/nginx.h"
#include "support/wait.h"
#include "sync/world.h"

#include <QRandomGenerator>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Nginx;
using pdc::test::waitUntil;
using pdc::test::World;

/// A sync that a person has begun stops between the plan and the first file where that person should decide.
class AskingTest final : public test::Suite
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;
    std::unique_ptr<Nginx> m_nginx;
    std::unique_ptr<Syncer> m_syncer;
    QByteArray m_large;
    static constexpr int largeBytes = 3'000'000;

    /// Starts as the window does, and waits until something is asked or all is over.
    [[nodiscard]] bool start(const QString &place, std::optional<qint64> askAbove)
    {
        m_syncer = std::make_unique<Syncer>(m_world->library(), m_world->clock, m_world->limits);
        m_syncer->start(place, m_world->minisign.publicFile(), LowSpace::Refuse, askAbove);
        return waitUntil(
            [&] { return m_syncer->state() == Syncer::State::Asking || m_syncer->state() == Syncer::State::Idle; });
    }
    [[nodiscard]] QString ended()
    {
        const bool isOver = waitUntil([&] { return m_syncer->state() == Syncer::State::Idle; }, 60'000);
        QThreadPool::globalInstance()->waitForDone();
        return isOver ? World::codeOf(*m_syncer->result()) : u"never"_s;
    }
    [[nodiscard]] bool isAsking() const { return m_syncer->state() == Syncer::State::Asking; }
    /// Whether any attachment was asked for.
    [[nodiscard]] bool wasFetched() { return !m_nginx->seen().filter(u"/blobs/"_s).isEmpty(); }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        QRandomGenerator random(5);
        m_large = QByteArray(largeBytes, Qt::Uninitialized);
        for (char &c : m_large)
            c = char(random.generate());
        m_world->source.put(World::news(), u"news"_s, u"Grand"_s,
                            {{u"l.bin"_s, m_large, u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        m_nginx = std::make_unique<Nginx>(m_world->published());
        QVERIFY2(m_nginx->works(), m_nginx->complaint().constData());
    }
    void cleanup()
    {
        m_syncer.reset();
        m_nginx.reset();
        m_world.reset();
    }

    void asksBeforeTheFirstByteAndGoesOnWhenToldSo()
    {
        QVERIFY(start(m_nginx->url(), 1'000'000));
        QVERIFY(isAsking());
        const auto question = m_syncer->question();
        QVERIFY(question);
        // All that comes over the network: the large file, and two small ones of the tutorial.
        QVERIFY2(question->bytes >= largeBytes && question->bytes < largeBytes + 400'000,
                 QByteArray::number(question->bytes).constData());
        QVERIFY(question->isOnTheWeb && !question->isLow);
        QVERIFY(question->remains && *question->remains > 0);
        (void)waitUntil([] { return false; }, 300);
        QVERIFY(isAsking());
        QVERIFY(!wasFetched());
        QCOMPARE(m_syncer->progress().files, 0);
        m_syncer->proceed();
        QVERIFY(!m_syncer->question());
        QCOMPARE(ended(), QString());
        QVERIFY(wasFetched());
        QVERIFY(m_world->seen().join(u'\n').contains("Grand"_L1));
        m_syncer->proceed(); // Says nothing to nobody.
        QCOMPARE(m_syncer->state(), Syncer::State::Idle);
    }

    void nothingComesWhenItIsDeclined()
    {
        const QStringList before = m_world->seen();
        QVERIFY(start(m_nginx->url(), 1'000'000));
        QVERIFY(isAsking());
        m_syncer->cancel();
        m_syncer->proceed(); // Too late.
        QCOMPARE(ended(), u"cancelled"_s);
        QVERIFY(!wasFetched());
        QCOMPARE(m_world->seen(), before);
        // Another time it is asked again, and comes.
        QVERIFY(start({}, 1'000'000));
        QVERIFY(isAsking());
        m_syncer->proceed();
        QCOMPARE(ended(), QString());
    }

    void whoDoesNotAnswerMakesNobodyWaitForEver()
    {
        m_world->limits.askFor = std::chrono::milliseconds(400);
        QVERIFY(start(m_nginx->url(), 1'000'000));
        QVERIFY(isAsking());
        QCOMPARE(ended(), u"cancelled"_s);
        QCOMPARE(World::codeOf(m_world->sync()), QString()); // The store is free again.
    }

    void aYesOutlastsTheTimeForAnswers()
    {
        m_world->limits.askFor = std::chrono::milliseconds(600);
        m_world->limits.bytesPerSecond = 2'000'000; // So that it is still under way by then.
        QVERIFY(start(m_nginx->url(), 1'000'000));
        QVERIFY(isAsking());
        m_syncer->proceed();
        QCOMPARE(ended(), QString());
    }

    void asksNobodyWhereNobodyIs_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<qint64>("above");
        QTest::newRow("by itself, or by pdc") << false << qint64(0);
        QTest::newRow("no more than the limit") << true << qint64(4'000'000);
    }
    void asksNobodyWhereNobodyIs()
    {
        QFETCH(const bool, isThere);
        QFETCH(const qint64, above);
        QVERIFY(start(m_nginx->url(), isThere ? std::optional(above) : std::nullopt));
        QVERIFY(!isAsking());
        QCOMPARE(ended(), QString());
    }

    void aFolderIsNoNetwork()
    {
        QVERIFY(start(m_world->published(), 0));
        QVERIFY(!isAsking());
        QCOMPARE(ended(), QString());
    }

    void whatIsOnThisPcAlreadyIsNotCounted()
    {
        QVERIFY(World::codeOf(m_world->sync(m_nginx->url(), m_world->minisign.publicFile())).isEmpty());
        m_world->source.put(World::news(), u"news"_s, u"Encore"_s,
                            {{u"l.bin"_s, m_large, u"document"_s, u"application/octet-stream"_s},
                             {u"w.bin"_s, QByteArray(4000, 'w'), u"document"_s, u"video/mp4"_s}, // In the bundle.
                             {u"s.bin"_s, QByteArray(2000, 's'), u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(start({}, 1999));
        QVERIFY(isAsking());
        QCOMPARE(m_syncer->question()->bytes, 2000);
        m_syncer->cancel();
        QCOMPARE(ended(), u"cancelled"_s);
    }

    void asksWhereLittleSpaceWouldRemain_data()
    {
        QTest::addColumn<bool>("web");
        QTest::newRow("from the web") << true;
        QTest::newRow("from a folder") << false;
    }
    void asksWhereLittleSpaceWouldRemain()
    {
        QFETCH(const bool, web);
        const QString place = web ? m_nginx->url() : m_world->published();
        m_world->limits.softFree = *freeBytes(m_world->store({})) + 10'000'000'000;
        m_world->limits.hardFree = 0;
        QVERIFY(start(place, std::numeric_limits<qint64>::max()));
        QVERIFY(isAsking());
        const auto question = m_syncer->question();
        QVERIFY(question->isLow);
        QCOMPARE(question->isOnTheWeb, web);
        QVERIFY(*question->remains < m_world->limits.softFree);
        m_syncer->proceed();
        QCOMPARE(ended(), QString());
        QVERIFY(m_world->seen().join(u'\n').contains("Grand"_L1));
    }

    void neverAsksBeyondTheHardLimit()
    {
        m_world->limits.softFree = m_world->limits.hardFree = *freeBytes(m_world->store({})) + 10'000'000'000;
        QVERIFY(start(m_nginx->url(), 0));
        QVERIFY(!isAsking());
        QCOMPARE(ended(), u"no-space"_s);
    }

    void isNotAskedBeforeAPauseIsOver()
    {
        m_syncer = std::make_unique<Syncer>(m_world->library(), m_world->clock, m_world->limits);
        m_syncer->start(m_nginx->url(), m_world->minisign.publicFile(), LowSpace::Refuse, 0);
        m_syncer->pause();
        QVERIFY(!waitUntil([&] { return isAsking(); }, 500));
        m_syncer->resume();
        QVERIFY(waitUntil([&] { return isAsking(); }));
        m_syncer->proceed();
        QCOMPARE(ended(), QString());
    }

    void whatWasChosenIsWhatHolds()
    {
        Settings settings;
        SyncLimits limits = chosenLimits(settings);
        const SyncLimits usual;
        QCOMPARE(limits.bytesPerSecond, usual.bytesPerSecond);
        QCOMPARE(limits.softFree, usual.softFree);
        QCOMPARE(limits.hardFree, usual.hardFree);
        QCOMPARE(limits.askAbove, usual.askAbove);
        settings.setKilobytesPerSecond(250);
        settings.setKeepFreeMegabytes(1000);
        settings.setNeverBelowMegabytes(2000);
        limits = chosenLimits(settings);
        QCOMPARE(limits.bytesPerSecond, 250'000);
        QCOMPARE(limits.hardFree, 2'000'000'000);
        QCOMPARE(limits.softFree, 2'000'000'000); // No question whose answer is no.
        QCOMPARE(askAbove(limits, false), 20'000'000);
        QCOMPARE(askAbove(limits, true), 1'000'000);
        limits.askAbove = 500'000;
        QCOMPARE(askAbove(limits, true), 500'000);
    }
};

QTEST_GUILESS_MAIN(AskingTest)
#include "askingtest.moc"
