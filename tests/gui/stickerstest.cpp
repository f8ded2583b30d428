// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "stickers/stickereditor.h"
#include "stickers/stickerserror.h"
#include "support/wait.h"
#include "ui/screens/stickers/sheetpreview.h"
#include "ui/shell/printing.h"
#include "ui/shell/words.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProcess>
#include <QSpinBox>

using namespace pdc;
using namespace Qt::StringLiterals;

/// Someone wants eight stickers on a sheet of which five labels are gone.
class StickersTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;
    QTemporaryDir m_folder;

    [[nodiscard]] StickerEditor &editor() { return m_pc.program().stickers(); }
    [[nodiscard]] SheetPreview *preview() { return m_pc.see<SheetPreview>(u"sheetPreview"_s); }
    [[nodiscard]] bool open(const QString &route = u"/stickers"_s, const QString &language = u"fr"_s)
    {
        return m_pc.start(route, language) && test::waitUntil([&] { return editor().isLoaded() && preview(); });
    }
    bool clickCell(int cell)
    {
        QCoreApplication::processEvents();
        if (!preview())
            return false;
        m_pc.clickAt(m_pc.placeOf(*preview()).topLeft() + preview()->middleOf(cell));
        return editor().firstCell() == cell;
    }
    bool typeInto(const QString &field, const QString &words)
    {
        auto *line = m_pc.see<QLineEdit>(field);
        if (!line || !m_pc.click(field))
            return false;
        line->selectAll();
        m_pc.type(words);
        return line->text() == words;
    }
    /// Answers the dialog of this name with a file, as it does when the person has chosen one.
    bool giveFile(const QString &name, const QString &file)
    {
        auto *dialog = m_pc.window().findChild<QFileDialog *>(name);
        if (!dialog)
            return false;
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        return true;
    }
    [[nodiscard]] QByteArray output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanup() { m_pc.reset(); }

    void eightOnAPartUsedSheet()
    {
        QVERIFY(m_pc.start({}, u"fr"_s));
        QVERIFY(m_pc.click(u"doorStickers"_s));
        QTRY_VERIFY(editor().isLoaded() && preview());
        QVERIFY(m_pc.click(u"design-vitrine"_s));
        QCOMPARE(editor().design()->id, u"urn:pdc:sticker:vitrine"_s);
        QVERIFY(clickCell(5));
        QCOMPARE(m_pc.see<QSpinBox>(u"firstCell"_s)->value(), 6);
        QVERIFY(typeInto(u"field-nom"_s, u"Le Kiosque de Bron"_s));
        QCOMPARE(editor().words(u"nom"_s), u"Le Kiosque de Bron"_s);
        QVERIFY(m_pc.words(u"printStickers"_s).contains(u"8"_s));
        QVERIFY(m_pc.see(u"printStickers"_s)->isEnabled());
        QVERIFY(m_pc.click(u"savePdf"_s));
        const QString pdf = m_folder.filePath(u"stickers.pdf"_s);
        QVERIFY(giveFile(u"pdfDialog"_s, pdf));
        QTRY_VERIFY(m_pc.words(u"stickerSaid"_s).startsWith(u"Le PDF est enregistré dans «"_s));
        QVERIFY(m_pc.words(u"stickerSaid"_s).contains(QDir(m_folder.path()).dirName()));
        QVERIFY(output(u"pdfinfo"_s, {pdf}).contains("Pages:           1"));
        QCOMPARE(output(u"pdftotext"_s, {pdf, u"-"_s}).count("de Bron"), 8);
    }

    void thePreviewFollowsEveryLetter()
    {
        QVERIFY(open());
        const QImage before = preview()->grab().toImage();
        QVERIFY(typeInto(u"field-titre"_s, u"Bonjour"_s));
        QTRY_VERIFY(preview()->grab().toImage() != before);
        const QImage typed = preview()->grab().toImage();
        m_pc.press(Qt::Key_Z, Qt::ControlModifier); // The field's own undo.
        QTRY_VERIFY(preview()->grab().toImage() != typed);
        QVERIFY(m_pc.click(u"copiesMore"_s));
        QCOMPARE(editor().copies(), 9);
        QVERIFY(m_pc.click(u"copiesLess"_s));
        QVERIFY(m_pc.click(u"copiesLess"_s));
        QCOMPARE(editor().copies(), 7);
        QVERIFY(m_pc.click(u"fillSheet"_s));
        QCOMPARE(editor().copies(), 21);
        QCOMPARE(m_pc.see<QSpinBox>(u"copies"_s)->value(), 21);
        QVERIFY(m_pc.words(u"printStickers"_s).contains(u"21"_s));
    }

    void otherSheetsAreChosenInPlace()
    {
        QVERIFY(open());
        QVERIFY(!m_pc.see(u"sheet-65"_s));
        QVERIFY(m_pc.click(u"changeSheet"_s));
        QVERIFY(m_pc.click(u"sheet-65"_s));
        QCOMPARE(editor().sheet()->labels.count(), 65);
        QVERIFY(!m_pc.see(u"sheet-65"_s));
        QVERIFY(m_pc.words(u"sheetName"_s).startsWith(u"65"_s));
        QVERIFY(clickCell(64));
        QVERIFY(m_pc.see(u"pageNumber"_s)); // Eight from the last label on: another page.
        QVERIFY(m_pc.click(u"pageLater"_s));
        QCOMPARE(preview()->index(), 1);
        QVERIFY(!m_pc.see(u"pageLater"_s)->isEnabled());
        QVERIFY(!clickCell(3)); // Only the first sheet is part-used.
        QVERIFY(m_pc.click(u"pageEarlier"_s));
        QVERIFY(clickCell(3));
        QVERIFY(!m_pc.see(u"pageNumber"_s));
    }

    void tooLongIsSaidAndNotPrinted()
    {
        QVERIFY(open());
        QVERIFY(typeInto(u"field-titre"_s, QStringList(20, u"connexion"_s).join(u' ')));
        QVERIFY(m_pc.words(u"trouble-titre"_s).startsWith(u"Trop long"_s));
        QVERIFY(!m_pc.see(u"printStickers"_s)->isEnabled() && !m_pc.see(u"savePdf"_s)->isEnabled());
        QVERIFY(typeInto(u"field-titre"_s, u"Connexion"_s));
        QVERIFY(!m_pc.see(u"trouble-titre"_s));
        QVERIFY(m_pc.see(u"printStickers"_s)->isEnabled());
        QVERIFY(typeInto(u"field-qr"_s, QString(290, u'x')));
        QVERIFY(m_pc.words(u"trouble-qr"_s).contains(u"code"_s)); // Too fine, but it can be printed.
        QVERIFY(m_pc.see(u"printStickers"_s)->isEnabled());
    }

    void aLogoThatIsNoPictureIsSaid()
    {
        QVERIFY(open());
        const QString words = m_folder.filePath(u"logo.png"_s);
        QFile file(words);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture") > 0);
        file.close();
        QVERIFY(m_pc.click(u"chooseLogo"_s));
        QVERIFY(giveFile(u"logoDialog"_s, words));
        QTRY_COMPARE(m_pc.words(u"logoTrouble"_s), errorWords(Error(StickersError::BadLogo)));
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString picture = m_folder.filePath(u"picture.png"_s);
        QVERIFY(image.save(picture));
        QVERIFY(m_pc.click(u"chooseLogo"_s));
        QVERIFY(giveFile(u"logoDialog"_s, picture));
        QTRY_VERIFY(editor().logo());
        QVERIFY(!m_pc.see(u"logoTrouble"_s));
        QVERIFY(m_pc.click(u"removeLogo"_s));
        QVERIFY(!editor().logo());
    }

    void nothingIsLostWhenItCannotBeWrittenOrPrinted()
    {
        QVERIFY(open());
        QVERIFY(typeInto(u"field-titre"_s, u"Coucou"_s));
        QVERIFY(m_pc.click(u"savePdf"_s));
        QVERIFY(giveFile(u"pdfDialog"_s, u"/nowhere/at/all.pdf"_s)); // A stick that was pulled out meanwhile, say.
        QTRY_COMPARE(m_pc.words(u"stickerSaid"_s), errorWords(Error(PrintError::NotWritable)));
        QCOMPARE(editor().words(u"titre"_s), u"Coucou"_s);
        QCOMPARE(m_pc.see<QLineEdit>(u"field-titre"_s)->text(), u"Coucou"_s);
        QVERIFY(m_pc.see(u"savePdf"_s)->isEnabled());
    }

    void aPrinterTakesThePageOrIsGone()
    {
        QVERIFY(open());
        std::optional<Result<>> done;
        // A printer that writes into a file, chosen in the system's own dialog.
        const auto printTo = [&](const QString &file) {
            done.reset();
            auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(file);
            auto *screen = m_pc.see(u"sheetPreview"_s)->window();
            printOnPaper(screen, printer, editor().page(), [&](const Result<> &result) { done = result; });
            auto *dialog = screen->findChild<QPrintDialog *>(u"printDialog"_s);
            QVERIFY(dialog && dialog->isVisible());
            dialog->QDialog::done(QDialog::Accepted);
            QTRY_VERIFY(!screen->findChild<QPrintDialog *>(u"printDialog"_s));
        };
        const QString file = m_folder.filePath(u"printed.pdf"_s);
        printTo(file);
        QVERIFY(done && *done);
        QVERIFY(QFileInfo(file).size() > 10'000);

        QTest::ignoreMessage(QtWarningMsg, "QPainter::begin(): Returned false");
        printTo(u"/nowhere/at/all.pdf"_s);
        QVERIFY(done && !*done && done->error().is(PrintError::NoPrinter));
    }

    void aPcWithoutAPrinterSaysSoAtOnce()
    {
        if (!QPrinterInfo::availablePrinterNames().isEmpty())
            QSKIP("this PC has a printer");
        QVERIFY(open());
        QVERIFY(m_pc.click(u"printStickers"_s));
        QVERIFY(!m_pc.window().findChild<QPrintDialog *>(u"printDialog"_s));
        QCOMPARE(m_pc.words(u"stickerSaid"_s), errorWords(Error(PrintError::NoneInstalled)));
    }

    void whoLeavesWhileThePdfIsWrittenIsNotCalledBack()
    {
        QVERIFY(open());
        const QString file = m_folder.filePath(u"left.pdf"_s);
        QVERIFY(m_pc.click(u"savePdf"_s));
        QVERIFY(giveFile(u"pdfDialog"_s, file));
        m_pc.window().go(Route());
        QTRY_VERIFY(QFileInfo::exists(file));
        QTest::qWait(50); // What would be said is said in the next turns.
        QVERIFY(!m_pc.see(u"stickerSaid"_s));
    }

    void byKeyboardAlone()
    {
        QVERIFY(open());
        QCOMPARE(m_pc.focused(), u"design-"_s + editor().designs().first().id.section(u':', -1));
        m_pc.press(Qt::Key_Down);
        QCOMPARE(editor().design()->id, editor().designs().at(1).id);
        const auto tabTo = [&](const QString &name) {
            for (int step = 0; step < 40 && m_pc.focused() != name; ++step)
                m_pc.press(Qt::Key_Tab);
            return m_pc.focused() == name;
        };
        QVERIFY2(tabTo(u"field-titre"_s), qPrintable(m_pc.focused()));
        m_pc.type(u"!"_s);
        QVERIFY(tabTo(u"copies"_s));
        m_pc.press(Qt::Key_Up);
        QCOMPARE(editor().copies(), 9);
        QVERIFY2(tabTo(u"sheetPreview"_s), qPrintable(m_pc.focused()));
        m_pc.press(Qt::Key_Right);
        m_pc.press(Qt::Key_Down);
        QCOMPARE(editor().firstCell(), 4);
        m_pc.press(Qt::Key_Up);
        m_pc.press(Qt::Key_Up); // There is none above.
        QCOMPARE(editor().firstCell(), 1);
        m_pc.press(Qt::Key_End);
        QCOMPARE(editor().firstCell(), 20);
        m_pc.press(Qt::Key_Home);
        QVERIFY(tabTo(u"printStickers"_s));
    }

    void aRouteOpensADesign()
    {
        QVERIFY(open(u"/stickers/urn:pdc:sticker:telephone"_s));
        QCOMPARE(editor().design()->id, u"urn:pdc:sticker:telephone"_s);
        QVERIFY(!m_pc.see(u"stickerTrouble"_s));
        m_pc.window().summon(u"/stickers/nobody-drew-it"_s);
        QTRY_COMPARE(m_pc.words(u"stickerTrouble"_s), errorWords(Error(StickersError::UnknownDesign)));
        QCOMPARE(editor().design()->id, u"urn:pdc:sticker:telephone"_s);
    }

    void aChangeOfLookKeepsEverything()
    {
        QVERIFY(open());
        QVERIFY(clickCell(7));
        QVERIFY(typeInto(u"field-titre"_s, u"Coucou"_s));
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(m_pc.see(u"savePdf"_s)->fontInfo().pixelSize(), 23);
        QCOMPARE(m_pc.see<QLineEdit>(u"field-titre"_s)->text(), u"Coucou"_s);
        QCOMPARE(editor().firstCell(), 7);
    }

    void theNextPersonFindsNothingOfIt()
    {
        QVERIFY(open());
        QVERIFY(typeInto(u"field-titre"_s, u"Chez Mireille"_s));
        m_pc.press(Qt::Key_Home, Qt::AltModifier);
        QVERIFY(m_pc.click(u"doorStickers"_s));
        QVERIFY(m_pc.see<QLineEdit>(u"field-titre"_s)->text() != u"Chez Mireille"_s);
    }
};

QTEST_MAIN(StickersTest)
#include "stickerstest.moc"
