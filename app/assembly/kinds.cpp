// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "guides/guiderepository.h"
#include "news/newsrepository.h"
#include "pages/pagerepository.h"
#include "places/gazetteer.h"
#include "places/placemark.h"
#include "places/placeserror.h"
#include "places/schoolcalendar.h"
#include "practice/practicearchive.h"
#include "search/searchtext.h"
#include "stickers/stickerrepository.h"
#include "tutorials/tutorial.h"

#include <QFile>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Opens the item's one `data` attachment.
Result<std::unique_ptr<QFile>> openData(const FeedItem &item, const AttachmentPath &pathOf)
{
    const Attachment *data = item.attachment(u"data");
    if (!data)
        return Error(PlacesError::Unreadable, item.id + " has no data"_L1);
    const auto path = pathOf(*data);
    if (!path)
        return path.error();
    auto file = std::make_unique<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly))
        return Error(PlacesError::Unreadable, file->errorString());
    return file;
}

/// The bytes of the item's one `data` attachment, of which there are at most `most`.
Result<QByteArray> readData(const FeedItem &item, const AttachmentPath &pathOf, qint64 most)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    const QByteArray bytes = (*file)->read(most + 1);
    if (bytes.size() > most)
        return Error(FeedError::TooLarge, item.id);
    return bytes;
}

Result<> importCalendarItem(const Database &content, const FeedItem &item, Layer layer, const AttachmentPath &pathOf)
{
    const auto data = readData(item, pathOf, SchoolHolidays::mostBytes);
    return data ? importSchoolCalendar(content, item.id, layer, *data) : data.error();
}

Result<> importGazetteerItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    if (const auto done = importGazetteer(content, item.id, **file); !done)
        return done.error();
    return {};
}

Result<> importGuideItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    // One byte more than is allowed tells that there is more.
    return importGuide(content, item, (*file)->read(maximumGuideBytes + 1));
}

Result<> importNewsItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &)
{
    return importNews(content, item);
}

Result<> importPageItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    return importPage(content, item, pathOf);
}

Result<> importPlacesItem(const Database &content, const FeedItem &item, Layer layer, const AttachmentPath &pathOf,
                          const ShowShare &progress)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    const bool national = !item.own.contains("department"_L1);
    if (const auto done = importPlaces(content, {item.id, layer, national, progress}, **file); !done)
        return done.error();
    return {};
}

/// Nothing shows these pages yet; they are checked, listed and held for when something does.
Result<> importPracticeItem(const Database &, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const Attachment *data = item.attachment(u"data");
    if (!data)
        return Error(PracticeError::Unreadable, item.id + " has no data"_L1);
    const auto path = pathOf(*data);
    return path ? checkPractice(*path) : path.error();
}

constexpr qint64 largestStickerFile = qint64(1024) * 1024; // Their parsers allow less.

Result<> importSheetItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const auto data = readData(item, pathOf, largestStickerFile);
    return data ? importSheet(content, item, *data) : data.error();
}

Result<> importStickerItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const auto data = readData(item, pathOf, largestStickerFile);
    return data ? importSticker(content, item, *data) : data.error();
}

Result<> importTutorialItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &)
{
    return importTutorial(content, item);
}

// Which end the program came to last time; kept here because no feature owns it.
constexpr Migration sessionMigrations[] = {
    {1, u"CREATE TABLE session (id INTEGER PRIMARY KEY CHECK (id = 1), ended INTEGER NOT NULL)"},
};

}

KindTable importFunctions(const ShowShare &progress)
{
    const auto importPlacesShown = [progress](const Database &content, const FeedItem &item, Layer layer,
                                              const AttachmentPath &pathOf) {
        return importPlacesItem(content, item, layer, pathOf, progress);
    };
    return {
        {u"calendar"_s, importCalendarItem}, {u"event"_s, importNewsItem},        {u"gazetteer"_s, importGazetteerItem},
        {u"guide"_s, importGuideItem},       {u"news"_s, importNewsItem},         {u"page"_s, importPageItem},
        {u"places"_s, importPlacesShown},    {u"practice"_s, importPracticeItem}, {u"sheet"_s, importSheetItem},
        {u"sticker"_s, importStickerItem},   {u"tutorial"_s, importTutorialItem},
    };
}

const std::vector<Schema> &contentSchemas()
{
    // The catalogue first: the features' tables refer to it.
    static const std::vector<Schema> schemas{catalogSchema(), guidesSchema(),   newsSchema(),      pagesSchema(),
                                             placesSchema(),  stickersSchema(), tutorialsSchema(), searchSchema()};
    return schemas;
}

const std::vector<Schema> &personalSchemas()
{
    static const std::vector<Schema> schemas{
        {"session"_L1, sessionMigrations}, guideProgressSchema(), placeMarksSchema()};
    return schemas;
}

}
