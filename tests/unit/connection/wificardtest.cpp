// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/fittext.h"
#include "connection/qrpicture.h"
#include "connection/wificard.h"
#include "support/suite.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr int pixelsPerMillimetre = 10;

const WifiNetwork network{u"Wifi partagé – demandez"_s, u"lapin-tasse-nuage-cerise-482193"_s, false};

bool isDark(QRgb pixel)
{
    return qGray(pixel) < 100;
}
bool isSun(QRgb pixel)
{
    return qRed(pixel) > 230 && qGreen(pixel) > 180 && qBlue(pixel) < 120;
}

/// The pixels of a kind within a part of the page, both in millimetres.
template<typename Kind>
QRectF extent(const QImage &page, const QRectF &part, Kind kind)
{
    QRect found;
    const QRect pixels = QRectF(part.topLeft() * pixelsPerMillimetre, part.size() * pixelsPerMillimetre).toRect();
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            if (kind(page.pixel(x, y)))
                found |= QRect(x, y, 1, 1);
        }
    }
    return {QPointF(found.topLeft()) / pixelsPerMillimetre, QSizeF(found.size()) / pixelsPerMillimetre};
}

bool isNear(const QRectF &a, const QRectF &b)
{
    constexpr qreal tolerance = 0.25; // Millimetres: two and a half pixels.
    return std::abs(a.left() - b.left()) < tolerance && std::abs(a.right() - b.right()) < tolerance
        && std::abs(a.top() - b.top()) < tolerance && std::abs(a.bottom() - b.bottom()) < tolerance;
}

}

