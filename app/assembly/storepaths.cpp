// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/storepaths.h"

#include "store/disk.h"
#include "store/generations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString below(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? QString() : QDir(folder).filePath(name);
}

QString contentBelow(const QString &folder)
{
    return below(folder, u"content"_s);
}

/// The folder, or nothing if this account can neither write nor make it. Makes nothing: who only asks leaves no trace.
QString usable(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    QFileInfo there(folder);
    while (!there.exists() && there.path() != there.filePath())
        there = QFileInfo(there.path());
    return there.isDir() && mayWrite(there.filePath()) ? folder : QString();
}

}

bool StorePaths::isGuest() const
{
    return !standIn && !machine.isEmpty() && !mayWrite(machine);
}

QString StorePaths::content() const
{
    return contentBelow(standIn ? folder : home());
}

QString StorePaths::feed() const
{
    return below(home(), u"feed"_s);
}

QString StorePaths::sync() const
{
    return below(home(), u"sync.json"_s);
}

QString StorePaths::own() const
{
    return below(home(), u"own"_s);
}

QString StorePaths::personal() const
{
    return folder.isEmpty() ? u":memory:"_s : below(folder, u"personal.sqlite"_s);
}

QString StorePaths::settings() const
{
    return below(folder, u"settings.ini"_s);
}

LayerFolders StorePaths::layers() const
{
    return {bundle, feed(), own()};
}

StorePaths StorePaths::find(const QString &wanted, const QString &shared)
{
    StorePaths paths;
    paths.bundle = installedBundle();
    if (!wanted.isEmpty()) {
        paths.folder = usable(wanted);
        if (paths.folder.isEmpty() && !Generations(contentBelow(wanted)).current().value_or({}).isEmpty()) {
            paths.machine = wanted;
            paths.folder = usable(usualFolder());
        }
        return paths;
    }
    paths.folder = usable(usualFolder());
    const QString machine = shared.isEmpty() ? machineFolder() : shared;
    if (QFileInfo(machine).isDir() && QFileInfo(machine).isReadable())
        paths.machine = machine;
    return paths;
}

QString StorePaths::usualFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // Qt would take the root of the disk for the home of an account that has none: a service, a task of cron.
    if (qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return {};
#endif
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString StorePaths::machineFolder()
{
#ifdef Q_OS_LINUX
    return u"/var/lib/partage-de-co"_s;
#else
    return {}; // What any account could make before the administrator does is for the policy to name.
#endif
}

QString StorePaths::installedBundle()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QString shared = QDir::cleanPath(program.filePath(u"../share/partage-de-co/bundle"_s));
    return QFileInfo(shared).isDir() ? shared : program.filePath(u"bundle"_s);
}

}
