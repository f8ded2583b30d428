// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printerror.h"

#include <QSizeF>
#include <QString>

class QPagedPaintDevice;
class QPainter;

namespace pdc {

/// Lengths on paper are counted in hundredths of a millimetre while painting: fine enough for any printer, and whole
/// numbers for the sizes of fonts, which Qt wants whole (QFont::setPixelSize(350) gives letters of 3.5 mm).
inline constexpr int unitsPerMillimetre = 100;

/// Something made of pages: the preview, the PDF and the printer all show what paint() paints, so they cannot differ.
class PrintedDocument
{
public:
    virtual ~PrintedDocument() = default;

    [[nodiscard]] virtual int pageCount() const = 0;
    /// Width and height in millimetres, the same for all pages.
    [[nodiscard]] virtual QSizeF pageSize() const = 0;
    /// Paints one page, from 0. One unit of the painter is a hundredth of a millimetre, the origin is the upper left
    /// corner of the paper. No state but the document's own may be used: it is called in the pool, too.
    virtual void paint(QPainter &painter, int page) const = 0;
};

/// Paints all pages on a printer or a PDF writer at its exact size. `device` is set to the page's size with no margin;
/// what a printer cannot reach is lost there, nothing is scaled to fit.
[[nodiscard]] Result<> paintOn(QPagedPaintDevice &device, const PrintedDocument &document);

/// Writes a PDF beside `file` and renames it over it: a PDF that is there stays whole if this fails.
[[nodiscard]] Result<> writePdf(const PrintedDocument &document, const QString &file, const QString &title);

}
