// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QList>

namespace pdc {

/// Where an item comes from. A later layer hides an earlier one's item of the same id.
enum class Layer {
    Bundled = 0, ///< Came with the program.
    Feed = 1, ///< Was synced.
    Own = 2, ///< A person added it on this PC.
};
[[nodiscard]] QLatin1StringView layerName(Layer layer);
[[nodiscard]] std::optional<Layer> layerFromName(QStringView name);

/// One row of what a person sees, whatever its kind: the index over all items of all layers.
struct CatalogItem
{
    QString id;
    QString kind;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary;
    QString text;
    QString language;
    QDateTime modified;
    QByteArray digest; ///< Of the item's own JSON: another digest is another version.
    QStringList tags = {}; ///< Its themes; not filled in by catalogItems().
};

/// A file of an item, as it was announced.
struct CatalogFile
{
    QString role;
    QString language;
    int height = 0;
    QString mimeType;
    qint64 size = 0;
    QByteArray sha256;
    QString url; ///< Where it lies below its layer's folder.
};

/// The folder of each layer, where its files are.
struct LayerFolders
{
    QString bundled;
    QString feed;
    QString own;

    [[nodiscard]] QString pathOf(Layer layer, const QString &url) const;
};

/// The catalogue's tables; first of all schemas, as those of the features refer to `item`.
[[nodiscard]] const Schema &catalogSchema();

struct CatalogFilter
{
    QString kind; ///< Empty: all.
    std::optional<Layer> layer;
};
/// By kind, then title.
[[nodiscard]] Result<QList<CatalogItem>> catalogItems(const Database &content, const CatalogFilter &filter);
[[nodiscard]] Result<QList<CatalogFile>> catalogFiles(const Database &content, const QString &itemId);
/// The SHA-256 of all files that items of a layer show.
[[nodiscard]] Result<QSet<QByteArray>> catalogHashes(const Database &content, Layer layer);
[[nodiscard]] Result<QStringList> catalogTags(const Database &content, const QString &itemId);

[[nodiscard]] Result<> insertCatalogItem(const Database &content, const CatalogItem &item,
                                         const QList<CatalogFile> &files);
/// The item and, by the tables' own references, all that features keep for it.
[[nodiscard]] Result<> removeCatalogItem(const Database &content, const QString &id);

/// Small facts about the content as a whole, by name (which bundle it was made from, when it was applied).
[[nodiscard]] Result<QString> contentFact(const Database &content, const QString &name);
[[nodiscard]] Result<> setContentFact(const Database &content, const QString &name, const QString &value);

}
