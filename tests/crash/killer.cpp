// SPDX-License-Identifier: GPL-3.0-or-later

// Stands before the C library (LD_PRELOAD) and ends the process by SIGKILL just before one of the calls by which it
// changes what is on the disk: after such a death the disk is as these calls have left it.
//
//   PDC_CRASH_BELOW  only calls that concern a file below this folder count
//   PDC_CRASH_LOG    each call is written there, a line: "operation name", the names as namesOf() makes them the same
//                    in each run
//   PDC_CRASH_AT     "operation name#N": the N-th call of this kind; or "#N": the N-th of all
//   PDC_CRASH_TORN   set: the first half of what the call would write is written before

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string pathOf(int fd)
{
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t length = readlink(link.c_str(), path, sizeof path);
    return length > 0 ? std::string(path, size_t(length)) : std::string();
}

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Hashes, numbers and the endings of temporary files differ from run to run.
std::string nameOf(const std::string &below)
{
    std::string name;
    for (size_t i = 0; i < below.size();) {
        size_t end = i;
        while (end < below.size() && isWord(below[end]))
            ++end;
        const std::string word = below.substr(i, end - i);
        const bool isNumber = !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
        const bool isTemporary = word.size() == 6 && end == below.size() && i > 0 && below[i - 1] == '.'
            && word != "sqlite" && word != "origin";
        if (word.size() >= 32)
            name += "HASH";
        else if (word.size() == 2 && i > 0 && below[i - 1] == '/')
            name += "HA";
        else if (isTemporary)
            name += "TEMP";
        else
            name += isNumber ? "N" : word;
        if (end < below.size())
            name += below[end++];
        i = end;
    }
    return name;
}

/// Counts the call; true if the process shall end there.
bool isTheOne(const char *operation, const std::string &path)
{
    static const std::string below = variable("PDC_CRASH_BELOW");
    static const std::string at = variable("PDC_CRASH_AT");
    static const std::string log = variable("PDC_CRASH_LOG");
    static std::mutex mutex;
    static std::map<std::string, int> counts;
    static int all = 0;
    if (below.empty() || path.compare(0, below.size(), below) != 0)
        return false;
    const std::string place = std::string(operation) + ' ' + nameOf(path.substr(below.size()));
    const std::lock_guard<std::mutex> lock(mutex);
    ++all;
    const int count = ++counts[place];
    if (!log.empty()) {
        const long fd = syscall(SYS_openat, AT_FDCWD, log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        const std::string line = place + '\n';
        syscall(SYS_write, fd, line.data(), line.size());
        syscall(SYS_close, fd);
    }
    return at == place + '#' + std::to_string(count) || at == '#' + std::to_string(all);
}

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

void before(const char *operation, const std::string &path)
{
    if (isTheOne(operation, path))
        die();
}

bool isTorn()
{
    static const bool torn = std::getenv("PDC_CRASH_TORN") != nullptr;
    return torn;
}

bool changes(int flags)
{
    return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

}

extern "C" {

ssize_t write(int fd, const void *bytes, size_t count)
{
    static const auto call = real<ssize_t (*)(int, const void *, size_t)>("write");
    if (fd > 2 && isTheOne("write", pathOf(fd))) {
        if (isTorn())
            call(fd, bytes, count / 2);
        die();
    }
    return call(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset)
{
    static const auto call = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (isTheOne("pwrite", pathOf(fd))) {
        if (isTorn())
            call(fd, bytes, count / 2, offset);
        die();
    }
    return call(fd, bytes, count, offset);
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t count)
{
    static const auto call = real<ssize_t (*)(int, int, off64_t *, size_t)>("sendfile64");
    if (isTheOne("sendfile", pathOf(to))) {
        if (isTorn())
            call(to, from, offset, 5000);
        die();
    }
    return call(to, from, offset, count);
}

int ftruncate64(int fd, off64_t size)
{
    static const auto call = real<int (*)(int, off64_t)>("ftruncate64");
    before("ftruncate", pathOf(fd));
    return call(fd, size);
}

int fsync(int fd)
{
    static const auto call = real<int (*)(int)>("fsync");
    before("fsync", pathOf(fd));
    return call(fd);
}

int fdatasync(int fd)
{
    static const auto call = real<int (*)(int)>("fdatasync");
    before("fdatasync", pathOf(fd));
    return call(fd);
}

int open64(const char *path, int flags, ...)
{
    static const auto call = real<int (*)(const char *, int, ...)>("open64");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = changes(flags) ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (changes(flags))
        before("open", path);
    return call(path, flags, mode);
}

int rename(const char *from, const char *to)
{
    static const auto call = real<int (*)(const char *, const char *)>("rename");
    before("rename", to);
    return call(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    static const auto call = real<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    before("rename", to);
    return call(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to)
{
    static const auto call = real<int (*)(const char *, const char *)>("link");
    before("link", to);
    return call(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    static const auto call = real<int (*)(int, const char *, int, const char *, int)>("linkat");
    before("link", to);
    return call(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path)
{
    static const auto call = real<int (*)(const char *)>("unlink");
    before("unlink", path);
    return call(path);
}

int mkdir(const char *path, mode_t mode)
{
    static const auto call = real<int (*)(const char *, mode_t)>("mkdir");
    before("mkdir", path);
    return call(path, mode);
}
}
