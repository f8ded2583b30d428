// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/selection.h"

#include "feed/feedschemas.h"
#include "feed/paths.h"
#include "sync/syncerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Whether one is the other, or the same without its region.
bool isSameLanguage(const QString &one, const QString &other)
{
    const QString &shorter = one.size() <= other.size() ? one : other;
    const QString &longer = one.size() <= other.size() ? other : one;
    return longer.startsWith(shorter, Qt::CaseInsensitive)
        && (longer.size() == shorter.size() || longer[shorter.size()] == u'-');
}

bool isChosen(const QString &language, const QStringList &chosen)
{
    return std::any_of(chosen.begin(), chosen.end(), [&](const QString &one) { return isSameLanguage(language, one); });
}

bool speaksOneOf(const FeedItem &item, const QStringList &chosen)
{
    if (chosen.isEmpty() || item.language.isEmpty() || isChosen(item.language, chosen))
        return true;
    return std::any_of(item.attachments.begin(), item.attachments.end(), [&](const Attachment &attachment) {
        return !attachment.language.isEmpty() && isChosen(attachment.language, chosen);
    });
}

void removeIf(QList<Attachment> &attachments, const std::function<bool(const Attachment &)> &goes)
{
    attachments.erase(std::remove_if(attachments.begin(), attachments.end(), goes), attachments.end());
}

/// Of the attachments with this role those that are understood here, or all if that would be none.
void keepLanguages(QList<Attachment> &attachments, QLatin1StringView role, const QString &own,
                   const QStringList &chosen)
{
    const auto stays = [&](const Attachment &a) {
        return a.role == role
            && (a.language.isEmpty() || isChosen(a.language, chosen)
                || (!own.isEmpty() && isSameLanguage(a.language, own)));
    };
    if (std::any_of(attachments.begin(), attachments.end(), stays))
        removeIf(attachments, [&](const Attachment &a) { return a.role == role && !stays(a); });
}

/// Of the videos of each language one.
void keepHeight(QList<Attachment> &attachments, int wish)
{
    const auto isBetter = [wish](const Attachment &one, const Attachment &other) {
        const bool fits = one.height <= wish;
        if (fits != (other.height <= wish))
            return fits;
        return fits ? one.height > other.height : one.height < other.height;
    };
    QHash<QString, Attachment> best;
    for (const Attachment &attachment : std::as_const(attachments)) {
        if (attachment.role != "video"_L1)
            continue;
        const auto before = best.constFind(attachment.language);
        if (before == best.cend() || isBetter(attachment, *before))
            best.insert(attachment.language, attachment);
    }
    removeIf(attachments, [&](const Attachment &attachment) {
        return attachment.role == "video"_L1 && attachment.url != best[attachment.language].url;
    });
}

QStringList sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.sort();
    return list;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &word : value.toArray()) {
        if (word.isString())
            list << word.toString();
    }
    return list;
}

QSet<QString> setOf(const QJsonValue &value)
{
    const QStringList list = stringsOf(value);
    return {list.begin(), list.end()};
}

}

std::optional<FeedItem> narrowed(const FeedItem &item, const SyncSelection &selection)
{
    if (item.withdrawn)
        return item;
    const QString department = item.own.value("department"_L1).toString();
    const bool isElsewhere =
        !selection.departments.isEmpty() && !department.isEmpty() && !selection.departments.contains(department);
    const bool isOtherKind = !selection.kinds.isEmpty() && !selection.kinds.contains(item.kind);
    if (isOtherKind || isElsewhere || !speaksOneOf(item, selection.languages))
        return std::nullopt;
    FeedItem wanted = item;
    if (!selection.languages.isEmpty()) {
        for (const auto role : {"video"_L1, "captions"_L1, "transcript"_L1})
            keepLanguages(wanted.attachments, role, item.language, selection.languages);
    }
    if (selection.videoHeight > 0)
        keepHeight(wanted.attachments, selection.videoHeight);
    if (wanted.attachments.size() < item.attachments.size()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(item.digest);
        for (const Attachment &attachment : std::as_const(wanted.attachments))
            hash.addData(' ' + attachment.sha256);
        wanted.digest = hash.result().toHex();
    }
    return wanted;
}

