// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runPlacesImport(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--force"_L1, false}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 1)
        return UsageError{u"il faut un fichier"_s};
    const QString file = arguments.rest().first();

    const auto report = context.library.importOwnPlaces(file, arguments.has("--force"_L1));
    if (!report)
        return Failure(report.error(), file);
    const int rejected = report->read - report->kept;
    QJsonArray reasons;
    QStringList lines{u"%1 lieux pris sur %2."_s.arg(report->kept).arg(report->read)};
    for (const RejectedRow &reason : report->reasons) {
        reasons.append(QJsonObject{{u"row"_s, reason.row}, {u"field"_s, reason.field}, {u"why"_s, reason.why}});
        lines << u"ligne %1, %2 : %3"_s.arg(QString::number(reason.row), reason.field, reason.why);
    }
    if (rejected > report->reasons.size())
        lines << u"et %1 autres lignes refusées"_s.arg(rejected - report->reasons.size());
    return Answer::ofLines(
        QJsonDocument(QJsonObject{
            {u"read"_s, report->read}, {u"kept"_s, report->kept}, {u"rejected"_s, rejected}, {u"reasons"_s, reasons}}),
        lines);
}

}
