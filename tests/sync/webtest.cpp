// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nginx.h"
#include "sync/suites.h"
#include "sync/syncerror.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Nginx;
using pdc::test::World;

/// A feed on a real web server, from one publication to the next.
class WebTest final : public test::WorldSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WorldSuite::init();
        m_nginx = std::make_unique<Nginx>(m_world->published());
        QVERIFY2(m_nginx->works(), m_nginx->complaint().constData());
    }
    void cleanup()
    {
        m_nginx.reset();
        WorldSuite::cleanup();
    }

    void takesAFeedIn()
    {
        const auto report = first();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name() + u' ' + report.error().detail()));
        QCOMPARE(report->serial, 1);
        QVERIFY(report->changed && !report->stale);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->updated, 1);
        QCOMPARE(report->removed, 0);
        QCOMPARE(report->skipped, 0);
        // Signature, feed, the video and the PDF: what the bundle has already need not come.
        QCOMPARE(report->requests, 4);
        QVERIFY(report->bytes > 302'000 && report->bytes < 310'000);
        QCOMPARE(m_world->seen(),
                 (QStringList{u"feed urn:pdc:test:news Rendez-vous"_s, u"bundled urn:pdc:test:other Coller"_s,
                              u"feed urn:pdc:test:tutorial Copier et coller"_s}));
        QVERIFY(!m_world->held().contains("broken"_L1));
        const FeedStatus status = m_world->status();
        QCOMPARE(status.serial, 1);
        QCOMPARE(status.feed, m_nginx->url());
        QCOMPARE(status.keys.size(), 1);
        QCOMPARE(status.issued, m_world->clock.now());
        QCOMPARE(status.expires, m_world->clock.now().addDays(60));
        QCOMPARE(status.lastSuccess, m_world->clock.now());
        QCOMPARE(status.items, 2);
        QVERIFY(m_world->notices().isEmpty());
    }

    void asksTwiceAndGetsNothingWhenNothingIsNew()
    {
        QVERIFY(first());
        (void)m_nginx->seen();
        m_world->clock.set(m_world->clock.now().addDays(1));
        const auto report = m_world->sync();
        QVERIFY(report);
        QVERIFY(!report->changed);
        QCOMPARE(report->requests, 2);
        QCOMPARE(report->bytes, 0);
        QCOMPARE(m_nginx->seen(), (QStringList{u"304 0 /feed.json.minisig"_s, u"304 0 /feed.json"_s}));
        QCOMPARE(m_world->status().lastSuccess, m_world->clock.now());
    }

    void doesNotMissAPublicationOfTheSameSecond()
    {
        // Of the same length and time, as nginx's ETag sees it, and sent while that second was not over.
        const QDateTime soon = QDateTime::currentDateTime().addSecs(60);
        m_world->setChanged(soon);
        QVERIFY(first());
        m_world->source.put(World::news(), u"news"_s, u"Rendez-nous"_s,
                            {{u"a.pdf"_s, QByteArray(2000, 'a'), u"document"_s, u"application/pdf"_s}});
        const qint64 size = QFileInfo(m_world->published(u"feed.json"_s)).size();
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(QFileInfo(m_world->published(u"feed.json"_s)).size(), size);
        m_world->setChanged(soon);
        const auto report = m_world->sync();
        QVERIFY(report);
        QCOMPARE(report->serial, 2);
        QCOMPARE(report->updated, 1);
    }

    void takesTheNextOneByItsDifference()
    {
        QVERIFY(first());
        const QByteArray fresh(700, 'n');
        m_world->source.put(u"urn:pdc:test:more"_s, u"news"_s, u"Suite"_s,
                            {{u"n.txt"_s, fresh, u"document"_s, u"text/plain"_s}});
        m_world->source.remove(World::news());
        m_world->source.withdraw(u"urn:pdc:test:other"_s, u"tutorial"_s);
        QCOMPARE(m_world->publish(), QString());
        (void)m_nginx->seen();
        const auto report = m_world->sync();
        QVERIFY(report);
        QCOMPARE(report->serial, 2);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->updated, 0);
        QCOMPARE(report->removed, 2);
        QCOMPARE(m_nginx->seen().value(2), u"200 700 /"_s + World::blobOf(fresh));
        QCOMPARE(report->requests, 3);
        QCOMPARE(m_world->seen(),
                 (QStringList{u"feed urn:pdc:test:more Suite"_s, u"feed urn:pdc:test:tutorial Copier et coller"_s}));
        // What nothing names any more has gone.
        QVERIFY(!QFile::exists(m_world->store(u"feed/"_s + World::blobOf(QByteArray(2000, 'a')))));
        QVERIFY(QFile::exists(m_world->store(u"feed/"_s + World::blobOf(QByteArray(300'000, 'x')))));
    }

    void keepsWhatIsWholeForTheNextTry()
    {
        // The news with its document comes before the tutorial.
        const QString video = m_world->published(World::blobOf(QByteArray(300'000, 'x')));
        QVERIFY(QFile::rename(video, video + ".away"_L1));
        const QStringList before = m_world->seen();
        QCOMPARE(World::codeOf(first()), u"blob-missing"_s);
        QCOMPARE(m_world->seen(), before);
        QVERIFY(QFile::rename(video + ".away"_L1, video));
        // One who was not told a second time knows the address and the key since the first.
        (void)m_nginx->seen();
        const auto report = m_world->sync();
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->requests, 3);
        const QStringList seen = m_nginx->seen();
        QVERIFY(std::none_of(seen.begin(), seen.end(),
                             [](const QString &line) { return line.endsWith(World::blobOf(QByteArray(2000, 'a'))); }));
    }

    void bringsALostFileAgain()
    {
        QVERIFY(first());
        const QString document = m_world->store(u"feed/"_s + World::blobOf(QByteArray(2000, 'a')));
        QVERIFY(QFile::remove(document));
        const auto report = m_world->sync();
        QVERIFY(report);
        QCOMPARE(report->requests, 3);
        QVERIFY(QFile::exists(document));
        QVERIFY(!m_world->held().contains("document broken"_L1));
    }

    void saysThatAFeedIsStaleAndTakesIt()
    {
        QCOMPARE(m_world->publish(1), QString());
        m_world->clock.set(m_world->clock.now().addDays(2));
        const auto report = first();
        QVERIFY(report);
        QVERIFY(report->stale && report->changed);
        QVERIFY(m_world->status().stale);
        QVERIFY(m_world->sync()->stale);
    }

    void followsThePublishersNextKey()
    {
        QVERIFY(first());
        const test::Minisign next;
        m_world->source.top({{u"keys"_s, QJsonArray{next.publicKey()}}});
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(m_world->sync());
        QCOMPARE(m_world->publish(), QString()); // Signed with the former key, which counts no longer.
        QCOMPARE(World::codeOf(m_world->sync()), u"unknown-key"_s);
        QVERIFY(next.sign(m_world->published(u"feed.json"_s)));
        const auto report = m_world->sync();
        QVERIFY(report);
        QCOMPARE(report->serial, 3);
    }

    void beginsAnotherFeedAnewWithItsKey()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_world->publish(), QString());
        QCOMPARE(first()->serial, 4);
        World other;
        const Nginx elsewhere(other.published());
        // Without its key it is nobody's; with it its first publication is no rollback.
        QCOMPARE(World::codeOf(m_world->sync(elsewhere.url())), u"unknown-key"_s);
        const auto report = m_world->sync(elsewhere.url(), other.minisign.publicFile());
        QVERIFY(report);
        QCOMPARE(report->serial, 1);
        QCOMPARE(m_world->status().feed, elsewhere.url());
        QVERIFY(m_world->sync());
    }

    void refusesToGoBack()
    {
        const QByteArray older = bytesOf(u"feed.json"_s);
        const QByteArray olderSignature = bytesOf(u"feed.json.minisig"_s);
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(first());
        const QStringList before = m_world->held();
        write(u"feed.json"_s, older);
        write(u"feed.json.minisig"_s, olderSignature);
        QCOMPARE(World::codeOf(m_world->sync()), u"rollback"_s);
        QCOMPARE(m_world->held(), before);
        // The same serial, signed as well, but another feed.
        m_world->put(QByteArray(older).replace("\"serial\":1", "\"serial\":2").replace("Rendez-vous", "Rendez-nous"),
                     true);
        QCOMPARE(World::codeOf(m_world->sync()), u"equivocation"_s);
        QCOMPARE(m_world->held(), before);
    }

    void takesHttpsFromWhomTheSystemTrusts()
    {
        const auto certificate = makeCertificate(u"IP:127.0.0.1"_s);
        if (certificate.isEmpty())
            QSKIP("openssl is not installed");
        Nginx secure(m_world->published(), "location /weaker/ { return 302 " + m_nginx->url(u""_s).toUtf8() + "$uri; }",
                     certificate);
        QVERIFY2(secure.works(), secure.complaint().constData());

        const QStringList before = m_world->seen();
        const auto untrusted = m_world->sync(secure.url(), m_world->minisign.publicFile());
        QCOMPARE(World::codeOf(untrusted), u"unreachable"_s);
        QVERIFY2(untrusted.error().is(SyncError::Untrusted), qPrintable(untrusted.error().detail()));
        QCOMPARE(m_world->seen(), before);

        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = usual;
        trusting.addCaCertificates(QSslCertificate::fromPath(certificate.first()));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto report = m_world->sync(secure.url());
        const auto weaker = m_world->sync(secure.url(u"weaker/feed.json"_s), m_world->minisign.publicFile());
        QSslConfiguration::setDefaultConfiguration(usual);
        QVERIFY2(report, report ? "" : qPrintable(report.error().name() + u' ' + report.error().detail()));
        QCOMPARE(report->added, 1);
        QCOMPARE(World::codeOf(weaker), u"redirect"_s);
    }

    void goesByTheSystemsProxy()
    {
        // A host that only the proxy knows.
        const auto certificate = makeCertificate(u"DNS:pdc.test"_s);
        if (certificate.isEmpty())
            QSKIP("openssl is not installed");
        const Nginx secure(m_world->published(), {}, certificate);
        const quint16 port = quint16(QUrl(secure.url()).port());
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QList<QByteArray> asked;
        connect(&proxy, &QTcpServer::newConnection, &proxy, [&] {
            QTcpSocket *near = proxy.nextPendingConnection();
            connect(near, &QTcpSocket::readyRead, near, [&, near] {
                if (auto *far = near->findChild<QTcpSocket *>()) {
                    far->write(near->readAll());
                    return;
                }
                asked << near->readAll().split('\r').first();
                auto *far = new QTcpSocket(near);
                connect(far, &QTcpSocket::connected, near, [near] { near->write("HTTP/1.1 200 OK\r\n\r\n"); });
                connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
                connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
                far->connectToHost(QHostAddress::LocalHost, port);
            });
        });
        const QByteArray way = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
        for (const char *name : {"http_proxy", "https_proxy"})
            qputenv(name, way);
        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = usual;
        trusting.addCaCertificates(QSslCertificate::fromPath(certificate.first()));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto report = m_world->sync(u"https://pdc.test/feed.json"_s, m_world->minisign.publicFile());
        QSslConfiguration::setDefaultConfiguration(usual);
        // This very machine is reached without it.
        const auto count = asked.size();
        const auto local = m_world->sync(m_nginx->url(), m_world->minisign.publicFile());
        for (const char *name : {"http_proxy", "https_proxy"})
            qunsetenv(name);
        QVERIFY2(report, report ? "" : qPrintable(report.error().name() + u' ' + report.error().detail()));
        QCOMPARE(report->added, 1);
        QVERIFY(count > 0);
        QCOMPARE(asked.first(), QByteArray("CONNECT pdc.test:443 HTTP/1.1"));
        QVERIFY(local);
        QCOMPARE(asked.size(), count);
    }

private:
    /// Files of a certificate and its key; empty if there is no openssl.
    [[nodiscard]] QStringList makeCertificate(const QString &name) const
    {
        const QString certificate = m_world->folder(u"c.pem"_s);
        const QString key = m_world->folder(u"k.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                       u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"3"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-addext"_s, "subjectAltName="_L1 + name});
        const bool made = openssl.waitForFinished() && openssl.exitCode() == 0;
        return made ? QStringList{certificate, key} : QStringList();
    }
    Result<SyncReport> first() { return m_world->sync(m_nginx->url(), m_world->minisign.publicFile()); }
    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_world->published(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_world->published(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<Nginx> m_nginx;
};

QTEST_GUILESS_MAIN(WebTest)
#include "webtest.moc"
