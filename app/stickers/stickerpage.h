// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/printeddocument.h"
#include "stickers/sticker.h"

namespace pdc {

/// So many of one sticker.
struct StickerRun
{
    Sticker sticker;
    int copies = 1;
};

/// Stickers on the cells of a sheet, one run after the other from the first free cell on, on as many pages as it takes.
class StickerPage final : public PrintedDocument
{
public:
    static constexpr int mostPages = 100;

    struct Options
    {
        int firstCell = 0; ///< From 0, on the first page: what was used up before stays empty.
        PageAdjustment adjustment;
        bool outlines = false; ///< Draws where the cells are cut, to hold a test print against the light.
    };

    /// SheetBeyondPage if the sheet, or what the adjustment makes of it, leaves the page; TooManyPages beyond
    /// mostPages. The stickers were made for this sheet.
    [[nodiscard]] static Result<StickerPage> make(const LabelSheet &sheet, QList<StickerRun> runs,
                                                  const Options &options);

    [[nodiscard]] int pageCount() const override;
    [[nodiscard]] QSizeF pageSize() const override { return m_sheet.page; }
    void paint(QPainter &painter, int page) const override;

    [[nodiscard]] int labelCount() const { return m_labels; }
    [[nodiscard]] const LabelSheet &sheet() const { return m_sheet; }
    [[nodiscard]] const Options &options() const { return m_options; }

private:
    StickerPage(LabelSheet sheet, QList<StickerRun> runs, Options options);

    LabelSheet m_sheet;
    QList<StickerRun> m_runs;
    Options m_options;
    int m_labels = 0;
};

}
