// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghours.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QString clockWords(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

/// "09:00-12:00 14:00-17:00?" of a day; "?" where it is unknown, "closed" for a whole day without hours.
QString words(const HoursDay &day)
{
    QStringList parts;
    for (const HoursSpan &span : day)
        parts << clockWords(span.from) + u'-' + clockWords(span.to)
                + (span.state == HoursState::Unknown ? u"?"_s : QString());
    return parts.isEmpty() ? u"closed"_s : parts.join(u' ');
}

QString onDay(const QString &hours, const QDate &date, const QString &department = u"69"_s)
{
    const auto read = OpeningHours::parse(hours);
    return read ? words(read->day(date, HoursCalendar(department))) : u"unreadable"_s;
}

}

/// Opening hours, sentence by sentence: what is written, a day, what it means on that day.
class OpeningHoursTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("means");
        const QDate monday(2026, 11, 23);
        const auto day = [&](int weekday) { return monday.addDays(weekday - 1); };
        const auto row = [](const char *name, const char *hours, const QDate &date, const char *means) {
            QTest::newRow(name) << QString::fromUtf8(hours) << date << QString::fromUtf8(means);
        };
        row("a day with hours", "Mo 09:00-12:00,14:00-17:00", day(1), "09:00-12:00 14:00-17:00");
        row("a day without", "Mo 09:00-12:00", day(2), "closed");
        row("a span of days over Sunday", "Sa-Mo 10:00-11:00", day(7), "10:00-11:00");
        row("a list of days", "Mo,We,Fr 09:00-12:00", day(3), "09:00-12:00");
        row("a later rule replaces a day", "Mo-Fr 09:00-12:00; Tu 14:00-18:00", day(2), "14:00-18:00");
        row("a rule after a comma adds", "Mo-Fr 09:00-12:00, Tu 14:00-18:00", day(2), "09:00-12:00 14:00-18:00");
        row("a day off", "Mo-Fr 09:00-12:00; We off", day(3), "closed");
        row("a part of a day off", "Mo-Fr 09:00-17:00; We 12:00-14:00 off", day(3), "09:00-12:00 14:00-17:00");
        row("always", "24/7", day(6), "00:00-24:00");
        row("over midnight, the evening", "Fr 22:00-02:00", day(5), "22:00-24:00");
        row("over midnight, the night", "Fr 22:00-02:00", day(6), "00:00-02:00");
        row("past 24 hours", "Fr 22:00-26:00", day(6), "00:00-02:00");
        row("an open end is unknown until midnight", "Mo 14:00+", day(1), "14:00-24:00?");
        row("an open end after hours", "Mo 10:00-12:00+", day(1), "10:00-12:00 12:00-24:00?");
        row("an open end ends at what follows", "Mo 07:00+,12:00-16:00", day(1), "07:00-12:00? 12:00-16:00");
        row("an open end in the evening", "Mo 18:00+", day(2), "00:00-04:00?");
        row("a comment leaves it open", "Mo 09:00-12:00 \"sur rendez-vous\"", day(1), "09:00-12:00?");
        row("open with a comment", "Mo 09:00-12:00 open \"entrée libre\"", day(1), "09:00-12:00");
        row("unknown", "Mo 09:00-12:00 unknown", day(1), "09:00-12:00?");
        row("a fallback fills what is closed", "Mo 09:00-12:00 || Mo 08:00-18:00 unknown", day(1),
            "08:00-09:00? 09:00-12:00 12:00-18:00?");
        row("a season", "Apr-Oct: Mo-Fr 09:00-19:00", QDate(2026, 7, 6), "09:00-19:00");
        row("out of season", "Apr-Oct: Mo-Fr 09:00-19:00", day(1), "closed");
        row("months over the new year", "Dec-Mar 10:00-12:00", QDate(2027, 2, 2), "10:00-12:00");
        row("dates over the new year", "Mo-Su 10:00-12:00; Dec 24-Jan 02 off", QDate(2027, 1, 2), "closed");
        row("the day after", "Mo-Su 10:00-12:00; Dec 24-Jan 02 off", QDate(2027, 1, 3), "10:00-12:00");
        row("two days of a year", "Mo-Su 10:00-12:00; 2027 Apr 01-02 off", QDate(2027, 4, 2), "closed");
        row("not in another year", "Mo-Su 10:00-12:00; 2027 Apr 01-02 off", QDate(2028, 4, 2), "10:00-12:00");
        row("odd weeks", "week 1-53/2 Mo 09:00-12:00", QDate(2026, 11, 16), "09:00-12:00");
        row("not the even ones", "week 1-53/2 Mo 09:00-12:00", day(1), "closed");
        row("week 53", "week 53 09:00-12:00", QDate(2027, 1, 1), "09:00-12:00");
        row("the first Wednesday", "We[1] 14:00-17:00", QDate(2026, 12, 2), "14:00-17:00");
        row("not the second", "We[1] 14:00-17:00", QDate(2026, 12, 9), "closed");
        row("the last Saturday", "Sa[-1] 10:00-12:00", QDate(2026, 11, 28), "10:00-12:00");
        row("a fifth Monday there is not", "Mo[5] 10:00-12:00", QDate(2026, 12, 28), "closed");
        row("a span from a fifth Monday", "Nov Mo[5]-Dec 10 10:00-12:00", QDate(2026, 11, 30), "10:00-12:00");
        row("the day before it", "Nov Mo[5]-Dec 10 10:00-12:00", QDate(2026, 11, 29), "closed");
        row("over the month's end", "Nov Mo[5]-Dec 10 10:00-12:00", QDate(2026, 12, 10), "10:00-12:00");
        row("where there is no fifth it is counted on", "Nov Mo[5]-Dec 10 10:00-12:00", QDate(2028, 12, 4),
            "10:00-12:00");
        row("and not before", "Nov Mo[5]-Dec 10 10:00-12:00", QDate(2028, 12, 3), "closed");
        row("a span to a fifth Sunday that is the next month's", "Oct 20-Nov Su[5] 10:00-12:00", QDate(2027, 12, 5),
            "10:00-12:00");
        row("the day after it", "Oct 20-Nov Su[5] 10:00-12:00", QDate(2027, 12, 6), "closed");
        row("and where there is one", "Oct 20-Nov Su[5] 10:00-12:00", QDate(2026, 11, 30), "closed");
        row("a fifth from the end", "Nov Mo[-5]-Nov 20 10:00-12:00", QDate(2028, 10, 30), "10:00-12:00");
        row("a fifth from the end that there is not", "Nov Mo[-5] 10:00-12:00", QDate(2028, 10, 30), "closed");
        row("a fifth over the year's end", "Dec 20-Dec Mo[5] 10:00-12:00", QDate(2026, 12, 31), "10:00-12:00");
        row("29 February in a leap year", "Feb 29 10:00-12:00", QDate(2028, 2, 29), "10:00-12:00");
        row("all of February", "Feb 01-28 10:00-12:00", QDate(2027, 2, 28), "10:00-12:00");
        row("public holidays", "Mo-Fr 09:00-12:00; PH off", QDate(2026, 11, 11), "closed");
        row("open on holidays", "PH 10:00-12:00", QDate(2027, 3, 29), "10:00-12:00");
        row("the eve of a holiday", "PH -1 day 10:00-12:00", QDate(2026, 12, 24), "10:00-12:00");
        row("school holidays", "Mo-Fr 09:00-12:00; SH 14:00-16:00", QDate(2026, 12, 21), "14:00-16:00");
        row("weekdays of school holidays", "SH Mo-Fr 09:00-12:00", QDate(2026, 12, 26), "closed");
        row("holidays beside weekdays", "Sa,PH 10:00-12:00", QDate(2026, 11, 11), "10:00-12:00");
        row("holidays that nobody knows yet", "Mo-Fr 09:00-12:00; SH off", QDate(2029, 7, 10), "09:00-12:00?");
        row("and those that make no difference", "Mo-Fr 09:00-12:00, SH Sa 10:00-12:00", QDate(2029, 7, 10),
            "09:00-12:00");
        row("as other hands write", "lundi \u2013 vendredi : 9h30 - 12h , 14h-17h ; samedi fermé", day(1),
            "09:30-12:00 14:00-17:00");
        row("mar among French days", "lun 9h-12h; mar 9h-12h; jeu 9h-12h", day(2), "09:00-12:00");
        row("mar after a comma", "Lun 9h-12h, Mar 14h-17h", day(2), "14:00-17:00");
        row("mar in a span of days", "Mar-Ven 10:00-12:00", day(5), "10:00-12:00");
        row("and not the day before it", "Mar-Ven 10:00-12:00", day(1), "closed");
        row("mar in a list", "lun, mar et jeu 9h-12h", day(2), "09:00-12:00");
        row("mar with a point", "lun.-mar. 9h-12h; mer. 14h-17h", day(2), "09:00-12:00");
        row("mar that is off", "lun-ven 9h-12h; mar fermé", day(2), "closed");
        row("mar beside a long name", "mardi 9h-12h; mar 9h-12h", day(2), "09:00-12:00");
        row("French words beside times", "lun 9h-18h ouvert; 12h-14h fermé", day(1), "09:00-12:00 14:00-18:00");
        row("a French day off, in front", "lun-ven 9h-12h; fermé mercredi", day(3), "closed");
        row("and the day after", "lun-ven 9h-12h; fermé mercredi", day(4), "09:00-12:00");
        row("a month off", "lun-ven 9h-12h; août fermé", QDate(2027, 8, 2), "closed");
        row("OpenStreetMap's own word for ever", "off", day(1), "closed");
        row("and its own for days", "Mo-Fr open", day(1), "00:00-24:00");
        row("March beside English days", "Mar Mo-Fr 09:00-12:00", QDate(2027, 3, 1), "09:00-12:00");
        row("which is no Tuesday", "Mar Mo-Fr 09:00-12:00", day(2), "closed");
        row("March alone, as on OpenStreetMap", "Mar 09:00-12:00", QDate(2027, 3, 1), "09:00-12:00");
        row("March beside a month", "Mar-Oct lun-ven 9h-12h", QDate(2027, 4, 5), "09:00-12:00");
        row("dates from March", "Mar 26-Jun 21 lun-ven 9h-12h", QDate(2027, 4, 5), "09:00-12:00");
        row("dates to March", "Jan 10-Mar 20 9h-12h; lun fermé", QDate(2027, 1, 12), "09:00-12:00");
        row("from November to March", "nov-mar : lun 9h-12h", QDate(2027, 3, 1), "09:00-12:00");
        row("March with French hours and English days", "Mar Mo 9h-12h", QDate(2027, 3, 1), "09:00-12:00");
    }
    void aDayIsWhatIsWritten()
    {
        QFETCH(QString, hours);
        QFETCH(QDate, date);
        QTEST(onDay(hours, date), "means");
    }

    void whatIsNotUnderstoodIsNotGuessed_data()
    {
        QTest::addColumn<QString>("hours");
        const QStringList texts{QString(),
                                u"  "_s,
                                u"; ;"_s,
                                u"ouvert tous les jours"_s,
                                u"Mo-Fr 09:00"_s,
                                u"Mo-Fr 09:00-"_s,
                                u"Mo-Fr 09:00-12:00-14:00"_s,
                                u"Mo-Tu-We 09:00-12:00"_s,
                                u"Mo 25:00-26:00"_s,
                                u"Mo 09:60-10:00"_s,
                                u"Mo 24:00-24:00"_s,
                                u"Mo 10:00-49:00"_s,
                                u"Mo[0] 10:00-11:00"_s,
                                u"Mo[6] 10:00-11:00"_s,
                                u"Feb 30 10:00-11:00"_s,
                                u"week 54 10:00-11:00"_s,
                                u"week 20-10 10:00-11:00"_s,
                                u"2027-2026 10:00-11:00"_s,
                                u"sunrise-sunset"_s,
                                u"Mo 10:00-12:00 Tu 14:00-16:00"_s,
                                u"Mo 0900-1200"_s,
                                u"ouvert"_s,
                                u"ouvert Mo-Fr"_s,
                                u"lundi ouvert"_s,
                                u"ouvert sur rendez-vous"_s,
                                u"Mo-Fr 09:00-12:00, ouvert"_s,
                                u"ferme"_s,
                                u"fermé"_s,
                                u"Fermé \"travaux\""_s,
                                u"lun-ven 9h-12h; fermé"_s,
                                u"mar 9h-12h"_s,
                                u"Mar. 14h-17h"_s,
                                u"mar lun-ven 9h-12h"_s,
                                u"lun 9h-12h; mar 15 9h-12h"_s,
                                u"2027 mar 9h-12h; lun 9h-12h"_s,
                                u"lun-mar-oct 9h-12h"_s,
                                u"Mo 09:00-12:00 \"sur rendez-vous"_s,
                                u"Mo 09:00-12:00 ||"_s,
                                u"Mo ٠٩:٠٠-١٢:٠٠"_s,
                                u"Mo 00009:00-12:00"_s,
                                u"Mo 09:00-12:00; sauf jours fériés"_s,
                                u"Mo-Fr 09:00-12:00; "_s.repeated(60)};
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%d: %s", int(i), qUtf8Printable(texts[i].left(40))) << texts[i];
    }
    void whatIsNotUnderstoodIsNotGuessed()
    {
        QFETCH(QString, hours);
        QVERIFY(!OpeningHours::parse(hours));
    }

    void theStateIsThatOfTheMinute()
    {
        const auto hours = OpeningHours::parse(u"Mo 09:00-12:00"_s);
        QVERIFY(hours);
        const HoursCalendar calendar;
        const QDate monday(2026, 11, 23);
        QCOMPARE(hours->stateAt({monday, 8 * 60 + 59}, calendar), HoursState::Closed);
        QCOMPARE(hours->stateAt({monday, 9 * 60}, calendar), HoursState::Open);
        QCOMPARE(hours->stateAt({monday, 11 * 60 + 59}, calendar), HoursState::Open);
        QCOMPARE(hours->stateAt({monday, 12 * 60}, calendar), HoursState::Closed);
    }

    void theNextChangeIsFoundOverDaysAndSeasons()
    {
        const HoursCalendar calendar(u"69"_s);
        const auto changeOf = [&](const char *text, const WallTime &at) {
            return OpeningHours::parse(QString::fromUtf8(text))->moment(at, calendar).changes;
        };
        const QDate friday(2026, 11, 27);
        QCOMPARE(changeOf("Mo-Fr 09:00-12:00", {friday, 600}), (WallTime{friday, 720}));
        QCOMPARE(changeOf("Mo-Fr 09:00-12:00", {friday, 800}), (WallTime{friday.addDays(3), 540}));
        QCOMPARE(changeOf("Fr 22:00-24:00; Sa 00:00-02:00", {friday, 1380}), (WallTime{friday.addDays(1), 120}));
        QCOMPARE(changeOf("Jul 10:00-12:00", {friday, 600}), (WallTime{QDate(2027, 7, 1), 600}));
        QCOMPARE(changeOf("24/7", {friday, 600}), std::nullopt);
        QCOMPARE(changeOf("off", {friday, 600}), std::nullopt);
        QCOMPARE(changeOf("2020 Mo 10:00-12:00", {friday, 600}), std::nullopt);
    }

    void intervalsGoOverMidnightAndAreCutAtTheEnds()
    {
        const auto hours = OpeningHours::parse(u"Sa-Su 22:00-02:00; Mo 10:00-12:00 unknown"_s);
        QVERIFY(hours);
        const QDate first(2026, 11, 22); // A Sunday.
        const auto all = hours->intervals(first, HoursCalendar());
        const std::vector<HoursInterval> expected{
            {{first, 0}, {first, 120}, HoursState::Open},
            {{first, 1320}, {first.addDays(1), 0}, HoursState::Open},
            {{first.addDays(1), 600}, {first.addDays(1), 720}, HoursState::Unknown},
            {{first.addDays(6), 1320}, {first.addDays(7), 0}, HoursState::Open},
        };
        // The rule for Monday replaces what runs on into it.
        QCOMPARE(all.size(), expected.size());
        for (size_t i = 0; i < all.size(); ++i)
            QVERIFY2(all[i] == expected[i], qPrintable(QString::number(i)));
    }

    void whatTheHolidaysChangeIsKnown()
    {
        const auto weekly = OpeningHours::parse(u"Mo-Fr 09:00-12:00"_s);
        QVERIFY(weekly->isWeekly() && !weekly->mindsHolidays());
        const auto holidays = OpeningHours::parse(u"Mo-Fr 09:00-12:00; PH off"_s);
        QVERIFY(holidays->isWeekly() && holidays->mindsHolidays());
        QVERIFY(!OpeningHours::parse(u"Jul Mo-Fr 09:00-12:00"_s)->isWeekly());
        const QDate armistice(2026, 11, 11);
        QCOMPARE(words(holidays->day(armistice, HoursCalendar())), u"closed"_s);
        QCOMPARE(words(holidays->day(armistice, HoursCalendar::ofOrdinaryDays())), u"09:00-12:00"_s);
    }

    void allHoursThatShipAreReadable()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int all = 0;
        for (const auto &place : QJsonDocument::fromJson(file.readAll()).array()) {
            const QString hours = place[u"horaires"].toString();
            if (hours.isEmpty())
                continue;
            ++all;
            QVERIFY2(OpeningHours::parse(hours), qUtf8Printable(hours));
        }
        QCOMPARE(all, 617);
    }
};

QTEST_GUILESS_MAIN(OpeningHoursTest)
#include "openinghourstest.moc"