FeedDocument narrowed(FeedDocument document, const SyncSelection &selection)
{
    QList<FeedItem> wanted;
    for (const FeedItem &item : std::as_const(document.items)) {
        if (auto kept = narrowed(item, selection))
            wanted << *std::move(kept);
    }
    document.items = std::move(wanted);
    return document;
}

QJsonObject writeSelection(const SyncSelection &selection)
{
    QJsonObject json;
    if (!selection.kinds.isEmpty())
        json.insert("kinds"_L1, QJsonArray::fromStringList(sorted(selection.kinds)));
    if (!selection.departments.isEmpty())
        json.insert("departments"_L1, QJsonArray::fromStringList(sorted(selection.departments)));
    if (!selection.languages.isEmpty())
        json.insert("languages"_L1, QJsonArray::fromStringList(selection.languages));
    if (selection.videoHeight > 0)
        json.insert("video_height"_L1, selection.videoHeight);
    return json;
}

SyncSelection readSelection(const QJsonObject &json)
{
    return {setOf(json.value("kinds"_L1)), setOf(json.value("departments"_L1)), stringsOf(json.value("languages"_L1)),
            std::max(0, json.value("video_height"_L1).toInt())};
}

QString selectionText(const SyncSelection &selection)
{
    const QJsonObject json = writeSelection(selection);
    return json.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<QString> departmentNumber(const QString &words)
{
    static const QRegularExpression form(u"\\A(?:[0-9]{2}|2[AB]|9[78][0-9])\\z"_s);
    const QString upper = words.trimmed().toUpper();
    const QString number = upper.size() == 1 ? u'0' + upper : upper;
    return form.match(number).hasMatch() ? std::optional(number) : std::nullopt;
}

bool carries(const Carried &carried, const FeedItem &item, const FeedItem &wanted)
{
    if (carried.without.contains(item.id))
        return false;
    const auto there = narrowed(item, carried.selection);
    return there && std::all_of(wanted.attachments.begin(), wanted.attachments.end(), [&](const Attachment &needed) {
               return std::any_of(there->attachments.begin(), there->attachments.end(),
                                  [&](const Attachment &one) { return one.sha256 == needed.sha256; });
           });
}

Result<Carried> parseCarried(const QByteArray &bytes)
{
    if (bytes.size() > maximumCarriedBytes)
        return Error(FeedError::TooLarge, carriedName.toString());
    const auto &schemas = feedSchemas();
    if (!schemas)
        return schemas.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Error(FeedError::BadJson, u"%1 at byte %2"_s.arg(carriedName).arg(error.offset));
    const QJsonValue value = document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    if (const auto mismatch = schemas->check(u"selection.schema.json"_s, value))
        return Error(FeedError::BadSchema, carriedName + mismatch->path + u' ' + mismatch->what);
    return Carried{readSelection(document.object()), setOf(document.object().value("without"_L1))};
}

QByteArray writeCarried(const Carried &carried)
{
    QJsonObject json = writeSelection(carried.selection);
    if (!carried.without.isEmpty())
        json.insert("without"_L1, QJsonArray::fromStringList(sorted(carried.without)));
    return QJsonDocument(json).toJson();
}

Result<std::optional<Carried>> readCarried(const QString &folder)
{
    const auto file = plainFileBelow(folder, carriedName.toString());
    if (!file && file.error().is(FeedError::BlobMissing)) {
        // Something else in its place is no file that says « everything ».
        if (QFileInfo::exists(QDir(folder).filePath(carriedName)))
            return Error(FeedError::BadJson, carriedName + " is no plain file"_L1);
        return std::optional<Carried>();
    }
    if (!file)
        return file.error();
    const auto bytes = readPlainFile(*file, maximumCarriedBytes);
    if (!bytes)
        return bytes.error().is(FeedError::Unreadable) ? Error(SyncError::NotReadable, bytes.error().detail())
                                                       : bytes.error();
    auto carried = parseCarried(*bytes);
    if (!carried)
        return carried.error();
    return std::optional(*std::move(carried));
}

}
