// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/generations.h"
#include "support/otheruser.h"
#include "support/smalldisk.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

}

class GenerationsTest : public pdc::test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// Publishes a generation with these bytes; its name.
    [[nodiscard]] QString publish(const QByteArray &bytes) const
    {
        const Generations generations(m_folder->path());
        const auto draft = generations.draft(true);
        if (!draft || !writeFile(*draft, bytes))
            return u"no draft"_s;
        const auto published = generations.publish(*draft);
        return published ? QFileInfo(*published).fileName() : u"not published: "_s + published.error().name();
    }
    /// The bytes of the current generation.
    [[nodiscard]] QByteArray current() const
    {
        const auto file = Generations(m_folder->path()).current();
        return !file ? QByteArray(file.error().name().latin1()) : file->isEmpty() ? "none" : readFile(*file);
    }

private Q_SLOTS:
    void cleanup()
    {
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aFolderThatIsNotThereHasNoGeneration()
    {
        const auto current = Generations(path(u"absent"_s)).current();
        QVERIFY(current);
        QVERIFY(current->isEmpty());
    }

    void whatIsPublishedIsCurrentAndTheOldOnesGo()
    {
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        QCOMPARE(current(), "un");
        QCOMPARE(publish("deux"), u"000002.sqlite"_s);
        QCOMPARE(publish("trois"), u"000003.sqlite"_s);
        QCOMPARE(current(), "trois");
        QCOMPARE(files(), QStringList({u"000003.sqlite"_s, u"current"_s}));
    }

    void whoHasTheOldGenerationOpenKeepsReadingIt()
    {
        const Generations generations(m_folder->path());
        const auto publishTable = [&](QStringView sql) -> Result<QString> {
            const auto draft = generations.draft(true);
            if (!draft)
                return draft;
            {
                const auto database = Database::open(*draft, Database::Mode::Build);
                if (!database || !database->execute(sql) || !database->finishBuild())
                    return Error(StoreError::Sql);
            }
            return generations.publish(*draft);
        };
        const auto old = publishTable(u"CREATE TABLE old (id INTEGER)");
        QVERIFY(old);
        const auto reader = Database::open(*old, Database::Mode::Immutable);
        QVERIFY(reader);
        QVERIFY(publishTable(u"CREATE TABLE young (id INTEGER)"));
        QVERIFY(reader->execute(u"SELECT * FROM old"));
        QVERIFY(reader->check(true));
        const auto second = Database::open(*generations.current(), Database::Mode::Immutable);
        QVERIFY(second);
        QVERIFY(second->execute(u"SELECT * FROM young"));
    }

    void aDraftIsACopyUnlessAFreshOneIsAskedFor()
    {
        const Generations generations(m_folder->path());
        const auto empty = generations.draft(false);
        QVERIFY(empty && !QFile::exists(*empty));
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        const auto copy = generations.draft(false);
        QVERIFY(copy);
        QCOMPARE(readFile(*copy), "un");
        const auto fresh = generations.draft(true);
        QVERIFY(fresh && !QFile::exists(*fresh));
        QCOMPARE(current(), "un");
    }

    void aCopyOfAGenerationWithoutRightToWriteCanBeWritten()
    {
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        QVERIFY(QFile::setPermissions(path(u"000001.sqlite"_s), QFile::ReadOwner));
        const auto copy = Generations(m_folder->path()).draft(false);
        QVERIFY(copy);
        QVERIFY(QFile::permissions(*copy).testFlag(QFile::WriteOwner));
    }

    void whatAnInterruptedBuildLeftIsRemoved()
    {
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        const QString draft = *Generations(m_folder->path()).draft(true);
        for (const QString &rest : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
            QVERIFY(writeFile(draft + rest, "left over"));
        QCOMPARE(files().size(), 6);
        const auto next = Generations(m_folder->path()).draft(true);
        QVERIFY(next);
        QCOMPARE(files(), QStringList({u"000001.sqlite"_s, u"current"_s}));
        QCOMPARE(current(), "un");
    }

    void aGenerationThatNobodyPointsAtGoesWithTheNext()
    {
        // A cut between the rename of the file and that of the pointer leaves this.
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        QVERIFY(writeFile(path(u"000007.sqlite"_s), "not current"));
        QCOMPARE(current(), "un");
        QCOMPARE(publish("huit"), u"000008.sqlite"_s);
        QCOMPARE(files(), QStringList({u"000008.sqlite"_s, u"current"_s}));
    }

    void filesOfOthersAreLeftAlone()
    {
        for (const QString &name : {u"notes.sqlite"_s, u"000001-damaged-2026-11-22-090000.sqlite"_s, u"x.txt"_s})
            QVERIFY(writeFile(path(name), "mine"));
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        QCOMPARE(publish("deux"), u"000002.sqlite"_s);
        QCOMPARE(files().size(), 5);
    }

    void aPointerToNonsenseCountsAsNone_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("a generation that is gone") << QByteArray("000009.sqlite\n");
        QTest::newRow("another folder") << QByteArray("../other.sqlite\n");
        QTest::newRow("an absolute path") << QByteArray("/etc/passwd\n");
        QTest::newRow("a file that is no generation") << QByteArray("notes.sqlite\n");
        QTest::newRow("a folder") << QByteArray("000005.sqlite\n");
        QTest::newRow("a number beyond 64 bits") << QByteArray("99999999999999999999.sqlite\n");
        QTest::newRow("digits of another script") << QString(u"١.sqlite\n"_s).toUtf8();
        QTest::newRow("very long") << QByteArray(100'000, '1');
    }
    void aPointerToNonsenseCountsAsNone()
    {
        QFETCH(QByteArray, pointer);
        QVERIFY(writeFile(path(u"other.sqlite"_s), "other") && writeFile(path(u"notes.sqlite"_s), "notes"));
        QVERIFY(QDir(m_folder->path()).mkpath(u"000005.sqlite"_s));
        QVERIFY(writeFile(path(u"current"_s), pointer));
        QCOMPARE(current(), "none");
        const QString published = publish("un");
        QVERIFY2(published.endsWith(u".sqlite"_s), published.toUtf8());
        QCOMPARE(current(), "un");
    }

    void aPointerThatIsAFolderIsUnreadable()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"current"_s));
        QCOMPARE(current(), "store-unreadable");
    }

    void onlyOneBuildsAtATime()
    {
        const Generations one(m_folder->path());
        const Generations other(m_folder->path());
        auto held = one.lock(0);
        QVERIFY(held);
        const auto refused = other.lock(20);
        QVERIFY(!refused);
        QVERIFY(refused.error().is(StoreError::Busy));
        held->reset();
        QVERIFY(other.lock(20));
    }

    void aLockOfNobodyIsWaitedForAndTaken_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("killed before it said whose it is") << QByteArray();
        QTest::newRow("killed amid it") << QByteArray("12345\npartage-de-co\nsome-mach");
    }
    void aLockOfNobodyIsWaitedForAndTaken()
    {
        QFETCH(QByteArray, left);
        QFile file(path(u"lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(left), left.size());
        file.close();
        const Generations generations(m_folder->path());
        QVERIFY(generations.lock(0));
        QVERIFY(!file.exists());
    }

    void aLockThatSaysWhoseItIsStays()
    {
        const Generations generations(m_folder->path());
        QFile file(path(u"lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("1\nother\nanother-machine\n00000000-0000-0000-0000-000000000000\n1\n") > 0);
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
        file.close();
        const auto lock = generations.lock(50);
        QVERIFY(!lock && lock.error().is(StoreError::Busy));
        QVERIFY(file.exists());
    }

    void removesWhatAKilledPublicationLeaves()
    {
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        for (const QString &name : {u"current.aBc1De"_s, u"000000.sqlite"_s, u"current.kept"_s, u"other.aBc1De"_s}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Generations(m_folder->path()).tidyUp();
        QVERIFY(!QFile::exists(path(u"current.aBc1De"_s)) && !QFile::exists(path(u"000000.sqlite"_s)));
        QVERIFY(QFile::exists(path(u"current.kept"_s)) && QFile::exists(path(u"other.aBc1De"_s)));
        QCOMPARE(current(), "un");
    }

    void theLockMakesTheFolder()
    {
        const Generations generations(path(u"deep/content"_s));
        QVERIFY(generations.lock(0));
        QVERIFY(QDir(path(u"deep/content"_s)).exists());
    }

    void aFolderWithoutRightToWriteIsReadOnly()
    {
        QCOMPARE(publish("un"), u"000001.sqlite"_s);
        QVERIFY(QFile::setPermissions(m_folder->path(), pdc::test::readOnlyForAll));
        const pdc::test::OrdinaryUser user;
        if (!pdc::test::OrdinaryUser::isBound())
            QSKIP("permissions bind nobody here");
        QCOMPARE(current(), "un");
        const Generations generations(m_folder->path());
        const auto lock = generations.lock(0);
        QVERIFY(!lock && lock.error().is(StoreError::ReadOnly));
        const auto draft = generations.draft(false);
        QVERIFY(!draft);
        QVERIFY2(draft.error().is(StoreError::ReadOnly), draft.error().name().latin1());
    }

    void aCopyThatDoesNotFitIsFullAndLeavesTheRest()
    {
        const pdc::test::SmallDisk disk(96);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        QVERIFY(writeFile(disk.path(u"000001.sqlite"_s), QByteArray(64 * 1024, 'x')));
        QVERIFY(writeFile(disk.path(u"current"_s), "000001.sqlite\n"));
        const Generations generations(disk.path(QString()));
        const auto draft = generations.draft(false);
        QVERIFY(!draft);
        QVERIFY2(draft.error().is(StoreError::Full), draft.error().name().latin1());
        QCOMPARE(QFileInfo(*generations.current()).size(), 64 * 1024);
        QVERIFY(!QFile::exists(disk.path(u"draft.sqlite"_s)));
    }

    // Setting aside

    void aDamagedFileIsSetAsideWithItsDateAndAllThatBelongsToIt()
    {
        const pdc::test::FixedClock clock(QDateTime({2026, 11, 22}, {9, 5, 7}));
        for (const QString &rest : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QVERIFY(writeFile(path(u"personal.sqlite"_s) + rest, "kept" + rest.toUtf8()));
        const auto moved = setAside(path(u"personal.sqlite"_s), clock);
        QVERIFY(moved);
        QCOMPARE(*moved, path(u"personal-damaged-2026-11-22-090507.sqlite"_s));
        QCOMPARE(files().size(), 4);
        for (const QString &rest : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QCOMPARE(readFile(*moved + rest), "kept" + rest.toUtf8());
    }

    void whatWasSetAsideInTheSameSecondIsKeptToo()
    {
        const pdc::test::FixedClock clock(QDateTime({2026, 11, 22}, {9, 5, 7}));
        for (const QByteArray bytes : {"un", "deux", "trois"}) {
            QVERIFY(writeFile(path(u"personal.sqlite"_s), bytes));
            QVERIFY(setAside(path(u"personal.sqlite"_s), clock));
        }
        QCOMPARE(files().size(), 3);
        QCOMPARE(readFile(path(u"personal-damaged-2026-11-22-090507.sqlite"_s)), "un");
        QCOMPARE(readFile(path(u"personal-damaged-2026-11-22-090507-2.sqlite"_s)), "deux");
        QCOMPARE(readFile(path(u"personal-damaged-2026-11-22-090507-3.sqlite"_s)), "trois");
    }

    void whatCannotBeSetAsideStays()
    {
        const pdc::test::FixedClock clock(QDateTime({2026, 11, 22}, {9, 5, 7}));
        const auto moved = setAside(path(u"absent.sqlite"_s), clock);
        QVERIFY(!moved && moved.error().is(StoreError::ReadOnly));
    }

    // Folders

    void aFolderIsMadeOrTheReasonTold()
    {
        QVERIFY(makeFolder(path(u"a/b/c"_s)));
        QVERIFY(QDir(path(u"a/b/c"_s)).exists());
        QVERIFY(makeFolder(path(u"a/b/c"_s)));
        QVERIFY(writeFile(path(u"file"_s), "x"));
        const auto onAFile = makeFolder(path(u"file"_s));
        QVERIFY(!onAFile && onAFile.error().is(StoreError::Unreadable));
        QVERIFY(!makeFolder(path(u"file/below"_s)));
    }
};

QTEST_GUILESS_MAIN(GenerationsTest)
#include "generationstest.moc"
