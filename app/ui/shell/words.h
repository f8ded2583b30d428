// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"

#include <QString>

namespace pdc {

/// What a person is told, with what to do: the one place where codes become sentences.
[[nodiscard]] QString noticeWords(Notice notice);
[[nodiscard]] QString errorWords(const Error &error);

}
