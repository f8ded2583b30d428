// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/sticker.h"
#include "stickers/stickersheet.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

const QString content = QStringLiteral(PDC_SOURCE_DIR "/resources/content");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList folders(const QString &kind)
{
    return QDir(content + u'/' + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

LabelSheet sheetNamed(const QString &name)
{
    const auto sheet = parseLabelSheet(bytesOf(content + "/sheets/"_L1 + name + "/sheet.json"_L1));
    return sheet ? *sheet : LabelSheet{};
}

StickerDesign designNamed(const QString &name)
{
    const auto design = parseStickerDesign(bytesOf(content + u"/stickers/%1/%1.svg"_s.arg(name)));
    return design ? *design : StickerDesign{};
}

}

/// What ships in resources/content: every design on every sheet.
class ShippedTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts"))); }

    void thereAreEnough()
    {
        QVERIFY(folders(u"stickers"_s).size() >= 3);
        QVERIFY(folders(u"sheets"_s).size() >= 6);
    }

    void sheetsAddUpToTheirPage_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : folders(u"sheets"_s))
            QTest::newRow(qPrintable(name)) << name;
    }

    void sheetsAddUpToTheirPage()
    {
        QFETCH(const QString, name);
        const auto sheet = parseLabelSheet(bytesOf(content + "/sheets/"_L1 + name + "/sheet.json"_L1));
        QVERIFY2(sheet, sheet ? "" : qPrintable(sheet.error().detail()));
        QCOMPARE(sheet->page, QSizeF(210, 297));
        // All of these are cut with equal margins on both sides: margins, cells and gaps make up the page.
        const QRectF last = sheet->cellAt(sheet->count() - 1);
        QVERIFY(qAbs(sheet->first.x() + last.right() - 210) < 0.02);
        QVERIFY(qAbs(sheet->first.y() + last.bottom() - 297) < 0.02);
        QVERIFY(sheet->clear >= 1);
    }

    void designsHaveAllThatIsPromised_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : folders(u"stickers"_s))
            QTest::newRow(qPrintable(name)) << name;
    }

    void designsHaveAllThatIsPromised()
    {
        QFETCH(const QString, name);
        const auto design = parseStickerDesign(bytesOf(content + u"/stickers/%1/%1.svg"_s.arg(name)));
        QVERIFY2(design, design ? "" : qPrintable(design.error().detail()));
        QVERIFY(design->has(StickerField::Kind::QrCode) && design->has(StickerField::Kind::Logo));
        QVERIFY(design->field(u"titre"));
        for (const StickerLayout &layout : design->layouts) {
            const auto spots = [&](StickerField::Kind kind) {
                return std::count_if(layout.spots.begin(), layout.spots.end(),
                                     [kind](const StickerSpot &spot) { return spot.kind == kind; });
            };
            QCOMPARE(spots(StickerField::Kind::QrCode), 1);
            QCOMPARE(spots(StickerField::Kind::Logo), 1);
            QVERIFY(spots(StickerField::Kind::Text) >= 1);
        }
    }

    void theirOwnWordsFitEverySheet_data()
    {
        QTest::addColumn<QString>("design");
        QTest::addColumn<QString>("sheet");
        for (const QString &design : folders(u"stickers"_s)) {
            for (const QString &sheet : folders(u"sheets"_s))
                QTest::addRow("%s on %s", qPrintable(design), qPrintable(sheet)) << design << sheet;
        }
    }

    void theirOwnWordsFitEverySheet()
    {
        QFETCH(const QString, design);
        QFETCH(const QString, sheet);
        const Sticker sticker(designNamed(design), {}, sheetNamed(sheet));
        QStringList problems;
        for (const StickerProblem &problem : sticker.problems())
            problems << problem.field + u' ' + QString::number(int(problem.kind));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u", "_s)));
    }
};

QTEST_MAIN(ShippedTest)
#include "shippedtest.moc"
