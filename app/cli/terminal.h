// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pdc {

/// Before the application object: a system without a UTF-8 locale (a cron job, say) gets one, for Qt complains on
/// standard error of any other.
void useUtf8();

/// False if standard output does not take it (a full disk, say).
[[nodiscard]] bool writeOut(const QString &text);
void writeError(const QString &text);

/// Line breaks and control characters as spaces: what came from a file must not write lines of its own.
[[nodiscard]] QString oneLine(const QString &text);

/// How far a long work has come, on standard error if that is a terminal; nothing otherwise.
class ProgressBar
{
public:
    ProgressBar();
    void show(double share);
    void clear();

private:
    bool m_terminal;
    int m_shown = -1; ///< Percent.
};

}
