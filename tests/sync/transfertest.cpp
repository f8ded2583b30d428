// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/suites.h"

#include <QDir>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::RawServer;
using pdc::test::World;

/// How files come: several at a time, gone on with where they were cut off, from mirrors.
class TransferTest final : public test::RawSuite
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWasCutOff()
    {
        m_server->behave(video(), m_server->ranged(video(), m_video));
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), QString());
        const auto heads = m_server->headsOf(video());
        QCOMPARE(heads.size(), 2);
        QVERIFY(!heads[0].contains("Range"));
        QVERIFY(heads[1].contains("\r\nIf-Range: \"1\"\r\n"));
        QVERIFY2(RawServer::askedFrom(heads[1]) > 50'000, heads[1].constData());
        QVERIFY(!m_world->held().contains("video broken"_L1));
        QVERIFY(leftOver().isEmpty());
    }

    void goesOnInTheNextSync()
    {
        m_world->limits.tries = 1;
        m_server->behave(video(), m_server->ranged(video(), m_video));
        m_server->behave(video(), RawServer::cutOffKnown(m_video, 200'000), 1);
        QCOMPARE(World::codeOf(sync()), u"unreachable"_s);
        QCOMPARE(leftOver().size(), 2);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
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
                const qint64 from = RawServer::askedFrom(m_server->headsOf(video()).last());
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
        m_server->behave(video(), m_server->ranged(video(), m_video), 1);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(m_server->headsOf(video()).size(), 3);
        QVERIFY(!m_world->held().contains("video broken"_L1));
    }

    void aServerThatCutsOffAgainAndAgainIsOutlasted()
    {
        // Ten cuts are more than the tries there are; each has brought a good part.
        for (int i = 0; i < 10; ++i)
            m_server->behave(video(), m_server->ranged(video(), m_video, 20'000), 1);
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

private:
    Result<SyncReport> sync() { return m_world->sync(m_server->url(), m_world->minisign.publicFile()); }
    [[nodiscard]] static QString video() { return World::blobOf(QByteArray(300'000, 'x')); }

    /// What lies in the store on its way.
    [[nodiscard]] QStringList leftOver() const
    {
        return QDir(m_world->store(u"feed/partial"_s)).entryList(QDir::Files);
    }
    inline static const QByteArray m_video = QByteArray(300'000, 'x');
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfertest.moc"
