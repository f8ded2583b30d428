// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "support/otheruser.h"
#include "support/smalldisk.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr auto wordsTable = u"CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL)";

/// The texts of the table `word`, or the error's name alone.
QStringList words(const Database &database)
{
    Statement select(database, u"SELECT text FROM word ORDER BY id"_s);
    select.bind();
    QStringList found;
    while (select.next())
        found << select.text(0);
    return select.failed() ? QStringList(select.error().name()) : found;
}

qint64 versionOf(const Database &database, const QString &room)
{
    Statement select(database, u"SELECT version FROM schema_version WHERE room = ?"_s);
    select.bind({room});
    return select.next() ? select.integer(0) : -1;
}

constexpr Migration first[] = {
    {1, u"CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL);\nINSERT INTO word VALUES (1, 'un')"},
};
constexpr Migration upToThird[] = {
    first[0],
    {2, u"ALTER TABLE word ADD COLUMN language TEXT NOT NULL DEFAULT 'fr'"},
    // The way to change a table's columns in SQLite: another table in its place.
    {3,
     u"CREATE TABLE word_new (id INTEGER PRIMARY KEY, text TEXT NOT NULL, length INTEGER NOT NULL);\n"
     "INSERT INTO word_new SELECT id, text || ' ' || language, length(text) FROM word;\n"
     "DROP TABLE word;\nALTER TABLE word_new RENAME TO word"},
};
constexpr Migration brokenThird[] = {
    upToThird[0],
    upToThird[1],
    {3, u"UPDATE word SET text = 'deux';\nCREATE TABLE other (id INTEGER);\nINSERT INTO nowhere VALUES (1)"},
};
constexpr Migration otherRoom[] = {
    {1, u"CREATE TABLE page (id INTEGER PRIMARY KEY)"},
};

}

class DatabaseTest : public pdc::test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    /// A finished file that holds the words, made as a generation is.
    Result<> build(const QString &name, const QStringList &texts) const
    {
        const auto database = Database::open(path(name), Database::Mode::Build);
        if (!database)
            return database.error();
        if (const auto made = database->execute(wordsTable); !made)
            return made;
        Transaction transaction(*database);
        Statement insert(*database, u"INSERT INTO word (text) VALUES (?)"_s);
        for (const QString &text : texts) {
            if (const auto done = insert.run({text}); !done)
                return done;
        }
        if (const auto done = transaction.commit(); !done)
            return done;
        return database->finishBuild();
    }

