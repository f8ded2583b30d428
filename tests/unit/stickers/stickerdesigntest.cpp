// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerdesign.h"
#include "stickers/stickerserror.h"
#include "support/suite.h"

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

constexpr auto title = "<rect data-field=\"titre\" data-kind=\"text\" data-label=\"Titre\" data-default=\"Ici\" "
                       "x=\"1\" y=\"1\" width=\"8\" height=\"3\" data-size=\"3 1\"/>";

QByteArray design(const QByteArray &inner)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">" + inner + "</svg>";
}

LabelSheet label(double width, double height, LabelSheet::Shape shape = LabelSheet::Shape::Rectangle, double clear = 0)
{
    LabelSheet sheet;
    sheet.page = sheet.cell = QSizeF(width, height);
    sheet.shape = shape;
    sheet.clear = clear;
    return sheet;
}

}

class StickerDesignTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsFieldsAndLayouts()
    {
        const auto read = parseStickerDesign(design(
            QByteArray("<g data-layout=\"a\" data-box=\"0 0 10 5\" data-least=\"20 10\"><path d=\"M0 0h1\"/>") + title
            + "<rect data-field=\"qr\" data-kind=\"qr\" data-label=\"Code\" data-default=\"https://example.org\" "
              "x=\"1\" "
              "y=\"1\" width=\"2\" height=\"2\"/></g><g data-layout=\"b\" data-box=\"0 10 5 5\" data-shape=\"round\">"
              "<rect data-field=\"titre\" data-kind=\"text\" x=\"1\" y=\"11\" width=\"3\" height=\"3\" "
              "data-size=\"4 2\" data-lines=\"3\" data-weight=\"bold\" data-align=\"end\" data-valign=\"top\" "
              "data-color=\"#FF0000\" data-unless=\"logo\"/></g>"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->fields.size(), 2);
        QCOMPARE(read->field(u"titre")->words, u"Ici"_s);
        QCOMPARE(read->field(u"titre")->label, u"Titre"_s);
        QVERIFY(!read->field(u"nom"));
        QVERIFY(read->has(StickerField::Kind::QrCode) && !read->has(StickerField::Kind::Logo));
        QCOMPARE(read->layouts.size(), 2);
        QCOMPARE(read->layouts[0].least, QSizeF(20, 10));
        QCOMPARE(read->layouts[0].spots.size(), 2);
        QVERIFY(read->layouts[0].art.contains("path") && !read->layouts[0].art.contains("data-"));
        const StickerSpot &spot = read->layouts[1].spots[0];
        QVERIFY(read->layouts[1].round);
        QCOMPARE(spot.box, QRectF(1, 11, 3, 3));
        QCOMPARE(spot.largest, 4.0);
        QCOMPARE(spot.smallest, 2.0);
        QCOMPARE(spot.lines, 3);
        QVERIFY(spot.bold && spot.unlessLogo);
        QCOMPARE(spot.alignment, Qt::AlignRight | Qt::AlignTop);
        QCOMPARE(spot.colour, QColor(255, 0, 0));
        QCOMPARE(read->least(), QSizeF());
    }

    void aDrawingWithoutLayoutsIsOne()
    {
        const auto read = parseStickerDesign(design(title));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->layouts.size(), 1);
        QCOMPARE(read->layouts[0].box, QRectF(0, 0, 20, 10));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("inner");
        const auto changed = [](const char *name, const char *from, const char *to) {
            const QByteArray inner = QByteArray(title).replace(from, to);
            QVERIFY(inner != title);
            QTest::newRow(name) << inner;
        };
        changed("a kind nobody knows", "\"text\"", "\"song\"");
        changed("a name with a space", "\"titre\"", "\"mon titre\"");
        changed("no label", "data-label=\"Titre\"", "");
        changed("no size of letters", "data-size=\"3 1\"", "");
        changed("a smallest larger than the largest", "3 1", "1 3");
        changed("a field of no width", "width=\"8\"", "width=\"0\"");
        changed("a field outside", "x=\"1\"", "x=\"15\"");
        changed("turned", "x=\"1\"", "x=\"1\" transform=\"rotate(3)\"");
        changed("no lines", "data-size", "data-lines=\"0\" data-size");
        changed("a colour by name", "data-size", "data-color=\"red\" data-size");
        changed("an alignment nobody knows", "data-size", "data-align=\"left\" data-size");
        QTest::newRow("a field twice") << QByteArray(title) + title;
        QTest::newRow("a circle as field")
            << QByteArray("<circle data-field=\"a\" data-kind=\"qr\" data-label=\"A\"/>");
        QTest::newRow("a field of two kinds") << QByteArray("<g data-layout=\"a\" data-box=\"0 0 20 10\">") + title
                + "</g><g data-layout=\"b\" data-box=\"0 0 20 10\">" + QByteArray(title).replace("\"text\"", "\"qr\"")
                + "</g>";
        QTest::newRow("a layout without a box") << QByteArray("<g data-layout=\"a\"/>");
        QTest::newRow("a layout of no height") << QByteArray("<g data-layout=\"a\" data-box=\"0 0 5 0\"/>");
        QTest::newRow("something beside the layouts")
            << QByteArray("<g data-layout=\"a\" data-box=\"0 0 5 5\"/><path d=\"M0 0\"/>");
        QTest::newRow("nine layouts") << QByteArray("<g data-layout=\"a\" data-box=\"0 0 5 5\"/>").repeated(9);
        QByteArray many;
        for (char c = 'a'; c < 'a' + 13; ++c)
            many += QByteArray(title).replace("titre", QByteArray(1, c));
        QTest::newRow("thirteen fields") << many;
        changed("a default as long as a book", "\"Ici\"", QByteArray("\"" + QByteArray(400, 'a') + "\"").constData());
    }

    void refuses()
    {
        QFETCH(const QByteArray, inner);
        const auto read = parseStickerDesign(design(inner));
        QVERIFY(!read);
        QVERIFY(read.error().is(StickersError::BadDesign));
        QVERIFY(!read.error().detail().isEmpty());
    }

    void theLayoutThatFillsTheLabelIsTaken()
    {
        const auto read = parseStickerDesign(
            design("<g data-layout=\"wide\" data-box=\"0 0 20 10\" data-least=\"40 20\"/><g data-layout=\"long\" "
                   "data-box=\"0 0 40 10\" data-least=\"80 20\"/><g data-layout=\"round\" data-box=\"0 0 10 10\" "
                   "data-shape=\"round\" data-least=\"20 20\"/><g data-layout=\"tiny\" data-box=\"0 0 20 10\"/>"));
        QVERIFY(read);
        const auto name = [&](const LabelSheet &sheet) { return read->placeOn(sheet).layout->name; };
        QCOMPARE(name(label(60, 30)), u"wide"_s);
        QCOMPARE(name(label(100, 25)), u"long"_s);
        QCOMPARE(name(label(60, 15)), u"tiny"_s); // The long one would fill it, but is not for so little.
        QCOMPARE(name(label(40, 40, LabelSheet::Shape::Ellipse)), u"round"_s);
        QCOMPARE(name(label(40, 40)), u"round"_s);
        QCOMPARE(name(label(30, 15)), u"tiny"_s);
    }

    void itStandsInTheMiddleClearOfTheEdge()
    {
        const auto read = parseStickerDesign(design(title));
        const QRectF wide = read->placeOn(label(60, 40, LabelSheet::Shape::Rectangle, 2)).rect;
        QCOMPARE(wide, QRectF(2, 6, 56, 28));
        const QRectF round = read->placeOn(label(40, 40, LabelSheet::Shape::Ellipse, 2)).rect;
        QCOMPARE(round.center(), QPointF(20, 20));
        for (const QPointF corner : {round.topLeft(), round.bottomRight()})
            QVERIFY(qAbs(QLineF(corner, QPointF(20, 20)).length() - 18) < 1e-6); // On the circle, not beyond.
    }
};

QTEST_MAIN(StickerDesignTest)
#include "stickerdesigntest.moc"
