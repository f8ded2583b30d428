// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/qrcode.h"

#include <QString>

namespace pdc {

/// A QR code alone as a file of its own, with its light border: for a web page or a letter. NotWritable if the file
/// cannot be written; one that is there stays whole then.
[[nodiscard]] Result<> writeQrSvg(const QrCode &code, const QString &file);
/// A thousand pixels a side or a little more: a whole number for each module, so that its edges are sharp.
[[nodiscard]] Result<> writeQrPng(const QrCode &code, const QString &file);

}
