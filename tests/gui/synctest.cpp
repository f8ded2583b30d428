// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"
#include "gui/journey.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/wait.h"
#include "ui/shell/words.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>

using namespace pdc;
using namespace Qt::StringLiterals;

/// From the settings to something new on the page: an association's folder is synchronised by hand.
class SyncTest final : public test::Suite
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::Minisign m_minisign;
    test::FeedSource m_source{m_folder.filePath(u"source"_s)};
    std::unique_ptr<test::Journey> m_pc;

    [[nodiscard]] QString published() const { return m_folder.filePath(u"published"_s); }
    [[nodiscard]] bool publish()
    {
        return m_source.publish(published(), QDateTime({2026, 11, 20}, {9, 0})).isEmpty()
            && m_minisign.sign(published() + "/feed.json"_L1);
    }
    void putTutorial(const QString &title)
    {
        m_source.put(u"urn:pdc:test:tutorial"_s, u"tutorial"_s, title,
                     {{u"v.mp4"_s, QByteArray(5000, 'v'), u"video"_s, u"video/mp4"_s},
                      {u"v.vtt"_s, "WEBVTT\n", u"captions"_s, u"text/vtt"_s, u"fr"_s},
                      {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}},
                     {{u"theme"_s, u"mail"_s}, {u"duration"_s, 62}});
    }
    /// Fills the form as a person does and presses the button.
    [[nodiscard]] bool synchronise(const QString &place, const QString &key)
    {
        auto *feed = m_pc->see<QLineEdit>(u"feedField"_s);
        auto *keys = m_pc->see<QLineEdit>(u"keyField"_s);
        if (!feed || !keys)
            return false;
        feed->clear();
        keys->clear();
        if (!m_pc->click(u"feedField"_s))
            return false;
        m_pc->type(place);
        if (!m_pc->click(u"keyField"_s))
            return false;
        m_pc->type(key);
        return m_pc->click(u"synchronise"_s) && ended();
    }
    [[nodiscard]] bool ended()
    {
        return test::waitUntil([&] { return m_pc->program().syncer().state() == Syncer::State::Idle; }, 60'000)
            && test::waitUntil([&] { return m_pc->see(u"syncResult"_s) != nullptr; });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_minisign.works(), "minisign is not installed"); }
    void init()
    {
        Suite::init();
        m_pc = std::make_unique<test::Journey>();
        QDir(published()).removeRecursively();
        putTutorial(u"Ouvrir sa messagerie"_s);
        QVERIFY(publish());
    }
    void cleanup() { m_pc.reset(); }

    void bringsANewTutorial()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(m_pc->words(u"heldContent"_s).startsWith("Ce PC a les contenus"_L1));
        QVERIFY(!m_pc->see(u"changeFeed"_s));
        QVERIFY(synchronise(published(), m_minisign.publicFile()));
        QVERIFY2(m_pc->words(u"syncResult"_s).startsWith("1 contenu"_L1), qPrintable(m_pc->words(u"syncResult"_s)));
        QTRY_VERIFY(m_pc->words(u"heldContent"_s).startsWith(u"Publication numéro 1, du 20 "_s));
        QTRY_VERIFY(m_pc->words(u"feedAddress"_s).remove(QChar(0x200b)).contains(published()));
        QVERIFY(!m_pc->see(u"feedField"_s));
        QVERIFY(!m_pc->see(u"staleContent"_s));

        QVERIFY(m_pc->click(u"home"_s));
        QTRY_VERIFY(m_pc->words(u"freshness"_s).startsWith(u"Contenus à jour au 20 novembre"_s));
        QVERIFY(m_pc->click(u"doorTutorials"_s));
        QTRY_COMPARE(m_pc->program().summary().tutorials, 3);

        // The next day one button is enough, after a restart as well.
        QVERIFY(m_pc->start(u"/settings"_s));
        QTRY_VERIFY(m_pc->see(u"changeFeed"_s));
        QVERIFY(m_pc->click(u"synchronise"_s));
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("Rien de nouveau"_L1));
    }

    void asksByItselfOnlyAsChosen()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(!m_pc->see(u"updates-automatic"_s)); // No feed, nothing to choose.
        QVERIFY(synchronise(published(), m_minisign.publicFile()));
        QTRY_VERIFY(m_pc->see(u"updates-automatic"_s));
        QVERIFY(m_pc->see<QAbstractButton>(u"updates-automatic"_s)->isChecked());
        QVERIFY(m_pc->click(u"updates-when-asked"_s));
        QCOMPARE(m_pc->program().settings().updates(), Updates::WhenAsked);
        QVERIFY(m_pc->start(u"/settings"_s));
        QTRY_VERIFY(m_pc->see(u"updates-when-asked"_s));
        QVERIFY(m_pc->see<QAbstractButton>(u"updates-when-asked"_s)->isChecked());
    }

    void saysWhatIsWrongAndKeepsWhatIsThere()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(synchronise(u"/nowhere/at/all"_s, m_minisign.publicFile()));
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(SyncError::Unreachable));
        // The address is known now, though nothing came of it: another is given.
        QTRY_VERIFY(m_pc->see(u"changeFeed"_s));
        QVERIFY(m_pc->click(u"changeFeed"_s));
        QVERIFY(synchronise(published(), test::Minisign().publicKey()));
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(FeedError::UnknownKey));
        QVERIFY(synchronise(published(), u"x"_s));
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(FeedError::BadKey));
        QFile::remove(published() + "/feed.json.minisig"_L1);
        QVERIFY(synchronise(published(), m_minisign.publicKey()));
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(FeedError::Unsigned));
        QVERIFY(m_pc->click(u"home"_s));
        QTRY_COMPARE(m_pc->program().summary().tutorials, 2);
        QVERIFY(m_pc->click(u"openSettings"_s));
        QVERIFY(m_pc->see(u"syncResult"_s)); // It is still there to be read.
        QVERIFY(m_minisign.sign(published() + "/feed.json"_L1));
        QTRY_VERIFY(m_pc->see(u"changeFeed"_s));
        QVERIFY(m_pc->click(u"changeFeed"_s));
        QVERIFY(synchronise(published(), m_minisign.publicKey()));
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("1 contenu"_L1));
    }

    void chosenFromTheDisk()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        for (const auto &[button, name, field, path] :
             {std::tuple(u"chooseFolder"_s, u"folderDialog"_s, u"feedField"_s, published()),
              std::tuple(u"chooseKey"_s, u"keyDialog"_s, u"keyField"_s, m_minisign.publicFile())}) {
            QVERIFY(m_pc->click(button));
            auto *dialog = m_pc->window().findChild<QFileDialog *>(name);
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(path);
            dialog->reject();
            QCOMPARE(m_pc->see<QLineEdit>(field)->text(), path);
        }
        QVERIFY(m_pc->click(u"synchronise"_s));
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("1 contenu"_L1));
    }

    void byKeyboardAlone()
    {
        QVERIFY(m_pc->start(u"/settings"_s));
        for (int i = 0; i < 40 && m_pc->focused() != "feedField"_L1; ++i)
            m_pc->press(Qt::Key_Tab);
        QCOMPARE(m_pc->focused(), u"feedField"_s);
        m_pc->type(published());
        for (int i = 0; i < 5 && m_pc->focused() != "keyField"_L1; ++i)
            m_pc->press(Qt::Key_Tab);
        m_pc->type(m_minisign.publicKey());
        m_pc->press(Qt::Key_Return);
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("1 contenu"_L1));
    }
};

QTEST_MAIN(SyncTest)
#include "synctest.moc"
