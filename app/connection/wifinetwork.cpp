// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wifinetwork.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',' || c == u':' || c == u'"')
            result += u'\\';
        result += c;
    }
    return result;
}

bool looksLikeHex(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

}

qsizetype nameBytes(const QString &name)
{
    return name.toUtf8().size();
}

Result<> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error(ConnectionError::NoName);
    const bool plain =
        std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!plain || !name.isValidUtf16())
        return Error(ConnectionError::BadName);
    if (nameBytes(name) > mostNameBytes)
        return Error(ConnectionError::NameTooLong, u"%1 bytes of %2"_s.arg(nameBytes(name)).arg(mostNameBytes));
    return {};
}

Result<> checkPassphrase(const QString &passphrase)
{
    if (passphrase.isEmpty())
        return {};
    const bool printable =
        std::all_of(passphrase.begin(), passphrase.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (!printable || passphrase.size() < leastPassphrase || passphrase.size() > mostPassphrase)
        return Error(ConnectionError::BadPassphrase);
    return {};
}

Result<> checkNetwork(const WifiNetwork &network)
{
    const auto name = checkName(network.name);
    return name ? checkPassphrase(network.passphrase) : name;
}

QByteArray wifiPayload(const WifiNetwork &network)
{
    const QString name = looksLikeHex(network.name) ? u'"' + network.name + u'"' : escaped(network.name);
    QString payload = u"WIFI:T:"_s;
    payload += network.passphrase.isEmpty() ? "nopass"_L1 : "WPA"_L1;
    payload += ";S:"_L1 + name + u';';
    if (!network.passphrase.isEmpty())
        payload += "P:"_L1 + escaped(network.passphrase) + u';';
    if (network.hidden)
        payload += "H:true;"_L1;
    return (payload + u';').toUtf8();
}

}
