// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/searchmodel.h"
#include "base/result.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace pdc {

class Clock;
class Store;

/// The search over everything: what is typed, what was found for it and which row is meant.
///
/// It outlives the screen that shows it, so that coming back from what was found finds the rest. All answers come by
/// signal; an answer to a question that has been replaced meanwhile is dropped, and where the question was still waiting
/// it is not even looked for. Nothing is asked before something is typed.
class SearchFinder final : public QObject
{
    Q_OBJECT

public:
    /// `clock` says which events are over; without one, none is.
    explicit SearchFinder(Store &store, const Clock *clock = nullptr, QObject *parent = nullptr);

    /// The program's own pages, in the language of the window.
    void setDoors(const QList<SearchDoor> &doors) { m_doors = doors; }

    [[nodiscard]] SearchModel &results() { return m_results; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whether something is asked: anything but white space was typed.
    [[nodiscard]] bool isAsking() const { return !m_text.trimmed().isEmpty(); }
    /// Whether results() fits what is typed; while it does not, the answer is on its way.
    [[nodiscard]] bool isAnswered() const { return m_answered == m_question; }
    /// The row that Enter would open; -1 if there is none.
    [[nodiscard]] int current() const { return m_current; }

    void setText(const QString &text);
    /// Moves to the next choice or the one before.
    void move(int by);
    /// Opens a row that is seen: chosen() follows, or all of its group comes.
    void choose(int row);
    /// Opens the current row. While results() still answer an older text, the first of the new answer is opened once it
    /// is here: who types fast and presses Enter gets what was typed.
    void chooseCurrent();
    /// Back to nothing: what one person looked for is not shown to the next.
    void clear();

Q_SIGNALS:
    /// text(), results() or current() are others.
    void changed();
    void chosen(const pdc::SearchHit &hit);
    void failed(const pdc::Error &error);

private:
    void ask();
    void show(const QList<SearchGroup> &groups);

    Store &m_store;
    const Clock *m_clock;
    SearchModel m_results;
    QList<SearchDoor> m_doors;
    QString m_text;
    std::optional<SearchKind> m_whole; ///< The kind that is shown whole.
    int m_current = -1;
    quint64 m_question = 0; ///< Counts questions; an answer with an older number is dropped.
    quint64 m_answered = 0; ///< The question that results() answer.
    bool m_chooseFirst = false; ///< As soon as the question is answered.
    std::shared_ptr<std::atomic<quint64>> m_newest; ///< m_question, as the store's thread may read it.
};

}
