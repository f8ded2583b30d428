// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirror.h"
#include "assembly/sticks.h"
#include "support/wait.h"
#include "sync/world.h"

#include <QProcess>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

/// A stick with a feed is plugged into a PC: what is told of it, and that one may take it in.
class SticksTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        m_here.clear();
        m_started = false;
        m_syncer = std::make_unique<Syncer>(m_world->library(), m_world->clock, m_world->limits);
        m_disks = std::make_unique<RemovableDisks>([this] { return m_here; });
        m_sticks = std::make_unique<Sticks>(*m_disks, *m_syncer, m_world->library(), m_policy);
    }
    void cleanup()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_sticks.reset();
        m_disks.reset();
        m_syncer.reset();
        m_world.reset();
        m_policy = {};
    }

    void offersWhatIsNewAndTakesItOnce()
    {
        QVERIFY(trusted());
        putNews(u"Demain"_s);
        plugIn(m_world->published());
        QCOMPARE(states(), QList{StickFeed::State::New});
        const StickFeed feed = m_sticks->feeds().first();
        QCOMPARE(feed.title, u"Essai"_s);
        QCOMPARE(feed.issued.toUTC(), m_world->clock.now().toUTC());
        QCOMPARE(feed.bytes, 2100); // What would come, not what is here already.
        QVERIFY(!m_world->seen().contains(u"feed urn:pdc:test:news Demain"_s)); // Nothing happens by itself.

        m_sticks->take(feed.folder);
        QCOMPARE(states(), QList{StickFeed::State::Taking});
        QVERIFY(test::waitUntil([&] { return states() == QList{StickFeed::State::Taken}; }));
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:news Demain"_s));
        QCOMPARE(m_world->state().feed, m_world->folder(u"home"_s)); // Where it looks is as it was.
        m_sticks->dismiss(feed.folder);
        QCOMPARE(states(), QList<StickFeed::State>());
    }

    void findsItInTheFolderOfMirrors()
    {
        QVERIFY(trusted());
        const QString stick = m_world->folder(u"stick"_s);
        QVERIFY(writeMirror(m_world->library().paths(), mirrorFolderOn(stick), {}, [](const auto &) { return true; }));
        QVERIFY(QFile::exists(stick + u"/partage-de-co/feed.json"_s));
        start();
        plugIn(stick);
        QCOMPARE(states(), QList{StickFeed::State::Held});
        QCOMPARE(m_sticks->feeds().first().folder, QString(stick + u"/partage-de-co"_s));
    }

    void saysWhatIsOlder()
    {
        QVERIFY(trusted());
        const QString old = m_world->folder(u"old"_s);
        QVERIFY(writeMirror(m_world->library().paths(), old, {}, [](const auto &) { return true; }));
        putNews(u"Demain"_s);
        QVERIFY(m_world->sync(m_world->published()));
        start();
        plugIn(old);
        QCOMPARE(states(), QList{StickFeed::State::Older});
    }

    void whatIsThereAtTheStartIsToldOfOnlyIfItIsNew()
    {
        QVERIFY(trusted());
        m_here = {{m_world->published(), u"CLUB"_s}};
        start();
        QCOMPARE(states(), QList<StickFeed::State>());
        putNews(u"Demain"_s);
        plugIn(m_world->published()); // It has been there all the time,
        QCOMPARE(states(), QList<StickFeed::State>());
        pullOut();
        plugIn(m_world->published()); // and now it comes anew.
        QCOMPARE(states(), QList{StickFeed::State::New});
        pullOut();
        QCOMPARE(states(), QList<StickFeed::State>());
    }

    void showsNothingOfWhatNobodyKnows()
    {
        QVERIFY(trusted());
        const test::Minisign stranger;
        putNews(u"Gagnez un million"_s);
        QVERIFY(stranger.sign(m_world->published(u"feed.json"_s)));
        start();
        plugIn(m_world->published());
        QCOMPARE(states(), QList{StickFeed::State::UnknownKey});
        QCOMPARE(m_sticks->feeds().first().title, QString());
        QVERIFY(!m_sticks->feeds().first().issued.isValid());
    }

    void aKeyOfThePolicyIsTrusted()
    {
        m_policy =
            Policy::parse(QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{m_world->minisign.publicKey()}}}).toJson());
        m_syncer->setPolicy(m_policy);
        start();
        plugIn(m_world->published());
        QCOMPARE(states(), QList{StickFeed::State::New});
        m_sticks->take(m_world->published());
        QVERIFY(test::waitUntil([&] { return states() == QList{StickFeed::State::Taken}; }));
    }

    void isSilentAboutWhatIsNoFeed_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"empty", "no signature", "not signed", "changed", "cut", "a link", "a link on the way",
                                "endless", "a folder", "broken selection", "same number"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void isSilentAboutWhatIsNoFeed()
    {
        QFETCH(QString, how);
        QVERIFY(trusted());
        putNews(u"Demain"_s);
        QString stick = m_world->published();
        const QString json = m_world->published(u"feed.json"_s);
        if (how == "empty"_L1)
            stick = m_world->folder(u"nothing"_s);
        else if (how == "no signature"_L1)
            QVERIFY(QFile::remove(json + u".minisig"_s));
        else if (how == "not signed"_L1)
            QVERIFY(write(json + u".minisig"_s, "signed, really"));
        else if (how == "changed"_L1)
            QVERIFY(write(json, bytesOf(json).replace("Demain", "Hier")));
        else if (how == "cut"_L1)
            QVERIFY(QFile::resize(json, 100));
        else if (how == "a link"_L1)
            QVERIFY(QFile::rename(json, json + u"2"_s) && QFile::link(json + u"2"_s, json));
        else if (how == "a link on the way"_L1) {
            stick = m_world->folder(u"stick"_s);
            QVERIFY(QDir().mkpath(stick) && QFile::link(m_world->published(), stick + u"/partage-de-co"_s));
        } else if (how == "endless"_L1)
            QVERIFY(write(json, QByteArray(9'000'000, ' ')));
        else if (how == "a folder"_L1)
            QVERIFY(QFile::remove(json) && QDir().mkpath(json));
        else if (how == "broken selection"_L1)
            QVERIFY(write(m_world->published(u"selection.json"_s), "{"));
        else {
            QVERIFY(m_world->sync(m_world->published()));
            m_world->put(bytesOf(json) + '\n', true);
        }
        start();
        plugIn(stick);
        QCOMPARE(states(), QList<StickFeed::State>());
    }

    void saysWhyItCouldNotBeTaken()
    {
        QVERIFY(trusted());
        putNews(u"Demain"_s);
        plugIn(m_world->published());
        QVERIFY(QFile::remove(m_world->published(World::blobOf(QByteArray(2100, 'd')))));
        m_sticks->take(m_world->published());
        QVERIFY(test::waitUntil([&] { return states() == QList{StickFeed::State::Failed}; }));
        QVERIFY(m_sticks->feeds().first().error->is(FeedError::BlobMissing));
    }

    void pulledOutWhileItIsTaken()
    {
        QVERIFY(trusted());
        putNews(u"Demain"_s);
        plugIn(m_world->published());
        QVERIFY(QDir().rename(m_world->published(), m_world->folder(u"elsewhere"_s)));
        m_sticks->take(m_world->published());
        pullOut();
        QVERIFY(test::waitUntil([&] { return states() == QList{StickFeed::State::Failed}; }));
        QVERIFY(m_sticks->feeds().first().error->is(SyncError::Unreachable));
    }

