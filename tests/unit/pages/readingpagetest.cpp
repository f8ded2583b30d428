// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/readingpage.h"
#include "support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// JSON with single quotes in place of double ones; moc loses its way in raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray pageOf(const QByteArray &blocks)
{
    return "{\"format\": 1, \"blocks\": [" + blocks + "]}";
}

const QByteArray number = json("{'type': 'number', 'value': '15 %', 'text': 'de la population', 'picture': 2, 'alt': "
                               "'Trois sur vingt', 'source': {'name': 'Insee', 'date': '2021', 'url': 'insee.fr'}}");

}

/// A page is what its schema says, block by block; anything else is refused with the place of the fault.
class ReadingPageTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachBlock()
    {
        const auto blocks = parsePage(
            pageOf(QByteArray(json("{'type': 'heading', 'text': 'Titre'}, {'type': 'paragraph', 'text': 'Un texte.'}, "
                                   "{'type': 'list', 'items': ['un', 'deux'], 'ordered': true}, {'type': 'list', "
                                   "'items': ['un']}, {'type': 'figure', 'picture': 1, 'alt': 'Une main', 'caption': "
                                   "'Dessous'}, {'type': 'link', 'text': 'Voir', 'route': '/places?commune=69123'},"))
                   + number));
        QVERIFY2(blocks, qPrintable(blocks ? QString() : blocks.error().detail()));
        QCOMPARE(blocks->size(), size_t(7));
        QCOMPARE(std::get<PageHeading>(blocks->at(0)).text, u"Titre"_s);
        QCOMPARE(std::get<PageParagraph>(blocks->at(1)).text, u"Un texte."_s);
        QCOMPARE(std::get<PageList>(blocks->at(2)).items, QStringList({u"un"_s, u"deux"_s}));
        QVERIFY(std::get<PageList>(blocks->at(2)).ordered);
        QVERIFY(!std::get<PageList>(blocks->at(3)).ordered);
        QCOMPARE(std::get<PageFigure>(blocks->at(4)).picture.alt, u"Une main"_s);
        QCOMPARE(std::get<PageFigure>(blocks->at(4)).caption, u"Dessous"_s);
        QCOMPARE(std::get<PageLink>(blocks->at(5)).route, u"/places?commune=69123"_s);
        const auto &figure = std::get<PageNumber>(blocks->at(6));
        QCOMPARE(figure.value, u"15 %"_s);
        QCOMPARE(figure.picture->number, 2);
        QCOMPARE(figure.source.name + figure.source.date + figure.source.url, u"Insee2021insee.fr"_s);
        QCOMPARE(picturesOf(*blocks).size(), 2);
        QCOMPARE(picturesOf(*blocks).at(0).number, 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QByteArray &json, const QString &where = {}) {
            QTest::newRow(name) << json << where;
        };
        row("nothing", "");
        row("no JSON", "<html>", u"byte"_s);
        row("cut in the middle", pageOf(number).chopped(20));
        row("an array", "[]");
        row("another format", json("{'format': 2, 'blocks': [{'type': 'heading', 'text': 'x'}]}"), u"/format"_s);
        row("no blocks", json("{'format': 1, 'blocks': []}"), u"/blocks"_s);
        row("a field of its own", json("{'format': 1, 'script': 'x', 'blocks': [{'type': 'heading', 'text': 'x'}]}"));
        row("a block of its own", pageOf(json("{'type': 'script', 'text': 'x'}")), u"/blocks/0/type"_s);
        row("a block without type", pageOf(json("{'text': 'x'}")), u"/blocks/0"_s);
        row("a block with another's field", pageOf(json("{'type': 'heading', 'text': 'x', 'route': '/home'}")));
        row("no text", pageOf(json("{'type': 'paragraph'}")), u"/blocks/0"_s);
        row("empty text", pageOf(json("{'type': 'paragraph', 'text': ''}")), u"/blocks/0/text"_s);
        row("a control character", pageOf(json("{'type': 'paragraph', 'text': 'a\\u0007'}")), u"/blocks/0/text"_s);
        row("endless text", pageOf(json("{'type': 'paragraph', 'text': '" + QByteArray(2001, 'x') + "'}")));
        row("a list of numbers", pageOf(json("{'type': 'list', 'items': [1]}")), u"/blocks/0/items/0"_s);
        row("a figure without words", pageOf(json("{'type': 'figure', 'picture': 1}")));
        row("picture zero", pageOf(json("{'type': 'figure', 'picture': 0, 'alt': 'x'}")), u"/blocks/0/picture"_s);
        row("a picture by path", pageOf(json("{'type': 'figure', 'picture': '../x.svg', 'alt': 'x'}")));
        row("a number without source", pageOf(json("{'type': 'number', 'value': '1', 'text': 'x'}")));
        row("a number with a picture alone",
            pageOf(json("{'type': 'number', 'value': '1', 'text': 'x', 'picture': 1, 'source': {'name': 'x'}}")));
        row("a link to the web", pageOf(json("{'type': 'link', 'text': 'x', 'route': 'https://example.org'}")));
        row("a link to a file", pageOf(json("{'type': 'link', 'text': 'x', 'route': 'file:///etc/passwd'}")));
        row("a link out of the program", pageOf(json("{'type': 'link', 'text': 'x', 'route': '/../etc'}")));
        row("a link with a line feed", pageOf(json("{'type': 'link', 'text': 'x', 'route': '/home\\n'}")));
        QByteArray many;
        for (int i = 0; i < 201; ++i)
            many += json("{'type': 'heading', 'text': 'x'},");
        row("201 blocks", pageOf(many.chopped(1)), u"/blocks"_s);
        row("ten thousand deep", QByteArray(10'000, '['));
        row("too large", pageOf(number) + QByteArray(mostPageBytes, ' '), u"larger"_s);
    }

    void refuses()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, where);
        const auto blocks = parsePage(json);
        QVERIFY(!blocks);
        QVERIFY(blocks.error().is(PagesError::BadPage));
        QVERIFY(!blocks.error().detail().isEmpty() && blocks.error().detail().size() < 1000);
        QVERIFY2(blocks.error().detail().contains(where), qPrintable(blocks.error().detail()));
    }

    void takesWhatIsJustWithin()
    {
        QVERIFY(parsePage(pageOf(json("{'type': 'paragraph', 'text': '") + QByteArray(2000, 'x') + json("'}"))));
        QByteArray many;
        for (int i = 0; i < 200; ++i)
            many += json("{'type': 'heading', 'text': 'x'},");
        const auto blocks = parsePage(pageOf(many.chopped(1)));
        QVERIFY(blocks && blocks->size() == 200);
    }
};

QTEST_GUILESS_MAIN(ReadingPageTest)
#include "readingpagetest.moc"
