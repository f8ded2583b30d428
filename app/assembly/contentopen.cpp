// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"

#include <QDebug>
#include <QDir>
#include <QFileInfo>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// What a person is told when the store cannot be used.
Notice whyNothingIsKept(const Error &error)
{
    return error.is(StoreError::Full) ? Notice::NoSpace : Notice::NothingKept;
}

/// Whether each room's tables are at the version this program writes.
Result<bool> isCurrentSchema(const Database &content)
{
    for (const Schema &schema : contentSchemas()) {
        Statement held(content, u"SELECT version FROM schema_version WHERE room = ?"_s);
        held.bind({schema.room.toString()});
        const bool current = held.next() && held.integer(0) == schema.migrations.back().version;
        if (held.failed())
            return held.error();
        if (!current)
            return false;
    }
    return true;
}

}

Result<Database> ContentLibrary::openInMemory() const
{
    auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!draft)
        return draft;
    const auto layers = openLayers(m_paths.own());
    if (!layers) {
        m_tell(Notice::ContentMissing);
        if (const auto done = draft->migrate(contentSchemas()); !done)
            return done.error();
        return draft;
    }
    const auto report = fill(*draft, *layers);
    if (!report)
        return report.error();
    if (report->isIncomplete())
        m_tell(Notice::ContentIncomplete);
    return draft;
}

ContentLibrary ContentLibrary::standIn() const
{
    StorePaths paths = m_paths;
    paths.standIn = true;
    return {paths, m_clock, m_tell};
}

QString ContentLibrary::sharedGeneration() const
{
    StorePaths shared = m_paths;
    shared.standIn = false;
    const auto current = Generations(shared.content()).current();
    if (!current || current->isEmpty())
        return u"none"_s;
    const QFileInfo file(*current);
    return u"%1 %2 %3"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

Result<std::optional<Database>> ContentLibrary::openCurrent() const
{
    const auto newest = Generations(m_paths.content()).current();
    if (!newest)
        return newest.error();
    if (newest->isEmpty())
        return std::optional<Database>();
    auto database = Database::open(*newest, Database::Mode::Immutable);
    const auto current = database ? isCurrentSchema(*database) : Result<bool>(database.error());
    // Who publishes takes no account of readers: its name may have gone since it was read.
    if (!current)
        return QFileInfo::exists(*newest) ? Result<std::optional<Database>>(current.error()) : openCurrent();
    return *current ? std::optional(*std::move(database)) : std::nullopt;
}

Result<Database> ContentLibrary::openAsGuest() const
{
    const ContentLibrary own = standIn();
    if (auto standing = own.openCurrent(); standing && *standing) {
        if (contentFact(**standing, standsForFact).value_or({}) == sharedGeneration())
            return **std::move(standing);
    }
    if (auto shared = openCurrent(); shared && *shared) {
        // What stood in for an earlier one is of no more use.
        if (!own.m_paths.inMemory())
            QDir(own.m_paths.content()).removeRecursively();
        return **std::move(shared);
    }
    return own.m_paths.inMemory() ? openInMemory() : own.openOrMake();
}

Result<Database> ContentLibrary::open() const
{
    if (m_paths.inMemory())
        return openInMemory();
    return m_paths.isGuest() ? openAsGuest() : openOrMake();
}

Result<Database> ContentLibrary::openOrMake() const
{
    auto held = openCurrent();
    if (held && *held)
        return **std::move(held);
    const bool damaged = !held && held.error().is(StoreError::Damaged);
    const auto built = damaged ? replaceDamaged() : rebuild(false);
    if (!built) {
        // Whatever keeps the content from being made on disk, a person still gets it, from memory.
        qInfo() << "content:" << built.error().name() << built.error().detail();
        m_tell(built.error().as<FeedError>() ? Notice::ContentMissing : whyNothingIsKept(built.error()));
        return openInMemory();
    }
    const auto made = Generations(m_paths.content()).current();
    if (!made)
        return made.error();
    return Database::open(*made, Database::Mode::Immutable);
}

Result<Database> ContentLibrary::openPersonal() const
{
    const QString file = m_paths.personal();
    const auto openAndMigrate = [&](const QString &where) -> Result<Database> {
        auto database = Database::open(where, Database::Mode::ReadWrite);
        if (!database)
            return database;
        if (const auto done = database->migrate(personalSchemas()); !done)
            return done.error();
        // It is small, so it is always checked wholly; the first question to it comes after the first paint.
        if (const auto sound = database->check(true); !sound)
            return sound.error();
        return database;
    };
    const bool inMemory = m_paths.folder.isEmpty();
    if (!inMemory)
        QDir().mkpath(m_paths.folder); // Where it fails, opening says why.
    auto database = openAndMigrate(file);
    if (!database && database.error().is(StoreError::Damaged)) {
        if (const auto moved = setAside(file, m_clock); moved) {
            m_tell(Notice::PersonalRebuilt);
            database = openAndMigrate(file);
        }
    }
    if (!database && !inMemory) {
        qInfo() << "personal:" << database.error().name() << database.error().detail();
        m_tell(whyNothingIsKept(database.error()));
        return openAndMigrate(u":memory:"_s);
    }
    return database;
}

}
