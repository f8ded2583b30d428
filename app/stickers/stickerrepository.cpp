// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerrepository.h"

#include "stickers/stickerserror.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE sticker (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    svg BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE sheet (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    cells INTEGER NOT NULL,
    area REAL NOT NULL,
    json BLOB NOT NULL
) WITHOUT ROWID
)"},
};

template<typename T>
const T *find(const QList<T> &all, QStringView name)
{
    const auto whole = std::find_if(all.begin(), all.end(), [&](const T &one) { return one.id == name; });
    if (whole != all.end())
        return &*whole;
    const auto tail = std::find_if(all.begin(), all.end(), [&](const T &one) {
        return one.id.contains(u':') && QStringView(one.id).sliced(one.id.lastIndexOf(u':') + 1) == name;
    });
    return tail == all.end() ? nullptr : &*tail;
}

}

const Schema &stickersSchema()
{
    static constexpr Schema schema{"stickers"_L1, migrations};
    return schema;
}

Result<> importSticker(const Database &content, const FeedItem &item, const QByteArray &data)
{
    if (const auto design = parseStickerDesign(data); !design)
        return design.error();
    Statement insert(content, u"INSERT INTO sticker VALUES (?, ?, ?)"_s);
    return insert.run({item.id, item.own["theme"_L1].toString(u""_s), data});
}

Result<> importSheet(const Database &content, const FeedItem &item, const QByteArray &data)
{
    const auto sheet = parseLabelSheet(data);
    if (!sheet)
        return sheet.error();
    Statement insert(content, u"INSERT INTO sheet VALUES (?, ?, ?, ?, ?)"_s);
    return insert.run({item.id, item.own["theme"_L1].toString(u""_s), sheet->count(),
                       sheet->cell.width() * sheet->cell.height(), data});
}

Result<QList<StickerDesign>> allStickerDesigns(const Database &content)
{
    Statement select(content,
                     u"SELECT i.id, i.layer, i.title, i.summary, i.language, s.theme, s.svg FROM sticker s "
                     "JOIN item i ON i.id = s.item ORDER BY s.theme, i.title, i.id"_s);
    select.bind();
    QList<StickerDesign> designs;
    while (select.next()) {
        auto design = parseStickerDesign(select.bytes(6));
        if (!design)
            return design.error();
        design->id = select.text(0);
        design->layer = Layer(select.integer(1));
        design->title = select.text(2);
        design->summary = select.text(3);
        design->language = select.text(4);
        design->theme = select.text(5);
        designs.append(std::move(*design));
    }
    return select.failed() ? Result<QList<StickerDesign>>(select.error()) : designs;
}

Result<QList<StickerSheet>> allStickerSheets(const Database &content)
{
    Statement select(content,
                     u"SELECT i.id, i.layer, i.title, i.summary, s.theme, s.json FROM sheet s "
                     "JOIN item i ON i.id = s.item ORDER BY s.theme, s.area, i.title, i.id"_s);
    select.bind();
    QList<StickerSheet> sheets;
    while (select.next()) {
        auto labels = parseLabelSheet(select.bytes(5));
        if (!labels)
            return labels.error();
        sheets.append({select.text(0), Layer(select.integer(1)), select.text(2), select.text(3), select.text(4),
                       std::move(*labels)});
    }
    return select.failed() ? Result<QList<StickerSheet>>(select.error()) : sheets;
}

const StickerDesign *findDesign(const QList<StickerDesign> &designs, QStringView name)
{
    return find(designs, name);
}

const StickerSheet *findSheet(const QList<StickerSheet> &sheets, QStringView name)
{
    return find(sheets, name);
}

}
