// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/syncscreens.h"

#include "assembly/mirrormaker.h"
#include "assembly/sticks.h"
#include "assembly/syncer.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/nginx.h"
#include "support/wait.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThreadPool>

#include <limits>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {

/// What a sync asks, and what it tells meanwhile: over a slow network, on a disk that becomes full. `published` has more
/// than a megabyte that is new.
void takeStates(const Camera &camera, const QString &published, const QString &key)
{
    Syncer &syncer = camera.program.syncer();
    const SyncLimits usual = syncer.limits();
    const auto is = [&](Syncer::State state) { return [&syncer, state] { return syncer.state() == state; }; };
    const Nginx nginx(published);
    SyncLimits limits = usual;
    limits.askAbove = 1'000'000;
    limits.bytesPerSecond = 280'000; // Slow enough for a time left.
    syncer.setLimits(limits);
    camera.program.synchronise(nginx.url(), key);
    camera.until(is(Syncer::State::Asking));
    camera.takeSection(u"sync-asking"_s);
    syncer.proceed();
    camera.until([&] { return syncer.progress().left.has_value() || syncer.state() == Syncer::State::Idle; });
    camera.takeSection(u"sync-during"_s);
    syncer.pause();
    camera.takeSection(u"sync-paused"_s);
    syncer.cancel();
    camera.until(is(Syncer::State::Idle));
    limits.softFree = std::numeric_limits<qint64>::max() / 2;
    syncer.setLimits(limits);
    camera.program.synchronise(nginx.url(), key);
    camera.until(is(Syncer::State::Asking));
    camera.takeSection(u"sync-low-space"_s);
    syncer.cancel();
    camera.until(is(Syncer::State::Idle));
    camera.takeSection(u"sync-stopped"_s);
    syncer.setLimits(usual);
}

}

