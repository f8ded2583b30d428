// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/document.h"

#include "feed/feedschemas.h"
#include "feed/paths.h"
#include "feed/rfc3339.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ownKey = "_partage_de_co"_L1;
constexpr qint64 knownFormat = 1;
constexpr qsizetype maximumShownId = 200;

/// The beginning of something hostile, fit for a log.
QString shown(const QString &text)
{
    QString beginning = text.left(maximumShownId);
    for (QChar &c : beginning) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return beginning;
}

QString words(const SchemaMismatch &mismatch)
{
    return mismatch.path.isEmpty() ? mismatch.what : mismatch.path + u' ' + mismatch.what;
}

struct Refusal
{
    FeedError code = FeedError::BadSchema;
    QString detail;
};

Attachment readAttachment(const QJsonObject &json)
{
    const QJsonObject own = json.value(ownKey).toObject();
    Attachment attachment;
    attachment.url = json.value("url"_L1).toString();
    attachment.mimeType = json.value("mime_type"_L1).toString();
    attachment.size = json.value("size_in_bytes"_L1).toInteger();
    attachment.sha256 = own.value("sha256"_L1).toString().toLatin1();
    attachment.role = own.value("role"_L1).toString();
    attachment.language = own.value("language"_L1).toString();
    attachment.height = static_cast<int>(own.value("height"_L1).toInteger());
    attachment.title = json.value("title"_L1).toString();
    return attachment;
}

/// What no schema can say about attachments: where their URLs lead, and that a kind's data is one file.
std::optional<Refusal> refuseAttachments(const QList<Attachment> &attachments)
{
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        if (const Result<FeedUrl> url = readFeedUrl(attachments[i].url); !url)
            return Refusal{FeedError::BadUrl, u"/attachments/%1/url %2"_s.arg(i).arg(url.error().detail())};
    }
    const auto isData = [](const Attachment &attachment) { return attachment.role == "data"_L1; };
    if (std::count_if(attachments.begin(), attachments.end(), isData) > 1)
        return Refusal{FeedError::BadSchema, u"/attachments more than one with the role data"_s};
    return std::nullopt;
}

