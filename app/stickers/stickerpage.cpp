// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerpage.h"

#include "stickers/stickerserror.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <optional>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Paints one sticker into many cells. On pixels it is painted once and copied: so a page of 65 follows each letter
/// that is typed. On paper and in a PDF every cell is painted, sharp at any size.
class Stamp
{
public:
    Stamp(const Sticker &sticker, const QPainter &painter)
        : m_press(sticker)
        , m_transform(painter.deviceTransform())
    {
        const bool pixels = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
        // With scaling alone all copies have the same pixels but for a shift of less than one.
        if (!pixels || m_transform.type() > QTransform::TxScale || m_transform.m11() <= 0 || m_transform.m22() <= 0)
            return;
        const QSize size(int(std::ceil(sticker.cellSize().width() * m_transform.m11())) + 1,
                         int(std::ceil(sticker.cellSize().height() * m_transform.m22())) + 1);
        constexpr int mostSide = 4000;
        if (size.width() > mostSide || size.height() > mostSide)
            return;
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        QPainter once(&m_image);
        once.scale(m_transform.m11(), m_transform.m22());
        m_press.paint(once);
    }

    /// `corner` of the cell, in the painter's units.
    void put(QPainter &painter, QPointF corner) const
    {
        painter.save();
        if (m_image.isNull()) {
            painter.translate(corner);
            m_press.paint(painter);
        } else {
            const QPointF pixel = m_transform.map(corner);
            // Back to the device's own pixels, whatever lies between it and this painter.
            painter.setWorldTransform(m_transform.inverted() * painter.worldTransform());
            painter.drawImage(QPoint(qRound(pixel.x()), qRound(pixel.y())), m_image);
        }
        painter.restore();
    }

private:
    Sticker::Press m_press;
    QTransform m_transform;
    QImage m_image; ///< Null: painted anew each time.
};

}

Result<StickerPage> StickerPage::make(const LabelSheet &sheet, QList<StickerRun> runs, const Options &options)
{
    if (const QString fault = sheet.fault(); !fault.isEmpty())
        return Error(StickersError::BadSheet, fault);
    if (const QString fault = sheet.pageFault(); !fault.isEmpty())
        return Error(StickersError::SheetBeyondPage, fault);
    // What is printed must stay on the page; the white edge of a label may leave it, as it does where a sheet has
    // labels up to its rim.
    const QRectF all = sheet.cellAt(0).united(sheet.cellAt(sheet.count() - 1));
    const double clear = std::max(sheet.clear, 0.01);
    const QRectF printed = options.adjustment.map(all.adjusted(clear, clear, -clear, -clear));
    if (!QRectF(QPointF(), sheet.page).contains(printed)) {
        return Error(StickersError::SheetBeyondPage,
                     u"printed from %1, %2 to %3, %4 mm on a page of %5 x %6 mm"_s.arg(printed.left())
                         .arg(printed.top())
                         .arg(printed.right())
                         .arg(printed.bottom())
                         .arg(sheet.page.width())
                         .arg(sheet.page.height()));
    }
    StickerPage page(sheet, std::move(runs), options);
    if (page.pageCount() > mostPages)
        return Error(StickersError::TooManyPages, QString::number(page.pageCount()));
    return page;
}

StickerPage::StickerPage(LabelSheet sheet, QList<StickerRun> runs, Options options)
    : m_sheet(std::move(sheet))
    , m_runs(std::move(runs))
    , m_options(options)
{
    for (const StickerRun &run : std::as_const(m_runs))
        m_labels += run.copies;
}

int StickerPage::pageCount() const
{
    return (m_options.firstCell + m_labels + m_sheet.count() - 1) / m_sheet.count();
}

void StickerPage::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.translate(m_options.adjustment.offset * unitsPerMillimetre);
    painter.scale(m_options.adjustment.scale, m_options.adjustment.scale);
    // Labels are numbered over all pages; this page has those from `begin` to before `end`.
    const int begin = page * m_sheet.count() - m_options.firstCell;
    const int end = begin + m_sheet.count();
    int label = 0; // The first of the run.
    for (const StickerRun &run : m_runs) {
        const int from = std::max(label, begin);
        const int to = std::min(label + run.copies, end);
        label += run.copies;
        if (from >= to)
            continue;
        const Stamp stamp(run.sticker, painter);
        for (int i = from; i < to; ++i)
            stamp.put(painter, m_sheet.cellAt(i - begin).topLeft() * unitsPerMillimetre);
    }
    if (m_options.outlines) {
        constexpr double hairline = 0.1; // Millimetres.
        painter.setPen(QPen(QColor(0x80, 0x80, 0x80), hairline * unitsPerMillimetre));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto units = QTransform::fromScale(unitsPerMillimetre, unitsPerMillimetre);
        for (int cell = 0; cell < m_sheet.count(); ++cell)
            painter.drawPath(units.map(m_sheet.outlineAt(cell)));
    }
    painter.restore();
}

}
