// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedstore.h"

#include "base/savefile.h"
#include "feed/minisign.h"
#include "feed/paths.h"
#include "store/disk.h"
#include "store/generations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSaveFile>
#include <QSet>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feedName = "feed.json"_L1;
constexpr auto signatureName = "feed.json.minisig"_L1;
constexpr qint64 pieceBytes = qint64(1024) * 1024;
constexpr auto checkedName = "checked"_L1;

Result<> writeBeside(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !commitWhole(out))
        return writeError(out);
    return {};
}

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
    return file && QFileInfo(*file).size() == attachment.size && !QFileInfo::exists(placesOf(attachment).doubt);
}

BlobWriter::Places FeedStore::placesOf(const Attachment &attachment) const
{
    const QDir folder(m_folder);
    const QString name = QString::fromLatin1(attachment.sha256);
    const QString partial = folder.filePath("partial/"_L1 + name);
    return {folder.filePath(blobPath(attachment.sha256)), partial, folder.filePath("settling/"_L1 + name),
            partial + ".origin"_L1, folder.filePath("doubted/"_L1 + name)};
}

qint64 FeedStore::partOf(const Attachment &attachment) const
{
    const BlobWriter::Places places = placesOf(attachment);
    if (QFileInfo(places.settling).size() == attachment.size)
        return attachment.size;
    const qint64 size = QFileInfo(places.partial).size();
    const bool counts =
        attachment.size >= leastResumable && size <= attachment.size && QFileInfo::exists(places.origin);
    return counts ? size : 0;
}

Result<std::shared_ptr<BlobWriter>> FeedStore::begin(const Attachment &attachment) const
{
    std::shared_ptr<BlobWriter> writer(new BlobWriter(placesOf(attachment), attachment));
    if (const auto opened = writer->open(); !opened)
        return opened.error();
    return writer;
}

bool FeedStore::recover(const Attachment &attachment) const
{
    const QString file = placesOf(attachment).settling;
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return false;
    const auto digest = info.isFile() && !info.isSymLink() ? digestOfFile(file, attachment.size)
                                                           : Result<FileDigest>(FeedError::BlobMissing);
    const bool isWhole = digest && digest->sha256 == attachment.sha256;
    if (!isWhole)
        QFile::remove(file);
    return isWhole;
}

Result<> FeedStore::settle() const
{
    const QDir folder(m_folder);
    const QDir settling(folder.filePath("settling"_L1));
    const QStringList names = settling.entryList(QDir::Files | QDir::Hidden);
    const bool together = names.isEmpty() || syncDiskOf(settling.path());
    for (const QString &name : names) {
        const QByteArray sha256 = name.toLatin1();
        if (sha256.size() != 64 || QByteArray::fromHex(sha256).toHex() != sha256)
            continue; // None of ours.
        QFile file(settling.filePath(name));
        if (!together && (!file.open(QIODevice::ReadWrite) || !syncToDisk(file)))
            return writeError(file);
        file.close();
        if (const auto renamed = renameOver(file.fileName(), folder.filePath(blobPath(sha256))); !renamed)
            return renamed;
        QFile::remove(folder.filePath("doubted/"_L1 + name));
    }
    return {};
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
    if (const auto begun = (*writer)->restart({}); !begun)
        return begun.error();
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

bool FeedStore::doubt(const Attachment &attachment) const
{
    QFile mark(placesOf(attachment).doubt);
    return makeFolder(QFileInfo(mark.fileName()).path()) && mark.open(QIODevice::WriteOnly);
}

int FeedStore::recheck(const FeedDocument &document, qint64 budget) const
{
    QMap<QByteArray, Attachment> here;
    for (const FeedItem &item : document.items) {
        for (const Attachment &attachment : item.attachments) {
            if (has(attachment))
                here.insert(attachment.sha256, attachment);
        }
    }
    if (here.isEmpty() || budget <= 0)
        return 0;
    const QString note = QDir(m_folder).filePath(checkedName);
    const QByteArray before = readPlainFile(note, 100).value_or({});
    int damaged = 0;
    QByteArray last;
    auto next = here.upperBound(before);
    for (qsizetype i = 0; i < here.size() && budget > 0; ++i, ++next) {
        if (next == here.end())
            next = here.begin();
        budget -= next->size;
        last = next.key();
        const auto digest = digestOfFile(placesOf(*next).file, next->size);
        if (!digest || digest->sha256 != next->sha256)
            damaged += doubt(*next) ? 1 : 0;
    }
    if (last != before)
        (void)writeBeside(note, last); // Where it cannot be noted, the same ones are read the next time.
    return damaged;
}

void FeedStore::removeUnnamed(const FeedDocument &document, const QSet<QByteArray> &used) const
{
    QSet<QString> named;
    for (const QByteArray &sha256 : used)
        named << QDir(m_folder).filePath(blobPath(sha256));
    for (const FeedItem &item : document.items) {
        for (const Attachment &attachment : item.attachments) {
            const BlobWriter::Places places = placesOf(attachment);
            named << places.file << places.doubt;
        }
    }
    for (const auto below : {"blobs"_L1, "partial"_L1, "settling"_L1, "doubted"_L1}) {
        QDirIterator files(QDir(m_folder).filePath(below), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (!named.contains(file))
                QFile::remove(file);
        }
    }
    for (const auto name : {feedName, signatureName, checkedName})
        removeUnfinished(QDir(m_folder).filePath(name));
}

}
