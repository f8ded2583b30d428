// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/sha256.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace pdc;

/// The same as Qt's, however the bytes come.
class Sha256Test final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheStandardsExamples()
    {
        // FIPS 180-4, examples of SHA-256.
        QCOMPARE(Sha256().hex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        Sha256 abc;
        abc.add("abc");
        QCOMPARE(abc.hex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void takesPiecesOfAnySize()
    {
        QRandomGenerator random(7);
        QByteArray all;
        Sha256 hash;
        for (int i = 0; i < 200; ++i) {
            const QByteArray piece(random.bounded(300), char(random.bounded(256)));
            all += piece;
            hash.add(piece);
            QCOMPARE(hash.hex(), QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
        }
        hash.reset();
        QCOMPARE(hash.hex(), Sha256().hex());
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "sha256test.moc"
