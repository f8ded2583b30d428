// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/generations.h"

#include "base/clock.h"
#include "base/savefile.h"
#include "store/disk.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pointerName = "current"_L1;
constexpr auto draftName = "draft.sqlite"_L1;
constexpr auto suffix = ".sqlite"_L1;

/// The number in "000012.sqlite", or nothing for any other name: what stands in `current` names a file, so it must
/// not be able to name another folder's.
std::optional<qint64> generationNumber(QStringView name)
{
    if (!name.endsWith(suffix) || name.size() > 24)
        return std::nullopt;
    const QStringView digits = name.chopped(suffix.size());
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// Why a file in this folder could not be written. QFile::copy tells apart neither, so the disk itself is asked.
StoreError writeFault(const QFileDevice &file, qint64 bytes, const QString &folder)
{
    if (file.error() == QFileDevice::CopyError) {
        const QStorageInfo disk(folder);
        return disk.isValid() && disk.bytesAvailable() < bytes ? StoreError::Full : StoreError::ReadOnly;
    }
    return file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError ? StoreError::Full
                                                                                                 : StoreError::ReadOnly;
}

}

Generations::Generations(QString folder)
    : m_folder(std::move(folder))
{
}

Result<QString> Generations::current() const
{
    QFile pointer(QDir(m_folder).filePath(pointerName));
    if (!pointer.exists())
        return QString();
    if (!pointer.open(QIODevice::ReadOnly))
        return Error(StoreError::Unreadable, pointer.errorString());
    const QString name = QString::fromLatin1(pointer.read(64)).trimmed();
    if (!generationNumber(name))
        return QString(); // Nothing we wrote: as good as absent, and the next publication replaces it.
    const QString file = QDir(m_folder).filePath(name);
    return QFileInfo(file).isFile() ? file : QString();
}

Result<std::unique_ptr<QLockFile>> Generations::lock(int milliseconds) const
{
    if (const auto made = makeFolder(m_folder); !made)
        return made.error();
    return takeLock(QDir(m_folder).filePath(u"lock"_s), milliseconds);
}

Result<QString> Generations::draft(bool fresh) const
{
    const QString draft = QDir(m_folder).filePath(draftName);
    for (const auto rest : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1}) {
        if (QFile::exists(draft + rest) && !QFile::remove(draft + rest))
            return Error(StoreError::ReadOnly, draft + rest);
    }
    if (fresh)
        return draft;
    const auto held = current();
    if (!held)
        return held.error();
    if (!held->isEmpty()) {
        QFile source(*held);
        if (!source.copy(draft)) {
            QFile::remove(draft);
            return Error(writeFault(source, source.size(), m_folder), source.errorString());
        }
        QFile::setPermissions(draft, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return draft;
}

Result<QString> Generations::publish(const QString &draft) const
{
    const QDir folder(m_folder);
    qint64 newest = 0;
    const QStringList files = folder.entryList({u'*' + suffix}, QDir::Files);
    for (const QString &name : files)
        newest = std::max(newest, generationNumber(name).value_or(0));
    const QString name = QString::number(newest + 1).rightJustified(6, u'0') + suffix;
    if (!QFile::rename(draft, folder.filePath(name)))
        return Error(StoreError::ReadOnly, draft);

    QSaveFile pointer(folder.filePath(pointerName));
    if (!pointer.open(QIODevice::WriteOnly) || pointer.write(name.toLatin1() + '\n') < 0 || !commitWhole(pointer))
        return Error(writeFault(pointer, 0, m_folder), pointer.errorString());
    tidyUp();
    return folder.filePath(name);
}

void Generations::tidyUp() const
{
    const auto held = current();
    if (!held || held->isEmpty())
        return;
    const QDir folder(m_folder);
    const QStringList files = folder.entryList({u'*' + suffix}, QDir::Files);
    for (const QString &old : files) {
        if (generationNumber(old) && folder.filePath(old) != *held)
            QFile::remove(folder.filePath(old));
    }
    removeUnfinished(folder.filePath(pointerName));
}

Result<QString> setAside(const QString &file, const Clock &clock)
{
    const QFileInfo info(file);
    const QString stem = info.completeBaseName() + "-damaged-"_L1 + clock.now().toString(u"yyyy-MM-dd-HHmmss"_s);
    const QString ending = info.suffix().isEmpty() ? QString() : QString(u'.' + info.suffix());
    QString target = info.dir().filePath(stem + ending);
    for (int n = 2; QFile::exists(target); ++n)
        target = info.dir().filePath(stem + u'-' + QString::number(n) + ending);
    if (!QDir().rename(file, target)) // A folder as well as a file.
        return Error(StoreError::ReadOnly, file);
    for (const auto rest : {"-wal"_L1, "-shm"_L1, "-journal"_L1}) {
        if (QFile::exists(file + rest))
            QFile::rename(file + rest, target + rest);
    }
    return target;
}

Result<> makeFolder(const QString &folder)
{
    // A file anywhere on the way is another fault than a folder without rights.
    for (QFileInfo there(folder);; there = QFileInfo(there.path())) {
        if (there.exists() && !there.isDir())
            return Error(StoreError::Unreadable, there.filePath() + " is not a folder"_L1);
        if (there.exists() || there.path() == there.filePath())
            break;
    }
    if (!QFileInfo::exists(folder) && !QDir().mkpath(folder))
        return Error(StoreError::ReadOnly, folder + " cannot be made"_L1);
    if (!QFileInfo(folder).isReadable())
        return Error(StoreError::Unreadable, folder + " cannot be read"_L1);
    return {};
}

}
