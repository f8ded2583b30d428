// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerdesign.h"

#include "stickers/safesvg.h"
#include "stickers/stickerserror.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLayouts = 8;
constexpr qsizetype mostFields = 12;
constexpr qsizetype longestLabel = 80;
constexpr qsizetype longestWords = 300;
constexpr int mostLines = 8;

Error bad(const QString &what)
{
    return Error(StickersError::BadDesign, what.left(200));
}

/// A box or a size: `count` numbers, of which the last two are above 0.
std::optional<QList<double>> measures(const QString &text, qsizetype count)
{
    auto numbers = svgNumbers(text);
    if (!numbers || numbers->size() != count || numbers->at(count - 2) <= 0 || numbers->at(count - 1) <= 0)
        return std::nullopt;
    return numbers;
}

std::optional<QRectF> boxOf(const QString &text)
{
    const auto numbers = measures(text, 4);
    if (!numbers)
        return std::nullopt;
    return QRectF(numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3));
}

QString boxText(const QRectF &box)
{
    QStringList numbers;
    for (const double number : {box.x(), box.y(), box.width(), box.height()})
        numbers << QString::number(number, 'g', 10);
    return numbers.join(u' ');
}

std::optional<StickerField::Kind> kindOf(const QString &name)
{
    if (name == "text"_L1)
        return StickerField::Kind::Text;
    if (name == "qr"_L1)
        return StickerField::Kind::QrCode;
    if (name == "logo"_L1)
        return StickerField::Kind::Logo;
    return std::nullopt;
}

Result<Qt::Alignment> alignmentOf(const SvgNode &node)
{
    Qt::Alignment alignment;
    const QString across = node.value(u"data-align");
    if (across.isEmpty() || across == "start"_L1)
        alignment = Qt::AlignLeft;
    else if (across == "middle"_L1)
        alignment = Qt::AlignHCenter;
    else if (across == "end"_L1)
        alignment = Qt::AlignRight;
    else
        return bad(u"data-align is start, middle or end"_s);
    const QString down = node.value(u"data-valign");
    if (down.isEmpty() || down == "middle"_L1)
        alignment |= Qt::AlignVCenter;
    else if (down == "top"_L1)
        alignment |= Qt::AlignTop;
    else if (down == "bottom"_L1)
        alignment |= Qt::AlignBottom;
    else
        return bad(u"data-valign is top, middle or bottom"_s);
    return alignment;
}

Result<> readText(const SvgNode &node, StickerSpot &spot)
{
    const auto size = svgNumbers(node.value(u"data-size"));
    if (!size || size->size() != 2 || size->at(0) <= 0 || size->at(1) <= 0 || size->at(1) > size->at(0))
        return bad(spot.field + u": data-size is the largest and the smallest size of letters"_s);
    spot.largest = size->at(0);
    spot.smallest = size->at(1);
    if (node.has(u"data-lines")) {
        bool ok = false;
        spot.lines = node.value(u"data-lines").toInt(&ok);
        if (!ok || spot.lines < 1 || spot.lines > mostLines)
            return bad(spot.field + u": data-lines is 1 to %1"_s.arg(mostLines));
    }
    const QString weight = node.value(u"data-weight");
    if (!weight.isEmpty() && weight != "bold"_L1 && weight != "normal"_L1)
        return bad(spot.field + u": data-weight is normal or bold"_s);
    spot.bold = weight == "bold"_L1;
    const auto alignment = alignmentOf(node);
    if (!alignment)
        return alignment.error();
    spot.alignment = *alignment;
    const QString colour = node.value(u"data-color");
    spot.colour = colour.isEmpty() ? QColor(Qt::black) : QColor(colour);
    static const QRegularExpression hex(u"\\A(#[0-9a-fA-F]{6})?\\z"_s);
    if (!hex.match(colour).hasMatch())
        return bad(spot.field + u": data-color is #rrggbb"_s);
    return {};
}

/// Takes what an element with data-field says, for this layout and for the design.
Result<> readField(const SvgNode &node, StickerLayout &layout, StickerDesign &design)
{
    static const QRegularExpression name(u"\\A[a-z][a-z0-9-]{0,29}\\z"_s);
    StickerSpot spot;
    spot.field = node.value(u"data-field");
    if (!name.match(spot.field).hasMatch())
        return bad(u"the name of a field is lower-case letters, digits and dashes"_s);
    const auto kind = kindOf(node.value(u"data-kind"));
    if (!kind)
        return bad(spot.field + u": data-kind is text, qr or logo"_s);
    const auto box =
        boxOf(u"%1 %2 %3 %4"_s.arg(node.value(u"x"), node.value(u"y"), node.value(u"width"), node.value(u"height")));
    if (node.name != "rect"_L1 || !box || node.has(u"transform"))
        return bad(spot.field + u": a field is a rect with x, y, width and height, without a transform"_s);
    if (!layout.box.contains(*box))
        return bad(spot.field + u": leaves its layout"_s);
    spot.kind = *kind;
    spot.box = *box;
    spot.unlessLogo = node.has(u"data-unless");
    if (spot.kind == StickerField::Kind::Text) {
        if (const auto done = readText(node, spot); !done)
            return done;
    }
    const auto same = [&](const StickerSpot &other) { return other.field == spot.field; };
    if (std::any_of(layout.spots.begin(), layout.spots.end(), same))
        return bad(spot.field + u": twice in a layout"_s);
    layout.spots.append(spot);

    const StickerField declared{spot.field, spot.kind, node.value(u"data-label"), node.value(u"data-default")};
    if (declared.label.size() > longestLabel || declared.words.size() > longestWords)
        return bad(spot.field + u": a label or default that is too long"_s);
    for (StickerField &known : design.fields) {
        if (known.name != declared.name)
            continue;
        if (known.kind != declared.kind)
            return bad(spot.field + u": of two kinds"_s);
        if (known.label.isEmpty())
            known = declared;
        return {};
    }
    design.fields.append(declared);
    return design.fields.size() <= mostFields ? Result<>() : bad(u"more than %1 fields"_s.arg(mostFields));
}

