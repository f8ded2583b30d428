// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: make_screens BUNDLE OUT: a PNG of every screen of the program, in every look, at 100 and 200 %, mirrored.

#include "assembly/program.h"
#include "assembly/searchfinder.h"
#include "places/placefinder.h"
#include "support/suite.h"
#include "support/wait.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/tutorialplayer.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mapview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
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
    Album(Program &program, const Setup &setup, QDir out)
        : m_program(program)
        , m_setup(setup)
        , m_out(std::move(out))
    {
        program.settings().setLook(setup.look);
        program.settings().setTextSize(setup.textSize);
        m_window = std::make_unique<MainWindow>(program, setup.language);
        m_window->resize(setup.window);
        m_window->show();
    }

    void takeAll()
    {
        home();
        tutorials();
        places();
        m_window->go(Route(Route::Page::Settings));
        take(u"settings"_s);
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
        finder.openPlace(finder.places().at(0).id);
        until([&] { return finder.place().has_value(); });
        take(u"place"_s);
        if (m_setup.window.width() < 1100) {
            click(u"showMap"_s);
            take(u"places-map"_s);
            click(u"showList"_s);
        }
        near(u"59350"_s);
        take(u"places-none"_s);
        finder.clear();
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
        if (!test::waitUntil(done)) {
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
    Setup m_setup;
    QDir m_out;
    std::unique_ptr<MainWindow> m_window;
};

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: make_screens BUNDLE OUT\n");
        return 2;
    }
    QApplication::setApplicationVersion(u"" PDC_VERSION ""_s);
    loadFonts();
    QDir out(arguments[2]);
    out.removeRecursively();
    out.mkpath(u"."_s);
    const QTemporaryDir store;
    const test::FixedClock clock(QDateTime({2026, 11, 23}, {10, 0}));
    Program program({store.path(), arguments[1]}, clock);

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
    for (const Setup &setup : setups) {
        Album(program, setup, out).takeAll();
        std::printf("%s\n", qPrintable(setup.name));
        std::fflush(stdout);
    }
    program.finish();
    return 0;
}
