// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/newslist.h"

#include "base/clock.h"
#include "news/newsrepository.h"
#include "store/store.h"

#include <algorithm>

namespace pdc {

NewsListModel::NewsListModel(Store &store, const Clock &clock, std::chrono::milliseconds every, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_timer.setInterval(every);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &NewsListModel::lookAtClock);
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (m_state == State::Empty)
            return;
        m_state = State::Empty;
        load();
    });
}

void NewsListModel::load()
{
    if (m_state == State::Loaded)
        lookAtClock();
    if (m_state != State::Empty)
        return;
    m_state = State::Asked;
    m_store.content(&allNews).then(this, [this](const Result<QList<NewsItem>> &answer) {
        if (!answer) {
            m_state = State::Empty;
            Q_EMIT failed(answer.error());
            return;
        }
        beginResetModel();
        m_all = *answer;
        m_rows = current();
        endResetModel();
        const bool hasEvents = std::any_of(m_all.begin(), m_all.end(), [](const NewsItem &i) { return i.isEvent(); });
        if (hasEvents)
            m_timer.start();
        else
            m_timer.stop(); // A PC without events is not woken for them.
        m_state = State::Loaded;
        Q_EMIT loaded();
        Q_EMIT changed();
    });
}

QList<qsizetype> NewsListModel::current() const
{
    const QDateTime now = m_clock.now();
    QList<qsizetype> rows;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (!m_all[i].dates || m_all[i].dates->over() > now)
            rows.append(i);
    }
    return rows;
}

void NewsListModel::lookAtClock()
{
    const QList<qsizetype> now = current();
    if (now == m_rows)
        return;
    // One by one, so that whoever stands on another row stays there.
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (now.contains(m_rows[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    if (now != m_rows) {
        beginResetModel();
        m_rows = now;
        endResetModel();
    }
    Q_EMIT changed();
}

int NewsListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NewsListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return at(index.row()).title;
}

}
