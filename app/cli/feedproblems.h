// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/feedcheck.h"
#include "cli/command.h"

namespace pdc {

/// « 1 défaut », « 3 défauts ».
[[nodiscard]] QString faultCount(qsizetype count);

/// What `feed build` and `feed check` answer: serial, items and problems, and `done` if there is none. With problems it
/// is a complaint, which begins with `says` for their count and names the first.
[[nodiscard]] Answer ofProblems(const FeedCheckReport &report, const QString &done,
                                const std::function<QString(qsizetype)> &says);

}