private:
    /// The PC has synchronised once from a place that is not the stick, so that it knows whom to trust.
    [[nodiscard]] bool trusted()
    {
        const QString home = m_world->folder(u"home"_s);
        QDir().mkpath(home);
        const bool copied = QProcess::execute(u"cp"_s, {u"-a"_s, m_world->published() + u"/."_s, home}) == 0;
        return copied && m_world->sync(home, m_world->minisign.publicFile()).has_value();
    }
    void putNews(const QString &title)
    {
        m_world->source.put(World::news(), u"news"_s, title,
                            {{u"a.pdf"_s, QByteArray(2100, 'd'), u"document"_s, u"application/pdf"_s}});
        if (!m_world->publish().isEmpty())
            qFatal("nothing is published");
    }
    void start()
    {
        m_started = true;
        m_disks->start();
        settle();
    }
    void plugIn(const QString &folder)
    {
        if (!m_started)
            start(); // With none.
        m_here = {{folder, u"CLUB"_s}};
        m_disks->look();
        settle();
    }
    void pullOut()
    {
        m_here.clear();
        m_disks->look();
        settle();
    }
    /// Until what the pool found has arrived, and what was asked for then.
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QList<StickFeed::State> states() const
    {
        QList<StickFeed::State> all;
        for (const StickFeed &feed : m_sticks->feeds())
            all << feed.state;
        return all;
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

    std::unique_ptr<World> m_world;
    bool m_started = false;
    QList<RemovableDisk> m_here; // Read in the pool, which has come to rest when it changes.
    Policy m_policy;
    std::unique_ptr<Syncer> m_syncer;
    std::unique_ptr<RemovableDisks> m_disks;
    std::unique_ptr<Sticks> m_sticks;
};

QTEST_GUILESS_MAIN(SticksTest)
#include "stickstest.moc"
