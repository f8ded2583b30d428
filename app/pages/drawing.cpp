// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/drawing.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 12;
constexpr int mostElements = 2000;
constexpr double farthest = 10'000; // Of any number: far beyond it painters get slow, and lose their way.

constexpr std::array colours{"#1b1a3a"_L1, "#4f4d68"_L1, "#fffbf2"_L1, "#ffffff"_L1, "#2b2a7c"_L1,
                             "#ffd23f"_L1, "#0b5d3b"_L1, "#8e1b15"_L1, "#ddd6c8"_L1, "#7a7796"_L1};

constexpr std::array elements{"svg"_L1,    "g"_L1,       "title"_L1, "desc"_L1,     "path"_L1,   "rect"_L1,
                              "circle"_L1, "ellipse"_L1, "line"_L1,  "polyline"_L1, "polygon"_L1};

constexpr std::array lengths{"x"_L1,      "y"_L1,  "rx"_L1,     "ry"_L1,           "cx"_L1,      "cy"_L1,
                             "r"_L1,      "x1"_L1, "y1"_L1,     "x2"_L1,           "y2"_L1,      "width"_L1,
                             "height"_L1, "d"_L1,  "points"_L1, "stroke-width"_L1, "viewBox"_L1, "opacity"_L1};

template<size_t count>
bool contains(const std::array<QLatin1StringView, count> &words, QStringView word)
{
    return std::any_of(words.begin(), words.end(), [word](QLatin1StringView one) { return word == one; });
}

/// Whether all numbers in a value are plain and within reach; letters are a path's own commands.
bool areNumbers(const QString &value)
{
    static const QRegularExpression form(u"\\A[MmLlHhVvCcSsQqTtAaZz0-9 ,.\n-]*\\z"_s);
    static const QRegularExpression number(u"[0-9.]+"_s);
    if (!form.match(value).hasMatch())
        return false;
    for (auto match = number.globalMatch(value); match.hasNext();) {
        const QString digits = match.next().captured();
        // ".5.5" is two numbers in SVG; written so, nobody here can tell, and it is asked to be written plainly.
        bool plain = false;
        const double size = digits.toDouble(&plain);
        if (!plain || digits.size() > 12 || !(size <= farthest))
            return false;
    }
    return true;
}

bool isAllowed(const QXmlStreamAttribute &attribute)
{
    const QStringView name = attribute.name();
    const QString value = attribute.value().toString();
    if (!attribute.prefix().isEmpty())
        return false;
    if (name == "fill"_L1 || name == "stroke"_L1)
        return value == "none"_L1 || contains(colours, value);
    if (contains(lengths, name))
        return areNumbers(value);
    if (name == "transform"_L1) {
        static const QRegularExpression move(u"\\A(translate|rotate)\\(([0-9 ,.-]*)\\)\\z"_s);
        const auto match = move.match(value);
        return match.hasMatch() && areNumbers(match.captured(2));
    }
    static const QRegularExpression word(u"\\A[a-z0-9.-]{0,40}\\z"_s);
    return (name == "stroke-linecap"_L1 || name == "stroke-linejoin"_L1 || name == "fill-rule"_L1 || name == "id"_L1
            || name == "version"_L1)
        && word.match(value).hasMatch();
}

Error wrong(const QXmlStreamReader &reader, const QString &what)
{
    return {PagesError::BadPage, u"drawing, line %1: %2"_s.arg(reader.lineNumber()).arg(what.left(200))};
}

/// The size that "0 0 width height" says; empty if it is anything else.
QSizeF viewBoxSize(QStringView viewBox)
{
    const auto parts = viewBox.split(u' ');
    if (parts.size() != 4 || parts[0] != "0"_L1 || parts[1] != "0"_L1)
        return {};
    const QSizeF size(parts[2].toDouble(), parts[3].toDouble());
    constexpr double slimmest = 20; // Beyond it a picture as wide as the page is a line, or a tower.
    const bool sound = size.width() >= 1 && size.height() >= 1 && size.width() <= farthest && size.height() <= farthest
        && size.width() <= slimmest * size.height() && size.height() <= slimmest * size.width();
    return sound ? size : QSizeF();
}

}

std::span<const QLatin1StringView> drawingColours()
{
    return colours;
}

Result<QSizeF> checkDrawing(const QByteArray &svg)
{
    if (svg.size() > mostDrawingBytes)
        return Error(PagesError::BadPage, u"drawing: larger than %1 bytes"_s.arg(mostDrawingBytes));
    QXmlStreamReader reader(svg);
    QSizeF size;
    int depth = 0;
    int count = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            ++depth;
            const QStringView name = reader.name();
            if (!contains(elements, name) || reader.namespaceUri() != "http://www.w3.org/2000/svg"_L1
                || (depth == 1) != (name == "svg"_L1))
                return wrong(reader, u"<%1> is not allowed here"_s.arg(name));
            if (depth > deepest || ++count > mostElements)
                return wrong(reader, u"too many elements"_s);
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (!isAllowed(attribute))
                    return wrong(reader,
                                 u"%1=\"%2\" is not allowed"_s.arg(attribute.qualifiedName(), attribute.value()));
            }
            if (depth == 1) {
                size = viewBoxSize(reader.attributes().value("viewBox"_L1));
                if (size.isEmpty())
                    return wrong(reader, u"no viewBox \"0 0 width height\""_s);
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            return wrong(reader, u"neither DTD, entities nor instructions"_s);
        default:
            break;
        }
    }
    if (reader.hasError())
        return wrong(reader, reader.errorString());
    return size;
}

}
