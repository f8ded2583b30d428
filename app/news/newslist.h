// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "news/news.h"

#include <QAbstractListModel>
#include <QTimer>

#include <chrono>

namespace pdc {

class Clock;
class Store;

/// What there is to come to and to read: events by date, the next one first, then articles, the newest first. It
/// follows the content and the clock: an event that is over goes away by itself, also while the window stays open.
///
/// The clock is looked at again and again rather than waited for once, since a PC sleeps and its clock may be set.
class NewsListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int onHome = 3; ///< As many of the first rows stand on the home page.

    /// `every`: how often the clock is looked at.
    NewsListModel(Store &store, const Clock &clock, std::chrono::milliseconds every = std::chrono::seconds(30),
                  QObject *parent = nullptr);

    /// Asks for the list, unless it is here: loaded() follows, or changed() if something has ended meanwhile.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_state == State::Loaded; }
    [[nodiscard]] const NewsItem &at(int row) const { return m_all.at(m_rows.at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The title in the display role.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const pdc::Error &error);
    /// Other rows than before are there, for whatever reason.
    void changed();

private:
    void lookAtClock();
    [[nodiscard]] QList<qsizetype> current() const;

    Store &m_store;
    const Clock &m_clock;
    QTimer m_timer;
    QList<NewsItem> m_all; ///< Past events too: they come back if the clock was wrong.
    QList<qsizetype> m_rows; ///< Places in m_all.
    enum class State { Empty, Asked, Loaded } m_state = State::Empty;
};

}
