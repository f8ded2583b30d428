// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/terminal.h"

namespace pdc {

QJsonValue localTime(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

Answer Answer::ofLines(QJsonDocument json, const QStringList &lines, const QString &none)
{
    QStringList safe;
    for (const QString &line : lines)
        safe << oneLine(line);
    return {std::move(json), safe.isEmpty() ? none : safe.join(u'\n'), {}};
}

}
