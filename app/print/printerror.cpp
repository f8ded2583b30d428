// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printerror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(PrintError code)
{
    switch (code) {
    case PrintError::TooMuchForQr:
        return "too-much-for-qr"_L1;
    case PrintError::NotWritable:
        return "not-writable"_L1;
    case PrintError::NoneInstalled:
        return "none-installed"_L1;
    case PrintError::NoPrinter:
        return "no-printer"_L1;
    case PrintError::BadPage:
        return "bad-page"_L1;
    }
    return {};
}

}
