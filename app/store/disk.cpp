// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"

#include "store/database.h"

#include <filesystem>
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

}
