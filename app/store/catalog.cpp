// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog.h"

#include "base/enumnames.h"

#include <QDir>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE item (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    layer INTEGER NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    modified TEXT NOT NULL,
    digest TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX item_kind ON item (kind, title);
CREATE TABLE item_file (
    item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    height INTEGER NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    url TEXT NOT NULL
);
CREATE INDEX item_file_item ON item_file (item);
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)"},
    // What was taken in before tags were kept goes, so that it is taken in again with them; the large tables have none.
    {2, uR"(
CREATE TABLE item_tag (item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE, tag TEXT NOT NULL);
CREATE INDEX item_tag_item ON item_tag (item);
DELETE FROM item WHERE kind NOT IN ('gazetteer', 'places')
)"},
    // The same for what was taken in before its kind had tables of its own.
    {3, u"DELETE FROM item WHERE kind IN ('event', 'news')"},
};

constexpr std::array layerNames{
    EnumName{Layer::Bundled, "bundled"_L1},
    EnumName{Layer::Feed, "feed"_L1},
    EnumName{Layer::Own, "own"_L1},
};

}

QLatin1StringView layerName(Layer layer)
{
    return nameOf(layerNames, layer);
}

std::optional<Layer> layerFromName(QStringView name)
{
    return valueOf(layerNames, name);
}

QString LayerFolders::pathOf(Layer layer, const QString &url) const
{
    switch (layer) {
    case Layer::Bundled:
        return QDir(bundled).filePath(url);
    case Layer::Feed:
        return QDir(feed).filePath(url);
    case Layer::Own:
        return QDir(own).filePath(url);
    }
    return {};
}

const Schema &catalogSchema()
{
    static constexpr Schema schema{"catalog"_L1, migrations};
    return schema;
}

Result<QList<CatalogItem>> catalogItems(const Database &content, const CatalogFilter &filter)
{
    Statement select(content,
                     u"SELECT id, kind, layer, title, summary, text, language, modified, digest FROM item "
                     "WHERE (? OR kind = ?) AND (? OR layer = ?) ORDER BY kind, title, id"_s);
    select.bind({int(filter.kind.isEmpty()), filter.kind, int(!filter.layer), int(filter.layer.value_or(Layer::Own))});
    QList<CatalogItem> items;
    while (select.next()) {
        items.append({select.text(0), select.text(1), Layer(select.integer(2)), select.text(3), select.text(4),
                      select.text(5), select.text(6), QDateTime::fromString(select.text(7), Qt::ISODate),
                      select.text(8).toLatin1()});
    }
    if (select.failed())
        return select.error();
    return items;
}

Result<QList<CatalogFile>> catalogFiles(const Database &content, const QString &itemId)
{
    Statement select(content,
                     u"SELECT role, language, height, mime_type, size, sha256, url FROM item_file "
                     "WHERE item = ? ORDER BY rowid"_s);
    select.bind({itemId});
    QList<CatalogFile> files;
    while (select.next()) {
        files.append({select.text(0), select.text(1), int(select.integer(2)), select.text(3), select.integer(4),
                      select.text(5).toLatin1(), select.text(6)});
    }
    if (select.failed())
        return select.error();
    return files;
}

Result<QSet<QByteArray>> catalogHashes(const Database &content, Layer layer)
{
    Statement select(content, u"SELECT sha256 FROM item_file JOIN item ON item.id = item_file.item WHERE layer = ?"_s);
    select.bind({int(layer)});
    QSet<QByteArray> hashes;
    while (select.next())
        hashes << select.text(0).toLatin1();
    if (select.failed())
        return select.error();
    return hashes;
}

Result<QStringList> catalogTags(const Database &content, const QString &itemId)
{
    Statement select(content, u"SELECT tag FROM item_tag WHERE item = ? ORDER BY rowid"_s);
    select.bind({itemId});
    QStringList tags;
    while (select.next())
        tags << select.text(0);
    if (select.failed())
        return select.error();
    return tags;
}

Result<> insertCatalogItem(const Database &content, const CatalogItem &item, const QList<CatalogFile> &files)
{
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    Statement insert(content, u"INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (const auto done =
            insert.run({item.id, item.kind, int(item.layer), text(item.title), text(item.summary), text(item.text),
                        text(item.language), text(item.modified.toUTC().toString(Qt::ISODate)),
                        text(QString::fromLatin1(item.digest))});
        !done)
        return done.error();
    Statement insertFile(content, u"INSERT INTO item_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const CatalogFile &file : files) {
        if (const auto done =
                insertFile.run({item.id, text(file.role), text(file.language), file.height, text(file.mimeType),
                                file.size, text(QString::fromLatin1(file.sha256)), text(file.url)});
            !done)
            return done.error();
    }
    Statement insertTag(content, u"INSERT INTO item_tag VALUES (?, ?)"_s);
    for (const QString &tag : item.tags) {
        if (const auto done = insertTag.run({item.id, text(tag)}); !done)
            return done.error();
    }
    return {};
}

Result<> removeCatalogItem(const Database &content, const QString &id)
{
    Statement remove(content, u"DELETE FROM item WHERE id = ?"_s);
    return remove.run({id});
}

Result<QString> contentFact(const Database &content, const QString &name)
{
    Statement select(content, u"SELECT value FROM fact WHERE name = ?"_s);
    select.bind({name});
    const QString value = select.next() ? select.text(0) : QString();
    if (select.failed())
        return select.error();
    return value;
}

Result<> setContentFact(const Database &content, const QString &name, const QString &value)
{
    Statement set(content, u"INSERT OR REPLACE INTO fact VALUES (?, ?)"_s);
    return set.run({name, value.isNull() ? u""_s : value});
}

}
