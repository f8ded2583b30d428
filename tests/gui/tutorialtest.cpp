// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "support/wait.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/tutorialplayer.h"
#include "ui/shell/words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDirIterator>
#include <QLabel>
#include <QSlider>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

const QString copyPaste = u"/tutorials/urn:pdc:tutorial:copier-coller"_s;

/// A copy of the bundle of which a test may break a file.
class BundleCopy
{
public:
    BundleCopy()
    {
        const QString from = QStringLiteral(PDC_SHARE_DIR "/bundle/");
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next().mid(from.size());
            QDir(m_folder.path()).mkpath(QFileInfo(file).path());
            QFile::copy(from + file, m_folder.filePath(file));
        }
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// The video of the tutorial « copier-coller »: it is the only one of its length.
    [[nodiscard]] QString video() const
    {
        const QFileInfo source(
            QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials/copier-coller/video-720.mp4"));
        QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (QFileInfo(file).size() == source.size())
                return file;
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
};

}

/// A tutorial is found, watched and left.
class TutorialTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] TutorialPlayer &player() { return m_pc.program().player(); }

    /// Opens it and waits for its first picture.
    [[nodiscard]] bool watch()
    {
        return m_pc.start(copyPaste)
            && test::waitUntil([&] { return !player().frame().isNull() && player().duration() > 0; });
    }
    [[nodiscard]] bool isOn(const QString &name) const
    {
        const auto *button = m_pc.see<QAbstractButton>(name);
        return button && button->isChecked();
    }
    /// Colours on the screen where the video is: a picture has many, an empty surface one or two.
    [[nodiscard]] qsizetype colours() const
    {
        const QWidget *surface = m_pc.see(u"videoSurface"_s);
        if (!surface)
            return 0;
        const QImage image = const_cast<QWidget *>(surface)->grab().toImage();
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); y += 4) {
            for (int x = 0; x < image.width(); x += 4)
                seen.insert(image.pixel(x, y));
        }
        return seen.size();
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void isFoundByKeyboard()
    {
        QVERIFY(m_pc.start());
        while (m_pc.focused() != u"doorTutorials"_s)
            m_pc.press(Qt::Key_Tab);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see<QAbstractItemView>(u"tutorialList"_s));
        const auto *list = m_pc.see<QAbstractItemView>(u"tutorialList"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QTRY_COMPARE(m_pc.focused(), u"tutorialList"_s);
        for (int row = 0; row < 2; ++row) {
            const Tutorial &tutorial = m_pc.program().tutorials().at(row);
            QVERIFY(tutorial.seconds >= 45 && !tutorial.summary.isEmpty());
            QTRY_VERIFY(!m_pc.program().tutorials().poster(row).isNull());
        }
        const QString second = m_pc.program().tutorials().at(1).title;
        m_pc.press(Qt::Key_Down);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.window().windowTitle(), QString(second + u" – Partage de Co"_s));
        QTRY_VERIFY(colours() > 20);
        QVERIFY(player().state() == TutorialPlayer::State::Paused);
        m_pc.press(Qt::Key_Space);
        QTRY_VERIFY(player().position() > 0);
    }

    void isOpenedByAClick()
    {
        QVERIFY(m_pc.start(u"/tutorials"_s));
        QTRY_VERIFY(m_pc.see<QAbstractItemView>(u"tutorialList"_s));
        const auto *list = m_pc.see<QAbstractItemView>(u"tutorialList"_s);
        QTRY_VERIFY(list->visualRect(list->model()->index(0, 0)).height() > 100);
        const QString title = m_pc.program().tutorials().at(0).title;
        m_pc.clickAt(list->viewport()->mapTo(&m_pc.window(), list->visualRect(list->model()->index(0, 0)).center()));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Tutorial);
        QTRY_COMPARE(player().tutorial().title, title);
    }

    void playsAndPauses()
    {
        QVERIFY(watch());
        QTRY_VERIFY(colours() > 20);
        QCOMPARE(m_pc.words(u"play"_s), u"Lire la vidéo"_s);
        QVERIFY(m_pc.words(u"clock"_s).startsWith("0:00 / 1:"_L1));
        m_pc.press(Qt::Key_Space);
        QTRY_COMPARE(m_pc.words(u"play"_s), u"Pause"_s);
        QTRY_VERIFY(player().position() > 1200);
        QVERIFY(m_pc.words(u"clock"_s).startsWith("0:01"_L1));
        QVERIFY(m_pc.see<QSlider>(u"time"_s)->value() > 1000);
        QVERIFY(m_pc.click(u"play"_s));
        QTRY_COMPARE(m_pc.words(u"play"_s), u"Lire la vidéo"_s);
        const qint64 there = player().position();
        QTest::qWait(300);
        QVERIFY(player().position() - there < 150);
        QVERIFY(m_pc.click(u"videoSurface"_s));
        QTRY_COMPARE(m_pc.words(u"play"_s), u"Pause"_s);
    }

    void goesTenSecondsOnAndBack()
    {
        QVERIFY(watch());
        const QImage first = player().frame();
        const auto near = [this](qint64 wanted) { return qAbs(player().position() - wanted) < 700; };
        for (const qint64 wanted : {10'000, 20'000, 30'000}) {
            m_pc.press(Qt::Key_Right);
            QTRY_VERIFY2(near(wanted), qPrintable(QString::number(player().position())));
        }
        QTRY_VERIFY_WITH_TIMEOUT(player().frame() != first, 20'000);
        m_pc.press(Qt::Key_Left);
        QTRY_VERIFY(near(20'000));
        QVERIFY(m_pc.click(u"back10"_s));
        QTRY_VERIFY(near(10'000));
        QTRY_VERIFY(m_pc.words(u"clock"_s).startsWith("0:10"_L1) || m_pc.words(u"clock"_s).startsWith("0:09"_L1));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_pc.click(u"back10"_s));
        QTRY_VERIFY(near(0));
        // A click on the bar goes there.
        const QRect bar = m_pc.placeOf(*m_pc.see(u"time"_s));
        m_pc.clickAt(bar.center());
        QTRY_VERIFY(qAbs(player().position() - player().duration() / 2) < 3000);
    }

    void endsAndBeginsAgain()
    {
        QVERIFY(watch());
        for (int i = 0; i < 9; ++i) {
            m_pc.press(Qt::Key_Right);
            QTRY_VERIFY(player().position() > 10'000 * (i + 1) - 1000);
        }
        m_pc.press(Qt::Key_Right); // Past the end: it stays within the video.
        m_pc.press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_pc.words(u"play"_s), u"Revoir la vidéo"_s, 60'000);
        m_pc.press(Qt::Key_Space);
        QTRY_COMPARE(m_pc.words(u"play"_s), u"Pause"_s);
        QTRY_VERIFY(player().position() > 100);
        QVERIFY(player().position() < 20'000);
    }

    void showsCaptionsUntilTheyAreSwitchedOff()
    {
        QVERIFY(watch());
        QVERIFY(isOn(u"captions"_s));
        const QImage first = player().frame();
        m_pc.press(Qt::Key_Right); // At ten seconds something is being said.
        QTRY_VERIFY(!player().caption().isEmpty());
        QTRY_VERIFY(player().frame() != first);
        const QWidget *surface = m_pc.see(u"videoSurface"_s);
        QImage with;
        const auto stands = [&] {
            const QImage before = std::exchange(with, const_cast<QWidget *>(surface)->grab().toImage());
            QTest::qWait(200);
            return with == before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stands(), 20'000); // The picture of that moment is there.
        m_pc.press(Qt::Key_C);
        QVERIFY(!isOn(u"captions"_s));
        QVERIFY(player().caption().isEmpty());
        QVERIFY(const_cast<QWidget *>(surface)->grab().toImage() != with);
        QVERIFY(m_pc.click(u"captions"_s));
        QVERIFY(isOn(u"captions"_s));
        QCOMPARE(const_cast<QWidget *>(surface)->grab().toImage(), with);
    }

    void fillsTheDisplay()
    {
        QVERIFY(watch());
        const QSize before = m_pc.see(u"videoSurface"_s)->size();
        m_pc.press(Qt::Key_F);
        QTRY_VERIFY(m_pc.window().isFullScreen());
        QVERIFY(!m_pc.see(u"back"_s) && !m_pc.see(u"openSettings"_s));
        QTRY_VERIFY(m_pc.see(u"videoSurface"_s)->height() > before.height());
        QCOMPARE(m_pc.words(u"wholeDisplay"_s), u"Quitter le plein écran"_s);
        m_pc.press(Qt::Key_Space);
        QTRY_VERIFY(player().position() > 0);
        m_pc.press(Qt::Key_Escape);
        QTRY_VERIFY(!m_pc.window().isFullScreen());
        QVERIFY(m_pc.see(u"back"_s));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Tutorial);
        QTRY_COMPARE(m_pc.see(u"videoSurface"_s)->size(), before);
        QVERIFY(m_pc.click(u"wholeDisplay"_s));
        QTRY_VERIFY(m_pc.window().isFullScreen());
        m_pc.press(Qt::Key_Home, Qt::AltModifier); // Whoever leaves takes the window along.
        QTRY_VERIFY(!m_pc.window().isFullScreen());
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
    }

    void canBeRead()
    {
        QVERIFY(watch());
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials/copier-coller/transcript.fr.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!m_pc.see(u"transcript"_s));
        QVERIFY(m_pc.click(u"readText"_s));
        QTRY_VERIFY(m_pc.see(u"transcript"_s));
        const QString text = QString::fromUtf8(file.readAll()).trimmed();
        QVERIFY(text.size() > 200);
        const auto labels = m_pc.see(u"transcript"_s)->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; }));
        QVERIFY(m_pc.click(u"readText"_s));
        QVERIFY(!m_pc.see(u"transcript"_s));
    }

    void isForgottenWhenLeft()
    {
        QVERIFY(watch());
        m_pc.press(Qt::Key_Space);
        QTRY_VERIFY(player().position() > 300);
        QVERIFY(m_pc.click(u"back"_s));
        QVERIFY(player().tutorial().id.isEmpty() && player().frame().isNull());
        QTest::qWait(200);
        QCOMPARE(player().position(), 0);
    }

    void goesOnAfterAChangeOfLook()
    {
        QVERIFY(watch());
        m_pc.press(Qt::Key_Right);
        QTRY_VERIFY(player().position() > 9000);
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(m_pc.see(u"play"_s)->fontInfo().pixelSize(), 23);
        QVERIFY(player().position() > 9000);
        QTRY_VERIFY(colours() > 20);
        m_pc.press(Qt::Key_Space);
        QTRY_COMPARE(m_pc.words(u"play"_s), u"Pause"_s);
    }

    void saysSoWhenTheVideoIsBroken()
    {
        const BundleCopy bundle;
        const QString video = bundle.video();
        QVERIFY(!video.isEmpty());
        test::Journey pc(bundle.path());
        QVERIFY(pc.start()); // The content has been made before the file breaks.
        QFile file(video);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const qint64 whole = file.size();
        for (const char *fault : {"noise", "cut", "empty", "gone"}) {
            if (QByteArrayView(fault) == "noise") {
                QVERIFY(file.open(QIODevice::ReadWrite));
                file.write(QByteArray(whole, 'x'));
                file.close();
            } else if (QByteArrayView(fault) == "gone") {
                QVERIFY(file.remove());
            } else {
                QVERIFY(file.resize(QByteArrayView(fault) == "cut" ? whole / 2 : 0));
            }
            pc.window().summon(copyPaste);
            QTRY_COMPARE_WITH_TIMEOUT(pc.words(u"playerTrouble"_s), errorWords(Error(TutorialError::Damaged, {})),
                                      30'000);
            QVERIFY2(!pc.see(u"play"_s), fault);
            for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_C, Qt::Key_F, Qt::Key_Escape})
                pc.press(key); // Nothing to play, and no crash.
            QVERIFY2(pc.click(u"otherTutorials"_s), fault);
            QCOMPARE(pc.window().route().page(), Route::Page::Tutorials);
        }
        pc.window().summon(u"/tutorials/urn:pdc:tutorial:mot-de-passe"_s); // The other one still plays.
        QTRY_VERIFY(!pc.program().player().frame().isNull());
        QVERIFY(!pc.see(u"playerTrouble"_s));
    }

    void saysSoWhenItIsUnknown()
    {
        QVERIFY(m_pc.start(u"/tutorials/nobody-made-it"_s));
        QTRY_COMPARE(m_pc.words(u"playerTrouble"_s), errorWords(Error(TutorialError::Unknown, {})));
        QVERIFY(m_pc.click(u"back"_s));
        QVERIFY(m_pc.see(u"doorTutorials"_s));
    }
};

QTEST_MAIN(TutorialTest)
#include "tutorialtest.moc"
