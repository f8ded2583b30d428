// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"
#include "gui/journey.h"
#include "store/disk.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/nginx.h"
#include "support/wait.h"
#include "ui/shell/words.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpression>

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

    /// A large file in the news, so that there is something to ask about, to wait for and to pause.
    static constexpr int largeBytes = 1'234'567;
    void putLarge()
    {
        QByteArray bytes(largeBytes, Qt::Uninitialized);
        QRandomGenerator random(7);
        for (char &c : bytes)
            c = char(random.generate());
        m_source.put(u"urn:pdc:test:large"_s, u"news"_s, u"Grande affiche"_s,
                     {{u"a.pdf"_s, bytes, u"document"_s, u"application/pdf"_s}});
    }
    /// What somebody has written into the settings' file.
    [[nodiscard]] bool choose(const QByteArray &content) const
    {
        QFile file(m_pc->store().filePath(u"settings.ini"_s));
        const QByteArray all = "[content]\n" + content;
        return file.open(QIODevice::WriteOnly) && file.write(all) == all.size();
    }
    /// Fills the form with what the server has, and presses the button.
    [[nodiscard]] bool ask(const test::Nginx &nginx)
    {
        return m_pc->click(u"feedField"_s) && (m_pc->type(nginx.url()), true) && m_pc->click(u"keyField"_s)
            && (m_pc->type(m_minisign.publicFile()), true) && m_pc->click(u"synchronise"_s);
    }
    [[nodiscard]] QString plain(const QString &name) const { return m_pc->words(name).replace(QChar(0xa0), u' '); }

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
    void cleanup()
    {
        m_pc.reset();
        m_source.remove(u"urn:pdc:test:large"_s);
    }

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

    void tellsWhichWereLeftOut()
    {
        QStringList ids;
        for (int i = 1; i <= 7; ++i) {
            ids << u"urn:pdc:test:lieux-%1"_s.arg(i);
            m_source.put(ids.last(), u"places"_s, u"Lieux"_s, {{u"l.json"_s, "[{\"nom\": "}});
        }
        const bool published7 = publish();
        for (const QString &id : ids)
            m_source.remove(id);
        QVERIFY(published7);
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(!m_pc->see(u"whichLeftOut"_s));
        QVERIFY(synchronise(published(), m_minisign.publicFile()));
        QVERIFY2(m_pc->words(u"syncResult"_s).contains("7 "_L1), qPrintable(m_pc->words(u"syncResult"_s)));
        QVERIFY(!m_pc->see(u"leftOut"_s));
        QVERIFY(m_pc->click(u"whichLeftOut"_s));
        const QStringList named = m_pc->words(u"leftOut"_s).remove(QChar(0x200b)).split(u'\n');
        QCOMPARE(named.size(), 6);
        QCOMPARE(named.first(), u"–\u00a0urn:pdc:test:lieux-1"_s);
        QCOMPARE(named.last(), u"…"_s);
        QVERIFY(m_pc->click(u"whichLeftOut"_s));
        QVERIFY(!m_pc->see(u"leftOut"_s));
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

    void saysHowMuchComesBeforeItComes()
    {
        putLarge();
        QVERIFY(publish());
        test::Nginx nginx(published());
        QVERIFY2(nginx.works(), nginx.complaint().constData());
        QVERIFY(choose("ask-above-megabytes=1\n"));
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(ask(nginx));
        QTRY_VERIFY(m_pc->see(u"syncQuestion"_s));
        QCOMPARE(plain(u"syncQuestion"_s), u"Il y a 1,2 Mo à télécharger, moins de 1 % d’un forfait de 1 Go."_s);
        QVERIFY(!plain(u"syncExplanation"_s).contains(u"partage de connexion"_s));
        QCOMPARE(m_pc->words(u"proceedSync"_s), u"Télécharger"_s);
        QVERIFY(!m_pc->see(u"syncProgress"_s) && !m_pc->see(u"synchronise"_s) && !m_pc->see(u"cancelSync"_s));
        QCOMPARE(m_pc->focused(), u"declineSync"_s); // Enter, pressed once too often, costs nobody anything.
        QVERIFY(nginx.seen().filter(u"/blobs/"_s).isEmpty());
        m_pc->press(Qt::Key_Return);
        QVERIFY(ended());
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(SyncError::Cancelled));
        QCOMPARE(m_pc->focused(), u"synchronise"_s);
        QVERIFY(nginx.seen().filter(u"/blobs/"_s).isEmpty());

        QVERIFY(m_pc->click(u"synchronise"_s));
        QTRY_VERIFY(m_pc->see(u"proceedSync"_s));
        // Whoever looks elsewhere meanwhile finds the question again.
        QVERIFY(m_pc->click(u"home"_s));
        QVERIFY(m_pc->click(u"openSettings"_s));
        QVERIFY(m_pc->click(u"proceedSync"_s));
        QVERIFY(ended());
        QVERIFY2(m_pc->words(u"syncResult"_s).startsWith("2 contenu"_L1), qPrintable(m_pc->words(u"syncResult"_s)));
        QVERIFY(!m_pc->see(u"syncQuestion"_s));
        QCOMPARE(m_pc->focused(), u"synchronise"_s); // It has not strayed while the buttons came and went.
        QVERIFY(!nginx.seen().filter(u"/blobs/"_s).isEmpty());
    }

    void saysItSoonerWhereDataIsCounted()
    {
        class Counted final : public NetworkWatch
        {
            [[nodiscard]] bool isThere() const override { return true; }
            [[nodiscard]] bool isMetered() const override { return true; }
        };
        putLarge();
        QVERIFY(publish());
        const test::Nginx nginx(published());
        m_pc->setNetwork([] { return std::make_unique<Counted>(); });
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(ask(nginx));
        QTRY_VERIFY(m_pc->see(u"syncQuestion"_s));
        QVERIFY(plain(u"syncExplanation"_s).contains(u"partage de connexion"_s));
        QVERIFY(m_pc->click(u"proceedSync"_s));
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("2 contenu"_L1));
    }

    void asksWhetherTheDiskMayBecomeNearlyFull()
    {
        constexpr qint64 most = 1'000'000'000'000; // What can be chosen.
        if (freeBytes(m_pc->store().path()).value_or(0) > most)
            QSKIP("this disk has more free space than can be asked to remain");
        putLarge();
        QVERIFY(publish());
        QVERIFY(choose("keep-free-megabytes=1000000\n"));
        QVERIFY(m_pc->start(u"/settings"_s));
        for (const bool again : {false, true}) {
            if (again)
                QVERIFY(m_pc->click(u"synchronise"_s));
            else
                QVERIFY(m_pc->click(u"feedField"_s) && (m_pc->type(published()), true) && m_pc->click(u"keyField"_s)
                        && (m_pc->type(m_minisign.publicFile()), true) && m_pc->click(u"synchronise"_s));
            QTRY_VERIFY(m_pc->see(u"proceedSync"_s));
            QCOMPARE(m_pc->words(u"proceedSync"_s), u"Continuer quand même"_s);
            QCOMPARE(plain(u"syncQuestion"_s), u"Il y a 1,2 Mo à copier sur ce PC."_s);
            QVERIFY2(plain(u"syncExplanation"_s).startsWith(u"Ensuite, il resterait "_s),
                     qPrintable(plain(u"syncExplanation"_s)));
            QVERIFY(m_pc->click(again ? u"proceedSync"_s : u"declineSync"_s));
            QVERIFY(ended());
        }
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("2 contenu"_L1));
    }

    void offersNothingBeyondTheHardLimit()
    {
        if (freeBytes(m_pc->store().path()).value_or(0) > 1'000'000'000'000)
            QSKIP("this disk has more free space than can be asked to remain");
        putLarge();
        QVERIFY(publish());
        QVERIFY(choose("never-below-megabytes=1000000\n"));
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(synchronise(published(), m_minisign.publicFile()));
        QCOMPARE(m_pc->words(u"syncResult"_s), errorWords(StoreError::Full));
        QVERIFY(!m_pc->see(u"proceedSync"_s));
    }

    void tellsTheTimeLeftAndCanBePaused()
    {
        putLarge();
        QVERIFY(publish());
        const test::Nginx nginx(published());
        QVERIFY(choose("kilobytes-per-second=120\n"));
        QVERIFY(m_pc->start(u"/settings"_s));
        QVERIFY(ask(nginx));
        QTRY_VERIFY(m_pc->see(u"pauseSync"_s));
        const int height = m_pc->see(u"syncTimeLeft"_s)->height();
        QTRY_COMPARE_WITH_TIMEOUT(m_pc->words(u"syncTimeLeft"_s), u"Moins d’une minute"_s, 9000);
        QCOMPARE(m_pc->see(u"syncTimeLeft"_s)->height(), height); // Nothing has jumped.
        QVERIFY2(plain(u"syncProgressWords"_s)
                     .contains(QRegularExpression(u"^[0-9,]+ (ko|Mo) sur 1,2 Mo, contenus prêts : [01] sur 2$"_s)),
                 qPrintable(plain(u"syncProgressWords"_s)));
        QCOMPARE(m_pc->words(u"pauseSync"_s), u"Pause"_s);
        QVERIFY(m_pc->click(u"pauseSync"_s));
        QVERIFY(m_pc->program().syncer().isPaused());
        QCOMPARE(m_pc->words(u"pauseSync"_s), u"Reprendre"_s);
        QVERIFY(m_pc->words(u"syncTimeLeft"_s).startsWith("En pause"_L1));
        QTest::qWait(300); // What had been read is still written.
        const qint64 before = m_pc->program().syncer().progress().bytesDone;
        QTest::qWait(700);
        QCOMPARE(m_pc->program().syncer().progress().bytesDone, before);
        QVERIFY(m_pc->click(u"pauseSync"_s));
        QCOMPARE(m_pc->words(u"pauseSync"_s), u"Pause"_s);
        QVERIFY(m_pc->see(u"cancelSync"_s));
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("2 contenu"_L1));
        QVERIFY(!m_pc->see(u"pauseSync"_s) && !m_pc->see(u"syncProgress"_s));
    }

    void homeOffersToGiveTheAddress()
    {
        QVERIFY(m_pc->start());
        m_pc->window().resize(1280, 720);
        QTRY_VERIFY(m_pc->see(u"feedOffer"_s));
        QTest::qWait(50);
        const QRect seen = m_pc->window().rect();
        for (const QString &door :
             {u"doorGuides"_s, u"doorTutorials"_s, u"doorPlaces"_s, u"doorConnection"_s, u"doorStickers"_s})
            QVERIFY2(seen.contains(m_pc->placeOf(*m_pc->see(door))), qPrintable(door));
        QVERIFY(seen.contains(m_pc->placeOf(*m_pc->see(u"giveFeed"_s))));
        QVERIFY(m_pc->click(u"giveFeed"_s));
        QCOMPARE(m_pc->window().route(), Route(Route::Page::Settings, u"address"_s));
        QCOMPARE(m_pc->focused(), u"feedField"_s);
        QTRY_VERIFY(m_pc->window().rect().contains(m_pc->placeOf(*m_pc->see(u"feedField"_s))));
        m_pc->type(published());
        m_pc->press(Qt::Key_Tab);
        QVERIFY(m_pc->click(u"keyField"_s));
        m_pc->type(m_minisign.publicFile());
        m_pc->press(Qt::Key_Return);
        QVERIFY(ended());
        QVERIFY(m_pc->words(u"syncResult"_s).startsWith("1 contenu"_L1));
        QVERIFY(m_pc->click(u"home"_s));
        QTRY_VERIFY(m_pc->words(u"freshness"_s).startsWith(u"Contenus à jour au 20 novembre"_s));
        QVERIFY(!m_pc->see(u"feedOffer"_s));
    }

    void theOfferCanWaitAndTheSettingsHaveIt()
    {
        QVERIFY(m_pc->start());
        QTRY_VERIFY(m_pc->see(u"feedLater"_s));
        QVERIFY(m_pc->click(u"feedLater"_s));
        QVERIFY(!m_pc->see(u"feedOffer"_s));
        QVERIFY(m_pc->start());
        QTRY_VERIFY(m_pc->words(u"freshness"_s).size() > 10);
        QVERIFY(!m_pc->see(u"feedOffer"_s));
        QVERIFY(m_pc->click(u"openSettings"_s));
        QVERIFY(m_pc->see(u"feedField"_s));
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
