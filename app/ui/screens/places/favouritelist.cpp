// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/favouritelist.h"

#include "places/placemarks.h"
#include "ui/screens/places/placeactions.h"
#include "ui/screens/places/placedelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/text.h"

#include <QHideEvent>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

FavouriteList::FavouriteList(const Theme &theme, PlaceMarks &marks, PlaceHandout &handout, const Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_marks(marks)
    , m_heading(new Text(theme, TextRole::Strong))
    , m_actions(new PlaceListActions(
          theme, handout, {u"favourites"_s, tr("Lieux gardés"), [&marks] { return listOf(marks.favourites()); }}))
    , m_list(new CardList(theme))
    , m_missing(new Text(theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_forget(new Button(theme, Button::Kind::Quiet, tr("Tout oublier"), "eraser"_L1))
    , m_undo(new Button(theme, Button::Kind::Secondary, tr("Annuler"), "rotate-ccw"_L1))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.hair());
    m_heading->setObjectName(u"favouritesHeading"_s);
    m_list->setObjectName(u"favouriteList"_s);
    m_list->setAccessibleName(tr("Lieux gardés sur ce PC"));
    m_list->setItemDelegate(new PlaceDelegate(theme, clock, marks, m_list));
    m_list->setModel(&marks.favourites());
    m_missing->setObjectName(u"favouritesMissing"_s);
    m_forget->setObjectName(u"forgetFavourites"_s);
    m_forget->setAccessibleName(tr("Oublier tous les lieux gardés et leurs notes"));
    m_undo->setObjectName(u"undoForget"_s);
    column->addWidget(m_heading);
    column->addWidget(m_actions);
    column->addWidget(m_list, 100);
    column->addWidget(m_missing);
    column->addWidget(m_undo, 0, Qt::AlignLeading);
    column->addWidget(m_forget, 0, Qt::AlignLeading);
    column->addStretch(1); // Where there is no list, what is said stands at the top.

    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT wanted(m_marks.favourites().at(index.row()).id); });
    connect(m_forget, &Button::clicked, this, [this] {
        m_marks.forgetAll();
        m_undo->setFocus(Qt::OtherFocusReason);
    });
    connect(m_undo, &Button::clicked, this, [this] { m_marks.undoForget(); });
    connect(&m_marks, &PlaceMarks::changed, this, &FavouriteList::refresh);
    connect(&m_marks, &PlaceMarks::favouritesListed, this, &FavouriteList::refresh);
    connect(&m_marks, &PlaceMarks::favouritesListed, m_actions, &PlaceListActions::beginAnew);
    m_marks.load();
    refresh();
}

bool FavouriteList::hasSomething() const
{
    return m_marks.favourites().rowCount() > 0 || m_marks.missing() > 0 || m_marks.canUndo();
}

void FavouriteList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_marks.endUndo();
}

void FavouriteList::refresh()
{
    const int count = m_marks.favourites().rowCount();
    m_heading->setText(m_marks.canUndo() ? tr("C’est oublié : les lieux gardés et les notes.")
                                         : tr("Lieux gardés sur ce PC"));
    m_actions->setVisible(count > 0);
    m_list->setVisible(count > 0);
    m_missing->setVisible(m_marks.missing() > 0);
    m_missing->setText(tr("%n lieu(x) gardé(s) ne sont plus dans la liste de ce PC.", nullptr, m_marks.missing()));
    m_undo->setVisible(m_marks.canUndo());
    m_forget->setVisible(m_marks.remembers());
    Q_EMIT changed();
}

}
