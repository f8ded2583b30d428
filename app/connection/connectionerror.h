// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room.
enum class ConnectionError {
    NoName, ///< A network has a name.
    NameTooLong, ///< More than 32 bytes of UTF-8.
    BadName, ///< It holds a control character, or half a character.
    BadPassphrase, ///< Not 8 to 63 printable ASCII characters.
};
[[nodiscard]] QLatin1StringView codeName(ConnectionError code);

}
