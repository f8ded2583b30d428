// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a page of 65 stickers with QR codes takes to follow a keystroke, beside the same page with each sticker
// painted anew into its cell. Both are counted by the clock and by the processor's time; the latter is judged, as it
// does not grow when the machine has other work to do.

#include "stickers/stickerpage.h"
#include "stickers/stickersheet.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 16; // Milliseconds.
constexpr QSize preview(707, 1000); // Larger than on most displays.

QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double atShare(QList<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times.at(qsizetype(double(times.size() - 1) * share));
}

struct Times
{
    QList<double> clock; ///< Milliseconds.
    QList<double> processor;

    template<typename Work>
    void measure(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        processor << double(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        clock << double(timer.nsecsElapsed()) / 1e6;
    }
    void print(const char *name) const
    {
        std::printf("  %-12s processor: median %6.2f, 99th percentile %6.2f   clock: median %6.2f\n", name,
                    atShare(processor, 0.5), atShare(processor, 0.99), atShare(clock, 0.5));
    }
};

/// What the editor does at a keystroke: words fitted, code computed, page made.
Sticker typed(const StickerDesign &design, const LabelSheet &labels, int letters)
{
    const QString words = u"Je partage ma connexion"_s.left(3 + letters % 20);
    const QString target = u"https://example.org/%1"_s.arg(letters);
    return Sticker(design, {{{u"titre"_s, words}, {u"qr"_s, target}}, nullptr}, labels);
}

QImage emptyPage()
{
    QImage image(preview, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto design = parseStickerDesign(bytesOf(u"stickers/partage-connexion/partage-connexion.svg"_s));
    const auto labels = parseLabelSheet(bytesOf(u"sheets/65/sheet.json"_s));
    if (!design || !labels || !loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts")))
        return 2;
    const double scale = preview.width() / (labels->page.width() * unitsPerMillimetre);

    Times copied;
    Times anew;
    constexpr int keystrokes = 500;
    for (int key = 0; key < keystrokes; ++key) {
        copied.measure([&] {
            const auto page = StickerPage::make(*labels, {{typed(*design, *labels, key), 65}}, {});
            QImage image = emptyPage();
            QPainter painter(&image);
            painter.scale(scale, scale);
            page->paint(painter, 0);
        });
        if (key % 10 != 0)
            continue; // The peer is slow, and a tenth of them says the same.
        anew.measure([&] {
            const Sticker sticker = typed(*design, *labels, key);
            const Sticker::Press press(sticker);
            QImage image = emptyPage();
            QPainter painter(&image);
            painter.scale(scale, scale);
            for (int cell = 0; cell < labels->count(); ++cell) {
                painter.save();
                painter.translate(labels->cellAt(cell).topLeft() * unitsPerMillimetre);
                press.paint(painter);
                painter.restore();
            }
        });
    }
    std::printf("65 stickers, %d x %d pixels, milliseconds a keystroke\n", preview.width(), preview.height());
    copied.print("one, copied");
    anew.print("each anew");
    std::printf("  ratio of the medians   %.3f\n", atShare(copied.processor, 0.5) / atShare(anew.processor, 0.5));
    const double slowest = atShare(copied.processor, 0.99);
    if (slowest > frame) {
        std::printf("over a frame of %.0f ms\n", frame);
        return 1;
    }
    return 0;
}
