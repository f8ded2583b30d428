// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/document.h"
#include "feed/feedschemas.h"
#include "feed/paths.h"
#include "fuzz.h"

#include <QSet>

#include <algorithm>

using namespace pdc;

namespace {
bool isHash(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

/// What document.h promises of an item, for whoever uses it without looking again.
void checkItem(const FeedItem &item)
{
    static const QStringList kinds = knownKinds();
    static const QStringList roles{QStringLiteral("video"),  QStringLiteral("captions"),
                                   QStringLiteral("poster"), QStringLiteral("transcript"),
                                   QStringLiteral("data"),   QStringLiteral("document")};
    FUZZ_ASSERT(!item.id.isEmpty() && isPlain(item.id));
    FUZZ_ASSERT(kinds.contains(item.kind));
    FUZZ_ASSERT(isPlain(item.title));
    FUZZ_ASSERT(item.withdrawn || !item.title.isEmpty());
    FUZZ_ASSERT(isHash(item.digest));
    int data = 0;
    for (const Attachment &attachment : item.attachments) {
        FUZZ_ASSERT(attachment.size >= 0 && attachment.size <= qint64(1) << 53);
        FUZZ_ASSERT(isHash(attachment.sha256));
        FUZZ_ASSERT(roles.contains(attachment.role));
        FUZZ_ASSERT(attachment.height >= 0);
        FUZZ_ASSERT(!attachment.mimeType.isEmpty() && isPlain(attachment.mimeType));
        data += attachment.role == QLatin1StringView("data");
        const Result<FeedUrl> url = readFeedUrl(attachment.url);
        FUZZ_ASSERT(url.has_value());
        if (url->remote) {
            FUZZ_ASSERT(attachment.url.startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive));
        } else {
            const QStringList segments = url->path.split(u'/');
            FUZZ_ASSERT(!segments.contains(QString()));
            FUZZ_ASSERT(!segments.contains(QStringLiteral("..")) && !segments.contains(QStringLiteral(".")));
            FUZZ_ASSERT(isPlain(url->path) && !url->path.contains(u'\\') && !url->path.contains(u':'));
        }
    }
    FUZZ_ASSERT(data <= 1);
}

void checkDocument(const FeedDocument &document, FeedOrigin origin)
{
    FUZZ_ASSERT(!document.title.isEmpty() && isPlain(document.title));
    FUZZ_ASSERT(document.issued.isValid());
    if (origin == FeedOrigin::Bundled) {
        FUZZ_ASSERT(document.serial == 0 && !document.expires.isValid());
    } else {
        FUZZ_ASSERT(document.serial >= 1 && document.serial <= qint64(1) << 53);
        FUZZ_ASSERT(document.expires.isValid());
    }
    FUZZ_ASSERT(document.newestAppPage.isEmpty() || document.newestAppPage.startsWith(QLatin1StringView("https://")));
    for (const QString &key : document.keys)
        FUZZ_ASSERT(key.size() == 56 && key.startsWith(QLatin1StringView("RW")));
    QSet<QString> ids;
    for (const FeedItem &item : document.items) {
        checkItem(item);
        FUZZ_ASSERT(!ids.contains(item.id));
        ids.insert(item.id);
    }
    for (const SkippedItem &skipped : document.skipped) {
        FUZZ_ASSERT(skipped.id.size() <= 200 && isPlain(skipped.id));
        FUZZ_ASSERT(!skipped.detail.isEmpty() && skipped.detail.size() < 1000);
    }
}
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const FeedOrigin origin : {FeedOrigin::Published, FeedOrigin::Bundled}) {
        const Result<FeedDocument> document = parseFeed(json, origin);
        if (document)
            checkDocument(*document, origin);
        else
            FUZZ_ASSERT(!document.error().detail().isEmpty());
    }
    return 0;
}
