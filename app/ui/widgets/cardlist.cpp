// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardlist.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace pdc {

CardList::CardList(const Theme &theme, QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    verticalScrollBar()->setSingleStep(theme.px(40));
    viewport()->setCursor(Qt::PointingHandCursor);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    setPalette(colours);
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Heights depend on the width, which QListView does not expect of a delegate.
    scheduleDelayedItemsLayout();
}

bool CardList::showsRing(const QStyleOptionViewItem &option)
{
    const auto *list = qobject_cast<const CardList *>(option.widget);
    return (option.state & QStyle::State_HasFocus) && list && list->m_ring.isShown();
}

void CardList::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QListView::focusInEvent(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    viewport()->update();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

}
