// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace pdc {

/// Notices that a generation of the content was published, also by another process: `pdc sync` at night, or the window
/// of another account of this PC.
///
/// The system tells of changes in the folder where it can. Where it cannot (some network folders) the folder is looked
/// at every minute. What is looked at is the small file that names the generation, in the pool.
class ContentWatch final : public QObject
{
    Q_OBJECT

public:
    /// The folder of the generations; it need not be there yet.
    explicit ContentWatch(QString folder, QObject *parent = nullptr);

    /// Begins; published() tells of the current generation soon.
    void start();

Q_SIGNALS:
    /// This file is the current generation now. Told once for each.
    void published(const QString &file);

private:
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_calm; ///< A publication changes the folder several times.
    QTimer m_regularly;
    QString m_told;
    bool m_looking = false;
    bool m_again = false; ///< Something has changed while it was being looked at.
};

}
