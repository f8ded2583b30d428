// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/sha256.h"

#include <QtGlobal>

#include <array>

#include <openssl/evp.h>

namespace pdc {

namespace {

/// libcrypto fails here only without memory, or where an administrator has forbidden SHA-256 itself: then no file could
/// be trusted any more.
void require(int done)
{
    if (done != 1)
        qFatal("libcrypto has no SHA-256");
}

}

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    require(m_context ? 1 : 0);
    reset();
}

void Sha256::reset()
{
    require(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())));
}

QByteArray Sha256::hex() const
{
    const std::unique_ptr<evp_md_ctx_st, Free> copy(EVP_MD_CTX_new());
    require(copy ? 1 : 0);
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int length = 0;
    require(EVP_MD_CTX_copy_ex(copy.get(), m_context.get()));
    require(EVP_DigestFinal_ex(copy.get(), bytes.data(), &length));
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(length)).toHex();
}

}
