// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes that making or printing a page can fail with.
enum class PrintError {
    TooMuchForQr, ///< The text does not fit any QR code.
    NotWritable, ///< The file cannot be written.
    NoneInstalled, ///< This PC knows no printer at all.
    NoPrinter, ///< The printer is not there, or no longer.
    BadPage, ///< A document without pages, or with a page of no size.
};
[[nodiscard]] QLatin1StringView codeName(PrintError code);

}
