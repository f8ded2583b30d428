// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/tutorials/tutorialdelegate.h"

#include "tutorials/tutoriallist.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/cardlist.h"

#include <QPainter>
#include <QPainterPath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

const TutorialListModel &modelOf(const QModelIndex &index)
{
    return static_cast<const TutorialListModel &>(*index.model());
}

int wrappedHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(0, 0, width, 10'000, Qt::TextWordWrap, text).height();
}

}

TutorialDelegate::TutorialDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

TutorialDelegate::Places TutorialDelegate::arrange(int width, const QModelIndex &index) const
{
    const Tutorial &tutorial = modelOf(index).at(index.row());
    const int pad = m_theme.gap();
    const int gap = m_theme.wide();
    const int inner = width - 2 * pad;
    const bool beside = inner >= m_theme.px(460);
    const int posterWidth = std::min(m_theme.px(320), beside ? inner * 2 / 5 : inner);
    const QRect poster(pad, pad, posterWidth, posterWidth * 9 / 16);

    const int left = beside ? pad + posterWidth + gap : pad;
    // Beside the words there is room for a play sign at the end; the whole card is the button.
    const int disc = beside ? m_theme.px(56) : 0;
    const int textWidth = beside ? inner - posterWidth - disc - 2 * gap : inner;
    const int titleHeight = wrappedHeight(m_theme.font(TextRole::Title), textWidth, tutorial.title);
    const int summaryHeight = wrappedHeight(m_theme.font(TextRole::Body), textWidth, tutorial.summary);
    const int lengthHeight = m_theme.px(32);
    const int textHeight = titleHeight + summaryHeight + lengthHeight + 2 * m_theme.hair();
    int top = beside ? pad + std::max(0, (poster.height() - textHeight) / 2) : poster.bottom() + 1 + pad;
    Places places;
    places.poster = poster;
    if (beside)
        places.play = {width - pad - disc - m_theme.hair(), pad + (poster.height() - disc) / 2, disc, disc};
    places.title = {left, top, textWidth, titleHeight};
    top += titleHeight + m_theme.hair();
    places.summary = {left, top, textWidth, summaryHeight};
    top += summaryHeight + m_theme.hair();
    places.length = {left, top, textWidth, lengthHeight};
    places.height = std::max(poster.bottom() + 1, top + lengthHeight) + pad;
    return places;
}

QSize TutorialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const CardList *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {m_theme.px(200), arrange(width, index).height + m_theme.gap()};
}

void TutorialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TutorialListModel &model = modelOf(index);
    const Tutorial &tutorial = model.at(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // A French address stays one on a mirrored page.
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect card = option.rect.adjusted(0, 0, 0, -m_theme.gap());
    const bool lit = option.state & QStyle::State_MouseOver;
    painter->setPen(QPen(lit ? m_theme.primary : m_theme.hairline, m_theme.px(1.5)));
    painter->setBrush(lit ? m_theme.hover : m_theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());

    const Places places = arrange(card.width(), index);
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, card, rect.translated(card.topLeft()));
    };
    const QRect poster = seen(places.poster);
    QPainterPath rounded;
    rounded.addRoundedRect(poster, m_theme.hair(), m_theme.hair());
    painter->save();
    painter->setClipPath(rounded);
    painter->fillRect(poster, m_theme.hover);
    if (const QImage &image = model.poster(index.row()); !image.isNull())
        painter->drawImage(poster, image);
    painter->restore();
    if (!places.play.isNull()) {
        const QRect play = seen(places.play);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.sun);
        painter->drawEllipse(play);
        const int inset = play.width() / 4;
        paintIcon(*painter, "play"_L1, play.adjusted(inset, inset, -inset, -inset), m_theme.onSun);
    }

    const auto flags = int(Qt::TextWordWrap | QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    painter->setPen(m_theme.ink);
    painter->setFont(m_theme.font(TextRole::Title));
    painter->drawText(seen(places.title), flags, tutorial.title);
    painter->setPen(m_theme.inkSoft);
    painter->setFont(m_theme.font(TextRole::Body));
    painter->drawText(seen(places.summary), flags, tutorial.summary);

    const int icon = m_theme.iconSize();
    const QRect line = places.length;
    const QRect clock(line.x(), line.y() + (line.height() - icon) / 2, icon, icon);
    paintIcon(*painter, "clock"_L1, seen(clock), m_theme.inkSoft);
    painter->setFont(m_theme.font(TextRole::Strong));
    painter->drawText(seen(line.adjusted(icon + m_theme.hair(), 0, 0, 0)),
                      int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      spokenLength(tutorial.seconds));
    if (CardList::showsRing(option))
        paintFocusRing(*painter, m_theme, card, m_theme.corner());
    painter->restore();
}

}
