// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/tutorialplayer.h"

#include <QAudioDevice>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMediaDevices>
#include <QSemaphore>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;
using State = TutorialPlayer::State;

namespace {

const QString shipped = QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials/copier-coller/");

/// What stands in the content for one tutorial.
struct Entry
{
    QString id;
    QString title;
    QString theme;
    QList<CatalogFile> files;
};

/// A content database with these tutorials, as an apply leaves it.
Result<Database> contentWith(const QList<Entry> &entries)
{
    auto content = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!content)
        return content;
    const std::array schemas{catalogSchema(), tutorialsSchema()};
    if (const auto done = content->migrate(schemas); !done)
        return done.error();
    for (const Entry &entry : entries) {
        CatalogItem item;
        item.id = entry.id;
        item.kind = u"tutorial"_s;
        item.title = entry.title;
        item.language = u"fr"_s;
        item.digest = "0";
        if (const auto done = insertCatalogItem(*content, item, entry.files); !done)
            return done.error();
        FeedItem fed;
        fed.id = entry.id;
        fed.own = {{u"theme"_s, entry.theme}, {u"duration"_s, 99.6}};
        if (const auto done = importTutorial(*content, fed); !done)
            return done.error();
    }
    return content;
}

}

class TutorialPlayerTest : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<Entry> m_entries;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TutorialPlayer> m_player;

    [[nodiscard]] LayerFolders folders() const { return {m_folder.path(), u"/nowhere"_s, u"/nowhere"_s}; }

    /// A file of the bundle, announced with its true length unless another is given.
    CatalogFile file(const QString &role, const QString &name, const QByteArray &bytes, qint64 announced = -1)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("a test's own folder cannot be written");
        CatalogFile entry;
        entry.role = role;
        entry.language = role == u"poster"_s ? QString() : u"fr"_s;
        entry.size = announced < 0 ? bytes.size() : announced;
        entry.url = name;
        return entry;
    }
    static QByteArray bytesOf(const QString &name)
    {
        QFile in(shipped + name);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// Opens a tutorial with these files and waits until the player has come to rest.
    bool open(const QList<CatalogFile> &files)
    {
        m_entries = {{u"urn:t"_s, u"Copier"_s, u"clavier"_s, files}};
        m_store->reopenContent();
        m_player->open(u"urn:t"_s, u"fr"_s);
        return waitUntil([&] { return m_player->state() != State::Loading; });
    }
    bool openShipped()
    {
        return open({file(u"video"_s, u"v.mp4"_s, bytesOf(u"video-720.mp4"_s)),
                     file(u"captions"_s, u"c.vtt"_s, bytesOf(u"captions.fr.vtt"_s)),
                     file(u"transcript"_s, u"t.txt"_s, bytesOf(u"transcript.fr.txt"_s))})
            && m_player->state() == State::Paused;
    }
    [[nodiscard]] QByteArray fault() const
    {
        return m_player->error() ? QByteArray(m_player->error()->name().latin1()) : QByteArray("no error");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The first look for a sound device complains where there is no sound server: here, where it fails nothing.
        (void)QMediaDevices::defaultAudioOutput();
    }
    void init()
    {
        Suite::init();
        m_store = std::make_unique<Store>([this] { return contentWith(m_entries); },
                                          [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_player = std::make_unique<TutorialPlayer>(*m_store, folders());
    }
    void cleanup()
    {
        m_store->stop();
        QThreadPool::globalInstance()->waitForDone();
        m_player.reset();
        m_store.reset();
    }

    void itShowsTheFirstPictureBeforeAnyonePlays()
    {
        QSignalSpy opened(m_player.get(), &TutorialPlayer::opened);
        QVERIFY2(openShipped(), fault());
        QCOMPARE(opened.size(), 1);
        QVERIFY(waitUntil([&] { return !m_player->frame().isNull(); }));
        QCOMPARE(m_player->frame().size(), QSize(1280, 720));
        QCOMPARE(m_player->tutorial().title, u"Copier"_s);
        QCOMPARE(m_player->tutorial().seconds, 100);
        QVERIFY(m_player->hasCaptions());
        QVERIFY(m_player->transcript().size() > 100);
        QVERIFY(waitUntil([&] { return m_player->duration() > 0; }));
        QVERIFY2(std::abs(m_player->duration() - 100'000) < 2'000, QByteArray::number(m_player->duration()));
        QCOMPARE(m_player->state(), State::Paused);
        // A real picture, not one colour.
        const QImage frame = m_player->frame();
        QSet<QRgb> colours;
        for (int x = 0; x < frame.width(); x += 20) {
            for (int y = 0; y < frame.height(); y += 20)
                colours.insert(frame.pixel(x, y));
        }
        QVERIFY(colours.size() > 3);
    }

    void itPlaysAndPauses()
    {
        QVERIFY2(openShipped(), fault());
        QSignalSpy frames(m_player.get(), &TutorialPlayer::frameChanged);
        m_player->play();
        QCOMPARE(m_player->state(), State::Playing);
        QVERIFY(waitUntil([&] { return m_player->position() > 600 && frames.size() > 3; }));
        m_player->togglePlay();
        QVERIFY(waitUntil([&] { return m_player->state() == State::Paused; }));
        const qint64 at = m_player->position();
        QVERIFY(!waitUntil([&] { return m_player->position() > at + 200; }, 500));
        m_player->togglePlay();
        QVERIFY(waitUntil([&] { return m_player->position() > at + 200; }));
        QCOMPARE(m_player->state(), State::Playing);
    }

    void itSeeksWithinTheVideo()
    {
        QVERIFY2(openShipped(), fault());
        QVERIFY(waitUntil([&] { return m_player->duration() > 0 && !m_player->frame().isNull(); }));
        const QImage before = m_player->frame();
        m_player->seek(50'000);
        QVERIFY(
            waitUntil([&] { return std::abs(m_player->position() - 50'000) < 1'000 && m_player->frame() != before; }));
        m_player->step(-10'000);
        QVERIFY(waitUntil([&] { return std::abs(m_player->position() - 40'000) < 1'000; }));
        m_player->step(-60'000);
        QVERIFY(waitUntil([&] { return m_player->position() < 1'000; }));
        m_player->seek(-5);
        QCOMPARE(m_player->state(), State::Paused);
    }

    void theCaptionFollowsTheTime()
    {
        QVERIFY2(openShipped(), fault());
        QVERIFY(waitUntil([&] { return m_player->duration() > 0; }));
        const auto captions = Captions::parse(bytesOf(u"captions.fr.vtt"_s));
        const Cue &cue = captions->cues().at(3);
        m_player->seek((cue.start + cue.end) / 2);
        QVERIFY(waitUntil([&] { return m_player->caption() == cue.text; }));
        m_player->setCaptionsShown(false);
        QVERIFY(m_player->caption().isEmpty() && !m_player->captionsShown());
        m_player->setCaptionsShown(true);
        QCOMPARE(m_player->caption(), cue.text);
    }

    void itEndsAndBeginsAgain()
    {
        QVERIFY2(openShipped(), fault());
        QVERIFY(waitUntil([&] { return m_player->duration() > 0; }));
        m_player->seek(m_player->duration() - 600);
        m_player->play();
        QVERIFY(waitUntil([&] { return m_player->state() == State::Ended; }));
        m_player->seek(20'000);
        QCOMPARE(m_player->state(), State::Paused);
        QVERIFY(waitUntil([&] { return std::abs(m_player->position() - 20'000) < 1'000; }));
        m_player->seek(m_player->duration() - 600);
        m_player->play();
        QVERIFY(waitUntil([&] { return m_player->state() == State::Ended; }));
        m_player->play();
        QVERIFY(waitUntil([&] {
            return m_player->state() == State::Playing && m_player->position() > 100 && m_player->position() < 20'000;
        }));
    }

    void withoutASoundDeviceItPlaysSilently()
    {
        QVERIFY2(openShipped(), fault());
        m_player->setMuted(true);
        QVERIFY(m_player->isMuted());
        m_player->play();
        QVERIFY(waitUntil([&] { return m_player->position() > 300; }));
        QVERIFY2(m_player->state() == State::Playing, fault());
    }

    void closingForgetsWhatWasWatched()
    {
        QVERIFY2(openShipped(), fault());
        QVERIFY(waitUntil([&] { return !m_player->frame().isNull(); }));
        m_player->play();
        m_player->close();
        QVERIFY(m_player->frame().isNull());
        QVERIFY(m_player->tutorial().id.isEmpty() && m_player->transcript().isEmpty() && !m_player->hasCaptions());
        QCOMPARE(m_player->position(), 0);
        QVERIFY(m_player->state() != State::Playing);
        // A picture that was being made when it closed does not come after all.
        QVERIFY(!waitUntil([&] { return !m_player->frame().isNull(); }, 300));
        m_player->play();
        m_player->seek(5'000);
        QVERIFY(m_player->state() != State::Playing);
    }

    void theTutorialAskedForLastIsTheOneThatOpens()
    {
        const CatalogFile video = file(u"video"_s, u"v.mp4"_s, bytesOf(u"video-720.mp4"_s));
        m_entries = {{u"urn:a"_s, u"A"_s, u"x"_s, {video}}, {u"urn:b"_s, u"B"_s, u"x"_s, {video}}};
        QSignalSpy opened(m_player.get(), &TutorialPlayer::opened);
        QSemaphore gate;
        const auto hold = [&](const Database &) -> Result<> {
            gate.acquire();
            return {};
        };
        (void)m_store->content(hold);
        m_player->open(u"urn:a"_s, {});
        m_player->open(u"urn:b"_s, {});
        gate.release();
        QVERIFY(waitUntil([&] { return !m_player->frame().isNull(); }));
        QCOMPARE(m_player->tutorial().title, u"B"_s);
        QCOMPARE(opened.size(), 1);
        (void)m_store->content(hold);
        m_player->open(u"urn:a"_s, {});
        m_player->close();
        gate.release();
        QVERIFY(!waitUntil([&] { return opened.size() > 1; }, 300));
    }

    // What can be wrong

    void aTutorialThatIsNotThereFails()
    {
        m_player->open(u"urn:unheard-of"_s, {});
        QVERIFY(waitUntil([&] { return m_player->state() == State::Failed; }));
        QVERIFY(m_player->error()->is(TutorialError::Unknown));
        QVERIFY(open({file(u"captions"_s, u"c.vtt"_s, "WEBVTT")}));
        QCOMPARE(m_player->state(), State::Failed);
        QVERIFY(m_player->error()->is(TutorialError::NoVideo));
    }

    void aVideoShorterThanAnnouncedOrMissingIsDamaged()
    {
        const QByteArray video = bytesOf(u"video-720.mp4"_s);
        QVERIFY(open({file(u"video"_s, u"v.mp4"_s, video.left(video.size() / 2), video.size())}));
        QCOMPARE(m_player->state(), State::Failed);
        QVERIFY2(m_player->error()->is(TutorialError::Damaged), fault());
        CatalogFile absent = file(u"video"_s, u"gone.mp4"_s, video);
        QVERIFY(QFile::remove(m_folder.filePath(u"gone.mp4"_s)));
        QVERIFY(open({absent}));
        QVERIFY2(m_player->error() && m_player->error()->is(TutorialError::Damaged), fault());
        QVERIFY(QDir(m_folder.path()).mkpath(u"gone.mp4"_s));
        QVERIFY(open({absent}));
        QVERIFY2(m_player->error() && m_player->error()->is(TutorialError::Damaged), fault());
        QVERIFY(QDir(m_folder.path()).rmdir(u"gone.mp4"_s));
        // And a good one opens after all that.
        QVERIFY2(openShipped(), fault());
        QVERIFY(!m_player->error());
    }

    void aFileThatIsNoVideoIsUnplayable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<!doctype html><p>Connectez-vous</p>");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("the first 2 KB of a video") << bytesOf(u"video-720.mp4"_s).left(2'000);
        QTest::newRow("the second half of a video") << bytesOf(u"video-720.mp4"_s).sliced(600'000);
    }
    void aFileThatIsNoVideoIsUnplayable()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(open({file(u"video"_s, u"v.mp4"_s, bytes)}));
        QVERIFY(waitUntil([&] { return m_player->state() == State::Failed; }, 5'000));
        QVERIFY2(m_player->error()->is(TutorialError::Unplayable), fault());
        m_player->play();
        m_player->seek(1'000);
        QCOMPARE(m_player->state(), State::Failed);
    }

    void aVideoCutInTheMiddleEndsOneWayOrTheOther()
    {
        const QByteArray video = bytesOf(u"video-720.mp4"_s);
        QVERIFY(open({file(u"video"_s, u"v.mp4"_s, video.left(video.size() * 2 / 5))}));
        // With its table in front a cut video plays as far as it goes; else it fails at once. It never hangs.
        if (m_player->state() != State::Failed) {
            m_player->play();
            m_player->seek(95'000);
            QVERIFY(waitUntil([&] { return m_player->state() == State::Ended || m_player->state() == State::Failed; }));
        }
        if (m_player->state() == State::Failed)
            QVERIFY2(m_player->error()->is(TutorialError::Unplayable), fault());
    }

    void brokenCaptionsDoNotKeepTheVideoAway()
    {
        QVERIFY(open({file(u"video"_s, u"v.mp4"_s, bytesOf(u"video-720.mp4"_s)),
                      file(u"captions"_s, u"c.vtt"_s, "1\n00:00:01,000 --> 00:00:02,000\nUn\n")}));
        QCOMPARE(m_player->state(), State::Paused);
        QVERIFY(!m_player->hasCaptions());
        QVERIFY(m_player->caption().isEmpty() && m_player->transcript().isEmpty());
    }

    // The list

    void theListIsInOrderWithPostersAndFollowsTheContent()
    {
        QImage poster(1920, 1080, QImage::Format_RGB32);
        poster.fill(Qt::red);
        QVERIFY(poster.save(m_folder.filePath(u"p.png"_s)));
        CatalogFile image;
        image.role = u"poster"_s;
        image.url = u"p.png"_s;
        m_entries = {{u"urn:b"_s, u"Zoom"_s, u"clavier"_s, {image}},
                     {u"urn:a"_s, u"Copier"_s, u"souris"_s, {}},
                     {u"urn:c"_s, u"Coller"_s, u"clavier"_s, {file(u"poster"_s, u"bad.png"_s, "no picture")}}};
        TutorialListModel list(*m_store, folders());
        QSignalSpy loaded(&list, &TutorialListModel::loaded);
        list.load();
        list.load();
        QVERIFY(waitUntil([&] { return list.isLoaded(); }));
        QCOMPARE(list.rowCount(), 3);
        QCOMPARE(list.at(0).title, u"Coller"_s);
        QCOMPARE(list.at(1).title, u"Zoom"_s);
        QCOMPARE(list.data(list.index(2), Qt::DisplayRole).toString(), u"Copier"_s);
        QVERIFY(waitUntil([&] { return !list.poster(1).isNull(); }));
        QCOMPARE(list.poster(1).size(), TutorialListModel::posterSize);
        QCOMPARE(list.data(list.index(1), Qt::DecorationRole).value<QImage>().pixelColor(5, 5), QColor(Qt::red));
        QVERIFY(list.poster(0).isNull() && list.poster(2).isNull());
        m_entries.removeLast();
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return list.rowCount() == 2; }));
        QCOMPARE(loaded.size(), 2);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void aFileIsChosenByRoleThenLanguage()
    {
        Tutorial tutorial;
        for (const auto &[role, language] :
             {std::pair(u"video"_s, u"fr"_s), std::pair(u"captions"_s, u"fr"_s), std::pair(u"captions"_s, u"en"_s)}) {
            CatalogFile entry;
            entry.role = role;
            entry.language = language;
            tutorial.files << entry;
        }
        QCOMPARE(tutorial.file("captions"_L1, u"en"_s)->language, u"en"_s);
        QCOMPARE(tutorial.file("captions"_L1, u"ar"_s)->language, u"fr"_s);
        QCOMPARE(tutorial.file("captions"_L1)->language, u"fr"_s);
        QVERIFY(!tutorial.file("poster"_L1));
    }
};

QTEST_MAIN(TutorialPlayerTest)
#include "tutorialplayertest.moc"
