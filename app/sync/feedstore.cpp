// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedstore.h"

#include "base/savefile.h"
#include "feed/minisign.h"
#include "feed/paths.h"
#include "store/generations.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feedName = "feed.json"_L1;
constexpr auto signatureName = "feed.json.minisig"_L1;
constexpr qint64 pieceBytes = qint64(1024) * 1024;

Error notWritten(const QFileDevice &file)
{
    // A disk that takes only a part of a piece gives no error yet.
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError
        || file.error() == QFileDevice::NoError;
    return Error(full ? StoreError::Full : StoreError::ReadOnly, file.fileName() + ": "_L1 + file.errorString());
}

Result<> writeBeside(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !commitWhole(out))
        return notWritten(out);
    return {};
}

}

BlobWriter::BlobWriter(const QString &file, const Attachment &attachment)
    : m_file(file)
    , m_sha256(attachment.sha256)
    , m_size(attachment.size)
{
}

Result<> BlobWriter::write(const QByteArray &piece)
{
    if (piece.size() > missing())
        return Error(FeedError::BlobLength, u"more than the announced %1 bytes"_s.arg(m_size));
    m_hash.addData(piece);
    if (m_file.write(piece) != piece.size())
        return notWritten(m_file);
    m_written += piece.size();
    return {};
}

Result<> BlobWriter::commit()
{
    if (missing() > 0)
        return Error(FeedError::BlobLength, u"%1 of %2 bytes"_s.arg(m_written).arg(m_size));
    if (m_hash.result().toHex() != m_sha256)
        return Error(FeedError::BlobHash, QString::fromLatin1(m_sha256));
    if (!commitWhole(m_file))
        return notWritten(m_file);
    return {};
}

FeedStore::FeedStore(QString folder)
    : m_folder(std::move(folder))
{
}

FeedStore::Held FeedStore::held() const
{
    const QDir folder(m_folder);
    const auto json = readPlainFile(folder.filePath(feedName), maximumFeedBytes);
    if (!json)
        return {};
    const auto signature = readPlainFile(folder.filePath(signatureName), maximumSignatureBytes);
    return {*json, signature.value_or({}), QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex()};
}

bool FeedStore::has(const Attachment &attachment) const
{
    const auto file = plainFileBelow(m_folder, blobPath(attachment.sha256));
    return file && QFileInfo(*file).size() == attachment.size;
}

Result<std::shared_ptr<BlobWriter>> FeedStore::begin(const Attachment &attachment) const
{
    const QString path = QDir(m_folder).filePath(blobPath(attachment.sha256));
    if (const auto made = makeFolder(QFileInfo(path).path()); !made)
        return made.error();
    std::shared_ptr<BlobWriter> writer(new BlobWriter(path, attachment));
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return notWritten(writer->m_file);
    return writer;
}

Result<bool> FeedStore::copyFrom(const QString &otherFolder, const Attachment &attachment) const
{
    const auto source = plainFileBelow(otherFolder, blobPath(attachment.sha256));
    if (!source || QFileInfo(*source).size() != attachment.size)
        return false;
    QFile file(*source);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const auto writer = begin(attachment);
    if (!writer)
        return writer.error();
    for (;;) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        if (const auto written = (*writer)->write(piece); !written)
            return written.error().as<FeedError>() ? Result<bool>(false) : written.error();
    }
    const auto whole = (*writer)->commit();
    if (!whole)
        return whole.error().as<FeedError>() ? Result<bool>(false) : whole.error();
    return true;
}

Result<> FeedStore::commit(const QByteArray &json, const QByteArray &signature) const
{
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    const QDir folder(m_folder);
    // A signature that came without its feed is mended by the next sync; a feed without its signature could not be
    // handed on.
    if (const auto written = writeBeside(folder.filePath(signatureName), signature); !written)
        return written;
    return writeBeside(folder.filePath(feedName), json);
}

void FeedStore::removeUnnamed(const FeedDocument &document) const
{
    QSet<QString> named;
    for (const FeedItem &item : document.items) {
        for (const Attachment &attachment : item.attachments)
            named.insert(blobPath(attachment.sha256));
    }
    const QDir folder(m_folder);
    QDirIterator files(folder.filePath(u"blobs"_s), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!named.contains(folder.relativeFilePath(file)))
            QFile::remove(file); // Also what a cut-off download left beside its name.
    }
}

}
