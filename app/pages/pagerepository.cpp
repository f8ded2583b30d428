// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pagerepository.h"

#include "pages/drawing.h"

#include <QFile>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE page (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    json BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE page_drawing (
    page TEXT NOT NULL REFERENCES page (item) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    svg BLOB NOT NULL,
    PRIMARY KEY (page, number)
) WITHOUT ROWID
)"},
};

/// At most one byte more than `most`, which is enough to see that it is too long.
Result<QByteArray> readFile(const Result<QString> &path, qsizetype most)
{
    if (!path)
        return path.error();
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(PagesError::Unreadable, file.errorString());
    return file.read(most + 1);
}

}

const Schema &pagesSchema()
{
    static constexpr Schema schema{"pages"_L1, migrations};
    return schema;
}

Result<> importPage(const Database &content, const FeedItem &item,
                    const std::function<Result<QString>(const Attachment &)> &pathOf)
{
    const Attachment *data = item.attachment(u"data");
    if (!data)
        return Error(PagesError::Unreadable, item.id + " has no data"_L1);
    const auto json = readFile(pathOf(*data), mostPageBytes);
    if (!json)
        return json.error();
    const auto blocks = parsePage(*json);
    if (!blocks)
        return blocks.error();

    QList<const Attachment *> drawings;
    for (const Attachment &attachment : item.attachments) {
        if (attachment.role == "document"_L1 && attachment.mimeType.startsWith("image/svg+xml"_L1))
            drawings << &attachment;
    }
    Statement insert(content, u"INSERT INTO page VALUES (?, ?)"_s);
    if (const auto done = insert.run({item.id, *json}); !done)
        return done;
    qsizetype shown = 0;
    for (const PagePicture &picture : picturesOf(*blocks)) {
        if (picture.number > drawings.size())
            return Error(PagesError::BadPage,
                         u"no picture %1: the item has %2"_s.arg(picture.number).arg(drawings.size()));
        shown = std::max<qsizetype>(shown, picture.number);
    }
    Statement draw(content, u"INSERT INTO page_drawing VALUES (?, ?, ?)"_s);
    for (qsizetype i = 0; i < shown; ++i) {
        const auto svg = readFile(pathOf(*drawings[i]), mostDrawingBytes);
        if (!svg)
            return svg.error();
        if (const auto sound = checkDrawing(*svg); !sound)
            return sound.error();
        if (const auto done = draw.run({item.id, int(i) + 1, *svg}); !done)
            return done;
    }
    return {};
}

Result<ReadingPage> pageById(const Database &content, const QString &id)
{
    Statement select(content, u"SELECT i.title, p.json FROM page p JOIN item i ON i.id = p.item WHERE p.item = ?"_s);
    select.bind({id});
    if (!select.next())
        return select.failed() ? select.error() : Error(PagesError::UnknownPage, id);
    auto blocks = parsePage(select.bytes(1));
    if (!blocks)
        return blocks.error();
    ReadingPage page{id, select.text(0), std::move(*blocks), {}};
    Statement drawings(content, u"SELECT svg FROM page_drawing WHERE page = ? ORDER BY number"_s);
    drawings.bind({id});
    while (drawings.next())
        page.drawings << drawings.bytes(0);
    if (drawings.failed())
        return drawings.error();
    return page;
}

}
