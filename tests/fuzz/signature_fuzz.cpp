// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/minisign.h"
#include "fuzz.h"

using namespace pdc;

/// The same bytes as a signature file, as a key file, and as a signature of themselves by a key of our own.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto signature = Signature::parse(bytes);
    if (signature) {
        FUZZ_ASSERT(signature->keyId.size() == 8);
        FUZZ_ASSERT(signature->signature.size() == 64 && signature->globalSignature.size() == 64);
        FUZZ_ASSERT(!signature->trustedComment.contains('\n'));
    } else {
        FUZZ_ASSERT(!signature.error().detail().isEmpty());
    }
    const auto keys = PublicKey::listFromBytes(bytes);
    if (keys) {
        FUZZ_ASSERT(!keys->empty() && keys->size() <= 16);
        for (const PublicKey &key : *keys) {
            FUZZ_ASSERT(key.toBase64().size() == 56 && key.id().size() == 16);
            FUZZ_ASSERT(*PublicKey::fromBase64(key.toBase64()) == key);
        }
    }
    // The key whose signature stands in the corpus; its secret half was thrown away.
    static const auto known =
        PublicKey::fromBase64(QStringLiteral("RWTsnJ9+H8H4iEO1IK8GzMzj0oM6hjbNfH4CgLtOGhZXBDO5F2TNFD79"));
    FUZZ_ASSERT(known.has_value());
    const auto comment = verifySignature(QByteArray("Bonjour\n"), bytes, std::span(&*known, 1));
    FUZZ_ASSERT(comment.has_value() || !comment.error().detail().isEmpty());
    return 0;
}
