// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placedelegate.h"

#include "base/clock.h"
#include "places/placemarks.h"
#include "places/placewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/cardlist.h"

#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

int wrappedHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, text).height();
}

const PlaceHit &hitOf(const QModelIndex &index)
{
    return static_cast<const PlaceListModel &>(*index.model()).at(index.row());
}

QString addressOf(const PlaceHit &hit)
{
    return hit.address + u'\n' + hit.postcode + u' ' + hit.commune;
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const CardList *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

}

PlaceDelegate::PlaceDelegate(const Theme &theme, const Clock &clock, const PlaceMarks &marks, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_marks(marks)
{
}

QString PlaceDelegate::newsOf(const QModelIndex &index) const
{
    const PlaceHit &hit = hitOf(index);
    return PlaceWords::shortNews(hoursNews(hit.hours, calendarOf(hit), m_clock.now()));
}

PlaceDelegate::Places PlaceDelegate::arrange(int width, const QModelIndex &index) const
{
    const PlaceHit &hit = hitOf(index);
    const int pad = m_theme.gap();
    const int inner = width - 2 * pad;
    const QFont strong = m_theme.font(TextRole::Strong);
    const int distanceWidth = QFontMetrics(strong).horizontalAdvance(PlaceWords::away(hit)) + m_theme.hair();
    const int nameWidth = std::max(inner - distanceWidth - m_theme.hair(), m_theme.px(120));
    Places places;
    const int nameHeight = wrappedHeight(strong, nameWidth, hit.name);
    places.name = {pad, pad, nameWidth, nameHeight};
    places.distance = {width - pad - distanceWidth, pad, distanceWidth, QFontMetrics(strong).height()};
    const int top = pad + nameHeight + m_theme.px(4);
    const int star = m_theme.iconSize();
    if (m_marks.isFavourite(hit.id))
        places.star = {width - pad - star, top, star, star};
    const int addressWidth = places.star.isNull() ? inner : inner - star - m_theme.hair();
    const int addressHeight = wrappedHeight(m_theme.font(TextRole::Body), addressWidth, addressOf(hit));
    places.address = {pad, top, addressWidth, addressHeight};
    int bottom = top + std::max(addressHeight, places.star.height());
    if (const QString news = newsOf(index); !news.isEmpty()) {
        const int height = wrappedHeight(strong, inner, news);
        places.news = {pad, bottom + m_theme.px(4), inner, height};
        bottom += m_theme.px(4) + height;
    }
    places.height = bottom + pad;
    return places;
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {m_theme.px(160), arrange(viewWidth(option), index).height + m_theme.hair()};
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PlaceHit &hit = hitOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A French address stays one on a mirrored page.
    const QRect card = option.rect.adjusted(0, 0, 0, -m_theme.hair());
    const bool lit = option.state & QStyle::State_MouseOver;
    painter->setPen(QPen(lit ? m_theme.primary : m_theme.hairline, m_theme.px(1.5)));
    painter->setBrush(lit ? m_theme.hover : m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), m_theme.px(12), m_theme.px(12));

    const Places places = arrange(card.width(), index);
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, card, rect.translated(card.topLeft()));
    };
    const auto side = [&](Qt::Alignment alignment) { return QStyle::visualAlignment(option.direction, alignment); };
    painter->setPen(m_theme.ink);
    painter->setFont(m_theme.font(TextRole::Strong));
    painter->drawText(seen(places.name), int(Qt::TextWordWrap | side(Qt::AlignLeft | Qt::AlignTop)), hit.name);
    painter->drawText(seen(places.distance), int(side(Qt::AlignRight | Qt::AlignTop)), PlaceWords::away(hit));
    painter->setPen(m_theme.inkSoft);
    painter->setFont(m_theme.font(TextRole::Body));
    painter->drawText(seen(places.address), int(Qt::TextWordWrap | side(Qt::AlignLeft | Qt::AlignTop)), addressOf(hit));
    if (!places.star.isNull())
        paintIcon(*painter, "star"_L1, seen(places.star), m_theme.primary);
    if (!places.news.isNull()) {
        painter->setPen(m_theme.ink);
        painter->setFont(m_theme.font(TextRole::Strong));
        painter->drawText(seen(places.news), int(Qt::TextWordWrap | side(Qt::AlignLeft | Qt::AlignTop)), newsOf(index));
    }
    if (CardList::showsRing(option))
        paintFocusRing(*painter, m_theme, card, m_theme.px(12));
    painter->restore();
}

CommuneDelegate::CommuneDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CommuneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = viewWidth(option) - m_theme.iconSize() - 3 * m_theme.gap();
    const int height = wrappedHeight(m_theme.font(TextRole::Body), text, index.data().toString());
    return {m_theme.px(160), std::max(m_theme.target(), height + m_theme.gap())};
}

void CommuneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A French address stays one on a mirrored page.
    const bool current = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.sun);
        painter->drawRoundedRect(option.rect, m_theme.hair(), m_theme.hair());
    }
    const QColor ink = current ? m_theme.onSun : m_theme.ink;
    const int icon = m_theme.iconSize();
    const QRect pin(option.rect.x() + m_theme.gap(), option.rect.center().y() - icon / 2, icon, icon);
    paintIcon(*painter, "map-pin"_L1, QStyle::visualRect(option.direction, option.rect, pin), ink);
    const QRect text = option.rect.adjusted(icon + 2 * m_theme.gap(), 0, -m_theme.gap(), 0);
    painter->setPen(ink);
    painter->setFont(m_theme.font(TextRole::Body));
    painter->drawText(
        QStyle::visualRect(option.direction, option.rect, text),
        int(Qt::TextWordWrap | QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        index.data().toString());
    painter->restore();
}

}
