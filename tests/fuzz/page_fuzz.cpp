// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "pages/drawing.h"
#include "pages/readingpage.h"

#include <algorithm>

using namespace pdc;

namespace {

bool isLine(const QString &text)
{
    return !text.isEmpty() && text.size() <= 4000
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

/// What readingpage.h promises, for whoever shows a page without looking again.
void checkBlocks(const std::vector<PageBlock> &blocks)
{
    FUZZ_ASSERT(!blocks.empty() && blocks.size() <= 200);
    for (const PagePicture &picture : picturesOf(blocks))
        FUZZ_ASSERT(picture.number >= 1 && picture.number <= mostPagePictures && isLine(picture.alt));
    for (const PageBlock &block : blocks) {
        if (const auto *heading = std::get_if<PageHeading>(&block))
            FUZZ_ASSERT(isLine(heading->text));
        if (const auto *paragraph = std::get_if<PageParagraph>(&block))
            FUZZ_ASSERT(isLine(paragraph->text));
        if (const auto *list = std::get_if<PageList>(&block))
            FUZZ_ASSERT(!list->items.isEmpty() && std::all_of(list->items.begin(), list->items.end(), isLine));
        if (const auto *number = std::get_if<PageNumber>(&block))
            FUZZ_ASSERT(isLine(number->value) && isLine(number->text) && isLine(number->source.name));
        if (const auto *link = std::get_if<PageLink>(&block))
            FUZZ_ASSERT(isLine(link->text) && isLine(link->route) && link->route.startsWith(u'/'));
    }
}

}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto blocks = parsePage(bytes))
        checkBlocks(*blocks);
    else
        FUZZ_ASSERT(!blocks.error().detail().isEmpty());
    if (const auto drawing = checkDrawing(bytes)) {
        FUZZ_ASSERT(drawing->width() >= 1 && drawing->height() >= 1);
        for (const char *hostile : {"<script", "<use", "<image", "<style", "href=", "url(", "<!ENTITY"})
            FUZZ_ASSERT(!bytes.contains(hostile) || bytes.contains("<!--") || bytes.contains("<desc")
                        || bytes.contains("<title") || bytes.contains("CDATA"));
    } else {
        FUZZ_ASSERT(!drawing.error().detail().isEmpty());
    }
    return 0;
}
