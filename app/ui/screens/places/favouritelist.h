// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class Button;
class CardList;
class Clock;
class PlaceHandout;
class PlaceListActions;
class PlaceMarks;
class Text;

/// The places that are kept on this PC, to be found again without looking for them: who picks places prints or saves just
/// these. And a way to forget them all, which can be undone.
class FavouriteList final : public QWidget
{
    Q_OBJECT

public:
    /// Marks, handout and clock live longer.
    FavouriteList(const Theme &theme, PlaceMarks &marks, PlaceHandout &handout, const Clock &clock,
                  QWidget *parent = nullptr);

    /// Whether there is anything to show: a place that is kept, or what was just forgotten.
    [[nodiscard]] bool hasSomething() const;

Q_SIGNALS:
    void wanted(const QString &id); ///< A place.
    void changed(); ///< hasSomething() may have.

private:
    void hideEvent(QHideEvent *event) override;
    void refresh();

    PlaceMarks &m_marks;
    Text *m_heading;
    PlaceListActions *m_actions;
    CardList *m_list;
    Text *m_missing;
    Button *m_forget;
    Button *m_undo;
};

}
