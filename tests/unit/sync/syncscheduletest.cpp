// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/syncschedule.h"

using namespace pdc;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime noon({2026, 11, 23}, {12, 0});
}

/// When a PC asks by itself.
class SyncScheduleTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void asksEverySixHoursGiveOrTakeAFifth()
    {
        const SyncSchedule schedule;
        QCOMPARE(schedule.nextDue(noon, noon, 0.5), noon.addSecs(6 * 3600));
        QCOMPARE(schedule.nextDue(noon, noon, 0), noon.addSecs(6 * 3600 * 4 / 5));
        QCOMPARE(schedule.nextDue(noon, noon, 1), noon.addSecs(6 * 3600 * 6 / 5));
        // What is overdue is due now, not in the past.
        QCOMPARE(schedule.nextDue(noon, noon.addDays(-3), 0.5), noon);
        QCOMPARE(schedule.nextDue(noon, noon.addSecs(-3600), 0.5), noon.addSecs(5 * 3600));
        QCOMPARE(schedule.nextDue(noon, QDateTime(), 0.5), noon);
    }

    void aClockThatWasWrongStopsNothing()
    {
        const SyncSchedule schedule;
        QCOMPARE(schedule.nextDue(noon, noon.addYears(1), 0.5), noon);
        QCOMPARE(schedule.nextDue(noon, noon.addYears(-1), 0.5), noon);
    }

    void afterAFailureSoonerButEverMoreSeldom()
    {
        const SyncSchedule schedule;
        const auto minutes = [&](int failures) { return noon.secsTo(schedule.nextTry(noon, failures, 0.5)) / 60; };
        QCOMPARE(minutes(1), 5);
        QCOMPARE(minutes(2), 10);
        QCOMPARE(minutes(3), 20);
        QCOMPARE(minutes(7), 320);
        QCOMPARE(minutes(8), 360);
        QCOMPARE(minutes(2'000'000'000), 360);
        QVERIFY(schedule.nextTry(noon, 1, 0) < schedule.nextTry(noon, 1, 1));
    }

    void twentyThousandPcsDoNotComeAtOnce()
    {
        // All were started in the same minute; in no minute later come more than three times the even share.
        const SyncSchedule schedule;
        std::array<int, 600> minutes{};
        for (int pc = 0; pc < 20'000; ++pc) {
            const auto due = schedule.nextDue(noon, noon, pc / 20'000.0);
            ++minutes[size_t(noon.secsTo(due) / 60)];
        }
        const double even = 20'000 / (2 * 0.2 * 360);
        QVERIFY(*std::max_element(minutes.begin(), minutes.end()) < 3 * even);
    }

    void keepsQuietHours_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("quiet");
        const auto row = [](const char *hours, int hour, int minute, bool quiet) {
            QTest::addRow("%s at %d:%02d", hours, hour, minute)
                << QString::fromLatin1(hours) << QTime(hour, minute) << quiet;
        };
        row("08:00-20:00", 7, 59, false);
        row("08:00-20:00", 8, 0, true);
        row("08:00-20:00", 19, 59, true);
        row("08:00-20:00", 20, 0, false);
        row("22:30-06:00", 22, 29, false);
        row("22:30-06:00", 23, 0, true);
        row("22:30-06:00", 0, 0, true);
        row("22:30-06:00", 5, 59, true);
        row("22:30-06:00", 6, 0, false);
        row("09:00-09:00", 9, 0, false);
    }
    void keepsQuietHours()
    {
        QFETCH(QString, hours);
        QFETCH(QTime, time);
        QFETCH(bool, quiet);
        SyncSchedule schedule;
        QVERIFY(schedule.mayStart({noon.date(), time}));
        const auto parsed = QuietHours::parse(hours);
        QVERIFY(parsed);
        QCOMPARE(parsed->toString(), hours);
        schedule.quiet = *parsed;
        QCOMPARE(!schedule.mayStart({noon.date(), time}), quiet);
    }

    void whatAreNoHoursIsRefused()
    {
        for (const QString &text : {u""_s, u"8-20"_s, u"24:00-06:00"_s, u"08:00"_s, u"08:00-20:00 "_s, u"25:00-26:00"_s,
                                    u"08:60-09:00"_s, u"-"_s, u"08:00\n-20:00"_s})
            QVERIFY2(!QuietHours::parse(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(SyncScheduleTest)
#include "syncscheduletest.moc"
