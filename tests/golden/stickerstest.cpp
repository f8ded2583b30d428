// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerpage.h"
#include "stickers/stickersheet.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

const QString content = QStringLiteral(PDC_SOURCE_DIR "/resources/content");
constexpr int dotsPerInch = 300;
constexpr double perMillimetre = dotsPerInch / 25.4;
constexpr double allowed = 0.1; // Millimetres.

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList folders(const QString &kind)
{
    return QDir(content + u'/' + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

double darkness(const QImage &page, int x, int y)
{
    if (!page.rect().contains(x, y))
        return 0;
    return 255 - qGray(page.pixel(x, y));
}

/// Where the thin line is that crosses a short way around `at` (millimetres), across or down; nothing if there is none.
std::optional<double> lineNear(const QImage &page, QPointF at, bool across)
{
    constexpr double reach = 0.6;
    const double along = (across ? at.x() : at.y()) * perMillimetre;
    const int other = int((across ? at.y() : at.x()) * perMillimetre);
    double weight = 0;
    double sum = 0;
    for (int i = int(along - reach * perMillimetre); i <= int(along + reach * perMillimetre); ++i) {
        const double dark = across ? darkness(page, i, other) : darkness(page, other, i);
        weight += dark;
        sum += dark * (i + 0.5);
    }
    return weight < 60 ? std::nullopt : std::optional(sum / weight / perMillimetre);
}

}

/// What is printed is where the sheet is cut, readable by machines, and the same on every PC.
class StickersTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    LabelSheet sheet(const QString &name)
    {
        const auto sheet = parseLabelSheet(bytesOf(content + "/sheets/"_L1 + name + "/sheet.json"_L1));
        return sheet ? *sheet : LabelSheet{};
    }
    StickerDesign design(const QString &name)
    {
        const auto design = parseStickerDesign(bytesOf(content + u"/stickers/%1/%1.svg"_s.arg(name)));
        return design ? *design : StickerDesign{};
    }
    /// A PDF of these stickers; empty if it could not be made.
    QString print(const StickerDesign &design, const LabelSheet &labels, int copies,
                  const StickerPage::Options &options)
    {
        const auto page = StickerPage::make(labels, {{Sticker(design, {}, labels), copies}}, options);
        const QString file = m_folder.filePath(u"page.pdf"_s);
        QFile::remove(file);
        return page && writePdf(*page, file, u"Stickers"_s) ? file : QString();
    }
    QImage picture(const QString &pdf)
    {
        const QString base = m_folder.filePath(u"page"_s);
        QFile::remove(base + ".pgm"_L1);
        output(u"pdftoppm"_s, {u"-r"_s, QString::number(dotsPerInch), u"-gray"_s, u"-singlefile"_s, pdf, base});
        return QImage(base + ".pgm"_L1);
    }
    /// The first line of a cell that is not where it should be; empty if all are.
    static QString misplaced(const QImage &page, const LabelSheet &labels, const PageAdjustment &adjustment)
    {
        for (int cell = 0; cell < labels.count(); ++cell) {
            const QRectF box = adjustment.map(labels.cellAt(cell));
            const QPointF middle = box.center();
            const struct
            {
                const char *name;
                QPointF at;
                bool across;
            } edges[] = {{"left", {box.left(), middle.y()}, true},
                         {"right", {box.right(), middle.y()}, true},
                         {"top", {middle.x(), box.top()}, false},
                         {"bottom", {middle.x(), box.bottom()}, false}};
            for (const auto &edge : edges) {
                const double expected = edge.across ? edge.at.x() : edge.at.y();
                const double limit = edge.across ? labels.page.width() : labels.page.height();
                if (expected < 0.7 || expected > limit - 0.7)
                    continue; // Half of the line lies beyond the page.
                const auto found = lineNear(page, edge.at, edge.across);
                if (!found || std::abs(*found - expected) > allowed)
                    return u"%1 of cell %2: %3 instead of %4 mm"_s.arg(QString::fromLatin1(edge.name))
                        .arg(cell)
                        .arg(found.value_or(-1))
                        .arg(expected);
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts"))); }

    void cellsAreWhereTheSheetIsCut_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : folders(u"sheets"_s))
            QTest::newRow(qPrintable(name)) << name;
    }

    void cellsAreWhereTheSheetIsCut()
    {
        QFETCH(const QString, name);
        const LabelSheet labels = sheet(name);
        const QString pdf =
            print(design(u"telephone"_s), labels, 1, {.firstCell = 0, .adjustment = {}, .outlines = true});
        QVERIFY(!pdf.isEmpty());
        const QImage page = picture(pdf);
        QVERIFY(!page.isNull());
        const QString wrong = misplaced(page, labels, {});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void anAdjustmentIsExact()
    {
        const LabelSheet labels = sheet(u"21"_s);
        const PageAdjustment adjustment{{1.5, -2.25}, 0.985};
        const QString pdf =
            print(design(u"telephone"_s), labels, 1, {.firstCell = 0, .adjustment = adjustment, .outlines = true});
        const QImage page = picture(pdf);
        const QString wrong = misplaced(page, labels, adjustment);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(!misplaced(page, labels, {}).isEmpty()); // The measure tells the difference.
    }

    void thePageIsA4AndItsFontsAreEmbedded()
    {
        const QString pdf = print(design(u"vitrine"_s), sheet(u"21"_s), 8, {});
        const QByteArray info = output(u"pdfinfo"_s, {pdf});
        QVERIFY2(info.contains("595 x 842 pts (A4)") || info.contains("595.276 x 841.89 pts (A4)"), info);
        QVERIFY(QRegularExpression(u"Pages:\\s+1\n"_s).match(QString::fromUtf8(info)).hasMatch());
        const QList<QByteArray> fonts = output(u"pdffonts"_s, {pdf}).split('\n').mid(2);
        int named = 0;
        for (const QByteArray &font : fonts) {
            if (font.isEmpty())
                continue;
            ++named;
            QVERIFY2(font.contains("AtkinsonHyperlegibleNext"), font);
            QVERIFY2(QRegularExpression(u" yes (yes|no)\\s+yes "_s).match(QString::fromUtf8(font)).hasMatch(), font);
        }
        QCOMPARE(named, 2);
        const QString text = QString::fromUtf8(output(u"pdftotext"_s, {pdf, u"-"_s}));
        QCOMPARE(text.count(u"vous aide"_s), 8); // Words, not drawings of words.
    }

    void everyCodeIsRead_data()
    {
        QTest::addColumn<QString>("design");
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<int>("copies");
        QTest::newRow("a whole page") << u"partage-connexion"_s << u"65"_s << 65;
        for (const QString &design : folders(u"stickers"_s)) {
            for (const char *sheet : {"21", "65", "24-rondes", "14"})
                QTest::addRow("%s on %s", qPrintable(design), sheet) << design << QString::fromLatin1(sheet) << 1;
        }
    }

    void everyCodeIsRead()
    {
        QFETCH(const QString, design);
        QFETCH(const QString, sheet);
        QFETCH(const int, copies);
        const LabelSheet labels = this->sheet(sheet);
        const StickerDesign drawn = this->design(design);
        const QString pdf = print(drawn, labels, copies, {});
        const QImage page = picture(pdf);
        QVERIFY(!page.isNull());
        // Label by label: zbar takes minutes for a page of 65.
        for (const int cell : {0, copies / 2, copies - 1}) {
            const QRectF box(labels.cellAt(cell).topLeft() * perMillimetre, labels.cell * perMillimetre);
            const QString file = m_folder.filePath(u"cell.png"_s);
            QVERIFY(page.copy(box.toRect()).save(file));
            QCOMPARE(output(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file}),
                     drawn.field(u"qr")->words.toUtf8());
        }
    }
};

QTEST_MAIN(StickersTest)
#include "stickerstest.moc"
