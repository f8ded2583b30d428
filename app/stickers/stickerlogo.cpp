// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerlogo.h"

#include "stickers/safesvg.h"
#include "stickers/stickerserror.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSide = 10'000; ///< Pixels, of what is decoded at all.
constexpr qint64 mostPixels = 64'000'000;
constexpr int enough = 1600; ///< Pixels that a print of a hand's width shows.

bool looksLikeXml(const QByteArray &bytes)
{
    QByteArrayView start(bytes);
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    return start.trimmed().startsWith('<');
}

Result<StickerLogo> parseDrawing(const QByteArray &bytes)
{
    const auto root = readSafeSvg(bytes, true);
    if (!root)
        return Error(StickersError::BadLogo, root.error().detail());
    QString viewBox = root->value(u"viewBox");
    const auto length = [&](QStringView name) {
        QString text = root->value(name);
        while (!text.isEmpty() && text.back().isLetter())
            text.chop(1);
        return text.toDouble();
    };
    if (viewBox.isEmpty())
        viewBox = u"0 0 %1 %2"_s.arg(length(u"width")).arg(length(u"height"));
    const auto box = svgNumbers(viewBox);
    if (!box || box->size() != 4 || box->at(2) <= 0 || box->at(3) <= 0)
        return Error(StickersError::BadLogo, u"an SVG without a size"_s);
    if (root->children.empty())
        return Error(StickersError::BadLogo, u"an SVG that draws nothing"_s);
    return StickerLogo{{}, writeSvg(*root, viewBox, {}), QSizeF(box->at(2), box->at(3))};
}

}

Result<StickerLogo> parseStickerLogo(const QByteArray &bytes)
{
    if (looksLikeXml(bytes))
        return parseDrawing(bytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    // Only these two: what else Qt's plugins read has no reason to be decoded here.
    const QByteArray format = bytes.startsWith("\x89PNG") ? "png" : bytes.startsWith("\xFF\xD8\xFF") ? "jpeg" : "";
    if (format.isEmpty())
        return Error(StickersError::BadLogo, u"neither PNG nor JPEG nor SVG"_s);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return Error(StickersError::BadLogo, reader.errorString());
    if (size.width() > longestSide || size.height() > longestSide || qint64(size.width()) * size.height() > mostPixels)
        return Error(StickersError::BadLogo, u"%1 x %2 pixels are too many"_s.arg(size.width()).arg(size.height()));
    if (size.width() > enough || size.height() > enough)
        reader.setScaledSize(size.scaled(enough, enough, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return Error(StickersError::BadLogo, reader.errorString());
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    const QSizeF shown = image.size();
    return StickerLogo{std::move(image), {}, shown};
}

Result<StickerLogo> readStickerLogo(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error(StickersError::Unreadable, file);
    const QByteArray bytes = in.read(largestLogo + 1);
    if (bytes.size() > largestLogo)
        return Error(StickersError::BadLogo, u"more than %1 bytes"_s.arg(largestLogo));
    return parseStickerLogo(bytes);
}

}
