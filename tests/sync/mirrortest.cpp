// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirror.h"
#include "support/nginx.h"
#include "support/smalldisk.h"
#include "sync/world.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::World;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// All files below a folder, by their path in it.
QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (!files.fileInfo().isDir() || files.fileInfo().isSymLink())
            names << QDir(folder).relativeFilePath(files.filePath());
    }
    names.sort();
    return names;
}

bool goOn(const MirrorProgress &)
{
    return true;
}

}

/// From one PC to another by a stick: PC A has synchronised, writes a mirror, and PC B takes it in.
class MirrorTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_a = std::make_unique<World>();
        m_b = std::make_unique<World>();
        QVERIFY(m_a->works() && m_b->works());
        putPlaces(u"38"_s);
        putPlaces(u"69"_s);
        QCOMPARE(m_a->publish(), QString());
        m_stick = m_a->folder(u"stick"_s);
    }
    void cleanup()
    {
        m_a.reset();
        m_b.reset();
    }

    void theWholeFeedGoesFromPcToPc()
    {
        const test::Nginx nginx(m_a->published());
        QVERIFY(nginx.works());
        QVERIFY(m_a->sync(nginx.url(), m_a->minisign.publicFile()));
        const auto report = mirror();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->items, 4);
        QCOMPARE(report->leftOut, 0);
        QCOMPARE(report->copied, 7);
        // Nothing but the feed as it was published, and so nothing of this PC either.
        QCOMPARE(filesIn(m_stick), filesIn(m_a->published()).filter(QRegularExpression(u"^(blobs|feed)"_s)));
        qint64 bytes = 0;
        for (const QString &file : filesIn(m_stick)) {
            QCOMPARE(bytesOf(m_stick + u'/' + file), bytesOf(m_a->published(file)));
            bytes += QFileInfo(m_stick + u'/' + file).size();
        }
        QCOMPARE(report->bytes, bytes);

        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
        QCOMPARE(bytesOf(m_b->store(u"feed/feed.json"_s)), bytesOf(m_a->store(u"feed/feed.json"_s)));
        QVERIFY(!m_b->held().contains(u"video broken"_s));
    }

    void aPartGoesByStickAndTheRestByTheWeb()
    {
        QVERIFY(syncA());
        const auto report = mirror({{u"news"_s, u"places"_s}, {u"38"_s}});
        QVERIFY(report);
        QCOMPARE(report->items, 2);
        QCOMPARE(
            QJsonDocument::fromJson(bytesOf(m_stick + u"/selection.json"_s)).object(),
            (QJsonObject{{u"kinds"_s, QJsonArray{u"news"_s, u"places"_s}}, {u"departments"_s, QJsonArray{u"38"_s}}}));
        QVERIFY(!QFile::exists(m_stick + u'/' + World::blobOf(QByteArray(300'000, 'x'))));

        const auto part = take(m_stick);
        QVERIFY2(part, part ? "" : qPrintable(part.error().detail()));
        QCOMPARE(part->serial, 2);
        QCOMPARE(part->added, 2);
        QCOMPARE(part->skipped, 0);
        QCOMPARE(part->notCarried, 2); // The tutorial, and the other département.
        QVERIFY(m_b->seen().contains(u"bundled urn:pdc:test:tutorial Copier"_s));
        QVERIFY(m_b->seen().contains(u"feed urn:pdc:test:places-38 Lieux 38"_s));
        QVERIFY(!m_b->seen().contains(u"feed urn:pdc:test:places-69 Lieux 69"_s));
        QVERIFY(m_b->notices().isEmpty());
        const auto again = take(m_stick);
        QVERIFY(again && !again->changed && again->notCarried == 2);

        const test::Nginx nginx(m_a->published());
        QVERIFY(nginx.works());
        const auto rest = m_b->sync(nginx.url());
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().detail()));
        QCOMPARE(rest->serial, 2);
        QVERIFY(rest->changed);
        QCOMPARE(rest->notCarried, 0);
        QCOMPARE(m_b->seen(), m_a->seen());
        QVERIFY(!m_b->held().contains(u"video broken"_s));
        QCOMPARE(filesIn(m_b->store(u"feed/blobs"_s)), filesIn(m_a->store(u"feed/blobs"_s)));
    }

    void whatAStickDoesNotCarryStaysAsItWas()
    {
        QVERIFY(syncA());
        QVERIFY(take(m_a->published()));
        const QByteArray former(300'000, 'x');
        QVERIFY(QFile::exists(m_b->store(u"feed/"_s + World::blobOf(former))));
        putTutorial(u"Copier et coller, deux"_s, QByteArray(310'000, 'y'));
        m_a->source.put(World::news(), u"news"_s, u"Demain"_s);
        QCOMPARE(m_a->publish(), QString());
        QVERIFY(syncA());
        QVERIFY(mirror({{u"news"_s}}));

        const auto part = take(m_stick);
        QVERIFY(part);
        QCOMPARE(part->serial, 3);
        QCOMPARE(part->updated, 1);
        QCOMPARE(part->notCarried, 1);
        QVERIFY(m_b->seen().contains(u"feed urn:pdc:test:news Demain"_s));
        // The version before, with its video, though the feed no longer names that.
        QVERIFY(m_b->seen().contains(u"feed urn:pdc:test:tutorial Copier et coller"_s));
        QVERIFY(!m_b->held().contains(u"video broken"_s));
        QVERIFY(take(m_a->published()));
        QVERIFY(m_b->seen().contains(u"feed urn:pdc:test:tutorial Copier et coller, deux"_s));
        QVERIFY(!QFile::exists(m_b->store(u"feed/"_s + World::blobOf(former))));
    }

    void goesOnWhereItWasStopped()
    {
        QVERIFY(syncA());
        const int files = mirror()->copied;
        QVERIFY(QDir(m_stick).removeRecursively());
        // Stopped at every piece in turn; what was whole is not copied again, and no half mirror looks like one.
        int copied = 0;
        for (int stop = 1; stop < 40; ++stop) {
            const QStringList before = filesIn(m_stick);
            int calls = 0;
            const auto stopped = mirror({}, [&](const MirrorProgress &) { return ++calls < stop; });
            for (const QString &file : filesIn(m_stick)) {
                QVERIFY2(!file.endsWith(".part"_L1), qPrintable(file));
                copied += before.contains(file) || !file.startsWith("blobs/"_L1) ? 0 : 1;
            }
            if (stopped)
                break;
            QVERIFY(stopped.error().is(MirrorError::Cancelled));
            QVERIFY(!QFile::exists(m_stick + u"/feed.json"_s));
        }
        QCOMPARE(copied, files);
        QCOMPARE(mirror()->copied, 0);
        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
    }

    void doesNotWriteTwiceWhatIsThere()
    {
        QVERIFY(syncA());
        QVERIFY(mirror());
        const QString half = m_stick + u'/' + World::blobOf(QByteArray(300'000, 'x'));
        QVERIFY(write(half, QByteArray(150'000, 'x'))); // Cut off by pulling the stick out,
        const QString flipped = m_stick + u'/' + World::blobOf(QByteArray(2000, 'a'));
        QVERIFY(write(flipped, QByteArray(1999, 'a') + 'b')); // and a bit that has turned over.
        QVERIFY(write(half + u".part"_s, "rest of a kill"));
        QVERIFY(write(m_stick + u"/feed.json.part"_s, "rest of another"));
        const auto again = mirror();
        QVERIFY(again);
        QCOMPARE(again->copied, 2);
        QCOMPARE(bytesOf(half), QByteArray(300'000, 'x'));
        QCOMPARE(bytesOf(flipped), QByteArray(2000, 'a'));
        QVERIFY(!QFile::exists(half + u".part"_s));
    }

    void leavesAPersonsOwnThingsAlone()
    {
        QVERIFY(syncA());
        const QStringList own{u"Photos/plage.jpg"_s, u"blobs/liste.txt"_s, u"blobs/ab/notes.txt"_s, u"lettre.odt"_s};
        for (const QString &file : own)
            QVERIFY(write(m_stick + u'/' + file, "mine"));
        QVERIFY(mirror());
        const QString former = m_stick + u'/' + World::blobOf(QByteArray(2000, 'a'));
        QVERIFY(QFile::exists(former));
        m_a->source.remove(World::news());
        QCOMPARE(m_a->publish(), QString());
        QVERIFY(syncA());
        QVERIFY(mirror());
        QVERIFY(!QFile::exists(former)); // What the former mirror needed goes,
        for (const QString &file : own)
            QCOMPARE(bytesOf(m_stick + u'/' + file), "mine"); // and nothing else.
        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
    }

    void fromAPartBackToTheWhole()
    {
        QVERIFY(syncA());
        QVERIFY(mirror({{u"news"_s}}));
        QVERIFY(QFile::exists(m_stick + u"/selection.json"_s));
        QVERIFY(mirror());
        QVERIFY(!QFile::exists(m_stick + u"/selection.json"_s));
        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
    }

    void leavesOutWhatIsDamagedHereAndSaysSo()
    {
        QVERIFY(syncA());
        const QString blob = m_a->store(u"feed/"_s + World::blobOf(QByteArray(300'000, 'x')));
        QVERIFY(write(blob, QByteArray(299'999, 'x') + 'y'));
        const auto report = mirror();
        QVERIFY(report);
        QCOMPARE(report->items, 3);
        QCOMPARE(report->leftOut, 1);
        QVERIFY(!QFile::exists(m_stick + u'/' + World::blobOf(QByteArray(300'000, 'x'))));
        QVERIFY(bytesOf(m_stick + u"/selection.json"_s).contains(World::tutorial().toUtf8()));
        const auto part = take(m_stick);
        QVERIFY(part);
        QCOMPARE(part->notCarried, 1);

        // The next sync of this PC brings it again, and the next copy takes it along.
        QVERIFY(syncA());
        QCOMPARE(bytesOf(blob), QByteArray(300'000, 'x'));
        const auto whole = mirror();
        QVERIFY(whole);
        QCOMPARE(whole->items, 4);
        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
    }

    void aPcThatHoldsAPartHandsOnThatPart()
    {
        Syncer syncer(m_a->library(), m_a->clock, m_a->limits);
        syncer.setSelection({{}, {u"69"_s}});
        QVERIFY(World::run(syncer, m_a->published(), m_a->minisign.publicFile()));
        QVERIFY(mirror());
        QVERIFY(bytesOf(m_stick + u"/selection.json"_s).contains("\"69\""));
        const auto part = take(m_stick);
        QVERIFY2(part, part ? "" : qPrintable(part.error().detail()));
        QCOMPARE(part->notCarried, 1);
        QCOMPARE(m_b->seen(), m_a->seen());
    }

    void refusesTamperedMirrors_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("a file is a link") << u"link"_s << u"bad-url"_s;
        QTest::newRow("a file is cut off") << u"cut"_s << u"blob-length"_s;
        QTest::newRow("a bit has turned over") << u"flip"_s << u"blob-hash"_s;
        QTest::newRow("a file is missing") << u"missing"_s << u"blob-missing"_s;
        QTest::newRow("the selection is a link") << u"selection link"_s << u"bad-url"_s;
        QTest::newRow("the selection is no JSON") << u"selection"_s << u"bad-json"_s;
        QTest::newRow("the selection is endless") << u"endless"_s << u"too-large"_s;
        QTest::newRow("another feed under the same number") << u"other"_s << u"bad-signature"_s;
    }
    void refusesTamperedMirrors()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        QVERIFY(syncA());
        QVERIFY(mirror());
        const QString blob = m_stick + u'/' + World::blobOf(QByteArray(2000, 'a'));
        const QString selection = m_stick + u"/selection.json"_s;
        if (how == "link"_L1)
            QVERIFY(QFile::rename(blob, blob + u".real"_s) && QFile::link(blob + u".real"_s, blob));
        else if (how == "cut"_L1)
            QVERIFY(QFile::resize(blob, 1999));
        else if (how == "flip"_L1)
            QVERIFY(write(blob, QByteArray(1999, 'a') + char('a' ^ 1)));
        else if (how == "missing"_L1)
            QVERIFY(QFile::remove(blob));
        else if (how == "selection link"_L1)
            QVERIFY(write(m_stick + u"/elsewhere"_s, "{}") && QFile::link(m_stick + u"/elsewhere"_s, selection));
        else if (how == "selection"_L1)
            QVERIFY(write(selection, "not at all"));
        else if (how == "endless"_L1)
            QVERIFY(write(selection, QByteArray(2'000'000, ' ')));
        else
            QVERIFY(write(m_stick + u"/feed.json"_s,
                          bytesOf(m_stick + u"/feed.json"_s).replace("Rendez-vous", "Rendez-moi")));
        QVERIFY(m_b->sync(m_a->published(), m_a->minisign.publicFile()));
        QVERIFY(QFile::remove(m_b->store(u"feed/"_s + World::blobOf(QByteArray(2000, 'a'))))); // So that it matters.
        const QStringList before = m_b->held();
        QCOMPARE(World::codeOf(m_b->sync(m_stick)), code);
        QCOMPARE(m_b->held(), before);
        QFile::remove(selection);
        QVERIFY(QDir(m_stick).removeRecursively());
        QVERIFY(mirror());
        QVERIFY(m_b->sync(m_stick)); // The next good one is taken.
        QVERIFY(!m_b->held().contains(u"document broken"_s));
    }

    void aSelectionOnAWebServerIsNotLookedFor()
    {
        QVERIFY(write(m_a->published(u"selection.json"_s), "{\"kinds\": [\"news\"]}"));
        const test::Nginx nginx(m_a->published());
        QVERIFY(nginx.works());
        const auto report = m_b->sync(nginx.url(), m_a->minisign.publicFile());
        QVERIFY(report);
        QCOMPARE(report->notCarried, 0);
    }

    void refusesWhereNothingMayBeWritten()
    {
        QVERIFY(mirror().error().is(MirrorError::NothingHeld));
        QVERIFY(!QFile::exists(m_stick));
        QVERIFY(syncA());
        QVERIFY(QDir().mkpath(m_stick) && QFile::link(m_a->store(u"feed"_s), m_stick + u"/way"_s));
        for (const QString &own : {m_a->store({}), m_a->store(u"feed"_s), m_a->store(u"x/y"_s), m_stick + u"/way/z"_s,
                                   m_a->folder(u"bundle"_s)}) {
            const auto refused = writeMirror(m_a->library().paths(), own, {}, goOn);
            QVERIFY2(!refused && refused.error().is(MirrorError::OwnFolder), qPrintable(own));
        }
        QVERIFY(write(m_a->folder(u"file"_s), "a file"));
        QVERIFY(
            writeMirror(m_a->library().paths(), m_a->folder(u"file"_s), {}, goOn).error().is(MirrorError::NotWritable));
        // Where a link would lead the files to somewhere else.
        QVERIFY(QDir().mkpath(m_a->folder(u"elsewhere"_s)));
        QVERIFY(QFile::link(m_a->folder(u"elsewhere"_s), m_stick + u"/blobs"_s));
        QVERIFY(mirror().error().is(MirrorError::NotWritable));
        QCOMPARE(filesIn(m_a->folder(u"elsewhere"_s)), QStringList());
    }

    void aFullStickSaysSoAndIsNoMirror()
    {
        const test::SmallDisk disk(256);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        m_stick = disk.path(u"partage-de-co"_s);
        QVERIFY(syncA());
        const auto refused = mirror();
        QVERIFY(!refused && refused.error().is(MirrorError::NoSpace));
        QCOMPARE(filesIn(m_stick), QStringList());
        // Less does fit.
        QVERIFY(mirror({{u"news"_s, u"places"_s}}));
        QVERIFY(take(m_stick));
    }

    void aFormerMirrorMakesRoomForTheNext()
    {
        const test::SmallDisk disk(512);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        m_stick = disk.path(u"partage-de-co"_s);
        QVERIFY(syncA());
        QVERIFY(mirror());
        putTutorial(u"Une autre vidéo"_s, QByteArray(310'000, 'y'));
        QCOMPARE(m_a->publish(), QString());
        QVERIFY(syncA());
        const auto report = mirror();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QVERIFY(take(m_stick));
        QCOMPARE(m_b->seen(), m_a->seen());
    }

private:
    void putPlaces(const QString &department)
    {
        const QJsonObject row{{u"id"_s, u"L"_s + department},
                              {u"pivot"_s, u"00000000000000"_s},
                              {u"nom"_s, u"Lieu "_s + department},
                              {u"commune"_s, u"Vinay"_s},
                              {u"code_postal"_s, department + u"470"_s},
                              {u"adresse"_s, u"1 rue du Pont"_s},
                              {u"date_maj"_s, u"2026-01-02"_s},
                              {u"latitude"_s, 45.2},
                              {u"longitude"_s, 5.4}};
        m_a->source.put(u"urn:pdc:test:places-"_s + department, u"places"_s, u"Lieux "_s + department,
                        {{u"l.json"_s, QJsonDocument(QJsonArray{row}).toJson()}}, {{u"department"_s, department}});
    }
    void putTutorial(const QString &title, const QByteArray &video)
    {
        m_a->source.put(World::tutorial(), u"tutorial"_s, title,
                        {{u"v.mp4"_s, video, u"video"_s, u"video/mp4"_s},
                         {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}},
                        {{u"theme"_s, u"clavier"_s}, {u"duration"_s, 62}});
    }
    Result<SyncReport> syncA() { return m_a->sync(m_a->published(), m_a->minisign.publicFile()); }
    Result<SyncReport> take(const QString &folder) { return m_b->sync(folder, m_a->minisign.publicFile()); }
    Result<MirrorReport> mirror(const SyncSelection &wish = {}, const MirrorWriter::Tell &tell = goOn) const
    {
        return writeMirror(m_a->library().paths(), m_stick, wish, tell);
    }

    std::unique_ptr<World> m_a;
    std::unique_ptr<World> m_b;
    QString m_stick;
};

QTEST_GUILESS_MAIN(MirrorTest)
#include "mirrortest.moc"
