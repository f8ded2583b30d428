// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

namespace pdc {

using namespace Qt::StringLiterals;

Store::Store(Opener content, Opener personal, QObject *parent)
    : QObject(parent)
    , m_contentOpener(std::move(content))
    , m_personalOpener(std::move(personal))
    , m_worker(new QObject)
{
    m_thread.setObjectName(u"store"_s);
    m_worker->moveToThread(&m_thread);
    // On the store thread, so that SQLite connections close where they were opened.
    connect(
        &m_thread, &QThread::finished, m_worker,
        [this] {
            m_content.reset();
            m_personal.reset();
            delete m_worker;
        },
        Qt::DirectConnection);
    m_thread.start();
}

Store::~Store()
{
    stop();
}

void Store::stop()
{
    m_ending = true;
    m_thread.quit();
    m_thread.wait();
}

void Store::post(std::function<void()> work)
{
    // Once stopped there is no worker; the work goes unheard and its future is cancelled.
    if (!m_ending)
        QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void Store::reopenContent()
{
    post([this] {
        m_content.reset();
        Q_EMIT contentReopened();
    });
}

Result<Database *> Store::openContent()
{
    if (!m_content) {
        auto opened = m_contentOpener();
        if (!opened)
            return opened.error();
        m_content = std::move(*opened);
    }
    return &*m_content;
}

Result<Database *> Store::openPersonal()
{
    if (!m_personal) {
        auto opened = m_personalOpener();
        if (!opened)
            return opened.error();
        m_personal = std::move(*opened);
    }
    return &*m_personal;
}

}
