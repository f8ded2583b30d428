// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/terminal.h"

namespace pdc {

Answer Answer::ofLines(QJsonDocument json, const QStringList &lines, const QString &none)
{
    QStringList safe;
    for (const QString &line : lines)
        safe << oneLine(line);
    return {std::move(json), safe.isEmpty() ? none : safe.join(u'\n'), {}};
}

}
