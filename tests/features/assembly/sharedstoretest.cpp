// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "places/gazetteer.h"
#include "support/feedsource.h"
#include "support/otheruser.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr auto header = "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n";
constexpr auto grenoble = "38185\tGrenoble\t38000|38100\t45.18\t5.72\t0\t158000\t38\t84\n";
constexpr auto gieres = "38179\tGières\t38610\t45.18\t5.79\t0\t7000\t38\t84\n";

}

/// The content of a machine, which one account keeps and the others read.
class SharedStoreTest : public test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FeedSource> m_source;
    test::FixedClock m_clock{QDateTime({2026, 11, 23}, {10, 0})};
    QList<Notice> m_told;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] ContentLibrary libraryOf(const StorePaths &paths)
    {
        return {paths, m_clock, [this](Notice notice) { m_told << notice; }};
    }
    /// Of whoever keeps the machine's content.
    [[nodiscard]] ContentLibrary keeper() { return libraryOf({path(u"machine"_s), path(u"bundle"_s)}); }
    /// Of an account that may only read it.
    [[nodiscard]] ContentLibrary guest(const QString &folder = u"account"_s)
    {
        return libraryOf({folder.isEmpty() ? QString() : path(folder), path(u"bundle"_s), path(u"machine"_s)});
    }
    void putCommunes(const QByteArray &table)
    {
        m_source->put(u"urn:communes"_s, u"gazetteer"_s, u"Communes"_s,
                      {{u"communes.tsv"_s, table, u"data"_s, u"text/tab-separated-values"_s}});
        QCOMPARE(m_source->build(path(u"bundle"_s)), QString());
    }
    [[nodiscard]] static QStringList communes(const Result<Database> &content)
    {
        if (!content)
            return {content.error().name()};
        const auto found = findCommunes(*content, u"g", 9);
        if (!found)
            return {found.error().name()};
        QStringList names;
        for (const Commune &commune : *found)
            names << commune.name;
        return names;
    }
    [[nodiscard]] QStringList filesBelow(const QString &name) const
    {
        QStringList files;
        QDirIterator all(path(name), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo file(all.next());
            files << file.filePath() + u' ' + file.lastModified().toString(Qt::ISODateWithMs);
        }
        files.sort();
        return files;
    }
    [[nodiscard]] QString folderOf(const Result<Database> &content) const
    {
        return content ? QDir(m_folder->path()).relativeFilePath(QFileInfo(content->file()).path())
                       : content.error().name();
    }
    void damageTheMachinesContent()
    {
        const auto current = Generations(path(u"machine/content"_s)).current();
        QVERIFY(current);
        QFile file(*current);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(4096, 'x')) == 4096);
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        if (!test::OrdinaryUser::isPossible())
            QSKIP("only root can be the keeper and a guest in one process");
        m_folder = std::make_unique<QTemporaryDir>();
        QFile::setPermissions(m_folder->path(), test::readOnlyForAll | QFile::WriteOwner);
        m_source = std::make_unique<test::FeedSource>(path(u"source"_s));
        m_told.clear();
        putCommunes(QByteArray(header) + grenoble);
        QCOMPARE(communes(keeper().open()), QStringList{u"Grenoble"_s});
        QVERIFY(QDir().mkpath(path(u"account"_s)));
        QFile::setPermissions(path(u"account"_s),
                              test::readOnlyForAll | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther);
    }
    void cleanup() { m_folder.reset(); }

    void aGuestReadsTheMachinesContentAndLeavesItAsItIs()
    {
        const QStringList before = filesBelow(u"machine"_s);
        const test::OrdinaryUser ordinary;
        const auto content = guest().open();
        QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
        QCOMPARE(folderOf(content), u"machine/content"_s);
        QVERIFY(!guest().isBehind(*content).value());
        QVERIFY(guest().openPersonal());
        QCOMPARE(filesBelow(u"machine"_s), before);
        QCOMPARE(QDir(path(u"account"_s)).entryList({u"*.sqlite"_s}), QStringList{u"personal.sqlite"_s});
        QVERIFY(!QFileInfo::exists(path(u"account/content"_s)));
        QCOMPARE(m_told, QList<Notice>());
    }

    void whatTheKeeperPublishesIsThereForAGuestThatHasTheFormerOneOpen()
    {
        const auto former = guest().open();
        QCOMPARE(communes(former), QStringList{u"Grenoble"_s});
        putCommunes(QByteArray(header) + grenoble + gieres);
        {
            // Nobody has taken the other bundle in yet: that is the keeper's to do.
            const test::OrdinaryUser ordinary;
            QVERIFY(!guest().isBehind(*former).value());
        }
        QVERIFY(keeper().isBehind(*former).value());
        QVERIFY(keeper().rebuild(false));
        const test::OrdinaryUser ordinary;
        QCOMPARE(communes(former), QStringList{u"Grenoble"_s});
        QCOMPARE(communes(guest().open()), (QStringList{u"Grenoble"_s, u"Gières"_s}));
    }

    void aGuestChangesNothingThatIsTheMachines()
    {
        const test::OrdinaryUser ordinary;
        const auto imported = guest().importOwnPlaces(path(u"source/feed.json"_s), false);
        QVERIFY(!imported && imported.error().is(StoreError::ReadOnly));
        const auto applied = guest().applyFeed({}, [] { return Result<>(); });
        QVERIFY(!applied && applied.error().is(StoreError::ReadOnly));
        QCOMPARE(communes(guest().open()), QStringList{u"Grenoble"_s});
    }

    void whatAGuestCannotReadItMakesAnewUntilTheKeeperHas()
    {
        damageTheMachinesContent();
        {
            const test::OrdinaryUser ordinary;
            for (int time = 0; time < 2; ++time) {
                const auto content = guest().open();
                QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
                QCOMPARE(folderOf(content), u"account/content"_s);
                QVERIFY(!guest().isBehind(*content).value());
            }
            QCOMPARE(Generations(path(u"account/content"_s)).current().value(),
                     path(u"account/content/000001.sqlite"_s)); // The second time it was there.
        }
        QVERIFY(keeper().replaceDamaged());
        const test::OrdinaryUser ordinary;
        QCOMPARE(folderOf(guest().open()), u"machine/content"_s);
        QVERIFY(!QFileInfo::exists(path(u"account/content"_s)));
    }

    void damageThatShowsLaterIsStoodInForAsWell()
    {
        // As Program does it when a thorough check has complained of what opens.
        const test::OrdinaryUser ordinary;
        QVERIFY(guest().replaceDamaged());
        QCOMPARE(m_told, QList<Notice>{Notice::ContentRebuilt});
        QCOMPARE(folderOf(guest().open()), u"account/content"_s);
    }

    void contentOfAnotherVersionOfTheProgramIsStoodInFor()
    {
        {
            const auto current = Generations(path(u"machine/content"_s)).current();
            const auto content = Database::open(*current, Database::Mode::Build);
            QVERIFY(content->execute(u"UPDATE schema_version SET version = 99 WHERE room = 'places'"));
            QVERIFY(content->finishBuild());
        }
        const test::OrdinaryUser ordinary;
        const auto content = guest().open();
        QCOMPARE(communes(content), QStringList{u"Grenoble"_s});
        QCOMPARE(folderOf(content), u"account/content"_s);
    }

    void aGuestWithNothingOfItsOwnStillReads()
    {
        const test::OrdinaryUser ordinary;
        QCOMPARE(folderOf(guest({}).open()), u"machine/content"_s);
        QVERIFY(guest({}).openPersonal());
        QCOMPARE(m_told, QList<Notice>());
    }

    void aStoreThatCannotBeWrittenIsAMachines()
    {
        const test::OrdinaryUser ordinary;
        const StorePaths readOnly = StorePaths::find(path(u"machine"_s));
        QCOMPARE(readOnly.machine, path(u"machine"_s));
        QVERIFY(readOnly.folder != path(u"machine"_s));
        QVERIFY(readOnly.isGuest());

        const StorePaths own = StorePaths::find(path(u"account"_s));
        QCOMPARE(own.folder, path(u"account"_s));
        QCOMPARE(own.machine, QString());
        QVERIFY(!own.isGuest());

        QCOMPARE(StorePaths::find({}, path(u"machine"_s)).machine, path(u"machine"_s));
        QCOMPARE(StorePaths::find({}, path(u"nowhere"_s)).machine, QString());
        // Neither to be written nor with anything to read.
        QCOMPARE(StorePaths::find(path(u"source"_s)).home(), QString());
    }
};

QTEST_GUILESS_MAIN(SharedStoreTest)
#include "sharedstoretest.moc"
