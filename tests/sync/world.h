// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/feedstatus.h"
#include "assembly/syncer.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/suite.h"

#include <QTemporaryDir>

namespace pdc::test {

/// A publisher with a key, a source and the folder that is put on the web; and a PC with a bundle and a store.
///
/// The bundle holds the tutorial `tutorial()` and a places item; the first publication brings another version of the
/// tutorial and a news item with a document.
class World
{
    QTemporaryDir m_folder;

public:
    World();

    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] static QString tutorial() { return QStringLiteral("urn:pdc:test:tutorial"); }
    [[nodiscard]] static QString news() { return QStringLiteral("urn:pdc:test:news"); }

    // The publisher.
    Minisign minisign;
    FeedSource source;
    /// Builds the next publication into published() and signs it; the problems, empty if there are none.
    [[nodiscard]] QString publish(int expiresDays = 60);
    [[nodiscard]] QString published(const QString &file = {}) const;
    /// When feed.json and its signature were last written, for whoever asks the file system.
    void setChanged(const QDateTime &time) const;
    /// The path of an attachment below published().
    [[nodiscard]] static QString blobOf(const QByteArray &bytes);
    /// Any bytes in the place of feed.json, signed or not.
    void put(const QByteArray &json, bool sign) const;

    // The PC.
    FixedClock clock;
    SyncLimits limits; ///< Much shorter than a person's patience.
    /// One sync from its start to its end.
    [[nodiscard]] Result<SyncReport> sync(const QString &place = {}, const QString &key = {},
                                          LowSpace low = LowSpace::Refuse);
    /// The same with a syncer of the caller's.
    [[nodiscard]] static Result<SyncReport> run(Syncer &syncer, const QString &place, const QString &key,
                                                LowSpace low = LowSpace::Refuse);
    /// The same, stopped as soon as `when` holds.
    template<typename Predicate>
    [[nodiscard]] Result<SyncReport> syncAndCancel(const QString &place, Predicate when)
    {
        Syncer syncer(library(), clock, limits);
        QObject::connect(&syncer, &Syncer::changed, &syncer, [&] {
            if (syncer.state() == Syncer::State::Fetching && when(syncer))
                syncer.cancel();
        });
        return run(syncer, place, minisign.publicFile());
    }
    [[nodiscard]] const ContentLibrary &library() const { return m_library; }
    [[nodiscard]] FeedStatus status() const;
    [[nodiscard]] SyncState state() const { return SyncState::load(m_library.paths().sync()); }
    /// What a person sees: "layer id title" a line, by kind and title.
    [[nodiscard]] QStringList seen() const;
    /// All that a refused sync must leave as it is: what is seen, that each file of it is there whole, the feed's bytes,
    /// whom one trusts.
    [[nodiscard]] QStringList held() const;
    [[nodiscard]] QString store(const QString &file) const
    {
        return m_folder.filePath(QStringLiteral("store/") + file);
    }
    [[nodiscard]] QString folder(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] const QList<Notice> &notices() const { return m_notices; }

    /// "" where it went well, or the code of the error.
    [[nodiscard]] static QString codeOf(const Result<SyncReport> &result);

private:
    /// Gives what is published a time that no publication before had.
    void stamp() const;

    mutable QDateTime m_publishedAt = QDateTime::currentDateTime().addDays(-1);
    mutable QList<Notice> m_notices;
    ContentLibrary m_library;
    bool m_works = false;
};

}
