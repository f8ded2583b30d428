// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <span>

namespace pdc {

enum class StoreError {
    Unreadable, ///< The folder or file cannot be read or made.
    ReadOnly, ///< It can be read, not written.
    Full, ///< The disk or the quota is full.
    Busy, ///< Another process holds it.
    Damaged, ///< SQLite says the file is no database or is malformed.
    TooNew, ///< Made by a newer program.
    Sql, ///< A statement failed for another reason: a fault of ours.
};
[[nodiscard]] QLatin1StringView codeName(StoreError code);

class Database;

/// A prepared statement: bind, step, read. It belongs to the thread of its Database.
///
/// Placeholders are plain `?`, one for each value: Qt's driver miscounts numbered ones that are used twice.
///
///     Statement places(db, u"SELECT name FROM place WHERE code = ?"_s);
///     places.bind({code});
///     while (places.next())
///         names << places.text(0);
///     if (places.failed()) return places.error();
class Statement
{
public:
    Statement(const Database &database, const QString &sql);

    /// Values for the ?s in order; runs the statement. May be called again with other values.
    [[nodiscard]] Result<> run(std::initializer_list<QVariant> values = {});
    [[nodiscard]] Result<> run(std::span<const QVariant> values);

    /// For a statement that is run for many rows of many values, and that has names (:nom) in the place of ?s: a value holds
    /// until another is set, so that one that does not change need not be handed over again. runAsSet() runs it with them.
    /// By name, because Qt makes a name of each number that is bound to, which takes longer than to run the statement.
    void set(const QString &name, const QVariant &value);
    [[nodiscard]] Result<> runAsSet();

    /// run() for a SELECT, whose failure is asked for afterwards with failed().
    void bind(std::initializer_list<QVariant> values = {});
    void bind(std::span<const QVariant> values);
    /// Steps to the next row; false at the end or on an error.
    [[nodiscard]] bool next();
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    std::optional<Error> m_error;
};

/// One step of a room's schema: what brings its tables from the version before to this one.
struct Migration
{
    int version; ///< 1 for the first; each one more than the one before.
    const char16_t *sql; ///< Statements parted by ";\n".
};

/// The tables of one room: their migrations in order. The version reached is kept in the database by the room's name.
struct Schema
{
    QLatin1StringView room;
    std::span<const Migration> migrations;
};

/// A connection to one SQLite file, for the thread that opened it. Moves, does not copy; closes when it goes.
class Database
{
public:
    enum class Mode {
        ReadWrite, ///< Made if absent. Rollback journal in WAL mode, foreign keys on.
        Build, ///< A generation being built: nothing waits for the disk until finishBuild().
        Immutable, ///< A finished generation: read without locks, so that no right to write is needed.
    };

    /// `file` is a path, or ":memory:".
    [[nodiscard]] static Result<Database> open(const QString &file, Mode mode);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// One or more statements without values, parted by ";\n".
    [[nodiscard]] Result<> execute(QStringView sql) const;
    [[nodiscard]] const QString &file() const { return m_file; }

    /// Brings each schema's tables to its last version, each step in a transaction of its own.
    [[nodiscard]] Result<> migrate(std::span<const Schema> schemas) const;

    /// `PRAGMA quick_check` or `integrity_check`: Damaged with SQLite's first complaint.
    [[nodiscard]] Result<> check(bool whole) const;

    /// After Mode::Build: everything is on disk, and the file needs no journal to be read.
    [[nodiscard]] Result<> finishBuild() const;

    [[nodiscard]] QSqlDatabase connection() const;

private:
    Database() = default;
    void close();

    QString m_name;
    QString m_file;
};

/// BEGIN IMMEDIATE in the constructor, ROLLBACK in the destructor unless commit() came first.
class Transaction
{
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Result<> commit();

private:
    const Database &m_database;
    Result<> m_begun;
    bool m_open = false;
};

}
