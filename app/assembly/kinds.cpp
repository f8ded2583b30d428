// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "places/gazetteer.h"
#include "places/placeserror.h"
#include "search/searchtext.h"
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

Result<> importGazetteerItem(const Database &content, const FeedItem &item, Layer, const AttachmentPath &pathOf)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    if (const auto done = importGazetteer(content, item.id, **file); !done)
        return done.error();
    return {};
}

Result<> importPlacesItem(const Database &content, const FeedItem &item, Layer layer, const AttachmentPath &pathOf)
{
    const auto file = openData(item, pathOf);
    if (!file)
        return file.error();
    const bool national = !item.own.contains("department"_L1);
    if (const auto done = importPlaces(content, {item.id, layer, national}, **file); !done)
        return done.error();
    return {};
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

KindTable importFunctions()
{
    return {
        {u"gazetteer"_s, importGazetteerItem},
        {u"places"_s, importPlacesItem},
        {u"tutorial"_s, importTutorialItem},
    };
}

const std::vector<Schema> &contentSchemas()
{
    // The catalogue first: the features' tables refer to it.
    static const std::vector<Schema> schemas{catalogSchema(), placesSchema(), tutorialsSchema(), searchSchema()};
    return schemas;
}

const std::vector<Schema> &personalSchemas()
{
    static const std::vector<Schema> schemas{{"session"_L1, sessionMigrations}};
    return schemas;
}

}
