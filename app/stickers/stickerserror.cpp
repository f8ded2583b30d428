// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerserror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(StickersError code)
{
    switch (code) {
    case StickersError::Unreadable:
        return "unreadable"_L1;
    case StickersError::BadDesign:
        return "bad-design"_L1;
    case StickersError::BadSheet:
        return "bad-sheet"_L1;
    case StickersError::SheetBeyondPage:
        return "sheet-beyond-page"_L1;
    case StickersError::BadLogo:
        return "bad-logo"_L1;
    case StickersError::UnknownDesign:
        return "unknown-design"_L1;
    case StickersError::UnknownSheet:
        return "unknown-sheet"_L1;
    case StickersError::UnknownField:
        return "unknown-field"_L1;
    case StickersError::TextTooLong:
        return "text-too-long"_L1;
    case StickersError::TooManyPages:
        return "too-many-pages"_L1;
    }
    return {};
}

}
