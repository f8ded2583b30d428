// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/searchfinder.h"

#include "base/clock.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace pdc {

SearchFinder::SearchFinder(Store &store, const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_newest(std::make_shared<std::atomic<quint64>>(0))
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (isAsking())
            ask();
    });
}

void SearchFinder::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_whole.reset();
    m_chooseFirst = false;
    ask();
}

void SearchFinder::ask()
{
    const quint64 question = ++m_question;
    *m_newest = question;
    if (!isAsking()) {
        m_answered = question;
        show({});
        return;
    }
    m_store
        .content([request = SearchRequest{m_text, m_doors, m_whole, m_clock ? m_clock->now() : QDateTime()}, question,
                  newest = m_newest](const Database &content) -> Result<QList<SearchGroup>> {
            if (*newest != question)
                return QList<SearchGroup>();
            return searchContent(content, request);
        })
        .then(this, [this, question](const Result<QList<SearchGroup>> &answer) {
            if (question != m_question)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_answered = question;
            show(*answer);
            if (std::exchange(m_chooseFirst, false))
                choose(m_current);
        });
}

void SearchFinder::show(const QList<SearchGroup> &groups)
{
    m_results.set(groups);
    if (!m_whole) {
        m_current = m_results.choice(-1, 1);
    } else {
        // What comes in the place of « more » stands where that stood, unless other groups have changed place.
        m_current = m_results.choice(std::min(m_current, m_results.rowCount() - 1), 0);
    }
    Q_EMIT changed();
}

void SearchFinder::move(int by)
{
    m_current = m_results.choice(m_current, by);
    Q_EMIT changed();
}

void SearchFinder::chooseCurrent()
{
    if (isAnswered())
        choose(m_current);
    else
        m_chooseFirst = true;
}

void SearchFinder::choose(int row)
{
    if (row < 0 || row >= m_results.rowCount())
        return;
    const SearchModel::Row &wanted = m_results.at(row);
    switch (wanted.type) {
    case SearchModel::RowType::Heading:
        break;
    case SearchModel::RowType::Hit:
        m_current = row;
        Q_EMIT chosen(SearchHit(wanted.hit));
        break;
    case SearchModel::RowType::More:
        m_current = row;
        m_whole = wanted.hit.kind;
        ask();
        break;
    }
}

void SearchFinder::clear()
{
    setText({});
}

}
