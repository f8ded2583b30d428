// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "places/placehandout.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace pdc {

class Button;
class FlowLayout;
class PlaceFinder;
class PlaceListModel;
class PlacePage;
class ResultLine;

/// All places of a list, near nothing that has a name.
[[nodiscard]] PlaceHandout::List listOf(const PlaceListModel &places);

/// What one does with a place to take it along: print it, keep its page as a PDF, copy its address. What came of it is
/// said beneath.
class PlaceActions final : public QWidget
{
    Q_OBJECT

public:
    PlaceActions(const Theme &theme, const Place &place, const QDateTime &now, QWidget *parent = nullptr);

    /// Another button behind these, in their row.
    void add(Button *button);

private:
    /// Lays the page out in the pool, which takes longer than a frame, and hands it over if this is still there.
    void withPage(std::function<void(std::shared_ptr<const PlacePage>)> use);
    void print();
    void savePdf();
    void copy();
    void say(bool isGood, const QString &words);

    Place m_place;
    QDateTime m_now;
    FlowLayout *m_row;
    Button *m_copy;
    ResultLine *m_said;
};

/// The same for a list of places: print as many as fit on a page, or save it as a page, a table or for a map.
class PlaceListActions final : public QWidget
{
    Q_OBJECT

public:
    /// Which list that is.
    struct What
    {
        QString name; ///< Of its widgets: "printList", "saveList", "listSaid" and "listDialog" are those of "list".
        QString title; ///< Of its page and file; empty: it says near what the places are.
        std::function<PlaceHandout::List()> list; ///< As it is on the screen.
    };
    /// What was looked for.
    [[nodiscard]] static What found(PlaceFinder &finder);

    PlaceListActions(const Theme &theme, PlaceHandout &handout, const What &what, QWidget *parent = nullptr);

    /// The list is another one now: what was said is not said of it.
    void beginAnew();

private:
    [[nodiscard]] QString title() const;
    void print();
    void save();
    void saveAs(const PlaceHandout::List &list, const QString &file);
    void say(bool isGood, const QString &words);
    void sayWhereItIs(const QString &file, int count, const PlaceHandout::List &list);

    PlaceHandout &m_handout;
    What m_what;
    ResultLine *m_said;
};

}
