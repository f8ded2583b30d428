// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/apply.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <tuple>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct Wanted
{
    FeedItem item; ///< As it is wanted here.
    const LayerSource *source;
};

/// What a person shall see: the highest layer's item for each id, unless it withdraws it.
QHash<QString, Wanted> wantedItems(std::span<const LayerSource> layers)
{
    QHash<QString, Wanted> wanted;
    for (const LayerSource &source : layers) {
        for (const FeedItem &item : source.folder->document().items) {
            if (auto kept = narrowed(item, source.selection))
                wanted.insert(item.id, {*std::move(kept), &source});
        }
    }
    wanted.removeIf([](const auto &entry) { return entry.value().item.withdrawn; });
    return wanted;
}

QList<CatalogFile> filesOf(const FeedItem &item, const FeedFolder &folder)
{
    QList<CatalogFile> files;
    for (const Attachment &a : item.attachments) {
        const auto path = folder.pathBelow(a);
        files.append({a.role, a.language, a.height, a.mimeType, a.size, a.sha256, path ? *path : QString(u""_s)});
    }
    return files;
}

/// What this item hides: the next lower layer's item of the same id.
std::optional<Wanted> hiddenBy(const Wanted &item, std::span<const LayerSource> layers)
{
    std::optional<Wanted> hidden;
    for (const LayerSource &source : layers) {
        if (&source == item.source)
            break;
        for (const FeedItem &candidate : source.folder->document().items) {
            if (candidate.id != item.item.id)
                continue;
            if (auto kept = narrowed(candidate, source.selection))
                hidden = kept->withdrawn ? std::nullopt : std::optional(Wanted{*std::move(kept), &source});
        }
    }
    return hidden;
}

/// Faults of the item's data or files are its own; those of the database concern the whole draft.
bool concernsTheDraft(const Error &error)
{
    const auto code = error.as<StoreError>();
    return code && *code != StoreError::Sql && *code != StoreError::TooNew;
}

Result<> importItem(const Database &draft, const Wanted &wanted, const ImportFunction &import)
{
    const FeedItem &item = wanted.item;
    const CatalogItem row{item.id,          item.kind,     wanted.source->layer, item.title,  item.summary,
                          item.contentText, item.language, item.modified,        item.digest, item.tags};
    if (const auto done = insertCatalogItem(draft, row, filesOf(item, *wanted.source->folder)); !done)
        return done.error();
    const AttachmentPath path = [&](const Attachment &a) { return wanted.source->folder->pathOf(a); };
    for (const Attachment &attachment : item.attachments) {
        // A file that is missing or cut off is found here and not in front of a person.
        if (const auto there = path(attachment); !there)
            return there.error();
    }
    return import ? import(draft, item, wanted.source->layer, path) : Result<>();
}

}

Result<ApplyReport> applyLayers(const Database &draft, std::span<const LayerSource> layers, const KindTable &kinds)
{
    ApplyReport report;
    QHash<QString, Wanted> wanted = wantedItems(layers);
    for (const LayerSource &source : layers) {
        report.skipped += source.folder->document().skipped;
        if (source.layer != Layer::Feed)
            continue;
        report.skippedOfFeed += int(source.folder->document().skipped.size());
        for (const SkippedItem &skipped : source.folder->document().skipped)
            report.leftOut.add(skipped);
    }

    Transaction transaction(draft);
    const auto held = catalogItems(draft, {});
    if (!held)
        return held.error();
    QSet<QString> replaced;
    for (const CatalogItem &item : *held) {
        const auto found = wanted.constFind(item.id);
        if (found != wanted.cend() && found->item.digest == item.digest && found->source->layer == item.layer) {
            wanted.erase(found);
            continue;
        }
        if (found != wanted.cend() && kinds.contains(found->item.kind)) {
            replaced.insert(item.id); // The version before goes when the new one is in.
            continue;
        }
        ++report.removed;
        if (const auto done = removeCatalogItem(draft, item.id); !done)
            return done.error();
    }

    // By kind, then id: the same layers give the same file, and a gazetteer is there before the places that need it.
    QList<Wanted> coming = wanted.values();
    std::sort(coming.begin(), coming.end(), [](const Wanted &a, const Wanted &b) {
        return std::tie(a.item.kind, a.item.id) < std::tie(b.item.kind, b.item.id);
    });
    for (const Wanted &entry : coming) {
        const QString &id = entry.item.id;
        const bool isOfFeed = entry.source->layer == Layer::Feed;
        const auto kind = kinds.constFind(entry.item.kind);
        if (kind == kinds.cend()) {
            report.skippedOfFeed += isOfFeed ? 1 : 0;
            report.skipped.append({-1, id, true, entry.item.kind});
            if (isOfFeed)
                report.leftOut.add(id, u"unknown-kind"_s, entry.item.kind);
            continue;
        }
        if (const auto set = draft.execute(u"SAVEPOINT item"); !set)
            return set.error();
        const bool isUpdate = replaced.contains(id);
        auto done = isUpdate ? removeCatalogItem(draft, id) : Result<>();
        if (done)
            done = importItem(draft, entry, *kind);
        if (!done) {
            if (concernsTheDraft(done.error()))
                return done.error();
            if (const auto back = draft.execute(u"ROLLBACK TO item"); !back)
                return back.error();
            // Where there is no version before, what the broken one hides is better than nothing.
            const auto hidden = isUpdate ? std::nullopt : hiddenBy(entry, layers);
            if (hidden && kinds.contains(hidden->item.kind)) {
                const auto instead = importItem(draft, *hidden, kinds[hidden->item.kind]);
                if (!instead && concernsTheDraft(instead.error()))
                    return instead.error();
                if (!instead) {
                    if (const auto back = draft.execute(u"ROLLBACK TO item"); !back)
                        return back.error();
                }
            }
            report.failed.insert(id, done.error());
            report.failedHere = report.failedHere || !isOfFeed;
            report.skippedOfFeed += isOfFeed ? 1 : 0;
            // Whatever of a publication is wanted here was fetched before, but for what a mirror does not carry.
            if (isOfFeed && !done.error().is(FeedError::BlobMissing))
                report.leftOut.add(id, done.error().name(), done.error().detail());
            report.skipped.append({-1, id, false, done.error().name() + ": "_L1 + done.error().detail()});
        } else {
            ++(isUpdate ? report.updated : report.added);
        }
        if (const auto released = draft.execute(u"RELEASE item"); !released)
            return released.error();
    }
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return report;
}

}