/// An item that has passed its schema.
FeedItem readItem(const QJsonObject &json)
{
    FeedItem item;
    item.own = json.value(ownKey).toObject();
    item.id = json.value("id"_L1).toString();
    item.kind = item.own.value("kind"_L1).toString();
    item.withdrawn = item.own.value("withdrawn"_L1).toBool();
    item.title = json.value("title"_L1).toString();
    item.summary = json.value("summary"_L1).toString();
    item.contentText = json.value("content_text"_L1).toString();
    item.contentHtml = json.value("content_html"_L1).toString();
    item.language = json.value("language"_L1).toString();
    const QJsonArray tags = json.value("tags"_L1).toArray();
    for (const auto &tag : tags)
        item.tags << tag.toString();
    item.modified = parseRfc3339(json.value("date_modified"_L1).toString());
    if (!item.modified.isValid())
        item.modified = parseRfc3339(json.value("date_published"_L1).toString());
    const QJsonArray attachments = json.value("attachments"_L1).toArray();
    for (const auto &attachment : attachments)
        item.attachments << readAttachment(attachment.toObject());
    // QJsonObject keeps its keys sorted, and the compact form has one spelling for a value.
    item.digest =
        QCryptographicHash::hash(QJsonDocument(json).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
            .toHex();
    return item;
}

class ItemReader
{
public:
    ItemReader(const SchemaSet &schemas, FeedDocument &document)
        : m_schemas(schemas)
        , m_document(document)
    {
    }

    void read(int index, const QJsonValue &value)
    {
        const QJsonObject json = value.toObject();
        const QString id = json.value("id"_L1).toString();
        const QJsonObject own = json.value(ownKey).toObject();
        const QString kind = own.value("kind"_L1).toString();
        const auto skip = [&](bool unknownKind, Refusal why) {
            m_document.skipped << SkippedItem{index, shown(id), unknownKind, std::move(why.detail), why.code};
        };
        // An unknown kind comes before everything else: its rules, also those for attachments, may be other ones.
        if (!kind.isEmpty() && !m_schemas.contains(kindSchema(kind))) {
            skip(true, {FeedError::BadSchema, u"unknown kind "_s + shown(kind)});
            return;
        }
        // What is withdrawn has nothing to show any more, so that only what all items share is asked of it.
        const bool withdrawn = own.value("withdrawn"_L1).toBool();
        const QString schema = withdrawn || kind.isEmpty() ? u"item.schema.json"_s : kindSchema(kind);
        if (const std::optional<SchemaMismatch> mismatch = m_schemas.check(schema, value)) {
            skip(false, {FeedError::BadSchema, words(*mismatch)});
            return;
        }
        FeedItem item = readItem(json);
        if (std::optional<Refusal> refusal = refuseAttachments(item.attachments)) {
            skip(false, *std::move(refusal));
            return;
        }
        if (m_ids.contains(item.id)) {
            skip(false, {FeedError::BadSchema, u"an item with this id came before"_s});
            return;
        }
        m_ids.insert(item.id);
        m_indexes << index;
        m_document.items << std::move(item);
    }

    /// Leaves out items that announce other sizes for one and the same file. Which of them is right nobody knows before
    /// it has come, and in which order they stand should make no difference: all of them go.
    void leaveOutContradictions()
    {
        QHash<QByteArray, qint64> sizes;
        QSet<QByteArray> contradicted;
        for (const FeedItem &item : std::as_const(m_document.items)) {
            for (const Attachment &attachment : item.attachments) {
                if (sizes.value(attachment.sha256, attachment.size) != attachment.size)
                    contradicted << attachment.sha256;
                sizes.insert(attachment.sha256, attachment.size);
            }
        }
        if (contradicted.isEmpty())
            return;
        QList<FeedItem> whole;
        for (qsizetype i = 0; i < m_document.items.size(); ++i) {
            FeedItem &item = m_document.items[i];
            const auto found =
                std::find_if(item.attachments.cbegin(), item.attachments.cend(),
                             [&](const Attachment &attachment) { return contradicted.contains(attachment.sha256); });
            if (found == item.attachments.cend()) {
                whole << std::move(item);
                continue;
            }
            m_document.skipped << SkippedItem{m_indexes[i], shown(item.id), false,
                                              u"two sizes announced for "_s + QString::fromLatin1(found->sha256),
                                              FeedError::BadSchema};
        }
        m_document.items = std::move(whole);
        std::sort(m_document.skipped.begin(), m_document.skipped.end(),
                  [](const SkippedItem &one, const SkippedItem &other) { return one.index < other.index; });
    }

private:
    const SchemaSet &m_schemas;
    FeedDocument &m_document;
    QSet<QString> m_ids;
    QList<int> m_indexes; ///< Of the items that went in, their places in the feed.
};

Result<QJsonObject> parseJson(const QByteArray &json)
{
    if (json.size() > maximumFeedBytes)
        return Error(FeedError::TooLarge, u"%1 bytes"_s.arg(json.size()));
    QJsonParseError error;
    // Qt refuses what nests deeper than 1,024 and numbers that are none for a double.
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return Error(FeedError::BadJson, u"nested too deep"_s);
    if (error.error != QJsonParseError::NoError)
        return Error(FeedError::BadJson, u"no JSON at byte %1"_s.arg(error.offset));
    if (!document.isObject())
        return Error(FeedError::BadSchema, u"not an object"_s);
    return document.object();
}

Result<> readTop(FeedDocument &document, const QJsonObject &top, FeedOrigin origin)
{
    const QJsonObject own = top.value(ownKey).toObject();
    document.title = top.value("title"_L1).toString();
    document.language = top.value("language"_L1).toString();
    document.issued = parseRfc3339(own.value("issued"_L1).toString());
    document.minApp = own.value("min_app"_L1).toString();
    if (origin == FeedOrigin::Published) {
        document.serial = own.value("serial"_L1).toInteger();
        document.expires = parseRfc3339(own.value("expires"_L1).toString());
        if (document.serial < 1)
            return Error(FeedError::BadSchema, u"/_partage_de_co/serial less than 1"_s);
        if (!document.expires.isValid())
            return Error(FeedError::BadSchema, u"/_partage_de_co lacks expires"_s);
    }
    const QJsonArray keys = own.value("keys"_L1).toArray();
    for (const auto &key : keys)
        document.keys << key.toString();
    const QJsonArray mirrors = own.value("mirrors"_L1).toArray();
    for (const auto &mirror : mirrors)
        document.mirrors << mirror.toString();
    const QJsonObject app = own.value("app"_L1).toObject();
    document.newestApp = app.value("version"_L1).toString();
    document.newestAppPage = app.value("page"_L1).toString();
    if (!document.newestAppPage.isEmpty()) {
        const Result<FeedUrl> page = readFeedUrl(document.newestAppPage);
        if (!page || !page->remote)
            return Error(FeedError::BadSchema, u"/_partage_de_co/app/page not an https URL"_s);
    }
    return {};
}
}

