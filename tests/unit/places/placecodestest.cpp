// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placecodes.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

/// What a telephone is told about a place.
class PlaceCodesTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsDialledAsItWasPublished_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("international") << u"+33479885936"_s << QByteArray("tel:+33479885936");
        QTest::newRow("in pairs") << u"04 79\u00a088.59-36"_s << QByteArray("tel:0479885936");
        QTest::newRow("the first of two") << u"3949|0102030405"_s << QByteArray("tel:3949");
        QTest::newRow("none") << QString() << QByteArray();
        QTest::newRow("words") << u"voir le site"_s << QByteArray();
        QTest::newRow("too long") << u"01234567890123456"_s << QByteArray();
        QTest::newRow("a plus in the middle") << u"04+79885936"_s << QByteArray();
    }
    void aNumberIsDialledAsItWasPublished()
    {
        QFETCH(const QString, phone);
        QTEST(phoneCode(phone), "code");
    }

    void aPointIsShownToAboutAMetre() { QCOMPARE(pointCode({45.1234567, -0.5}), QByteArray("geo:45.12346,-0.50000")); }
};

QTEST_APPLESS_MAIN(PlaceCodesTest)
#include "placecodestest.moc"