/// The card as it comes out: exact in millimetres, read by a telephone from both sides, with its own fonts.
class WifiCardTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QByteArray output(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }
    static QByteArray scan(const QString &file)
    {
        return output(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file});
    }
    QString pdfOf(const WifiNetwork &what)
    {
        const QString file = m_folder.filePath(u"carte.pdf"_s);
        const auto card = WifiCard::make(what);
        return card && writePdf(*card, file, u"Carte Wi-Fi"_s) ? file : QString();
    }
    /// The page at ten pixels a millimetre.
    QImage pictureOf(const QString &pdf)
    {
        const QString base = m_folder.filePath(u"page"_s);
        (void)output(u"pdftoppm"_s, {u"-r"_s, u"254"_s, u"-png"_s, u"-singlefile"_s, pdf, base});
        // Qt rounds the sheet up to whole points, 0.04 mm more than A4: a row of pixels at the lower edge.
        const QImage page(base + ".png"_L1);
        return page.copy(0, 0, 2100, std::min(page.height(), 2971) - 1).convertToFormat(QImage::Format_RGB32);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &weight : {u"Regular"_s, u"SemiBold"_s})
            QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts/")
                                                      + u"AtkinsonHyperlegibleNext-%1.ttf"_s.arg(weight))
                    >= 0);
    }

    void isOneSheetWithItsOwnFonts()
    {
        const QString pdf = pdfOf(network);
        QVERIFY(!pdf.isEmpty());
        const QByteArray info = output(u"pdfinfo"_s, {pdf});
        QVERIFY2(info.contains("Pages:           1\n"), info.constData());
        QVERIFY2(info.contains("(A4)"), info.constData());
        QVERIFY2(!info.contains("lapin") && !info.contains("partag"), "the title tells the network's name");
        const QList<QByteArray> fonts = output(u"pdffonts"_s, {pdf}).split('\n').mid(2);
        QVERIFY(fonts.size() >= 2);
        static const QRegularExpression embedded(u"Atkinson.*\\s+yes\\s+(yes|no)\\s+(yes|no)\\s"_s);
        for (const QByteArray &font : fonts) {
            if (!font.isEmpty())
                QVERIFY2(embedded.match(QString::fromLatin1(font)).hasMatch(), font.constData());
        }
        const QString text = QString::fromUtf8(output(u"pdftotext"_s, {pdf, u"-"_s}));
        QCOMPARE(text.count(network.name), 2); // One a side.
        QCOMPARE(text.count(network.passphrase), 2);
    }

    void standsWhereItShould()
    {
        const QImage page = pictureOf(pdfOf(network));
        QCOMPARE(page.size(), QSize(2100, 2970));
        // The lower face is upright: its band, and its code with four light modules within a square of 70 mm.
        const QRectF face({0, 148.5}, WifiCard::face);
        QVERIFY(isNear(extent(page, face, isSun), {10, 158.5, 190, 24}));
        const auto code = QrCode::encode(wifiPayload(network));
        const qreal border = 4 * 70.0 / (code->size() + 8);
        const QRectF modules = QRectF(14, 186.5 + border, 70 - 2 * border, 70 - 2 * border);
        QVERIFY(isNear(extent(page, {10, 184, 74, 74}, isDark), modules));
        // Nothing but the marks for the fold in the outer centimetre.
        for (const QRectF &edge :
             {QRectF(0, 0, 209.9, 9.8), QRectF(0, 287.2, 209.9, 9.7), QRectF(0, 0, 9.8, 147),
              QRectF(0, 150, 9.8, 146.9), QRectF(200.2, 0, 9.7, 147), QRectF(200.2, 150, 9.7, 146.9)})
            QVERIFY(extent(page, edge, [](QRgb pixel) { return qGray(pixel) < 250; }).isEmpty());
        QVERIFY(isNear(extent(page, {0, 146, 9.8, 5}, isDark), {0, 148.35, 9.9, 0.3}));
        // Letters that are read across a table: the passphrase's are 7 mm high or more, with their descenders.
        const QRectF passphrase = extent(page, {12, 148.5 + 117, 190, 24}, isDark);
        QVERIFY2(passphrase.height() > 7 && passphrase.left() > 13 && passphrase.right() < 197,
                 qPrintable(QString::number(passphrase.height())));
        // The other face is the same, turned round: seen from a millimetre's distance, as letters' edges differ.
        const QImage small = page.scaled(210, 297, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage turned = small.transformed(QTransform().rotate(180));
        int other = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x)
                other += std::abs(qGray(small.pixel(x, y)) - qGray(turned.pixel(x, y))) > 64;
        }
        QVERIFY2(other < 60, qPrintable(QString::number(other)));
    }

    void isReadFromBothSides_data()
    {
        QTest::addColumn<WifiNetwork>("network");
        QTest::newRow("usual") << network;
        QTest::newRow("open") << WifiNetwork{u"ouvert"_s, {}, false};
        QTest::newRow("the widest") << WifiNetwork{QString(32, u'W'), QString(63, u'W'), true};
        QTest::newRow("emoji") << WifiNetwork{u"🛜 partagé 😀"_s, u"\\;,:\" \\\\  x"_s, false};
    }

    void isReadFromBothSides()
    {
        QFETCH(const WifiNetwork, network);
        const QImage page = pictureOf(pdfOf(network));
        QCOMPARE(page.size(), QSize(2100, 2970));
        const QString file = m_folder.filePath(u"half.png"_s);
        for (const int top : {0, 1485}) {
            QVERIFY(page.copy(0, top, 2100, 1485).save(file));
            QCOMPARE(scan(file), wifiPayload(network));
        }
        for (const QRectF &edge : {QRectF(0, 287.2, 209.9, 9.7), QRectF(200.2, 150, 9.7, 146.9)})
            QVERIFY(extent(page, edge, [](QRgb pixel) { return qGray(pixel) < 250; }).isEmpty());
    }

    void wordsFitTheirBoxAndNoneIsLost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("exact");
        QTest::newRow("short") << u"Maison"_s << true;
        QTest::newRow("the widest name") << QString(32, u'W') << true;
        QTest::newRow("the widest passphrase") << QString(63, u'W') << true;
        QTest::newRow("blanks") << QString(63, u' ').replace(30, 1, u"x"_s) << true;
        QTest::newRow("ours") << network.passphrase << true;
        QTest::newRow("a sentence") << WifiCardWords().sentence << false;
        QTest::newRow("a word that is too long") << QString(60, u'x') << false;
    }

    void wordsFitTheirBoxAndNoneIsLost()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, exact);
        const QSizeF room(11400, 3000);
        const auto fit = FitText::make(text, room, {FitText::Weight::Bold, 1200, 400, exact, exact});
        QCOMPARE(fit.lines().join(exact ? u""_s : u" "_s), text);
        QVERIFY(fit.size() >= 400 && fit.size() <= 1200);
        if (text.size() == 60)
            return; // It stands out, since it is never cut.
        QFont font(u"Atkinson Hyperlegible Next"_s, -1, QFont::DemiBold);
        font.setPixelSize(int(fit.size()));
        font.setHintingPreference(QFont::PreferNoHinting);
        for (const QString &line : fit.lines())
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= room.width() + 1);
        QVERIFY(double(fit.lines().size()) * fit.size() * 1.25 <= room.height() + fit.size() / 4);
    }

    void isNotMadeOfABadNetwork()
    {
        QVERIFY(WifiCard::make({QString(33, u'x'), {}, false}).error().is(ConnectionError::NameTooLong));
        QVERIFY(WifiCard::make({u"x"_s, u"court"_s, false}).error().is(ConnectionError::BadPassphrase));
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const auto card = WifiCard::make(network);
        const auto code = QrCode::encode("x");
        const QString nowhere = m_folder.filePath(u"none/x"_s);
        QVERIFY(writePdf(*card, nowhere, {}).error().is(PrintError::NotWritable));
        QVERIFY(writeQrSvg(*code, nowhere).error().is(PrintError::NotWritable));
        QVERIFY(writeQrPng(*code, nowhere).error().is(PrintError::NotWritable));
    }
};

QTEST_MAIN(WifiCardTest)
#include "wificardtest.moc"
