// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

#include <sys/types.h>

namespace pdc::bench {

using Clock = std::chrono::steady_clock;

/// A program under measurement, started in a session of its own, with all processes it starts in turn.
class Program
{
public:
    /// Starts it in `scratch`, which is its home, temporary and runtime folder: nothing of the user's is touched, and a
    /// copy the user has open is not found. Its output goes to a file there.
    Program(const QStringList &command, const QString &scratch);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    [[nodiscard]] Clock::time_point started() const { return m_started; }
    [[nodiscard]] bool running();

    /// Proportional set size of the whole tree in kB: pages that processes share count once between them.
    [[nodiscard]] qint64 pss() const;
    /// Processor time of the whole tree, in the kernel's ticks.
    [[nodiscard]] qint64 ticks() const;
    [[nodiscard]] std::size_t processes() const { return tree().size(); }
    /// Files mapped by a process of the tree whose name holds `part`.
    [[nodiscard]] QStringList mapped(const QString &part) const;

    /// Waits until the program has ended by itself; false after `patience`.
    bool waitForEnd(std::chrono::milliseconds patience);
    /// Ends what is left of the tree, first politely.
    void stop();

private:
    [[nodiscard]] std::vector<pid_t> tree() const;

    pid_t m_pid = -1;
    Clock::time_point m_started;
};

}
