// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(StoreError code)
{
    switch (code) {
    case StoreError::Unreadable:
        return "store-unreadable"_L1;
    case StoreError::ReadOnly:
        return "store-read-only"_L1;
    case StoreError::Full:
        return "no-space"_L1;
    case StoreError::Busy:
        return "store-busy"_L1;
    case StoreError::Damaged:
        return "store-damaged"_L1;
    case StoreError::TooNew:
        return "store-too-new"_L1;
    case StoreError::Sql:
        return "store-sql"_L1;
    }
    return "store-sql"_L1;
}

namespace {

/// SQLite's primary result codes (https://www.sqlite.org/rescode.html) by what can be done about them.
StoreError codeOf(const QSqlError &error)
{
    bool known = false;
    const int primary = error.nativeErrorCode().toInt(&known) & 0xff;
    if (!known)
        return error.type() == QSqlError::ConnectionError ? StoreError::Unreadable : StoreError::Sql;
    switch (primary) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreError::Busy;
    case 8: // SQLITE_READONLY
        return StoreError::ReadOnly;
    case 13: // SQLITE_FULL
        return StoreError::Full;
    case 3: // SQLITE_PERM
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return StoreError::Unreadable;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreError::Damaged;
    default:
        return StoreError::Sql;
    }
}

Error errorOf(const QSqlError &error, const QString &what)
{
    return {codeOf(error), error.databaseText() + " / "_L1 + error.driverText() + " ("_L1 + what.left(200) + u')'};
}

QString newConnectionName()
{
    static std::atomic<quint64> count = 0;
    return "pdc-"_L1 + QString::number(++count);
}

/// The version that a room's tables have reached, 0 if there are none. The question is over when this returns: a
/// statement that is still open would lock the tables that a migration drops.
Result<qint64> schemaVersion(const Database &database, QLatin1StringView room)
{
    Statement select(database, u"SELECT version FROM schema_version WHERE room = ?"_s);
    select.bind({room.toString()});
    const qint64 version = select.next() ? select.integer(0) : 0;
    if (select.failed())
        return select.error();
    return version;
}

constexpr auto versionTable = "CREATE TABLE IF NOT EXISTS schema_version "
                              "(room TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID"_L1;
}

Statement::Statement(const Database &database, const QString &sql)
    : m_query(database.connection())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_error = errorOf(m_query.lastError(), sql);
}

Result<> Statement::run(std::initializer_list<QVariant> values)
{
    return run(std::span(values.begin(), values.size()));
}

Result<> Statement::run(std::span<const QVariant> values)
{
    bind(values);
    if (m_error)
        return *m_error;
    return {};
}

void Statement::set(const QString &name, const QVariant &value)
{
    m_query.bindValue(name, value);
}

Result<> Statement::runAsSet()
{
    if (!m_error && !m_query.exec())
        m_error = errorOf(m_query.lastError(), m_query.lastQuery());
    if (m_error)
        return *m_error;
    return {};
}

void Statement::bind(std::initializer_list<QVariant> values)
{
    bind(std::span(values.begin(), values.size()));
}

void Statement::bind(std::span<const QVariant> values)
{
    if (m_error)
        return;
    for (size_t i = 0; i < values.size(); ++i)
        m_query.bindValue(int(i), values[i]);
    if (!m_query.exec())
        m_error = errorOf(m_query.lastError(), m_query.lastQuery());
}

bool Statement::next()
{
    if (m_error)
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_error = errorOf(m_query.lastError(), m_query.lastQuery());
    return false;
}

Result<Database> Database::open(const QString &file, Mode mode)
{
    Database database;
    database.m_name = newConnectionName();
    database.m_file = file;
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_name);
    if (mode == Mode::Immutable) {
        // A URI is the only way to say immutable=1, and in it the path must be escaped.
        connection.setDatabaseName("file:"_L1
                                   + QString::fromLatin1(QUrl::fromLocalFile(file).path(QUrl::FullyEncoded).toLatin1())
                                   + "?immutable=1"_L1);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    } else {
        connection.setDatabaseName(file);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    if (!connection.open())
        return errorOf(connection.lastError(), file);

    QString setup;
    switch (mode) {
    case Mode::ReadWrite:
        setup = u"PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nPRAGMA foreign_keys=ON"_s;
        break;
    case Mode::Build:
        // The journal is a file, which nobody waits for: in memory it would grow with what is replaced.
        setup = u"PRAGMA journal_mode=DELETE;\nPRAGMA synchronous=OFF;\nPRAGMA cache_size=-8192;\n"
                "PRAGMA foreign_keys=ON"_s;
        break;
    case Mode::Immutable:
        // Opening reads nothing: the first statement tells whether this is a database at all.
        setup = u"SELECT count(*) FROM sqlite_master"_s;
        break;
    }
    if (const auto done = database.execute(setup); !done)
        return done.error();
    return database;
}

Database::Database(Database &&other) noexcept
    : m_name(std::exchange(other.m_name, {}))
    , m_file(std::exchange(other.m_file, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
        m_file = std::exchange(other.m_file, {});
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_name.isEmpty())
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<> Database::execute(QStringView sql) const
{
    QSqlQuery query(connection());
    for (const QStringView statement : sql.split(u";\n", Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (!query.exec(statement.toString()))
            return errorOf(query.lastError(), statement.toString());
    }
    return {};
}

Result<> Database::migrate(std::span<const Schema> schemas) const
{
    if (const auto made = execute(versionTable.toString()); !made)
        return made.error();
    for (const Schema &schema : schemas) {
        const auto held = schemaVersion(*this, schema.room);
        if (!held)
            return held.error();
        const qint64 version = *held;
        if (!schema.migrations.empty() && version > schema.migrations.back().version)
            return Error(StoreError::TooNew, schema.room + u' ' + QString::number(version));
        for (const Migration &migration : schema.migrations) {
            if (migration.version <= version)
                continue;
            Transaction transaction(*this);
            if (const auto done = execute(QStringView(migration.sql)); !done)
                return done.error();
            Statement keep(*this, u"INSERT OR REPLACE INTO schema_version VALUES (?, ?)"_s);
            if (const auto kept = keep.run({schema.room.toString(), migration.version}); !kept)
                return kept.error();
            if (const auto done = transaction.commit(); !done)
                return done.error();
        }
    }
    return {};
}

Result<> Database::check(bool whole) const
{
    Statement check(*this, whole ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s);
    check.bind();
    const QString answer = check.next() ? check.text(0) : QString();
    if (check.failed())
        return check.error();
    if (answer != "ok"_L1)
        return Error(StoreError::Damaged, answer);
    return {};
}

Result<> Database::finishBuild() const
{
    // With synchronous off nothing has been flushed yet; one more small write with it on makes SQLite sync the file,
    // which on every system we know writes out all of the file's pages.
    return execute(u"PRAGMA optimize;\nPRAGMA journal_mode=MEMORY;\nPRAGMA synchronous=FULL;\nPRAGMA user_version=1"_s);
}

Transaction::Transaction(const Database &database)
    : m_database(database)
    , m_begun(database.execute(u"BEGIN IMMEDIATE"))
    , m_open(m_begun.has_value())
{
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.execute(u"ROLLBACK");
}

Result<> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    if (const auto done = m_database.execute(u"COMMIT"); !done)
        return done.error();
    m_open = false;
    return {};
}

}
