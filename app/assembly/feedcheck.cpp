// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedcheck.h"

#include "assembly/contentlibrary.h"
#include "feed/paths.h"
#include "guides/guide.h"
#include "pages/readingpage.h"
#include "sync/feedplace.h"
#include "sync/syncerror.h"
#include "tutorials/webvtt.h"

#include <QFile>
#include <QSet>
#include <QUrl>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto feedName = "feed.json"_L1;
constexpr auto signatureName = "feed.json.minisig"_L1;

QString wordsOf(const Error &error)
{
    return error.detail().isEmpty() ? QString(error.name()) : error.name() + u": "_s + error.detail();
}

/// Looks at one feed folder and collects what is wrong.
class FeedCheck
{
public:
    FeedCheck(const QString &folder, const FeedCheckOptions &options)
        : m_folder(folder)
        , m_options(options)
    {
    }

    [[nodiscard]] Result<FeedCheckReport> run()
    {
        const QDir folder(m_folder);
        const auto json = readPlainFile(folder.filePath(feedName), maximumFeedBytes);
        if (!json) {
            if (!json.error().is(FeedError::TooLarge))
                return Error(FeedError::Unreadable, folder.filePath(feedName));
            problem(feedName, json.error());
            return m_report;
        }
        checkSignature(*json);
        const auto feed = FeedFolder::open(m_folder, FeedOrigin::Published, m_options.files);
        if (!feed) {
            problem(feedName, feed.error());
            return m_report;
        }
        m_report.serial = feed->document().serial;
        m_report.items = int(feed->document().items.size() + feed->document().skipped.size());
        checkTop(feed->document());
        checkSerial(*feed);
        checkCarried();
        for (const SkippedItem &skipped : feed->document().skipped) {
            problem(nameOf(skipped), skipped.detail,
                    skipped.unknownKind ? u"unknown-kind"_s : codeName(skipped.code).toString());
        }
        for (const FeedItem &item : feed->document().items)
            checkItem(*feed, item);
        takeIn(*feed);
        return m_report;
    }

private:
    void problem(const QString &where, const QString &what, const QString &code)
    {
        m_report.problems << FeedProblem{where, what, code};
    }
    void problem(const QString &where, const Error &error) { problem(where, wordsOf(error), error.name()); }
    void note(const QString &where, const QString &what) { m_report.notes << FeedProblem{where, what}; }

    static QString nameOf(const SkippedItem &item)
    {
        return item.id.isEmpty() ? u"items[%1]"_s.arg(item.index) : item.id;
    }

    void checkSignature(const QByteArray &json)
    {
        const QString file = QDir(m_folder).filePath(signatureName);
        const auto bytes = readPlainFile(file, maximumSignatureBytes);
        if (!bytes && bytes.error().is(FeedError::TooLarge))
            return problem(signatureName, bytes.error());
        const QByteArray signature = bytes.value_or(QByteArray());
        if (m_options.keys.empty()) {
            if (const auto parsed = Signature::parse(signature); !parsed)
                problem(signatureName, parsed.error());
        } else if (const auto comment = verifySignature(json, signature, m_options.keys); !comment) {
            problem(signatureName, comment.error());
        }
    }

    void checkTop(const FeedDocument &document)
    {
        const qint64 days = m_options.now.daysTo(document.expires);
        if (document.expires <= m_options.now)
            problem(feedName, u"has expired: "_s + document.expires.toString(Qt::ISODate), u"expired"_s);
        else if (days < nearExpiryDays)
            problem(feedName, u"expires in %1 days"_s.arg(days), u"expires-soon"_s);
        if (document.issued > m_options.now.addDays(1))
            problem(feedName, u"is issued in the future: "_s + document.issued.toString(Qt::ISODate),
                    u"issued-in-future"_s);
        if (!m_options.program.isNull() && needsNewerApp(document, m_options.program)) {
            problem(
                feedName,
                u"needs-newer-app: min_app %1, this program is %2"_s.arg(document.minApp, m_options.program.toString()),
                codeName(FeedError::NeedsNewerApp).toString());
        }
        for (const QString &address : document.mirrors) {
            const auto place = FeedPlace::read(address);
            if (!place || place->isFolder())
                problem(feedName, u"_partage_de_co/mirrors: bad-url: "_s + address.left(200),
                        codeName(FeedError::BadUrl).toString());
        }
        if (m_report.items == 0)
            note(feedName, u"no items: readers lose what the publication before had"_s);
        for (const QString &key : document.keys) {
            if (!PublicKey::fromBase64(key))
                problem(feedName, u"_partage_de_co/keys: bad-key: "_s + key.left(80), u"bad-key"_s);
        }
    }

    void checkSerial(const FeedFolder &feed)
    {
        if (m_options.live.isEmpty())
            return;
        const auto live = FeedFolder::open(m_options.live, FeedOrigin::Published);
        if (!live)
            return problem(feedName, u"what is live cannot be read: "_s + wordsOf(live.error()), live.error().name());
        const qint64 held = live->document().serial;
        if (m_report.serial < held || (m_report.serial == held && live->digest() != feed.digest()))
            problem(feedName, u"its serial %1 is not higher than the live one, %2"_s.arg(m_report.serial).arg(held),
                    codeName(m_report.serial < held ? SyncError::Rollback : SyncError::Equivocation).toString());
    }

    /// What a mirror says of itself; a store that has fetched a feed has none.
    void checkCarried()
    {
        auto carried = readCarried(m_folder);
        if (carried)
            m_carried = *std::move(carried);
        else
            problem(carriedName, carried.error());
    }

