// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerserror.h"
#include "stickers/stickersheet.h"
#include "support/suite.h"

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
constexpr auto sound = "{\"format\": 1, \"page\": {\"width\": 210, \"height\": 297}, \"columns\": 3, \"rows\": 7, "
                       "\"first\": {\"left\": 7.21, \"top\": 15.15}, "
                       "\"cell\": {\"width\": 63.5, \"height\": 38.1}, \"gap\": {\"across\": 2.54, \"down\": 0}}";
}

class StickerSheetTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsMillimetres()
    {
        const auto sheet = parseLabelSheet(sound);
        QVERIFY2(sheet, sheet ? "" : qPrintable(sheet.error().detail()));
        QCOMPARE(sheet->count(), 21);
        QCOMPARE(sheet->page, QSizeF(210, 297));
        QCOMPARE(sheet->first, QPointF(7.21, 15.15));
        QCOMPARE(sheet->cell, QSizeF(63.5, 38.1));
        QCOMPARE(sheet->gap, QSizeF(2.54, 0));
        QCOMPARE(sheet->corner, 0.0);
        QCOMPARE(sheet->clear, 1.5);
        QCOMPARE(sheet->shape, LabelSheet::Shape::Rectangle);
        const auto round = parseLabelSheet(QByteArray(sound).replace("\"gap\"", "\"shape\": \"ellipse\", \"gap\""));
        QCOMPARE(round->shape, LabelSheet::Shape::Ellipse);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<StickersError>("code");
        const auto row = [](const char *name, const QByteArray &json, StickersError code = StickersError::BadSheet) {
            QVERIFY2(json != sound, name);
            QTest::newRow(name) << json << code;
        };
        const QByteArray json(sound);
        row("nothing", "");
        row("no JSON", "<html>");
        row("an array", "[]");
        row("cut off", json.chopped(10));
        row("a format of tomorrow", QByteArray(json).replace("\"format\": 1", "\"format\": 2"));
        row("no page", QByteArray(json).replace("\"page\"", "\"leaf\""));
        row("a word as a number", QByteArray(json).replace("63.5", "\"63.5\""));
        row("no columns", QByteArray(json).replace("\"columns\": 3", "\"columns\": 0"));
        row("half a column", QByteArray(json).replace("\"columns\": 3", "\"columns\": 2.5"));
        row("too many", QByteArray(json).replace("\"columns\": 3", "\"columns\": 900"));
        row("labels of a grain", QByteArray(json).replace("63.5", "2"));
        row("something nobody knows", QByteArray(json).replace("\"gap\"", "\"colour\": 1, \"gap\""));
        row("huge", QByteArray(json).append(QByteArray(100'000, ' ')));
        row("a row too many", QByteArray(json).replace("\"rows\": 7", "\"rows\": 8"), StickersError::SheetBeyondPage);
        row("too far to the right", QByteArray(json).replace("7.21", "14.43"), StickersError::SheetBeyondPage);
        row("on a smaller page", QByteArray(json).replace("297", "279"), StickersError::SheetBeyondPage);
    }

    void refuses()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const StickersError, code);
        const auto sheet = parseLabelSheet(json);
        QVERIFY(!sheet);
        QVERIFY2(sheet.error().is(code), sheet.error().name().data());
        QVERIFY(!sheet.error().detail().isEmpty());
    }
};

QTEST_MAIN(StickerSheetTest)
#include "stickersheettest.moc"
