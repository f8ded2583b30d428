// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "guides/guidelist.h"
#include "guides/guidewalk.h"
#include "places/placefinder.h"
#include "support/wait.h"
#include "ui/screens/guides/pagepreview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
const QString email = u"/guides/urn:pdc:guide:creer-adresse-email"_s;
}

/// Someone is accompanied through a guide.
class GuidesTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] GuideWalk &walk() { return m_pc.program().walk(); }
    [[nodiscard]] bool walkFrom(const QString &route = email)
    {
        if (!m_pc.start(route))
            return false;
        m_pc.window().resize(1280, 800);
        return test::waitUntil([&] { return walk().state() == GuideWalk::State::Open; })
            && test::waitUntil([&] { return m_pc.see(u"stepDone"_s) && m_pc.focused() == u"stepDone"_s; });
    }
    [[nodiscard]] bool isOn(const QString &name) const
    {
        const auto *button = m_pc.see<QAbstractButton>(name);
        return button && button->isChecked();
    }
    /// Colours where the picture is: an empty card has one.
    [[nodiscard]] qsizetype colours() const
    {
        auto *view = m_pc.see<QWidget>(u"stepPicture"_s);
        if (!view)
            return 0;
        const QImage image = view->grab().toImage();
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                seen.insert(image.pixel(x, y));
        }
        return seen.size();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_pc.reset();
        // Each journey begins on a PC where nobody has been.
        for (const auto *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_pc.store().filePath(u"personal.sqlite"_s + QLatin1StringView(suffix)));
    }

    void isFoundByKeyboard()
    {
        QVERIFY(m_pc.start());
        while (m_pc.focused() != u"doorGuides"_s)
            m_pc.press(Qt::Key_Tab);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see<QAbstractItemView>(u"guideList"_s));
        QTRY_COMPARE(m_pc.focused(), u"guideList"_s);
        const GuideListModel &guides = m_pc.program().guides();
        QCOMPARE(guides.rowCount(), 2);
        QTRY_VERIFY(!guides.at(0).cover.isNull() && !guides.at(1).cover.isNull());
        QVERIFY(!m_pc.see(u"forgetProgress"_s));
        m_pc.press(Qt::Key_Down);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.window().windowTitle(), QString(guides.at(1).guide.title + u" – Partage de Co"_s));
    }

    void isWalkedByKeyboardAlone()
    {
        QVERIFY(walkFrom());
        const int count = walk().count();
        QCOMPARE(m_pc.words(u"guidePosition"_s), u"étape 1 sur %1"_s.arg(count));
        QCOMPARE(m_pc.words(u"stepAction"_s), walk().current().action);
        QCOMPARE(m_pc.words(u"helperSay"_s), walk().current().say);
        QCOMPARE(m_pc.words(u"helperPrepare"_s), walk().guide().data.prepare);
        QVERIFY(!m_pc.see(u"stepBack"_s));
        QTRY_VERIFY(colours() > 6);
        m_pc.press(Qt::Key_Return);
        QCOMPARE(walk().step(), 1);
        QCOMPARE(m_pc.words(u"guidePosition"_s), u"étape 2 sur %1"_s.arg(count));
        QVERIFY(!m_pc.see(u"helperPrepare"_s));
        m_pc.press(Qt::Key_Right);
        QCOMPARE(walk().step(), 2);
        QVERIFY(!walk().isDone(1));
        m_pc.press(Qt::Key_PageUp);
        m_pc.press(Qt::Key_Left);
        QCOMPARE(walk().step(), 0);
        m_pc.press(Qt::Key_PageDown);
        QCOMPARE(walk().step(), 1);
        for (int i = 1; i < count; ++i)
            m_pc.press(Qt::Key_Return);
        QVERIFY(walk().isFinished());
        QCOMPARE(m_pc.words(u"endWords"_s), u"Toutes les étapes sont cochées."_s);
        QTRY_COMPARE(m_pc.focused(), u"endMemo"_s);
        m_pc.press(Qt::Key_Left);
        QCOMPARE(walk().step(), count - 1);
    }

    void theHelpersPartFoldsAwayWithOneKey()
    {
        QVERIFY(walkFrom());
        const int before = m_pc.see(u"stepCard"_s)->width();
        m_pc.press(Qt::Key_F2);
        QVERIFY(!m_pc.see(u"helperPanel"_s));
        QTRY_VERIFY(m_pc.see(u"stepCard"_s)->width() > before * 5 / 4);
        QVERIFY(m_pc.words(u"unfoldHelper"_s).contains(u"F2"_s));
        m_pc.press(Qt::Key_H);
        QVERIFY(m_pc.see(u"helperPanel"_s));
        QVERIFY(m_pc.words(u"foldHelper"_s).contains(u"F2"_s));
        QVERIFY(m_pc.click(u"foldHelper"_s));
        QVERIFY(!m_pc.see(u"helperPanel"_s));
        m_pc.press(Qt::Key_Return); // It stays folded with the next step, and the keyboard stays where it was.
        QVERIFY(!m_pc.see(u"helperPanel"_s));
        QCOMPARE(walk().step(), 1);
        QVERIFY(m_pc.click(u"unfoldHelper"_s));
        QVERIFY(m_pc.see(u"helperPanel"_s));
    }

    void inANarrowWindowOneOfTheTwoIsShown()
    {
        QVERIFY(walkFrom());
        m_pc.window().resize(700, 600);
        QTRY_VERIFY(!m_pc.see(u"helperPanel"_s));
        QVERIFY(m_pc.see(u"stepCard"_s));
        m_pc.press(Qt::Key_F2);
        QVERIFY(m_pc.see(u"helperPanel"_s) && !m_pc.see(u"stepCard"_s));
        m_pc.press(Qt::Key_F2);
        QVERIFY(!m_pc.see(u"helperPanel"_s) && m_pc.see(u"stepCard"_s));
    }

    void whoHoldsTheMouseIsAsked()
    {
        QVERIFY(walkFrom());
        QVERIFY(isOn(u"mousePerson"_s));
        QVERIFY(m_pc.click(u"mouseHelper"_s));
        QVERIFY(isOn(u"mouseHelper"_s) && !isOn(u"mousePerson"_s));
        QVERIFY(m_pc.click(u"mouseHelper"_s)); // One always does.
        QVERIFY(isOn(u"mouseHelper"_s));
        QVERIFY(m_pc.click(u"mouseBoth"_s));
        QVERIFY(isOn(u"mouseBoth"_s) && !isOn(u"mouseHelper"_s));
    }

    void aStepThatHasAVideoShowsIt()
    {
        QVERIFY(walkFrom());
        while (walk().tutorial().isEmpty())
            m_pc.press(Qt::Key_Return);
        const int step = walk().step();
        QVERIFY(m_pc.click(u"watchStep"_s));
        QCOMPARE(m_pc.window().route(), Route(Route::Page::Tutorial, u"urn:pdc:tutorial:mot-de-passe"_s));
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(walk().step(), step);
        QVERIFY(m_pc.see(u"stepAction"_s));
        m_pc.press(Qt::Key_Return);
        QVERIFY(!m_pc.see(u"watchStep"_s));
    }

    void whenItIsStuckThereAreWaysOn()
    {
        QVERIFY(walkFrom());
        QVERIFY(m_pc.click(u"stepStuck"_s));
        QCOMPARE(m_pc.words(u"stuckHint"_s), walk().current().stuck);
        QTRY_COMPARE(m_pc.focused(), u"stuckReturn"_s);
        m_pc.press(Qt::Key_Right); // The step stays where it is.
        QCOMPARE(walk().step(), 0);
        m_pc.press(Qt::Key_Escape);
        QVERIFY(m_pc.see(u"stepAction"_s));
        QVERIFY(m_pc.click(u"stepStuck"_s));
        QVERIFY(m_pc.click(u"stuckPlaces"_s));

        PlaceFinder &finder = m_pc.program().places();
        QCOMPARE(finder.service(), u"Maîtrise des outils numériques du quotidien"_s);
        QTRY_COMPARE(m_pc.words(u"chip-0"_s), finder.service());
        m_pc.type(u"grenoble"_s);
        QTRY_VERIFY(m_pc.see(u"communeList"_s) && finder.isAnswered());
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(finder.isListed());
        const int narrowed = finder.places().rowCount();
        QVERIFY(narrowed > 0);
        QVERIFY(m_pc.click(u"chip-0"_s));
        QTRY_VERIFY(finder.isListed() && finder.places().rowCount() > narrowed);
        QVERIFY(!m_pc.see(u"chip-0"_s));
        QVERIFY(m_pc.click(u"back"_s));
        QVERIFY(m_pc.see(u"guideTitle"_s));
    }

    void isTakenUpFromTheHomePageAfterARestart()
    {
        QVERIFY(walkFrom());
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_Return);
        QVERIFY(m_pc.start());
        m_pc.window().resize(1280, 800);
        QTRY_COMPARE(m_pc.words(u"resumeGuide"_s),
                     u"Reprendre\u00a0: «\u00a0Créer une adresse e-mail\u00a0», étape 4"_s);
        QVERIFY(m_pc.click(u"resumeGuide"_s));
        QTRY_COMPARE(m_pc.words(u"guidePosition"_s), u"étape 4 sur 10"_s);
        QVERIFY(walk().isDone(0) && walk().isDone(2) && !walk().isDone(3));
        // In a small window it says less, and all of it.
        Settings(m_pc.store().filePath(u"settings.ini"_s)).setTextSize(200);
        QVERIFY(m_pc.start());
        m_pc.window().resize(640, 700);
        QTRY_COMPARE(m_pc.words(u"resumeGuide"_s), u"Reprendre à l’étape 4"_s);
    }

    void beginsAnewAndTakesItBack()
    {
        QVERIFY(walkFrom());
        QVERIFY(!m_pc.see(u"restartGuide"_s));
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_Return);
        QVERIFY(m_pc.click(u"restartGuide"_s));
        QCOMPARE(m_pc.words(u"guidePosition"_s), u"étape 1 sur 10"_s);
        QVERIFY(m_pc.see(u"guideRestarted"_s));
        QVERIFY(m_pc.click(u"undoRestart"_s));
        QCOMPARE(m_pc.words(u"guidePosition"_s), u"étape 3 sur 10"_s);
        QVERIFY(!m_pc.see(u"guideRestarted"_s));
        QCOMPARE(walk().doneCount(), 2);
        QVERIFY(m_pc.click(u"restartGuide"_s));
        m_pc.press(Qt::Key_Return);
        QVERIFY(!m_pc.see(u"guideRestarted"_s));
        QCOMPARE(walk().step(), 1);
    }

    void isForgottenWhenAskedTo()
    {
        QVERIFY(walkFrom());
        m_pc.press(Qt::Key_Return);
        QVERIFY(m_pc.start(u"/guides"_s));
        m_pc.window().resize(1280, 800);
        QTRY_VERIFY(m_pc.see(u"forgetProgress"_s));
        QVERIFY(m_pc.click(u"forgetProgress"_s));
        QTRY_COMPARE(m_pc.words(u"keptProgress"_s), u"C’est oublié."_s);
        QVERIFY(!m_pc.see(u"forgetProgress"_s));
        QVERIFY(m_pc.click(u"home"_s));
        QTest::qWait(100);
        QVERIFY(!m_pc.see(u"resumeGuide"_s));
    }

    void theMemoIsSavedWithTheNearestPlaces()
    {
        QVERIFY(walkFrom());
        m_pc.press(Qt::Key_Return);
        QVERIFY(m_pc.click(u"stepStuck"_s));
        QVERIFY(m_pc.click(u"stuckMemo"_s));
        QTRY_COMPARE(m_pc.focused(), u"memoCommune"_s);
        const auto *preview = m_pc.see<PagePreview>(u"memoPreview"_s);
        QVERIFY(preview);
        QTRY_VERIFY(preview->isPainted());
        m_pc.type(u"grenoble"_s);
        PlaceFinder &finder = m_pc.program().places();
        QTRY_VERIFY(m_pc.see(u"memoCommunes"_s) && finder.isAnswered());
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(finder.isListed());
        QTRY_COMPARE(m_pc.words(u"memoHint"_s).count(u'•'), 3);
        QVERIFY(m_pc.click(u"saveMemo"_s));
        auto *dialog = m_pc.window().findChild<QFileDialog *>(u"pdfDialog"_s);
        QVERIFY(dialog);
        const QString file = m_pc.store().filePath(u"memo.pdf"_s);
        Q_EMIT dialog->fileSelected(file);
        QTRY_VERIFY(m_pc.words(u"memoSaid"_s).startsWith(u"Le mémo est enregistré"_s));
        QVERIFY(QFileInfo(file).size() > 5'000);
        Q_EMIT dialog->fileSelected(u"/nowhere/memo.pdf"_s);
        QTRY_VERIFY(m_pc.words(u"memoSaid"_s).startsWith(u"Le fichier n’a pas pu être enregistré"_s));
        dialog->close();
        QVERIFY(m_pc.click(u"back"_s));
        QVERIFY(m_pc.see(u"stepAction"_s));
    }

    void aGuideThatIsNotThereIsSaidSo()
    {
        QVERIFY(m_pc.start(u"/guides/urn:none"_s));
        QTRY_VERIFY(m_pc.words(u"guideTrouble"_s).startsWith(u"Ce guide n’est pas sur ce PC"_s));
        QVERIFY(m_pc.click(u"guidesThatAre"_s));
        QCOMPARE(m_pc.window().route().toString(), u"/guides"_s);
        QVERIFY(!m_pc.see(u"stepDone"_s));
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_F2);
    }
};

QTEST_MAIN(GuidesTest)
#include "guidestest.moc"
