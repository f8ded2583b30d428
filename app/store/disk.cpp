// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"

#include "store/database.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QThread>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pdc {

using namespace Qt::StringLiterals;

Error writeError(const QFileDevice &file)
{
    // A disk that takes only a part of a piece gives no error yet.
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError
        || file.error() == QFileDevice::ResizeError || file.error() == QFileDevice::NoError;
    return Error(full ? StoreError::Full : StoreError::ReadOnly, file.fileName() + ": "_L1 + file.errorString());
}

std::optional<qint64> freeBytes(const QString &folder)
{
    std::error_code failed;
    const auto space = std::filesystem::space(folder.toStdU16String(), failed);
    if (failed || space.capacity == 0) // Some network folders know nothing of it.
        return std::nullopt;
    return qint64(std::min<std::uintmax_t>(space.available, std::numeric_limits<qint64>::max()));
}

bool mayWrite(const QString &folder)
{
#ifdef Q_OS_UNIX
    return ::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) == 0;
#else
    return QTemporaryFile(QDir(folder).filePath(u"XXXXXX.try"_s))
        .open(); // Rights are more than a folder's flags there.
#endif
}

bool syncToDisk(QFileDevice &file)
{
    if (!file.flush())
        return false;
#if defined(Q_OS_WIN)
    return ::_commit(file.handle()) == 0;
#elif defined(Q_OS_MACOS)
    return ::fcntl(file.handle(), F_FULLFSYNC) == 0 || ::fsync(file.handle()) == 0;
#else
    return ::fdatasync(file.handle()) == 0;
#endif
}

bool syncDiskOf([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_LINUX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool done = ::syncfs(handle) == 0;
    ::close(handle);
    return done;
#else
    return false;
#endif
}

Result<> renameOver(const QString &file, const QString &name)
{
    std::error_code failed;
    std::filesystem::rename(file.toStdU16String(), name.toStdU16String(), failed);
    if (!failed)
        return {};
    const bool full = failed == std::errc::no_space_on_device;
    return Error(full ? StoreError::Full : StoreError::ReadOnly,
                 name + ": "_L1 + QString::fromLocal8Bit(failed.message().c_str()));
}

void removeUnfinished(const QString &file)
{
    const QFileInfo info(file);
    static const QRegularExpression ending(u"\\A\\.[A-Za-z0-9]{6}\\z"_s);
    const QDir folder = info.dir();
    const QStringList beside = folder.entryList({info.fileName() + ".??????"_L1}, QDir::Files | QDir::Hidden);
    for (const QString &name : beside) {
        if (ending.match(QStringView(name).sliced(info.fileName().size())).hasMatch())
            QFile::remove(folder.filePath(name));
    }
}

namespace {

/// Whether it says all that Qt writes into it: process, program, name of the machine, its number and that of its start, a
/// line each. It is written in one go; less is what a kill or a power cut amid that leaves.
bool saysWhose(const QString &file)
{
    QFile lock(file);
    return lock.open(QIODevice::ReadOnly) && lock.read(4096).count('\n') >= 5;
}

Error notLocked(const QLockFile &lock, const QString &file)
{
    switch (lock.error()) {
    case QLockFile::PermissionError:
        return Error(StoreError::ReadOnly, file);
    case QLockFile::LockFailedError:
        return Error(StoreError::Busy, file);
    default:
        return Error(StoreError::Full, file);
    }
}

}

Result<std::unique_ptr<QLockFile>> takeLock(const QString &file, int milliseconds)
{
    constexpr qint64 making = 2000; // Milliseconds: some thousand times what it takes.
    auto lock = std::make_unique<QLockFile>(file);
    lock->setStaleLockTime(0); // Stale is a lock whose process is gone, however long its work takes.
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const int left = int(std::max<qint64>(0, milliseconds - waited.elapsed()));
        // Bit by bit, to see what becomes of a file that does not say whose it is.
        if (lock->tryLock(std::min(left, 500)))
            return lock;
        if (lock->error() != QLockFile::LockFailedError)
            return notLocked(*lock, file);
        const bool isNobodys = QFileInfo::exists(file) && !saysWhose(file);
        const qint64 age = std::abs(QFileInfo(file).lastModified().msecsTo(QDateTime::currentDateTime()));
        if (isNobodys && age >= making)
            lock->removeStaleLockFile(); // Not if the system knows of someone who has it open.
        if (waited.elapsed() >= milliseconds + (isNobodys ? 2 * making : 0))
            return notLocked(*lock, file);
        if (isNobodys)
            QThread::msleep(20);
    }
}

}
