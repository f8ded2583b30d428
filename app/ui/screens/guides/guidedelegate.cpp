// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidedelegate.h"

#include "guides/guidelist.h"
#include "ui/screens/guides/guidewords.h"
#include "ui/screens/guides/pictureview.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/cardlist.h"

#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

const GuideListModel::Row &rowOf(const QModelIndex &index)
{
    return static_cast<const GuideListModel &>(*index.model()).at(index.row());
}

int wrappedHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, text).height();
}

}

GuideDelegate::GuideDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

GuideDelegate::Places GuideDelegate::arrange(int width, const QModelIndex &index) const
{
    const GuideListModel::Row &row = rowOf(index);
    const int pad = m_theme.gap();
    const int inner = width - 2 * pad;
    const bool beside = inner >= m_theme.px(460);
    const int pictureWidth = std::min(m_theme.px(280), beside ? inner * 2 / 5 : inner);
    Places places;
    places.picture = {pad, pad, pictureWidth, pictureWidth * 5 / 8};
    const int left = beside ? pad + pictureWidth + m_theme.wide() : pad;
    const int textWidth = beside ? inner - pictureWidth - m_theme.wide() : inner;

    const int title = wrappedHeight(m_theme.font(TextRole::Title), textWidth, row.guide.title);
    const int summary = wrappedHeight(m_theme.font(TextRole::Body), textWidth, row.guide.summary);
    const int icon = m_theme.iconSize() + m_theme.hair();
    const auto lineHeight = [&](const QString &words) {
        return words.isEmpty()
            ? 0
            : std::max(m_theme.px(32), wrappedHeight(m_theme.font(TextRole::Strong), textWidth - icon, words));
    };
    const int length = lineHeight(GuideWords::length(row.guide));
    const int progress = lineHeight(GuideWords::progress(row));
    const int textHeight = title + summary + length + progress + 3 * m_theme.hair();
    int top =
        beside ? pad + std::max(0, (places.picture.height() - textHeight) / 2) : places.picture.bottom() + 1 + pad;
    places.title = {left, top, textWidth, title};
    top += title + m_theme.hair();
    places.summary = {left, top, textWidth, summary};
    top += summary + m_theme.hair();
    places.length = {left, top, textWidth, length};
    top += length;
    if (progress > 0) {
        places.progress = {left, top, textWidth, progress};
        top += progress;
    }
    places.height = std::max(places.picture.bottom() + 1, top) + pad;
    return places;
}

QSize GuideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const CardList *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {m_theme.px(200), arrange(width, index).height + m_theme.gap()};
}

void GuideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const GuideListModel::Row &row = rowOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // French words stay so on a mirrored page.
    const QRect card = option.rect.adjusted(0, 0, 0, -m_theme.gap());
    const bool lit = option.state & QStyle::State_MouseOver;
    painter->setPen(QPen(lit ? m_theme.primary : m_theme.hairline, m_theme.px(1.5)));
    painter->setBrush(lit ? m_theme.hover : m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());

    const Places places = arrange(card.width(), index);
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, card, rect.translated(card.topLeft()));
    };
    paintOnLight(*painter, m_theme, seen(places.picture), row.cover);
    const auto flags = int(Qt::TextWordWrap | QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    painter->setPen(m_theme.ink);
    painter->setFont(m_theme.font(TextRole::Title));
    painter->drawText(seen(places.title), flags, row.guide.title);
    painter->setPen(m_theme.inkSoft);
    painter->setFont(m_theme.font(TextRole::Body));
    painter->drawText(seen(places.summary), flags, row.guide.summary);

    const int icon = m_theme.iconSize();
    painter->setFont(m_theme.font(TextRole::Strong));
    const auto line = [&](const QRect &place, QLatin1StringView name, const QString &words, const QColor &colour) {
        const QRect sign(place.x(), place.y() + (m_theme.px(32) - icon) / 2, icon, icon);
        paintIcon(*painter, name, seen(sign), colour);
        painter->setPen(colour);
        const int drop = (m_theme.px(32) - painter->fontMetrics().height()) / 2;
        painter->drawText(seen(place.adjusted(icon + m_theme.hair(), std::max(drop, 0), 0, 0)), flags, words);
    };
    line(places.length, "clock"_L1, GuideWords::length(row.guide), m_theme.inkSoft);
    if (!places.progress.isEmpty())
        line(places.progress, row.finished ? "circle-check"_L1 : "play"_L1, GuideWords::progress(row), m_theme.leaf);
    if (CardList::showsRing(option))
        paintFocusRing(*painter, m_theme, card, m_theme.corner());
    painter->restore();
}

}
