// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/passphrase.h"
#include "connection/wifinetwork.h"
#include "support/suite.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace pdc;

/// Words that are typed as they are heard, and enough of them.
class PassphraseTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theWordsArePlain()
    {
        static const QRegularExpression plain(u"\\A[a-z]{3,6}\\z"_s);
        const QStringList &words = passphraseWords();
        for (const QString &word : words)
            QVERIFY2(plain.match(word).hasMatch(), qPrintable(word));
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        QVERIFY(std::is_sorted(words.begin(), words.end()));
    }

    void itIsHardToGuess()
    {
        // Counted anew: four words of the list and a million endings.
        const double bits = std::log2(std::pow(double(passphraseWords().size()), 4) * 1'000'000);
        QVERIFY2(bits >= 60, qPrintable(QString::number(bits)));
        QVERIFY(std::abs(passphraseEntropy() - bits) < 1e-6);
    }

    void eachPartIsTakenFromTheWholeList()
    {
        static const QRegularExpression form(u"\\A([a-z]+)-([a-z]+)-([a-z]+)-([a-z]+)-([0-9]{6})\\z"_s);
        QRandomGenerator random(42);
        QSet<QString> seen;
        QSet<QString> whole;
        QList<int> digits(10);
        constexpr int rounds = 5000;
        for (int i = 0; i < rounds; ++i) {
            const QString passphrase = suggestPassphrase(random);
            const auto match = form.match(passphrase);
            QVERIFY2(match.hasMatch(), qPrintable(passphrase));
            QVERIFY(checkPassphrase(passphrase) && passphrase.size() <= 34);
            whole.insert(passphrase);
            for (int word = 1; word <= 4; ++word) {
                QVERIFY(passphraseWords().contains(match.captured(word)));
                seen.insert(match.captured(word));
            }
            for (const QChar digit : match.captured(5))
                ++digits[digit.unicode() - u'0'];
        }
        QCOMPARE(whole.size(), rounds);
        QCOMPARE(seen.size(), passphraseWords().size()); // 20,000 draws of some 1,100 words miss none.
        for (const int count : digits)
            QVERIFY2(count > rounds * 6 / 11 && count < rounds * 6 / 9, "a digit is drawn too seldom or too often");
    }

    void theSameChanceGivesTheSame()
    {
        QRandomGenerator one(7);
        QRandomGenerator two(7);
        QRandomGenerator other(8);
        const QString first = suggestPassphrase(one);
        QCOMPARE(suggestPassphrase(two), first);
        QVERIFY(suggestPassphrase(other) != first);
        QVERIFY(suggestPassphrase(one) != first);
        QVERIFY(suggestPassphrase(*QRandomGenerator::system()) != suggestPassphrase(*QRandomGenerator::system()));
    }
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "passphrasetest.moc"
