// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hourswish.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

/// When a person can come, in the words that people use.
class HoursWishTest : public pdc::test::Suite
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 26), QTime(10, 20)}; // A Thursday.

private Q_SLOTS:
    void wordsAreUnderstood_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("minutes");
        const auto row = [](const char *words, QDate day, int from, int to) {
            QTest::newRow(words) << day << from * 60 << (to > from ? (to - from) * 60 : 0);
        };
        const QDate today(2026, 11, 26);
        row("aujourd’hui", today, 0, 24);
        row("demain", today.addDays(1), 0, 24);
        row("après-demain matin", today.addDays(2), 8, 12);
        row("jeudi après-midi", today, 13, 18);
        row("jeudi apres midi", today, 13, 18);
        row("le vendredi", today.addDays(1), 0, 24);
        row("mercredi prochain", today.addDays(6), 0, 24);
        row("ce soir", today, 18, 22);
        row("cet après-midi", today, 13, 18);
        row("l’après-midi", today, 13, 18);
        row("ce midi", today, 12, 14);
        row("samedi matin", today.addDays(2), 8, 12);
        row("DIMANCHE", today.addDays(3), 0, 24);
        row("lundi à 14 h", today.addDays(4), 14, 0);
        row("lundi 14h00", today.addDays(4), 14, 0);
        row("lundi 14 heures", today.addDays(4), 14, 0);
        row("demain 9:00", today.addDays(1), 9, 0);
        row("à 17 h", today, 17, 0);
        row("le 3 décembre", {2026, 12, 3}, 0, 24);
        row("1er décembre matin", {2026, 12, 1}, 8, 12);
        row("3 mars", {2027, 3, 3}, 0, 24);
        row("26/11 à 18 h", today, 18, 0);
        row("29 février", {2028, 2, 29}, 0, 24);
        row("3 décembre 2027", {2027, 12, 3}, 0, 24);
    }
    void wordsAreUnderstood()
    {
        QFETCH(QDate, day);
        QFETCH(int, from);
        const auto wish = HoursWish::parse(QString::fromUtf8(QTest::currentDataTag()), m_now);
        QVERIFY(wish);
        QVERIFY(!wish->isNow());
        QCOMPARE(wish->beginning(HoursCalendar()).date, day);
        QCOMPARE(wish->beginning(HoursCalendar()).minute, from);
        QTEST(wish->minutes(), "minutes");
    }

    void halfHoursToo()
    {
        for (const auto &words : {u"lundi 14 h 30"_s, u"lundi 14h30"_s, u"lundi 14:30"_s})
            QCOMPARE(HoursWish::parse(words, m_now), HoursWish::at({{2026, 11, 30}, 14 * 60 + 30}));
    }

    void aDayThatIsOverIsTheNextWeeks()
    {
        const QDate monday(2026, 11, 23);
        const auto day = [&](const QString &words, const QTime &now) {
            return HoursWish::parse(words, {monday, now})->beginning(HoursCalendar()).date;
        };
        QCOMPARE(day(u"lundi matin"_s, {11, 59}), monday);
        QCOMPARE(day(u"lundi matin"_s, {12, 0}), monday.addDays(7));
        QCOMPARE(day(u"lundi à 14 h"_s, {13, 0}), monday);
        QCOMPARE(day(u"lundi à 14 h"_s, {21, 0}), monday.addDays(7));
        QCOMPARE(day(u"lundi"_s, {21, 0}), monday);
        QCOMPARE(day(u"lundi"_s, {23, 0}), monday.addDays(7));
        QCOMPARE(day(u"ce matin"_s, {23, 0}), monday); // Said of this day and no other.
        QCOMPARE(day(u"23 novembre"_s, {23, 0}), monday);
    }

    void nowIsNow()
    {
        QVERIFY(HoursWish::parse(u"maintenant", m_now)->isNow());
        QVERIFY(HoursWish::parse(u"tout de suite", m_now)->isNow());
    }

    void whatIsNoTimeIsNone_data()
    {
        QTest::addColumn<int>("nothing");
        for (const char *words : {"", "   ", "bientôt", "31 février", "lundi 25 h", "lundi 14 h 75", "14:99",
                                  "dans 2 h", "42", "jeudi vendredi", "12/13", "\u0000", "99999999999999 h"})
            QTest::newRow(words) << 0;
    }
    void whatIsNoTimeIsNone() { QVERIFY(!HoursWish::parse(QString::fromUtf8(QTest::currentDataTag()), m_now)); }

    void noEndOfWordsIsRead()
    {
        QVERIFY(!HoursWish::parse(QString(1'000'000, u'9'), m_now));
        QVERIFY(!HoursWish::parse(QString(QString(1'000'000, u' ') + u"demain"_s), m_now));
    }
};

QTEST_GUILESS_MAIN(HoursWishTest)
#include "hourswishtest.moc"
