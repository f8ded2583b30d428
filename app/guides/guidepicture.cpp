// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidepicture.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSvgBytes = qint64(256) * 1024;
constexpr qint64 mostRasterBytes = qint64(8) * 1024 * 1024;
constexpr int mostPixels = 8192; // A side.
constexpr int mostElements = 2000;
constexpr int deepest = 20;
constexpr int mostDigits = 5; // Before the point of any number.

constexpr std::array elements{"svg"_L1,     "g"_L1,    "path"_L1,     "rect"_L1,  "circle"_L1, "ellipse"_L1, "line"_L1,
                              "polygon"_L1, "text"_L1, "polyline"_L1, "tspan"_L1, "title"_L1,  "desc"_L1};
constexpr std::array attributes{"d"_L1,
                                "x"_L1,
                                "y"_L1,
                                "x1"_L1,
                                "y1"_L1,
                                "x2"_L1,
                                "y2"_L1,
                                "cx"_L1,
                                "cy"_L1,
                                "r"_L1,
                                "rx"_L1,
                                "ry"_L1,
                                "width"_L1,
                                "height"_L1,
                                "points"_L1,
                                "transform"_L1,
                                "viewBox"_L1,
                                "version"_L1,
                                "baseProfile"_L1,
                                "id"_L1,
                                "fill"_L1,
                                "fill-rule"_L1,
                                "fill-opacity"_L1,
                                "opacity"_L1,
                                "stroke"_L1,
                                "stroke-width"_L1,
                                "font-size"_L1,
                                "font-family"_L1,
                                "font-weight"_L1,
                                "text-anchor"_L1,
                                "stroke-linecap"_L1,
                                "stroke-linejoin"_L1,
                                "stroke-opacity"_L1};

template<typename List>
bool knows(const List &list, QStringView name)
{
    return std::any_of(list.begin(), list.end(), [&](QLatin1StringView one) { return one == name; });
}

/// No number of more than mostDigits digits before its point, and none with an exponent.
bool areNumbersSane(QStringView value)
{
    int digits = 0;
    bool decimals = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool digit = c >= u'0' && c <= u'9';
        if (digit && !decimals && ++digits > mostDigits)
            return false;
        if ((c == u'e' || c == u'E') && i > 0 && (value[i - 1].isDigit() || value[i - 1] == u'.'))
            return false;
        if (c == u'.') {
            decimals = true;
        } else if (!digit) {
            digits = 0;
            decimals = false;
        }
    }
    return true;
}

bool isPlainElement(const QXmlStreamReader &xml)
{
    if (!knows(elements, xml.name()))
        return false;
    const auto given = xml.attributes();
    return std::all_of(given.begin(), given.end(), [](const QXmlStreamAttribute &attribute) {
        // Words in an id or a family are no numbers; a colour such as #1b1a3a only looks like one.
        const bool numeric =
            !attribute.value().startsWith(u'#') && attribute.name() != "id"_L1 && attribute.name() != "font-family"_L1;
        return attribute.prefix().isEmpty() && knows(attributes, attribute.name())
            && !attribute.value().contains("url("_L1) && (!numeric || areNumbersSane(attribute.value()));
    });
}

QSize fitted(QSize natural, QSize room)
{
    return natural.isEmpty() ? QSize() : natural.scaled(room, Qt::KeepAspectRatio);
}

QImage drawSvg(QFile &file, QSize size)
{
    if (file.size() > mostSvgBytes)
        return {};
    const QByteArray svg = file.readAll();
    if (!isPlainSvg(svg))
        return {};
    QSvgRenderer renderer(svg);
    const QSize pixels = fitted(renderer.defaultSize(), size);
    if (!renderer.isValid() || pixels.isEmpty())
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return image;
}

QImage drawRaster(QFile &file, const QByteArray &format, QSize size)
{
    if (file.size() > mostRasterBytes)
        return {};
    QImageReader reader(&file, format);
    const QSize natural = reader.size();
    if (!natural.isValid() || natural.width() > mostPixels || natural.height() > mostPixels)
        return {};
    reader.setScaledSize(fitted(natural, size));
    return reader.read();
}

}

bool isPlainSvg(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    int count = 0;
    int depth = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (count == 0 && xml.name() != "svg"_L1)
                return false;
            if (++count > mostElements || ++depth > deepest || !isPlainElement(xml))
                return false;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
    return !xml.hasError() && count > 0;
}

QImage drawGuidePicture(const QString &path, const QString &mimeType, QSize size)
{
    QFile file(path);
    if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QString type = mimeType.section(u';', 0, 0).trimmed();
    if (type == "image/svg+xml"_L1)
        return drawSvg(file, size);
    if (type == "image/png"_L1)
        return drawRaster(file, "png", size);
    if (type == "image/jpeg"_L1)
        return drawRaster(file, "jpeg", size);
    return {};
}

}
