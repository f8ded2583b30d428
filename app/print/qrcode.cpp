// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/qrcode.h"

#include <QPainter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace pdc {

namespace {

constexpr int border = 4; ///< Light modules on each side.

QRecLevel levelOf(QrCode::Correction correction)
{
    switch (correction) {
    case QrCode::Correction::L:
        return QR_ECLEVEL_L;
    case QrCode::Correction::M:
        return QR_ECLEVEL_M;
    case QrCode::Correction::Q:
        return QR_ECLEVEL_Q;
    case QrCode::Correction::H:
        return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_M;
}

}

Result<QrCode> QrCode::encode(const QByteArray &bytes, Correction correction)
{
    constexpr qsizetype most = 2953; // Of version 40 at L; the library says no to what is too much for the others.
    if (bytes.isEmpty() || bytes.size() > most)
        return Error(PrintError::TooMuchForQr, QString::number(bytes.size()));
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          levelOf(correction)),
        &QRcode_free);
    if (!code)
        return Error(PrintError::TooMuchForQr, QString::number(bytes.size()));
    return QrCode(code->width,
                  QByteArray(reinterpret_cast<const char *>(code->data), qsizetype(code->width) * code->width));
}

void QrCode::paint(QPainter &painter, const QRectF &area) const
{
    const qreal side = std::min(area.width(), area.height());
    const qreal module = side / (m_size + 2 * border);
    const QPointF corner = area.center() - QPointF(side / 2, side / 2);
    painter.fillRect(QRectF(corner, QSizeF(side, side)), Qt::white);
    // Runs of dark modules of a row are one rectangle, so that no hairline shows between them.
    QList<QRectF> dark;
    for (int row = 0; row < m_size; ++row) {
        for (int column = 0; column < m_size; ++column) {
            if (!isDark(column, row))
                continue;
            const int start = column;
            while (column + 1 < m_size && isDark(column + 1, row))
                ++column;
            dark.append(QRectF(corner.x() + (border + start) * module, corner.y() + (border + row) * module,
                               (column + 1 - start) * module, module));
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRects(dark.constData(), int(dark.size()));
    painter.restore();
}

}
