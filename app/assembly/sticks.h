// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/policy.h"
#include "assembly/removabledisks.h"
#include "assembly/syncer.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace pdc {

/// A feed on a removable disk, and what it is to this PC.
struct StickFeed
{
    enum class State {
        New, ///< It has something that is not here: it can be taken.
        Held, ///< All of it is here.
        Older, ///< What is here is newer.
        UnknownKey, ///< Signed, but by nobody whom this PC trusts. Nothing that stands in it is to be shown.
        Taking,
        Taken,
        Failed, ///< `error` says why.
    };
    State state = State::New;
    QString disk; ///< Its folder.
    QString diskName;
    QString folder; ///< The feed's.
    QString title; ///< The feed's, hence its publisher's.
    QDateTime issued;
    qint64 bytes = 0; ///< That would come here.
    std::optional<Error> error = {};
};

/// What lies on a removable disk, in its top folder or in the one that mirrors have; nothing where that is no signed
/// feed. Reads the disk, with bounds: nothing but the feed itself, its signature and selection.json.
[[nodiscard]] std::optional<StickFeed> lookAtStick(const RemovableDisk &disk, const ContentLibrary &library,
                                                   const Policy &policy, const SyncSelection &selection);

/// Notices feeds on the sticks that are plugged in, and takes one in when a person wants it.
///
/// A stick that is there when the program starts is told of only if it has something new; one that is plugged in then,
/// also if it has not, as somebody has plugged it in for a reason. A stick signed by an unknown key is told of without
/// a word of what stands on it: who brought it learns why nothing happens, and nobody is talked into anything. An
/// account that cannot change the content is told of nothing.
class Sticks final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it; whoever owns it waits for the pool before destroying it.
    Sticks(RemovableDisks &disks, Syncer &syncer, const ContentLibrary &library, const Policy &policy,
           QObject *parent = nullptr);

    [[nodiscard]] const QList<StickFeed> &feeds() const { return m_feeds; }
    /// Takes it in, once: it does not become the place where this PC looks. Nothing if another sync is under way.
    void take(const QString &folder);
    /// It need not be shown any more, until the stick comes again.
    void dismiss(const QString &folder);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void lookAt(const QList<RemovableDisk> &disks, bool isQuiet);
    void lookAgain();
    void taken();
    [[nodiscard]] StickFeed *find(const QString &folder);

    RemovableDisks &m_disks;
    Syncer &m_syncer;
    const ContentLibrary &m_library;
    const Policy &m_policy;
    QList<StickFeed> m_feeds;
    QSet<QString> m_here; ///< Disks that were looked at.
    bool m_isFirst = true;
    QString m_taking; ///< The folder that is taken in; empty: none.
};

}
