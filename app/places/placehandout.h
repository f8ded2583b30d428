// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placeexport.h"
#include "places/placelistpage.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pdc {

class Clock;
class Store;

/// What a person takes along of a list of places: a file with all that is known of them, or a page to print.
///
/// Both are made beside the window: places are read by the store's thread, files written and pages laid out in the pool.
/// What is done then is called on this object's thread; a screen that may be gone by then has to look.
class PlaceHandout final : public QObject
{
    Q_OBJECT

public:
    PlaceHandout(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// A list as it is on the screen.
    struct List
    {
        QList<PlaceHit> places;
        QString near; ///< As in PlaceListing.
        int total = 0; ///< All that fit, be they in the list or not.
    };

    /// The number of places that were written: those of the list that are still there.
    using Saved = std::function<void(const Result<int> &)>;
    /// For spreadsheets, in a table: see PlaceExport.
    void save(const List &list, const QString &file, PlaceFormat format, Saved saved);

    using LaidOut = std::function<void(const Result<std::shared_ptr<const PlaceListPage>> &)>;
    void layOut(const List &list, LaidOut laidOut);

private:
    Store &m_store;
    const Clock &m_clock;
};

}
