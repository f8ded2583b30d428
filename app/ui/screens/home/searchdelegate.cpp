// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/searchdelegate.h"

#include "ui/screens/home/searchwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/cardlist.h"

#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

const SearchModel::Row &rowOf(const QModelIndex &index)
{
    return static_cast<const SearchModel &>(*index.model()).at(index.row());
}

QString titleOf(const SearchModel::Row &row)
{
    switch (row.type) {
    case SearchModel::RowType::Heading:
        return SearchWords::heading(row.hit.kind);
    case SearchModel::RowType::Hit:
        return row.hit.title;
    case SearchModel::RowType::More:
        return SearchWords::all(row.hit.kind);
    }
    return {};
}

}

SearchDelegate::SearchDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QFont SearchDelegate::titleFont(SearchModel::RowType type) const
{
    return m_theme.font(type == SearchModel::RowType::More ? TextRole::Body : TextRole::Strong);
}

SearchDelegate::Places SearchDelegate::arrange(int width, const QModelIndex &index) const
{
    const SearchModel::Row &row = rowOf(index);
    const int pad = m_theme.gap();
    const int icon = m_theme.iconSize();
    const int left = pad + icon + m_theme.px(12);
    const int textWidth = std::max(width - left - pad, m_theme.px(80));
    const QFontMetrics title(titleFont(row.type));
    const int titleHeight = title.boundingRect(0, 0, textWidth, 10'000, Qt::TextWordWrap, titleOf(row)).height();
    if (row.type == SearchModel::RowType::Hit && !row.hit.line.isEmpty()) {
        const int lineHeight = QFontMetrics(m_theme.font(TextRole::Body)).height();
        const int top = m_theme.hair();
        return {{},
                {left, top, textWidth, titleHeight},
                {left, top + titleHeight, textWidth, lineHeight},
                top + titleHeight + lineHeight + m_theme.hair()};
    }
    const bool heading = row.type == SearchModel::RowType::Heading;
    const int above = heading && index.row() > 0 ? m_theme.gap() : 0; // Groups stand apart.
    const int height = std::max(m_theme.target(), titleHeight + m_theme.gap());
    const QRect box(pad, above + (height - icon) / 2, icon, icon);
    return {row.type == SearchModel::RowType::Hit ? QRect() : box,
            {left, above + (height - titleHeight) / 2, textWidth, titleHeight},
            {},
            above + height};
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const CardList *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {m_theme.px(160), arrange(width, index).height};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SearchModel::Row &row = rowOf(index);
    const bool heading = row.type == SearchModel::RowType::Heading;
    const bool current = option.state & QStyle::State_Selected;
    const bool lit = !heading && option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A French title stays one on a mirrored page.
    if (current || lit) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? m_theme.sun : m_theme.hover);
        painter->drawRoundedRect(option.rect, m_theme.px(12), m_theme.px(12));
    }
    const QColor ink = current ? m_theme.onSun : m_theme.ink;
    const Places places = arrange(option.rect.width(), index);
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop);
    if (!places.icon.isNull()) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        paintIcon(*painter, heading ? SearchWords::icon(row.hit.kind) : "chevron-right"_L1, seen(places.icon),
                  current ? ink : m_theme.primary, mirrored);
    }
    painter->setPen(heading ? m_theme.primary : ink);
    painter->setFont(titleFont(row.type));
    painter->drawText(seen(places.title), int(Qt::TextWordWrap | side), titleOf(row));
    if (!places.line.isNull()) {
        painter->setPen(current ? m_theme.onSun : m_theme.inkSoft);
        painter->setFont(m_theme.font(TextRole::Body));
        const QFontMetrics metrics(painter->font());
        painter->drawText(seen(places.line), int(Qt::TextSingleLine | side),
                          metrics.elidedText(row.hit.line, Qt::ElideRight, places.line.width()));
    }
    painter->restore();
}

}
