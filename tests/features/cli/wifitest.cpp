// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc::test;

namespace {

QByteArray output(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QByteArray scan(const QString &file)
{
    return output(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file});
}

}

/// `pdc wifi` makes a QR code alone, or the card for the table, without a display.
class WifiTest final : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Runner runner() const
    {
        Runner made(file(u"store"_s));
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            made.environment.remove(name);
        return made;
    }

private Q_SLOTS:
    void thePayloadIsWhatTheFileSays_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("usual") << QStringList{u"--ssid"_s, u"Wifi partagé"_s, u"--password"_s, u"lapin-tasse-12"_s}
                               << QByteArray("WIFI:T:WPA;S:Wifi partagé;P:lapin-tasse-12;;");
        QTest::newRow("hidden") << QStringList{u"--ssid=a;b"_s, u"--password"_s, u"x\\y:z,\"0"_s, u"--hidden"_s}
                                << QByteArray(R"(WIFI:T:WPA;S:a\;b;P:x\\y\:z\,\"0;H:true;;)");
        QTest::newRow("open") << QStringList{u"--ssid"_s, u"🛜"_s} << QByteArray("WIFI:T:nopass;S:🛜;;");
        QTest::newRow("like bytes") << QStringList{u"--ssid"_s, u"CAFE"_s, u"--password"_s, u"12345678"_s}
                                    << QByteArray("WIFI:T:WPA;S:\"CAFE\";P:12345678;;");
    }

    void thePayloadIsWhatTheFileSays()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, payload);
        for (const QString &ending : {u"svg"_s, u"png"_s, u"PDF"_s}) {
            const QString out = file(u"wifi."_s + ending);
            const Run run = runner().json(QStringList{u"wifi"_s} + words + QStringList{u"-o"_s, out});
            QVERIFY2(run.exit == 0 && run.err.isEmpty(), run.err.constData());
            QCOMPARE(run.object()["payload"_L1].toString().toUtf8(), payload);
            QString picture = file(u"picture.png"_s);
            if (ending == "svg"_L1) {
                QSvgRenderer svg(out);
                QImage image(600, 600, QImage::Format_RGB32);
                image.fill(Qt::darkGray);
                QPainter painter(&image);
                svg.render(&painter);
                painter.end();
                QVERIFY(svg.isValid() && image.save(picture));
            } else if (ending == "png"_L1) {
                picture = out;
                QVERIFY(QImage(out).width() >= 1000);
            } else {
                QVERIFY(output(u"pdfinfo"_s, {out}).contains("Pages:           1\n"));
                QVERIFY(!output(u"pdffonts"_s, {out}).contains(" no  no "));
                (void)output(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, out, file(u"page"_s)});
                const QImage page(file(u"page.png"_s));
                QVERIFY(page.copy(0, page.height() / 2, page.width(), page.height() / 2).save(picture));
            }
            QCOMPARE(scan(picture), payload);
        }
        // It needs no store, so it makes none: nothing of the network is kept.
        QVERIFY(!QFileInfo::exists(file(u"store"_s)));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const QString out = u"x.svg"_s;
        QTest::newRow("no name") << QStringList{u"-o"_s, out} << 2 << u"usage"_s;
        QTest::newRow("no file") << QStringList{u"--ssid"_s, u"x"_s} << 2 << u"usage"_s;
        QTest::newRow("another ending") << QStringList{u"--ssid"_s, u"x"_s, u"-o"_s, u"x.gif"_s} << 2 << u"usage"_s;
        QTest::newRow("a word too many") << QStringList{u"x"_s, u"--ssid"_s, u"x"_s, u"-o"_s, out} << 2 << u"usage"_s;
        QTest::newRow("blanks") << QStringList{u"--ssid"_s, u"  "_s, u"-o"_s, out} << 1 << u"no-name"_s;
        QTest::newRow("too long") << QStringList{u"--ssid"_s, QString(17, u'é'), u"-o"_s, out} << 1
                                  << u"name-too-long"_s;
        QTest::newRow("a line feed") << QStringList{u"--ssid"_s, u"a\nb"_s, u"-o"_s, out} << 1 << u"bad-name"_s;
        QTest::newRow("short") << QStringList{u"--ssid"_s, u"x"_s, u"--password"_s, u"1234567"_s, u"-o"_s, out} << 1
                               << u"bad-passphrase"_s;
        QTest::newRow("nowhere") << QStringList{u"--ssid"_s, u"x"_s, u"-o"_s, u"none/x.pdf"_s} << 1
                                 << u"not-writable"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(const int, exit);
        QFETCH(const QString, code);
        if (words.contains(u"-o"_s))
            words.last() = file(words.last());
        const Run run = runner().json(QStringList{u"wifi"_s} + words);
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.errorCode(), code);
        QVERIFY(!run.err.contains("1234567")); // What was to be secret is not repeated.
        if (exit == 1)
            QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(!QFileInfo::exists(file(u"x.svg"_s)));
    }
};

QTEST_MAIN(WifiTest)
#include "wifitest.moc"
