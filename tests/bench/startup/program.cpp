// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pdc::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
std::vector<char *> pointers(QByteArrayList &strings)
{
    std::vector<char *> result;
    for (QByteArray &string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

QByteArrayList environmentIn(const QString &scratch)
{
    // The session bus is left out: looking for one would start one, and neither program needs it to show a window.
    const QByteArrayList ours{"HOME=" + QFile::encodeName(scratch),
                              "TMPDIR=" + QFile::encodeName(scratch),
                              "XDG_RUNTIME_DIR=" + QFile::encodeName(scratch),
                              "DBUS_SESSION_BUS_ADDRESS=disabled:",
                              "QT_QPA_PLATFORM=xcb",
                              "LC_ALL=C.UTF-8"};
    QByteArrayList environment = ours;
    if (getuid() == 0)
        environment << "QTWEBENGINE_DISABLE_SANDBOX=1"; // Chromium's sandbox refuses to run as root.
    for (char **variable = environ; *variable != nullptr; ++variable) {
        const QByteArray given(*variable);
        const QByteArray name = given.left(given.indexOf('=') + 1);
        const bool replaced =
            std::any_of(ours.begin(), ours.end(), [&](const QByteArray &own) { return own.startsWith(name); });
        if (!replaced && !name.startsWith("XDG_") && !name.startsWith("WAYLAND_"))
            environment << given;
    }
    return environment;
}

QByteArray readProc(pid_t pid, const char *file)
{
    QFile proc(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1StringView(file)));
    return proc.open(QIODevice::ReadOnly) ? proc.readAll() : QByteArray();
}

// The fields of /proc/PID/stat from the third on; the second, a name in parentheses, may hold anything.
QByteArrayList statFields(pid_t pid)
{
    const QByteArray stat = readProc(pid, "stat");
    return stat.mid(stat.lastIndexOf(')') + 2).simplified().split(' ');
}
}

Program::Program(const QStringList &command, const QString &scratch)
{
    QByteArrayList arguments;
    for (const QString &word : command)
        arguments << QFile::encodeName(word);
    QByteArrayList environment = environmentIn(scratch);
    const QByteArray log = QFile::encodeName(scratch + u"/output.log"_s);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);

    m_started = Clock::now();
    if (posix_spawnp(&m_pid, arguments.first().constData(), &actions, &attributes, pointers(arguments).data(),
                     pointers(environment).data())
        != 0)
        m_pid = -1;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
}

Program::~Program()
{
    stop();
}

bool Program::running()
{
    if (m_pid > 0 && waitpid(m_pid, nullptr, WNOHANG) == m_pid)
        m_pid = -1;
    return m_pid > 0;
}

std::vector<pid_t> Program::tree() const
{
    if (m_pid <= 0)
        return {};
    QHash<pid_t, pid_t> parents;
    QSet<pid_t> members{m_pid};
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const pid_t pid = entry.toInt();
        const QByteArrayList fields = pid > 0 ? statFields(pid) : QByteArrayList();
        if (fields.size() < 4 || fields[0] == "Z")
            continue;
        parents.insert(pid, fields[1].toInt());
        if (fields[3].toInt() == m_pid) // The session; what has left its parent is still found by it.
            members.insert(pid);
    }
    for (bool grown = true; grown;) {
        grown = false;
        for (auto process = parents.begin(); process != parents.end(); ++process) {
            if (!members.contains(process.key()) && members.contains(process.value())) {
                members.insert(process.key());
                grown = true;
            }
        }
    }
    return {members.begin(), members.end()};
}

qint64 Program::pss() const
{
    qint64 sum = 0;
    for (const pid_t pid : tree()) {
        for (const QByteArray &line : readProc(pid, "smaps_rollup").split('\n')) {
            if (line.startsWith("Pss:"))
                sum += line.simplified().split(' ').value(1).toLongLong();
        }
    }
    return sum;
}

qint64 Program::ticks() const
{
    qint64 sum = 0;
    for (const pid_t pid : tree()) {
        const QByteArrayList fields = statFields(pid);
        sum += fields.value(11).toLongLong() + fields.value(12).toLongLong();
    }
    return sum;
}

QStringList Program::mapped(const QString &part) const
{
    QSet<QString> files;
    for (const pid_t pid : tree()) {
        for (const QByteArray &line : readProc(pid, "maps").split('\n')) {
            const QString file = QFile::decodeName(line.mid(line.indexOf('/')));
            if (line.contains('/') && file.contains(part))
                files.insert(file);
        }
    }
    return files.values();
}

bool Program::waitForEnd(std::chrono::milliseconds patience)
{
    const auto end = Clock::now() + patience;
    while (running()) {
        if (Clock::now() > end)
            return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

void Program::stop()
{
    const std::vector<pid_t> members = tree();
    for (const pid_t pid : members)
        kill(pid, SIGTERM);
    if (m_pid > 0 && !waitForEnd(2s)) {
        kill(m_pid, SIGKILL);
        waitForEnd(2s);
    }
    // A helper process may outlive its parent's politeness. The number is not in use by another so soon.
    for (const pid_t pid : members)
        kill(pid, SIGKILL);
}

}
