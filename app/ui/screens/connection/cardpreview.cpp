// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/connection/cardpreview.h"

#include <QPainter>

namespace pdc {

namespace {
constexpr int widest = 620; // Pixels at 100 %: larger would tell no more.
constexpr QRgb inkOnPaper = 0xFF52506B; // Soft, in every look: paper stays white.
}

CardPreview::CardPreview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(theme.px(120));
}

void CardPreview::setCard(std::shared_ptr<const WifiCard> card)
{
    m_card = std::move(card);
    update();
}

QSize CardPreview::sizeHint() const
{
    return {m_theme.px(440), heightForWidth(m_theme.px(440))};
}

int CardPreview::heightForWidth(int width) const
{
    return qRound(std::min(width, m_theme.px(widest)) * WifiCard::face.height() / WifiCard::face.width());
}

void CardPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight); // Paper is not mirrored.
    const int wide = std::min(width(), m_theme.px(widest));
    const QRectF paper(layoutDirection() == Qt::RightToLeft ? width() - wide : 0, 0, wide, heightForWidth(wide));
    painter.setPen(QPen(m_theme.outline, 1));
    painter.setBrush(Qt::white); // Paper is white in every look.
    painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5));
    if (!m_card) {
        painter.setPen(QColor(inkOnPaper));
        painter.setFont(m_theme.font(TextRole::Body));
        const int margin = m_theme.gap();
        painter.drawText(paper.adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("La carte se dessine ici dès que le nom et le mot de passe conviennent."));
        return;
    }
    painter.translate(paper.topLeft());
    const qreal scale = paper.width() / (WifiCard::face.width() * unitsPerMillimetre);
    painter.scale(scale, scale);
    m_card->paintFace(painter);
}

}
