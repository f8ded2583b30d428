// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidepicture.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QByteArray svgOf(const QByteArray &inside, const QByteArray &before = {})
{
    return before + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 50\" width=\"80\" height=\"50\">"
        + inside + "</svg>";
}

}

/// Pictures come by a feed: what they hold is looked at before anything draws them.
class GuidePictureTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"picture"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's own folder cannot be written");
        return file.fileName();
    }

private Q_SLOTS:
    void plainOnesAreDrawn()
    {
        const QByteArray svg = svgOf("<rect x=\"0\" y=\"0\" width=\"40\" height=\"50\" fill=\"#9f1e18\"/>"
                                     "<path d=\"M1.5-2 3e1Z\" stroke=\"#1e1\"/>");
        QVERIFY(!isPlainSvg(svg)); // An exponent.
        const QByteArray plain = svgOf("<rect x=\"0\" y=\"0\" width=\"40\" height=\"50\" fill=\"#9f1e18\"/>");
        QVERIFY(isPlainSvg(plain));
        const QImage drawn = drawGuidePicture(fileOf(plain), u"image/svg+xml"_s, {160, 160});
        QCOMPARE(drawn.size(), QSize(160, 100));
        QCOMPARE(drawn.pixelColor(20, 50), QColor(0x9f1e18));
        QCOMPARE(drawn.pixelColor(120, 50).alpha(), 0);
    }

    void photographsAreDrawn()
    {
        QImage image(90, 60, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        for (const char *format : {"png", "jpeg"}) {
            const QString file = m_folder.filePath(QString::fromLatin1(format));
            QVERIFY(image.save(file, format));
            const QString type = u"image/"_s + QString::fromLatin1(format);
            QCOMPARE(drawGuidePicture(file, type, {30, 30}).size(), QSize(30, 20));
            QVERIFY(drawGuidePicture(file, u"image/svg+xml"_s, {30, 30}).isNull());
            QVERIFY(drawGuidePicture(file, u"application/pdf"_s, {30, 30}).isNull());
        }
        QVERIFY(drawGuidePicture(fileOf("nothing"), u"image/png"_s, {30, 30}).isNull());
        QVERIFY(drawGuidePicture(u"/nowhere"_s, u"image/png"_s, {30, 30}).isNull());
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html><body/></html>");
        QTest::newRow("cut off") << svgOf("<path d=\"M0 0L1 1\"/>").chopped(5);
        QTest::newRow("a script") << svgOf("<script>alert(1)</script>");
        QTest::newRow("a style sheet") << svgOf("<style>path{}</style>");
        QTest::newRow("a foreign object") << svgOf("<foreignObject/>");
        QTest::newRow("an image from outside") << svgOf("<image href=\"file:///etc/passwd\"/>");
        QTest::newRow("a reference") << svgOf("<use href=\"#a\"/>");
        QTest::newRow("a fill by url") << svgOf("<path d=\"M0 0L1 1\" fill=\"url(#a)\"/>");
        QTest::newRow("an event") << svgOf("<path onclick=\"a()\" d=\"M0 0\"/>");
        QTest::newRow("a style attribute") << svgOf("<path style=\"stroke-dasharray:0.0001\" d=\"M0 0\"/>");
        QTest::newRow("endless dashes") << svgOf("<path d=\"M0 0L900 0\" stroke-dasharray=\"0.0001\"/>");
        QTest::newRow("an entity") << svgOf("<title>&a;</title>", "<!DOCTYPE svg [<!ENTITY a \"a\">]>");
        QTest::newRow("a processing instruction") << svgOf("", "<?xml-stylesheet href=\"a.css\"?>");
        QTest::newRow("a huge number") << svgOf("<path d=\"M0 0L1234567 1\"/>");
        QTest::newRow("an exponent") << svgOf("<path d=\"M0 0L1e30 1\"/>");
        QTest::newRow("a huge scale") << svgOf("<g transform=\"scale(1e9)\"/>");
        QTest::newRow("deep") << svgOf(QByteArray("<g>").repeated(40) + QByteArray("</g>").repeated(40));
        QTest::newRow("many") << svgOf(QByteArray("<g/>").repeated(3000));
        QTest::newRow("not UTF-8") << svgOf("<title>\xff\xfe</title>");
    }
    void othersAreRefused()
    {
        QFETCH(const QByteArray, svg);
        QVERIFY(!isPlainSvg(svg));
        QVERIFY(drawGuidePicture(fileOf(svg), u"image/svg+xml"_s, {80, 80}).isNull());
    }

    void tooMuchIsNotRead()
    {
        QVERIFY(drawGuidePicture(fileOf(svgOf(QByteArray(300'000, ' '))), u"image/svg+xml"_s, {80, 80}).isNull());
    }
};

QTEST_MAIN(GuidePictureTest)
#include "guidepicturetest.moc"
