// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: make_screens BUNDLE OUT [SETUP...]: a PNG of every screen of the program, in every look, at 100 and 200 %,
// mirrored; or in these setups alone (light-100 mirrored-200).

#include "assembly/program.h"
#include "assembly/searchfinder.h"
#include "assembly/syncer.h"
#include "connection/wifidraft.h"
#include "guides/guidelist.h"
#include "guides/guidewalk.h"
#include "news/newslist.h"
#include "news/newsreader.h"
#include "pages/pagereader.h"
#include "places/placefinder.h"
#include "screens/placesscreens.h"
#include "screens/syncscreens.h"
#include "stickers/stickereditor.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/suite.h"
#include "support/wait.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/tutorialplayer.h"
#include "ui/screens/guides/pagepreview.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mapview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// One way in which a person may see the program.
struct Setup
{
    QString name;
    Look look;
    int textSize;
    QString language;
    QSize window;
};

/// Takes the pictures of one setup; each step leads to a state of a screen and waits until it is whole.
class Album
{
public:
    Album(Program &program, QList<RemovableDisk> &disks, const Setup &setup, QDir out)
        : m_program(program)
        , m_disks(disks)
        , m_setup(setup)
        , m_out(std::move(out))
    {
        program.settings().setLook(setup.look);
        program.settings().setTextSize(setup.textSize);
        m_window = std::make_unique<MainWindow>(program, setup.language);
        m_window->resize(setup.window);
        m_window->show();
    }

    /// Of a PC that nobody has given an address yet.
    void takeOffer()
    {
        m_program.loadSummary();
        until([&] { return m_program.isSummaryKnown(); });
        take(u"home-offer"_s);
        scrollTo(u"feedLater"_s);
        take(u"home-offer-end"_s);
        m_window->go(Route(Route::Page::Settings, u"address"_s));
        take(u"settings-address"_s);
    }

    void takeAll()
    {
        home();
        tutorials();
        places();
        guides();
        connection();
        pages();
        stickers();
        m_window->go(Route(Route::Page::Settings));
        take(u"settings"_s);
        test::takeUpdates(camera());
        m_window->go(Route(Route::Page::Settings));
        test::takeSync(camera());
        test::takeSticks(camera(), m_disks);
        news();
        m_window->go(Route());
        m_program.tell(Notice::ContentRebuilt);
        take(u"home-notice"_s);
    }

private:
    void home()
    {
        m_program.loadSummary();
        until([&] { return m_program.isSummaryKnown(); });
        take(u"home"_s);
        if (auto *door = m_window->findChild<QAbstractButton *>(u"doorPlaces"_s))
            door->setFocus(Qt::TabFocusReason);
        take(u"home-focus"_s);
        search(u"mot"_s, u"home-search"_s);
        search(u"annecy"_s, u"home-search-places"_s);
        search(u"xqzwv"_s, u"home-search-nothing"_s);
        m_program.search().clear();
    }

    void search(const QString &typed, const QString &screen)
    {
        SearchFinder &finder = m_program.search();
        if (auto *field = m_window->findChild<QLineEdit *>(u"searchField"_s))
            field->setFocus(Qt::OtherFocusReason);
        finder.setText(typed);
        until([&] { return finder.isAnswered(); });
        take(screen);
    }

    void tutorials()
    {
        TutorialListModel &list = m_program.tutorials();
        m_window->go(Route(Route::Page::Tutorials));
        until([&] { return list.isLoaded(); });
        until([&] { return list.rowCount() == 0 || !list.poster(0).isNull(); });
        take(u"tutorials"_s);
        if (list.rowCount() == 0)
            return;
        TutorialPlayer &player = m_program.player();
        m_window->go(Route(Route::Page::Tutorial, list.at(0).id));
        until([&] { return !player.frame().isNull() && player.duration() > 0; });
        take(u"tutorial"_s);
        player.play();
        player.seek(player.duration() / 2);
        until([&] { return player.position() > player.duration() / 2 && !player.caption().isEmpty(); });
        take(u"tutorial-playing"_s);
        player.pause();
        click(u"readText"_s);
        take(u"tutorial-text"_s);
        m_window->go(Route(Route::Page::Tutorial, u"urn:pdc:tutorial:none"_s));
        until([&] { return player.state() == TutorialPlayer::State::Failed; });
        take(u"tutorial-missing"_s);
    }

