// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedstatus.h"
#include "base/daywords.h"
#include "cli/leftout.h"
#include "cli/words.h"

#include <QJsonObject>
#include <QLocale>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(const QDateTime &time)
{
    return dayWords(QLocale(QLocale::French), time.date());
}

QStringList lines(const FeedStatus &status)
{
    QStringList lines;
    if (status.serial == 0) {
        lines << u"Aucune mise à jour n’a encore été reçue."_s;
    } else {
        lines << u"Publication %1 du %2, valable jusqu’au %3 : %4, %5."_s.arg(
            QString::number(status.serial), dayOf(status.issued), dayOf(status.expires), contentCount(status.items),
            QLocale(QLocale::French).formattedDataSize(status.bytes, 1, QLocale::DataSizeSIFormat));
        if (const int count = status.leftOut.count; count > 0)
            lines << u"%1 de cette publication laissé%2 de côté :"_s.arg(contentCount(count),
                                                                         count == 1 ? u""_s : u"s"_s);
        lines += leftOutLines(status.leftOut);
        if (status.stale)
            lines << u"Elle a dépassé sa date : il devrait y en avoir une plus récente."_s;
    }
    if (status.newer) {
        const NewerProgram &newer = *status.newer;
        QString line = newer.isNeeded ? u"Les nouveaux contenus demandent une version plus récente du programme"_s
                                      : u"Une version plus récente du programme est disponible"_s;
        if (!newer.version.isEmpty())
            line += u" : "_s + newer.version;
        if (!newer.page.isEmpty())
            line += (newer.version.isEmpty() ? u" : "_s : u", sur "_s) + newer.page;
        lines << line + (newer.page.isEmpty() ? u"."_s : u""_s); // Nothing at the end of an address.
    }
    if (!status.feed.isEmpty())
        lines << u"Adresse : %1"_s.arg(status.feed);
    if (status.lastSuccess.isValid())
        lines << u"Dernière synchronisation : %1"_s.arg(dayOf(status.lastSuccess)
                                                        + status.lastSuccess.toString(u", HH:mm"_s));
    return lines;
}

}

Outcome runStatus(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};
    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);

    const auto status = feedStatus(content, context.library.paths(), context.policy, context.clock);
    if (!status)
        return status.error();
    QJsonObject json{{u"serial"_s, status->serial},
                     {u"issued"_s, localTime(status->issued)},
                     {u"expires"_s, localTime(status->expires)},
                     {u"stale"_s, status->stale},
                     {u"last_success"_s, localTime(status->lastSuccess)},
                     {u"items"_s, status->items},
                     {u"bytes"_s, status->bytes},
                     {u"feed"_s, status->feed.isEmpty() ? QJsonValue() : QJsonValue(status->feed)}};
    if (status->leftOut.count > 0) {
        json.insert(u"skipped_count"_s, status->leftOut.count);
        json.insert(u"skipped"_s, namedItems(status->leftOut));
    }
    if (const auto &newer = status->newer) {
        json.insert(u"needs_newer"_s, newer->isNeeded);
        json.insert(u"app"_s,
                    QJsonObject{{u"version"_s, newer->version.isEmpty() ? QJsonValue() : newer->version},
                                {u"page"_s, newer->page.isEmpty() ? QJsonValue() : newer->page}});
    }
    return Answer::ofLines(QJsonDocument(json), lines(*status));
}

}
