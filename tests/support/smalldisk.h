// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstring>

#include <sys/mount.h>
#endif

namespace pdc::test {

/// A disk of a given size in memory, to be filled up; there for root on Linux only. Goes with its mount.
class SmallDisk
{
public:
    explicit SmallDisk([[maybe_unused]] int kibibytes)
    {
#ifdef Q_OS_LINUX
        const QByteArray options = "size=" + QByteArray::number(kibibytes) + "k,mode=0755";
        m_mounted =
            ::mount("tmpfs", m_folder.path().toUtf8().constData(), "tmpfs", MS_NOSUID | MS_NODEV, options.constData())
            == 0;
        if (!m_mounted)
            m_reason = std::strerror(errno);
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_mounted)
            ::umount2(m_folder.path().toUtf8().constData(), MNT_DETACH);
#endif
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isThere() const
    {
        return m_mounted;
    }
    [[nodiscard]] QByteArray whyNot() const
    {
        return "no disk of our own: " + m_reason;
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
    QByteArray m_reason = "only on Linux";
};

}