    void places()
    {
        PlaceFinder &finder = m_program.places();
        m_window->go(Route(Route::Page::Places));
        until([&] { return !finder.points().isEmpty(); });
        take(u"places"_s);
        auto *field = m_window->findChild<QLineEdit *>(u"communeField"_s);
        field->setText(u"saint-e"_s);
        Q_EMIT field->textEdited(field->text());
        until([&] { return finder.communes().rowCount() > 0; });
        take(u"places-typing"_s);
        near(u"38185"_s);
        take(u"places-list"_s);
        test::takeFilters(camera());
        finder.openPlace(finder.places().at(0).id);
        until([&] { return finder.place().has_value(); });
        take(u"place"_s);
        click(u"reportPlace"_s);
        scrollTo(u"phoneCode"_s);
        take(u"place-middle"_s);
        scrollTo(u"copyReference"_s);
        take(u"place-end"_s);
        if (m_setup.window.width() < 1100) {
            click(u"showMap"_s);
            take(u"places-map"_s);
            click(u"showList"_s);
        }
        near(u"59350"_s);
        take(u"places-none"_s);
        finder.clear();
        test::takeKeptPlaces(camera());
    }

    void guides()
    {
        GuideListModel &list = m_program.guides();
        list.forgetAll();
        m_window->go(Route(Route::Page::Guides));
        until([&] { return list.isLoaded() && list.rowCount() > 0 && !list.at(0).cover.isNull(); });
        take(u"guides"_s);
        GuideWalk &walk = m_program.walk();
        const QString id = list.at(0).guide.id;
        m_window->go(Route(Route::Page::Guide, id));
        until([&] { return walk.state() == GuideWalk::State::Open; });
        step(u"guide-first"_s);
        for (int i = 0; i < 3; ++i)
            walk.finishStep();
        step(u"guide-step"_s);
        walk.setHelperFolded(true);
        step(u"guide-folded"_s);
        walk.setHelperFolded(false);
        click(u"unfoldHelper"_s); // In a narrow window: the helper's part in the place of the step.
        step(u"guide-helper"_s);
        click(u"stepStuck"_s);
        take(u"guide-stuck"_s);
        m_window->go(Route(Route::Page::Memo, id));
        near(u"38185"_s);
        until([&] {
            const auto *page = m_window->findChild<PagePreview *>();
            return page && (!page->isVisible() || page->isPainted());
        });
        take(u"memo"_s);
        m_window->go(Route());
        until([&] { return list.underWay().has_value(); });
        take(u"home-resume"_s);
        m_window->go(Route(Route::Page::Guides));
        take(u"guides-begun"_s);
        m_window->go(Route(Route::Page::Guide, id));
        walk.restart();
        step(u"guide-anew"_s);
        walk.undoRestart();
        while (!walk.isFinished())
            walk.finishStep();
        take(u"guide-end"_s);
        m_window->go(Route::placesOffering(walk.guide().data.service));
        near(u"38185"_s);
        take(u"places-service"_s);
        m_program.places().clear();
        m_program.places().setService({});
    }

    /// A step whose picture is drawn.
    void step(const QString &name)
    {
        until([&] { return !m_program.walk().hasPicture() || !m_program.walk().picture().isNull(); });
        take(name);
    }

    void connection()
    {
        m_window->go(Route(Route::Page::Connection));
        take(u"connection"_s);
        m_program.connection().setName(u"😀 Le Wi-Fi de toute la rue 😀😀"_s);
        m_program.connection().setPassphrase(u"mot de passé"_s);
        m_window->restyle(); // The fields are read from the draft when the screen is made.
        take(u"connection-wrong"_s);
        m_window->go(Route());
    }

    void pages()
    {
        for (const QString &id : {u"pourquoi"_s, u"partager-connexion"_s}) {
            m_window->go(Route(Route::Page::Reading, u"urn:pdc:page:"_s + id));
            until([&] { return m_program.pages().page().id.endsWith(id); });
            take(u"page-"_s + id);
            for (const int screenful : {1, 2, 3}) {
                auto *page = m_window->findChild<QScrollArea *>(u"readingPage"_s);
                page->verticalScrollBar()->setValue(screenful * page->verticalScrollBar()->pageStep());
                take(u"page-%1-%2"_s.arg(id).arg(screenful));
            }
        }
        m_window->go(Route());
    }

