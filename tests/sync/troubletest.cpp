// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"
#include "support/smalldisk.h"
#include "sync/suites.h"
#include "sync/syncschedule.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

/// What goes wrong on the PC itself: a clock that is a year off, a store of an earlier program, a state that is lost, a
/// disk that is nearly full; and a feed that contradicts itself.
class TroubleTest final : public test::WorldSuite
{
    Q_OBJECT

private:
    Result<SyncReport> sync() { return m_world->sync(m_world->published(), m_world->minisign.publicKey()); }
    void putNews(const QString &title)
    {
        m_world->source.put(World::news(), u"news"_s, title,
                            {{u"a.pdf"_s, title.toUtf8(), u"document"_s, u"application/pdf"_s}});
    }
    /// What the publisher said, changed by hand and signed again.
    template<typename Change>
    void changePublished(Change change)
    {
        QFile file(m_world->published(u"feed.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        QJsonArray items = json.value("items"_L1).toArray();
        change(items);
        json.insert("items"_L1, items);
        m_world->put(QJsonDocument(json).toJson(), true);
    }

private Q_SLOTS:
    void aClockThatIsAYearOffBlocksNobody_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("a year behind") << -365;
        QTest::newRow("a year ahead") << 365;
    }
    void aClockThatIsAYearOffBlocksNobody()
    {
        QFETCH(int, days);
        const QDateTime right = m_world->clock.now();
        const QDateTime wrong = right.addDays(days);
        m_world->clock.set(wrong);
        const auto first = sync();
        QVERIFY2(first, first ? "" : qPrintable(first.error().name()));
        QVERIFY(first->applied);
        QCOMPARE(first->stale, days > 0);
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:news Rendez-vous"_L1));
        QVERIFY(!m_world->held().join(u'\n').contains("broken"_L1));
        QCOMPARE(m_world->status().stale, days > 0);

        // The schedule goes on, and what is published is taken.
        const auto hoursToNext = [&] {
            const QDateTime now = m_world->clock.now();
            return double(now.secsTo(SyncSchedule().nextDue(now, m_world->state().lastSuccess, 0.5))) / 3600;
        };
        QVERIFY(hoursToNext() > 4 && hoursToNext() < 8);
        m_world->clock.set(right);
        putNews(u"Demain"_s);
        QCOMPARE(m_world->publish(), QString());
        m_world->clock.set(wrong.addSecs(7 * 3600));
        const auto second = sync();
        QVERIFY2(second && second->applied, second ? "" : qPrintable(second.error().name()));
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:news Demain"_L1));

        // Nor does the way back to the right time.
        m_world->clock.set(right);
        QVERIFY(hoursToNext() <= 0);
        putNews(u"Après-demain"_s);
        QCOMPARE(m_world->publish(), QString());
        const auto third = sync();
        QVERIFY2(third && third->applied, third ? "" : qPrintable(third.error().name()));
        QVERIFY(!third->stale && !m_world->status().stale);
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:news Après-demain"_s));
    }

    void aStoreOfAnEarlierSchemaIsRebuiltAndKeepsWhatWasSynchronised()
    {
        QVERIFY(sync());
        const QStringList before = m_world->held();
        QString generation;
        {
            const auto content = m_world->library().open();
            QVERIFY(content);
            generation = content->file();
        }
        QVERIFY(QFile::setPermissions(generation, QFile::ReadOwner | QFile::WriteOwner));
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            old.setDatabaseName(generation);
            QVERIFY(old.open());
            QSqlQuery query(old);
            QVERIFY(query.exec(u"UPDATE schema_version SET version = version - 1 WHERE room = 'catalog'"_s));
            QCOMPARE(query.numRowsAffected(), 1);
            query.finish();
            old.close();
        }
        QSqlDatabase::removeDatabase(u"old"_s);
        const auto same = sync();
        QVERIFY2(same, same ? "" : qPrintable(same.error().name()));
        QCOMPARE(m_world->held(), before);
        const auto content = m_world->library().open();
        QVERIFY(content);
        QVERIFY(content->file() != generation);
        putNews(u"Demain"_s);
        QCOMPARE(m_world->publish(), QString());
        const auto report = sync();
        QVERIFY2(report && report->applied, report ? "" : qPrintable(report.error().name()));
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:news Demain"_L1));
    }

