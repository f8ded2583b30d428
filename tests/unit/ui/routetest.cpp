// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "ui/shell/route.h"

using namespace pdc;
using namespace Qt::StringLiterals;

class RouteTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Route>("route");
        const auto row = [](const char *text, const Route &route) {
            QTest::newRow(text) << QString::fromUtf8(text) << route;
        };
        using Page = Route::Page;
        row("/", Route());
        row("/home", Route());
        row("/home/", Route());
        row("/tutorials", Route(Page::Tutorials));
        row("/tutorials/", Route(Page::Tutorials));
        row("/tutorials/urn:pdc:tutorial:copier-coller", Route(Page::Tutorial, u"urn:pdc:tutorial:copier-coller"_s));
        row("/tutorials/a%2Fb%20c", Route(Page::Tutorial, u"a/b c"_s));
        row("/tutorials/é", Route(Page::Tutorial, u"é"_s));
        row("/places", Route(Page::Places));
        row("/places?commune=69123", Route::placesNear(u"69123"_s));
        row("/places?commune=2A004&other=1", Route::placesNear(u"2A004"_s));
        row("/places?commune=", Route(Page::Places));
        row("/places?other=69123", Route(Page::Places));
        row("/places?service=Utilisation%20s%C3%A9curis%C3%A9e", Route::placesOffering(u"Utilisation sécurisée"_s));
        row("/guides/urn:pdc:guide:a", Route(Page::Guide, u"urn:pdc:guide:a"_s));
        row("/memo/urn:pdc:guide:a", Route(Page::Memo, u"urn:pdc:guide:a"_s));
        row("/places/hinaura-115", Route(Page::Place, u"hinaura-115"_s));
        row("/places/hinaura-115?commune=69123", Route(Page::Place, u"hinaura-115"_s));
        row("/news", Route(Page::News));
        row("/news/", Route(Page::News));
        row("/news/urn:pdc:event:a", Route(Page::NewsItem, u"urn:pdc:event:a"_s));
        row("/settings", Route(Page::Settings));
        row("/settings?x=%zz", Route(Page::Settings));
        row("/settings/address", Route(Page::Settings, u"address"_s));
        row("/settings/updates", Route(Page::Updates));
    }

    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const Route, route);
        const auto parsed = Route::parse(text);
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, route);
    }

    void comesBackFromItsText_data() { reads_data(); }

    void comesBackFromItsText()
    {
        QFETCH(const Route, route);
        const auto again = Route::parse(route.toString());
        QVERIFY(again.has_value());
        QCOMPARE(*again, route);
    }

    void isWrittenAsDocumented()
    {
        QCOMPARE(Route().toString(), u"/home"_s);
        QCOMPARE(Route(Route::Page::Tutorial, u"a/b?c"_s).toString(), u"/tutorials/a%2Fb%3Fc"_s);
        QCOMPARE(Route::placesNear(u"69123"_s).toString(), u"/places?commune=69123"_s);
        QCOMPARE(Route::placesOffering(u"Aide & co"_s).toString(), u"/places?service=Aide%20%26%20co"_s);
        QCOMPARE(Route(Route::Page::Memo, u"urn:g"_s).toString(), u"/memo/urn%3Ag"_s);
        QCOMPARE(Route(Route::Page::Settings).toString(), u"/settings"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "home",
                                 "places/1",
                                 "/nowhere",
                                 "/HOME",
                                 "/home/more",
                                 "/settings/more",
                                 "/homes",
                                 "//",
                                 "//places",
                                 "//evil.example/places",
                                 "file:///etc/passwd",
                                 "https://evil.example/",
                                 "?commune=69123",
                                 " /places",
                                 "/ places",
                                 "/places\n",
                                 "\n/places",
                                 "/.",
                                 "/../places",
                                 "--open",
                                 "é"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("a NUL in it") << u"/pla"_s + QChar(0) + u"ces"_s;
        QTest::newRow("too long") << "/tutorials/"_L1 + QString(500, u'a');
        QTest::newRow("enormous") << "/tutorials/"_L1 + QString(5'000'000, u'%');
    }

    void refuses()
    {
        QFETCH(const QString, text);
        QVERIFY2(!Route::parse(text), qPrintable(Route::parse(text).value_or(Route()).toString()));
    }

    void takesAnyIdAsItIs()
    {
        // What an id means is asked of the store, by a bound value; here it may be anything.
        for (const QString &id :
             {u"../../etc/passwd"_s, u"' OR 1=1 --"_s, u"%"_s, u"<b>"_s, u"\u202eabc"_s, u"a\nb"_s}) {
            const Route route(Route::Page::Place, id);
            const auto again = Route::parse(route.toString());
            QVERIFY(again.has_value());
            QCOMPARE(again->id(), id);
        }
    }
};

QTEST_APPLESS_MAIN(RouteTest)
#include "routetest.moc"
