// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "stickers/safesvg.h"
#include "stickers/stickerdesign.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace pdc;

namespace {

/// What no drawing that came in may hold, whatever was made of it.
void checkArt(const QByteArray &art)
{
    FUZZ_ASSERT(art.size() <= 4 * largestSvg);
    for (const char *word : {"href", "<script", "<!", "<?", "<image", "<use", "<style", "url(", " on"})
        FUZZ_ASSERT(!art.contains(word));
    FUZZ_ASSERT(readSafeSvg(art).has_value());
    QSvgRenderer renderer(art);
    QImage image(60, 36, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, 60, 36));
}

void quiet(QtMsgType, const QMessageLogContext &, const QString &) {}

}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static const QGuiApplication application(count, arguments);
    static const auto handler = qInstallMessageHandler(quiet);
    (void)handler;
    const QByteArray svg(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const bool lenient : {false, true}) {
        const auto root = readSafeSvg(svg, lenient);
        if (!root) {
            FUZZ_ASSERT(!root.error().detail().isEmpty() && root.error().detail().size() < 300);
            continue;
        }
        checkArt(writeSvg(*root, QStringLiteral("0 0 60 36"), {}));
    }
    const auto design = parseStickerDesign(svg);
    if (!design) {
        FUZZ_ASSERT(!design.error().detail().isEmpty());
        return 0;
    }
    FUZZ_ASSERT(!design->layouts.isEmpty() && design->layouts.size() <= 8 && design->fields.size() <= 12);
    LabelSheet sheet;
    sheet.page = sheet.cell = QSizeF(60, 36);
    const StickerDesign::Placing placing = design->placeOn(sheet);
    FUZZ_ASSERT(placing.layout && QRectF(-0.01, -0.01, 60.02, 36.02).contains(placing.rect));
    for (const StickerLayout &layout : design->layouts) {
        checkArt(layout.art);
        checkArt(layout.artWithLogo);
        for (const StickerSpot &spot : layout.spots) {
            FUZZ_ASSERT(layout.box.contains(spot.box) && !spot.box.isEmpty());
            FUZZ_ASSERT(design->field(spot.field) && !design->field(spot.field)->label.isEmpty());
            FUZZ_ASSERT(spot.lines >= 1 && spot.lines <= 8 && spot.smallest <= spot.largest);
        }
    }
    return 0;
}
