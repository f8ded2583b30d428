// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/scenepainter.h"
#include "support/suite.h"

#include <QFile>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QString resources()
{
    return QStringLiteral(PDC_SOURCE_DIR "/resources");
}

/// How many points of a part of the picture have this colour.
int countColour(const QImage &image, const QRect &part, const QColor &colour)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            count += image.pixel(x, y) == colour.rgb();
    return count;
}

QImage frameOf(const QByteArray &element, double seconds)
{
    const auto kit = StudioKit::load(resources());
    const auto storyboard = parseStoryboard(
        R"({"format":1,"title":"T","language":"fr","scenes":[{"id":"a","say":[{"text":"Un."}],"hold":8,"show":[)"
        + element + "]}]}");
    if (!kit || !storyboard)
        return {};
    return paintFrame(*kit, *storyboard, buildTimeline(*storyboard, {1.0}, 20), seconds);
}

}

class SceneTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void everyElementShows_data()
    {
        QTest::addColumn<QByteArray>("element");
        const auto row = [](const char *name, const char *element) { QTest::newRow(name) << QByteArray(element); };
        row("title", R"({"type":"title","text":"Copier","under":"coller"})");
        row("text", R"({"type":"text","box":[100,100,900,200],"text":"Bonjour","marker":true})");
        row("keyboard", R"({"type":"keyboard","at":[50,100],"arrows":true,"use":[{"key":"c","press":[{"from":0}]}]})");
        row("mac", R"({"type":"keyboard","at":[50,100],"layout":"azerty-mac"})");
        row("keys", R"({"type":"keys","centre":[600,300],"keys":["Ctrl","C"],"meaning":"copier"})");
        row("document", R"({"type":"document","box":[50,100,600,300],"title":"Lettre","lines":["Bonjour"],
            "select":[{"start":0,"end":3}],"caret":[{}],"insert":[{"line":2,"text":"Voilà"}]})");
        row("pointer", R"({"type":"pointer","path":[{"to":[300,300]}],"press":[{"from":0}]})");
        row("mouse", R"({"type":"mouse","at":[300,300],"press":[{"from":0}]})");
        row("arrow", R"({"type":"arrow","start":[100,100],"end":[500,400]})");
        row("chip", R"({"type":"chip","text":"adresse","path":[{"to":[300,300]}]})");
        row("bubble", R"({"type":"bubble","box":[100,100,400,200],"text":"Bravo"})");
        row("field", R"({"type":"field","box":[100,300,600,90],"label":"Mot de passe","typed":[{"text":"secret"}]})");
    }
    void everyElementShows()
    {
        QFETCH(QByteArray, element);
        const QImage blank = frameOf({}, 2);
        const QImage frame = frameOf(element, 2);
        QCOMPARE(frame.size(), QSize(1280, 720));
        QCOMPARE(frame.format(), QImage::Format_RGB32);
        int changed = 0;
        for (int y = 0; y < frame.height(); ++y)
            for (int x = 0; x < frame.width(); ++x)
                changed += frame.pixel(x, y) != blank.pixel(x, y);
        QVERIFY2(changed > 800, qPrintable(QString::number(changed)));
        QVERIFY(countColour(frame, frame.rect(), studiocolour::ink)
                    + countColour(frame, frame.rect(), studiocolour::indigo)
                > 100);
        // The captions' ground stays free.
        QCOMPARE(frame.copy(0, 680, 1280, 40), blank.copy(0, 680, 1280, 40));
    }

    void elementsComeAndGo()
    {
        const QByteArray bubble =
            R"({"type":"bubble","box":[100,100,400,200],"text":"Bravo","from":"s1+0.5","until":4})";
        const QRect part(110, 110, 380, 180);
        QCOMPARE(countColour(frameOf(bubble, 0.8), part, studiocolour::sun), 0);
        QVERIFY(countColour(frameOf(bubble, 2), part, studiocolour::sun) > 10000);
        QCOMPARE(countColour(frameOf(bubble, 4.1), part, studiocolour::sun), 0);
    }

    void aPressedKeyIsSeenAtItsPlace()
    {
        const QByteArray keyboard =
            R"({"type":"keyboard","at":[0,100],"width":1280,"use":[{"key":"ctrl","press":[{"from":2,"until":3}]}]})";
        // Bottom left, where Ctrl is; and bottom right, where the other one is, which nobody named.
        const QRect left(24, 460, 40, 20);
        const QRect right(1160, 460, 60, 20);
        const QImage waiting = frameOf(keyboard, 1);
        QVERIFY(countColour(waiting, left, studiocolour::sun) > 300);
        QCOMPARE(countColour(waiting, right, studiocolour::sun), 0);
        const QImage pressed = frameOf(keyboard, 2.5);
        QVERIFY(countColour(pressed, left, studiocolour::indigo) > 300);
        QCOMPARE(countColour(pressed, right, studiocolour::indigo), 0);
    }

    void aSelectionGrowsToItsEnd()
    {
        const QByteArray document = R"({"type":"document","box":[50,100,800,300],"title":"Lettre",
            "lines":["Bonjour à tous"],"size":40,"select":[{"line":1,"from":1,"full":3}]})";
        const QRect part(60, 170, 780, 100);
        const int none = countColour(frameOf(document, 0.9), part, studiocolour::indigo);
        const int half = countColour(frameOf(document, 2), part, studiocolour::indigo);
        const int whole = countColour(frameOf(document, 4), part, studiocolour::indigo);
        QCOMPARE(none, 0);
        QVERIFY(half > 1000 && whole > half * 3 / 2);
    }

    void aPointerArrivesWhereItIsTold()
    {
        const QByteArray pointer =
            R"({"type":"document","id":"d","box":[50,100,800,300],"title":"Lettre","lines":["Bonjour"]},
            {"type":"pointer","path":[{"to":[1000,500]},{"at":3,"travel":1,"to":{"on":"d","column":7}}]})";
        const QRect start(1000, 500, 40, 60);
        QVERIFY(countColour(frameOf(pointer, 1.9), start, studiocolour::ink) > 300);
        QCOMPARE(countColour(frameOf(pointer, 3.1), start, studiocolour::ink), 0);
    }

    void eachSceneBeginsOnItsFrame()
    {
        const auto kit = StudioKit::load(resources());
        QVERIFY(kit);
        Storyboard storyboard;
        storyboard.scenes.resize(2);
        storyboard.scenes[0].elements = {{{}, {}, {}, Bubble{QRectF(100, 100, 400, 200), u"Un"_s, 36}}};
        const Timeline timeline = buildTimeline(storyboard, {}, 20);
        const double border = timeline.scenes[1].start;
        QCOMPARE(paintFrame(*kit, storyboard, timeline, border - 0.025).pixel(120, 120), studiocolour::sun.rgb());
        QCOMPARE(paintFrame(*kit, storyboard, timeline, border + 0.025).pixel(120, 120), studiocolour::paper.rgb());
        QCOMPARE(paintFrame(*kit, storyboard, timeline, 1e6).pixel(120, 120), studiocolour::paper.rgb());
    }

    void withoutFontsItSaysWhichOne()
    {
        const auto kit = StudioKit::load(u"/nowhere"_s);
        QVERIFY(!kit);
        QVERIFY(kit.error().is(StudioError::NotReadable));
        QVERIFY(kit.error().detail().contains(u"/nowhere/fonts/"_s));
    }
};

QTEST_MAIN(SceneTest)
#include "scenetest.moc"
