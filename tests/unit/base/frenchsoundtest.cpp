// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/frenchsound.h"
#include "support/suite.h"

using namespace pdc;

class FrenchSoundTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void soundAlike_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("name");
        const std::pair<const char *, const char *> pairs[] = {
            {"dunkerke", "dunkerque"},
            {"laciotat", "la ciotat"},
            {"lemans", "le mans"},
            {"saintetienne", "saint etienne"},
            {"argenteuille", "argenteuil"},
            {"villeneuve dasq", "villeneuve d ascq"},
            {"toulouze", "toulouse"},
            {"beauvet", "beauvais"},
            {"filadelfie", "philadelphie"},
            {"enguien", "enghien"},
            {"ansi", "ancy"},
            {"shalon", "chalon"},
        };
        for (const auto &[typed, name] : pairs)
            QTest::newRow(typed) << QByteArray(typed) << QByteArray(name);
    }
    void soundAlike()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, name);
        QCOMPARE(frenchSound(typed), frenchSound(name));
        QVERIFY(hasSound(name, frenchSound(typed)));
    }

    void soundOtherwise_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const std::pair<const char *, const char *> pairs[] = {
            {"annecy", "ancy"},    {"rouen", "roanne"}, {"lyon", "laon"}, {"tours", "tarbes"},
            {"cannes", "chantes"}, {"gap", "jape"},     {"nice", "nik"},  {"brest", "bron"},
        };
        for (const auto &[one, other] : pairs)
            QTest::newRow(one) << QByteArray(one) << QByteArray(other);
    }
    void soundOtherwise()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(frenchSound(one) != frenchSound(other));
        QVERIFY(!hasSound(other, frenchSound(one)));
    }

    /// The first letter alone must not turn away what sounds the same.
    void allThatHasASoundIsTaken()
    {
        for (const char a : QByteArrayView("abcdefghijklmnopqrstuvwxyz")) {
            for (const char b : QByteArrayView("abcdefghijklmnopqrstuvwxyz")) {
                for (const char c : QByteArrayView("aehimntx")) {
                    const QByteArray text = QByteArray(1, a) + b + c + "vre";
                    QVERIFY2(hasSound(text, frenchSound(text)), text);
                }
            }
        }
    }

    void whateverItIsItEnds()
    {
        QCOMPARE(frenchSound({}), QByteArray());
        QCOMPARE(frenchSound("   "), QByteArray());
        QCOMPARE(frenchSound("eeee"), QByteArray("e"));
        QCOMPARE(frenchSound("\xE6\x9D\xB1"), QByteArray("\xE6\x9D\xB1"));
        QVERIFY(frenchSound(QByteArray(100'000, 'q')).size() == 1);
    }
};

QTEST_APPLESS_MAIN(FrenchSoundTest)
#include "frenchsoundtest.moc"
