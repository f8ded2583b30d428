// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/builder.h"

#include "base/savefile.h"
#include "feed/folder.h"
#include "feed/paths.h"
#include "feed/rfc3339.h"
#include "feed/sha256.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <vector>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ownKey = "_partage_de_co"_L1;
constexpr auto feedName = "feed.json"_L1;
constexpr int maximumExpiresDays = 3650;
constexpr qint64 anyLength = qint64(1) << 53;

struct SourceItem
{
    QString where; ///< The path of its item.json below the source folder.
    QString id;
    QJsonObject json; ///< As it goes into feed.json.
};

/// What a source folder amounts to: items with their attachments measured, and which file is which blob.
class Source
{
public:
    Source(QString folder, FeedBuildOptions options)
        : m_folder(std::move(folder))
        , m_options(std::move(options))
    {
    }

    /// Reads everything, so that an editor sees all problems at once.
    void read()
    {
        readTop();
        const QStringList files = itemFiles();
        for (const QString &file : files)
            readItem(file);
        std::sort(items.begin(), items.end(), [](const SourceItem &a, const SourceItem &b) {
            return std::pair(a.id, a.where) < std::pair(b.id, b.where);
        });
    }

    void problem(const QString &where, const QString &what) { problems << FeedProblem{where, what}; }

