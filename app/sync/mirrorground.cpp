// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/mirrorground.h"

#include "feed/folder.h"
#include "feed/paths.h"
#include "sync/selection.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

bool isThere(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() || info.isSymLink(); // Also a link that leads nowhere.
}

QByteArray bytesOf(const QString &folder, const QString &name, qint64 maximum)
{
    const auto file = plainFileBelow(folder, name);
    return file ? readPlainFile(*file, maximum).value_or(QByteArray()) : QByteArray();
}

/// As we would write it: its schema leaves room for more.
bool isOurSelection(const QByteArray &bytes)
{
    const auto carried = parseCarried(bytes);
    return carried && QJsonDocument::fromJson(bytes) == QJsonDocument::fromJson(writeCarried(*carried));
}

QStringList foldersOf(const QString &path)
{
    QStringList folders;
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1))
        folders << path.left(at);
    return folders;
}

}

bool TakenPaths::isInTheWay(const QString &lowerPath) const
{
    const QString top = lowerPath.section(u'/', 0, 0);
    const bool isReserved = top == "feed.json"_L1 || top == "feed.json.minisig"_L1 || top == carriedName
        || lowerPath == "blobs"_L1 || lowerPath.endsWith(".part"_L1);
    const QStringList folders = foldersOf(lowerPath);
    return isReserved || m_folders.contains(lowerPath)
        || std::any_of(folders.begin(), folders.end(), [&](const QString &one) { return m_files.contains(one); });
}

void TakenPaths::take(const QString &lowerPath)
{
    m_files << lowerPath;
    for (const QString &folder : foldersOf(lowerPath))
        m_folders << folder;
}

bool isHashPath(const QString &path)
{
    static const QRegularExpression form(u"\\Ablobs/([0-9a-f]{2})/\\1[0-9a-f]{62}\\z"_s);
    return form.match(path).hasMatch();
}

MirrorGround::MirrorGround(const QString &folder, const FeedStore::Held &held, const FeedDocument &document,
                           std::span<const PublicKey> keys)
{
    const QString feed = u"feed.json"_s;
    const QString sign = u"feed.json.minisig"_s;
    const QString selection = carriedName.toString();
    const QByteArray json = bytesOf(folder, feed, maximumFeedBytes);
    const QByteArray signature = bytesOf(folder, sign, maximumSignatureBytes);
    if (isThere(folder + u'/' + feed)) {
        if (!isSameFeed(json, signature, held, document, keys))
            m_foreign = feed;
        return;
    }
    // A mirror whose feed.json is still to come: what precedes it has the form that we write.
    const auto parsed = Signature::parse(signature);
    if (isThere(folder + u'/' + sign) && !parsed && signature != held.signature)
        m_foreign = sign;
    else if (isThere(folder + u'/' + selection) && !isOurSelection(bytesOf(folder, selection, maximumCarriedBytes)))
        m_foreign = selection;
}

bool MirrorGround::isSameFeed(const QByteArray &json, const QByteArray &signature, const FeedStore::Held &held,
                              const FeedDocument &document, std::span<const PublicKey> keys)
{
    if (json.isEmpty() || signature.isEmpty())
        return false; // Somebody's source, perhaps: no mirror is without a signature.
    const auto former = parseFeed(json, FeedOrigin::Published);
    if (former) {
        const FeedFolder layout({}, {}, {}, FeedFolder::Files::AsNamed);
        for (const FeedItem &item : former->items) {
            for (const Attachment &attachment : item.attachments)
                m_named << layout.pathBelow(attachment).value_or(QString()).toLower();
        }
    }
    if (json == held.json || signature == held.signature || verifySignature(json, signature, keys))
        return true;
    if (!former || !Signature::parse(signature))
        return false;
    const auto isAnnounced = [&](const PublicKey &key) { return former->keys.contains(key.toBase64()); };
    if (std::any_of(keys.begin(), keys.end(), isAnnounced))
        return true;
    QSet<QString> ids;
    for (const FeedItem &item : former->items)
        ids << item.id;
    return former->title == document.title
        && std::any_of(document.items.begin(), document.items.end(),
                       [&](const FeedItem &item) { return ids.contains(item.id); });
}

bool MirrorGround::isMirrors(const QString &path) const
{
    return isHashPath(path) || m_named.contains(path.toLower());
}

}
