// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nginx.h"
#include "sync/rawserver.h"
#include "sync/world.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Nginx;
using pdc::test::RawServer;
using pdc::test::World;

/// How files come: several at a time, resumed, from mirrors, within limits of the network and of the disk.
class TransferTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        m_server = std::make_unique<RawServer>(m_world->published());
        m_sent = 0;
    }
    void cleanup()
    {
        m_server.reset();
        m_world.reset();
    }

    void goesOnWhereItWasCutOff()
    {
        m_server->behave(video(), [this](QTcpSocket &socket) { answerRange(socket); });
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), QString());
        const auto heads = m_server->headsOf(video());
        QCOMPARE(heads.size(), 2);
        QVERIFY(!heads[0].contains("Range"));
        QVERIFY(heads[1].contains("\r\nIf-Range: \"1\"\r\n"));
        QCOMPARE(m_sent, 300'000 - asked(heads[1]));
        QVERIFY2(asked(heads[1]) > 50'000, heads[1].constData());
        QVERIFY(!m_world->held().contains("video broken"_L1));
        QVERIFY(leftOver().isEmpty());
    }

    void goesOnInTheNextSync()
    {
        m_world->limits.tries = 1;
        m_server->behave(video(), [this](QTcpSocket &socket) { answerRange(socket); });
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), u"unreachable"_s);
        QCOMPARE(leftOver().size(), 2);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QVERIFY(m_sent < 250'000);
        QVERIFY(report->bytes < 260'000);
        QVERIFY(leftOver().isEmpty());
        QVERIFY(!m_world->held().contains("video broken"_L1));
    }

    void takesTheWholeFromAServerThatHasNothingToResume_data()
    {
        QTest::addColumn<QByteArray>("validators");
        QTest::newRow("no validators") << QByteArray();
        QTest::newRow("a weak ETag") << QByteArray("ETag: W/\"1\"\r\n");
    }
    void takesTheWholeFromAServerThatHasNothingToResume()
    {
        QFETCH(QByteArray, validators);
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000, validators), 1);
        QCOMPARE(World::codeOf(sync()), QString());
        const auto heads = m_server->headsOf(video());
        QCOMPARE(heads.size(), 2);
        QVERIFY(!heads[1].contains("Range"));
    }

    /// « A Range answer that lies about its place », and its kin: the whole is asked for, and taken.
    void isNotMisledByARangeAnswer_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("requests");
        const QByteArray same = "ETag: \"1\"\r\n";
        const auto row = [](const char *name, const QByteArray &range, const QByteArray &headers, int requests = 3) {
            QTest::newRow(name) << range << headers << requests;
        };
        row("another place", "bytes 100-299999/300000", same);
        row("from the beginning", "bytes 0-299999/300000", same);
        row("not to the end", "bytes %-299998/300000", same);
        row("of a longer file", "bytes %-299999/400000", same);
        row("beyond the end", "bytes %-300000/300001", same);
        row("of no place", {}, same);
        row("garbage", "bytes many", same);
        row("of another file", "bytes %-299999/300000", "ETag: \"2\"\r\n");
        row("folded", "bytes %-299999/300000", "Content-Encoding: gzip\r\n" + same);
        row("several parts", {}, "Content-Type: multipart/byteranges; boundary=x\r\n" + same);
        // It lies so well that only the hash tells.
        row("other bytes", "bytes %-299999/300000", same);
    }
    void isNotMisledByARangeAnswer()
    {
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, headers);
        QFETCH(int, requests);
        m_server->behave(
            video(),
            [&](QTcpSocket &socket) {
                const qint64 from = asked(m_server->headsOf(video()).last());
                RawServer::rest(QByteArray(range).replace("%", QByteArray::number(from)),
                                QByteArray(300'000 - from, 'y'), headers)(socket);
            },
            1);
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name() + ' '_L1 + report.error().detail()));
        QVERIFY(!m_world->held().contains("video broken"_L1));
        const auto heads = m_server->headsOf(video());
        QCOMPARE(heads.size(), requests);
        QVERIFY(heads[1].contains("\r\nRange: bytes="));
        QVERIFY(!heads[2].contains("Range"));
        QVERIFY(leftOver().isEmpty());
    }

    void takesTheWholeWhereTheFileHasChanged_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("200") << 200;
        QTest::newRow("416") << 416;
    }
    void takesTheWholeWhereTheFileHasChanged()
    {
        QFETCH(int, status);
        if (status == 416)
            m_server->behave(video(), RawServer::answer("416 Range Not Satisfiable", {}, {}), 1);
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), QString());
        QCOMPARE(m_server->headsOf(video()).size(), status == 416 ? 3 : 2);
        QVERIFY(!m_world->held().contains("video broken"_L1));
    }

    void doesNotTrustAPartThatHasChangedOnTheDisk()
    {
        m_world->limits.tries = 1;
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), u"unreachable"_s);
        QFile part(m_world->store("feed/partial/"_L1 + video().section(u'/', -1)));
        QVERIFY(part.open(QIODevice::ReadWrite) && part.seek(1000) && part.putChar('!'));
        part.close();
        m_server->behave(
            video(), [this](QTcpSocket &socket) { answerRange(socket); }, 1);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(m_server->headsOf(video()).size(), 3);
        QVERIFY(!m_world->held().contains("video broken"_L1));
    }

    void aServerThatCutsOffAgainAndAgainIsOutlasted()
    {
        // Ten cuts are more than the tries there are; each has brought a good part.
        for (int i = 0; i < 10; ++i)
            m_server->behave(
                video(), [this](QTcpSocket &socket) { answerRange(socket, 20'000); }, 1);
        m_world->limits.slowBytes = 600;
        QCOMPARE(World::codeOf(sync()), QString());
        QVERIFY(m_server->headsOf(video()).size() > 5);
        QVERIFY(!m_world->held().contains("video broken"_L1));
    }

    void sixAtATimeAndNoMore()
    {
        for (int i = 0; i < 20; ++i)
            m_world->source.put(u"urn:pdc:test:%1"_s.arg(i), u"news"_s, u"Nouvelle %1"_s.arg(i),
                                {{u"n.txt"_s, QByteArray(5000 + i, 'n'), u"document"_s, u"text/plain"_s}});
        QCOMPARE(m_world->publish(), QString());
        int open = 0;
        int most = 0;
        for (int i = 0; i < 20; ++i) {
            const QString path = World::blobOf(QByteArray(5000 + i, 'n'));
            m_server->behave(path, [&, path](QTcpSocket &socket) {
                most = std::max(most, ++open);
                QTimer::singleShot(60, &socket, [&, path] {
                    --open;
                    RawServer::answer("200 OK", {}, m_server->bytesOf(path))(socket);
                });
            });
        }
        QCOMPARE(World::codeOf(sync()), QString());
        QCOMPARE(most, 6);
    }

    void asksTheMirrorsThatTheFeedNames()
    {
        World elsewhere;
        RawServer gone(m_world->published());
        RawServer mirror(m_world->published());
        m_world->source.top({{u"mirrors"_s, QJsonArray{gone.url(), mirror.url(), u"http://pdc.example/feed.json"_s}}});
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync());
        QCOMPARE(mirror.asked(), QStringList()); // Nobody asks them while the feed's own place answers.

        // A file that its own place has lost, or spoilt, or that never ends.
        m_world->source.put(World::news(), u"news"_s, u"Demain"_s,
                            {{u"b.pdf"_s, QByteArray(3000, 'b'), u"document"_s, u"application/pdf"_s}});
        QCOMPARE(m_world->publish(), QString());
        const QString document = World::blobOf(QByteArray(3000, 'b'));
        m_server->behave(document, RawServer::answer("404 Not Found", {}, {}));
        gone.behave(document, RawServer::answer("200 OK", {}, QByteArray(3000, 'c')));
        QCOMPARE(World::codeOf(sync()), QString());
        QCOMPARE(gone.asked(), QStringList{document});
        QCOMPARE(mirror.asked(), QStringList{document});
        QVERIFY(!m_world->held().contains("document broken"_L1));

        // The whole place is gone.
        for (RawServer *server : {m_server.get(), &gone}) {
            server->behave(u"feed.json.minisig"_s, RawServer::answer("503 Busy", {}, {}));
            server->behave(u"feed.json"_s, RawServer::hangUp());
        }
        m_world->source.put(World::news(), u"news"_s, u"Après-demain"_s);
        QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:news Après-demain"_s));
        QCOMPARE(m_world->status().feed, m_server->url());

        // What a mirror sends is looked at as closely, and of all that failed the first is told.
        mirror.behave(u"feed.json"_s, RawServer::answer("200 OK", {}, "{}"));
        QCOMPARE(World::codeOf(sync()), u"bad-signature"_s);
        mirror.behave(u"feed.json.minisig"_s, RawServer::answer("404 Not Found", {}, {}));
        mirror.behave(u"feed.json"_s, RawServer::answer("511 Log in", {}, {}));
        QCOMPARE(World::codeOf(sync()), u"http"_s);
    }

    void anotherFeedIsNotAskedForAtTheMirrorsOfThisOne()
    {
        RawServer mirror(m_world->published());
        m_world->source.top({{u"mirrors"_s, QJsonArray{mirror.url()}}});
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync());
        RawServer silent(m_world->published());
        silent.behave(u"feed.json.minisig"_s, RawServer::hangUp());
        QCOMPARE(World::codeOf(m_world->sync(silent.url())), u"unreachable"_s);
        QCOMPARE(mirror.asked(), QStringList());
    }

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
                answerRange(socket, 0, large);
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
            QVERIFY2(asked(heads[1]) >= before - 400'000, heads[1].constData());
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
        m_world->limits.bytesPerSecond = 100'000;
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        FetchProgress last;
        bool toldTime = false;
        connect(&syncer, &Syncer::changed, this, [&] {
            const FetchProgress &progress = syncer.progress();
            if (progress.files == 0)
                return;
            QVERIFY(progress.bytesDone >= last.bytesDone && progress.bytesDone <= progress.bytes);
            QVERIFY(progress.itemsDone >= last.itemsDone && progress.itemsDone <= progress.items);
            toldTime = toldTime || (progress.left && progress.left->count() <= 4);
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
        const qint64 more = QStorageInfo(m_world->store({})).bytesAvailable() + 10'000'000'000;
        m_world->limits.hardFree = more;
        m_world->limits.softFree = more;
        const QString key = m_world->minisign.publicFile();
        QCOMPARE(World::codeOf(m_world->sync(m_server->url(), key, LowSpace::Accept)), u"no-space"_s);
        m_world->limits.hardFree = 0;
        QCOMPARE(World::codeOf(m_world->sync(m_server->url(), key)), u"low-space"_s);
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
    [[nodiscard]] static QString video() { return World::blobOf(QByteArray(300'000, 'x')); }

    /// From which byte on the rest was asked for.
    static qint64 asked(const QByteArray &head)
    {
        const qsizetype at = head.indexOf("\r\nRange: bytes=");
        return at < 0 ? 0 : head.mid(at + 15, head.indexOf("-\r\n", at) - at - 15).toLongLong();
    }
    /// As a server that knows ranges; with `most`, it cuts off after so many bytes.
    void answerRange(QTcpSocket &socket, qsizetype most = 0, const QByteArray &whole = m_video)
    {
        const qint64 from = asked(m_server->headsOf(World::blobOf(whole)).last());
        const QByteArray body = whole.mid(from);
        const bool isCut = most > 0 && most < body.size();
        QByteArray head = from > 0 ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + QByteArray::number(from)
                + '-' + QByteArray::number(whole.size() - 1) + '/' + QByteArray::number(whole.size()) + "\r\n"
                                   : QByteArray("HTTP/1.1 200 OK\r\n");
        head += "ETag: \"1\"\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
        m_sent += isCut ? most : body.size();
        socket.write(head + (isCut ? body.first(most) : body));
        socket.disconnectFromHost();
    }
    /// What lies in the store on its way.
    [[nodiscard]] QStringList leftOver() const
    {
        return QDir(m_world->store(u"feed/partial"_s)).entryList(QDir::Files);
    }
    static QByteArray noise(int size, quint32 seed)
    {
        QRandomGenerator random(seed);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.generate());
        return bytes;
    }

    inline static const QByteArray m_video = QByteArray(300'000, 'x');
    std::unique_ptr<World> m_world;
    std::unique_ptr<RawServer> m_server;
    qint64 m_sent = 0;
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfertest.moc"
