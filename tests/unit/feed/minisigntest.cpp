// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/minisign.h"
#include "support/minisign.h"
#include "support/suite.h"

#include <QTemporaryDir>

#include <vector>

using namespace Qt::StringLiterals;
using namespace pdc;

/// Keys and signatures as the real minisign makes them, and everything that is not quite one.
class MinisignTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_minisign.works() && m_other.works(), "minisign is not installed");
        m_message = "{\"version\": \"https://jsonfeed.org/version/1.1\"}\n";
        m_signature = signatureOf(m_minisign, m_message);
        QVERIFY(!m_signature.isEmpty());
        m_trusted = {*PublicKey::fromBase64(m_minisign.publicKey())};
    }

    void takesAKeyAsFileAndAsLine()
    {
        const auto file = PublicKey::listFromBytes(bytesOf(m_minisign.publicFile()));
        QVERIFY(file);
        QCOMPARE(file->size(), size_t(1));
        QVERIFY(file->front() == m_trusted.front());
        QCOMPARE(file->front().toBase64(), m_minisign.publicKey());
        QVERIFY(PublicKey::listFromBytes(m_minisign.publicKey().toLatin1()));
        // minisign writes the id into the comment of the file.
        QVERIFY(bytesOf(m_minisign.publicFile()).split('\n').first().endsWith(file->front().id().toLatin1()));
        // A file of two, as an editor of Windows leaves it.
        const QByteArray both = bytesOf(m_minisign.publicFile()) + "\n" + bytesOf(m_other.publicFile());
        QCOMPARE(PublicKey::listFromBytes(QByteArray(both).replace("\n", "\r\n"))->size(), size_t(2));
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray key = m_minisign.publicKey().toLatin1();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a comment alone") << QByteArray("untrusted comment: minisign public key\n");
        QTest::newRow("words") << QByteArray("la clé");
        QTest::newRow("cut off") << key.chopped(4);
        QTest::newRow("too long") << key + "AAAA";
        QTest::newRow("not base64") << key.chopped(1) + "*";
        QTest::newRow("another spelling of base64") << key.chopped(1) + "=";
        QTest::newRow("a signature") << m_signature;
        QTest::newRow("a secret key") << QByteArray("RWRTY0Iy") + QByteArray(204, 'A');
        QTest::newRow("another algorithm") << QByteArray("WFg") + key.mid(3);
        QTest::newRow("seventeen") << manyKeys(17);
        QTest::newRow("endless") << QByteArray(1'000'000, '\n');
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, bytes);
        const auto keys = PublicKey::listFromBytes(bytes);
        QVERIFY(!keys);
        QCOMPARE(keys.error().name(), "bad-key"_L1);
    }

    void believesWhatAKeyItTrustsHasSigned()
    {
        const auto comment = verifySignature(m_message, m_signature, m_trusted);
        QVERIFY2(comment, comment ? "" : qPrintable(comment.error().detail()));
        QVERIFY(comment->contains("hashed"_L1));
        // One of several is enough; and an empty message can be signed as well.
        const std::vector<PublicKey> both{*PublicKey::fromBase64(m_other.publicKey()), m_trusted.front()};
        QVERIFY(verifySignature(m_message, m_signature, both));
        QVERIFY(verifySignature({}, signatureOf(m_minisign, {}), both));
        QVERIFY(verifySignature(m_message, QByteArray(m_signature).replace("\n", "\r\n"), m_trusted));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QString>("code");
        const QList<QByteArray> lines = m_signature.split('\n');
        const auto with = [&](int line, const QByteArray &text) {
            QList<QByteArray> changed = lines;
            changed[line] = text;
            return changed.join('\n');
        };
        QByteArray other = m_message;
        other[3] = 'V';
        QTest::newRow("no signature") << m_message << QByteArray() << u"unsigned"_s;
        QTest::newRow("one letter is another") << other << m_signature << u"bad-signature"_s;
        QTest::newRow("one letter more") << m_message + ' ' << m_signature << u"bad-signature"_s;
        QTest::newRow("cut off") << m_message.chopped(1) << m_signature << u"bad-signature"_s;
        QTest::newRow("another's key") << m_message << signatureOf(m_other, m_message) << u"unknown-key"_s;
        QTest::newRow("of another publication") << m_message << signatureOf(m_minisign, other) << u"bad-signature"_s;
        QTest::newRow("legacy") << m_message << signatureOf(m_minisign, m_message, true) << u"legacy-signature"_s;
        QTest::newRow("the trusted comment is another")
            << m_message << with(2, "trusted comment: timestamp:1\tfile:feed.json\thashed") << u"bad-signature"_s;
        QTest::newRow("a global signature of nothing")
            << m_message << with(3, QByteArray(64, '\0').toBase64()) << u"bad-signature"_s;
        QTest::newRow("half a signature")
            << m_message << m_signature.left(m_signature.size() / 2) << u"bad-signature"_s;
        QTest::newRow("five lines") << m_message << m_signature + "more\n" << u"bad-signature"_s;
        QTest::newRow("no comment") << m_message << with(0, "comment: x") << u"bad-signature"_s;
        QTest::newRow("not base64") << m_message << with(1, lines[1].chopped(2) + "*=") << u"bad-signature"_s;
        QTest::newRow("another spelling of base64") << m_message << with(1, lines[1].chopped(1)) << u"bad-signature"_s;
        QTest::newRow("another algorithm") << m_message << with(1, "WFg" + lines[1].mid(3)) << u"bad-signature"_s;
        QTest::newRow("a page") << m_message << QByteArray("<html>\n<body>\nBienvenue\n</html>\n")
                                << u"bad-signature"_s;
        QTest::newRow("endless") << m_message << m_signature + QByteArray(20'000, 'x') << u"bad-signature"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        QFETCH(QString, code);
        const auto comment = verifySignature(message, signature, m_trusted);
        QVERIFY(!comment);
        QCOMPARE(comment.error().name(), code);
    }

    void refusesEverythingWhenNobodyIsTrusted()
    {
        QCOMPARE(verifySignature(m_message, m_signature, {}).error().name(), "unknown-key"_L1);
    }

    void takesTheIdForALabelAlone()
    {
        // Another key that carries the trusted one's id.
        QByteArray forged = QByteArray::fromBase64(m_other.publicKey().toLatin1());
        forged.replace(2, 8, QByteArray::fromBase64(m_minisign.publicKey().toLatin1()).mid(2, 8));
        const auto key = PublicKey::fromBase64(QString::fromLatin1(forged.toBase64()));
        QVERIFY(key);
        QCOMPARE(key->id(), m_trusted.front().id());
        QCOMPARE(verifySignature(m_message, m_signature, std::vector{*key}).error().name(), "bad-signature"_L1);
        QVERIFY(verifySignature(m_message, m_signature, std::vector{*key, m_trusted.front()}));
    }

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray signatureOf(const test::Minisign &signer, const QByteArray &message, bool legacy = false)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"feed.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(message) != message.size())
            return {};
        file.close();
        return signer.sign(file.fileName(), legacy) ? bytesOf(file.fileName() + ".minisig"_L1) : QByteArray();
    }
    [[nodiscard]] QByteArray manyKeys(int count) const
    {
        QByteArray text;
        QByteArray key = QByteArray::fromBase64(m_minisign.publicKey().toLatin1());
        for (int i = 0; i < count; ++i) {
            key[5] = char(i);
            text += key.toBase64() + '\n';
        }
        return text;
    }

    test::Minisign m_minisign;
    test::Minisign m_other;
    QByteArray m_message;
    QByteArray m_signature;
    std::vector<PublicKey> m_trusted;
};

QTEST_GUILESS_MAIN(MinisignTest)
#include "minisigntest.moc"
