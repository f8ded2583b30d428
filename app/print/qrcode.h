// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printerror.h"

#include <QByteArray>
#include <QRectF>

class QPainter;

namespace pdc {

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a telephone reads.
class QrCode
{
public:
    /// How much of it may be damaged and is read all the same: about 7, 15, 25, 30 %.
    enum class Correction { L, M, Q, H };

    /// The smallest code for these bytes (UTF-8 for text), at most 2,953 at L and 1,273 at H; else TooMuchForQr.
    [[nodiscard]] static Result<QrCode> encode(const QByteArray &bytes, Correction correction = Correction::M);

    /// Modules a side, without the light border: 21 to 177.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int column, int row) const { return (m_modules.at(row * m_size + column) & 1) != 0; }

    /// Paints it black on white into the largest square in the middle of `area`, with the border of four light modules
    /// that readers need. Never mirrored, whatever the direction of the text.
    void paint(QPainter &painter, const QRectF &area) const;

private:
    QrCode(int size, QByteArray modules)
        : m_size(size)
        , m_modules(std::move(modules))
    {
    }

    int m_size;
    QByteArray m_modules; ///< Row by row; the lowest bit says dark.
};

}
