// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace pdc {

using namespace Qt::StringLiterals;

QString errorLine(const Error &error)
{
    return error.name() + u" : "_s + error.detail();
}

}