QLatin1StringView codeName(FeedError code)
{
    switch (code) {
    case FeedError::Unreadable:
        return "unreadable"_L1;
    case FeedError::TooLarge:
        return "too-large"_L1;
    case FeedError::BadJson:
        return "bad-json"_L1;
    case FeedError::BadSchema:
        return "bad-schema"_L1;
    case FeedError::NeedsNewerApp:
        return "needs-newer-app"_L1;
    case FeedError::BadUrl:
        return "bad-url"_L1;
    case FeedError::BlobMissing:
        return "blob-missing"_L1;
    case FeedError::BlobLength:
        return "blob-length"_L1;
    case FeedError::BlobHash:
        return "blob-hash"_L1;
    case FeedError::NotWritable:
        return "not-writable"_L1;
    case FeedError::Unsigned:
        return "unsigned"_L1;
    case FeedError::BadSignature:
        return "bad-signature"_L1;
    case FeedError::LegacySignature:
        return "legacy-signature"_L1;
    case FeedError::UnknownKey:
        return "unknown-key"_L1;
    case FeedError::BadKey:
        return "bad-key"_L1;
    }
    return "unreadable"_L1;
}

const Attachment *FeedItem::attachment(QStringView role, QStringView wantedLanguage) const
{
    const auto found = std::find_if(attachments.begin(), attachments.end(), [&](const Attachment &candidate) {
        return candidate.role == role && (wantedLanguage.isEmpty() || candidate.language == wantedLanguage);
    });
    return found != attachments.end() ? &*found : nullptr;
}

Result<FeedDocument> parseFeed(const QByteArray &json, FeedOrigin origin)
{
    const Result<SchemaSet> &schemas = feedSchemas();
    if (!schemas)
        return schemas.error();
    const Result<QJsonObject> parsed = parseJson(json);
    if (!parsed)
        return parsed.error();
    const QJsonObject &top = *parsed;
    // Before the schema: what a later format looks like is not ours to judge.
    if (const qint64 format = top.value(ownKey).toObject().value("format"_L1).toInteger(); format > knownFormat) {
        // Where a program that knows it is to be had stands at the same place in every format.
        const QString page = top.value(ownKey)["app"_L1]["page"_L1].toString();
        const Result<FeedUrl> url = readFeedUrl(page);
        return Error(FeedError::NeedsNewerApp, url && url->remote ? page : u"format %1"_s.arg(format));
    }
    if (const std::optional<SchemaMismatch> mismatch = schemas->check(u"feed.schema.json"_s, top))
        return Error(FeedError::BadSchema, words(*mismatch));
    FeedDocument document;
    if (const Result<> read = readTop(document, top, origin); !read)
        return read.error();
    ItemReader reader(*schemas, document);
    const QJsonArray items = top.value("items"_L1).toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        reader.read(static_cast<int>(i), items.at(i));
    reader.leaveOutContradictions();
    return document;
}

bool needsNewerApp(const FeedDocument &document, const QVersionNumber &program)
{
    // Without normalising, 1.0 would be older than 1.0.0.
    return program.normalized() < QVersionNumber::fromString(document.minApp).normalized();
}

}