    QJsonObject top;
    std::vector<SourceItem> items;
    QMap<QByteArray, QString> blobs; ///< SHA-256 to a file that has it.
    QList<FeedProblem> problems;

private:
    std::optional<QJsonObject> readObject(const QString &path)
    {
        const Result<QString> file = plainFileBelow(m_folder, path);
        if (!file) {
            problem(path, u"not a plain file: "_s + file.error().detail());
            return std::nullopt;
        }
        const Result<QByteArray> bytes = readPlainFile(*file, maximumFeedBytes);
        if (!bytes) {
            problem(path, bytes.error().name() + u": "_s + bytes.error().detail());
            return std::nullopt;
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
        if (!document.isObject()) {
            problem(path,
                    error.error == QJsonParseError::NoError ? u"not a JSON object"_s
                                                            : u"no JSON at byte %1"_s.arg(error.offset));
            return std::nullopt;
        }
        return document.object();
    }

    void readTop()
    {
        top = readObject(feedName).value_or(QJsonObject());
        top.remove("items"_L1);
    }

    QStringList itemFiles() const
    {
        // Neither hidden folders nor symbolic links: QDirIterator follows them only when told to.
        QStringList files;
        QDirIterator iterator(m_folder, {u"item.json"_s}, QDir::Files | QDir::NoDotAndDotDot,
                              QDirIterator::Subdirectories);
        while (iterator.hasNext())
            files << QDir(m_folder).relativeFilePath(iterator.next());
        files.sort();
        return files;
    }

    void readItem(const QString &path)
    {
        std::optional<QJsonObject> json = readObject(path);
        if (!json)
            return;
        const qsizetype before = problems.size();
        const QString itemFolder = path.chopped(QStringView(u"item.json").size());
        const QJsonValue listed = json->value("attachments"_L1);
        if (!listed.isUndefined() && !listed.isArray())
            problem(path, u"attachments is no list"_s);
        QJsonArray attachments;
        const QJsonArray given = listed.toArray();
        for (qsizetype i = 0; i < given.size(); ++i) {
            if (!given.at(i).isObject())
                problem(path, u"/attachments/%1 not an object"_s.arg(i));
            else
                attachments << measured(path, itemFolder, i, given.at(i).toObject());
        }
        if (!attachments.isEmpty())
            json->insert("attachments"_L1, attachments);
        // What has a problem already would only be named a second time for what follows from it.
        if (problems.size() == before)
            items.push_back({path, json->value("id"_L1).toString(), *std::move(json)});
    }

    /// The attachment with url, size and hash in place of its `file`.
    QJsonObject measured(const QString &path, const QString &itemFolder, qsizetype index, QJsonObject attachment)
    {
        const QString where = u"/attachments/%1"_s.arg(index);
        if (!attachment.contains("file"_L1)) {
            const Result<FeedUrl> url = readFeedUrl(attachment.value("url"_L1).toString());
            if (m_options.origin == FeedOrigin::Bundled || !url || !url->remote)
                problem(path, where + u" lacks file"_s);
            return attachment;
        }
        for (const QLatin1StringView computed : {"url"_L1, "size_in_bytes"_L1}) {
            if (attachment.contains(computed))
                problem(path, where + u" has both file and "_s + computed);
        }
        const QString name = attachment.take("file"_L1).toString();
        // Refuses "..", so that a file stays in its item's folder and not only in the source.
        const Result<QString> file = plainFileBelow(m_folder, itemFolder + name);
        if (!file) {
            problem(path, where + u"/file "_s + file.error().name() + u": "_s + file.error().detail());
            return attachment;
        }
        const Result<FileDigest> digest = digestOfFile(*file, anyLength);
        if (!digest) {
            problem(path, where + u"/file "_s + digest.error().name());
            return attachment;
        }
        blobs.insert(digest->sha256, *file);
        QJsonObject own = attachment.value(ownKey).toObject();
        own.insert("sha256"_L1, QString::fromLatin1(digest->sha256));
        attachment.insert(ownKey, own);
        attachment.insert("url"_L1, blobPath(digest->sha256));
        attachment.insert("size_in_bytes"_L1, digest->size);
        return attachment;
    }

    QString m_folder;
    FeedBuildOptions m_options;
};

QDateTime newestChange(const std::vector<SourceItem> &items)
{
    QDateTime newest = QDateTime::fromSecsSinceEpoch(0).toUTC();
    for (const SourceItem &item : items) {
        for (const QLatin1StringView key : {"date_modified"_L1, "date_published"_L1}) {
            const QDateTime time = parseRfc3339(item.json.value(key).toString());
            if (time.isValid())
                newest = std::max(newest, time);
        }
    }
    return newest;
}

/// The next serial after what lies in `output`. 0 and a problem if there is a feed that cannot be read: to begin
/// again with 1 would be a rollback for every reader, unless the editor says which number is next.
qint64 nextSerial(Source &source, const QString &output, qint64 editors)
{
    if (!QFileInfo::exists(QDir(output).filePath(feedName)))
        return std::max<qint64>(editors, 1);
    const Result<FeedFolder> held = FeedFolder::open(output, FeedOrigin::Published);
    if (held)
        return std::max(editors, held->document().serial + 1);
    if (editors > 0)
        return editors;
    const QString unknown = u"the feed in the output folder cannot be read (%1: %2), so that its serial is unknown; "
                            "say the next one in _partage_de_co.serial"_s;
    source.problem(feedName, unknown.arg(held.error().name(), held.error().detail()));
    return 0;
}

/// feed.json, with everything that is not the editor's to decide. Problems are added to the source.
QByteArray assemble(Source &source, const QString &output, const FeedBuildOptions &options)
{
    QJsonObject top = source.top;
    if (!top.contains("version"_L1))
        top.insert("version"_L1, u"https://jsonfeed.org/version/1.1"_s);
    QJsonObject own = top.value(ownKey).toObject();
    if (!own.contains("format"_L1))
        own.insert("format"_L1, 1);
    if (options.origin == FeedOrigin::Bundled) {
        own.insert("serial"_L1, 0);
        own.insert("issued"_L1, formatRfc3339(newestChange(source.items)));
        own.remove("expires"_L1);
    } else {
        const QDateTime expires = options.issued.addDays(options.expiresDays);
        if (!options.issued.isValid() || std::abs(options.expiresDays) > maximumExpiresDays)
            source.problem(feedName, u"issued or expires is no usable time"_s);
        own.insert("serial"_L1, nextSerial(source, output, own.value("serial"_L1).toInteger()));
        own.insert("issued"_L1, formatRfc3339(options.issued));
        own.insert("expires"_L1, formatRfc3339(expires));
    }
    top.insert(ownKey, own);
    QJsonArray items;
    for (const SourceItem &item : source.items)
        items << item.json;
    top.insert("items"_L1, items);
    return QJsonDocument(top).toJson(QJsonDocument::Compact) + '\n';
}

void nameSkipped(Source &source, const FeedDocument &document)
{
    for (const SkippedItem &skipped : document.skipped)
        source.problem(source.items[static_cast<std::size_t>(skipped.index)].where, skipped.detail);
}

/// Parses as a reader would; what a reader would refuse or skip is a problem.
qint64 checkAssembled(Source &source, const QByteArray &json, FeedOrigin origin)
{
    const Result<FeedDocument> document = parseFeed(json, origin);
    if (document) {
        nameSkipped(source, *document);
        return document->serial;
    }
    source.problem(feedName, document.error().name() + u": "_s + document.error().detail());
    // A broken top must not hide what is wrong with the items: they are looked at once more under a sound one.
    const QJsonObject own{{u"format"_s, 1}, {u"serial"_s, 0}, {u"issued"_s, u"2000-01-01T00:00:00Z"_s}};
    const QJsonObject top{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                          {u"title"_s, u"-"_s},
                          {u"items"_s, QJsonDocument::fromJson(json).object().value("items"_L1)},
                          {ownKey, own}};
    const Result<FeedDocument> items =
        parseFeed(QJsonDocument(top).toJson(QJsonDocument::Compact), FeedOrigin::Bundled);
    if (items)
        nameSkipped(source, *items);
    return 0;
}

Result<> notWritable(const QString &path)
{
    return Error(FeedError::NotWritable, path);
}

/// Puts a file under its hash, unless it is there. Hashes what it copies: a file that changed since it was measured
/// must not go under its old name.
Result<> putBlob(const QString &output, const QByteArray &sha256, const QString &file)
{
    const QString target = QDir(output).filePath(blobPath(sha256));
    const qint64 size = QFileInfo(file).size();
    if (const QFileInfo there(target); there.isFile() && !there.isSymLink() && there.size() == size) {
        const Result<FileDigest> digest = digestOfFile(target, size);
        if (digest && digest->sha256 == sha256)
            return {};
    }
    if (!QDir().mkpath(QFileInfo(target).path()))
        return notWritable(target);
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        return Error(FeedError::Unreadable, file);
    QSaveFile to(target);
    if (!to.open(QIODevice::WriteOnly))
        return notWritable(target);
    Sha256 hash;
    for (;;) {
        const QByteArray piece = from.read(qint64(1024) * 1024);
        if (piece.isEmpty())
            break;
        hash.add(piece);
        if (to.write(piece) != piece.size())
            return notWritable(target);
    }
    if (from.error() != QFileDevice::NoError)
        return Error(FeedError::Unreadable, file);
    if (hash.hex() != sha256)
        return Error(FeedError::BlobHash, u"changed while it was read: "_s + file);
    return commitWhole(to) ? Result<>() : notWritable(target);
}

/// The blobs of the folder that the feed no longer names; whatever else may lie there is none of ours.
QStringList unnamedBlobs(const QString &output, const QMap<QByteArray, QString> &blobs)
{
    QStringList unnamed;
    QDirIterator iterator(QDir(output).filePath(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString file = iterator.next();
        const QByteArray name = QFileInfo(file).fileName().toLatin1();
        const bool isBlob = name.size() == 64 && QByteArray::fromHex(name).toHex() == name
            && file == QDir(output).filePath(blobPath(name));
        if (isBlob && !blobs.contains(name))
            unnamed << QString::fromLatin1(name);
    }
    return unnamed;
}

/// Removes the unnamed blobs of which the folder has known for keepDays; how many are kept.
Result<int> retireBlobs(const Source &source, const QString &output, const FeedBuildOptions &options)
{
    const QString ledger = QDir(output).filePath(u".retired.json"_s);
    // One that cannot be read means that their time begins anew.
    const auto known = readPlainFile(ledger, maximumFeedBytes);
    const QJsonObject before = known ? QJsonDocument::fromJson(*known).object() : QJsonObject();
    QJsonObject after;
    const QStringList unnamed = unnamedBlobs(output, source.blobs);
    for (const QString &name : unnamed) {
        const QDateTime told = parseRfc3339(before.value(name).toString());
        const QDateTime since = told.isValid() && told <= options.issued ? told : options.issued;
        if (options.origin == FeedOrigin::Bundled || since.addDays(options.keepDays) <= options.issued)
            QFile::remove(QDir(output).filePath(blobPath(name.toLatin1())));
        else
            after.insert(name, formatRfc3339(since));
    }
    if (after == before)
        return int(after.size());
    QSaveFile file(ledger);
    const QByteArray json = QJsonDocument(after).toJson();
    if (after.isEmpty() ? !QFile::remove(ledger)
                        : !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !commitWhole(file))
        return notWritable(ledger).error();
    return int(after.size());
}

Result<> write(const Source &source, const QByteArray &json, const QString &output)
{
    if (!QDir().mkpath(output + "/blobs"_L1)) // Also where there is none: it is copied to the server by its name.
        return notWritable(output);
    for (auto blob = source.blobs.constBegin(); blob != source.blobs.constEnd(); ++blob) {
        if (Result<> put = putBlob(output, blob.key(), blob.value()); !put)
            return put;
    }
    const QDir folder(output);
    const QString signature = folder.filePath(u"feed.json.minisig"_s);
    if (QFileInfo::exists(signature) && !QFile::remove(signature))
        return notWritable(signature);
    QSaveFile file(folder.filePath(feedName));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !commitWhole(file))
        return notWritable(file.fileName());
    return {};
}
}

Result<FeedBuildReport> buildFeed(const QString &source, const QString &output, const FeedBuildOptions &options)
{
    if (!QFileInfo(QDir(source).filePath(feedName)).isFile())
        return Error(FeedError::Unreadable, u"no feed.json in "_s + source);
    if (QDir(source).canonicalPath() == QDir(output).canonicalPath())
        return Error(FeedError::NotWritable, u"the output folder is the source folder"_s);
    Source read(QDir(source).absolutePath(), options);
    read.read();
    const QByteArray json = assemble(read, output, options);
    const qint64 serial = checkAssembled(read, json, options.origin);
    FeedBuildReport report;
    report.items = static_cast<int>(read.items.size());
    report.problems = read.problems;
    if (!report.problems.isEmpty())
        return report;
    if (const Result<> written = write(read, json, output); !written)
        return written.error();
    const Result<int> retired = retireBlobs(read, output, options);
    if (!retired)
        return retired.error();
    report.retired = *retired;
    report.serial = serial;
    return report;
}

}
