// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guideserror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(GuidesError code)
{
    switch (code) {
    case GuidesError::Unreadable:
        return "unreadable"_L1;
    case GuidesError::BadGuide:
        return "bad-guide"_L1;
    case GuidesError::UnknownGuide:
        return "unknown-guide"_L1;
    }
    return {};
}

}
