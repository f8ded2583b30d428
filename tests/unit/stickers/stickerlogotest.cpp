// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerlogo.h"
#include "stickers/stickerserror.h"
#include "support/suite.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char *format, QSize size = {30, 20})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

constexpr auto drawing =
    "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20mm\" height=\"10mm\">"
    "<rect width=\"20\" height=\"10\" fill=\"#ff0000\"/></svg>";

}

/// A logo is a picture or a named error.
class StickerLogoTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("a test's own folder cannot be written");
        return out.fileName();
    }

private Q_SLOTS:
    void takesPngAndJpegWhateverTheyAreCalled()
    {
        for (const char *format : {"PNG", "JPEG"}) {
            const auto logo = readStickerLogo(file(u"logo.txt"_s, picture(format)));
            QVERIFY2(logo, format);
            QCOMPARE(logo->size, QSizeF(30, 20));
            QVERIFY(logo->drawing.isEmpty() && !logo->image.isNull());
        }
    }

    void takesDrawings()
    {
        const auto logo = parseStickerLogo(drawing);
        QVERIFY2(logo, logo ? "" : qPrintable(logo.error().detail()));
        QCOMPARE(logo->size, QSizeF(20, 10));
        QVERIFY(logo->drawing.contains("rect") && logo->image.isNull());
    }

    void makesWhatIsLargeSmaller()
    {
        const auto logo = parseStickerLogo(picture("PNG", {4000, 1000}));
        QVERIFY(logo);
        QVERIFY(logo->image.width() <= 1600);
        QCOMPARE(logo->image.width(), 4 * logo->image.height());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("This is my logo.");
        QTest::newRow("a PDF") << QByteArray("%PDF-1.4\n");
        QTest::newRow("a GIF") << QByteArray("GIF89a\1\0\1\0");
        QTest::newRow("a page") << QByteArray("<html><body>logo</body></html>");
        QTest::newRow("a drawing with a script") << QByteArray(drawing).replace("<rect", "<script/><rect");
        QTest::newRow("a drawing with a doctype") << QByteArray(drawing).replace("<svg", "<!DOCTYPE svg><svg");
        QTest::newRow("a drawing of nothing")
            << QByteArray(drawing).replace("<rect width=\"20\" height=\"10\" fill=\"#ff0000\"/>", "");
        QTest::newRow("a drawing of no size") << QByteArray(drawing).replace("20mm", "0");
        QTest::newRow("a PNG's first bytes") << picture("PNG").left(20);
        QTest::newRow("a PNG of noise") << picture("PNG").left(40) + QByteArray(400, '\x5A');
        QTest::newRow("a JPEG's first bytes") << picture("JPEG").left(20);
        QByteArray huge = picture("PNG"); // Its header claims to be 65,536 x 65,536.
        huge.replace(16, 8, QByteArray("\0\1\0\0\0\1\0\0", 8));
        QTest::newRow("a PNG that claims to be huge") << huge;
    }

    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        if (bytes == picture("JPEG").left(20))
            QTest::ignoreMessage(QtWarningMsg, "JPEG datastream contains no image"); // Qt's own.
        const auto logo = parseStickerLogo(bytes);
        QVERIFY(!logo);
        QVERIFY(logo.error().is(StickersError::BadLogo));
    }

    void aFileThatIsNotThereIsUnreadable()
    {
        QVERIFY(readStickerLogo(u"/nowhere/logo.png"_s).error().is(StickersError::Unreadable));
        QVERIFY(
            readStickerLogo(file(u"large.png"_s, QByteArray(largestLogo + 1, ' '))).error().is(StickersError::BadLogo));
    }
};

QTEST_MAIN(StickerLogoTest)
#include "stickerlogotest.moc"
