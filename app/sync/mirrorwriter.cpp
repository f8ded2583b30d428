// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/mirrorwriter.h"

#include "feed/folder.h"
#include "feed/minisign.h"
#include "feed/paths.h"
#include "feed/sha256.h"
#include "store/disk.h"
#include "store/generations.h"
#include "sync/mirrorground.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(MirrorError code)
{
    switch (code) {
    case MirrorError::NothingHeld:
        return "nothing-held"_L1;
    case MirrorError::OwnFolder:
        return "own-folder"_L1;
    case MirrorError::NoSpace:
        return "no-space"_L1;
    case MirrorError::NotWritable:
        return "not-writable"_L1;
    case MirrorError::Foreign:
        return "foreign-folder"_L1;
    case MirrorError::FileTooLarge:
        return "file-too-large"_L1;
    case MirrorError::Gone:
        return "gone"_L1;
    case MirrorError::Cancelled:
        return "cancelled"_L1;
    }
    return "not-writable"_L1;
}

namespace {

constexpr qint64 pieceBytes = qint64(1024) * 1024;
constexpr auto feedName = "feed.json"_L1;
constexpr auto signatureName = "feed.json.minisig"_L1;
constexpr auto unfinished = ".part"_L1;
constexpr auto blobsName = "blobs"_L1;

/// Where a path leads, also one whose end is not there yet.
QString realPath(const QString &path)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QString there = whole;
    while (!QFileInfo::exists(there) && QFileInfo(there).path() != there)
        there = QFileInfo(there).path();
    return QDir::cleanPath(QFileInfo(there).canonicalFilePath() + whole.sliced(there.size()));
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
}

/// A file of the mirror, and which items cannot do without it.
struct MirrorFile
{
    Attachment attachment;
    QString path; ///< Below the mirror's folder.
    QStringList items;
};

/// One try at writing one feed.
class Copying
{
public:
    Copying(const FeedStore &store, FeedStore::Held held, std::span<const PublicKey> keys, QString folder,
            const MirrorWriter::Tell &tell)
        : m_store(store)
        , m_held(std::move(held))
        , m_keys(keys)
        , m_folder(std::move(folder))
        , m_tell(tell)
    {
    }

