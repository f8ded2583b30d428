// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutorials/videoframe.h"

#include <QVideoFrame>

#include <algorithm>

namespace pdc {

namespace {

/// Coefficients of the inverse matrix, limited range, in 1/65536 (ITU-R BT.601-7 and BT.709-6, 8 bits).
struct Matrix
{
    int rv;
    int gu;
    int gv;
    int bu;
};
constexpr int lumaScale = 76309; // 255 / 219
constexpr Matrix bt601{104597, 25675, 53279, 132201};
constexpr Matrix bt709{117489, 13975, 34925, 138438};

constexpr QRgb pixel(int luma, int red, int green, int blue)
{
    const auto channel = [luma](int chroma) { return std::clamp((luma + chroma + 32768) >> 16, 0, 255); };
    return 0xff000000u | QRgb(channel(red)) << 16 | QRgb(channel(green)) << 8 | QRgb(channel(blue));
}

}

QImage imageOfYuv420(const YuvPlanes &planes, QSize size, bool rec709)
{
    const Matrix &m = rec709 ? bt709 : bt601;
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    for (int row = 0; row < size.height(); ++row) {
        const uchar *y = planes.y + qsizetype(row) * planes.yStride;
        const uchar *u = planes.u + qsizetype(row / 2) * planes.uStride;
        const uchar *v = planes.v + qsizetype(row / 2) * planes.vStride;
        auto *out = reinterpret_cast<QRgb *>(image.scanLine(row));
        for (int column = 0; column < size.width(); column += 2) {
            const int cb = u[column / 2] - 128;
            const int cr = v[column / 2] - 128;
            const int red = m.rv * cr;
            const int green = -m.gu * cb - m.gv * cr;
            const int blue = m.bu * cb;
            out[column] = pixel((y[column] - 16) * lumaScale, red, green, blue);
            if (column + 1 < size.width())
                out[column + 1] = pixel((y[column + 1] - 16) * lumaScale, red, green, blue);
        }
    }
    return image;
}

QImage imageOf(const QVideoFrame &source)
{
    QVideoFrame frame = source;
    if (frame.pixelFormat() != QVideoFrameFormat::Format_YUV420P)
        return frame.toImage();
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    constexpr int hdLines = 720;
    QImage image = imageOfYuv420({frame.bits(0), frame.bits(1), frame.bits(2), frame.bytesPerLine(0),
                                  frame.bytesPerLine(1), frame.bytesPerLine(2)},
                                 frame.size(), frame.height() >= hdLines);
    frame.unmap();
    return image;
}

}
