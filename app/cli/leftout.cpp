// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/leftout.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

QStringList leftOutLines(const LeftOut &leftOut)
{
    constexpr qsizetype mostLines = 10;
    QStringList lines;
    for (const LeftOutItem &item : leftOut.items.first(std::min(mostLines, leftOut.items.size()))) {
        const QString what = item.what.isEmpty() ? QString() : u", "_s + item.what;
        lines << u"  %1\u00a0: %2%3"_s.arg(item.where, item.code, what);
    }
    if (const qsizetype others = leftOut.count - lines.size(); others > 0)
        lines << (others == 1 ? u"  … et 1 autre"_s : u"  … et %1 autres"_s.arg(others));
    return lines;
}

}
