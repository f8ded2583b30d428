// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pageserror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(PagesError code)
{
    switch (code) {
    case PagesError::Unreadable:
        return "unreadable"_L1;
    case PagesError::BadPage:
        return "bad-page"_L1;
    case PagesError::UnknownPage:
        return "unknown-page"_L1;
    }
    return {};
}

}
