// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hoursnews.h"
#include "places/place.h"
#include "support/suite.h"

#include <QMetaEnum>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace pdc;

using Kind = HoursNews::Kind;

/// What a person is told of a place's hours at a time of theirs.
class HoursNewsTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theNewsFitTheMoment_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("minutes");
        const QTimeZone paris("Europe/Paris");
        const QDate monday(2026, 11, 23);
        const auto row = [&](const char *name, const char *hours, const QDate &day, const QTime &time, Kind kind,
                             int minutes = 0) {
            QTest::newRow(name) << QString::fromUtf8(hours) << QDateTime(day, time, paris) << int(kind) << minutes;
        };
        row("nothing published", " ", monday, {10, 0}, Kind::NotGiven);
        row("not to be read", "le matin", monday, {10, 0}, Kind::Unreadable);
        row("open", "Mo-Fr 09:00-12:00", monday, {10, 0}, Kind::Open);
        row("an hour left", "Mo-Fr 09:00-12:00", monday, {11, 0}, Kind::ClosesSoon, 60);
        row("closes in 20 minutes", "Mo-Fr 09:00-12:00", monday, {11, 40}, Kind::ClosesSoon, 20);
        row("opens in 5 minutes", "Mo-Fr 09:00-12:00", monday, {8, 55}, Kind::OpensSoon, 5);
        row("opens today", "Mo-Fr 14:00-17:00", monday, {9, 0}, Kind::OpensToday);
        row("opens tomorrow at nine", "Mo-Fr 09:00-12:00", monday, {12, 0}, Kind::OpensTomorrow);
        row("opens after the weekend", "Mo-Fr 09:00-12:00", monday.addDays(4), {12, 0}, Kind::OpensLater);
        row("opens after the holiday", "Mo-Fr 09:00-12:00; PH off", QDate(2026, 11, 10), {12, 0}, Kind::OpensLater);
        row("day and night", "24/7", monday, {3, 0}, Kind::OpenAlways);
        row("closed for good", "off", monday, {3, 0}, Kind::Closed);
        row("perhaps", "Mo-Fr 09:00-12:00 \"sur rendez-vous\"", monday, {10, 0}, Kind::Perhaps);
        row("perhaps later is no promise", "Mo 18:00+", monday, {10, 0}, Kind::Closed);
        row("the last open hour, then perhaps", "Mo 10:00-12:00+", monday, {11, 30}, Kind::Open);
        // 01:30 to 03:10 is 40 minutes in the night in which the clocks go from 02:00 to 03:00.
        row("over the change of the clocks", "Sa 20:00-27:10", QDate(2027, 3, 28), {1, 30}, Kind::ClosesSoon, 40);
    }
    void theNewsFitTheMoment()
    {
        QFETCH(QString, hours);
        QFETCH(QDateTime, now);
        const HoursNews news = hoursNews(hours, HoursCalendar(u"69"_s), now);
        QTEST(int(news.kind), "kind");
        QTEST(news.minutes, "minutes");
    }

    void theClockIsThatOfThePlace()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(7, 0), Qt::UTC); // 8 in Paris, 11 in Saint-Denis.
        const QString hours = u"Mo 09:00-12:00"_s;
        QCOMPARE(hoursNews(hours, HoursCalendar(u"75"_s), now).kind, Kind::OpensSoon);
        QCOMPARE(hoursNews(hours, HoursCalendar(u"974"_s), now).kind, Kind::ClosesSoon);
        QCOMPARE(hoursNews(hours, HoursCalendar(u"972"_s), now).kind, Kind::OpensToday);
    }

    void aPlaceAndItsLineHaveOneCalendar()
    {
        // Where the post comes from elsewhere the commune counts: this one is on La Réunion.
        Place place;
        place.fields = {{u"code_postal"_s, u"75001"_s}, {u"code_insee"_s, u"97416"_s}};
        PlaceHit hit;
        hit.postcode = u"75001"_s;
        hit.insee = u"97416"_s;
        const QDateTime now(QDate(2026, 11, 23), QTime(7, 0), Qt::UTC);
        QCOMPARE(calendarOf(place).wallTime(now), (WallTime{{2026, 11, 23}, 11 * 60}));
        QCOMPARE(calendarOf(hit).wallTime(now), calendarOf(place).wallTime(now));
    }

    void whatWasWrittenComesAlong()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), QTimeZone("Europe/Paris"));
        QCOMPARE(hoursNews(u"Mo \"sur  rendez-vous\""_s, HoursCalendar(), now).text, u"sur rendez-vous"_s);
        QCOMPARE(hoursNews(u"le\nmatin"_s, HoursCalendar(), now).text, u"le matin"_s);
        QCOMPARE(hoursNews(u"Mo 09:00-17:00"_s, HoursCalendar(), now).when,
                 (std::optional(WallTime{QDate(2026, 11, 23), 17 * 60})));
        QCOMPARE(hoursNews(u"Mo 09:00-17:00"_s, HoursCalendar(), now).state(), HoursState::Open);
        QCOMPARE(hoursNews(u"Tu 09:00-17:00"_s, HoursCalendar(), now).state(), HoursState::Closed);
        QCOMPARE(hoursNews(u"le matin"_s, HoursCalendar(), now).state(), HoursState::Unknown);
    }
};

QTEST_GUILESS_MAIN(HoursNewsTest)
#include "hoursnewstest.moc"
