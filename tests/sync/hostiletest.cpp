// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rawserver.h"
#include "sync/syncerror.h"
#include "sync/world.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::RawServer;
using pdc::test::World;

/// Servers and networks that lie, stall and never end. Each is refused by its name, what is held is as it was, and the
/// next good answer is taken.
class HostileTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        // One PC meets all that is refused, one after the other; the other tests have one each.
        const QByteArray function = QTest::currentTestFunction();
        if (m_world && function == "refuses" && function == m_function)
            return;
        m_function = function;
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        m_server = std::make_unique<RawServer>(m_world->published());
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_world.reset();
    }

    void theServerItselfIsRight()
    {
        QCOMPARE(World::codeOf(sync()), QString());
        QCOMPARE(m_server->asked().size(), 4);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path"); // Empty: the video.
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("code");
        const QString feed = u"feed.json"_s;
        const QString signature = u"feed.json.minisig"_s;
        const QString video;
        const auto row = [](const char *name, const QString &path, const QString &code, auto make) {
            waysToBehave().append(make);
            QTest::newRow(name) << path << int(waysToBehave().size() - 1) << code;
        };
        using Server = RawServer &;
        const QByteArray page = "<!DOCTYPE html>\n<html><body>Bienvenue sur le wifi</body></html>";
        const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";
        const auto always = [](RawServer::Behaviour behaviour) {
            return [behaviour](Server, const QString &) { return behaviour; };
        };
        const auto ofBytes = [](auto make) {
            return [make](Server server, const QString &path) { return make(server.bytesOf(path)); };
        };

        row("a portal's page for the signature", signature, u"captive-portal"_s,
            always(RawServer::answer("200 OK", html, page)));
        row("a portal's page for the feed", feed, u"captive-portal"_s, always(RawServer::answer("200 OK", html, page)));
        row("a portal's page, called JSON", feed, u"captive-portal"_s,
            always(RawServer::answer("200 OK", "Content-Type: application/json\r\n", "\xef\xbb\xbf \n" + page)));
        row("a portal's page for a file", video, u"captive-portal"_s, always(RawServer::answer("200 OK", html, page)));
        row("a portal says so", feed, u"captive-portal"_s,
            always(RawServer::answer("511 Network Authentication Required", html, page)));
        row("a portal's page by redirect", signature, u"captive-portal"_s,
            [page, html](Server server, const QString &) {
                server.behave(u"login"_s, RawServer::answer("200 OK", html, page));
                return RawServer::redirect(u"/login"_s);
            });
        row("a portal's page of another host", feed, u"captive-portal"_s,
            always(RawServer::redirect(u"http://portal.example/login?to=feed.json"_s)));
        row("a portal's page of another host for the signature", signature, u"captive-portal"_s,
            always(RawServer::redirect(u"http://192.0.2.1:8002/"_s, "307 Temporary Redirect")));
        row("an endless page", feed, u"captive-portal"_s,
            always(RawServer::endless("<html> " + QByteArray(5000, ' '))));

        row("not there", feed, u"http"_s, always(RawServer::answer("404 Not Found", html, page)));
        row("forbidden", signature, u"http"_s, always(RawServer::answer("403 Forbidden", {}, {})));
        row("broken server", feed, u"http"_s, always(RawServer::answer("500 Oops", {}, {})));
        row("a part that was not asked for", video, u"http"_s,
            ofBytes([](const QByteArray &b) { return RawServer::answer("206 Partial Content", {}, b); }));
        row("no HTTP", feed, u"unreachable|http"_s, always([](auto &socket) {
                socket.write("220 smtp.example ESMTP\r\n");
                socket.disconnectFromHost();
            }));
        row("hangs up", feed, u"unreachable"_s, always(RawServer::hangUp()));
        row("no signature", signature, u"unsigned"_s, always(RawServer::answer("404 Not Found", {}, {})));
        row("an empty signature", signature, u"unsigned"_s, always(RawServer::answer("200 OK", {}, {})));
        row("no such file", video, u"blob-missing"_s, always(RawServer::answer("404 Not Found", {}, {})));

        row("silence", signature, u"stalled"_s, always(RawServer::silence()));
        row("stalls in the feed", feed, u"stalled"_s,
            ofBytes([](const QByteArray &b) { return RawServer::stall(b, 200); }));
        row("stalls in a file", video, u"stalled"_s,
            ofBytes([](const QByteArray &b) { return RawServer::stall(b, 200'000); }));
        row("a drip", feed, u"stalled"_s, always(RawServer::drip(20)));
        row("a drip of a file", video, u"stalled"_s, always(RawServer::drip(20)));

        row("the feed is cut off", feed, u"unreachable"_s,
            ofBytes([](const QByteArray &b) { return RawServer::cutOff(b, b.size() / 2); }));
        row("the feed is cut off and nobody counts", feed, u"bad-signature"_s,
            ofBytes([](const QByteArray &b) { return RawServer::unmeasured(b.first(b.size() / 2)); }));
        row("the signature is cut off", signature, u"bad-signature"_s,
            ofBytes([](const QByteArray &b) { return RawServer::unmeasured(b.first(b.size() / 2)); }));
        row("a file is cut off", video, u"unreachable"_s,
            ofBytes([](const QByteArray &b) { return RawServer::cutOff(b, b.size() / 2); }));
        row("a file is cut off and nobody counts", video, u"blob-length"_s,
            ofBytes([](const QByteArray &b) { return RawServer::unmeasured(b.first(b.size() / 2)); }));
        row("a shorter file", video, u"blob-length"_s,
            ofBytes([](const QByteArray &b) { return RawServer::answer("200 OK", {}, b.chopped(1)); }));
        row("a longer file", video, u"blob-length"_s,
            ofBytes([](const QByteArray &b) { return RawServer::answer("200 OK", {}, b + 'x'); }));
        row("a longer file and nobody counts", video, u"blob-length"_s,
            ofBytes([](const QByteArray &b) { return RawServer::unmeasured(b + 'x'); }));
        row("another file of its length", video, u"blob-hash"_s,
            ofBytes([](const QByteArray &b) { return RawServer::answer("200 OK", {}, QByteArray(b.size(), 'y')); }));
        row("a file without end", video, u"blob-length"_s, always(RawServer::endless(QByteArray(50'000, 'x'))));
        row("a feed without end", feed, u"too-large"_s, always(RawServer::endless("{" + QByteArray(50'000, ' '))));
        row("a feed that claims to be huge", feed, u"too-large"_s,
            always(RawServer::answer("200 OK", "Content-Length: 90000000000\r\n", "{")));
        row("a signature without end", signature, u"too-large"_s, always(RawServer::endless(QByteArray(5000, 'x'))));
        row("unfolds", feed, u"http"_s,
            always(RawServer::answer("200 OK", "Content-Encoding: gzip\r\n", QByteArray(1000, '\x1f'))));
        row("a file that unfolds", video, u"http"_s,
            always(RawServer::answer("200 OK", "Content-Encoding: gzip\r\n", QByteArray(1000, '\x1f'))));

        row("to a weaker scheme", feed, u"redirect"_s, always(RawServer::redirect(u"http://pdc.example/feed.json"_s)));
        row("to a file", feed, u"redirect"_s, always(RawServer::redirect(u"file:///etc/passwd"_s)));
        row("a file to a weaker scheme", video, u"redirect"_s,
            always(RawServer::redirect(u"http://192.0.2.1/v"_s, "301 Moved")));
        row("in a circle", feed, u"redirect"_s, always(RawServer::redirect(u"feed.json"_s)));
        row("from one to the next, each time after a while", feed, u"stalled"_s, always([](QTcpSocket &socket) {
                QTimer::singleShot(250, &socket, [&socket] { RawServer::redirect(u"feed.json"_s)(socket); });
            }));
        row("to nowhere", feed, u"http"_s, always(RawServer::answer("302 Found", {}, {})));
    }
    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(int, how);
        QFETCH(QString, code);
        // An older publication is held, so that there is something to lose.
        QVERIFY(sync());
        const QByteArray fresh = QByteArray(400'000, 'z') + QByteArray::number(how);
        const QString title = u"Copier encore %1"_s.arg(how);
        m_world->source.put(World::tutorial(), u"tutorial"_s, title,
                            {{u"v.mp4"_s, fresh, u"video"_s, u"video/mp4"_s},
                             {u"v.vtt"_s, "WEBVTT\n", u"captions"_s, u"text/vtt"_s, u"fr"_s},
                             {u"v.jpg"_s, QByteArray(300, 'p'), u"poster"_s, u"image/jpeg"_s},
                             {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}},
                            {{u"theme"_s, u"clavier"_s}, {u"duration"_s, 62}});
        QCOMPARE(m_world->publish(), QString());
        const QStringList before = m_world->held();
        if (path.isEmpty())
            path = World::blobOf(fresh);
        RawServer bad(m_world->published());
        bad.behave(path, waysToBehave()[how](bad, path));
        QElapsedTimer timer;
        timer.start();
        const auto refused = m_world->sync(bad.url(), m_world->minisign.publicFile());
        const QStringList codes = code.split(u'|');
        QVERIFY2(codes.contains(World::codeOf(refused)),
                 qPrintable(World::codeOf(refused) + u' ' + (refused ? QString() : refused.error().detail())));
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_world->held(), before);
        QVERIFY(m_world->notices().isEmpty());

        const auto good = sync();
        QVERIFY2(good, good ? "" : qPrintable(good.error().name()));
        QVERIFY(good->changed);
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:tutorial "_s + title));
    }

    void triesAgainWhatMayPass()
    {
        m_server->behave(u"feed.json.minisig"_s, RawServer::hangUp(), 1);
        m_server->behave(u"feed.json"_s, RawServer::answer("503 Busy", {}, {}), 2);
        const QString video = World::blobOf(QByteArray(300'000, 'x'));
        m_server->behave(video, RawServer::cutOff(QByteArray(300'000, 'x'), 100'000), 2);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(m_server->asked().count(video), 3);
        QCOMPARE(m_server->asked().count("feed.json"_L1), 3);
    }

    void fetchesAPairThatDoesNotFitOnceMore()
    {
        // The feed of the next publication is there already, its signature is still on its way.
        const QByteArray older = m_server->bytesOf(u"feed.json.minisig"_s);
        QCOMPARE(m_world->publish(), QString());
        m_server->behave(u"feed.json.minisig"_s, RawServer::answer("200 OK", {}, older), 1);
        const auto report = sync();
        QVERIFY(report);
        QCOMPARE(report->serial, 2);
        QCOMPARE(m_server->asked().count("feed.json"_L1), 2);
    }

    void doesNotBelieveThatNothingIsNew()
    {
        // « Not modified » for what was never asked for in this way, and for a feed that has changed its signature.
        m_server->behave(u"feed.json"_s, RawServer::answer("304 Not Modified", {}, {}), 1);
        QCOMPARE(World::codeOf(sync()), u"http"_s);
        m_server->behave(u"feed.json"_s,
                         RawServer::answer("200 OK", "ETag: \"1\"\r\n", m_server->bytesOf(u"feed.json"_s)), 1);
        QVERIFY(sync());
        QCOMPARE(m_world->publish(), QString());
        m_server->behave(u"feed.json"_s, RawServer::answer("304 Not Modified", {}, {}), 1);
        const auto report = sync(); // The held feed and the new signature do not fit: once more, the whole.
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->serial, 2);
    }

    void tellsApartWhatAPersonCanDo()
    {
        // One code to a machine, other words to a person.
        m_server->behave(u"feed.json"_s, RawServer::redirect(u"feed.json"_s), 6);
        const auto loop = sync();
        QVERIFY(!loop && loop.error().is(SyncError::RedirectLoop));
        m_server->behave(u"feed.json"_s, RawServer::answer("200 OK", "Content-Encoding: gzip\r\n", "\x1f\x8b"), 1);
        const auto packed = sync();
        QVERIFY(!packed && packed.error().is(SyncError::Encoded));
        QCOMPARE(World::codeOf(sync()), QString());
    }

    void canBeStopped()
    {
        const QStringList before = m_world->seen();
        const QString video = World::blobOf(QByteArray(300'000, 'x'));
        m_server->behave(video, RawServer::stall(QByteArray(300'000, 'x'), 100'000));
        const auto again =
            m_world->syncAndCancel(m_server->url(), [](const Syncer &s) { return s.progress().bytesDone > 50'000; });
        QCOMPARE(World::codeOf(again), u"cancelled"_s);
        QCOMPARE(m_world->seen(), before);
        QCOMPARE(m_server->asked().count(video), 1);
    }

    void asksForNothingPersonal()
    {
        QByteArray head;
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        connect(&listener, &QTcpServer::newConnection, &listener, [&] {
            QTcpSocket *socket = listener.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&head, socket] {
                head += socket->readAll();
                socket->write("HTTP/1.1 403 No\r\nSet-Cookie: who=you\r\nContent-Length: 0\r\n\r\n");
            });
        });
        const QString url = u"http://127.0.0.1:%1/feed.json"_s.arg(listener.serverPort());
        QCOMPARE(World::codeOf(m_world->sync(url, m_world->minisign.publicFile())), u"http"_s);
        QCOMPARE(World::codeOf(m_world->sync(url)), u"http"_s);
        QVERIFY(!head.toLower().contains("cookie") && !head.toLower().contains("referer"));
        for (const QByteArray &line : head.split('\n')) {
            const QByteArray name = line.split(':').first().trimmed().toLower();
            const QList<QByteArray> known{"get /feed.json.minisig http/1.1",
                                          "host",
                                          "user-agent",
                                          "accept-language",
                                          "accept-encoding",
                                          "connection",
                                          ""};
            QVERIFY2(known.contains(name), line.constData());
        }
        QVERIFY(head.contains("User-Agent: partage-de-co/"));
    }

private:
    Result<SyncReport> sync() { return m_world->sync(m_server->url(), m_world->minisign.publicFile()); }

    using MakeBehaviour = std::function<RawServer::Behaviour(RawServer &, const QString &)>;
    static QList<MakeBehaviour> &waysToBehave()
    {
        static QList<MakeBehaviour> ways;
        return ways;
    }

    std::unique_ptr<World> m_world;
    std::unique_ptr<RawServer> m_server;
    QByteArray m_function; ///< For which the PC was made.
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostiletest.moc"
