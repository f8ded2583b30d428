// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionerror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(ConnectionError code)
{
    switch (code) {
    case ConnectionError::NoName:
        return "no-name"_L1;
    case ConnectionError::NameTooLong:
        return "name-too-long"_L1;
    case ConnectionError::BadName:
        return "bad-name"_L1;
    case ConnectionError::BadPassphrase:
        return "bad-passphrase"_L1;
    }
    return {};
}

}
