// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "assembly/ownfeed.h"
#include "places/gazetteer.h"
#include "places/placerepository.h"
#include "support/feedsource.h"
#include "support/otheruser.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "tutorials/tutorial.h"

#include <QMutex>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr auto header = "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n";
constexpr auto grenoble = "38185\tGrenoble\t38000|38100\t45.18\t5.72\t0\t158000\t38\t84\n";
constexpr auto gieres = "38179\tGières\t38610\t45.18\t5.79\t0\t7000\t38\t84\n";

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}

/// Whatever is wrong with the disk, the files or the moment, a person gets the content and nothing is lost.
class LibraryTroubleTest : public test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FeedSource> m_source;
    test::FixedClock m_clock{QDateTime({2026, 11, 23}, {10, 0})};
    QMutex m_mutex;
    QList<Notice> m_told; ///< Under m_mutex, as several threads tell.

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString store(const QString &name = {}) const { return path("store/"_L1 + name); }
    [[nodiscard]] ContentLibrary library(const QString &folder = {})
    {
        return {{folder.isEmpty() ? path(u"store"_s) : folder, path(u"bundle"_s)}, m_clock, [this](Notice notice) {
                    const QMutexLocker locker(&m_mutex);
                    m_told << notice;
                }};
    }
    void putCommunes(const QByteArray &table)
    {
        m_source->put(u"urn:communes"_s, u"gazetteer"_s, u"Communes"_s,
                      {{u"communes.tsv"_s, table, u"data"_s, u"text/tab-separated-values"_s}});
        QCOMPARE(m_source->build(path(u"bundle"_s)), QString());
    }
    [[nodiscard]] static QStringList communes(const Result<Database> &content)
    {
        QStringList names;
        if (!content)
            return {content.error().name()};
        const auto found = findCommunes(*content, u"g", 9);
        if (!found)
            return {found.error().name()};
        for (const Commune &commune : *found)
            names << commune.name;
        return names;
    }
    [[nodiscard]] QStringList generations() const
    {
        return QDir(store(u"content"_s)).entryList({u"*.sqlite*"_s}, QDir::Files, QDir::Name);
    }
    /// Opens libraries from several threads at once; what each of them found.
    QList<QStringList> openAtOnce(int count)
    {
        QList<QStringList> found(count);
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([this, &slot = found[i]] {
                const auto content = library().open();
                slot = communes(content);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        return found;
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_source = std::make_unique<test::FeedSource>(path(u"source"_s));
        m_told.clear();
        putCommunes(QByteArray(header) + grenoble);
    }
    void cleanup()
    {
        for (const QString &folder : {m_folder->path(), store(), store(u"content"_s)}) {
            if (QFileInfo::exists(folder))
                QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        m_folder.reset();
    }

    void thePersonalDatabaseIsMadeWhereNothingIsYet()
    {
        const auto personal = library().openPersonal();
        QVERIFY(personal);
        QCOMPARE(m_told, QList<Notice>());
        QCOMPARE(personal->file(), store(u"personal.sqlite"_s));
    }

    void aStoreThatCannotBeReadGivesTheContentFromMemory()
    {
        QVERIFY(QDir().mkpath(store(u"content/current"_s))); // A folder where the pointer should be.
        QCOMPARE(communes(library().open()), QStringList{u"Grenoble"_s});
        QCOMPARE(m_told, QList{Notice::NothingKept});
    }

    void aStoreWithoutRightToWriteIsReadAllTheSame()
    {
        QVERIFY(library().open());
        {
            const auto personal = library().openPersonal();
            QVERIFY(personal && personal->execute(u"INSERT OR REPLACE INTO session VALUES (1, 1)"));
        }
        const QStringList before = generations();
        for (const QString &folder : {m_folder->path(), store(), store(u"content"_s)})
            QVERIFY(QFile::setPermissions(folder, test::readOnlyForAll));
        const test::OrdinaryUser user;
        if (!test::OrdinaryUser::isBound())
            QSKIP("permissions bind nobody here");
        QCOMPARE(communes(library().open()), QStringList{u"Grenoble"_s});
        QCOMPARE(m_told, QList<Notice>());
        QCOMPARE(generations(), before);
        const auto personal = library().openPersonal();
        QVERIFY(personal);
        QVERIFY(personal->execute(u"INSERT OR REPLACE INTO session VALUES (1, 0)"));
        QCOMPARE(m_told, QList{Notice::NothingKept});
    }

    void aFullDiskGivesTheContentFromMemoryAndKeepsNoRest()
    {
        const test::SmallDisk disk(48);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        const auto content = library(disk.path(u"store"_s)).open();
        QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
        QCOMPARE(m_told, QList{Notice::NoSpace});
        QCOMPARE(QDir(disk.path(u"store/content"_s)).entryList({u"*.sqlite*"_s}, QDir::Files), QStringList());
        const auto personal = library(disk.path(u"store"_s)).openPersonal();
        QVERIFY(personal);
    }

    // Several at once

    void manyThatFillTheStoreAtOnceAllEndWell()
    {
        for (int round = 0; round < 5; ++round) {
            QDir(store()).removeRecursively();
            const QList<QStringList> found = openAtOnce(6);
            for (const QStringList &names : found)
                QCOMPARE(names, QStringList{u"Grenoble"_s});
            QCOMPARE(m_told, QList<Notice>());
            QCOMPARE(generations().size(), 1);
        }
    }

    void manyThatFindItDamagedSetItAsideOnce()
    {
        QVERIFY(library().open());
        QVERIFY(writeFile(store(u"content/"_s + generations().first()), QByteArray(8192, 'x')));
        for (const QStringList &names : openAtOnce(6))
            QCOMPARE(names, QStringList{u"Grenoble"_s});
        QCOMPARE(m_told, QList{Notice::ContentRebuilt});
        QCOMPARE(generations().size(), 2);
        QCOMPARE(QDir(store(u"content"_s)).entryList({u"*-damaged-*"_s}).size(), 1);
    }

    // Versions

    void contentOfANewerProgramIsMadeAgain()
    {
        QVERIFY(library().open());
        {
            const auto content = Database::open(store(u"content/"_s + generations().first()), Database::Mode::Build);
            QVERIFY(content
                    && content->execute(u"UPDATE schema_version SET version = 99 WHERE room = 'places';\n"
                                        "DROP TABLE commune_key"));
        }
        QCOMPARE(communes(library().open()), QStringList{u"Grenoble"_s});
        QVERIFY(!m_told.contains(Notice::NothingKept));
    }

    void choicesOfANewerProgramAreLeftAsTheyAre()
    {
        {
            const auto personal = Database::open(store(u"personal.sqlite"_s), Database::Mode::ReadWrite);
            QVERIFY(!personal); // The folder is not there yet.
        }
        QVERIFY(library().open());
        {
            const auto personal = library().openPersonal();
            QVERIFY(personal
                    && personal->execute(u"UPDATE schema_version SET version = 99;\nPRAGMA journal_mode=DELETE"));
        }
        const QByteArray before = readFile(store(u"personal.sqlite"_s));
        QVERIFY(library().openPersonal());
        QCOMPARE(m_told, QList{Notice::NothingKept});
        {
            const auto kept = Database::open(store(u"personal.sqlite"_s), Database::Mode::ReadWrite);
            Statement version(*kept, u"SELECT version FROM schema_version"_s);
            version.bind();
            QVERIFY(version.next());
            QCOMPARE(version.integer(0), 99);
        }
        QVERIFY(!before.isEmpty());
    }

    void contentOfAnOlderProgramIsBroughtForward()
    {
        QVERIFY(library().open());
        {
            const auto content = Database::open(store(u"content/"_s + generations().first()), Database::Mode::Build);
            QVERIFY(
                content
                && content->execute(u"DROP INDEX commune_large;\nDROP INDEX commune_key_large;\n"
                                    "DROP INDEX commune_item;\nDROP INDEX commune_key_code;\n"
                                    "DROP INDEX commune_postcode_code;\nDROP INDEX place_source_item;\n"
                                    "DROP TABLE school_calendar;\nDROP INDEX place_around;\nALTER TABLE place_source "
                                    "DROP COLUMN unknown;\n"
                                    "CREATE VIRTUAL TABLE place_position USING rtree (key, south, north, west, east);\n"
                                    "CREATE TRIGGER place_gone AFTER DELETE ON place BEGIN "
                                    "DELETE FROM place_position WHERE key = old.key; END;\n"
                                    "UPDATE schema_version SET version = 1 WHERE room = 'places'"));
        }
        const auto content = library().open();
        QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
        Statement index(*content, u"SELECT count(*) FROM sqlite_master WHERE name = 'commune_key_large'"_s);
        index.bind();
        QVERIFY(index.next());
        QCOMPARE(index.integer(0), 1);
        QCOMPARE(m_told, QList<Notice>());
    }

    // Bundles

    void aBrokenUpdateKeepsWhatIsThereUntilItIsMended()
    {
        QVERIFY(library().open());
        putCommunes(QByteArray(header) + gieres + "38185\tGren");
        const auto report = library().rebuild(false);
        QVERIFY(report);
        QCOMPARE(report->failed.size(), 1);
        QCOMPARE(m_told, QList{Notice::ContentIncomplete});
        const auto content = library().open();
        QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
        QCOMPARE(*library().isBehind(*content), true);
        putCommunes(QByteArray(header) + grenoble + gieres);
        QVERIFY(library().rebuild(false));
        QCOMPARE(communes(library().open()), QStringList({u"Grenoble"_s, u"Gières"_s}));
    }

    void aBundleThatIsCutIsMissing()
    {
        QVERIFY(library().open());
        const QByteArray feed = readFile(path(u"bundle/feed.json"_s));
        QVERIFY(writeFile(path(u"bundle/feed.json"_s), feed.left(feed.size() / 2)));
        QVERIFY(!library().rebuild(false));
        // What was taken in before goes on being shown.
        QCOMPARE(communes(library().open()), QStringList{u"Grenoble"_s});
        QDir(store()).removeRecursively();
        QCOMPARE(communes(library().open()), QStringList());
        QVERIFY(m_told.contains(Notice::ContentMissing));
    }

    void whatShipsIsTakenInWhole()
    {
        StorePaths paths{path(u"store"_s), QStringLiteral(PDC_SHARE_DIR "/bundle")};
        const ContentLibrary shipped(paths, m_clock, [this](Notice notice) { m_told << notice; });
        const auto content = shipped.open();
        QVERIFY(content);
        QCOMPARE(m_told, QList<Notice>());
        QCOMPARE(findCommunes(*content, u"lyon", 1)->first().code, u"69123"_s);
        PlaceQuery all;
        all.limit = 10'000;
        QCOMPARE(findPlaces(*content, all)->size(), 687);
        const auto tutorials = allTutorials(*content);
        QVERIFY(tutorials && tutorials->size() >= 2);
        for (const Tutorial &tutorial : *tutorials) {
            for (const auto role : {"video"_L1, "captions"_L1, "poster"_L1, "transcript"_L1}) {
                const CatalogFile *file = tutorial.file(role);
                QVERIFY2(file && QFileInfo(paths.layers().pathOf(tutorial.layer, file->url)).size() == file->size,
                         tutorial.id.toUtf8());
            }
        }
        QVERIFY(content->check(true));
        QCOMPARE(*shipped.isBehind(*content), false);
    }
};

QTEST_GUILESS_MAIN(LibraryTroubleTest)
#include "librarytroubletest.moc"
