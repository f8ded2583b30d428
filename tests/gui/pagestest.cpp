// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "pages/drawing.h"
#include "pages/pagereader.h"
#include "ui/screens/pages/drawingview.h"
#include "ui/widgets/card.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

/// The items of the bundle's sources: id and kind.
QMap<QString, QString> readItems()
{
    QMap<QString, QString> kinds;
    QDirIterator items(QStringLiteral(PDC_SOURCE_DIR "/resources/content"), {u"item.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (items.hasNext()) {
        const QJsonDocument item = readJson(items.next());
        kinds.insert(item["id"_L1].toString(), item["_partage_de_co"_L1]["kind"_L1].toString());
    }
    return kinds;
}

}

/// A page is found, read with the keyboard alone, and leads on.
class PagesTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] int scrolled() const { return m_pc.see<QScrollArea>(u"readingPage"_s)->verticalScrollBar()->value(); }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void theReasonIsOneClickFromHome()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.click(u"whyLink"_s));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Reading, u"urn:pdc:page:pourquoi"_s));
        QTRY_VERIFY(m_pc.see(u"pageTitle"_s));
        QCOMPARE(m_pc.words(u"pageTitle"_s), u"Pourquoi ce programme\u00a0?"_s);
        QTRY_COMPARE(m_pc.window().windowTitle(), u"Pourquoi ce programme\u00a0? – Partage de Co"_s);
        // Each figure with its drawing, and with who says so.
        const auto cards = m_pc.window().findChildren<Card *>(u"numberCard"_s);
        QCOMPARE(cards.size(), 6);
        for (const Card *card : cards) {
            QVERIFY(card->isVisible());
            const auto *drawing = card->findChild<DrawingView *>();
            QVERIFY(drawing && !drawing->accessibleName().isEmpty() && drawing->height() > 20);
            const QImage picture = const_cast<DrawingView *>(drawing)->grab().toImage();
            QSet<QRgb> colours;
            for (int x = 0; x < picture.width(); ++x) {
                for (int y = 0; y < picture.height(); ++y)
                    colours.insert(picture.pixel(x, y));
            }
            QVERIFY2(colours.size() > 2, qPrintable(card->accessibleName()));
            const auto labels = card->findChildren<QLabel *>();
            QVERIFY(labels.last()->text().startsWith(u"Source"_s));
        }
    }

    void isReadWithTheKeyboardAlone()
    {
        QVERIFY(m_pc.start(u"/pages/urn:pdc:page:partager-connexion"_s));
        QTRY_VERIFY(m_pc.see(u"pageTitle"_s));
        m_pc.window().resize(1024, 600);
        QTRY_VERIFY(m_pc.see<QScrollArea>(u"readingPage"_s)->verticalScrollBar()->maximum() > 600);
        int before = 0;
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_End}) {
            m_pc.press(key);
            QVERIFY2(scrolled() > before, qPrintable(QString::number(key)));
            before = scrolled();
        }
        QCOMPARE(before, m_pc.see<QScrollArea>(u"readingPage"_s)->verticalScrollBar()->maximum());
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_PageUp}) {
            m_pc.press(key);
            QVERIFY2(scrolled() < before, qPrintable(QString::number(key)));
            before = scrolled();
        }
        m_pc.press(Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(scrolled() < before);
        m_pc.press(Qt::Key_Home);
        QCOMPARE(scrolled(), 0);
        // The first button lies far below: Tab brings it into view, Enter follows it.
        m_pc.press(Qt::Key_Tab);
        QCOMPARE(m_pc.focused(), u"pageLink /connection"_s);
        QVERIFY(scrolled() > 0);
        const QWidget *link = m_pc.see(u"pageLink /connection"_s);
        QVERIFY(m_pc.window().rect().contains(m_pc.placeOf(*link)));
        m_pc.press(Qt::Key_Return);
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Connection));
    }

    void aPageThatIsNotHereIsSaid()
    {
        QVERIFY(m_pc.start(u"/pages/urn:pdc:page:none"_s));
        QTRY_VERIFY(m_pc.see(u"pageTrouble"_s));
        QVERIFY(m_pc.words(u"pageTrouble"_s).contains(u"n’est pas sur ce PC"_s));
        QVERIFY(!m_pc.see(u"pageTitle"_s));
        m_pc.window().go(*Route::parse(u"/pages/urn:pdc:page:pourquoi"_s));
        QTRY_VERIFY(m_pc.see(u"pageTitle"_s));
        QVERIFY(!m_pc.see(u"pageTrouble"_s));
    }

    void everyLinkOfEveryPageLeadsSomewhere()
    {
        const QMap<QString, QString> items = readItems();
        const QMap<Route::Page, QString> kinds{{Route::Page::Reading, u"page"_s},
                                               {Route::Page::Guide, u"guide"_s},
                                               {Route::Page::Tutorial, u"tutorial"_s},
                                               {Route::Page::Sticker, u"sticker"_s}};
        int links = 0;
        for (auto item = items.begin(); item != items.end(); ++item) {
            if (item.value() != "page"_L1)
                continue;
            QVERIFY(m_pc.start(u"/pages/"_s + item.key()));
            QTRY_VERIFY2(m_pc.see(u"pageTitle"_s), qPrintable(item.key()));
            for (const PageBlock &block : m_pc.program().pages().page().blocks) {
                const auto *link = std::get_if<PageLink>(&block);
                if (!link)
                    continue;
                const auto route = Route::parse(link->route);
                QVERIFY2(route, qPrintable(link->route));
                if (!route->id().isEmpty() && kinds.contains(route->page()))
                    QCOMPARE(items.value(route->id()), kinds.value(route->page()));
                QVERIFY2(m_pc.see(u"pageLink "_s + link->route), qPrintable(link->route));
                ++links;
            }
        }
        QVERIFY(links >= 5);
    }

    void drawingsTakeTheColoursOfTheLook()
    {
        const Theme light(Look::Light, 100);
        const Theme dark(Look::Dark, 100);
        QByteArray svg;
        for (const QLatin1StringView colour : drawingColours())
            svg += QByteArray(colour.data(), colour.size()) + ' ';
        // The palette of the drawings is the light one, so nothing changes there.
        QCOMPARE(inColoursOf(light, svg), svg);
        const QList<QByteArray> now = inColoursOf(dark, svg).split(' ');
        QCOMPARE(now[0], dark.ink.name().toLatin1());
        QCOMPARE(now[2], dark.paper.name().toLatin1());
        QCOMPARE(now[4], dark.primary.name().toLatin1());
        QCOMPARE(now[9], dark.outline.name().toLatin1());
    }
};

QTEST_MAIN(PagesTest)
#include "pagestest.moc"
