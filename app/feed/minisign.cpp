// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/minisign.h"

#include <algorithm>

#include <sodium.h>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype idBytes = 8;
constexpr qsizetype keyBytes = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype signatureBytes = crypto_sign_BYTES;
constexpr qsizetype hashBytes = 64;
constexpr size_t maximumKeys = 16; // As the feed's schema has it.
constexpr auto keyAlgorithm = "Ed"_L1;
constexpr auto prehashedAlgorithm = "ED"_L1;
constexpr auto legacyAlgorithm = "Ed"_L1;
constexpr QByteArrayView untrustedStart = "untrusted comment: ";
constexpr QByteArrayView trustedStart = "trusted comment: ";

Error badKey(QStringView what)
{
    return Error(FeedError::BadKey, what.toString());
}

Error badSignature(QStringView what)
{
    return Error(FeedError::BadSignature, what.toString());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// Exactly `size` bytes in the one spelling that base64 has for them; empty otherwise.
QByteArray decoded(const QByteArray &text, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() != size || result.decoded.toBase64() != text)
        return {};
    return result.decoded;
}

/// Lines without their ends. One line break at the end is none of its own.
QList<QByteArray> linesOf(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    QList<QByteArray> lines = bytes.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r')) // As editors of Windows leave it.
            line.chop(1);
    }
    return lines;
}

bool isSignedBy(const QByteArray &key, const QByteArray &signature, const QByteArray &message)
{
    return crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                       raw(key))
        == 0;
}

QByteArray blake2b(const QByteArray &message)
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    const int done = crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), hashBytes, raw(message),
                                        static_cast<unsigned long long>(message.size()), nullptr, 0);
    return done == 0 ? hash : QByteArray();
}

}

Result<PublicKey> PublicKey::fromBase64(const QString &text)
{
    if (text.size() > 200)
        return badKey(u"too long for a key");
    const QByteArray bytes = decoded(text.trimmed().toLatin1(), keyAlgorithm.size() + idBytes + keyBytes);
    if (bytes.isEmpty())
        return badKey(u"not the base64 line of a key");
    if (!bytes.startsWith(QByteArrayView(keyAlgorithm)))
        return badKey(u"a key of another kind");
    PublicKey key;
    key.m_id = bytes.mid(keyAlgorithm.size(), idBytes);
    key.m_key = bytes.mid(keyAlgorithm.size() + idBytes);
    return key;
}

Result<std::vector<PublicKey>> PublicKey::listFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > maximumKeyBytes)
        return badKey(u"too long for a key file");
    std::vector<PublicKey> keys;
    for (const QByteArray &line : linesOf(bytes)) {
        if (line.trimmed().isEmpty() || line.startsWith(untrustedStart))
            continue;
        auto key = fromBase64(QString::fromLatin1(line));
        if (!key)
            return key.error();
        if (std::find(keys.begin(), keys.end(), *key) == keys.end())
            keys.push_back(*std::move(key));
    }
    if (keys.empty() || keys.size() > maximumKeys)
        return badKey(keys.empty() ? u"no key" : u"too many keys");
    return keys;
}

QString PublicKey::toBase64() const
{
    return QString::fromLatin1((QByteArray(keyAlgorithm.data(), keyAlgorithm.size()) + m_id + m_key).toBase64());
}

QString PublicKey::id() const
{
    QByteArray bytes = m_id; // minisign reads it as a little-endian number.
    std::reverse(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toHex()).toUpper();
}

Result<Signature> Signature::parse(const QByteArray &file)
{
    if (file.isEmpty())
        return Error(FeedError::Unsigned, u"no signature"_s);
    if (file.size() > maximumSignatureBytes)
        return badSignature(u"too long for a signature");
    const QList<QByteArray> lines = linesOf(file);
    if (lines.size() != 4 || !lines[0].startsWith(untrustedStart) || !lines[2].startsWith(trustedStart))
        return badSignature(u"not the four lines of a signature");
    const QByteArray bytes = decoded(lines[1], prehashedAlgorithm.size() + idBytes + signatureBytes);
    Signature parsed;
    parsed.globalSignature = decoded(lines[3], signatureBytes);
    if (bytes.isEmpty() || parsed.globalSignature.isEmpty())
        return badSignature(u"not base64 of the right length");
    if (bytes.startsWith(QByteArrayView(legacyAlgorithm)))
        return Error(FeedError::LegacySignature, u"made by minisign -l, or before version 0.10"_s);
    if (!bytes.startsWith(QByteArrayView(prehashedAlgorithm)))
        return badSignature(u"a signature of another kind");
    parsed.keyId = bytes.mid(prehashedAlgorithm.size(), idBytes);
    parsed.signature = bytes.mid(prehashedAlgorithm.size() + idBytes);
    parsed.trustedComment = lines[2].mid(trustedStart.size());
    return parsed;
}

Result<QString> verifySignature(const QByteArray &message, const QByteArray &signatureFile,
                                std::span<const PublicKey> trusted)
{
    const Result<Signature> parsed = Signature::parse(signatureFile);
    if (!parsed)
        return parsed.error();
    if (!isReady())
        return badSignature(u"libsodium does not start");
    const auto key =
        std::find_if(trusted.begin(), trusted.end(), [&](const PublicKey &k) { return k.m_id == parsed->keyId; });
    if (key == trusted.end()) {
        PublicKey unknown;
        unknown.m_id = parsed->keyId;
        return Error(FeedError::UnknownKey, unknown.id());
    }
    const QByteArray hash = blake2b(message);
    // Two keys may carry one id: it is only a label.
    const auto signs = [&](const PublicKey &k) {
        return k.m_id == parsed->keyId && isSignedBy(k.m_key, parsed->signature, hash)
            && isSignedBy(k.m_key, parsed->globalSignature, parsed->signature + parsed->trustedComment);
    };
    if (hash.isEmpty() || !std::any_of(trusted.begin(), trusted.end(), signs))
        return badSignature(u"it does not fit these bytes");
    return QString::fromUtf8(parsed->trustedComment);
}

}
