// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/minisign.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "sync/syncerror.h"
#include "sync/syncstate.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

class SyncStateTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasKept()
    {
        const test::Minisign minisign;
        QVERIFY2(minisign.works(), "minisign is not installed");
        SyncState state;
        state.feed = u"https://pdc.example/été/feed.json"_s;
        state.keys = {*PublicKey::fromBase64(minisign.publicKey())};
        state.serial = (qint64(1) << 53) - 1;
        state.sha256 = QByteArray(64, 'a');
        state.json = {"\"abc-\xe9\"", "Fri, 20 Nov 2026 09:00:00 GMT"};
        state.signature = {"W/\"1\"", {}};
        state.lastSuccess = QDateTime({2026, 11, 23}, {10, 0}, Qt::UTC);
        QVERIFY(state.save(file()));
        const SyncState again = SyncState::load(file());
        QCOMPARE(again.feed, state.feed);
        QVERIFY(again.keys == state.keys);
        QCOMPARE(again.serial, state.serial);
        QCOMPARE(again.sha256, state.sha256);
        QCOMPARE(again.json.etag, state.json.etag);
        QCOMPARE(again.json.lastModified, state.json.lastModified);
        QCOMPARE(again.signature.etag, state.signature.etag);
        QVERIFY(again.signature.lastModified.isEmpty());
        QCOMPARE(again.lastSuccess, state.lastSuccess);
    }

    void aFullDiskLeavesTheOneBefore()
    {
        const test::SmallDisk disk(32);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        SyncState state;
        state.feed = u"https://pdc.example/feed.json"_s;
        state.serial = 7;
        state.sha256 = QByteArray(64, 'a');
        QVERIFY(state.save(disk.path(u"sync.json"_s)));
        QFile filler(disk.path(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(512, 'x')) == 512) {
        }
        state.serial = 8;
        QVERIFY(!state.save(disk.path(u"sync.json"_s)));
        QCOMPARE(SyncState::load(disk.path(u"sync.json"_s)).serial, 7);
    }

    void isEmptyWhereTheFileIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("\x00\xff[feed]", 9);
        QTest::newRow("cut off") << QByteArray("{\"feed\": \"https://pdc.ex");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("other types") << QByteArray(
            "{\"feed\": 7, \"keys\": \"RW\", \"serial\": \"x\", \"sha256\": []}");
        QTest::newRow("a serial out of bounds")
            << QByteArray("{\"serial\": 9007199254740993, \"sha256\": \"" + QByteArray(64, 'a') + "\"}");
        QTest::newRow("endless") << QByteArray("{\"feed\": \"https://" + QByteArray(100'000, 'x') + "\"}");
    }
    void isEmptyWhereTheFileIsNotOurs()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        const SyncState state = SyncState::load(file());
        QVERIFY(state.feed.isEmpty() && state.keys.empty());
        QCOMPARE(state.serial, 0);
        QVERIFY(state.sha256.isEmpty() && state.json.isEmpty() && !state.lastSuccess.isValid());
        QVERIFY(SyncState::load(m_folder.filePath(u"nowhere"_s)).feed.isEmpty());
    }

    void remembersWhatAPublicationAskedFor()
    {
        SyncState state;
        state.needed = {u"1.0"_s, u"2.1"_s, u"https://club.example/pc"_s};
        QVERIFY(state.save(file()));
        const NeededProgram again = SyncState::load(file()).needed;
        QCOMPARE(again.tooOld, u"1.0"_s);
        QCOMPARE(again.version, u"2.1"_s);
        QCOMPARE(again.page, u"https://club.example/pc"_s);
        QVERIFY(SyncState().save(file()));
        QVERIFY(SyncState::load(file()).needed.tooOld.isEmpty());
        // What somebody else has written there is not shown to people.
        write("{\"needed_program\": {\"too_old\": \"1\\n0\", \"version\": 7, \"page\": \"http://x\"}}");
        const NeededProgram hostile = SyncState::load(file()).needed;
        QVERIFY(hostile.tooOld.isEmpty() && hostile.version.isEmpty() && hostile.page.isEmpty());
    }

    void sendsNoHeaderThatWasNeverOne()
    {
        write("{\"serial\": 1, \"sha256\": \"" + QByteArray(64, 'a')
              + "\", \"feed_json\": {\"etag\": \"a\\r\\nCookie: x\", \"last_modified\": \"" + QByteArray(2000, 'x')
              + "\"}}");
        QCOMPARE(SyncState::load(file()).serial, 1);
        QVERIFY(SyncState::load(file()).json.isEmpty());
    }

    void saysWhyItCannotBeKept()
    {
        const auto saved = SyncState().save(m_folder.filePath(u"no/such/folder/sync.json"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().name(), "store-read-only"_L1);
    }

    void judgesWhatFollows_data()
    {
        QTest::addColumn<qint64>("serial");
        QTest::addColumn<QByteArray>("sha256");
        QTest::addColumn<QString>("code");
        const QByteArray same(64, 'a');
        const QByteArray other(64, 'b');
        QTest::newRow("the same") << qint64(7) << same << u""_s;
        QTest::newRow("the next") << qint64(8) << other << u""_s;
        QTest::newRow("a later one") << (qint64(1) << 40) << other << u""_s;
        QTest::newRow("an older one") << qint64(6) << other << u"rollback"_s;
        QTest::newRow("the same serial, other bytes") << qint64(7) << other << u"equivocation"_s;
    }
    void judgesWhatFollows()
    {
        QFETCH(qint64, serial);
        QFETCH(QByteArray, sha256);
        QFETCH(QString, code);
        SyncState held;
        QVERIFY(checkSerial(held, serial, sha256)); // Nothing is held yet.
        held.serial = 7;
        held.sha256 = QByteArray(64, 'a');
        const auto follows = checkSerial(held, serial, sha256);
        QCOMPARE(follows ? QString(u""_s) : QString(follows.error().name()), code);
    }

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"sync.json"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SyncStateTest)
#include "syncstatetest.moc"
