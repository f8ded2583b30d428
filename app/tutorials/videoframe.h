// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QVideoFrame;

namespace pdc {

/// A video frame as an RGB32 image. 8-bit planar YUV 4:2:0, which VP9 and H.264 decode to, is converted here by the
/// integer form of ITU-R BT.601 or BT.709 (limited range); other formats take Qt's way. Null if it cannot be mapped.
/// May be called on any thread.
[[nodiscard]] QImage imageOf(const QVideoFrame &frame);

/// The planes of a picture in YUV 4:2:0 and their strides in bytes.
struct YuvPlanes
{
    const uchar *y;
    const uchar *u;
    const uchar *v;
    int yStride;
    int uStride;
    int vStride;
};

/// The conversion itself. `rec709` for pictures of 720 lines and more, as players assume where the file is silent.
[[nodiscard]] QImage imageOfYuv420(const YuvPlanes &planes, QSize size, bool rec709);

}
