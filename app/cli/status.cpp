// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

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

    const auto items = catalogItems(content, {{}, Layer::Feed});
    if (!items)
        return items.error();
    qint64 bytes = 0;
    for (const CatalogItem &item : *items) {
        const auto files = catalogFiles(content, item.id);
        if (!files)
            return files.error();
        for (const CatalogFile &file : *files)
            bytes += file.size;
    }
    // Nothing syncs yet, so no feed has a number, dates or an address: what stands here is the state before the
    // first sync.
    const QJsonObject status{
        {u"serial"_s, 0},    {u"issued"_s, QJsonValue::Null},       {u"expires"_s, QJsonValue::Null},
        {u"stale"_s, false}, {u"last_success"_s, QJsonValue::Null}, {u"items"_s, items->size()},
        {u"bytes"_s, bytes}, {u"feed"_s, QJsonValue::Null}};
    return Answer{QJsonDocument(status), u"Aucune mise à jour n’a encore été reçue."_s, {}};
}

}
