// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blobwriter.h"

#include "feed/paths.h"
#include "store/disk.h"
#include "store/generations.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 pieceBytes = qint64(1024) * 1024;
constexpr qint64 maximumOriginBytes = qint64(16) * 1024;
}

BlobOrigin readOrigin(const QString &file)
{
    const auto bytes = readPlainFile(file, maximumOriginBytes);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    BlobOrigin origin{json.value("url"_L1).toString(), readValidators(json)};
    return origin.url.isEmpty() || origin.validators.isEmpty() ? BlobOrigin() : origin;
}

BlobWriter::BlobWriter(Places places, const Attachment &attachment)
    : m_places(std::move(places))
    , m_file(m_places.partial)
    , m_sha256(attachment.sha256)
    , m_size(attachment.size)
{
}

BlobWriter::~BlobWriter()
{
    drop();
}

void BlobWriter::drop()
{
    if (std::exchange(m_over, true))
        return;
    m_file.close();
    if (!m_outlives)
        discard();
}

void BlobWriter::discard()
{
    m_file.close();
    QFile::remove(m_places.origin); // First: bytes of an unknown origin are worth nothing, the contrary is a lie.
    QFile::remove(m_places.partial);
    m_outlives = false;
}

Result<> BlobWriter::open()
{
    for (const QString &file : {m_places.partial, m_places.settling, m_places.file}) {
        if (const auto made = makeFolder(QFileInfo(file).path()); !made)
            return made.error();
    }
    if (QFileInfo(m_places.partial).isSymLink())
        QFile::remove(m_places.partial);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return writeError(m_file);
    const BlobOrigin origin = m_size < leastResumable ? BlobOrigin() : readOrigin(m_places.origin);
    if (origin.url.isEmpty() || m_file.size() > m_size)
        return restart({});
    for (;;) {
        const QByteArray piece = m_file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        m_hash.add(piece);
        m_written += piece.size();
    }
    if (m_file.error() != QFileDevice::NoError || m_written != m_file.size())
        return restart({}); // The disk does not give it back.
    m_origin = origin;
    m_outlives = true;
    return {};
}

Result<> BlobWriter::restart(const BlobOrigin &origin)
{
    m_hash.reset();
    m_written = 0;
    m_origin = {};
    m_outlives = false;
    QFile::remove(m_places.origin);
    if (!m_file.resize(0) || !m_file.seek(0))
        return writeError(m_file);
    if (m_size < leastResumable || origin.url.isEmpty() || origin.validators.isEmpty())
        return {};
    QJsonObject json = writeValidators(origin.validators);
    json.insert(u"url"_s, origin.url);
    QFile beside(m_places.origin);
    // Torn by a power cut it is no JSON any more. Where it cannot be written, this file begins anew after a cut.
    m_outlives = beside.open(QIODevice::WriteOnly) && beside.write(QJsonDocument(json).toJson()) > 0 && beside.flush();
    m_origin = origin;
    return {};
}

Result<> BlobWriter::write(const QByteArray &piece)
{
    if (piece.size() > missing())
        return Error(FeedError::BlobLength, u"more than the announced %1 bytes"_s.arg(m_size));
    m_hash.add(piece);
    if (m_file.write(piece) != piece.size())
        return writeError(m_file);
    m_written += piece.size();
    return {};
}

Result<> BlobWriter::commit()
{
    if (missing() > 0)
        return Error(FeedError::BlobLength, u"%1 of %2 bytes"_s.arg(m_written).arg(m_size));
    if (m_hash.hex() != m_sha256) {
        discard();
        return Error(FeedError::BlobHash, QString::fromLatin1(m_sha256));
    }
    m_file.close();
    if (const auto renamed = renameOver(m_places.partial, m_places.settling); !renamed)
        return renamed.error();
    m_over = true;
    QFile::remove(m_places.origin);
    return {};
}

}
