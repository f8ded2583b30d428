// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "ui/shell/amounts.h"

#include <QLocale>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
QString plain(QString words)
{
    return words.replace(QChar(0xa0), u'_');
}
}

/// What a librarian reads of bytes and minutes, in the language of the source text.
class AmountsTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }

    void sizes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](qint64 bytes, const QString &words) {
            QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes << words;
        };
        row(-5, u"0_octets"_s);
        row(0, u"0_octets"_s);
        row(999, u"999_octets"_s);
        row(1000, u"1_ko"_s);
        row(1049, u"1_ko"_s);
        row(1051, u"1,1_ko"_s);
        row(9949, u"9,9_ko"_s);
        row(9951, u"10_ko"_s);
        row(38'400, u"38_ko"_s);
        row(999'499, u"999_ko"_s);
        row(999'501, u"1_Mo"_s); // And not 1000 of something.
        row(1'960'000, u"2_Mo"_s);
        row(38'000'000, u"38_Mo"_s);
        row(512'000'000, u"512_Mo"_s);
        row(1'240'000'000, u"1,2_Go"_s);
        row(340'000'000'000, u"340_Go"_s);
        row(1'500'000'000'000, u"1,5_To"_s);
        row(5'000'000'000'000'000, u"5000_To"_s);
        row(std::numeric_limits<qint64>::max(), u"9223372_To"_s);
    }
    void sizes()
    {
        QFETCH(const qint64, bytes);
        QTEST(plain(sizeWords(bytes)), "words");
    }

    void sizesInEnglishHaveAPoint()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(plain(sizeWords(1'240'000'000)), u"1.2_Go"_s); // The unit is the translation's.
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    }

    void contracts_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](qint64 bytes, const QString &words) {
            QTest::addRow("%lld", static_cast<long long>(bytes)) << bytes << words;
        };
        row(-1, u"moins de 1_% d’un forfait de 1_Go"_s);
        row(9'000'000, u"moins de 1_% d’un forfait de 1_Go"_s);
        row(10'000'000, u"environ 1_% d’un forfait de 1_Go"_s);
        row(38'000'000, u"environ 4_% d’un forfait de 1_Go"_s);
        row(500'000'000, u"environ 50_% d’un forfait de 1_Go"_s);
        row(949'000'000, u"environ 95_% d’un forfait de 1_Go"_s);
        row(1'000'000'000, u"environ un forfait entier de 1_Go"_s);
        row(1'300'000'000, u"plus d’un forfait entier de 1_Go"_s);
        row(1'600'000'000, u"environ 2 fois un forfait de 1_Go"_s);
        row(12'300'000'000, u"environ 12 fois un forfait de 1_Go"_s);
    }
    void contracts()
    {
        QFETCH(const qint64, bytes);
        QTEST(plain(contractWords(bytes)), "words");
    }

    void times_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("0") << 0 << u"moins d’une minute"_s;
        QTest::newRow("1") << 1 << u"encore une minute environ"_s;
        QTest::newRow("3") << 3 << u"encore 3 minutes environ"_s;
        QTest::newRow("55") << 55 << u"encore 55 minutes environ"_s;
        QTest::newRow("60") << 60 << u"encore une heure environ"_s;
        QTest::newRow("90") << 90 << u"encore une heure et demie environ"_s;
        QTest::newRow("120") << 120 << u"encore 2 heures environ"_s;
        QTest::newRow("1440") << 1440 << u"encore 24 heures environ"_s;
    }
    void times()
    {
        QFETCH(const int, minutes);
        QTEST(timeLeftWords(std::chrono::minutes(minutes)), "words");
    }
};

QTEST_GUILESS_MAIN(AmountsTest)
#include "amountstest.moc"
