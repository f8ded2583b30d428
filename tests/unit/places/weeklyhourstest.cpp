// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/weeklyhours.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// "Mo 09:00-12:00,14:00-17:00 | Tu …" of the days that are open.
QString written(const WeeklyHours &week)
{
    static const QStringList names{u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s, u"Su"_s};
    QStringList days;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QStringList spans;
        for (const OpenSpan &span : week.days[size_t(i)])
            spans << span.from.toString(u"HH:mm"_s) + u'-' + span.to.toString(u"HH:mm"_s);
        if (!spans.isEmpty())
            days << names[i] + u' ' + spans.join(u',');
    }
    return days.join(u" | "_s);
}

}

class WeeklyHoursTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainWeekIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("week");
        QTest::newRow("one day") << u"Mo 09:00-12:00"_s << u"Mo 09:00-12:00"_s;
        QTest::newRow("a span of days") << u"Mo-We 09:00-12:00"_s
                                        << u"Mo 09:00-12:00 | Tu 09:00-12:00 | We 09:00-12:00"_s;
        QTest::newRow("days in a row") << u"Mo,We,Fr 09:00-12:00"_s
                                       << u"Mo 09:00-12:00 | We 09:00-12:00 | Fr 09:00-12:00"_s;
        QTest::newRow("a space after the comma")
            << u"Mo, We 09:00-12:00, 14:00-17:00"_s << u"Mo 09:00-12:00,14:00-17:00 | We 09:00-12:00,14:00-17:00"_s;
        QTest::newRow("over Sunday") << u"Sa-Mo 10:00-11:00"_s << u"Mo 10:00-11:00 | Sa 10:00-11:00 | Su 10:00-11:00"_s;
        QTest::newRow("several rules") << u"Tu 09:00-12:00; Th 14:00-17:00;"_s << u"Tu 09:00-12:00 | Th 14:00-17:00"_s;
        QTest::newRow("a later rule replaces")
            << u"Mo-We 09:00-12:00; Tu 14:00-18:00"_s << u"Mo 09:00-12:00 | Tu 14:00-18:00 | We 09:00-12:00"_s;
        QTest::newRow("a day off") << u"Mo-We 09:00-12:00; Tu off"_s << u"Mo 09:00-12:00 | We 09:00-12:00"_s;
        QTest::newRow("a day closed") << u"Mo-Tu 09:00-12:00; Mo closed"_s << u"Tu 09:00-12:00"_s;
        QTest::newRow("spans out of order") << u"Mo 14:00-17:00,09:00-12:00"_s << u"Mo 09:00-12:00,14:00-17:00"_s;
        QTest::newRow("always") << u"24/7"_s
                                << u"Mo 00:00-00:00 | Tu 00:00-00:00 | We 00:00-00:00 | Th 00:00-00:00 | "
                                   "Fr 00:00-00:00 | Sa 00:00-00:00 | Su 00:00-00:00"_s;
        QTest::newRow("a whole day") << u"Sa"_s << u"Sa 00:00-00:00"_s;
        QTest::newRow("until midnight") << u"Fr 20:00-24:00"_s << u"Fr 20:00-00:00"_s;
        QTest::newRow("every day") << u"09:00-10:00; Su off"_s
                                   << u"Mo 09:00-10:00 | Tu 09:00-10:00 | We 09:00-10:00 | Th 09:00-10:00 | "
                                      "Fr 09:00-10:00 | Sa 09:00-10:00"_s;
        QTest::newRow("one figure for the hour") << u"Mo 9:00-12:00"_s << u"Mo 09:00-12:00"_s;
        QTest::newRow("closed all week") << u"off"_s << QString();
    }
    void aPlainWeekIsRead()
    {
        QFETCH(QString, text);
        const auto week = parseWeeklyHours(text);
        QVERIFY(week);
        QTEST(written(*week), "week");
    }

    void whatGoesBeyondAWeekIsNotGuessed_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{QString(),
                                u"  "_s,
                                u";"_s,
                                u"; ;"_s,
                                u"fermé"_s,
                                u"Lundi 9h-12h"_s,
                                u"Mo 9h-12h"_s,
                                u"Mo-Fr 09:00"_s,
                                u"Mo-Fr 09:00-"_s,
                                u"Mo-Fr 09:00-12:00-14:00"_s,
                                u"Mo-Tu-We 09:00-12:00"_s,
                                u"Mo 25:00-26:00"_s,
                                u"Mo 09:60-10:00"_s,
                                u"Mo 09:00-09:00"_s,
                                u"Mo 18:00-02:00"_s,
                                u"Mo 24:00-24:00"_s,
                                u"PH off"_s,
                                u"Mo-Fr 09:00-12:00; PH off"_s,
                                u"Jan-Mar Mo 09:00-12:00"_s,
                                u"week 1-53/2 Mo 09:00-12:00"_s,
                                u"Mo[1] 09:00-12:00"_s,
                                u"Mo 09:00-12:00 \"sur rendez-vous\""_s,
                                u"sunrise-sunset"_s,
                                u"Mo 09:00-12:00 || Tu 10:00-11:00"_s,
                                u"Mo 09:00+"_s,
                                u"mo 09:00-12:00"_s,
                                u"Mo,, 09:00-12:00"_s,
                                u"Mo 09:00-12:00,"_s,
                                u"Mo -09:00-12:00"_s,
                                u"Mo +9:00-12:00"_s,
                                u"Mo ٠٩:٠٠-١٢:٠٠"_s,
                                u"2021 Mo 09:00-12:00"_s,
                                QString(u"Mo 09:00-12:00; "_s).repeated(200)};
        for (qsizetype i = 0; i < texts.size(); ++i)
            QTest::addRow("%d: %s", int(i), qUtf8Printable(texts[i].left(40))) << texts[i];
    }
    void whatGoesBeyondAWeekIsNotGuessed()
    {
        QFETCH(QString, text);
        const auto week = parseWeeklyHours(text);
        QVERIFY2(!week, week ? written(*week).toUtf8() : "");
    }

    void nearlyAllHoursThatShipAreReadable()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int all = 0;
        QStringList unread;
        for (const auto &place : QJsonDocument::fromJson(file.readAll()).array()) {
            const QString hours = place[u"horaires"].toString();
            if (hours.isEmpty())
                continue;
            ++all;
            if (!parseWeeklyHours(hours))
                unread << hours;
        }
        qInfo() << all - unread.size() << "of" << all
                << "readable; not:" << unread.first(std::min<qsizetype>(10, unread.size()));
        QCOMPARE(all, 617);
        QVERIFY(all - unread.size() >= 600);
    }
};

QTEST_GUILESS_MAIN(WeeklyHoursTest)
#include "weeklyhourstest.moc"