Result<> readLayout(const SvgNode &node, const QString &box, StickerDesign &design)
{
    StickerLayout layout;
    layout.name = node.value(u"data-layout");
    const auto area = boxOf(box);
    if (!area || area->width() > 50 * area->height() || area->height() > 50 * area->width())
        return bad(u"a layout has no box"_s);
    layout.box = *area;
    layout.round = node.value(u"data-shape") == "round"_L1;
    if (node.has(u"data-least")) {
        const auto least = measures(node.value(u"data-least"), 2);
        if (!least)
            return bad(u"data-least is a width and a height in millimetres"_s);
        layout.least = QSizeF(least->at(0), least->at(1));
    }
    for (const SvgNode &child : node.children) {
        if (!child.has(u"data-field"))
            continue;
        if (const auto done = readField(child, layout, design); !done)
            return done;
    }
    const QString viewBox = boxText(layout.box);
    layout.art = writeSvg(node, viewBox, {u"data-field"_s});
    layout.artWithLogo = writeSvg(node, viewBox, {u"data-field"_s, u"data-unless"_s});
    design.layouts.append(layout);
    return {};
}

/// The largest rectangle of this shape within a cell: its size.
QSizeF sizeIn(const LabelSheet &sheet, const StickerLayout &layout)
{
    const QSizeF room = sheet.cell - QSizeF(2 * sheet.clear, 2 * sheet.clear);
    const QSizeF shape = layout.box.size();
    double scale = std::min(room.width() / shape.width(), room.height() / shape.height());
    if (sheet.shape == LabelSheet::Shape::Ellipse && !layout.round)
        scale = 1 / std::hypot(shape.width() / room.width(), shape.height() / room.height());
    return shape * scale;
}

}

const StickerField *StickerDesign::field(QStringView name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const StickerField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

bool StickerDesign::has(StickerField::Kind kind) const
{
    return std::any_of(fields.begin(), fields.end(), [&](const StickerField &field) { return field.kind == kind; });
}

QSizeF StickerDesign::least() const
{
    QSizeF least = layouts.first().least;
    for (const StickerLayout &layout : layouts) {
        if (layout.least.width() * layout.least.height() < least.width() * least.height())
            least = layout.least;
    }
    return least;
}

StickerDesign::Placing StickerDesign::placeOn(const LabelSheet &sheet) const
{
    const StickerLayout *best = nullptr;
    QSizeF bestSize;
    double bestWorth = 0;
    for (const StickerLayout &layout : layouts) {
        const QSizeF size = sizeIn(sheet, layout);
        // One that is large enough is worth what it covers; the others count only where there is none, and then
        // the one that is least too large.
        double worth = 1 + size.width() * size.height();
        if (size.width() < layout.least.width() || size.height() < layout.least.height())
            worth = std::min(size.width() / layout.least.width(), size.height() / layout.least.height());
        if (worth > bestWorth) {
            best = &layout;
            bestSize = size;
            bestWorth = worth;
        }
    }
    const QPointF middle(sheet.cell.width() / 2, sheet.cell.height() / 2);
    return {best, QRectF(middle - QPointF(bestSize.width() / 2, bestSize.height() / 2), bestSize)};
}

Result<StickerDesign> parseStickerDesign(const QByteArray &svg)
{
    const auto root = readSafeSvg(svg);
    if (!root)
        return root.error();
    StickerDesign design;
    const bool several = std::any_of(root->children.begin(), root->children.end(),
                                     [](const SvgNode &child) { return child.has(u"data-layout"); });
    if (!several) {
        if (const auto done = readLayout(*root, root->value(u"viewBox"), design); !done)
            return done.error();
    }
    for (const SvgNode &child : root->children) {
        if (!several)
            break;
        if (!child.has(u"data-layout") || child.name != "g"_L1 || child.has(u"transform"))
            return bad(u"beside its layouts, which are groups without a transform, a design holds nothing"_s);
        if (const auto done = readLayout(child, child.value(u"data-box"), design); !done)
            return done.error();
        if (design.layouts.size() > mostLayouts)
            return bad(u"more than %1 layouts"_s.arg(mostLayouts));
    }
    for (const StickerField &field : std::as_const(design.fields)) {
        if (field.label.isEmpty())
            return bad(field.name + u": no data-label"_s);
    }
    return design;
}

}
