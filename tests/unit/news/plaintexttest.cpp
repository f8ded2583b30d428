// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/plaintext.h"
#include "support/suite.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace pdc;

/// Of HTML the words are left, and nothing that a browser would do with it.
class PlainTextTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("words") << u"Venez nous voir."_s << u"Venez nous voir."_s;
        QTest::newRow("paragraphs") << u"<p>Un</p>\n<p class=\"a\">deux\n  trois</p>"_s << u"Un\n\ndeux trois"_s;
        QTest::newRow("line") << u"Un<br>deux<BR/>trois"_s << u"Un\ndeux\ntrois"_s;
        QTest::newRow("list") << u"<ul><li>un</li><li>deux</li></ul>trois"_s << u"• un\n• deux\n\ntrois"_s;
        QTest::newRow("marked up") << u"un <b>mot</b>, <i>deux</i>"_s << u"un mot, deux"_s;
        QTest::newRow("named") << u"&laquo;&nbsp;l&rsquo;&eacute;t&eacute;&nbsp;&raquo; &amp;lt;"_s
                               << u"«\u00a0l’été\u00a0» &lt;"_s;
        QTest::newRow("numbered") << u"&#233;&#xE9;&#x1F600;"_s << u"éé😀"_s;
        QTest::newRow("no character") << u"&#0;&#xD800;&#99999999999;&nothing;& &"_s
                                      << u"&#0;&#xD800;&#99999999999;&nothing;& &"_s;
        QTest::newRow("control characters") << u"a&#7;b&#27;[31m\u0001"_s << u"ab[31m"_s;
        QTest::newRow("script") << u"a<script>document.write('<p>x</p>')</script>b"_s << u"ab"_s;
        QTest::newRow("style") << u"<style>p{background:url(https://x.example)}</style>a"_s << u"a"_s;
        QTest::newRow("script without end") << u"a<script>b"_s << u"a"_s;
        QTest::newRow("comment") << u"a<!-- <b>x</b> -->b<!-- c"_s << u"ab"_s;
        QTest::newRow("picture and frame")
            << u"<img src=\"https://x.example/a>b\" onerror='x'>a<iframe src=//x>y</iframe>"_s << u"a"_s;
        QTest::newRow("link") << u"<a href=\"javascript:alert(1)\">ici</a>"_s << u"ici"_s;
        QTest::newRow("a sign for less") << u"1 < 2 et 3 > 2 <3"_s << u"1 < 2 et 3 > 2 <3"_s;
        QTest::newRow("tag without end") << u"a <b href='"_s << u"a"_s;
        QTest::newRow("an end alone") << u"<"_s << u"<"_s;
    }

    void isRead()
    {
        QFETCH(const QString, html);
        QFETCH(const QString, text);
        QCOMPARE(plainTextOfHtml(html), text);
    }

    void takesTimeThatGrowsWithItsLength()
    {
        constexpr int many = 250'000; // A million characters, as much as the feed's schema lets through.
        for (const QString &piece : {u"<b>a"_s, u"<!--"_s, u"&#a;"_s, u"<svg"_s, u"<li>"_s, u"<p '"_s}) {
            QElapsedTimer timer;
            timer.start();
            (void)plainTextOfHtml(piece.repeated(many));
            QVERIFY2(timer.elapsed() < 5000, qPrintable(piece));
        }
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plaintexttest.moc"
