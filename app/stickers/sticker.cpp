// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/sticker.h"

#include "print/printeddocument.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace pdc {

namespace {

QRectF inUnits(const QRectF &millimetres)
{
    return {millimetres.topLeft() * unitsPerMillimetre, millimetres.size() * unitsPerMillimetre};
}

/// The largest rectangle of this shape in the middle of the area.
QRectF within(const QRectF &area, const QSizeF &shape)
{
    const QSizeF size = shape.scaled(area.size(), Qt::KeepAspectRatio);
    return {area.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

/// Line breaks and tabs as spaces; no-break spaces stay, which QString::simplified() would part words at.
QString oneLine(QString words)
{
    for (QChar &c : words) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return words.trimmed();
}

double moduleOf(const QrCode &code, const QRectF &area)
{
    constexpr int border = 8; // Four light modules on each side.
    return std::min(area.width(), area.height()) / (code.size() + border) / unitsPerMillimetre;
}

}

Sticker::Sticker(const StickerDesign &design, const StickerContent &content, const LabelSheet &sheet)
    : m_cell(sheet.cell * unitsPerMillimetre)
{
    const StickerDesign::Placing placing = design.placeOn(sheet);
    const StickerLayout &layout = *placing.layout;
    m_area = inUnits(placing.rect);
    m_art = content.logo ? layout.artWithLogo : layout.art;
    const double scale = m_area.width() / layout.box.width();
    for (const StickerSpot &spot : layout.spots) {
        if (spot.unlessLogo && content.logo)
            continue;
        const QRectF area(m_area.topLeft() + (spot.box.topLeft() - layout.box.topLeft()) * scale,
                          spot.box.size() * scale);
        place(*design.field(spot.field), spot, area, scale, content);
    }
}

void Sticker::place(const StickerField &field, const StickerSpot &spot, const QRectF &area, double scale,
                    const StickerContent &content)
{
    const QString words = oneLine(content.wordsFor(field));
    switch (spot.kind) {
    case StickerField::Kind::Text: {
        const double least =
            std::clamp(spot.smallest * scale, leastLetters * unitsPerMillimetre, enoughLetters * unitsPerMillimetre);
        const FittedText text(words,
                              {.area = area,
                               .largest = std::max(spot.largest * scale, least),
                               .smallest = least,
                               .lines = spot.lines,
                               .bold = spot.bold,
                               .alignment = spot.alignment});
        if (!text.isLegible())
            m_problems.append({StickerProblem::Kind::TextTooLong, field.name});
        m_words.append({text, spot.colour});
        break;
    }
    case StickerField::Kind::QrCode:
        if (!words.isEmpty())
            placeQr(field.name, words, area);
        break;
    case StickerField::Kind::Logo:
        m_logo = content.logo;
        m_logoArea = area;
        break;
    }
}

void Sticker::placeQr(const QString &field, const QString &words, const QRectF &area)
{
    const QByteArray bytes = words.toUtf8();
    auto code = QrCode::encode(bytes, QrCode::Correction::M);
    // A coarser code with less to spare is read better than a fine one with more.
    if (!code || moduleOf(*code, area) < leastModule * 1.4) {
        if (auto plain = QrCode::encode(bytes, QrCode::Correction::L))
            code = std::move(plain);
    }
    if (!code) {
        m_problems.append({StickerProblem::Kind::TooMuchForQr, field});
        return;
    }
    if (moduleOf(*code, area) < leastModule)
        m_problems.append({StickerProblem::Kind::QrTooFine, field});
    m_codes.append({std::move(*code), area});
}

bool Sticker::isPrintable() const
{
    return std::none_of(m_problems.begin(), m_problems.end(), [](const StickerProblem &p) { return p.prevents(); });
}

Sticker::Press::Press(const Sticker &sticker)
    : m_sticker(sticker)
    , m_art(std::make_unique<QSvgRenderer>(sticker.m_art))
{
    if (sticker.m_logo && !sticker.m_logo->drawing.isEmpty())
        m_logo = std::make_unique<QSvgRenderer>(sticker.m_logo->drawing);
}

Sticker::Press::~Press() = default;
Sticker::Press::Press(Press &&) noexcept = default;

void Sticker::Press::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(QRectF(QPointF(), m_sticker.m_cell), Qt::IntersectClip);
    m_art->render(&painter, m_sticker.m_area);
    if (m_logo) {
        m_logo->render(&painter, within(m_sticker.m_logoArea, m_sticker.m_logo->size));
    } else if (m_sticker.m_logo) {
        const QImage &image = m_sticker.m_logo->image;
        painter.drawImage(within(m_sticker.m_logoArea, image.size()), image);
    }
    for (const Words &words : m_sticker.m_words)
        words.text.paint(painter, words.colour);
    for (const Code &code : m_sticker.m_codes)
        code.code.paint(painter, code.area);
    painter.restore();
}

}