    void checkItem(const FeedFolder &feed, const FeedItem &item)
    {
        const bool isWhole = !m_carried || carries(*m_carried, item, item);
        for (const Attachment &attachment : item.attachments) {
            const auto file = feed.verify(attachment);
            const bool isMissing = !file && file.error().is(FeedError::BlobMissing);
            const auto url = readFeedUrl(attachment.url);
            const auto failed = m_options.failed.constFind(attachment.sha256);
            if (isMissing && failed != m_options.failed.cend()) {
                problem(item.id, failed->name() + u": "_s + attachment.url, failed->name());
                m_broken.insert(item.id);
            } else if (isMissing && (!isWhole || (url && url->remote))) {
                // The mirror does not carry it, or it lies with someone else, and is not fetched here.
                m_report.unverified += isWhole ? 1 : 0;
                m_waiting.insert(item.id);
            } else if (!file) {
                problem(item.id, file.error().name() + u": "_s + attachment.url, file.error().name());
                m_broken.insert(item.id);
            } else if (attachment.role == "captions"_L1) {
                checkCaptions(item, attachment, *file);
            }
        }
    }

    void checkCaptions(const FeedItem &item, const Attachment &attachment, const QString &file)
    {
        const auto bytes = readPlainFile(file, attachment.size);
        if (!bytes)
            return;
        const QStringList problems = Captions::problems(*bytes, int(item.own["duration"_L1].toDouble()));
        for (const QString &what : problems)
            problem(item.id, u"captions %1: %2"_s.arg(attachment.language, what), u"bad-captions"_s);
    }

    /// Every item goes through its kind's own function, as on a reader's PC.
    void takeIn(const FeedFolder &feed)
    {
        const auto content = Database::open(u":memory:"_s, Database::Mode::Build);
        if (!content || !content->migrate(contentSchemas()))
            return problem(feedName, u"could not be tried"_s, u"unreadable"_s);
        const auto bundle = m_options.bundle.isEmpty() ? Result<FeedFolder>(Error(FeedError::Unreadable, {}))
                                                       : FeedFolder::open(m_options.bundle, FeedOrigin::Bundled);
        std::vector<LayerSource> layers;
        if (bundle)
            layers.push_back({Layer::Bundled, &*bundle});
        layers.push_back({Layer::Feed, &feed});
        const KindTable kinds = importFunctions();
        const auto report = applyLayers(*content, layers, kinds);
        if (!report)
            return problem(feedName, report.error());
        for (const FeedItem &item : feed.document().items) {
            const auto failed = report->failed.constFind(item.id);
            const bool waits =
                failed != report->failed.cend() && m_waiting.contains(item.id) && failed->is(FeedError::BlobMissing);
            if (failed != report->failed.cend() && !m_broken.contains(item.id) && !waits)
                problem(item.id, *failed);
            if (!item.withdrawn && !kinds.contains(item.kind))
                note(item.id, u"kind %1: this program does not show it"_s.arg(item.kind));
        }
        const auto items = catalogItems(*content, {});
        if (!items)
            return problem(feedName, items.error());
        for (const CatalogItem &item : *items)
            m_kinds.insert(item.id, item.kind);
        for (const FeedItem &item : feed.document().items)
            checkLinks(feed, item);
    }

    void checkLinks(const FeedFolder &feed, const FeedItem &item)
    {
        const Attachment *data = item.attachment(u"data");
        const auto path = data ? feed.pathOf(*data) : Result<QString>(Error(FeedError::BlobMissing, {}));
        const auto bytes = path ? readPlainFile(*path, mostPageBytes) : Result<QByteArray>(path.error());
        if (item.withdrawn || !bytes || m_broken.contains(item.id))
            return;
        if (item.kind == "page"_L1) {
            const auto blocks = parsePage(*bytes);
            for (const PageBlock &block : blocks.value_or(std::vector<PageBlock>())) {
                if (const auto *link = std::get_if<PageLink>(&block))
                    checkRoute(item, link->route);
            }
        } else if (item.kind == "guide"_L1) {
            const auto guide = parseGuide(*bytes);
            for (const GuideStep &step : guide.value_or(GuideData()).steps) {
                if (!step.tutorial.isEmpty() && m_kinds.value(step.tutorial) != "tutorial"_L1)
                    problem(item.id, u"step %1: no tutorial %2"_s.arg(step.id, step.tutorial), u"dead-link"_s);
            }
        }
    }

    void checkRoute(const FeedItem &item, const QString &route)
    {
        static const QHash<QString, QString> kinds{{u"tutorials"_s, u"tutorial"_s},
                                                   {u"guides"_s, u"guide"_s},
                                                   {u"stickers"_s, u"sticker"_s},
                                                   {u"pages"_s, u"page"_s}};
        // "/guides/ID"; a place's id is not the feed's, and what comes without one is a screen.
        const QString folder = route.section(u'/', 1, 1);
        const QString id = QUrl::fromPercentEncoding(route.section(u'/', 2).toUtf8());
        const QString kind = m_kinds.value(id);
        const bool isNews = folder == "news"_L1 && kind != "news"_L1 && kind != "event"_L1;
        if (!id.isEmpty() && (isNews || (kinds.contains(folder) && kind != kinds[folder])))
            problem(item.id, u"a link that leads nowhere: "_s + route, u"dead-link"_s);
    }

    QString m_folder;
    const FeedCheckOptions &m_options;
    FeedCheckReport m_report;
    std::optional<Carried> m_carried; ///< What a mirror has with it; nothing: everything.
    QSet<QString> m_waiting; ///< Items of which a file is not here, and need not be.
    QSet<QString> m_broken; ///< Items of which a file is wrong: what follows from it is not named again.
    QHash<QString, QString> m_kinds; ///< What a reader would have, by id.
};

}

Result<FeedCheckReport> checkFeed(const QString &folder, const FeedCheckOptions &options)
{
    return FeedCheck(QDir(folder).absolutePath(), options).run();
}

}
