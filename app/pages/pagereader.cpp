// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pagereader.h"

#include "pages/pagerepository.h"
#include "store/store.h"

namespace pdc {

PageReader::PageReader(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (!m_id.isEmpty())
            load();
    });
}

void PageReader::open(const QString &id)
{
    if (id == m_id && m_state == State::Shown)
        return;
    m_id = id;
    m_state = State::Loading;
    load();
}

void PageReader::load()
{
    m_store.content([id = m_id](const Database &content) { return pageById(content, id); })
        .then(this, [this, id = m_id](const Result<ReadingPage> &answer) {
            if (id != m_id)
                return; // Another page was opened meanwhile.
            m_state = answer ? State::Shown : State::Failed;
            m_page = answer.value_or({});
            m_error = answer ? std::optional<Error>() : answer.error();
            Q_EMIT changed();
        });
}

}
