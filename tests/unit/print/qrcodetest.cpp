// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/qrcode.h"
#include "support/suite.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

using namespace pdc;
using namespace Qt::StringLiterals;

/// What is put into a QR code is what a telephone reads: zbar reads it here.
class QrCodeTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray read(const QrCode &code, int pixels)
    {
        QImage image(pixels, pixels, QImage::Format_RGB32);
        image.fill(Qt::darkGray); // The border has to come from the code itself.
        QPainter painter(&image);
        code.paint(painter, image.rect());
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
    void isReadAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one letter") << QByteArray("a");
        QTest::newRow("accents") << u"Médiathèque « L’Étoile » à Évry"_s.toUtf8();
        QTest::newRow("emoji") << u"🛜 partage"_s.toUtf8();
        QTest::newRow("a network") << QByteArray("WIFI:T:WPA;S:caf\\;\\:x;P:a\\\\b;;");
        QTest::newRow("long") << QByteArray(600, 'x');
    }

    void isReadAsItWasWritten()
    {
        QFETCH(const QByteArray, text);
        for (const auto correction : {QrCode::Correction::L, QrCode::Correction::M, QrCode::Correction::H}) {
            const auto code = QrCode::encode(text, correction);
            QVERIFY(code);
            QCOMPARE(read(*code, 800), text);
        }
    }

    void tooMuchIsAnError()
    {
        QVERIFY(QrCode::encode(QByteArray(2953, 'x'), QrCode::Correction::L));
        QVERIFY(QrCode::encode(QByteArray(2954, 'x'), QrCode::Correction::L).error().is(PrintError::TooMuchForQr));
        QVERIFY(QrCode::encode(QByteArray(1274, 'x'), QrCode::Correction::H).error().is(PrintError::TooMuchForQr));
        QVERIFY(QrCode::encode({}).error().is(PrintError::TooMuchForQr));
    }
};

QTEST_MAIN(QrCodeTest)
#include "qrcodetest.moc"
