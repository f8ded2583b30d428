// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/choices.h"
#include "base/settings.h"
#include "sync/world.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

/// A PC that wants a part of what is published: no more than that is fetched and shown, and it may change its mind.
class WantedTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_world = std::make_unique<World>();
        QVERIFY(m_world->works());
        putVideo(m_low, m_high);
        m_world->source.put(u"urn:pdc:test:deutsch"_s, u"news"_s, u"Treffen"_s, {pdf(m_german)}, {}, u"de"_s);
        m_world->source.put(u"urn:pdc:test:francais"_s, u"news"_s, u"Rencontre"_s, {pdf("pdf: fr")}, {}, u"fr"_s);
        QCOMPARE(m_world->publish(), QString());
    }
    void cleanup() { m_world.reset(); }

    void bringsAndShowsNoMoreThanIsWanted()
    {
        const auto report = sync({{}, {}, {u"fr"_s, u"ar"_s}, 480});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->skipped, 0); // Not wanted is not broken.
        QVERIFY(has(m_low) && !has(m_high) && !has(m_german));
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:francais Rencontre"_s));
        QVERIFY(!m_world->seen().contains(u"feed urn:pdc:test:deutsch Treffen"_s));
        QCOMPARE(videos(), QList{480});
        QVERIFY(!m_world->held().contains(u"video broken"_s));

        const auto again = sync({{}, {}, {u"fr"_s, u"ar"_s}, 480});
        QVERIFY(again && !again->changed && !again->applied);
        // Nothing of it is missing to a PC that makes its content from nothing, either.
        const auto rebuilt = m_world->library().rebuild(true);
        QVERIFY(rebuilt && rebuilt->failed.isEmpty());
        QCOMPARE(videos(), QList{480});
        QVERIFY(m_world->notices().isEmpty());
    }

    void theirMindChangesWithinOnePublication()
    {
        QVERIFY(sync({{}, {}, {u"fr"_s}, 480}));
        const auto more = sync({});
        QVERIFY(more);
        QCOMPARE(more->serial, 2);
        QVERIFY(more->changed);
        QCOMPARE(more->added, 1); // What is in German.
        QCOMPARE(more->updated, 1); // The tutorial has another video as well.
        QCOMPARE(videos(), (QList{480, 720}));
        QVERIFY(has(m_low) && has(m_high) && has(m_german));

        const auto less = sync({{}, {}, {u"fr"_s}, 720});
        QVERIFY(less && less->applied);
        QCOMPARE(less->removed, 1);
        QCOMPARE(less->updated, 1);
        QCOMPARE(less->bytes, less->bytes & 0xffff); // The feed alone: nothing had to come.
        QCOMPARE(videos(), QList{720});
        QVERIFY(!has(m_low) && has(m_high) && !has(m_german)); // And what is no use goes.
        QVERIFY(!m_world->library().isBehind(*m_world->library().open()).value_or(true));
    }

    void nothingGoesBeforeTheOtherIsThere()
    {
        QVERIFY(sync({{}, {}, {}, 480}));
        QVERIFY(QFile::remove(m_world->published(World::blobOf(m_high))));
        QCOMPARE(World::codeOf(sync({{}, {}, {}, 720})), u"blob-missing"_s);
        QCOMPARE(videos(), QList{480});
        QVERIFY(has(m_low));
        QCOMPARE(m_world->state().selection.videoHeight, 480);
    }

    void theBestIsTheHighestAlone()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        QVERIFY(settings.setVideoHeight(0)); // « La meilleure qui existe ».
        QVERIFY(sync(chosenSelection(settings)));
        QCOMPARE(videos(), QList{720});
        QVERIFY(!has(m_low) && has(m_high));
    }

    void aContentOfAnotherSelectionIsBehind()
    {
        // As after a power cut between what is kept of the sync and the content.
        QVERIFY(sync({}));
        SyncState state = m_world->state();
        state.selection = {{}, {}, {u"fr"_s}, 480};
        QVERIFY(state.save(m_world->store(u"sync.json"_s)));
        QVERIFY(m_world->library().isBehind(*m_world->library().open()).value_or(false));
        QVERIFY(m_world->library().rebuild(false));
        QCOMPARE(videos(), QList{480});
        QVERIFY(!m_world->library().isBehind(*m_world->library().open()).value_or(true));
    }

    void whatIsNotWantedHidesNothing()
    {
        // A German version of what the bundle has in no language: here it counts as not published.
        m_world->source.put(u"urn:pdc:test:other"_s, u"news"_s, u"Etwas anderes"_s, {}, {}, u"de"_s);
        QCOMPARE(m_world->publish(), QString());
        QVERIFY(sync({{}, {}, {u"fr"_s}}));
        QVERIFY(m_world->seen().contains(u"bundled urn:pdc:test:other Coller"_s));
        QVERIFY(sync({}));
        QVERIFY(m_world->seen().contains(u"feed urn:pdc:test:other Etwas anderes"_s));
    }

private:
    static test::SourceFile pdf(const QByteArray &bytes)
    {
        return {u"a.pdf"_s, bytes, u"document"_s, u"application/pdf"_s};
    }
    void putVideo(const QByteArray &low, const QByteArray &high)
    {
        m_world->source.put(World::tutorial(), u"tutorial"_s, u"Copier et coller"_s,
                            {{u"l.mp4"_s, low, u"video"_s, u"video/mp4"_s, {}, 480},
                             {u"h.mp4"_s, high, u"video"_s, u"video/mp4"_s, {}, 720},
                             {u"v.vtt"_s, "WEBVTT\n", u"captions"_s, u"text/vtt"_s, u"fr"_s},
                             {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}},
                            {{u"theme"_s, u"clavier"_s}, {u"duration"_s, 62}}, u"fr"_s);
    }
    Result<SyncReport> sync(const SyncSelection &selection)
    {
        Syncer syncer(m_world->library(), m_world->clock, m_world->limits);
        syncer.setSelection(selection);
        return World::run(syncer, m_world->published(), m_world->minisign.publicFile());
    }
    [[nodiscard]] bool has(const QByteArray &bytes) const
    {
        return QFile::exists(m_world->store(u"feed/"_s + World::blobOf(bytes)));
    }
    /// The heights of the tutorial's videos, as the content has them.
    [[nodiscard]] QList<int> videos() const
    {
        QList<int> heights;
        const auto content = m_world->library().open();
        for (const CatalogFile &file : catalogFiles(*content, World::tutorial()).value_or({})) {
            if (file.role == "video"_L1)
                heights << file.height;
        }
        std::sort(heights.begin(), heights.end());
        return heights;
    }

    const QByteArray m_low = QByteArray(200'000, 'l');
    const QByteArray m_high = QByteArray(400'000, 'h');
    const QByteArray m_german = "pdf: de";
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(WantedTest)
#include "wantedtest.moc"
