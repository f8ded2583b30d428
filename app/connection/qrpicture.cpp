// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/qrpicture.h"

#include "base/savefile.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr int border = 4; // Light modules on each side.

Result<> write(const QByteArray &bytes, const QString &file)
{
    if (!canBeSavedOver(file))
        return Error(PrintError::NotWritable, u"not a plain file"_s);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !commitWhole(out))
        return Error(PrintError::NotWritable, out.errorString());
    return {};
}

}

Result<> writeQrSvg(const QrCode &code, const QString &file)
{
    const int side = code.size() + 2 * border;
    QByteArray path;
    for (int row = 0; row < code.size(); ++row) {
        for (int column = 0; column < code.size(); ++column) {
            if (!code.isDark(column, row))
                continue;
            const int start = column;
            while (column + 1 < code.size() && code.isDark(column + 1, row))
                ++column;
            path += u"M%1 %2h%3v1h-%3z"_s.arg(border + start).arg(border + row).arg(column + 1 - start).toLatin1();
        }
    }
    return write(u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50mm\" height=\"50mm\" viewBox=\"0 0 %1 %1\" "
                 "shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h%1v%1h-%1z\"/>"
                 "<path fill=\"#000000\" d=\"%2\"/></svg>\n"_s.arg(side)
                     .arg(QLatin1StringView(path))
                     .toUtf8(),
                 file);
}

Result<> writeQrPng(const QrCode &code, const QString &file)
{
    const int side = code.size() + 2 * border;
    const int module = (1000 + side - 1) / side;
    QImage image(side * module, side * module, QImage::Format_Grayscale8);
    QPainter painter(&image);
    code.paint(painter, QRectF(image.rect()));
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        return Error(PrintError::NotWritable, u"PNG"_s);
    return write(buffer.data(), file);
}

}
