// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placemark.h"
#include "places/placemodels.h"

#include <QObject>

#include <optional>

namespace pdc {

class Store;

/// The places that someone keeps on this PC: favourites, and notes beside places.
///
/// What is changed holds at once and is written then; should that fail, notKept() tells. It outlives the screens.
class PlaceMarks final : public QObject
{
    Q_OBJECT

public:
    explicit PlaceMarks(Store &store, QObject *parent = nullptr);

    /// Asks for the marks, unless they are here; changed() follows.
    void load();

    [[nodiscard]] bool isFavourite(const QString &id) const { return markOf(id).favourite; }
    [[nodiscard]] QString note(const QString &id) const { return markOf(id).note; }
    /// Whether anything is kept of any place, be it known to the content or not.
    [[nodiscard]] bool remembers() const { return !m_marks.isEmpty(); }
    /// The places kept, be it by a note alone, that the content knows, what was kept last first; favouritesListed() tells of each change.
    [[nodiscard]] PlaceListModel &favourites() { return m_favourites; }
    /// How many favourites the content does not know any more. They stay: the next content may.
    [[nodiscard]] int missing() const { return m_missing; }

    void setFavourite(const QString &id, bool favourite);
    /// Keeps a note; an empty one is forgotten. Spaces around it are not kept, nor what is beyond longestPlaceNote.
    void setNote(const QString &id, const QString &note);
    /// Forgets all of it; undoForget() brings it back until something else is kept or endUndo() is called, for whoever
    /// comes next must not bring it back.
    void forgetAll();
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    void undoForget();
    void endUndo();

Q_SIGNALS:
    void changed();
    void favouritesListed();
    /// It holds for now, but could not be written.
    void notKept(const pdc::Error &error);

private:
    [[nodiscard]] PlaceMark markOf(const QString &id) const;
    void keep(const PlaceMark &mark);
    void replace(const QList<PlaceMark> &marks);
    void listFavourites();

    Store &m_store;
    QList<PlaceMark> m_marks; ///< What was changed last first.
    std::optional<QList<PlaceMark>> m_before; ///< What forgetAll() put aside.
    PlaceListModel m_favourites;
    int m_missing = 0;
    enum class State { Empty, Asked, Loaded } m_state = State::Empty;
    quint64 m_listing = 0; ///< An answer to an older question is dropped.
};

}
