// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/keyboardlayout.h"
#include "studio/storyboard.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// A storyboard of one scene that shows one element.
QByteArray withElement(const QByteArray &element)
{
    return R"({"format":1,"title":"T","language":"fr","scenes":[{"id":"a","say":[{"text":"Bonjour."}],"show":[)"
        + element + "]}]}";
}

}

class StoryboardTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItSays()
    {
        const auto storyboard =
            parseStoryboard(R"({"$schema":"x","format":1,"title":"Coller","language":"fr","pace":0.9,
            "poster":{"scene":"b","at":"s1+0.5"},
            "scenes":[{"id":"a","say":[{"text":"Un."}]},
                      {"id":"b","step":{"number":2,"title":"Deux"},"lead":1,"hold":2,
                       "say":[{"text":"Ctrl.","spoken":"Contrôle.","pause":1.5}],
                       "show":[{"type":"keyboard","id":"k","at":[10,20],"layout":"azerty-mac",
                                "use":[{"key":"cmd","from":"s1.end-0.25","press":[{"from":1}]}]},
                               {"type":"arrow","start":[1,2],"end":{"on":"k","key":"c","shift":[3,4]}}]}]})");
        QVERIFY2(storyboard, storyboard ? "" : qPrintable(storyboard.error().detail()));
        QCOMPARE(storyboard->title, u"Coller"_s);
        QCOMPARE(storyboard->pace, 0.9);
        QCOMPARE(storyboard->posterScene, 1);
        QCOMPARE(storyboard->posterAt.of, Cue::Of::SentenceStart);
        QCOMPARE(storyboard->posterAt.offset, 0.5);
        QCOMPARE(storyboard->scenes.size(), size_t(2));
        QCOMPARE(storyboard->scenes[0].sentences[0].spoken, u"Un."_s);
        const Scene &scene = storyboard->scenes[1];
        QCOMPARE(scene.step->number, 2);
        QCOMPARE(scene.sentences[0].spoken, u"Contrôle."_s);
        QCOMPARE(scene.sentences[0].pause, 1.5);
        const auto &keyboard = std::get<KeyboardPicture>(scene.elements[0].shape);
        QCOMPARE(keyboard.kind, KeyboardPicture::Kind::AzertyMac);
        QCOMPARE(keyboard.uses[0].from.of, Cue::Of::SentenceEnd);
        QCOMPARE(keyboard.uses[0].from.offset, -0.25);
        QCOMPARE(keyboard.uses[0].presses[0].from.offset, 1.0);
        QCOMPARE(keyboard.uses[0].presses[0].until.of, Cue::Of::SceneEnd);
        const auto &arrow = std::get<Arrow>(scene.elements[1].shape);
        QCOMPARE(arrow.to.element, u"k"_s);
        QCOMPARE(arrow.to.key, u"c"_s);
        QCOMPARE(arrow.to.point, QPointF(3, 4));
    }

    void refusesByPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &json, const QString &detail) {
            QTest::newRow(name) << json << detail;
        };
        row("a list", "[]", u"must be an object"_s);
        row("another format", R"({"format":2,"title":"T","language":"fr","scenes":[{"id":"a"}]})", u"format: "_s);
        row("no scene", R"({"format":1,"title":"T","language":"fr","scenes":[]})", u"scenes: "_s);
        row("a language that is a path", R"({"format":1,"title":"T","language":"../x","scenes":[{"id":"a"}]})",
            u"language: "_s);
        row("a title that is a number", R"({"format":1,"title":3,"language":"fr","scenes":[{"id":"a"}]})",
            u"title: "_s);
        row("two scenes of one name", R"({"format":1,"title":"T","language":"fr","scenes":[{"id":"a"},{"id":"a"}]})",
            u"scenes[1].id: "_s);
        row("a poster of no scene",
            R"({"format":1,"title":"T","language":"fr","poster":{"scene":"z"},"scenes":[{"id":"a"}]})", u"poster: "_s);
        row("unknown element", withElement(R"({"type":"film"})"), u"scenes[0].show[0].type: "_s);
        row("unknown field", withElement(R"({"type":"title","text":"T","colour":"red"})"),
            u"scenes[0].show[0].colour: unknown field"_s);
        row("a sentence that is not said", withElement(R"({"type":"title","text":"T","from":"s2"})"),
            u"scenes[0].show[0].from: "_s);
        row("a moment in other words", withElement(R"({"type":"title","text":"T","from":"s1+soon"})"),
            u"scenes[0].show[0].from: "_s);
        row("a moment with a line after it", withElement(R"({"type":"title","text":"T","from":"s1\n"})"),
            u"scenes[0].show[0].from: "_s);
        row("a key that is not there", withElement(R"({"type":"keyboard","at":[0,0],"use":[{"key":"cmd"}]})"),
            u"scenes[0].show[0]: no key"_s);
        row("an arrow to nothing", withElement(R"({"type":"arrow","start":[0,0],"end":{"on":"nothing"}})"),
            u"scenes[0].show[0]: "_s);
        row("far off the stage", withElement(R"({"type":"keyboard","at":[0,1e300]})"), u"scenes[0].show[0].at: "_s);
        row("a negative box", withElement(R"({"type":"bubble","text":"T","box":[0,0,-5,10]})"),
            u"scenes[0].show[0].box: "_s);
        row("three numbers for a point", withElement(R"({"type":"mouse","at":[0,0,0]})"), u"scenes[0].show[0].at: "_s);
        row("huge letters", withElement(R"({"type":"text","text":"T","box":[0,0,9,9],"size":1e9})"),
            u"scenes[0].show[0].size: "_s);
        row("a pointer that is nowhere", withElement(R"({"type":"pointer","path":[]})"), u"scenes[0].show[0].path: "_s);
        row("a very long text", withElement(R"({"type":"title","text":")" + QByteArray(5000, 'x') + R"("})"),
            u"scenes[0].show[0].text: "_s);
    }
    void refusesByPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto storyboard = parseStoryboard(json);
        QVERIFY(!storyboard);
        QVERIFY(storyboard.error().is(StudioError::BadStoryboard));
        QVERIFY2(storyboard.error().detail().contains(detail), qPrintable(storyboard.error().detail()));
    }

    void refusesWhatIsNoJson()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("{"), QByteArray(100000, '['), QByteArray("\xff\xfe\0x", 4)})
            QVERIFY(parseStoryboard(bytes).error().is(StudioError::BadJson));
        QVERIFY(parseStoryboard(QByteArray(2 << 20, ' ')).error().is(StudioError::BadStoryboard));
    }

    void everyCutIsRefused()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials/copier-coller/storyboard.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll().trimmed();
        QVERIFY(parseStoryboard(whole));
        for (qsizetype length = 0; length < whole.size(); length += 37)
            QVERIFY(!parseStoryboard(whole.left(length)));
    }

    /// An editor reads the schema and never the code: each kind of element must be in it.
    void theSchemaKnowsEveryElement()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/schemas/storyboard.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject definitions = QJsonDocument::fromJson(file.readAll()).object()["definitions"_L1].toObject();
        const QJsonArray kinds = definitions["element"_L1].toObject()["oneOf"_L1].toArray();
        QCOMPARE(size_t(kinds.size()), std::variant_size_v<Shape>);
        for (const QJsonValue &kind : kinds) {
            const QString name = kind.toObject()["$ref"_L1].toString().section(u'/', -1);
            const QJsonObject element = definitions[name].toObject();
            QJsonObject example{{u"type"_s, element["properties"_L1].toObject()["type"_L1].toObject()["const"_L1]}};
            const QString detail = parseStoryboard(withElement(QJsonDocument(example).toJson())).error().detail();
            QVERIFY2(!detail.contains(u"unknown element"_s), qPrintable(name));
        }
    }

    void theKeyboardIsFrench()
    {
        for (const auto kind : {KeyboardPicture::Kind::Azerty, KeyboardPicture::Kind::AzertyMac}) {
            const std::vector<KeyCap> keys = keyboardKeys(kind, true);
            const auto box = [&keys](QStringView name) { return findKey(keys, name)->box; };
            // Rows, and who stands beside whom.
            QCOMPARE(box(u"a").top(), 1.0);
            QCOMPARE(box(u"z").left(), box(u"a").right());
            QCOMPARE(box(u"q").top(), 2.0);
            QCOMPARE(box(u"w").top(), 3.0);
            QCOMPARE(box(u"x").left(), box(u"w").right());
            QCOMPARE(box(u"c").left(), box(u"x").right());
            QCOMPARE(box(u"v").left(), box(u"c").right());
            QCOMPARE(box(u"maj").topLeft(), QPointF(0, 3));
            QVERIFY(box(u"ctrl").top() == 4 && box(u"ctrl").left() < box(u"espace").left());
            QCOMPARE(box(u"m").left(), box(u"l").right());
            QSizeF size;
            for (const KeyCap &key : keys) {
                size = size.expandedTo(QSizeF(key.box.right(), key.box.bottom()));
                for (const KeyCap &other : keys)
                    QVERIFY2(&key == &other || key.name == "entree"_L1 || other.name == "entree"_L1
                                 || !key.box.intersects(other.box),
                             qPrintable(key.name + u' ' + other.name));
            }
            QCOMPARE(size, keyboardSize(true));
        }
        const std::vector<KeyCap> mac = keyboardKeys(KeyboardPicture::Kind::AzertyMac, false);
        QCOMPARE(findKey(mac, u"cmd")->box.right(), findKey(mac, u"espace")->box.left());
    }
};

QTEST_GUILESS_MAIN(StoryboardTest)
#include "storyboardtest.moc"
