// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirror.h"

#include "cli/words.h"

#include <QDir>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

std::variant<SyncSelection, UsageError> wishOf(const Arguments &arguments)
{
    SyncSelection wish;
    QStringList known = importFunctions().keys();
    known.sort();
    for (const QString &kind : arguments.values("--kind"_L1)) {
        if (!known.contains(kind))
            return UsageError{u"--kind : « %1 » n’est pas une sorte de contenu : %2"_s.arg(kind, known.join(u", "_s))};
        wish.kinds << kind;
    }
    for (const QString &words : arguments.values("--department"_L1)) {
        const auto number = departmentNumber(words);
        if (!number)
            return UsageError{u"--department : « %1 » n’est pas le numéro d’un département"_s.arg(words)};
        wish.departments << *number;
    }
    return wish;
}

QString words(const MirrorReport &report)
{
    QString text = u"Publication %1 : %2, %3."_s.arg(
        QString::number(report.serial), contentCount(report.items),
        QLocale(QLocale::French).formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat));
    if (report.leftOut > 0)
        text +=
            u"\nIl y manque %1, dont un fichier n’est pas sur ce PC ou y est abîmé : « pdc sync » le reprendra."_s.arg(
                contentCount(report.leftOut));
    return text;
}

}

Outcome runMirror(const CommandContext &context, const QStringList &given)
{
    static constexpr std::array options{Arguments::Option{"--kind"_L1, true, true},
                                        Arguments::Option{"--department"_L1, true, true}};
    const auto parsed = Arguments::parse(given, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().isEmpty() || arguments.rest().first().isEmpty())
        return UsageError{u"il manque le dossier"_s};
    if (arguments.rest().size() > 1)
        return UsageError{u"mot en trop : "_s + arguments.rest()[1]};
    const auto wish = wishOf(arguments);
    if (const auto *wrong = std::get_if<UsageError>(&wish))
        return *wrong;

    const QString folder = arguments.rest().first();
    const auto report = writeMirror(context.library.paths(), folder, std::get<SyncSelection>(wish),
                                    [&](const MirrorProgress &progress) {
                                        const double bytes = double(std::max<qint64>(1, progress.bytes));
                                        context.progress(double(progress.bytesDone) / bytes);
                                        return true;
                                    });
    if (!report)
        return Failure(report.error(), folder);
    return Answer{
        QJsonDocument(QJsonObject{{u"items"_s, report->items}, {u"bytes"_s, report->bytes}}), words(*report), {}};
}

}
