// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/otheruser.h"
#include "support/wait.h"
#include "sync/foldertransport.h"
#include "sync/suites.h"
#include "sync/syncerror.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QLockFile>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

/// A feed on a USB stick: the same rules, and what only a folder can do wrong.
class FolderTest final : public test::WorldSuite
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFeedIn_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("folder") << u"%1"_s;
        QTest::newRow("its feed.json") << u"%1/feed.json"_s;
        QTest::newRow("file:") << u"file://%1/"_s;
    }
    void takesAFeedIn()
    {
        QFETCH(QString, place);
        const auto report = m_world->sync(place.arg(m_world->published()), m_world->minisign.publicKey());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->added, 1);
        QCOMPARE(report->updated, 1);
        QCOMPARE(report->requests, 0);
        QVERIFY(!m_world->held().contains("broken"_L1));
        QCOMPARE(m_world->status().feed, m_world->published());
        const auto again = m_world->sync();
        QVERIFY(again);
        QVERIFY(!again->changed);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("the folder is not there") << u"gone"_s << u"unreachable"_s;
        QTest::newRow("no feed in it") << u"no feed"_s << u"unreachable"_s;
        QTest::newRow("no signature") << u"no signature"_s << u"unsigned"_s;
        QTest::newRow("an old form of signature") << u"legacy"_s << u"legacy-signature"_s;
        QTest::newRow("someone else's") << u"other"_s << u"unknown-key"_s;
        QTest::newRow("changed after it was signed") << u"changed"_s << u"bad-signature"_s;
        QTest::newRow("cut off") << u"cut"_s << u"bad-signature"_s;
        QTest::newRow("a picture") << u"picture"_s << u"bad-json"_s;
        QTest::newRow("some other JSON") << u"json"_s << u"bad-schema"_s;
        QTest::newRow("nested without end") << u"nested"_s << u"bad-json"_s;
        QTest::newRow("endless") << u"endless"_s << u"too-large"_s;
        QTest::newRow("for a newer program") << u"newer"_s << u"needs-newer-app"_s;
        QTest::newRow("of a later format") << u"format"_s << u"needs-newer-app"_s;
        QTest::newRow("a key that is none") << u"key"_s << u"bad-schema"_s;
        QTest::newRow("feed.json is a link") << u"link"_s << u"bad-url"_s;
        QTest::newRow("a file is a link") << u"file link"_s << u"bad-url"_s;
        QTest::newRow("a folder on the way is a link") << u"folder link"_s << u"bad-url"_s;
        QTest::newRow("a file is missing") << u"missing"_s << u"blob-missing"_s;
        QTest::newRow("a file is shorter") << u"short"_s << u"blob-length"_s;
        QTest::newRow("a file is another") << u"another"_s << u"blob-hash"_s;
    }
    void refuses()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        QVERIFY(sync());
        const QByteArray document(3000, 'b');
        m_world->source.put(World::news(), u"news"_s, u"Demain"_s,
                            {{u"b.pdf"_s, document, u"document"_s, u"application/pdf"_s}});
        QCOMPARE(m_world->publish(), QString());
        const QString away = m_world->folder(u"away"_s);
        QVERIFY(copy(m_world->published(), away));
        const QStringList before = m_world->held();
        QVERIFY(spoil(how, m_world->published(World::blobOf(document))));

        const auto refused = sync();
        QVERIFY2(World::codeOf(refused) == code,
                 qPrintable(World::codeOf(refused) + u' ' + (refused ? QString() : refused.error().detail())));
        QCOMPARE(m_world->held(), before);
        QVERIFY(m_world->notices().isEmpty());

        QDir(m_world->published()).removeRecursively();
        QVERIFY(copy(away, m_world->published()));
        const auto good = sync();
        QVERIFY2(good, good ? "" : qPrintable(good.error().name()));
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:news Demain"_L1));
    }

    void namesWhereTheNewerProgramIs()
    {
        m_world->source.top(
            {{u"min_app"_s, u"9.0"_s},
             {u"app"_s, QJsonObject{{u"version"_s, u"9.1"_s}, {u"page"_s, u"https://pdc.example/9"_s}}}});
        QCOMPARE(m_world->publish(), QString());
        const auto refused = sync();
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail(), u"https://pdc.example/9"_s);
    }

    void refusesAddressesAndKeysThatAreNone()
    {
        const QStringList before = m_world->held();
        QCOMPARE(World::codeOf(m_world->sync()), u"no-feed"_s);
        QCOMPARE(World::codeOf(m_world->sync(u"http://pdc.example/feed.json"_s)), u"bad-url"_s);
        QCOMPARE(World::codeOf(m_world->sync(m_world->published(), u"RWnothing"_s)), u"bad-key"_s);
        QCOMPARE(World::codeOf(m_world->sync(m_world->published(), m_world->published(u"feed.json"_s))), u"bad-key"_s);
        QCOMPARE(m_world->held(), before);
        // Who has no key trusts nobody.
        QCOMPARE(World::codeOf(m_world->sync(m_world->published())), u"unknown-key"_s);
        QVERIFY(m_world->sync({}, m_world->minisign.publicFile()));
    }

    void aStickWithoutAKeyIsForThisOnce()
    {
        QVERIFY(sync());
        const QString stick = m_world->folder(u"stick"_s);
        m_world->source.remove(World::news());
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(copy(m_world->published(), stick));
        const auto report = m_world->sync(stick);
        QVERIFY(report);
        QCOMPARE(report->serial, 2);
        QCOMPARE(report->removed, 1);
        QCOMPARE(m_world->status().feed, m_world->published());
        QVERIFY(!m_world->sync()->changed);
    }

    void oneSyncAtATime()
    {
        QLockFile other(m_world->store(u"sync.lock"_s));
        QVERIFY(other.tryLock(0));
        QCOMPARE(World::codeOf(sync()), u"store-busy"_s);
        other.unlock();
        QVERIFY(sync());
        QVERIFY(other.tryLock(0)); // It was let go.
    }

    void saysThatWhatIsThereCannotBeRead_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("the folder") << u""_s;
        QTest::newRow("feed.json") << u"feed.json"_s;
        QTest::newRow("its signature") << u"feed.json.minisig"_s;
        QTest::newRow("a file") << World::blobOf(QByteArray(2000, 'a'));
        QTest::newRow("the folder of a file") << u"blobs"_s;
    }
    void saysThatWhatIsThereCannotBeRead()
    {
        QFETCH(const QString, what);
        const QString closed = m_world->published(what);
        const QByteArray bytes(2000, 'a');
        Attachment attachment;
        attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        attachment.size = bytes.size();
        attachment.url = World::blobOf(bytes);
        const QTemporaryDir store;
        QVERIFY(QFile::setPermissions(store.path(), QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(m_world->folder({}), test::readOnlyForAll));
        QVERIFY(QFile::setPermissions(closed, QFile::Permissions()));
        std::optional<Error> error;
        {
            const test::OrdinaryUser user;
            if (!test::OrdinaryUser::isBound())
                QSKIP("permissions bind nobody here");
            Throttle throttle(0, TimeAndChance::real().ticks);
            FolderTransport transport(m_world->published(), throttle);
            TransferRequest request;
            if (what.startsWith("blobs"_L1)) {
                request.what = TransferRequest::What::Blob;
                request.attachment = attachment;
                request.writer = *FeedStore(store.filePath(u"feed"_s)).begin(attachment);
            } else if (what.endsWith("minisig"_L1)) {
                request.what = TransferRequest::What::Signature;
            }
            bool ended = false;
            transport.start(request, [&](const TransferOutcome &outcome) {
                ended = true;
                if (!outcome.result)
                    error = outcome.result.error();
            });
            QVERIFY(test::waitUntil([&] { return ended; }));
        }
        QVERIFY(error);
        QVERIFY2(error->is(SyncError::NotReadable), qPrintable(error->name() + u' ' + error->detail()));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aStoreThatCannotBeWrittenIsLeftAlone()
    {
        QVERIFY(sync());
        m_world->source.remove(World::news());
        QCOMPARE(m_world->publish(), QString());
        const QString store = m_world->store({});
        const QStringList before = m_world->held();
        QVERIFY(QFile::setPermissions(store, test::readOnlyForAll));
        QString code;
        {
            const test::OrdinaryUser user;
            if (!test::OrdinaryUser::isBound())
                QSKIP("permissions bind nobody here");
            code = World::codeOf(sync());
        }
        QVERIFY(QFile::setPermissions(store, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(code == "store-read-only"_L1 || code == "store-unreadable"_L1);
        QCOMPARE(m_world->held(), before);
    }

    void skipsAndCountsWhatItDoesNotKnow()
    {
        const QByteArray unused(400, 't');
        m_world->source.put(u"urn:pdc:test:tiles"_s, u"tiles"_s, u"Carte"_s,
                            {{u"t.pmtiles"_s, unused, u"data"_s, u"application/vnd.pmtiles"_s}},
                            {{u"bounds"_s, QJsonArray{5.0, 45.0, 6.0, 46.0}},
                             {u"minzoom"_s, 0},
                             {u"maxzoom"_s, 14},
                             {u"attribution"_s, u"© OpenStreetMap"_s}});
        m_world->source.put(u"urn:pdc:test:lieux"_s, u"places"_s, u"Lieux"_s, {{u"l.json"_s, "[{\"nom\": "}});
        QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->skipped, 2);
        // Of no use here, so it was not fetched; and nobody is told that the installation is broken.
        QVERIFY(!QFile::exists(m_world->store(u"feed/"_s + World::blobOf(unused))));
        QVERIFY(m_world->notices().isEmpty());
        const auto again = sync();
        QVERIFY(!again->changed);
        QVERIFY(!m_world->library().isBehind(*m_world->library().open()).value_or(true));
    }

    void namesWhatItLeavesOutAndStillKnowsItLater()
    {
        m_world->source.put(u"urn:pdc:test:lieux"_s, u"places"_s, u"Lieux"_s, {{u"l.json"_s, "[{\"nom\": "}});
        QCOMPARE(m_world->publish(), QString());
        QFile in(m_world->published(u"feed.json"_s));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QByteArray json = in.readAll();
        in.close();
        const QByteArray more = "\"items\":[{\"id\":\"urn:sans-titre\",\"_partage_de_co\":{\"kind\":\"news\"}},"
                                "{\"_partage_de_co\":{\"kind\":\"film\"}},";
        QVERIFY(json.contains("\"items\":["));
        m_world->put(json.replace("\"items\":[", more), true);
        const auto report = sync();
        QVERIFY2(report, qPrintable(World::codeOf(report)));
        QCOMPARE(report->skipped, 3);
        QStringList named;
        for (const LeftOutItem &item : report->leftOut.items) {
            named << item.where + u' ' + item.code;
            QVERIFY(!item.what.isEmpty());
        }
        QCOMPARE(named,
                 (QStringList{u"urn:sans-titre bad-schema"_s, u"items[1] unknown-kind"_s,
                              u"urn:pdc:test:lieux places-not-json"_s}));
        QCOMPARE(m_world->status().leftOut, report->leftOut);
        QCOMPARE(sync()->leftOut, report->leftOut); // Nothing new.
        m_world->source.remove(u"urn:pdc:test:lieux"_s);
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(sync()->skipped, 0);
        QCOMPARE(m_world->status().leftOut, LeftOut());
    }

    void aBrokenItemDoesNotHideTheOneItReplaces()
    {
        // The feed's version breaks where it is imported; also when the content is made from nothing.
        m_world->source.put(World::tutorial(), u"places"_s, u"Plus un tutoriel"_s, {{u"l.json"_s, "[{\"nom\": "}});
        QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY(report);
        const QString bundled = u"bundled urn:pdc:test:tutorial Copier"_s;
        QVERIFY(m_world->seen().contains(bundled));
        QVERIFY(m_world->library().rebuild(true));
        QVERIFY(m_world->seen().contains(bundled));
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:news Rendez-vous"_L1));
    }

    void outlivesAFeedFileThatIsDamaged()
    {
        QVERIFY(sync());
        const QStringList whole = m_world->seen();
        QFile file(m_world->store(u"feed/feed.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"version\": ") > 0);
        file.close();
        QVERIFY(m_world->library().rebuild(false));
        QCOMPARE(m_world->notices(), QList{Notice::FeedSetAside});
        QCOMPARE(m_world->seen().size(), 2);
        QCOMPARE(m_world->status().serial, 0);
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QVERIFY(report->bytes < 10'000); // The files were there still.
        QCOMPARE(m_world->seen(), whole);
    }

    void aCutBetweenFeedAndContentIsMadeUpFor()
    {
        QVERIFY(sync());
        const QString kept = m_world->folder(u"kept"_s);
        QVERIFY(copy(m_world->store(u"content"_s), kept));
        m_world->source.remove(World::news());
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync());
        QDir(m_world->store(u"content"_s)).removeRecursively();
        QVERIFY(copy(kept, m_world->store(u"content"_s)));
        const auto content = m_world->library().open();
        QVERIFY(*m_world->library().isBehind(*content));
        const auto report = sync();
        QVERIFY(report);
        QCOMPARE(report->removed, 1);
        QVERIFY(!m_world->seen().contains("feed urn:pdc:test:news Rendez-vous"_L1));
    }

private:
    Result<SyncReport> sync() { return m_world->sync(m_world->published(), m_world->minisign.publicFile()); }

    static bool copy(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + u'/' + QDir(from).relativeFilePath(file);
            if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool spoil(const QString &how, const QString &blob) const
    {
        const World &world = *m_world;
        const QString feed = world.published(u"feed.json"_s);
        const QByteArray json = bytesOf(feed);
        const auto own = [&](const QByteArray &words) {
            world.put(QByteArray(json).replace("\"format\":1", words), true);
            return world.published() != QString();
        };
        if (how == "gone"_L1)
            return QDir().rename(world.published(), world.folder(u"gone"_s));
        if (how == "no feed"_L1)
            return QFile::remove(feed);
        if (how == "no signature"_L1)
            return QFile::remove(feed + ".minisig"_L1);
        if (how == "legacy"_L1)
            return world.minisign.sign(feed, true);
        if (how == "other"_L1)
            return test::Minisign().sign(feed);
        if (how == "newer"_L1)
            return own("\"format\":1,\"min_app\":\"9.0\"");
        if (how == "format"_L1)
            return own("\"format\":2");
        if (how == "key"_L1)
            return own("\"format\":1,\"keys\":[\"RWQ" + QByteArray(52, '/') + "\"]");
        if (how == "link"_L1)
            return QFile::rename(feed, feed + ".real"_L1) && QFile::link(feed + ".real"_L1, feed);
        if (how == "file link"_L1)
            return QFile::rename(blob, blob + ".real"_L1) && QFile::link(blob + ".real"_L1, blob);
        if (how == "folder link"_L1) {
            const QString folder = QFileInfo(blob).path();
            return QDir().rename(folder, folder + ".real"_L1) && QFile::link(folder + ".real"_L1, folder);
        }
        if (how == "missing"_L1)
            return QFile::remove(blob);
        if (how == "short"_L1)
            return QFile::resize(blob, 2999);
        if (how == "another"_L1)
            return QFile::remove(blob) && write(blob, QByteArray(3000, 'c'));
        // What is left are feeds of other bytes, signed or not.
        const bool isSigned = how != "changed"_L1 && how != "cut"_L1;
        world.put(how == "changed"_L1       ? QByteArray(json).replace("Demain", "Hier")
                      : how == "cut"_L1     ? json.first(json.size() / 2)
                      : how == "picture"_L1 ? QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)
                      : how == "json"_L1    ? QByteArray("{\"name\": \"package\", \"version\": \"1.0\"}")
                      : how == "nested"_L1  ? QByteArray(10'000, '[')
                                            : QByteArray(9'000'000, ' '),
                  isSigned);
        return true;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
};

QTEST_GUILESS_MAIN(FolderTest)
#include "foldertest.moc"