    /// Announcements of a feed of our own: on the home page, all of them, an event, an article, one that is over; and
    /// a newer program.
    void news()
    {
        const QTemporaryDir folder;
        const test::Minisign minisign;
        test::FeedSource source(folder.filePath(u"source"_s));
        source.top({{u"app"_s, QJsonObject{{u"version"_s, u"2.1"_s}, {u"page"_s, u"https://partage.example/pc"_s}}}});
        const auto event = [&](const QString &id, const QString &title, const QString &start, const QString &end) {
            source.put(id, u"event"_s, title,
                       {{u"a.pdf"_s, QByteArray(70'000, 'a'), u"document"_s, u"application/pdf"_s}},
                       {{u"start"_s, start},
                        {u"end"_s, end},
                        {u"place"_s, u"Médiathèque Marguerite-Duras, 115 rue de Bagnolet, 75020 Paris"_s}});
        };
        event(u"urn:pdc:event:over"_s, u"C’est passé"_s, u"2026-11-01T10:00:00Z"_s, u"2026-11-01T12:00:00Z"_s);
        event(u"urn:pdc:event:1"_s, u"Venir poser ses questions sur son téléphone"_s, u"2026-12-03T14:00:00Z"_s,
              u"2026-12-03T16:30:00Z"_s);
        const auto publish = [&] {
            const auto idle = [&] { return m_program.syncer().state() == Syncer::State::Idle; };
            (void)source.publish(folder.filePath(u"published"_s), QDateTime({2026, 11, 20}, {9, 0}));
            (void)minisign.sign(folder.filePath(u"published/feed.json"_s));
            m_program.syncer().start(folder.filePath(u"published"_s), minisign.publicFile());
            until(idle);
            m_window->go(Route());
            (void)test::waitUntil([] { return false; }, 200);
        };
        publish();
        take(u"home-one-event"_s);
        event(u"urn:pdc:event:2"_s,
              u"Une journée pour partager : le grand rendez-vous de toutes les équipes de la région"_s,
              u"2027-01-01T10:00:00Z"_s, u"2027-01-02T18:00:00Z"_s);
        source.put(u"urn:pdc:news:1"_s, u"news"_s, u"La nouvelle affiche est là"_s,
                   {{u"a.pdf"_s, QByteArray(70'000, 'a'), u"document"_s, u"application/pdf"_s}});
        source.put(u"urn:pdc:news:2"_s, u"news"_s, u"Un lieu de plus à Grenoble"_s);
        publish();
        take(u"home-news"_s);
        search(u"rendez"_s, u"home-search-news"_s);
        m_program.search().clear();
        m_window->go(Route(Route::Page::News));
        take(u"news"_s);
        for (const QString &id : {u"event:1"_s, u"event:2"_s, u"event:over"_s, u"news:1"_s, u"event:none"_s}) {
            m_window->go(Route(Route::Page::NewsItem, u"urn:pdc:"_s + id));
            (void)test::waitUntil([] { return false; }, 200);
            take(u"news-"_s + QString(id).replace(u':', u'-'));
        }
        m_window->go(Route(Route::Page::NewsItem, u"urn:pdc:event:1"_s));
        (void)test::waitUntil([] { return false; }, 200);
        scrollTo(u"addToCalendar"_s);
        take(u"news-event-end"_s);
        m_window->go(Route(Route::Page::Settings));
        takeSection(u"sync-newer-program"_s);
        source.top({});
        for (const QString &id : {u"event:over"_s, u"event:1"_s, u"event:2"_s, u"news:1"_s, u"news:2"_s})
            source.remove(u"urn:pdc:"_s + id);
        publish(); // The next pictures begin as these did.
    }

    [[nodiscard]] test::Camera camera()
    {
        return {m_program,
                *m_window,
                m_setup.name,
                [this](const QString &name) { take(name); },
                [this](const QString &name) { takeSection(name); },
                [this](const std::function<bool()> &done) { until(done); },
                [this](const QString &name) { click(name); },
                [this](const QString &name) { scrollTo(name); }};
    }

    void takeSection(const QString &name)
    {
        (void)test::waitUntil([] { return false; }, 100); // Until all is laid out.
        if (auto *button = m_window->findChild<QWidget *>(u"heldContent"_s)) {
            auto *page = m_window->findChild<QScrollArea *>();
            page->ensureWidgetVisible(m_window->findChild<QWidget *>(u"about"_s));
            page->verticalScrollBar()->setValue(button->mapTo(page->widget(), QPoint()).y() - 120);
        }
        take(name);
    }

    void stickers()
    {
        StickerEditor &editor = m_program.stickers();
        m_window->go(Route(Route::Page::Stickers));
        until([&] { return editor.isLoaded(); });
        take(u"stickers"_s);
        editor.setFirstCell(5);
        editor.setWords(u"nom"_s, u"Médiathèque de la Part-Dieu"_s);
        click(u"changeSheet"_s);
        take(u"stickers-used"_s);
        editor.chooseDesign(u"partage-connexion"_s);
        editor.chooseSheet(u"65"_s);
        editor.fillSheet();
        until([&] { return m_window->findChildren<QLineEdit *>(u"field-titre"_s).size() == 1; });
        auto *words = m_window->findChild<QLineEdit *>(u"field-titre"_s);
        words->setText(u"Je partage très volontiers ma connexion à Internet avec les voisins"_s);
        Q_EMIT words->textEdited(words->text());
        scrollTo(u"field-titre"_s);
        take(u"stickers-too-long"_s);
        editor.chooseDesign(u"telephone"_s);
        editor.chooseSheet(u"24-rondes"_s);
        editor.setCopies(30);
        scrollTo(u"sheetPreview"_s);
        take(u"stickers-round"_s);
        scrollTo(u"printStickers"_s);
        take(u"stickers-end"_s);
    }

    void scrollTo(const QString &name)
    {
        auto *widget = m_window->findChild<QWidget *>(name);
        QApplication::processEvents();
        for (QWidget *outer = widget; outer; outer = outer->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(outer))
                area->ensureWidgetVisible(widget);
        }
    }

    void near(const QString &code)
    {
        PlaceFinder &finder = m_program.places();
        finder.chooseByCode(code);
        until([&] { return finder.commune() && finder.commune()->code == code && finder.isListed(); });
    }

    void click(const QString &name)
    {
        if (auto *button = m_window->findChild<QAbstractButton *>(name))
            button->click();
    }

    template<typename Predicate>
    void until(Predicate done)
    {
        if (!test::waitUntil(done, 120'000)) { // Milliseconds: other work may be done beside it.
            std::fprintf(stderr, "%s: a state was never reached\n", qPrintable(m_setup.name));
            std::exit(1);
        }
    }

    void take(const QString &screen)
    {
        // Layouts, posters and the map's layers come by events.
        QElapsedTimer timer;
        timer.start();
        (void)test::waitUntil([&] {
            const auto *map = m_window->findChild<MapView *>();
            return timer.elapsed() > 60 && (!map || !map->isVisible() || map->isSettled());
        });
        m_window->grab().save(m_out.filePath(screen + u'-' + m_setup.name + ".png"_L1));
    }

    Program &m_program;
    QList<RemovableDisk> &m_disks; ///< Those that are played.
    Setup m_setup;
    QDir m_out;
    std::unique_ptr<MainWindow> m_window;
};

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: make_screens BUNDLE OUT [SETUP...]\n");
        return 2;
    }
    QApplication::setApplicationVersion(u"" PDC_VERSION ""_s);
    loadFonts();
    QDir out(arguments[2]);
    out.removeRecursively();
    out.mkpath(u"."_s);
    const QTemporaryDir store;
    const test::FixedClock clock(QDateTime({2026, 11, 23}, {10, 0}));
    QList<RemovableDisk> disks; // Read in the pool, which is at rest when they change.
    Program program({store.path(), arguments[1]}, clock, {}, [&disks] { return disks; });
    program.settings().setFeedForLater();
    const QTemporaryDir freshStore;
    Program fresh({freshStore.path(), arguments[1]}, clock);

    const QSize wide(1280, 800);
    const QSize small(1024, 600);
    const QList<Setup> setups{
        {u"light-100"_s, Look::Light, 100, u"fr"_s, wide},
        {u"light-200"_s, Look::Light, 200, u"fr"_s, wide},
        {u"dark-100"_s, Look::Dark, 100, u"fr"_s, wide},
        {u"dark-200"_s, Look::Dark, 200, u"fr"_s, wide},
        {u"contrast-100"_s, Look::HighContrast, 100, u"fr"_s, wide},
        {u"contrast-200"_s, Look::HighContrast, 200, u"fr"_s, wide},
        {u"small-100"_s, Look::Light, 100, u"fr"_s, small},
        {u"small-200"_s, Look::Light, 200, u"fr"_s, small},
        {u"english-100"_s, Look::Light, 100, u"en"_s, wide},
        {u"mirrored-100"_s, Look::Light, 100, u"qps"_s, wide},
        {u"mirrored-200"_s, Look::Dark, 200, u"qps"_s, small},
    };
    const QStringList wanted = arguments.mid(3);
    for (const Setup &setup : setups) {
        if (!wanted.isEmpty() && !wanted.contains(setup.name))
            continue;
        Album(fresh, disks, setup, out).takeOffer();
        Album(program, disks, setup, out).takeAll();
        std::printf("%s\n", qPrintable(setup.name));
        std::fflush(stdout);
    }
    program.finish();
    return 0;
}
