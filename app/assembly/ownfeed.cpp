// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/ownfeed.h"

#include "base/savefile.h"
#include "feed/sha256.h"
#include "places/placerows.h"
#include "places/placeserror.h"
#include "store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 1024 * 1024;

/// Copies while hashing: the file is read once, and its size cannot matter to memory.
Result<std::pair<QByteArray, qint64>> copyHashed(QFile &source, QSaveFile &target)
{
    Sha256 hash;
    qint64 size = 0;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return Error(PlacesError::Unreadable, source.errorString());
        hash.add(bytes);
        size += bytes.size();
        if (target.write(bytes) != bytes.size())
            return Error(StoreError::Full, target.errorString());
    }
    if (!commitWhole(target))
        return Error(StoreError::Full, target.errorString());
    return std::pair(hash.hex(), size);
}

}

QString ownPlacesId()
{
    return u"urn:pdc:own:places"_s;
}

Result<> writeOwnPlaces(const QString &file, const QString &folder, const Clock &clock)
{
    // A pipe or a device would hang or never end.
    if (!QFileInfo(file).isFile())
        return Error(PlacesError::Unreadable, QFileInfo::exists(file) ? u"not a plain file"_s : u"no such file"_s);
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error(PlacesError::Unreadable, file + ": "_L1 + source.errorString());
    constexpr qint64 looked = 4096;
    const QString mimeType = looksLikeJson(source.peek(looked)) ? u"application/json"_s : u"text/csv"_s;
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(QDir(folder).filePath(u"blobs"_s)))
        return Error(StoreError::ReadOnly, folder);
    QSaveFile copy(QDir(folder).filePath(u"blobs/incoming"_s)); // It is on the disk once committed.
    if (!copy.open(QIODevice::WriteOnly))
        return Error(StoreError::ReadOnly, copy.errorString());
    const auto copied = copyHashed(source, copy);
    if (!copied)
        return copied.error();
    const auto &[sha256, size] = *copied;
    const QString url = "blobs/"_L1 + QString::fromLatin1(sha256.left(2)) + u'/' + QString::fromLatin1(sha256);
    if (!QDir(folder).mkpath(url.section(u'/', 0, -2)) || !QFile::rename(copy.fileName(), QDir(folder).filePath(url)))
        return Error(StoreError::ReadOnly, url);

    const QString now = clock.now().toUTC().toString(Qt::ISODate);
    const QJsonObject attachment{
        {u"url"_s, url},
        {u"mime_type"_s, mimeType},
        {u"size_in_bytes"_s, size},
        {u"_partage_de_co"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(sha256)}, {u"role"_s, u"data"_s}}}};
    const QJsonObject item{{u"id"_s, ownPlacesId()},
                           {u"title"_s, u"Lieux de médiation numérique"_s},
                           {u"content_text"_s, u"Fichier national ajouté sur ce PC."_s},
                           {u"language"_s, u"fr"_s},
                           {u"date_modified"_s, now},
                           {u"attachments"_s, QJsonArray{attachment}},
                           {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"places"_s}}}};
    const QJsonObject feed{
        {u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
        {u"title"_s, u"Ajouts de ce PC"_s},
        {u"language"_s, u"fr"_s},
        {u"items"_s, QJsonArray{item}},
        {u"_partage_de_co"_s,
         QJsonObject{{u"format"_s, 1}, {u"serial"_s, 0}, {u"issued"_s, now}, {u"min_app"_s, u"0.1"_s}}}};
    QSaveFile out(QDir(folder).filePath(u"feed.json"_s));
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(feed).toJson()) < 0 || !commitWhole(out))
        return Error(StoreError::Full, out.errorString());
    return {};
}

void recoverFolder(const QString &target)
{
    if (target.isEmpty() || QFileInfo::exists(target))
        return;
    for (const auto suffix : {".new"_L1, ".old"_L1}) {
        // feed.json is written last, so a folder that has one is whole.
        if (QFileInfo::exists(target + suffix + "/feed.json"_L1) && QDir().rename(target + suffix, target))
            return;
    }
}

Result<> replaceFolder(const QString &staged, const QString &target)
{
    const QString old = target + ".old"_L1;
    QDir(old).removeRecursively();
    if (QDir(target).exists() && !QDir().rename(target, old))
        return Error(StoreError::ReadOnly, target);
    if (!QDir().rename(staged, target)) {
        QDir().rename(old, target);
        return Error(StoreError::ReadOnly, target);
    }
    QDir(old).removeRecursively();
    return {};
}

}
