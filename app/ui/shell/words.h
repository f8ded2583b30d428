// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/feedstatus.h"

#include <QString>

namespace pdc {

/// What a person is told, with what to do: the one place where codes become sentences.
[[nodiscard]] QString noticeWords(Notice notice);
[[nodiscard]] QString errorWords(const Error &error);
/// One sentence; the address stands at its end, so that it is easily copied. A very long one is left out.
[[nodiscard]] QString newerProgramWords(const NewerProgram &newer);

}
