// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"
#include "support/nginx.h"
#include "sync/suites.h"
#include "sync/syncerror.h"

#include <QDirIterator>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Nginx;
using pdc::test::RawServer;
using pdc::test::World;

/// A sync within limits of the network and of the disk, paused and resumed, and what it tells of itself meanwhile.
class LimitsTest final : public test::RawSuite
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheLimitOverAllDownloads_data()
    {
        QTest::addColumn<int>("rate");
        QTest::newRow("200 KB/s") << 200'000;
        QTest::newRow("1 MB/s") << 1'000'000;
    }
    void holdsTheLimitOverAllDownloads()
    {
        QFETCH(int, rate);
        qint64 bytes = 302'000;
        for (int i = 0; i < 8; ++i) {
            const int size = rate * 3 / 8;
            m_world->source.put(u"urn:pdc:test:%1"_s.arg(i), u"news"_s, u"Nouvelle %1"_s.arg(i),
                                {{u"n.bin"_s, noise(size, quint32(i)), u"document"_s, u"application/octet-stream"_s}});
            bytes += size;
        }
        QCOMPARE(m_world->publish(), QString());
        const Nginx nginx(m_world->published());
        QVERIFY(nginx.works());
        m_world->limits.bytesPerSecond = rate;
        QElapsedTimer timer;
        qint64 fetched = 0;
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        connect(&syncer, &Syncer::changed, this, [&] {
            if (!timer.isValid() && syncer.progress().files > 0)
                timer.start();
            if (syncer.state() == Syncer::State::Applying && fetched == 0)
                fetched = timer.elapsed();
        });
        const auto report = World::run(syncer, nginx.url(), m_world->minisign.publicFile());
        QVERIFY(report);
        const double measured = double(bytes) * 1000 / double(fetched);
        qInfo("%d bytes a second allowed, %d measured", rate, int(measured));
        QVERIFY2(measured > rate * 0.9 && measured < rate * 1.1, qPrintable(QString::number(measured)));
    }

    void aLimitSlowsTheNetworkAndNotOnlyTheDisk()
    {
        // What is not read stays on the other side, but for what two systems hold in between.
        const QByteArray large = noise(40'000'000, 1);
        m_world->source.put(World::news(), u"news"_s, u"Grand"_s,
                            {{u"l.bin"_s, large, u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        QPointer<QTcpSocket> sender;
        m_server->behave(World::blobOf(large), [&](QTcpSocket &socket) {
            sender = &socket;
            RawServer::answer("200 OK", {}, large)(socket);
        });
        m_world->limits.bytesPerSecond = 500'000;
        m_world->limits.softFree = m_world->limits.hardFree = 0;
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        qint64 unsent = 0;
        QTimer::singleShot(2500, &syncer, [&] {
            unsent = sender ? sender->bytesToWrite() : 0;
            syncer.cancel();
        });
        QCOMPARE(World::codeOf(World::run(syncer, m_server->url(), m_world->minisign.publicFile())), u"cancelled"_s);
        QVERIFY2(unsent > 25'000'000, qPrintable(QString::number(unsent)));
    }

    void canBePausedAndLosesNothing_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::newRow("a short pause") << false;
        QTest::newRow("longer than the connection lasts") << true;
    }
    void canBePausedAndLosesNothing()
    {
        QFETCH(bool, cut);
        const QByteArray large = noise(3'000'000, 2);
        m_world->source.put(World::news(), u"news"_s, u"Grand"_s,
                            {{u"l.bin"_s, large, u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        const QString path = World::blobOf(large);
        QPointer<QTcpSocket> sender;
        m_server->behave(path, [&](QTcpSocket &socket) {
            sender = &socket;
            // So much that it fits between two systems, and then nothing: it is cut amid the rest.
            if (cut && m_server->headsOf(path).size() == 1)
                RawServer::stallKnown(large, 1'500'000)(socket);
            else
                m_server->ranged(path, large)(socket);
        });
        m_world->limits.bytesPerSecond = 2'000'000;
        m_world->limits.softFree = m_world->limits.hardFree = 0;
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        qint64 before = 0;
        qint64 during = -1;
        bool wasPaused = false;
        connect(&syncer, &Syncer::changed, this, [&] {
            if (wasPaused || syncer.progress().bytesDone < 1'000'000)
                return;
            wasPaused = true;
            QVERIFY(!syncer.isPaused());
            syncer.pause();
            QVERIFY(syncer.isPaused());
            QCOMPARE(syncer.state(), Syncer::State::Fetching);
            // What was read already is still written; longer than any patience: nobody is to blame but us.
            QTimer::singleShot(200, this, [&] { before = syncer.progress().bytesDone; });
            QTimer::singleShot(1500, this, [&] {
                during = syncer.progress().bytesDone;
                if (cut && sender)
                    sender->abort();
                syncer.resume();
            });
        });
        const auto report = World::run(syncer, m_server->url(), m_world->minisign.publicFile());
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QVERIFY(wasPaused);
        QVERIFY(!syncer.isPaused());
        QVERIFY(before >= 1'000'000);
        QCOMPARE(during, before);
        const auto heads = m_server->headsOf(path);
        QCOMPARE(heads.size(), cut ? 2 : 1);
        if (cut)
            QVERIFY2(RawServer::askedFrom(heads[1]) >= before - 400'000, heads[1].constData());
        QVERIFY(!m_world->held().contains("document broken"_L1));
    }

    void canBeStoppedWhileItIsPaused()
    {
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        connect(&syncer, &Syncer::changed, this, [&] {
            if (syncer.progress().files > 0 && !syncer.isPaused() && syncer.state() == Syncer::State::Fetching) {
                syncer.pause();
                QTimer::singleShot(100, &syncer, &Syncer::cancel);
            }
        });
        QCOMPARE(World::codeOf(World::run(syncer, m_server->url(), m_world->minisign.publicFile())), u"cancelled"_s);
        QVERIFY(!syncer.isPaused());
    }

    void tellsItemsBytesAndTimeLeft()
    {
        m_world->limits.bytesPerSecond = 45'000; // Seven seconds: in the first of them no time is told.
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        FetchProgress last;
        bool toldTime = false;
        connect(&syncer, &Syncer::changed, this, [&] {
            const FetchProgress &progress = syncer.progress();
            if (progress.files == 0)
                return;
            QVERIFY(progress.bytesDone >= last.bytesDone && progress.bytesDone <= progress.bytes);
            QVERIFY(progress.itemsDone >= last.itemsDone && progress.itemsDone <= progress.items);
            toldTime = toldTime || (progress.left && progress.left->count() == 0);
            last = progress;
        });
        QVERIFY(World::run(syncer, m_server->url(), m_world->minisign.publicFile()));
        QCOMPARE(last.items, 2);
        QCOMPARE(last.itemsDone, 2);
        QCOMPARE(last.bytesDone, last.bytes);
        QVERIFY(last.bytes > 302'000);
        QVERIFY(toldTime);
    }

    void leavesTheDiskItsFreeSpace()
    {
        const QByteArray large = noise(1'200'000, 3);
        m_world->source.put(World::news(), u"news"_s, u"Grand"_s,
                            {{u"l.bin"_s, large, u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        const QStringList before = m_world->held();
        const qint64 more = *freeBytes(m_world->store({})) + 10'000'000'000;
        m_world->limits.hardFree = more;
        m_world->limits.softFree = more;
        const QString key = m_world->minisign.publicFile();
        QCOMPARE(World::codeOf(m_world->sync(m_server->url(), key, LowSpace::Accept)), u"no-space"_s);
        m_world->limits.hardFree = 0;
        const auto low = m_world->sync(m_server->url(), key);
        QCOMPARE(World::codeOf(low), u"no-space"_s);
        QVERIFY(low.error().is(SyncError::LowSpace));
        QCOMPARE(m_server->asked().count(World::blobOf(large)), 0);
        QCOMPARE(m_world->seen(), before.first(m_world->seen().size()));
        QCOMPARE(World::codeOf(m_world->sync(m_server->url(), key, LowSpace::Accept)), QString());
        // What is here needs no space any more.
        QCOMPARE(World::codeOf(sync()), QString());
    }

    void findsABitThatHasTurnedOverAndBringsThatFileAgain()
    {
        QVERIFY(sync());
        QStringList blobs;
        QDirIterator files(m_world->store(u"feed/blobs"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            blobs << files.next();
        QCOMPARE(blobs.size(), 5);
        for (const QString &blob : blobs) {
            QFile file(blob);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray right = file.readAll();
            QVERIFY(file.seek(right.size() / 2) && file.putChar(char(right[right.size() / 2] ^ 1)));
            file.close();
            QVERIFY(!m_world->held().filter(u" broken"_s).isEmpty());
            const auto asked = m_server->asked().size();
            const auto report = sync();
            QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
            QVERIFY(m_world->held().filter(u" broken"_s).isEmpty());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), right);
            // What the bundle has comes from there.
            QVERIFY(m_server->asked().size() - asked <= 3);
        }
        QVERIFY(QDir(m_world->store(u"feed/doubted"_s)).isEmpty());
        const auto quiet = sync();
        QVERIFY(quiet && !quiet->applied);
    }

private:
    Result<SyncReport> sync() { return m_world->sync(m_server->url(), m_world->minisign.publicFile()); }
    static QByteArray noise(int size, quint32 seed)
    {
        QRandomGenerator random(seed);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.generate());
        return bytes;
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limitstest.moc"
