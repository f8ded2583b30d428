// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace pdc {

/// A minisign public key: whose signature under a feed is believed.
class PublicKey
{
public:
    /// The base64 line alone, "RW…": BadKey for anything else.
    [[nodiscard]] static Result<PublicKey> fromBase64(const QString &text);
    /// What minisign writes into a .pub file (a comment, then the base64 line), the base64 line alone, or several of
    /// either one below the other: 1 to 16 keys. Else BadKey.
    [[nodiscard]] static Result<std::vector<PublicKey>> listFromBytes(const QByteArray &bytes);

    [[nodiscard]] QString toBase64() const;
    /// How people tell keys apart, as minisign prints it: 16 hex digits in capitals. Not a secret, not a proof.
    [[nodiscard]] QString id() const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    friend struct Signature;
    friend Result<QString> verifySignature(const QByteArray &, const QByteArray &, std::span<const PublicKey>);

    QByteArray m_id; ///< 8 bytes.
    QByteArray m_key; ///< 32 bytes: Ed25519.
};

/// More than minisign ever writes: two comments at their longest and two lines of base64.
inline constexpr qint64 maximumSignatureBytes = qint64(16) * 1024;
inline constexpr qint64 maximumKeyBytes = qint64(32) * 1024;

/// What stands in a .minisig file, taken apart. Nothing of it is believed yet.
struct Signature
{
    QByteArray keyId; ///< 8 bytes.
    QByteArray signature; ///< 64 bytes, over the BLAKE2b-512 of the message.
    QByteArray trustedComment;
    QByteArray globalSignature; ///< 64 bytes, over `signature` and the trusted comment.

    /// Unsigned if there are no bytes at all, LegacySignature for the form that hashes nothing beforehand, BadSignature
    /// for whatever minisign would not have written.
    [[nodiscard]] static Result<Signature> parse(const QByteArray &file);
};

/// The trusted comment, if `signatureFile` is a signature by one of the trusted keys over exactly these bytes and over
/// its own trusted comment. Else Unsigned, LegacySignature, UnknownKey or BadSignature. About 1 ms a megabyte.
[[nodiscard]] Result<QString> verifySignature(const QByteArray &message, const QByteArray &signatureFile,
                                              std::span<const PublicKey> trusted);

}
