// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

class DayWordsTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOfAMonthIsSaidAsInFrench()
    {
        const QLocale french(QLocale::French);
        QCOMPARE(dayWords(french, {2020, 1, 1}), u"1er janvier 2020"_s);
        QCOMPARE(dayWords(french, {2020, 1, 11}), u"11 janvier 2020"_s);
        QCOMPARE(dayWords(french, {2021, 1, 2}), u"2 janvier 2021"_s);
        QCOMPARE(dayWords(french, {2026, 12, 1}, u"dddd d MMMM"_s), u"mardi 1er décembre"_s);
        QCOMPARE(dayWords(french, {2026, 12, 1}, u"d MMMM yyyy"_s), u"1er décembre 2026"_s);
        QCOMPARE(dayWords(french, {2026, 11, 21}, u"dddd d MMMM"_s), u"samedi 21 novembre"_s);
    }
    void otherLanguagesSayItTheirWay()
    {
        QCOMPARE(dayWords(QLocale(QLocale::English), {2020, 1, 1}), u"January 1, 2020"_s);
        QCOMPARE(dayWords(QLocale(QLocale::English), {2020, 1, 1}, u"dddd, MMMM d"_s), u"Wednesday, January 1"_s);
    }
};

QTEST_GUILESS_MAIN(DayWordsTest)
#include "daywordstest.moc"
