// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/safesvg.h"
#include "stickers/stickerserror.h"
#include "support/suite.h"

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

QByteArray svg(const QByteArray &inner, const QByteArray &more = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 "
           "10\""
        + more + ">" + inner + "</svg>";
}

QByteArray nested(int depth)
{
    return svg(QByteArray("<g>").repeated(depth) + QByteArray("</g>").repeated(depth));
}

}

/// A drawing from anyone: what is not on the list does not come in.
class SafeSvgTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void takesShapesAndGroups()
    {
        const auto root = readSafeSvg(svg("<title>A</title><g transform=\"translate(1 2) scale(2)\" fill=\"#2B2A7C\">"
                                          "<path d=\"M0 0l1-1.5.5.5A1 1 0 01 2 2z\"/><rect x=\"1\" width=\"2\" "
                                          "height=\"3\" rx=\"1\"/></g><circle r=\"2\" stroke=\"none\"/>"));
        QVERIFY2(root, root ? "" : qPrintable(root.error().detail()));
        QCOMPARE(root->children.size(), 2);
        QCOMPARE(root->children[0].children.size(), 2);
        QCOMPARE(root->children[0].children[0].value(u"d"), u"M0 0l1-1.5.5.5A1 1 0 01 2 2z"_s);
        QVERIFY(root->children[1].has(u"stroke") && !root->children[1].has(u"fill"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<QByteArray>("what");
        const auto row = [](const char *name, const QByteArray &drawing, const char *what) {
            QTest::newRow(name) << drawing << QByteArray(what);
        };
        row("nothing", "", "");
        row("no XML", "PNG", "");
        row("a page", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "no SVG");
        row("no namespace", "<svg viewBox=\"0 0 1 1\"/>", "no SVG");
        row("cut off", svg("<g>").chopped(6), "");
        row("a doctype", "<!DOCTYPE svg>" + svg(""), "DOCTYPE");
        row("an entity", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("&a;"), "DOCTYPE");
        row("a file as entity", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + svg("&a;"), "DOCTYPE");
        row("an entity nobody declared", svg("<g>&a;</g>"), "");
        row("a style sheet", "<?xml-stylesheet href=\"a.css\"?>" + svg(""), "processing instruction");
        row("a script", svg("<script>alert(1)</script>"), "the element script");
        row("an event", svg("<g onload=\"alert(1)\"/>"), "the attribute onload");
        row("a picture from elsewhere", svg("<image xlink:href=\"https://example.org/a.png\"/>"), "the element image");
        row("a link", svg("<a xlink:href=\"https://example.org\"/>"), "the element a");
        row("a use", svg("<use xlink:href=\"#a\"/>"), "the element use");
        row("a reference", svg("<path xlink:href=\"#a\" d=\"M0 0\"/>"), "the attribute xlink:href");
        row("a foreign object", svg("<foreignObject/>"), "the element foreignObject");
        row("an animation", svg("<animate attributeName=\"x\"/>"), "the element animate");
        row("a style", svg("<style>*{fill:url(http://example.org)}</style>"), "the element style");
        row("a style attribute", svg("<g style=\"fill:red\"/>"), "the attribute style");
        row("a paint from elsewhere", svg("<path fill=\"url(https://example.org/a.svg#b)\" d=\"M0 0\"/>"), "fill");
        row("a filter", svg("<g filter=\"url(#a)\"/>"), "the attribute filter");
        row("words", svg("<g>words</g>"), "text between elements");
        row("a text element", svg("<text>words</text>"), "the element text");
        row("dashes", svg("<path stroke-dasharray=\"0.0001\" d=\"M0 0\"/>"), "stroke-dasharray");
        row("another language", svg("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>"), "the element math");
        row("a number beyond all measure", svg("<rect width=\"1e30\"/>"), "the value of width");
        row("no number", svg("<rect x=\"nan\"/>"), "the value of x");
        row("endless", svg("<rect x=\"inf\"/>"), "the value of x");
        row("a width below nothing", svg("<rect width=\"-1\"/>"), "the value of width");
        row("a path that does not start", svg("<path d=\"L1 1\"/>"), "the value of d");
        row("a path with too few numbers", svg("<path d=\"M0 0C1 2 3 4 5\"/>"), "the value of d");
        row("a path with a flag of two", svg("<path d=\"M0 0A1 1 0 2 0 3 3\"/>"), "the value of d");
        row("a path of words", svg("<path d=\"M0 0 here\"/>"), "the value of d");
        row("a transformation nobody knows", svg("<g transform=\"explode(1)\"/>"), "the value of transform");
        row("a transformation cut off", svg("<g transform=\"scale(2\"/>"), "the value of transform");
        row("larger and larger",
            svg(QByteArray("<g transform=\"scale(900)\">").repeated(3) + QByteArray("</g>").repeated(3)), "measure");
        row("too deep", nested(30), "within each other");
        row("very deep", nested(5000), "within each other");
        row("too many", svg(QByteArray("<g/>").repeated(3000)), "elements");
        row("too large", svg(QByteArray("<g/>").leftJustified(300'000, ' ')), "bytes");
        row("a value too long", svg("<path d=\"M0 0" + QByteArray(" 1 1").repeated(15'000) + "\"/>"), "characters");
    }

    void refuses()
    {
        QFETCH(const QByteArray, drawing);
        QFETCH(const QByteArray, what);
        const auto root = readSafeSvg(drawing);
        QVERIFY(!root);
        QVERIFY(root.error().is(StickersError::BadDesign));
        QVERIFY2(root.error().detail().contains(QString::fromUtf8(what)), qPrintable(root.error().detail()));
        QVERIFY(root.error().detail().size() < 300);
    }

    void aLogoMayCarryWhatOtherProgramsLeave()
    {
        const QByteArray drawing =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" "
            "i:version=\"1.2\" id=\"a\" class=\"b\" width=\"10mm\" height=\"5mm\"><metadata><x "
            "xmlns=\"http://example.org\">text</x></metadata><i:view i:zoom=\"2\"/><path style=\"fill:#ff0000;"
            "font-size:3px;stroke:none\" fill=\"#00ff00\" d=\"M0 0h1v1z\"/></svg>";
        QVERIFY(!readSafeSvg(drawing));
        const auto root = readSafeSvg(drawing, true);
        QVERIFY2(root, root ? "" : qPrintable(root.error().detail()));
        QCOMPARE(root->children.size(), 1);
        QCOMPARE(root->children[0].value(u"fill"), u"#ff0000"_s);
    }

    void aLogoMayNotCarryMoreThanThat_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::newRow("a doctype") << QByteArray("<!DOCTYPE svg>" + svg(""));
        QTest::newRow("a script") << svg("<script/>");
        QTest::newRow("an event") << svg("<g onclick=\"a()\"/>");
        QTest::newRow("a reference") << svg("<g xlink:href=\"https://example.org\"/>");
        QTest::newRow("a use") << svg("<use/>");
        QTest::newRow("a style that fetches") << svg("<g style=\"fill:url(https://example.org)\"/>");
        QTest::newRow("a style that hides it") << svg("<g style=\"fill:u\\72l(x)\"/>");
        QTest::newRow("an entity in what is passed over") << svg("<desc>&a;</desc>");
    }

    void aLogoMayNotCarryMoreThanThat()
    {
        QFETCH(const QByteArray, drawing);
        QVERIFY(!readSafeSvg(drawing, true));
    }

    void writesWhatItRead()
    {
        const auto root =
            readSafeSvg(svg("<g fill=\"#fff\"><rect data-field=\"a\" width=\"1\"/><rect data-unless=\"logo\" "
                            "width=\"2\"/><rect width=\"3\"/></g>"));
        QVERIFY(root);
        const QByteArray all = writeSvg(*root, u"0 0 5 5"_s, {u"data-field"_s});
        QVERIFY(!all.contains("width=\"1\"") && all.contains("width=\"2\"") && all.contains("width=\"3\""));
        QVERIFY(all.contains("viewBox=\"0 0 5 5\"") && !all.contains("data-"));
        const QByteArray some = writeSvg(*root, u"0 0 5 5"_s, {u"data-field"_s, u"data-unless"_s});
        QVERIFY(!some.contains("width=\"2\"") && some.contains("width=\"3\""));
        QVERIFY(readSafeSvg(all).has_value());
    }
};

QTEST_MAIN(SafeSvgTest)
#include "safesvgtest.moc"
