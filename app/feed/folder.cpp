// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/folder.h"

#include "feed/paths.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
Result<QByteArray> readFeedJson(const QString &folder)
{
    const Result<QString> file = plainFileBelow(folder, u"feed.json"_s);
    if (!file)
        return Error(FeedError::Unreadable, u"no plain file feed.json in "_s + folder);
    return readPlainFile(*file, maximumFeedBytes);
}

QByteArray hexDigest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}
}

Result<FeedFolder> FeedFolder::open(const QString &folder, FeedOrigin origin, Files files)
{
    const Result<QByteArray> bytes = readFeedJson(folder);
    if (!bytes)
        return bytes.error();
    Result<FeedDocument> document = parseFeed(*bytes, origin);
    if (!document)
        return document.error();
    return FeedFolder(folder, *std::move(document), hexDigest(*bytes), files);
}

Result<QString> FeedFolder::pathBelow(const Attachment &attachment) const
{
    const Result<FeedUrl> url = readFeedUrl(attachment.url);
    if (!url)
        return url.error();
    return url->remote || m_files == Files::ByHash ? blobPath(attachment.sha256) : url->path;
}

Result<QString> FeedFolder::pathOf(const Attachment &attachment) const
{
    const Result<QString> path = pathBelow(attachment);
    if (!path)
        return path.error();
    Result<QString> file = plainFileBelow(m_folder, *path);
    if (file && QFileInfo(*file).size() != attachment.size)
        return Error(FeedError::BlobLength, attachment.url);
    return file;
}

Result<QString> FeedFolder::verify(const Attachment &attachment) const
{
    Result<QString> file = pathOf(attachment);
    if (!file)
        return file;
    const Result<FileDigest> digest = digestOfFile(*file, attachment.size);
    if (!digest)
        return digest.error();
    if (digest->size != attachment.size)
        return Error(FeedError::BlobLength, attachment.url);
    if (digest->sha256 != attachment.sha256)
        return Error(FeedError::BlobHash, attachment.url);
    return file;
}

Result<QByteArray> FeedFolder::digestOf(const QString &folder)
{
    const Result<QByteArray> bytes = readFeedJson(folder);
    if (!bytes)
        return bytes.error();
    return hexDigest(*bytes);
}

}
