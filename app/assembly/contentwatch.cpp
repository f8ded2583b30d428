// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentwatch.h"

#include "base/inpool.h"
#include "store/generations.h"

#include <utility>

namespace pdc {

using namespace std::chrono_literals;

ContentWatch::ContentWatch(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(300ms);
    connect(&m_calm, &QTimer::timeout, this, &ContentWatch::look);
    connect(&m_regularly, &QTimer::timeout, this, &ContentWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_calm.isActive()) // Who goes on changing things does not put it off for ever.
            m_calm.start();
    });
}

void ContentWatch::start()
{
    m_regularly.start(2s); // Until there is a folder to be told of.
    look();
}

void ContentWatch::look()
{
    if (std::exchange(m_looking, true)) {
        m_again = true;
        return;
    }
    inPool([folder = m_folder] {
        return Generations(folder).current();
    }).then(this, [this](const Result<QString> &now) {
        m_looking = false;
        // Not before: a folder that hangs would have hung here. It may have been made since.
        if (now && !now->isEmpty() && m_watcher.directories().isEmpty()) {
            m_watcher.addPath(m_folder);
            m_regularly.start(60s);
        }
        if (now && !now->isEmpty() && std::exchange(m_told, *now) != *now)
            Q_EMIT published(*now);
        if (std::exchange(m_again, false))
            m_calm.start();
    });
}

}
