// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placewords.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

/// What a person reads of a place.
class PlaceWordsTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsSaidAsItIsDialled_data()
    {
        QTest::addColumn<QString>("said");
        const auto row = [](const char *number, const char *said) {
            QTest::newRow(number) << QString::fromUtf8(said).replace(u' ', u'\u00a0');
        };
        row("+33479885936", "04 79 88 59 36");
        row("+33 4 79 88 59 36", "04 79 88 59 36");
        row("+262262112233", "0262 11 22 33");
        row("+262692112233", "0692 11 22 33");
        row("+590690202020", "0690 20 20 20");
        row("+594594202020", "0594 20 20 20");
        row("+596596202020", "0596 20 20 20");
        row("+508411234", "0508 41 12 34");
        row("+687202020", "+687202020"); // Dialled with the country's number from anywhere else.
        row("+3347988593", "+3347988593"); // A digit is missing.
        row("3949", "3949");
    }
    void aNumberIsSaidAsItIsDialled() { QTEST(PlaceWords::phone(QString::fromUtf8(QTest::currentDataTag())), "said"); }

    void eachNumberOfAPlaceIsSaidForItself()
    {
        Place place;
        place.fields[u"telephone"_s] = u"+33478000000|accueil|+262692112233"_s;
        const QStringList both{u"04\u00a078\u00a000\u00a000\u00a000"_s, u"0692\u00a011\u00a022\u00a033"_s};
        QCOMPARE(PlaceWords::phones(place), both);
        QCOMPARE(PlaceWords::phones(place, 1), both.first(1));
        place.fields[u"nom"_s] = u"Médiathèque"_s;
        const QString copied = PlaceWords::copied(place);
        QVERIFY2(!copied.contains(u'|') && !copied.contains(u"+33"_s), qPrintable(copied));
        QVERIFY2(copied.endsWith(both.join(u'\n')), qPrintable(copied));
    }

    void aCheckThatHasNotComeYetIsNone()
    {
        const QDate today(2026, 11, 23);
        const QString unknown = PlaceWords::checked({}, today);
        QCOMPARE(PlaceWords::checked({2099, 1, 1}, today), unknown);
        QCOMPARE(PlaceWords::checkedShortly({2099, 1, 1}, today), PlaceWords::checkedShortly({}, today));
        QVERIFY(PlaceWords::checked(today, today) != unknown);
        QVERIFY(PlaceWords::checked(today.addDays(1), today) != unknown); // It is tomorrow already in Nouméa.
        QCOMPARE(PlaceWords::checked(today.addDays(2), today), unknown);
    }
};

QTEST_GUILESS_MAIN(PlaceWordsTest)
#include "placewordstest.moc"
