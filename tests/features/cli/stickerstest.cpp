// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

/// pdc makes stickers from what is bundled, as a script asks for them.
class StickersTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::Runner> m_pdc;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
    }
    QByteArray textOf(const QString &pdf) { return output(u"pdftotext"_s, {pdf, u"-"_s}); }

private Q_SLOTS:
    void initTestCase() { m_pdc = std::make_unique<test::Runner>(file(u"store"_s)); }

    void listsTheDesigns()
    {
        const test::Run run = m_pdc->json({u"sticker"_s, u"list"_s});
        QCOMPARE(run.exit, 0);
        QStringList ids;
        for (const QJsonValue value : run.array()) {
            const QJsonObject design = value.toObject();
            ids << design["id"_L1].toString();
            QVERIFY(design["qr"_L1].toBool());
            QVERIFY(!design["title"_L1].toString().isEmpty());
            QCOMPARE(design["layer"_L1].toString(), u"bundled"_s);
            QVERIFY(design["fields"_L1].toArray().size() >= 3);
        }
        for (const char *name : {"telephone", "vitrine", "partage-connexion"})
            QVERIFY2(ids.contains("urn:pdc:sticker:"_L1 + QString::fromLatin1(name)), name);
        QVERIFY(m_pdc->text({u"sticker"_s, u"list"_s}).out.contains("titre"));
    }

    void listsTheSheetsInMillimetres()
    {
        const test::Run run = m_pdc->json({u"sheet"_s, u"list"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.array().size() >= 6);
        bool found = false;
        for (const QJsonValue value : run.array()) {
            const QJsonObject sheet = value.toObject();
            QCOMPARE(sheet["page"_L1].toObject()["width"_L1].toDouble(), 210.0);
            QCOMPARE(sheet["labels"_L1].toInt(), sheet["columns"_L1].toInt() * sheet["rows"_L1].toInt());
            if (sheet["id"_L1].toString() != "urn:pdc:sheet:21"_L1)
                continue;
            found = true;
            QCOMPARE(sheet["cell"_L1].toObject()["width"_L1].toDouble(), 63.5);
            QCOMPARE(sheet["cell"_L1].toObject()["height"_L1].toDouble(), 38.1);
        }
        QVERIFY(found);
    }

    void printsOnAPartUsedSheet()
    {
        const QString pdf = file(u"eight.pdf"_s);
        const test::Run run =
            m_pdc->json({u"sticker"_s, u"print"_s, u"vitrine"_s, u"--sheet"_s, u"21"_s, u"--set"_s,
                         u"nom=Médiathèque de la Part-Dieu"_s, u"--set"_s, u"qr=https://example.org/aide"_s,
                         u"--copies"_s, u"8"_s, u"--start"_s, u"6"_s, u"--outlines"_s, u"-o"_s, pdf});
        QVERIFY2(run.exit == 0, run.err);
        QCOMPARE(run.object()["pages"_L1].toInt(), 1);
        QCOMPARE(run.object()["labels"_L1].toInt(), 8);
        QCOMPARE(textOf(pdf).count("Part-Dieu"), 8);
        output(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, u"-singlefile"_s, pdf, file(u"eight"_s)});
        const QByteArray codes = output(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file(u"eight.png"_s)});
        QCOMPARE(codes.count("https://example.org/aide"), 8);
        // The first five labels are used up: nothing but outlines on the first row and the two after it.
        const QImage page(file(u"eight.png"_s));
        const auto isWhite = [&page](double x, double y) {
            return page.pixel(int(x * 200 / 25.4), int(y * 200 / 25.4)) == qRgb(255, 255, 255);
        };
        for (int cell = 0; cell < 8; ++cell) {
            const double x = 7.21 + cell % 3 * 66.04 + 20;
            const double y = 15.15 + cell / 3 * 38.1 + 1.5 + 0.6; // In the frame of the sticker, were there one.
            QCOMPARE(isWhite(x, y), cell < 5);
        }
    }

    void takesMoreSheetsWhereOneIsNotEnough()
    {
        const test::Run run =
            m_pdc->json({u"sticker"_s, u"print"_s, u"urn:pdc:sticker:telephone"_s, u"partage-connexion"_s, u"--sheet"_s,
                         u"urn:pdc:sheet:8"_s, u"--copies"_s, u"9"_s, u"-o"_s, file(u"many.pdf"_s)});
        QVERIFY2(run.exit == 0, run.err);
        QCOMPARE(run.object()["pages"_L1].toInt(), 3);
        QCOMPARE(run.object()["labels"_L1].toInt(), 18);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &words, int exit, const char *code) {
            QTest::newRow(name) << words.split(u' ') << exit << QString::fromLatin1(code);
        };
        row("a design nobody drew", u"nobody --sheet 21"_s, 1, "unknown-design");
        row("a sheet nobody cut", u"vitrine --sheet 22"_s, 1, "unknown-sheet");
        row("a field it has not", u"telephone --sheet 21 --set nom=x"_s, 1, "unknown-field");
        row("words too long", u"vitrine --sheet 65 --set titre="_s + QString(200, u'm'), 1, "text-too-long");
        row("too much for a code", u"vitrine --sheet 21 --set qr="_s + QString(3000, u'm'), 1, "too-much-for-qr");
        row("a logo that is no picture", u"vitrine --sheet 21 --set logo=/proc/version"_s, 1, "bad-logo");
        row("a logo that is not there", u"vitrine --sheet 21 --set logo=/nowhere.png"_s, 1, "unreadable");
        row("moved off the page", u"vitrine --sheet 21 --offset 19,0"_s, 1, "sheet-beyond-page");
        row("scaled off the page", u"vitrine --sheet 21 --scale 1.1"_s, 1, "sheet-beyond-page");
        row("more than anyone prints", u"vitrine --sheet 1 --copies 5000"_s, 1, "too-many-pages");
        row("no sheet", u"vitrine"_s, 2, "usage");
        row("no design", u"--sheet 21"_s, 2, "usage");
        row("a value without a name", u"vitrine --sheet 21 --set =x"_s, 2, "usage");
        row("no copies", u"vitrine --sheet 21 --copies 0"_s, 2, "usage");
        row("a label the sheet has not", u"vitrine --sheet 21 --start 22"_s, 2, "usage");
        row("an offset of one number", u"vitrine --sheet 21 --offset 3"_s, 2, "usage");
        row("an offset that is no number", u"vitrine --sheet 21 --offset nan,nan"_s, 2, "usage");
        row("half the size", u"vitrine --sheet 21 --scale 0.5"_s, 2, "usage");
    }

    void refuses()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, exit);
        QFETCH(const QString, code);
        const QString pdf = file(u"refused.pdf"_s);
        QVERIFY(test::writeFile(pdf, "the PDF before"));
        const test::Run run = m_pdc->json(QStringList{u"sticker"_s, u"print"_s} + words + QStringList{u"-o"_s, pdf});
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.errorCode(), code);
        QVERIFY(!run.errorLines().isEmpty());
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1));
        QFile kept(pdf);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), "the PDF before"); // Nothing is lost.
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const test::Run run = m_pdc->json(
            {u"sticker"_s, u"print"_s, u"vitrine"_s, u"--sheet"_s, u"21"_s, u"-o"_s, file(u"nowhere/a.pdf"_s)});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"not-writable"_s);
    }

    void aBrokenItemOfAFeedIsLeftOut()
    {
        // A sheet that leaves its page does not come in, and it is said that something is missing.
        const QTemporaryDir folder;
        const QString program = test::installSmall(folder.path());
        QVERIFY(!program.isEmpty());
        const QString source = folder.filePath(u"source/sheet"_s);
        QVERIFY(test::writeFile(source + "/sheet.json"_L1,
                                "{\"format\": 1, \"page\": {\"width\": 210, \"height\": 297}, \"columns\": 3, "
                                "\"rows\": 9, \"first\": {\"left\": 7, \"top\": 15}, "
                                "\"cell\": {\"width\": 63.5, \"height\": 38.1}}"));
        QVERIFY(test::writeFile(
            source + "/item.json"_L1,
            "{\"id\": \"urn:pdc:test:sheet\", \"title\": \"Planche\", \"content_text\": \"Planche\", "
            "\"date_modified\": \"2026-11-22T09:00:00Z\", \"attachments\": [{\"file\": \"sheet.json\", \"mime_type\": "
            "\"application/json\", \"_partage_de_co\": {\"role\": \"data\"}}], \"_partage_de_co\": {\"kind\": "
            "\"sheet\", \"theme\": \"A4\"}}"));
        const test::Runner pdc(program, folder.filePath(u"store"_s));
        QCOMPARE(pdc.bare({u"feed"_s, u"build"_s, u"--bundled"_s, folder.filePath(u"source"_s),
                           test::smallBundle(folder.path())})
                     .exit,
                 0);
        const test::Run list = pdc.json({u"sheet"_s, u"list"_s});
        QCOMPARE(list.exit, 0);
        QVERIFY(list.array().isEmpty());
        QVERIFY2(list.errorLines().join(u' ').contains(u"une partie des contenus"_s), list.err);
        QCOMPARE(pdc.text({u"doctor"_s}).exit, 1);
    }
};

QTEST_MAIN(StickersTest)
#include "stickerstest.moc"
