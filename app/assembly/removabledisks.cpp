// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/removabledisks.h"

#include "base/inpool.h"
#include "store/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace pdc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Somebody else has given it: one line, and not too long.
QString shown(QString name)
{
    constexpr qsizetype longest = 32;
    for (QChar &c : name) {
        if (!c.isPrint())
            c = u' ';
    }
    name = name.simplified();
    return name.size() > longest ? name.left(longest - 1) + u'…' : name;
}

/// As the kernel writes spaces and the like: "\040".
QString unescaped(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isNumber = false;
        const int code = text[i] == '\\' && i + 3 < text.size() ? text.mid(i + 1, 3).toInt(&isNumber, 8) : 0;
        bytes += isNumber ? char(code) : text[i];
        i += isNumber ? 3 : 0;
    }
    return QFile::decodeName(bytes);
}

#ifdef Q_OS_LINUX
constexpr auto mountsFile = "/proc/self/mounts";

bool isRemovableDevice(const QString &name)
{
    // A partition's folder lies in that of its disk, which says so; a large disk by USB does not, but its path does.
    const QString device = QFileInfo(u"/sys/class/block/"_s + name).canonicalFilePath();
    if (device.isEmpty())
        return false;
    for (const QString &folder : {device, QFileInfo(device).path()}) {
        QFile file(folder + "/removable"_L1);
        if (file.open(QIODevice::ReadOnly) && file.read(1) == "1")
            return true;
    }
    return device.contains("/usb"_L1);
}
#endif

}

QList<RemovableDisk> readMounts(const QByteArray &mounts, const std::function<bool(const QString &)> &isRemovable)
{
    QList<RemovableDisk> disks;
    QStringList seen;
    for (const QByteArray &line : mounts.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 4 || !words[0].startsWith("/dev/"))
            continue;
        const QString device = unescaped(words[0]);
        const QString folder = unescaped(words[1]);
        const auto isIn = [&](QLatin1StringView where) { return folder.startsWith(where); };
        // A system that runs from a stick is not one that somebody has brought along.
        const bool isSystem = folder == "/"_L1 || isIn("/boot"_L1) || isIn("/usr"_L1) || isIn("/var"_L1)
            || isIn("/home"_L1) || isIn("/etc"_L1) || isIn("/snap"_L1) || isIn("/run/live"_L1) || isIn("/lib/live"_L1)
            || isIn("/cdrom"_L1);
        const bool isPlugged = isIn("/media/"_L1) || isIn("/run/media/"_L1);
        if (isSystem || seen.contains(device) || (!isPlugged && !isRemovable(device.section(u'/', -1))))
            continue;
        seen << device;
        disks.append({folder, shown(QFileInfo(folder).fileName()), 0, words[3].split(',').contains("ro")});
    }
    return disks;
}

QList<RemovableDisk> removableDisks()
{
    QList<RemovableDisk> disks;
#ifdef Q_OS_LINUX
    QFile mounts(QString::fromLatin1(mountsFile));
    if (mounts.open(QIODevice::ReadOnly))
        disks = readMounts(mounts.readAll(), &isRemovableDevice);
#else
    for (const QStorageInfo &volume : QStorageInfo::mountedVolumes()) {
        const QString folder = volume.rootPath();
#ifdef Q_OS_WIN
        const bool isRemovable =
            ::GetDriveTypeW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(folder).utf16()))
            == DRIVE_REMOVABLE;
#else
        const bool isRemovable = folder.startsWith("/Volumes/"_L1);
#endif
        if (volume.isReady() && isRemovable)
            disks.append({folder, shown(volume.displayName()), 0, volume.isReadOnly()});
    }
#endif
    for (RemovableDisk &disk : disks)
        disk.free = freeBytes(disk.folder).value_or(0);
    return disks;
}

RemovableDisks::RemovableDisks(List list, QObject *parent)
    : QObject(parent)
    , m_list(std::move(list))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(300ms);
    connect(&m_calm, &QTimer::timeout, this, &RemovableDisks::look);
    connect(&m_regularly, &QTimer::timeout, this, &RemovableDisks::look);
}

RemovableDisks::~RemovableDisks() = default;

void RemovableDisks::start()
{
#ifdef Q_OS_LINUX
    m_mounts = std::make_unique<QFile>(QString::fromLatin1(mountsFile));
    if (m_mounts->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_notifier = std::make_unique<QSocketNotifier>(m_mounts->handle(), QSocketNotifier::Exception);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            if (!m_calm.isActive()) // Who goes on mounting things does not put it off for ever.
                m_calm.start();
        });
    }
#endif
    if (!m_notifier)
        m_regularly.start(5s);
    look();
}

void RemovableDisks::look()
{
    m_again = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    inPool([list = m_list] { return list(); }).then(this, [this](const QList<RemovableDisk> &disks) {
        m_looking = false;
        const bool isOther = !m_isKnown || disks != m_disks;
        m_isKnown = true;
        m_disks = disks;
        if (isOther)
            Q_EMIT changed();
        if (std::exchange(m_again, false))
            look();
    });
}

}