    Result<MirrorReport> run(const SyncSelection &selection, bool isWish);

private:
    [[nodiscard]] Result<> gather(const FeedDocument &document);
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> makeRoom();
    [[nodiscard]] Result<> bring(const MirrorFile &file);
    [[nodiscard]] Result<> copy(const MirrorFile &file, const QString &target);
    [[nodiscard]] Result<bool> isThere(const Attachment &attachment, const QString &target);
    [[nodiscard]] Result<> putFeed();
    [[nodiscard]] Result<> put(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QStringList unneeded() const;
    static void remove(const QStringList &files);
    [[nodiscard]] bool isCarried(const MirrorFile &file) const;
    [[nodiscard]] Result<> open(QFile &file) const;
    [[nodiscard]] Error failure(const QFileDevice &file) const;
    [[nodiscard]] Result<> advance(qint64 bytes);
    void leaveOut(const MirrorFile &file);

    const FeedStore &m_store;
    FeedStore::Held m_held;
    std::span<const PublicKey> m_keys;
    QString m_folder;
    const MirrorWriter::Tell &m_tell;
    std::optional<MirrorGround> m_ground;
    Carried m_carried;
    bool m_isPart = false; ///< Of the feed: selection.json says which.
    QSet<QString> m_items; ///< That are carried, by id.
    std::vector<MirrorFile> m_files;
    MirrorProgress m_progress;
    MirrorReport m_report;
    std::vector<char> m_piece = std::vector<char>(size_t(pieceBytes));
};

/// Whether something of an item is not wanted.
bool isLess(const std::optional<FeedItem> &wanted, const FeedItem &item)
{
    return !wanted || wanted->attachments.size() < item.attachments.size();
}

Result<MirrorReport> Copying::run(const SyncSelection &selection, bool isWish)
{
    const auto document = parseFeed(m_held.json, FeedOrigin::Published);
    if (!document)
        return document.error();
    m_carried.selection = selection;
    const SyncSelection height{{}, {}, {}, selection.videoHeight};
    if (std::none_of(document->items.begin(), document->items.end(),
                     [&](const FeedItem &item) { return isLess(narrowed(item, height), item); }))
        m_carried.selection.videoHeight = 0; // It keeps nothing away, and nobody needs to be told of it.
    m_isPart = isWish || !document->skipped.isEmpty();
    for (const SkippedItem &skipped : document->skipped) {
        // What a newer program might make of it is not here.
        if (!skipped.unknownKind && !skipped.id.isEmpty())
            m_carried.without.insert(skipped.id);
    }
    m_report.serial = document->serial;
    m_ground.emplace(m_folder, m_held, *document, m_keys);
    if (!m_ground->foreign().isEmpty())
        return Error(MirrorError::Foreign, m_ground->foreign());
    if (const auto gathered = gather(*document); !gathered)
        return gathered.error();
    if (const auto ready = prepare(); !ready)
        return ready.error();
    for (const MirrorFile &file : m_files) {
        if (const auto brought = bring(file); !brought)
            return brought.error();
    }
    if (const auto put = putFeed(); !put)
        return put.error();
    remove(unneeded());
    // From now on it may be pulled out.
    (void)syncDiskOf(m_folder);
    m_report.items = int(m_items.size());
    for (const MirrorFile &file : m_files)
        m_report.bytes += isCarried(file) ? file.attachment.size : 0;
    return m_report;
}

Result<> Copying::gather(const FeedDocument &document)
{
    const FeedFolder layout(m_folder, {}, {}, FeedFolder::Files::AsNamed);
    QHash<QString, size_t> places; // By path, in small letters.
    TakenPaths taken;
    for (const FeedItem &item : document.items) {
        if (item.withdrawn)
            continue;
        const auto wanted = narrowed(item, m_carried.selection);
        m_isPart = m_isPart || isLess(wanted, item);
        if (!wanted)
            continue;
        m_items.insert(item.id);
        for (const Attachment &attachment : wanted->attachments) {
            if (attachment.size >= MirrorWriter::tooLarge)
                return Error(MirrorError::FileTooLarge, u"%1: %2 bytes"_s.arg(item.title).arg(attachment.size));
            const auto path = layout.pathBelow(attachment);
            const QString lower = path ? path->toLower() : QString();
            const auto place = places.constFind(lower);
            const bool isOther = place != places.cend()
                && (m_files[*place].attachment.sha256 != attachment.sha256 || m_files[*place].path != *path);
            if (!path || isOther || taken.isInTheWay(lower) || !m_store.has(attachment)) {
                leaveOut({attachment, {}, {item.id}});
                break;
            }
            if (place == places.cend()) {
                places.insert(lower, m_files.size());
                taken.take(lower);
                m_files.push_back({attachment, *path, {}});
            }
            m_files[places[lower]].items << item.id;
        }
    }
    // What only items need that are left out is not copied.
    std::erase_if(m_files, [this](const MirrorFile &file) { return !isCarried(file); });
    m_progress.files = int(m_files.size());
    for (const MirrorFile &file : m_files)
        m_progress.bytes += file.attachment.size;
    return {};
}

bool Copying::isCarried(const MirrorFile &file) const
{
    return std::any_of(file.items.begin(), file.items.end(),
                       [this](const QString &id) { return m_items.contains(id); });
}

void Copying::leaveOut(const MirrorFile &file)
{
    for (const QString &id : file.items) {
        m_report.leftOut += m_items.remove(id) ? 1 : 0;
        m_carried.without.insert(id);
    }
}

Result<> Copying::prepare()
{
    if (const auto made = makeFolder(m_folder); !made)
        return Error(MirrorError::NotWritable, made.error().detail());
    const QFileInfo blobs(m_folder + u'/' + blobsName);
    if (blobs.isSymLink() || blobs.isJunction())
        return Error(MirrorError::NotWritable, blobs.filePath());
    return makeRoom();
}

/// Whether the disk takes what is to come; if need be without what a former mirror there has and this one has not.
Result<> Copying::makeRoom()
{
    // A file takes whole blocks.
    const qint64 block = std::clamp<qint64>(QStorageInfo(m_folder).blockSize(), 512, qint64(64) * 1024);
    qint64 coming = 3 * block + m_held.json.size() + m_held.signature.size();
    for (const MirrorFile &file : m_files) {
        const QFileInfo there(m_folder + u'/' + file.path);
        if (!there.isFile() || there.size() != file.attachment.size)
            coming += (file.attachment.size + block - 1) / block * block;
    }
    const auto fits = [&] { return coming <= freeBytes(m_folder).value_or(coming); };
    if (fits())
        return {};
    const QStringList former = unneeded();
    qint64 freed = 0;
    for (const QString &file : former)
        freed += QFileInfo(file).size();
    if (coming <= freeBytes(m_folder).value_or(coming) + freed) {
        // It is no mirror any more, and must not look like one.
        QFile::remove(m_folder + u'/' + feedName);
        remove(former);
        if (fits())
            return {};
    }
    return Error(MirrorError::NoSpace, u"%1 bytes to come, %2 free"_s.arg(coming).arg(freeBytes(m_folder).value_or(0)));
}

Result<> Copying::advance(qint64 bytes)
{
    m_progress.bytesDone += bytes;
    return m_tell(m_progress) ? Result<>() : Error(MirrorError::Cancelled);
}

Result<> Copying::bring(const MirrorFile &file)
{
    const qint64 before = m_progress.bytesDone;
    const QString target = m_folder + u'/' + file.path;
    if (isCarried(file)) {
        const auto there = isThere(file.attachment, target);
        if (!there)
            return there.error();
        if (!*there) {
            if (QFileInfo::exists(target) && !m_ground->isMirrors(file.path))
                return Error(MirrorError::Foreign, file.path);
            m_progress.bytesDone = before;
            if (const auto copied = copy(file, target); !copied)
                return copied;
        }
    }
    ++m_progress.filesDone;
    m_progress.bytesDone = before;
    return advance(file.attachment.size);
}

Result<bool> Copying::isThere(const Attachment &attachment, const QString &target)
{
    const auto plain = plainFileBelow(m_folder, target.sliced(m_folder.size() + 1));
    if (!plain && plain.error().is(FeedError::BadUrl))
        return Error(MirrorError::NotWritable, plain.error().detail());
    QFile file(target);
    if (!plain || file.size() != attachment.size || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    Sha256 hash;
    for (;;) {
        const qint64 read = file.read(m_piece.data(), pieceBytes);
        if (read <= 0)
            break;
        hash.add(QByteArrayView(m_piece.data(), read));
        if (const auto goesOn = advance(read); !goesOn)
            return goesOn.error();
    }
    return hash.hex() == attachment.sha256;
}

/// For a file that is written beside its place. One that is there may be a link that someone has laid.
Result<> Copying::open(QFile &file) const
{
    const QString folder = QFileInfo(file.fileName()).path();
    if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
        return Error(QFileInfo(m_folder).isDir() ? MirrorError::NotWritable : MirrorError::Gone, folder);
    QFile::remove(file.fileName());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failure(file);
    return {};
}

Error Copying::failure(const QFileDevice &file) const
{
    const QString detail = file.fileName() + ": "_L1 + file.errorString();
    if (!QFileInfo(m_folder).isDir())
        return Error(MirrorError::Gone, detail);
    const bool isFull = file.error() == QFileDevice::ResourceError || freeBytes(m_folder).value_or(pieceBytes) < 4096;
    return Error(isFull ? MirrorError::NoSpace : MirrorError::NotWritable, detail);
}

Result<> Copying::copy(const MirrorFile &file, const QString &target)
{
    QFile source(m_store.folder() + u'/' + blobPath(file.attachment.sha256));
    // Beside its place only where nobody else has anything.
    QFile out(m_folder + u'/' + blobPath(file.attachment.sha256) + unfinished);
    if (const auto opened = open(out); !opened)
        return opened;
    const auto discard = [&out](const Error &error) {
        out.close();
        out.remove();
        return error;
    };
    Sha256 hash;
    qint64 copied = 0;
    const bool isOpen = source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    while (isOpen && copied <= file.attachment.size) {
        const qint64 read = source.read(m_piece.data(), pieceBytes);
        if (read <= 0)
            break;
        copied += read;
        hash.add(QByteArrayView(m_piece.data(), read));
        if (out.write(m_piece.data(), read) != read)
            return discard(failure(out));
        if (const auto goesOn = advance(read); !goesOn)
            return discard(goesOn.error());
    }
    if (copied != file.attachment.size || hash.hex() != file.attachment.sha256) {
        out.remove();
        if (QFileInfo::exists(source.fileName()))
            (void)m_store.doubt(file.attachment);
        leaveOut(file);
        return {};
    }
#ifndef Q_OS_LINUX // There one wait for all of them comes before feed.json.
    if (!syncToDisk(out))
        return discard(failure(out));
#endif
    out.close();
    const QString folder = QFileInfo(target).path();
    if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
        return discard(Error(QFileInfo(m_folder).isDir() ? MirrorError::NotWritable : MirrorError::Gone, folder));
    if (const auto renamed = renameOver(out.fileName(), target); !renamed)
        return discard(Error(MirrorError::NotWritable, renamed.error().detail()));
    ++m_report.copied;
    return {};
}

Result<> Copying::put(const QString &name, const QByteArray &bytes)
{
    const QString target = m_folder + u'/' + name;
    m_report.bytes += bytes.size();
    if (plainFileBelow(m_folder, name) && readPlainFile(target, bytes.size()).value_or({}) == bytes)
        return {};
    QFile file(m_folder + u'/' + blobsName + u'/' + name + unfinished);
    if (const auto opened = open(file); !opened)
        return opened;
    if (file.write(bytes) != bytes.size() || !syncToDisk(file)) {
        const Error error = failure(file);
        file.remove();
        return error;
    }
    file.close();
    if (const auto renamed = renameOver(file.fileName(), target); !renamed)
        return Error(MirrorError::NotWritable, renamed.error().detail());
    QDir().rmdir(QFileInfo(file.fileName()).path()); // If the feed has no files.
    return {};
}

Result<> Copying::putFeed()
{
#ifdef Q_OS_LINUX
    if (!syncDiskOf(m_folder)) // Some of what was written has not arrived.
        return Error(QFileInfo(m_folder).isDir() ? MirrorError::NotWritable : MirrorError::Gone, m_folder);
#endif
    const QString selection = carriedName.toString();
    const bool isPart = m_isPart || !m_carried.without.isEmpty();
    // What narrows comes before the feed that it narrows, and goes after the feed that it narrowed.
    if (isPart) {
        if (const auto done = put(selection, writeCarried(m_carried)); !done)
            return done;
    }
    if (const auto done = put(signatureName, m_held.signature); !done)
        return done;
    if (const auto done = put(feedName, m_held.json); !done)
        return done;
    if (!isPart)
        QFile::remove(m_folder + u'/' + selection);
    return {};
}

/// What a former mirror has left that this one does not need. Only what its name tells to be a feed's: the folder may be
/// a person's own.
QStringList Copying::unneeded() const
{
    const QFileInfo blobs(m_folder + "/blobs"_L1);
    if (blobs.isSymLink() || blobs.isJunction())
        return {};
    QSet<QString> needed;
    for (const MirrorFile &file : m_files) {
        if (isCarried(file))
            needed << file.path;
    }
    static const QRegularExpression folderForm(u"\\A[0-9a-f]{2}\\z"_s);
    static const QRegularExpression fileForm(u"\\A[0-9a-f]{64}(\\.part)?\\z"_s);
    QStringList files;
    const QStringList folders = QDir(blobs.filePath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &folder : folders) {
        const QDir inside(blobs.filePath() + u'/' + folder);
        if (!folderForm.match(folder).hasMatch())
            continue;
        for (const QString &name : inside.entryList(QDir::Files | QDir::Hidden)) {
            const bool isOurs = name.startsWith(folder) && fileForm.match(name).hasMatch();
            if (isOurs && !needed.contains("blobs/"_L1 + folder + u'/' + name))
                files << inside.filePath(name);
        }
    }
    return files;
}

void Copying::remove(const QStringList &files)
{
    for (const QString &file : files) {
        QFile::remove(file);
        QDir().rmdir(QFileInfo(file).path()); // If it is empty now.
    }
}

}

MirrorWriter::MirrorWriter(FeedStore store, SyncSelection held, QStringList forbidden, std::vector<PublicKey> keys)
    : m_store(std::move(store))
    , m_held(std::move(held))
    , m_forbidden(std::move(forbidden))
    , m_keys(std::move(keys))
{
}

Result<MirrorReport> MirrorWriter::write(const QString &folder, const SyncSelection &wish, const Tell &tell) const
{
    const QString real = realPath(folder);
    for (const QString &forbidden : m_forbidden) {
        if (!forbidden.isEmpty() && isBelow(real, realPath(forbidden)))
            return Error(MirrorError::OwnFolder, real);
    }
    SyncSelection selection = m_held;
    if (!wish.kinds.isEmpty())
        selection.kinds = wish.kinds;
    if (!wish.departments.isEmpty())
        selection.departments = wish.departments;
    constexpr int rounds = 3;
    for (int round = 1;; ++round) {
        const FeedStore::Held held = m_store.held();
        if (held.json.isEmpty() || held.signature.isEmpty())
            return Error(MirrorError::NothingHeld);
        auto report = Copying(m_store, held, m_keys, real, tell).run(selection, !wish.isEverything());
        // A sync may have taken in the next publication meanwhile, and its files in the place of these.
        if (!report || round == rounds || m_store.held().sha256 == held.sha256)
            return report;
    }
}

}
