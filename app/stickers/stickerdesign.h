// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/labelsheet.h"
#include "store/catalog.h"

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

namespace pdc {

/// Something of a sticker that a person may change.
struct StickerField
{
    enum class Kind { Text, QrCode, Logo };

    QString name; ///< Lower-case letters, digits and dashes.
    Kind kind = Kind::Text;
    QString label; ///< What it is called beside the field where it is typed.
    QString words; ///< What stands there at first: the text, or what the QR code says; empty for a logo.
};

/// Where a field stands in a layout, in the layout's own units.
struct StickerSpot
{
    QString field;
    StickerField::Kind kind = StickerField::Kind::Text;
    QRectF box;
    bool unlessLogo = false; ///< It makes room where there is a logo.
    // Of a text:
    double largest = 0;
    double smallest = 0;
    int lines = 1;
    bool bold = false;
    Qt::Alignment alignment;
    QColor colour;
};

/// One arrangement of a design. A design has several, as a label may be long, round or tiny.
struct StickerLayout
{
    QString name;
    QRectF box;
    QSizeF least; ///< The size, in millimetres, below which another one should be taken; empty: none.
    bool round = false; ///< All that is drawn lies within the ellipse in the box.
    QByteArray art; ///< What is drawn beneath the fields, as a whole SVG document.
    QByteArray artWithLogo; ///< The same where there is a logo.
    QList<StickerSpot> spots;
};

/// A sticker as it is designed: an SVG with places for words, a QR code and a logo.
///
/// The format is documented in resources/content/README.md; what an SVG may hold is decided by readSafeSvg().
struct StickerDesign
{
    QString id;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary;
    QString language;
    QString theme;
    QList<StickerField> fields;
    QList<StickerLayout> layouts; ///< At least one.

    [[nodiscard]] const StickerField *field(QStringView name) const;
    [[nodiscard]] bool has(StickerField::Kind kind) const;
    /// The smallest size, in millimetres, for which it has a layout; empty if it has one for all.
    [[nodiscard]] QSizeF least() const;

    /// A layout and where it stands in a cell: millimetres from the cell's upper left corner.
    struct Placing
    {
        const StickerLayout *layout;
        QRectF rect;
    };
    /// The layout that fills a cell of this sheet best, in the middle of it and clear of its edge.
    [[nodiscard]] Placing placeOn(const LabelSheet &sheet) const;
};

/// Reads layouts and fields of a design: BadDesign if the SVG is none, or none that we print.
[[nodiscard]] Result<StickerDesign> parseStickerDesign(const QByteArray &svg);

}
