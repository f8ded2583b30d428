// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirrormaker.h"

#include "base/inpool.h"

#include <QElapsedTimer>

namespace pdc {

MirrorMaker::MirrorMaker(const ContentLibrary &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void MirrorMaker::start(const QString &disk)
{
    if (isBusy())
        return;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_progress = {};
    m_result.reset();
    Q_EMIT changed();
    inPool([this, paths = m_library.paths(), disk, stop = m_stop] {
        constexpr qint64 between = 100; // Milliseconds: oftener nobody looks.
        QElapsedTimer sinceTold;
        return writeMirror(paths, mirrorFolderOn(disk), {}, [&](const MirrorProgress &progress) {
            if (!sinceTold.isValid() || sinceTold.elapsed() >= between) {
                sinceTold.start();
                QMetaObject::invokeMethod(
                    this,
                    [this, progress] {
                        m_progress = progress;
                        Q_EMIT changed();
                    },
                    Qt::QueuedConnection);
            }
            return !*stop;
        });
    }).then(this, [this](const Result<MirrorReport> &report) {
        m_stop.reset();
        m_result = report;
        Q_EMIT changed();
        Q_EMIT finished();
    });
}

void MirrorMaker::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void MirrorMaker::forgetResult()
{
    m_result.reset();
    Q_EMIT changed();
}

}
