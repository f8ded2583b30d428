// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "ui/widgets/doorcard.h"

#include <QAbstractItemView>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

/// What the sources of the bundle hold, counted anew.
struct Sources
{
    int tutorials = 0;
    qsizetype places = 0;
    QDate newest;
};

Sources readSources()
{
    Sources sources;
    const QString content = QStringLiteral(PDC_SOURCE_DIR "/resources/content/");
    QDirIterator items(content, {u"item.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (items.hasNext()) {
        const QString path = items.next();
        const QString modified = readJson(path).object().value("date_modified"_L1).toString();
        sources.newest = std::max(sources.newest, QDateTime::fromString(modified, Qt::ISODate).toLocalTime().date());
        sources.tutorials += path.startsWith(content + "tutorials/"_L1) ? 1 : 0;
        if (path.startsWith(content + "places/"_L1))
            sources.places += readJson(QFileInfo(path).dir().filePath(u"places.json"_s)).array().size();
    }
    return sources;
}

}

/// Finding one's way: the doors, the bar, the keys.
class HomeTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void showsADoorForEachThingThatExists()
    {
        QVERIFY(m_pc.start());
        QStringList doors;
        for (const DoorCard *door : m_pc.window().findChildren<DoorCard *>()) {
            QVERIFY(door->isVisible());
            QVERIFY(!door->text().isEmpty() && door->accessibleName() == door->text());
            doors << door->objectName();
        }
        QCOMPARE(doors,
                 QStringList(
                     {u"doorGuides"_s, u"doorTutorials"_s, u"doorPlaces"_s, u"doorConnection"_s, u"doorStickers"_s}));
        QCOMPARE(m_pc.window().windowTitle(), u"Partage de Co"_s);
        for (const QString &door : std::as_const(doors)) {
            QVERIFY(m_pc.click(door));
            QVERIFY(m_pc.window().route().page() != Route::Page::Home);
            QCOMPARE(m_pc.window().windowTitle(), QString(m_pc.window().screen()->title() + u" – Partage de Co"_s));
            QVERIFY(m_pc.click(u"home"_s));
            QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
        }
    }

    void saysHowFreshItIs()
    {
        const Sources sources = readSources();
        QVERIFY(sources.tutorials > 0 && sources.places > 0);
        QVERIFY(m_pc.start());
        const QString expected = u"Contenus à jour au %1 · %2 tutoriels · %3 lieux d’aide · rien n’est envoyé"_s
                                     .arg(QLocale(u"fr_FR"_s).toString(sources.newest, u"d MMMM yyyy"_s))
                                     .arg(sources.tutorials)
                                     .arg(sources.places);
        QTRY_COMPARE(m_pc.words(u"freshness"_s).replace(u'\u202f', u' ').replace(u'\u00a0', u' '), expected);
    }

    void isWalkedWithTab()
    {
        QVERIFY(m_pc.start());
        QCOMPARE(m_pc.focused(), u"pdc::HomeScreen"_s); // Where a first Enter does no harm.
        m_pc.press(Qt::Key_Return);
        QCOMPARE(m_pc.window().route(), Route());
        QTRY_VERIFY(m_pc.see(u"giveFeed"_s));
        const QStringList way{u"searchField"_s,    u"doorGuides"_s,   u"doorTutorials"_s, u"doorPlaces"_s,
                              u"doorConnection"_s, u"doorStickers"_s, u"giveFeed"_s,      u"feedLater"_s,
                              u"whyLink"_s,        u"largerText"_s,   u"otherLanguage"_s, u"openSettings"_s};
        for (int round = 0; round < 2; ++round) {
            for (const QString &stop : way) {
                m_pc.press(Qt::Key_Tab);
                QCOMPARE(m_pc.focused(), stop);
            }
        }
        m_pc.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_pc.focused(), u"otherLanguage"_s);
        m_pc.press(Qt::Key_Tab);
        QCOMPARE(m_pc.focused(), u"openSettings"_s);
        m_pc.press(Qt::Key_Return);
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Settings));
    }

    void opensADoorWithEnterAndWithSpace_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Enter on the keypad") << int(Qt::Key_Enter);
        QTest::newRow("space") << int(Qt::Key_Space);
    }

    void opensADoorWithEnterAndWithSpace()
    {
        QFETCH(const int, key);
        QVERIFY(m_pc.start());
        while (m_pc.focused() != u"doorPlaces"_s)
            m_pc.press(Qt::Key_Tab);
        m_pc.press(Qt::Key(key));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Places));
        QCOMPARE(m_pc.focused(), u"communeField"_s);
    }

    void hasBackAndHomeAtOnePlace()
    {
        QVERIFY(m_pc.start());
        QVERIFY(!m_pc.see(u"back"_s) && !m_pc.see(u"home"_s));
        const QRect settings = m_pc.placeOf(*m_pc.see(u"openSettings"_s));
        QRect back;
        QRect home;
        for (const char *route : {"/tutorials", "/tutorials/urn:pdc:tutorial:copier-coller", "/tutorials/none",
                                  "/places", "/places?commune=38185", "/places/hinaura-115", "/settings"}) {
            QVERIFY2(m_pc.start(QString::fromLatin1(route)), route);
            QVERIFY2(m_pc.see(u"back"_s) && m_pc.see(u"home"_s), route);
            if (back.isNull()) {
                back = m_pc.placeOf(*m_pc.see(u"back"_s));
                home = m_pc.placeOf(*m_pc.see(u"home"_s));
                QVERIFY(back.x() < 40 && back.y() < 40 && home.x() >= back.right());
            }
            QCOMPARE(m_pc.placeOf(*m_pc.see(u"back"_s)), back);
            QCOMPARE(m_pc.placeOf(*m_pc.see(u"home"_s)), home);
            QCOMPARE(m_pc.placeOf(*m_pc.see(u"openSettings"_s)), settings);
        }
    }

    void goesBackStepByStep()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.click(u"doorTutorials"_s));
        QTRY_VERIFY(m_pc.see<QAbstractItemView>(u"tutorialList"_s));
        QTRY_COMPARE(m_pc.focused(), u"tutorialList"_s);
        m_pc.press(Qt::Key_Return);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Tutorial);
        QVERIFY(m_pc.click(u"openSettings"_s));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Settings);
        m_pc.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Tutorial);
        m_pc.press(Qt::Key_Escape);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Tutorials);
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Left}) {
            m_pc.press(key, key == Qt::Key_Left ? Qt::AltModifier : Qt::NoModifier);
            QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
            QVERIFY(m_pc.window().isVisible());
        }
    }

    void comesHomeAtOnce()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.click(u"doorTutorials"_s));
        QVERIFY(m_pc.click(u"openSettings"_s));
        m_pc.press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
        m_pc.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home); // Nothing lies behind it.
    }

    void goesHomeFromARouteOnTheCommandLine()
    {
        QVERIFY(m_pc.start(u"/settings"_s));
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
        QVERIFY(m_pc.see(u"doorPlaces"_s));
    }

    void staysWholeWhenSummoned()
    {
        QVERIFY(m_pc.start());
        for (const char *hostile :
             {"", "home", "/nowhere", "/places/../../etc/passwd", "/tutorials/%00%ff", "\n/places"})
            m_pc.window().summon(QString::fromUtf8(hostile));
        m_pc.window().summon(u"/settings"_s);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Settings);
        m_pc.window().summon(QString()); // No route: the window comes forward as it is.
        QCOMPARE(m_pc.window().route().page(), Route::Page::Settings);
    }
};

QTEST_MAIN(HomeTest)
#include "hometest.moc"
