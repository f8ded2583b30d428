// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hourscalendar.h"
#include "places/placeserror.h"
#include "support/suite.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace pdc;

class HolidaysTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void easterIsWhereTheTablesHaveIt_data()
    {
        QTest::addColumn<QDate>("easter");
        for (const QDate &date : {QDate(1818, 3, 22), QDate(1943, 4, 25), QDate(1954, 4, 18), QDate(1981, 4, 19),
                                  QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2019, 4, 21), QDate(2024, 3, 31),
                                  QDate(2025, 4, 20), QDate(2026, 4, 5), QDate(2027, 3, 28), QDate(2028, 4, 16),
                                  QDate(2038, 4, 25), QDate(2049, 4, 18), QDate(2076, 4, 19), QDate(2285, 3, 22)})
            QTest::addRow("%d", date.year()) << date;
    }
    void easterIsWhereTheTablesHaveIt()
    {
        QFETCH(QDate, easter);
        QCOMPARE(easterSunday(easter.year()), easter);
    }

    void aYearHasElevenPublicHolidays_data()
    {
        QTest::addColumn<QString>("department");
        QTest::addColumn<QStringList>("own");
        const auto row = [](const char *name, const char *department, const QStringList &own) {
            QTest::newRow(name) << QString::fromLatin1(department) << own;
        };
        row("the Rhône", "69", {});
        row("nowhere in particular", "", {});
        row("Bas-Rhin", "67", {u"2026-04-03"_s, u"2026-12-26"_s});
        row("Moselle", "57", {u"2026-04-03"_s, u"2026-12-26"_s});
        row("Territoire de Belfort", "90", {});
        row("Guadeloupe", "971", {u"2026-05-27"_s});
        row("Martinique", "972", {u"2026-05-22"_s});
        row("Guyane", "973", {u"2026-06-10"_s});
        row("La Réunion", "974", {u"2026-12-20"_s});
        row("Mayotte", "976", {u"2026-04-27"_s});
        row("Saint-Barthélemy", "977", {u"2026-10-09"_s});
        row("Saint-Martin", "978", {u"2026-05-28"_s});
    }
    void aYearHasElevenPublicHolidays()
    {
        QFETCH(QString, department);
        QFETCH(QStringList, own);
        QStringList expected{u"2026-01-01"_s, u"2026-04-06"_s, u"2026-05-01"_s, u"2026-05-08"_s,
                             u"2026-05-14"_s, u"2026-05-25"_s, u"2026-07-14"_s, u"2026-08-15"_s,
                             u"2026-11-01"_s, u"2026-11-11"_s, u"2026-12-25"_s};
        expected += own;
        expected.sort();
        const HoursCalendar calendar(department);
        QStringList found;
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            if (calendar.isPublicHoliday(day))
                found << day.toString(Qt::ISODate);
        }
        QCOMPARE(found, expected);
    }

    void schoolsCloseByZone_data()
    {
        QTest::addColumn<QString>("department");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("winter in A") << u"69"_s << QDate(2027, 2, 14) << QDate(2027, 2, 28);
        QTest::newRow("winter in B") << u"35"_s << QDate(2027, 2, 21) << QDate(2027, 3, 7);
        QTest::newRow("winter in C") << u"75"_s << QDate(2027, 2, 7) << QDate(2027, 2, 21);
        QTest::newRow("summer") << u"13"_s << QDate(2026, 7, 5) << QDate(2026, 8, 31);
        QTest::newRow("Christmas, the zone unknown") << QString() << QDate(2026, 12, 20) << QDate(2027, 1, 3);
    }
    void schoolsCloseByZone()
    {
        QFETCH(QString, department);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const SchoolHolidays &school = SchoolHolidays::bundled();
        QCOMPARE(school.isHoliday(first.addDays(-1), department), std::optional(false));
        QCOMPARE(school.isHoliday(first, department), std::optional(true));
        QCOMPARE(school.isHoliday(last, department), std::optional(true));
        QCOMPARE(school.isHoliday(last.addDays(1), department), std::optional(false));
    }

    void whatIsNotPublishedIsNotKnown()
    {
        const SchoolHolidays &school = SchoolHolidays::bundled();
        QCOMPARE(school.isHoliday(QDate(2027, 7, 4), u"69"_s), std::nullopt);
        QCOMPARE(school.isHoliday(QDate(2025, 8, 31), u"69"_s), std::nullopt);
        QCOMPARE(school.isHoliday(QDate(2026, 12, 24), u"974"_s), std::nullopt);
        QCOMPARE(school.isHoliday(QDate(2026, 12, 24), u"2A"_s), std::nullopt);
        // Without a département: where the zones differ.
        QCOMPARE(school.isHoliday(QDate(2027, 2, 10), {}), std::nullopt);
        QCOMPARE(school.isHoliday(QDate(2026, 11, 24), {}), std::optional(false));
    }

    void aBrokenCalendarIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 2");
        QTest::newRow("no date") << QByteArray("2027-07-03") << QByteArray("2027-07-32");
        QTest::newRow("known backwards") << QByteArray("\"to\": \"2027") << QByteArray("\"to\": \"2017");
        QTest::newRow("an unknown zone") << QByteArray("\"zones\": [\"B\"]") << QByteArray("\"zones\": [\"D\"]");
        QTest::newRow("no zone") << QByteArray("\"zones\": [\"B\"]") << QByteArray("\"zones\": []");
        QTest::newRow("a département twice") << QByteArray("\"01\"") << QByteArray("\"02\"");
        QTest::newRow("holidays backwards")
            << QByteArray("\"resumes\": \"2026-11-02\"") << QByteArray("\"resumes\": \"2026-10-17\"");
        QTest::newRow("cut off") << QByteArray("]\n}") << QByteArray();
    }
    void aBrokenCalendarIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/calendar/schoolholidays.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QVERIFY(SchoolHolidays::parse(json));
        QVERIFY(json.contains(from));
        const auto read = SchoolHolidays::parse(json.replace(from, to));
        QVERIFY(!read);
        QCOMPARE(read.error().as<PlacesError>(), std::optional(PlacesError::NotCalendar));
        QVERIFY(!read.error().detail().isEmpty());
    }

    void aPlaceHasItsDepartmentAndItsClock()
    {
        QCOMPARE(departmentOf(u"69123"_s, u"69001"_s), u"69"_s);
        QCOMPARE(departmentOf({}, u"01000"_s), u"01"_s);
        QCOMPARE(departmentOf({}, u"97400"_s), u"974"_s);
        QCOMPARE(departmentOf(u"2B033"_s, u"20200"_s), u"2B"_s);
        QCOMPARE(departmentOf({}, u"20200"_s), u"2B"_s);
        QCOMPARE(departmentOf({}, u"20000"_s), u"2A"_s);
        QCOMPARE(departmentOf({}, u"97150"_s), u"978"_s);
        QCOMPARE(departmentOf({}, u"123"_s), QString());
        const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
        QCOMPARE(HoursCalendar(u"69"_s).wallTime(noon), (WallTime{QDate(2026, 11, 23), 13 * 60}));
        QCOMPARE(HoursCalendar(u"974"_s).wallTime(noon), (WallTime{QDate(2026, 11, 23), 16 * 60}));
        QCOMPARE(HoursCalendar(u"988"_s).wallTime(noon), (WallTime{QDate(2026, 11, 23), 23 * 60}));
    }

    void aNightWithAClockChangeIsAnHourLongerOrShorter()
    {
        const HoursCalendar paris(u"75"_s);
        const auto night = [&](const QDate &evening) {
            return paris.minutesBetween({evening, 23 * 60}, {evening.addDays(1), 6 * 60});
        };
        QCOMPARE(night(QDate(2026, 10, 23)), 7 * 60);
        QCOMPARE(night(QDate(2026, 10, 24)), 8 * 60);
        QCOMPARE(night(QDate(2027, 3, 27)), 6 * 60);
    }
};

QTEST_GUILESS_MAIN(HolidaysTest)
#include "holidaystest.moc"