private Q_SLOTS:
    void cleanup()
    {
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // Reading and writing

    void whatIsWrittenIsThereWhenOpenedAgain()
    {
        {
            const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
            QVERIFY(database);
            QVERIFY(database->execute(wordsTable));
            QVERIFY(database->execute(u"INSERT INTO word (text) VALUES ('gardé')"));
        }
        const auto again = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(again);
        QCOMPARE(words(*again), QStringList{u"gardé"_s});
        QCOMPARE(again->file(), path(u"p.sqlite"_s));
    }
    void aReferenceThatPointsNowhereIsRefused()
    {
        for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::Build}) {
            const auto database = Database::open(u":memory:"_s, mode);
            QVERIFY(database);
            QVERIFY(database->execute(u"CREATE TABLE a (id INTEGER PRIMARY KEY);\n"
                                      "CREATE TABLE b (a INTEGER NOT NULL REFERENCES a (id))"));
            const auto done = database->execute(u"INSERT INTO b VALUES (7)");
            QVERIFY(!done && done.error().is(StoreError::Sql));
        }
    }
    void aMovedDatabaseClosesOnce()
    {
        auto one = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(one);
        QVERIFY(one->execute(wordsTable));
        Database held = std::move(*one);
        QVERIFY(held.execute(u"INSERT INTO word (text) VALUES ('x')"));
        auto other = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        held = std::move(*other);
        QCOMPARE(words(held), QStringList{u"store-sql"_s}); // The other one has no such table.
    }
    void twoDatabasesInMemoryAreApart()
    {
        const auto one = Database::open(u":memory:"_s, Database::Mode::Build);
        const auto other = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(one && other);
        QVERIFY(one->execute(wordsTable));
        QVERIFY(!other->execute(u"SELECT * FROM word"));
    }

    // Immutable

    void aGenerationIsReadWithoutRightToWriteAndLeavesNothingBeside()
    {
        QVERIFY(build(u"000001.sqlite"_s, {u"lu"_s}));
        QCOMPARE(files(), QStringList{u"000001.sqlite"_s});
        const QByteArray before = read(u"000001.sqlite"_s);
        QVERIFY(QFile::setPermissions(path(u"000001.sqlite"_s), pdc::test::readOnlyForAll));
        QVERIFY(QFile::setPermissions(m_folder->path(), pdc::test::readOnlyForAll));
        {
            const pdc::test::OrdinaryUser user;
            const auto database = Database::open(path(u"000001.sqlite"_s), Database::Mode::Immutable);
            QVERIFY(database);
            QCOMPARE(words(*database), QStringList{u"lu"_s});
            QVERIFY(database->check(true));
            QCOMPARE(files(), QStringList{u"000001.sqlite"_s});
            const auto written = database->execute(u"DELETE FROM word");
            QVERIFY(!written);
            QVERIFY(written.error().is(StoreError::ReadOnly));
        }
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(read(u"000001.sqlite"_s), before);
    }
    void aGenerationOpensWhateverItsFolderIsCalled_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("spaces and accents") << u"Mes données à moi"_s;
        QTest::newRow("a question mark and a hash") << u"où? #1"_s;
        QTest::newRow("a percent sign") << u"100%41"_s;
        QTest::newRow("a query of its own") << u"x?immutable=0&mode=rwc"_s;
        QTest::newRow("an ampersand") << u"a&b=c"_s;
    }
    void aGenerationOpensWhateverItsFolderIsCalled()
    {
        QFETCH(QString, folder);
        QVERIFY(QDir(m_folder->path()).mkpath(folder));
        QVERIFY(build(folder + u"/g.sqlite"_s, {u"là"_s}));
        const auto database = Database::open(path(folder + u"/g.sqlite"_s), Database::Mode::Immutable);
        QVERIFY(database);
        QCOMPARE(words(*database), QStringList{u"là"_s});
    }
    void anAbsentGenerationIsNotMade()
    {
        const auto database = Database::open(path(u"absent.sqlite"_s), Database::Mode::Immutable);
        QVERIFY(!database);
        QVERIFY(database.error().is(StoreError::Unreadable));
        QCOMPARE(files(), QStringList());
    }

    // What can be wrong with a file

    void eachFaultHasItsCode_data()
    {
        QTest::addColumn<QString>("made");
        QTest::addColumn<StoreError>("code");
        QTest::newRow("no database") << u"text"_s << StoreError::Damaged;
        QTest::newRow("nothing but zeros") << u"zeros"_s << StoreError::Damaged;
        QTest::newRow("a folder") << u"folder"_s << StoreError::Unreadable;
        QTest::newRow("in a folder that is not there") << u"absent/deep"_s << StoreError::Unreadable;
        QTest::newRow("below a file") << u"text/below"_s << StoreError::Unreadable;
    }
    void eachFaultHasItsCode()
    {
        QFETCH(QString, made);
        QFETCH(StoreError, code);
        QVERIFY(write(u"text"_s, QByteArray("Ceci n’est pas une base de données. ").repeated(100)));
        QVERIFY(write(u"zeros"_s, QByteArray(8192, '\0')));
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder"_s));
        for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::Build, Database::Mode::Immutable}) {
            const auto database = Database::open(path(made), mode);
            QVERIFY(!database);
            QVERIFY2(database.error().is(code),
                     database.error().name().latin1() + QByteArray(" ") + database.error().detail().toUtf8());
        }
    }
    void aFileCutInTheMiddleIsDamaged()
    {
        QStringList many;
        for (int i = 0; i < 5000; ++i)
            many << u"un mot qui prend de la place %1"_s.arg(i);
        QVERIFY(build(u"g.sqlite"_s, many));
        QVERIFY(QFile::resize(path(u"g.sqlite"_s), QFileInfo(path(u"g.sqlite"_s)).size() / 2));
        const auto database = Database::open(path(u"g.sqlite"_s), Database::Mode::Immutable);
        const auto found = database ? database->check(false) : Result<>(database.error());
        QVERIFY(!found);
        QVERIFY2(found.error().is(StoreError::Damaged), found.error().name().latin1());
    }

    void theCheckFindsAPageThatWasOverwritten()
    {
        QStringList many;
        for (int i = 0; i < 5000; ++i)
            many << u"un mot qui prend de la place %1"_s.arg(i);
        QVERIFY(build(u"g.sqlite"_s, many));
        {
            const auto database = Database::open(path(u"g.sqlite"_s), Database::Mode::Immutable);
            QVERIFY(database && database->check(false) && database->check(true));
        }
        QFile file(path(u"g.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5 * 4096) && file.write(QByteArray(4096, '\x5a')) == 4096);
        file.close();
        for (const bool whole : {false, true}) {
            const auto database = Database::open(path(u"g.sqlite"_s), Database::Mode::Immutable);
            QVERIFY(database);
            const auto found = database->check(whole);
            QVERIFY(!found);
            QVERIFY2(found.error().is(StoreError::Damaged), found.error().name().latin1());
            QVERIFY(!found.error().detail().isEmpty());
        }
    }

    void aFileWithoutRightToWriteIsReadOnly()
    {
        QVERIFY(build(u"g.sqlite"_s, {}));
        QVERIFY(QFile::setPermissions(path(u"g.sqlite"_s), pdc::test::readOnlyForAll));
        QVERIFY(QFile::setPermissions(m_folder->path(), pdc::test::readOnlyForAll));
        const pdc::test::OrdinaryUser user;
        if (!pdc::test::OrdinaryUser::isBound())
            QSKIP("permissions bind nobody here");
        const auto database = Database::open(path(u"g.sqlite"_s), Database::Mode::ReadWrite);
        const auto written = database ? database->execute(u"INSERT INTO word (text) VALUES ('x')") : database.error();
        QVERIFY(!written);
        QVERIFY2(written.error().is(StoreError::ReadOnly), written.error().name().latin1());
    }

    void aFullDiskIsFull_data()
    {
        QTest::addColumn<Database::Mode>("mode");
        QTest::newRow("while writing") << Database::Mode::ReadWrite;
        QTest::newRow("while building") << Database::Mode::Build;
    }
    void aFullDiskIsFull()
    {
        QFETCH(Database::Mode, mode);
        const pdc::test::SmallDisk disk(512);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        const auto database = Database::open(disk.path(u"d.sqlite"_s), mode);
        QVERIFY(database);
        QVERIFY(database->execute(wordsTable));
        Result<> last;
        for (int i = 0; i < 100 && last; ++i)
            last = database->execute(u"INSERT INTO word (text) VALUES (hex(randomblob(20000)))");
        QVERIFY(!last);
        QVERIFY2(last.error().is(StoreError::Full), last.error().detail().toUtf8());
    }

    void aDiskThatWasFullBeforeIsFull()
    {
        const pdc::test::SmallDisk disk(128);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        QFile filler(disk.path(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::Build}) {
            const auto database = Database::open(disk.path(u"d.sqlite"_s), mode);
            const auto made = database ? database->execute(wordsTable) : Result<>(database.error());
            QVERIFY(!made);
            QVERIFY2(made.error().is(StoreError::Full), made.error().detail().toUtf8());
        }
    }

    void aFileThatAnotherConnectionWritesIsBusy()
    {
        const auto one = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(one && one->execute(wordsTable));
        const auto other = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(other && other->execute(u"PRAGMA busy_timeout=10"));
        QVERIFY(one->execute(u"BEGIN IMMEDIATE;\nINSERT INTO word (text) VALUES ('un')"));
        const auto done = other->execute(u"INSERT INTO word (text) VALUES ('deux')");
        QVERIFY(!done);
        QVERIFY2(done.error().is(StoreError::Busy), done.error().name().latin1());
        QCOMPARE(words(*other), QStringList()); // A reader is not held up.
    }

    void everyCodeHasAName()
    {
        QSet<QString> names;
        for (const auto code : {StoreError::Unreadable, StoreError::ReadOnly, StoreError::Full, StoreError::Busy,
                                StoreError::Damaged, StoreError::TooNew, StoreError::Sql})
            names.insert(codeName(code));
        QCOMPARE(names.size(), 7);
    }

    // Statements

    void aStatementBindsWhatItIsGivenAndReadsItBack()
    {
        const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->execute(u"CREATE TABLE t (a TEXT, b INTEGER, c REAL, d BLOB, e TEXT)"));
        const QString hostile = u"l'été\"; DROP TABLE t; -- 😀"_s;
        const QByteArray bytes("\0\x01\xff", 3);
        Statement insert(*database, u"INSERT INTO t VALUES (?, ?, ?, ?, ?)"_s);
        QVERIFY(insert.run({hostile, qint64{9'007'199'254'740'993}, 48.8566, bytes, QVariant()}));
        QCOMPARE(insert.rowsAffected(), 1);
        QCOMPARE(insert.lastInsertId(), 1);
        Statement select(*database, u"SELECT a, b, c, d, e FROM t WHERE a = ? AND b = ?"_s);
        select.bind({hostile, qint64{9'007'199'254'740'993}});
        QVERIFY(select.next());
        QCOMPARE(select.text(0), hostile);
        QCOMPARE(select.integer(1), qint64{9'007'199'254'740'993});
        QCOMPARE(select.real(2), 48.8566);
        QCOMPARE(select.bytes(3), bytes);
        QVERIFY(select.isNull(4) && !select.isNull(0));
        QVERIFY(!select.next());
        QVERIFY(!select.failed());
    }

    void aStatementRunsAgainWithOtherValues()
    {
        const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(database && database->execute(wordsTable));
        Statement insert(*database, u"INSERT INTO word (text) VALUES (?)"_s);
        for (const QString &text : {u"un"_s, u"deux"_s, u"trois"_s})
            QVERIFY(insert.run({text}));
        Statement select(*database, u"SELECT id FROM word WHERE text = ?"_s);
        for (const auto &[text, id] : {std::pair(u"trois"_s, 3), std::pair(u"un"_s, 1)}) {
            select.bind({text});
            QVERIFY(select.next());
            QCOMPARE(select.integer(0), id);
        }
        select.bind({u"quatre"_s});
        QVERIFY(!select.next() && !select.failed());
        const QVariantList listed{u"deux"_s};
        select.bind(listed);
        QVERIFY(select.next());
    }

    void aStatementThatMakesNoSenseFailsAndSaysWhich()
    {
        const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(database);
        Statement select(*database, u"SELECT nothing FROM nowhere"_s);
        QVERIFY(select.failed());
        select.bind();
        QVERIFY(!select.next());
        QVERIFY(select.error().is(StoreError::Sql));
        QVERIFY(select.error().detail().contains(u"nowhere"_s));
        QVERIFY(!select.run());
    }

    void aRuleThatIsBrokenFailsTheStatement()
    {
        const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(database && database->execute(wordsTable));
        Statement insert(*database, u"INSERT INTO word VALUES (?, ?)"_s);
        QVERIFY(insert.run({1, u"un"_s}));
        const auto twice = insert.run({1, u"deux"_s});
        QVERIFY(!twice && twice.error().is(StoreError::Sql));
        QCOMPARE(words(*database), QStringList{u"un"_s});
    }

    // Transactions

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(database && database->execute(wordsTable));
        {
            const Transaction transaction(*database);
            QVERIFY(database->execute(u"INSERT INTO word (text) VALUES ('perdu')"));
        }
        QCOMPARE(words(*database), QStringList());
        {
            Transaction transaction(*database);
            QVERIFY(database->execute(u"INSERT INTO word (text) VALUES ('gardé')"));
            QVERIFY(transaction.commit());
        }
        QCOMPARE(words(*database), QStringList{u"gardé"_s});
    }

    void aTransactionInsideAnotherSaysSoAndUndoesNothing()
    {
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(database && database->execute(wordsTable));
        Transaction outer(*database);
        QVERIFY(database->execute(u"INSERT INTO word (text) VALUES ('gardé')"));
        {
            Transaction inner(*database);
            QVERIFY(!inner.commit());
        }
        QVERIFY(outer.commit());
        QCOMPARE(words(*database), QStringList{u"gardé"_s});
    }

    // Migrations

    void migrationsRunInOrderAndOnce()
    {
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(database);
        const Schema schema{"words"_L1, upToThird};
        QVERIFY(database->migrate({&schema, 1}));
        QCOMPARE(versionOf(*database, u"words"_s), 3);
        QCOMPARE(words(*database), QStringList{u"un fr"_s});
        QVERIFY(database->migrate({&schema, 1}));
        QCOMPARE(words(*database), QStringList{u"un fr"_s});
    }

    void aDatabaseOfAnOlderProgramIsBroughtForward()
    {
        {
            const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
            const Schema old{"words"_L1, first};
            QVERIFY(database && database->migrate({&old, 1}));
            QVERIFY(database->execute(u"INSERT INTO word VALUES (2, 'à moi')"));
        }
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        const std::array schemas{Schema{"words"_L1, upToThird}, Schema{"pages"_L1, otherRoom}};
        const auto done = database->migrate(schemas);
        QVERIFY2(done, done ? "" : done.error().detail().toUtf8());
        QCOMPARE(words(*database), QStringList({u"un fr"_s, u"à moi fr"_s}));
        QCOMPARE(versionOf(*database, u"words"_s), 3);
        QCOMPARE(versionOf(*database, u"pages"_s), 1);
    }

    void aDatabaseOfANewerProgramIsLeftAlone()
    {
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        const Schema young{"words"_L1, upToThird};
        const Schema old{"words"_L1, first};
        QVERIFY(database && database->migrate({&young, 1}));
        const auto done = database->migrate({&old, 1});
        QVERIFY(!done);
        QVERIFY(done.error().is(StoreError::TooNew));
        QCOMPARE(versionOf(*database, u"words"_s), 3);
        QCOMPARE(words(*database), QStringList{u"un fr"_s});
    }

    void aMigrationThatFailsLeavesTheVersionBefore()
    {
        const auto database = Database::open(path(u"p.sqlite"_s), Database::Mode::ReadWrite);
        const Schema broken{"words"_L1, brokenThird};
        const auto done = database->migrate({&broken, 1});
        QVERIFY(!done);
        QVERIFY(done.error().is(StoreError::Sql));
        QCOMPARE(versionOf(*database, u"words"_s), 2);
        QCOMPARE(words(*database), QStringList{u"un"_s});
        QVERIFY(!database->execute(u"SELECT * FROM other"));
        // And a program whose step is right goes on from there.
        const Schema mended{"words"_L1, upToThird};
        QVERIFY(database->migrate({&mended, 1}));
        QCOMPARE(words(*database), QStringList{u"un fr"_s});
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
