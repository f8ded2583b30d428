// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionerror.h"

#include <QByteArray>
#include <QString>

namespace pdc {

/// A Wi-Fi network as a card tells of it.
struct WifiNetwork
{
    QString name; ///< The SSID, exactly as it is: blanks at its ends count.
    QString passphrase; ///< Of WPA2 or WPA3; empty: an open network.
    bool hidden = false; ///< It does not announce its name.

    friend bool operator==(const WifiNetwork &, const WifiNetwork &) = default;
};

inline constexpr qsizetype mostNameBytes = 32; ///< IEEE 802.11 gives a name no more.
inline constexpr qsizetype leastPassphrase = 8; ///< WPA's own limits, in characters.
inline constexpr qsizetype mostPassphrase = 63;

/// The bytes a name takes of its 32: a letter 1, one with an accent 2, an emoji 4 or more.
[[nodiscard]] qsizetype nameBytes(const QString &name);

/// NoName for nothing or blanks, NameTooLong, BadName.
[[nodiscard]] Result<> checkName(const QString &name);
/// BadPassphrase unless it has 8 to 63 printable characters of ASCII; nothing at all is right, too.
[[nodiscard]] Result<> checkPassphrase(const QString &passphrase);
[[nodiscard]] Result<> checkNetwork(const WifiNetwork &network);

/// What a telephone's camera reads to join, UTF-8: `WIFI:T:WPA;S:name;P:passphrase;;`, with `H:true;` for a hidden
/// network; `WIFI:T:nopass;S:name;;` for an open one. The network must have passed checkNetwork().
///
/// A backslash stands before each of \ ; , : and ". A name of hexadecimal digits alone would be taken for bytes by
/// readers that go back to ZXing, and stands in quotation marks. A passphrase would only be with 64 digits, which is
/// no passphrase, so it never does: readers that know no quotation marks would count them in.
[[nodiscard]] QByteArray wifiPayload(const WifiNetwork &network);

}
