// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/readingpage.h"

#include "feed/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources are linked only if something names them, and the macro wants no namespace around it.
static void initResources()
{
    Q_INIT_RESOURCE(pages_schema);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schemaName = "page.schema.json";

const Result<SchemaSet> &pageSchema()
{
    // Constant data of the program, read once at first use; nothing can change it.
    static const Result<SchemaSet> schema = []() -> Result<SchemaSet> {
        initResources();
        QFile file(u":/pdc/pages/page.schema.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return Error(PagesError::Unreadable, file.fileName());
        return SchemaSet::read({{QString::fromLatin1(schemaName), file.readAll()}});
    }();
    return schema;
}

// What follows reads what the schema has let through: every field is there and of its type.

PagePicture readPicture(const QJsonObject &block)
{
    return {block["picture"_L1].toInt(), block["alt"_L1].toString()};
}

PageList readList(const QJsonObject &block)
{
    PageList list{{}, block["ordered"_L1].toBool()};
    const QJsonArray items = block["items"_L1].toArray();
    for (const auto &item : items)
        list.items << item.toString();
    return list;
}

PageNumber readNumber(const QJsonObject &block)
{
    const QJsonObject source = block["source"_L1].toObject();
    PageNumber number{block["value"_L1].toString(),
                      block["text"_L1].toString(),
                      {},
                      {source["name"_L1].toString(), source["date"_L1].toString(), source["url"_L1].toString()}};
    if (block.contains("picture"_L1))
        number.picture = readPicture(block);
    return number;
}

PageBlock readBlock(const QJsonObject &block)
{
    const QString type = block["type"_L1].toString();
    const QString text = block["text"_L1].toString();
    if (type == "heading"_L1)
        return PageHeading{text};
    if (type == "list"_L1)
        return readList(block);
    if (type == "figure"_L1)
        return PageFigure{readPicture(block), block["caption"_L1].toString()};
    if (type == "number"_L1)
        return readNumber(block);
    if (type == "link"_L1)
        return PageLink{text, block["route"_L1].toString()};
    return PageParagraph{text};
}

}

Result<std::vector<PageBlock>> parsePage(const QByteArray &json)
{
    if (json.size() > mostPageBytes)
        return Error(PagesError::BadPage, u"larger than %1 bytes"_s.arg(mostPageBytes));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error(PagesError::BadPage, u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!pageSchema())
        return pageSchema().error();
    const QJsonValue whole = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (const auto mismatch = pageSchema()->check(QString::fromLatin1(schemaName), whole))
        return Error(PagesError::BadPage, mismatch->path + u": "_s + mismatch->what);
    std::vector<PageBlock> blocks;
    const QJsonArray array = document["blocks"_L1].toArray();
    for (const auto &block : array)
        blocks.push_back(readBlock(block.toObject()));
    return blocks;
}

QList<PagePicture> picturesOf(const std::vector<PageBlock> &blocks)
{
    QList<PagePicture> pictures;
    for (const PageBlock &block : blocks) {
        if (const auto *figure = std::get_if<PageFigure>(&block)) {
            pictures << figure->picture;
        } else if (const auto *number = std::get_if<PageNumber>(&block)) {
            if (number->picture)
                pictures << *number->picture;
        }
    }
    return pictures;
}

}
