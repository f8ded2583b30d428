// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/drawing.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QByteArray drawing(const QByteArray &inside, const QByteArray &viewBox = "0 0 320 108")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + viewBox + "'>" + inside + "</svg>";
}

}

/// SVG can fetch files, run on forever and hide words: of all it can do a drawing uses a little.
class DrawingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void takesShapesInTheColoursOfThePalette()
    {
        QByteArray shapes = "<title>Une main</title><g transform='translate(2.5,-3)' stroke-linecap='round'>"
                            "<path d='M4 42 L4 34 C4 25 10 21 18 21 Z' fill='none' stroke-width='2.5'/></g>"
                            "<rect x='-5' y='2' width='26' height='17' rx='2'/><circle cx='1' cy='1' r='7.5'/>"
                            "<polyline points='1,2 3,4' opacity='0.5'/>";
        for (const QLatin1StringView colour : drawingColours())
            shapes += "<circle r=\"1\" fill=\"" + QByteArray(colour.data(), colour.size()) + "\"/>";
        const auto size = checkDrawing(drawing(shapes));
        QVERIFY2(size, qPrintable(size ? QString() : size.error().detail()));
        QCOMPARE(*size, QSizeF(320, 108));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("svg");
        const auto row = [](const char *name, const QByteArray &svg) { QTest::newRow(name) << svg; };
        row("nothing", "");
        row("a page", "<!DOCTYPE html><html></html>");
        row("cut off", drawing("<g>").chopped(6));
        row("no namespace", "<svg viewBox='0 0 1 1'></svg>");
        row("no viewBox", "<svg xmlns='http://www.w3.org/2000/svg'></svg>");
        row("a viewBox of nothing", drawing("", "0 0 0 10"));
        row("a viewBox that is a tower", drawing("", "0 0 10 1000"));
        row("a viewBox elsewhere", drawing("", "-5 0 10 10"));
        row("entities", "<!DOCTYPE svg [<!ENTITY a \"x\">]>" + drawing("&a;"));
        row("a stylesheet", "<?xml-stylesheet href=\"x.css\"?>" + drawing(""));
        for (const char *element : {"script", "style", "text", "image", "use", "a", "foreignObject", "filter",
                                    "animate", "linearGradient", "pattern", "mask", "svg"})
            row(element, drawing(QByteArray("<") + element + "/>"));
        row("a foreign element", drawing("<x:rect xmlns:x='urn:x'/>"));
        row("a file", drawing("<rect xlink:href='file:///etc/passwd' xmlns:xlink='http://www.w3.org/1999/xlink'/>"));
        row("an attribute of a foreign kind", drawing("<rect x:fill='none' xmlns:x='urn:x'/>"));
        row("a script's handler", drawing("<rect onload='x()'/>"));
        row("a style", drawing("<rect style='fill:url(x)'/>"));
        row("a reference", drawing("<rect fill='url(#x)'/>"));
        row("a colour by name", drawing("<rect fill='red'/>"));
        row("a colour of another palette", drawing("<rect fill='#123456'/>"));
        row("dashes", drawing("<path d='M0 0 L9999 0' stroke-dasharray='0.0001'/>"));
        row("a number beyond", drawing("<rect width='10001'/>"));
        row("a number with an exponent", drawing("<circle r='1e300'/>"));
        row("an endless number", drawing("<rect width=\"" + QByteArray(200, '1') + "\"/>"));
        row("a percentage", drawing("<rect width='100%'/>"));
        row("a scale", drawing("<g transform='scale(9999)'/>"));
        row("two moves", drawing("<g transform='translate(1,2) scale(3)'/>"));
        row("too deep", drawing(QByteArray("<g>").repeated(12) + QByteArray("</g>").repeated(12)));
        row("too many", drawing(QByteArray("<g/>").repeated(2000)));
        row("too large", drawing(QByteArray(mostDrawingBytes, ' ')));
    }

    void refuses()
    {
        QFETCH(const QByteArray, svg);
        const auto size = checkDrawing(svg);
        QVERIFY(!size);
        QVERIFY(size.error().is(PagesError::BadPage));
        QVERIFY(size.error().detail().startsWith("drawing"_L1) && size.error().detail().size() < 500);
    }
};

QTEST_GUILESS_MAIN(DrawingTest)
#include "drawingtest.moc"
