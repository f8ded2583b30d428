// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printeddocument.h"

#include "base/savefile.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace pdc {

Result<> paintOn(QPagedPaintDevice &device, const PrintedDocument &document)
{
    const QSizeF size = document.pageSize();
    if (document.pageCount() < 1 || size.isEmpty())
        return Error(PrintError::BadPage);
    const bool wide = size.width() > size.height();
    const QPageSize paper(wide ? size.transposed() : size, QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch);
    device.setPageLayout(QPageLayout(paper, wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
                                     QPageLayout::Millimeter));
    QPainter painter;
    if (!painter.begin(&device))
        return Error(PrintError::NoPrinter);
    constexpr double millimetresPerInch = 25.4;
    const double scale = 1.0 / (millimetresPerInch * unitsPerMillimetre);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            return Error(PrintError::NoPrinter);
        painter.save();
        painter.scale(painter.device()->logicalDpiX() * scale, painter.device()->logicalDpiY() * scale);
        document.paint(painter, page);
        painter.restore();
    }
    return painter.end() ? Result<>() : Error(PrintError::NoPrinter);
}

Result<> writePdf(const PrintedDocument &document, const QString &file, const QString &title)
{
    if (!canBeSavedOver(file))
        return Error(PrintError::NotWritable, QStringLiteral("not a plain file"));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error(PrintError::NotWritable, out.errorString());
    {
        constexpr int dotsPerInch = 1200;
        QPdfWriter writer(&out);
        writer.setResolution(dotsPerInch);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Partage de Co"));
        if (const auto done = paintOn(writer, document); !done)
            return done.error();
    }
    if (!commitWhole(out))
        return Error(PrintError::NotWritable, out.errorString());
    return {};
}

}
