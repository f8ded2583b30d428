// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
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

    const auto report = context.library.importOwnPlaces(file, arguments.has("--force"_L1), context.progress);
    if (!report)
        return Failure(report.error(), file);
    const int rejected = report->read - report->kept;
    QJsonArray reasons;
    QStringList lines{u"%1 lieux pris sur %2."_s.arg(report->kept).arg(report->read)};
    for (const RejectedRow &reason : report->reasons) {
        reasons.append(QJsonObject{{u"row"_s, reason.row}, {u"field"_s, reason.field}, {u"why"_s, reason.why}});
        lines << (reason.field.isEmpty()
                      ? u"ligne %1 : %2"_s.arg(QString::number(reason.row), reason.why)
                      : u"ligne %1, %2 : %3"_s.arg(QString::number(reason.row), reason.field, reason.why));
    }
    if (rejected > report->reasons.size())
        lines << u"et %1 autres lignes refusées"_s.arg(rejected - report->reasons.size());
    if (!report->unknownColumns.isEmpty())
        lines << u"colonnes inconnues, laissées de côté : %1"_s.arg(report->unknownColumns.join(", "_L1));
    QJsonArray unknown;
    for (const UnknownValue &value : report->unknown) {
        unknown.append(QJsonObject{{u"field"_s, value.field}, {u"value"_s, value.value}, {u"count"_s, value.count}});
        lines << u"valeur inconnue, laissée de côté : %1 « %2 » (%3 fois)"_s.arg(value.field, value.value,
                                                                                 QString::number(value.count));
    }
    return Answer::ofLines(QJsonDocument(QJsonObject{{u"read"_s, report->read},
                                                     {u"kept"_s, report->kept},
                                                     {u"rejected"_s, rejected},
                                                     {u"reasons"_s, reasons},
                                                     {u"unknown_columns"_s, report->unknownColumns.size()},
                                                     {u"unknown_values"_s, report->unknownValues},
                                                     {u"columns"_s,
                                                      QJsonArray::fromStringList(report->unknownColumns.first(
                                                          std::min<qsizetype>(report->unknownColumns.size(), 100)))},
                                                     {u"unknown"_s, unknown}}),
                           lines);
}

}
