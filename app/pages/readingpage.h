// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/pageserror.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace pdc {

/// One of the item's drawings and the words for who does not see it.
struct PagePicture
{
    int number = 0; ///< Its place among the item's SVG documents, from 1.
    QString alt;
};

/// Where a figure comes from, as words: nothing here is followed or fetched.
struct PageSource
{
    QString name;
    QString date; ///< As people write it, such as "juin 2023"; may be empty.
    QString url; ///< Shown as text; may be empty.
};

struct PageHeading
{
    QString text;
};
struct PageParagraph
{
    QString text;
};
struct PageList
{
    QStringList items;
    bool ordered = false; ///< Steps, with a number before each.
};
struct PageFigure
{
    PagePicture picture;
    QString caption; ///< May be empty.
};
/// A key figure: the number in large type, what it counts, and who says so.
struct PageNumber
{
    QString value;
    QString text;
    std::optional<PagePicture> picture;
    PageSource source;
};
/// A way on to another place of the program.
struct PageLink
{
    QString text;
    QString route; ///< As Route::parse reads it; one that this program does not know is not shown.
};

using PageBlock = std::variant<PageHeading, PageParagraph, PageList, PageFigure, PageNumber, PageLink>;

/// A page to read, from top to bottom: content of kind `page`.
///
/// It is data, in the form of resources/schemas/page.schema.json, and knows no layout: how a block looks is the
/// screen's affair, so that a page is legible in every size of text, colour and direction.
struct ReadingPage
{
    QString id;
    QString title;
    std::vector<PageBlock> blocks;
    QList<QByteArray> drawings; ///< SVG that checkDrawing() has passed; a picture's number counts from 1.
};

inline constexpr qsizetype mostPageBytes = qsizetype(256) * 1024;
inline constexpr int mostPagePictures = 40;

/// The blocks of a page of at most mostPageBytes: else, or where it breaks its schema, BadPage with the place and what
/// is wrong there. Whether the pictures are there is seen by importPage().
[[nodiscard]] Result<std::vector<PageBlock>> parsePage(const QByteArray &json);

/// The pictures that the blocks show, in order.
[[nodiscard]] QList<PagePicture> picturesOf(const std::vector<PageBlock> &blocks);

}
