// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wifidraft.h"
#include "connection/wifinetwork.h"
#include "print/qrcode.h"
#include "support/suite.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// What a telephone makes of a payload: the fields up to the next ; that no backslash stands before, quotation marks
/// around a whole value taken off. Written apart from what writes it.
std::optional<QMap<QChar, QString>> readPayload(const QString &payload)
{
    if (!payload.startsWith("WIFI:"_L1) || !payload.endsWith(";;"_L1))
        return std::nullopt;
    QMap<QChar, QString> fields;
    qsizetype i = 5;
    while (payload[i] != u';') {
        const QChar key = payload[i];
        if (payload[i + 1] != u':' || fields.contains(key))
            return std::nullopt;
        QString value;
        const bool quoted = payload[i + 2] == u'"';
        for (i += 2; payload[i] != u';'; ++i) {
            if (payload[i] == u'\\')
                ++i;
            value += payload[i];
        }
        fields.insert(key, quoted ? value.sliced(1).chopped(1) : value);
        ++i;
    }
    return i == payload.size() - 1 ? std::optional(fields) : std::nullopt;
}

}

/// A name is 32 bytes, a passphrase what WPA takes, and the QR code says both exactly.
class WifiNetworkTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// By way of a picture and a reader that is not ours.
    QByteArray scan(const QByteArray &payload)
    {
        const auto code = QrCode::encode(payload);
        if (!code)
            return "(too much)";
        QImage image(700, 700, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        code->paint(painter, image.rect());
        painter.end();
        const QString file = m_folder.filePath(u"qr.png"_s);
        if (!image.save(file))
            return "(not saved)";
        QProcess zbar;
        zbar.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file});
        zbar.waitForFinished();
        return zbar.readAllStandardOutput();
    }

