// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newsdelegate.h"

#include "base/clock.h"
#include "news/newslist.h"
#include "ui/screens/news/elidedtext.h"
#include "ui/screens/news/newswords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/cardlist.h"

#include <QPainter>

namespace pdc {

namespace {

const NewsItem &itemOf(const QModelIndex &index)
{
    return static_cast<const NewsListModel &>(*index.model()).at(index.row());
}

}

NewsDelegate::NewsDelegate(const Theme &theme, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
{
}

int NewsDelegate::textWidth(int width) const
{
    return std::max(width - m_theme.wide() * 2 - m_theme.iconSize() - m_theme.gap(), m_theme.px(80));
}

QList<NewsDelegate::Line> NewsDelegate::lines(const NewsItem &item, int width) const
{
    QList<Line> all;
    const auto add = [&](const QString &words, TextRole role, bool soft, int most) {
        for (const QString &line : elidedLines(words, m_theme.font(role), textWidth(width), most))
            all.append({line, role, soft});
    };
    add(item.title, TextRole::Lead, false, 3);
    add(NewsWords::line(item, m_clock.now()), TextRole::Strong, false, 2);
    add(item.summary.isEmpty() ? item.text : item.summary, TextRole::Body, true, 2);
    return all;
}

QSize NewsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const CardList *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    int height = 2 * m_theme.gap() + m_theme.gap(); // Within the card, and below it.
    for (const Line &line : lines(itemOf(index), width))
        height += QFontMetrics(m_theme.font(line.role)).lineSpacing();
    return {m_theme.px(200), height};
}

void NewsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const NewsItem &item = itemOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A French title stays one on a mirrored page.
    const QRect card = option.rect.adjusted(0, 0, 0, -m_theme.gap());
    const bool lit = option.state & QStyle::State_MouseOver;
    painter->setPen(QPen(lit ? m_theme.primary : m_theme.hairline, m_theme.px(1.5)));
    painter->setBrush(lit ? m_theme.hover : m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());

    const auto seen = [&](const QRect &rect) { return QStyle::visualRect(option.direction, card, rect); };
    const int icon = m_theme.iconSize();
    const int left = card.left() + m_theme.wide();
    int top = card.top() + m_theme.gap();
    paintIcon(*painter, NewsWords::icon(item), seen({left, top + m_theme.px(2), icon, icon}), m_theme.primary);
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    for (const Line &line : lines(item, option.rect.width())) {
        const QFont font = m_theme.font(line.role);
        const int height = QFontMetrics(font).lineSpacing();
        painter->setFont(font);
        painter->setPen(line.soft ? m_theme.inkSoft : m_theme.ink);
        painter->drawText(seen({left + icon + m_theme.gap(), top, textWidth(option.rect.width()), height}),
                          int(Qt::TextSingleLine | side), line.words);
        top += height;
    }
    if (CardList::showsRing(option))
        paintFocusRing(*painter, m_theme, card, m_theme.corner());
    painter->restore();
}

}