    void whatWasAcceptedCountsAlsoWhenTheStateIsLost_data()
    {
        QTest::addColumn<QByteArray>("junk");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"feed\":");
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("of other types") << QByteArray(R"({"serial":"x","feed":5,"keys":7})");
        QTest::newRow("gone") << QByteArray("-");
    }
    void whatWasAcceptedCountsAlsoWhenTheStateIsLost()
    {
        QFETCH(const QByteArray, junk);
        const QString key = m_world->minisign.publicKey();
        const QString older = m_world->folder(u"older"_s);
        QVERIFY(QProcess::execute(u"cp"_s, {u"-r"_s, m_world->published(), older}) == 0);
        putNews(u"Demain"_s);
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync());
        const QStringList before = m_world->seen();
        const auto lose = [&] {
            QFile file(m_world->store(u"sync.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(junk);
            file.close();
            if (junk == "-")
                QVERIFY(file.remove());
        };
        lose();
        QCOMPARE(World::codeOf(m_world->sync(older, key)), u"rollback"_s);
        // And so it stays, also from what that sync has noted, and without the key.
        QCOMPARE(World::codeOf(m_world->sync(older)), u"rollback"_s);
        QCOMPARE(m_world->seen(), before);

        lose();
        QFile file(m_world->published(u"feed.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        m_world->put(bytes + '\n', true);
        QCOMPARE(World::codeOf(sync()), u"equivocation"_s);
        QCOMPARE(m_world->seen(), before);

        m_world->put(bytes, true);
        QCOMPARE(World::codeOf(sync()), QString());
        putNews(u"Après-demain"_s);
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(World::codeOf(sync()), QString());
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:news Après-demain"_s));
    }

    void whatSomebodyElseHasSignedDoesNotCount()
    {
        QVERIFY(sync());
        putNews(u"Demain"_s);
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync());
        QVERIFY(QFile::remove(m_world->store(u"sync.json"_s)));
        World other;
        QVERIFY(other.works());
        const auto report = m_world->sync(other.published(), other.minisign.publicKey());
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->serial, 1);
    }

    void smallFilesDoNotFillTheDisk()
    {
        const test::SmallDisk disk(40'000);
        if (!disk.isThere())
            QSKIP(disk.whyNot());
        const ContentLibrary library({disk.path(u"store"_s), m_world->folder(u"bundle"_s)}, m_world->clock,
                                     [](Notice) {});
        QVERIFY(library.open());
        Syncer syncer(library, m_world->clock, m_world->limits);
        const auto synced = [&] {
            return World::codeOf(World::run(syncer, m_world->published(), m_world->minisign.publicKey()));
        };
        // What is small goes in below both thresholds…
        QCOMPARE(synced(), QString());
        for (int i = 0; i < 10; ++i)
            m_world->source.put(
                u"urn:pdc:test:%1"_s.arg(i), u"news"_s, u"Nouvelle %1"_s.arg(i),
                {{u"n.bin"_s, QByteArray(900'000, char('a' + i)), u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world->publish(), QString());
        // …but never so much that the system itself has no room.
        const auto before = freeBytes(disk.path(u"store"_s));
        QVERIFY(before && *before > 32'000'000);
        QCOMPARE(synced(), u"no-space"_s);
        const auto after = freeBytes(disk.path(u"store"_s));
        QVERIFY2(after && *after > *before - 100'000, QByteArray::number(*before - *after));
        for (int i = 0; i < 10; ++i)
            m_world->source.remove(u"urn:pdc:test:%1"_s.arg(i));
        putNews(u"Urgent"_s);
        QCOMPARE(m_world->publish(), QString());
        QCOMPARE(synced(), QString());
    }

    void itemsThatContradictEachOtherAreLeftOutInAnyOrder_data()
    {
        QTest::addColumn<bool>("wrongFirst");
        QTest::newRow("the right one first") << false;
        QTest::newRow("the wrong one first") << true;
    }
    void itemsThatContradictEachOtherAreLeftOutInAnyOrder()
    {
        QFETCH(bool, wrongFirst);
        changePublished([&](QJsonArray &items) {
            QJsonObject wrong;
            for (const auto &item : std::as_const(items)) {
                if (item.toObject().value("id"_L1) == World::news())
                    wrong = item.toObject();
            }
            QJsonArray attachments = wrong.value("attachments"_L1).toArray();
            QJsonObject attachment = attachments.first().toObject();
            attachment.insert("size_in_bytes"_L1, 3);
            attachments.replace(0, attachment);
            wrong.insert("attachments"_L1, attachments);
            wrong.insert("id"_L1, u"urn:pdc:test:wrong"_s);
            wrongFirst ? items.prepend(wrong) : items.append(wrong);
        });
        const auto report = sync();
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QCOMPARE(report->skipped, 2);
        QVERIFY(m_world->seen().contains("feed urn:pdc:test:tutorial Copier et coller"_L1));
        QVERIFY(m_world->seen().filter(u"urn:pdc:test:news"_s).isEmpty());
        QVERIFY(m_world->seen().filter(u"urn:pdc:test:wrong"_s).isEmpty());
    }

    void aSelectionThatIsNoFileIsRefused_data()
    {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("a folder") << true;
        QTest::newRow("a pipe") << false;
    }
    void aSelectionThatIsNoFileIsRefused()
    {
        QFETCH(bool, isFolder);
        const QString name = m_world->published(u"selection.json"_s);
        if (isFolder) {
            QVERIFY(QDir().mkpath(name));
        } else {
#ifdef Q_OS_UNIX
            QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0644), 0);
#else
            QSKIP("no pipes in folders here");
#endif
        }
        const QStringList before = m_world->seen();
        QCOMPARE(World::codeOf(sync()), u"bad-json"_s);
        QCOMPARE(m_world->seen(), before);
        QVERIFY(isFolder ? QDir().rmdir(name) : QFile::remove(name));
        QCOMPARE(World::codeOf(sync()), QString());
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "troubletest.moc"
