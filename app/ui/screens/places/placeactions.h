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
class PlacePage;
class ResultLine;

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

/// The same for the list of places: print as many as fit on a page, or save it as a page, a table or for a map.
class PlaceListActions final : public QWidget
{
    Q_OBJECT

public:
    PlaceListActions(const Theme &theme, PlaceFinder &finder, PlaceHandout &handout, QWidget *parent = nullptr);

private:
    [[nodiscard]] PlaceHandout::List list() const;
    [[nodiscard]] QString title() const;
    void print();
    void save();
    void saveAs(const PlaceHandout::List &list, const QString &file);
    void say(bool isGood, const QString &words);
    void sayWhereItIs(const QString &file, int count, int total);

    PlaceFinder &m_finder;
    PlaceHandout &m_handout;
    ResultLine *m_said;
};

}