private Q_SLOTS:
    void namesAreCountedInBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("right");
        QTest::newRow("letters") << u"wifi"_s << 4 << true;
        QTest::newRow("accents") << u"Médiathèque"_s << 13 << true;
        QTest::newRow("ours") << u"Wifi partagé – demandez"_s << 26 << true;
        QTest::newRow("an emoji") << u"🛜"_s << 4 << true;
        QTest::newRow("eight emoji") << u"😀😀😀😀😀😀😀😀"_s << 32 << true;
        QTest::newRow("nine emoji") << u"😀😀😀😀😀😀😀😀😀"_s << 36 << false;
        QTest::newRow("a family") << u"👨‍👩‍👧‍👦"_s << 25 << true;
        QTest::newRow("32 letters") << QString(32, u'x') << 32 << true;
        QTest::newRow("33 letters") << QString(33, u'x') << 33 << false;
        QTest::newRow("17 accents") << QString(17, u'é') << 34 << false;
    }

    void namesAreCountedInBytes()
    {
        QFETCH(const QString, name);
        QFETCH(const int, bytes);
        QFETCH(const bool, right);
        QCOMPARE(nameBytes(name), bytes);
        QCOMPARE(checkName(name).has_value(), right);
        if (!right)
            QVERIFY(checkName(name).error().is(ConnectionError::NameTooLong));
    }

    void oddNamesAreNamed()
    {
        for (const QString &blank : {u""_s, u" "_s, u"\u00a0 "_s})
            QVERIFY(checkName(blank).error().is(ConnectionError::NoName));
        for (const QString &bad :
             {u"a\nb"_s, u"a\tb"_s, u"a\u0007"_s, QString(u'a') + QChar(0), u"a"_s + QChar(0xd83d)})
            QVERIFY2(checkName(bad).error().is(ConnectionError::BadName), qPrintable(bad));
    }

    void passphrasesAreWhatWpaTakes()
    {
        for (const QString &right : {u""_s, u"12345678"_s, QString(63, u'~'), u"a b c d e"_s, u"\"\\;:,'<>"_s})
            QVERIFY2(checkPassphrase(right), qPrintable(right));
        for (const QString &bad : {u"1234567"_s, QString(64, u'a'), u"mot de passé"_s, u"😀😀😀😀😀"_s, u"12345\n678"_s,
                                   u"1234567\x7f"_s, u"12345678\u00a0"_s})
            QVERIFY2(checkPassphrase(bad).error().is(ConnectionError::BadPassphrase), qPrintable(bad));
        QVERIFY(checkNetwork({u"x"_s, u"court"_s, false}).error().is(ConnectionError::BadPassphrase));
        QVERIFY(checkNetwork({{}, u"court"_s, false}).error().is(ConnectionError::NoName));
    }

    void thePayloadIsWrittenAsTelephonesExpect()
    {
        QCOMPARE(wifiPayload({u"cafe du coin"_s, u"12345678"_s, false}), "WIFI:T:WPA;S:cafe du coin;P:12345678;;");
        QCOMPARE(wifiPayload({u"cafe du coin"_s, u"12345678"_s, true}),
                 "WIFI:T:WPA;S:cafe du coin;P:12345678;H:true;;");
        QCOMPARE(wifiPayload({u"ouvert"_s, {}, false}), "WIFI:T:nopass;S:ouvert;;");
        QCOMPARE(wifiPayload({u"\"foo;bar\\baz\""_s, u"a:b,c;d\\e"_s, false}),
                 R"(WIFI:T:WPA;S:\"foo\;bar\\baz\";P:a\:b\,c\;d\\e;;)");
        // Only digits: bytes to some readers unless it stands in quotation marks.
        QCOMPARE(wifiPayload({u"ABCD"_s, u"12345678"_s, false}), "WIFI:T:WPA;S:\"ABCD\";P:12345678;;");
        QCOMPARE(wifiPayload({u"2024"_s, {}, false}), "WIFI:T:nopass;S:\"2024\";;");
        QCOMPARE(wifiPayload({u"beef cafe"_s, {}, false}), "WIFI:T:nopass;S:beef cafe;;");
        QCOMPARE(wifiPayload({u"Médiathèque"_s, {}, false}), QByteArray("WIFI:T:nopass;S:Médiathèque;;"));
    }

    void isReadBackFromThePicture_data()
    {
        QTest::addColumn<WifiNetwork>("network");
        const QStringList names{u"Wifi partagé – demandez"_s,
                                u"cafe; du: coin"_s,
                                u"\\;,:\""_s,
                                u"\\\\"_s,
                                u"fin\\"_s,
                                u"\"entre guillemets"_s,
                                u"DEADBEEF"_s,
                                u"0"_s,
                                u"🛜 partage 😀"_s,
                                QString(32, u';'),
                                u"S:x;P:y;;"_s,
                                u"日本語のネット"_s,
                                u"شبكة مشتركة"_s};
        const QStringList passphrases{{},
                                      u"lapin-tasse-nuage-cerise-482193"_s,
                                      u"\\;,:\" \\\\"_s,
                                      QString(63, u'\\'),
                                      u"deadbeefdeadbeef"_s,
                                      u"T:nopass;;"_s};
        for (int i = 0; i < names.size(); ++i)
            QTest::addRow("name %d", i) << WifiNetwork{names[i], passphrases[i % passphrases.size()], i % 2 == 0};
        for (int i = 0; i < passphrases.size(); ++i)
            QTest::addRow("passphrase %d", i) << WifiNetwork{names[0], passphrases[i], i % 2 == 0};
    }

    void isReadBackFromThePicture()
    {
        QFETCH(const WifiNetwork, network);
        QVERIFY(checkNetwork(network));
        const QByteArray payload = wifiPayload(network);
        QCOMPARE(scan(payload), payload);
        const auto fields = readPayload(QString::fromUtf8(payload));
        QVERIFY2(fields, payload.constData());
        QCOMPARE((*fields)[u'S'], network.name);
        QCOMPARE((*fields)[u'P'], network.passphrase);
        QCOMPARE((*fields)[u'T'], network.passphrase.isEmpty() ? u"nopass"_s : u"WPA"_s);
        QCOMPARE((*fields)[u'H'], network.hidden ? u"true"_s : QString());
    }

    void aDraftIsBegunOnceAndForgotten()
    {
        QRandomGenerator random(1);
        WifiDraft draft(random);
        const QSignalSpy changed(&draft, &WifiDraft::changed);
        QVERIFY(draft.nameProblem()->is(ConnectionError::NoName));
        draft.begin(u"Chez nous"_s);
        QVERIFY(draft.isComplete());
        QVERIFY(!draft.network().passphrase.isEmpty());
        draft.setName(u"😀😀😀😀😀😀😀😀😀"_s);
        QVERIFY(draft.nameProblem()->is(ConnectionError::NameTooLong));
        QCOMPARE(draft.network().name.size(), 18); // Never cut.
        draft.begin(u"Autre"_s);
        QCOMPARE(draft.network().name.size(), 18);
        draft.setPassphrase(u"court"_s);
        QVERIFY(draft.passphraseProblem()->is(ConnectionError::BadPassphrase));
        const QString before = draft.network().passphrase;
        draft.suggest();
        QVERIFY(!draft.passphraseProblem());
        QVERIFY(draft.network().passphrase != before);
        const qsizetype signalsSoFar = changed.size();
        draft.setName(draft.network().name);
        QCOMPARE(changed.size(), signalsSoFar);
        draft.clear();
        QCOMPARE(draft.network(), WifiNetwork());
        draft.begin(u"Autre"_s);
        QCOMPARE(draft.network().name, u"Autre"_s);
    }
};

QTEST_MAIN(WifiNetworkTest)
#include "wifinetworktest.moc"