void takeSync(const Camera &camera)
{
    Syncer &syncer = camera.program.syncer();
    const auto idle = [&] { return syncer.state() == Syncer::State::Idle; };
    camera.takeSection(u"sync"_s);
    syncer.start(u"/media/cle/partage-de-co"_s);
    camera.until(idle);
    if (auto *change = camera.window.findChild<QAbstractButton *>(u"changeFeed"_s))
        change->click();
    camera.takeSection(u"sync-error"_s);

    const QTemporaryDir folder;
    const Minisign minisign;
    FeedSource source(folder.filePath(u"source"_s));
    for (int i = 0; i < 3; ++i)
        source.put(u"urn:pdc:news:%1"_s.arg(i), u"news"_s, camera.setup,
                   {{u"a.pdf"_s, QByteArray(700'000, char('a' + i)), u"document"_s, u"application/pdf"_s}});
    const QString published = folder.filePath(u"published"_s);
    const auto publish = [&](QDate day) {
        (void)source.publish(published, QDateTime(day, {9, 0}));
        (void)minisign.sign(published + "/feed.json"_L1);
        syncer.start(published, minisign.publicFile());
    };
    publish({2026, 8, 20});
    camera.until(idle);
    camera.window.go(Route());
    camera.take(u"home-stale"_s);
    camera.window.go(Route(Route::Page::Settings));
    camera.takeSection(u"sync-stale"_s);
    source.put(u"urn:pdc:news:0"_s, u"news"_s, u"Suite"_s,
               {{u"a.pdf"_s, QByteArray(2'900'000, 'x'), u"document"_s, u"application/pdf"_s},
                {u"b.pdf"_s, QByteArray(900'000, 'y'), u"document"_s, u"application/pdf"_s}});
    (void)source.publish(published, QDateTime({2026, 11, 19}, {9, 0}));
    (void)minisign.sign(published + "/feed.json"_L1);
    takeStates(camera, published, minisign.publicFile());
    publish({2026, 11, 20});
    camera.until(idle);
    camera.takeSection(u"sync-done"_s);
}

void takeUpdates(const Camera &camera)
{
    Settings &settings = camera.program.settings();
    settings.setQuietHours(u"09:00-18:00"_s);
    settings.setDepartments({u"69"_s, u"974"_s});
    camera.window.go(Route(Route::Page::Updates));
    camera.take(u"updates"_s);
    for (const QString &fold :
         {u"quietHours"_s, u"speed"_s, u"freeSpace"_s, u"languages"_s, u"departments"_s, u"video"_s}) {
        if (auto *change = camera.window.findChild<QAbstractButton *>(fold + "Change"_L1))
            change->click();
        if (auto *field = camera.window.findChild<QLineEdit *>(u"departmentField"_s))
            field->setText(u"sa"_s);
        (void)waitUntil([] { return false; }, 60); // Until all is laid out.
        auto *area = camera.window.findChild<QScrollArea *>();
        const auto *words = camera.window.findChild<QWidget *>(fold);
        constexpr int above = 120; // Pixels: its heading.
        if (area && words)
            area->verticalScrollBar()->setValue(words->mapTo(area->widget(), QPoint()).y() - above);
        camera.take(u"updates-"_s + fold);
    }
    settings.setQuietHours({});
    settings.setDepartments({});
    camera.window.go(Route());
}

void takeSticks(const Camera &camera, QList<RemovableDisk> &disks)
{
    const QTemporaryDir folder;
    const Minisign minisign;
    const Minisign stranger;
    FeedSource source(folder.filePath(u"source"_s));
    source.put(u"urn:pdc:news:stick"_s, u"news"_s, u"Du nouveau"_s,
               {{u"a.pdf"_s, QByteArray(700'000, 's'), u"document"_s, u"application/pdf"_s}});
    const QString published = folder.filePath(u"published"_s);
    const auto publish = [&](QDate day, const Minisign &signer) {
        (void)source.publish(published, QDateTime(day, {9, 0}));
        (void)signer.sign(published + "/feed.json"_L1);
    };
    const auto plugIn = [&](const QList<RemovableDisk> &plugged) {
        QThreadPool::globalInstance()->waitForDone();
        disks = plugged;
        camera.program.disks().look();
        (void)waitUntil([] { return false; }, 400);
    };
    plugIn({}); // What is there at the start is told of only if it is new.
    publish({2026, 11, 20}, minisign);
    camera.program.syncer().start(published, minisign.publicFile());
    camera.until([&] { return camera.program.syncer().state() == Syncer::State::Idle; });
    const RemovableDisk stick{published, u"CLUB DE LYON"_s, 7'400'000'000};
    camera.window.go(Route());
    plugIn({stick});
    camera.take(u"home-stick-held"_s);
    plugIn({});
    source.put(u"urn:pdc:news:stick"_s, u"news"_s, u"Du nouveau"_s,
               {{u"a.pdf"_s, QByteArray(900'000, 't'), u"document"_s, u"application/pdf"_s}});
    publish({2026, 11, 21}, minisign);
    plugIn({stick});
    camera.take(u"home-stick-new"_s);
    camera.program.sticks().take(published);
    camera.until([&] { return camera.program.syncer().state() == Syncer::State::Idle; });
    (void)waitUntil([] { return false; }, 200);
    camera.take(u"home-stick-taken"_s);
    plugIn({});
    publish({2026, 11, 22}, stranger);
    plugIn({stick});
    camera.take(u"home-stick-unknown"_s);
    plugIn({});

    const RemovableDisk empty{folder.filePath(u"stick"_s), u"KINGSTON"_s, 31'900'000'000};
    (void)QDir().mkpath(empty.folder);
    camera.window.go(Route(Route::Page::Settings));
    plugIn({empty});
    const auto see = [&](const QString &button, const QString &name) {
        if (!button.isEmpty())
            camera.click(button);
        (void)waitUntil([] { return false; }, 200);
        auto *cancel = camera.window.findChild<QWidget *>(u"cancelMirror"_s);
        camera.scrollTo(cancel && cancel->isVisible() ? u"cancelMirror"_s : u"mirror"_s);
        camera.take(name);
    };
    see({}, u"mirror"_s);
    see(u"mirror"_s, u"mirror-choice"_s);
    camera.click(u"mirrorDisk1"_s);
    camera.until([&] { return camera.program.mirror().result().has_value(); });
    see({}, u"mirror-done"_s);
    camera.program.mirror().start(u"/proc/none"_s); // Where nothing can be written.
    camera.until([&] { return camera.program.mirror().result().has_value(); });
    see({}, u"mirror-failed"_s);
    camera.program.mirror().forgetResult();
    plugIn({});
}

}
