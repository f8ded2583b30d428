// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QFile;
class QSocketNotifier;

namespace pdc {

/// A USB stick or the like, as it is there now.
struct RemovableDisk
{
    QString folder; ///< Where its files are.
    QString name; ///< What a person knows it by: short, and fit to be shown.
    qint64 free = 0; ///< Bytes.
    bool isReadOnly = false;

    friend bool operator==(const RemovableDisk &, const RemovableDisk &) = default;
};

/// Which removable disks there are, and when one is plugged in or pulled out.
///
/// Linux tells when something is mounted, by the very file that lists it; elsewhere the list is asked for every few
/// seconds. It is made in the pool, as a disk that is broken may not answer.
class RemovableDisks final : public QObject
{
    Q_OBJECT

public:
    /// Called in the pool.
    using List = std::function<QList<RemovableDisk>()>;

    explicit RemovableDisks(List list, QObject *parent = nullptr);
    ~RemovableDisks() override;

    /// From now on; changed() tells of what is there already.
    void start();
    /// Looks now, for who needs to know how much is free.
    void look();

    [[nodiscard]] const QList<RemovableDisk> &disks() const { return m_disks; }

Q_SIGNALS:
    /// Others than before, or another space on them; after start() once in any case.
    void changed();

private:
    List m_list;
    QList<RemovableDisk> m_disks;
    std::unique_ptr<QFile> m_mounts;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_calm; ///< A disk is mounted in several steps.
    QTimer m_regularly;
    bool m_isKnown = false;
    bool m_looking = false;
    bool m_again = false;
};

/// What the system says.
[[nodiscard]] QList<RemovableDisk> removableDisks();

/// The removable ones in what Linux writes into /proc/self/mounts; their free space is left out. A disk of /dev counts
/// where the desktop puts what is plugged in (/media, /run/media), or if `isRemovable` says so of its name ("sdb1").
[[nodiscard]] QList<RemovableDisk> readMounts(const QByteArray &mounts,
                                              const std::function<bool(const QString &)> &isRemovable);

}
