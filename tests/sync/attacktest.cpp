// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedcheck.h"
#include "support/zipmaker.h"
#include "sync/suites.h"

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::RawServer;
using pdc::test::World;

/// One row for each line of « What must not work » in the feed's documentation, named for its attack. Here stand those
/// that lie in what is published; how servers and networks attack is in hostiletest, Range answers in transfertest.
///
/// Each is refused with its code, what is held is the same item for item, and the next good feed is taken. Where one item
/// alone is bad, that one is left out, counted and named, and the rest goes in.
class AttackTest final : public test::RawSuite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        RawSuite::init();
        QCOMPARE(World::codeOf(sync()), QString());
        m_good = m_server->bytesOf(u"feed.json"_s);
        m_goodSignature = m_server->bytesOf(u"feed.json.minisig"_s);
    }
    void wholeFeed_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &[name, code] : {std::pair("arbitrary bytes", "bad-signature"),
                                         {"arbitrary bytes that are signed", "bad-json"},
                                         {"another key", "unknown-key"},
                                         {"a legacy signature", "legacy-signature"},
                                         {"an older serial", "rollback"},
                                         {"the same serial with other bytes", "equivocation"},
                                         {"a signature of another publication", "bad-signature"},
                                         {"no signature", "unsigned"},
                                         {"nested ten thousand deep", "bad-json"},
                                         {"a number of a million digits", "bad-json"},
                                         {"a serial of a million digits", "bad-json"},
                                         {"a serial that is negative", "bad-schema"},
                                         {"a serial above 2^53", "bad-schema"},
                                         {"half of it", "bad-signature"},
                                         {"half of it that is signed", "bad-json"},
                                         {"more than 8 MiB", "too-large"}})
            QTest::newRow(name) << QString::fromLatin1(code);
    }
    void wholeFeed()
    {
        QFETCH(QString, code);
        const QByteArray name = QTest::currentDataTag();
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(World::codeOf(sync()), QString());
        const QStringList before = m_world->held();
        const QByteArray json = m_server->bytesOf(u"feed.json"_s);
        const QByteArray signature = m_server->bytesOf(u"feed.json.minisig"_s);
        const QByteArray next = QByteArray(json).replace("\"serial\":2", "\"serial\":3");
        bool isPut = true;
        const auto put = [&](const QByteArray &bytes, bool sign = true) { m_world->put(bytes, sign); };
        if (name == "arbitrary bytes")
            put("\x7f"
                "ELF\x02\x01\x01",
                false);
        else if (name == "arbitrary bytes that are signed")
            put("\x7f"
                "ELF\x02\x01\x01");
        else if (name == "another key")
            put(next, false), isPut = test::Minisign().sign(m_world->published(u"feed.json"_s));
        else if (name == "a legacy signature")
            put(next, false), isPut = m_world->minisign.sign(m_world->published(u"feed.json"_s), true);
        else if (name == "an older serial")
            write(m_good, m_goodSignature);
        else if (name == "the same serial with other bytes")
            put(QByteArray(json).replace("Rendez-vous", "Rendez-nous"));
        else if (name == "a signature of another publication")
            write(next, signature);
        else if (name == "no signature")
            put(next), isPut = QFile::remove(m_world->published(u"feed.json.minisig"_s));
        else if (name == "nested ten thousand deep")
            put(QByteArray(next).replace("\"serial\"",
                                         "\"x\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + ",\"serial\""));
        else if (name == "a number of a million digits")
            put(QByteArray(next).replace("\"serial\"", "\"x\":" + QByteArray(1'000'000, '9') + ",\"serial\""));
        else if (name == "a serial of a million digits")
            put(QByteArray(json).replace("\"serial\":2", "\"serial\":" + QByteArray(1'000'000, '9')));
        else if (name == "a serial that is negative")
            put(QByteArray(json).replace("\"serial\":2", "\"serial\":-3"));
        else if (name == "a serial above 2^53")
            put(QByteArray(json).replace("\"serial\":2", "\"serial\":9007199254740993"));
        else if (name == "half of it")
            put(next.first(next.size() / 2), false);
        else if (name == "half of it that is signed")
            put(next.first(next.size() / 2));
        else
            put(next + QByteArray(9'000'000, ' '));
        QVERIFY(isPut);
        const auto refused = sync();
        QVERIFY2(World::codeOf(refused) == code,
                 qPrintable(World::codeOf(refused) + u' ' + (refused ? QString() : refused.error().detail())));
        QCOMPARE(m_world->held(), before);
        takesTheNextOne();
    }

    void oneItem_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *code) {
            QTest::newRow(name) << from << to << QString::fromLatin1(code);
        };
        const QByteArray hash = QCryptographicHash::hash(QByteArray(2000, 'a'), QCryptographicHash::Sha256).toHex();
        const QByteArray url = "blobs/" + hash.left(2) + '/' + hash;
        row("a negative size", "\"size_in_bytes\":2000", "\"size_in_bytes\":-2000", "bad-schema");
        row("a size beyond all measure", "\"size_in_bytes\":2000", "\"size_in_bytes\":1e300", "bad-schema");
        row("a hash that is a path", "\"sha256\":\"" + hash, "\"sha256\":\"../../../../etc/passwd", "bad-schema");
        row("a URL that leaves the folder", url, "../../secret", "bad-url");
        row("the same, encoded", url, "blobs/%2e%2e/%2e%2e/secret", "bad-url");
        row("an absolute path", url, "/etc/passwd", "bad-url");
        row("a file: URL", url, "file:///etc/passwd", "bad-url");
        row("another host over http", url, "http://pdc.example/a", "bad-url");
        row("another host by its name alone", url, "//pdc.example/a", "bad-url");
        row("a URL with a password", url, "https://user:secret@pdc.example/a", "bad-url");
    }
    void oneItem()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        m_world->source.put(u"urn:pdc:test:good"_s, u"news"_s, u"Bonne nouvelle"_s);
        QCOMPARE(m_world->publish(), QString());
        const QByteArray json = m_server->bytesOf(u"feed.json"_s);
        QVERIFY2(json.contains(from), from.constData());
        m_world->put(QByteArray(json).replace(from, to), true);
        const auto document = parseFeed(m_server->bytesOf(u"feed.json"_s), FeedOrigin::Published);
        QVERIFY(document);
        QCOMPARE(document->skipped.size(), 1);
        QCOMPARE(document->skipped.first().id, World::news());
        QCOMPARE(QString(codeName(document->skipped.first().code)), code);

        QStringList expected = m_world->seen().filter(QRegularExpression(u"^(?!feed urn:pdc:test:news )"_s));
        expected.prepend(u"feed urn:pdc:test:good Bonne nouvelle"_s);
        const auto asked = m_server->asked().size();
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->skipped, 1);
        QCOMPARE(m_world->seen(), expected);
        QVERIFY(m_world->held().filter(u" broken"_s).isEmpty());
        QCOMPARE(m_server->asked().size() - asked, 2); // Nothing of it was asked for.
        takesTheNextOne();
    }

    void dataMadeToBreakItsReader_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("data");
        const QByteArray billion = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                   "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        QTest::newRow("a guide nested without end") << u"guide"_s << QByteArray(100'000, '[');
        QTest::newRow("a guide that is a zip") << u"guide"_s << QByteArray("PK\x03\x04") + QByteArray(5000, '\xff');
        QTest::newRow("a sticker with entities that unfold")
            << u"sticker"_s << billion + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&c;</text></svg>";
        QTest::newRow("a sticker that reads files")
            << u"sticker"_s
            << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>");
        QTest::newRow("places of a million digits") << u"places"_s << "[{\"id\": " + QByteArray(1'000'000, '9') + "}]";
        QTest::newRow("places nested without end") << u"places"_s << QByteArray(500'000, '[');
        QTest::newRow("communes of a million digits")
            << u"gazetteer"_s << "[{\"code\": \"38185\", \"population\": " + QByteArray(1'000'000, '9') + "}]";
        QTest::newRow("a page nested without end") << u"page"_s << QByteArray(100'000, '[');
        QTest::newRow("a sheet of labels without an end")
            << u"sheet"_s << QByteArray("{\"columns\": 1e308, \"rows\": 1e308, \"width\": -1}");
        QTest::newRow("practice that is no zip") << u"practice"_s << "PK\x03\x04" + QByteArray(5000, '\xff');
        // No reader for these is there yet: they are not so much as fetched.
        QTest::newRow("tiles whose directory leads around in circles")
            << u"tiles"_s << QByteArray("PMTiles\x03") + QByteArray(5000, '\x7f');
    }
    void dataMadeToBreakItsReader()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, data);
        const QStringList before = m_world->seen();
        const QHash<QString, QString> types{{u"sticker"_s, u"image/svg+xml"_s},
                                            {u"practice"_s, u"application/zip"_s},
                                            {u"tiles"_s, u"application/vnd.pmtiles"_s}};
        const QString type = types.value(kind, u"application/json"_s);
        const QHash<QString, QJsonObject> others{{u"places"_s, {}},
                                                 {u"gazetteer"_s, {}},
                                                 {u"practice"_s, {{u"languages"_s, QJsonArray{u"fr"_s}}}},
                                                 {u"tiles"_s,
                                                  {{u"bounds"_s, QJsonArray{5.0, 45.0, 6.0, 46.0}},
                                                   {u"minzoom"_s, 0},
                                                   {u"maxzoom"_s, 14},
                                                   {u"attribution"_s, u"© OpenStreetMap"_s}}}};
        const QJsonObject words = others.value(kind, {{u"theme"_s, u"mail"_s}});
        m_world->source.put(u"urn:pdc:test:bad"_s, kind, u"Piège"_s, {{u"d"_s, data, u"data"_s, type}}, words);
        QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->skipped, 1);
        QCOMPARE(m_world->seen(), before);
        QVERIFY(m_world->notices().isEmpty());
        m_world->source.remove(u"urn:pdc:test:bad"_s);
        takesTheNextOne();
    }

    /// The new version of a page is hostile: the one before stays.
    void zipMadeToBreakItsReader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        // All of them go through the reader's own test; these through everything.
        const QSet<QByteArray> chosen{"a bomb: it says 100 bytes and unfolds to ten million",
                                      "a bomb that says what it is",
                                      "a size that is a lie: more than there is",
                                      "../ in a name",
                                      "an absolute name",
                                      "a symbolic link",
                                      "an encrypted entry",
                                      "the same name in capitals",
                                      "an entry that is quoted in another",
                                      "100,000 entries",
                                      "a directory that is cut off",
                                      "no index"};
        int rows = 0;
        for (const test::HostileZip &zip : test::hostileZips()) {
            if (chosen.contains(zip.attack))
                QTest::newRow(zip.attack) << zip.bytes << QString::fromLatin1(zip.code), ++rows;
        }
        QCOMPARE(rows, chosen.size());
    }
    void zipMadeToBreakItsReader()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        const QByteArray good = test::makeZip({{"index.html", "<!doctype html>"}, {"souris.js"}});
        putPractice(u"Souris"_s, good);
        QCOMPARE(m_world->publish(), QString());
        const auto first = sync();
        QVERIFY(first && first->skipped == 0);
        const QStringList before = m_world->seen();
        QVERIFY(before.contains("feed urn:pdc:test:practice Souris"_L1));
        QVERIFY(QFile::exists(m_world->store(u"feed/"_s + World::blobOf(good))));

        putPractice(u"Piège"_s, bytes);
        QCOMPARE(m_world->publish(), QString());
        FeedCheckOptions options;
        options.now = m_world->clock.now();
        const auto checked = checkFeed(m_world->published(), options);
        QVERIFY(checked);
        QCOMPARE(checked->problems.size(), 1);
        QCOMPARE(checked->problems.first().where, u"urn:pdc:test:practice"_s);
        QVERIFY2(checked->problems.first().what.startsWith(code + u": "_s), qPrintable(checked->problems.first().what));
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->skipped, 1);
        QCOMPARE(m_world->seen(), before);
        QVERIFY(m_world->held().filter(u" broken"_s).isEmpty());
        QVERIFY(m_world->notices().isEmpty());

        putPractice(u"Souris et clavier"_s, test::makeZip({{"index.html"}, {"clavier.js"}}));
        takesTheNextOne();
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:practice Souris et clavier"_L1));
    }

private:
    void putPractice(const QString &title, const QByteArray &zip)
    {
        m_world->source.put(u"urn:pdc:test:practice"_s, u"practice"_s, title,
                            {{u"p.zip"_s, zip, u"data"_s, u"application/zip"_s}},
                            {{u"languages"_s, QJsonArray{u"fr"_s}}});
    }
    Result<SyncReport> sync() { return m_world->sync(m_server->url(), m_world->minisign.publicFile()); }

    void takesTheNextOne()
    {
        write(m_good, m_goodSignature); // What the next serial follows on.
        m_world->source.put(u"urn:pdc:test:next"_s, u"news"_s, u"La suivante"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name() + u' ' + report.error().detail()));
        QCOMPARE(report->serial, 4);
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:next La suivante"_L1));
        QVERIFY(m_world->held().filter(u" broken"_s).isEmpty());
    }
    void write(const QByteArray &json, const QByteArray &signature) const
    {
        m_world->put(json, false);
        QFile file(m_world->published(u"feed.json.minisig"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(signature), signature.size());
    }

    QByteArray m_good; ///< Serial 1.
    QByteArray m_goodSignature;
};

QTEST_GUILESS_MAIN(AttackTest)
#include "attacktest.moc"
