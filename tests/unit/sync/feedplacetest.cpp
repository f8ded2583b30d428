// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/feedplace.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace pdc;

class FeedPlaceTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("signature");
        QTest::newRow("https") << u" https://pdc.example/flux/feed.json\n"_s << u"https://pdc.example/flux/feed.json"_s
                               << u"https://pdc.example/flux/feed.json.minisig"_s;
        QTest::newRow("a folder of the web")
            << u"https://pdc.example/flux/"_s << u"https://pdc.example/flux/feed.json"_s
            << u"https://pdc.example/flux/feed.json.minisig"_s;
        QTest::newRow("a host alone") << u"HTTPS://pdc.example"_s << u"https://pdc.example/feed.json"_s
                                      << u"https://pdc.example/feed.json.minisig"_s;
        QTest::newRow("with a query") << u"https://pdc.example/feed.json?v=1"_s
                                      << u"https://pdc.example/feed.json?v=1"_s
                                      << u"https://pdc.example/feed.json.minisig?v=1"_s;
        QTest::newRow("encoded") << u"https://pdc.example/%C3%A9t%C3%A9/feed.json"_s
                                 << u"https://pdc.example/%C3%A9t%C3%A9/feed.json"_s
                                 << u"https://pdc.example/%C3%A9t%C3%A9/feed.json.minisig"_s;
        for (const QString &host : {u"127.0.0.1:8080"_s, u"localhost"_s, u"[::1]:81"_s, u"127.8.9.1"_s}) {
            QTest::newRow(qPrintable(host))
                << QString("http://"_L1 + host + "/feed.json"_L1) << QString("http://"_L1 + host + "/feed.json"_L1)
                << QString("http://"_L1 + host + "/feed.json.minisig"_L1);
        }
    }
    void readsAddresses()
    {
        QFETCH(QString, words);
        QFETCH(QString, json);
        QFETCH(QString, signature);
        const auto place = FeedPlace::read(words);
        QVERIFY(place);
        QVERIFY(!place->isFolder());
        QCOMPARE(place->url().toString(QUrl::FullyEncoded), json);
        QCOMPARE(place->signatureUrl().toString(QUrl::FullyEncoded), signature);
        QCOMPARE(place->toString(), json);
        QVERIFY(*FeedPlace::read(place->toString()) == *place);
    }

    void readsFolders_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("folder");
        QTest::newRow("path") << u"/media/clé/partage"_s << u"/media/clé/partage"_s;
        QTest::newRow("with a slash") << u"/media/clé/partage/"_s << u"/media/clé/partage"_s;
        QTest::newRow("its file") << u"/media/clé/partage/feed.json"_s << u"/media/clé/partage"_s;
        QTest::newRow("roundabout") << u"/media/clé/../clé/./partage"_s << u"/media/clé/partage"_s;
        QTest::newRow("relative") << u"partage"_s << QDir::current().absoluteFilePath(u"partage"_s);
        QTest::newRow("file:") << u"file:///media/cl%C3%A9/partage"_s << u"/media/clé/partage"_s;
        QTest::newRow("file: of the file") << u"file:///media/partage/feed.json"_s << u"/media/partage"_s;
        QTest::newRow("file: of this machine") << u"file://localhost/media/partage"_s << u"/media/partage"_s;
    }
    void readsFolders()
    {
        QFETCH(QString, words);
        QFETCH(QString, folder);
        const auto place = FeedPlace::read(words);
        QVERIFY(place);
        QVERIFY(place->isFolder());
        QCOMPARE(place->folder(), folder);
        QVERIFY(*FeedPlace::read(place->toString()) == *place);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("words");
        for (const QString &words :
             {u""_s, u"  "_s, u"http://pdc.example/feed.json"_s, u"http://192.168.1.1/feed.json"_s,
              u"http://127.0.0.1.example/feed.json"_s, u"https://moi:secret@pdc.example/feed.json"_s,
              u"https:///feed.json"_s, u"https://pdc.example/feed.json#x"_s, u"ftp://pdc.example/feed.json"_s,
              u"javascript:alert(1)"_s, u"data:application/json,{}"_s, u"file://serveur/partage"_s, u"file:"_s,
              u"file:///media/x?y"_s, u"https://pdc.example/\u0007"_s, u"/a/\u0000b"_s, QString(u'x').repeated(3000)})
            QTest::newRow(qPrintable(words.left(40))) << words;
    }
    void refuses()
    {
        QFETCH(QString, words);
        const auto place = FeedPlace::read(words);
        QVERIFY(!place);
        QCOMPARE(place.error().name(), "bad-url"_L1);
    }

    void findsAttachments()
    {
        Attachment attachment;
        const auto place = FeedPlace::read(u"https://pdc.example/flux/feed.json?v=1"_s);
        attachment.url = u"blobs/ab/abcd"_s;
        QCOMPARE(place->urlOf(attachment), QUrl(u"https://pdc.example/flux/blobs/ab/abcd"_s));
        attachment.url = u"https://cdn.example/abcd"_s;
        QCOMPARE(place->urlOf(attachment), QUrl(u"https://cdn.example/abcd"_s));
    }

    void followsNoRedirectToSomethingWeaker()
    {
        const QUrl https(u"https://a.example/feed.json"_s);
        const QUrl loopback(u"http://127.0.0.1/feed.json"_s);
        QVERIFY(mayRedirect(https, QUrl(u"https://b.example/x"_s)));
        QVERIFY(mayRedirect(loopback, https));
        QVERIFY(mayRedirect(loopback, QUrl(u"http://[::1]/x"_s)));
        QVERIFY(!mayRedirect(https, loopback));
        QVERIFY(!mayRedirect(https, QUrl(u"http://a.example/feed.json"_s)));
        QVERIFY(!mayRedirect(loopback, QUrl(u"http://a.example/feed.json"_s)));
        QVERIFY(!mayRedirect(loopback, QUrl(u"file:///etc/passwd"_s)));
        QVERIFY(!mayRedirect(https, QUrl(u"https://x:y@b.example/"_s)));
        QVERIFY(!mayRedirect(https, QUrl()));
    }
};

QTEST_GUILESS_MAIN(FeedPlaceTest)
#include "feedplacetest.moc"
