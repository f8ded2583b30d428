// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/feedsource.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "sync/apply.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::FeedSource;

namespace {

/// A room's own table, filled from an item's file: "échec" in it makes the import fail half-way.
constexpr Migration noteMigrations[] = {
    {1, u"CREATE TABLE note (item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE, text TEXT NOT NULL)"},
};
const std::array schemas{catalogSchema(), Schema{"notes"_L1, noteMigrations}};

enum class NoteError { Illegible };
QLatin1StringView codeName(NoteError)
{
    return "illegible"_L1;
}

Result<> importNote(const Database &content, const FeedItem &item, Layer layer, const AttachmentPath &pathOf)
{
    const auto path = pathOf(*item.attachment(u"data"));
    if (!path)
        return path.error();
    QFile file(*path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Statement insert(content, u"INSERT INTO note VALUES (?, ?)"_s);
    if (const auto done = insert.run({item.id, layerName(layer) + " "_L1 + QString::fromUtf8(text)}); !done)
        return done;
    if (text.contains("échec"))
        return Error(NoteError::Illegible, u"half of it"_s);
    return {};
}

/// Layers of feed folders and the draft that they are applied to.
class World
{
    QTemporaryDir m_folder;

public:
    World()
        : bundled(m_folder.filePath(u"bundled-source"_s))
        , feed(m_folder.filePath(u"feed-source"_s))
        , own(m_folder.filePath(u"own-source"_s))
    {
        kinds.insert(u"places"_s, importNote);
        kinds.insert(u"news"_s, {});
        auto opened = Database::open(u":memory:"_s, Database::Mode::Build);
        if (opened && opened->migrate(schemas))
            draft = std::move(*opened);
    }

    FeedSource bundled;
    FeedSource feed;
    FeedSource own;
    KindTable kinds;
    std::optional<Database> draft;

    [[nodiscard]] QString output(Layer layer) const { return m_folder.filePath(layerName(layer)); }

    /// Builds the layers' folders and applies them, lowest first.
    Result<ApplyReport> apply(const QList<Layer> &layers = {Layer::Bundled})
    {
        for (const Layer layer : layers) {
            const FeedSource &source = layer == Layer::Bundled ? bundled : layer == Layer::Feed ? feed : own;
            if (const QString problems = source.build(output(layer)); !problems.isEmpty())
                return Error(FeedError::BadSchema, problems);
        }
        return applyAsBuilt(layers);
    }
    /// The same with the folders as they lie there.
    Result<ApplyReport> applyAsBuilt(const QList<Layer> &layers = {Layer::Bundled})
    {
        std::vector<FeedFolder> folders;
        for (const Layer layer : layers) {
            auto folder = FeedFolder::open(output(layer), FeedOrigin::Bundled);
            if (!folder)
                return folder.error();
            folders.push_back(std::move(*folder));
        }
        std::vector<LayerSource> sources;
        for (size_t i = 0; i < folders.size(); ++i)
            sources.push_back({layers[qsizetype(i)], &folders[i]});
        return applyLayers(*draft, sources, kinds);
    }

    /// "id layer title" of every item, and every row of the room's own table, sorted: the whole content.
    [[nodiscard]] QStringList content() const
    {
        QStringList lines;
        const auto items = catalogItems(*draft, {});
        for (const CatalogItem &item : *items)
            lines << item.id + u' ' + layerName(item.layer) + u' ' + item.title;
        Statement notes(*draft, u"SELECT item, text FROM note"_s);
        notes.bind();
        while (notes.next())
            lines << notes.text(0) + ": "_L1 + notes.text(1);
        lines.sort();
        return lines;
    }

    /// Where the item's file lies in the built folder.
    [[nodiscard]] QString blobOf(const QString &id) const
    {
        const auto folder = FeedFolder::open(output(Layer::Bundled), FeedOrigin::Bundled);
        for (const FeedItem &item : folder->document().items) {
            if (item.id == id)
                return folder->folder() + u'/' + item.attachments.first().url;
        }
        return {};
    }
};

/// "added updated removed skipped failed", or the error.
QString counts(const Result<ApplyReport> &report)
{
    if (!report)
        return report.error().name() + ": "_L1 + report.error().detail();
    return u"+%1 ~%2 -%3 skipped %4 failed %5"_s.arg(report->added)
        .arg(report->updated)
        .arg(report->removed)
        .arg(report->skipped.size())
        .arg(report->failed.size());
}

QList<test::SourceFile> note(const QByteArray &text)
{
    return {{u"note.json"_s, text}};
}

}

class ApplyTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTimeEverythingIsAdded()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note("bonjour"));
        QCOMPARE(counts(world.apply()), u"+2 ~0 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(),
                 QStringList({u"urn:a bundled A"_s, u"urn:b bundled B"_s, u"urn:b: bundled bonjour"_s}));
    }

    void theSameLayersTwiceChangeNothing()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note("bonjour"));
        world.feed.put(u"urn:c"_s, u"news"_s, u"C"_s);
        QVERIFY(world.apply({Layer::Bundled, Layer::Feed}));
        const QStringList before = world.content();
        const auto changesSoFar = [&] {
            Statement changes(*world.draft, u"SELECT total_changes()"_s);
            changes.bind();
            return changes.next() ? changes.integer(0) : -1;
        };
        const qint64 changes = changesSoFar();
        QCOMPARE(counts(world.apply({Layer::Bundled, Layer::Feed})), u"+0 ~0 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), before);
        QCOMPARE(changesSoFar(), changes);
    }

    void onlyWhatIsOtherIsTouched()
    {
        World world;
        for (const QString &id : {u"urn:a"_s, u"urn:b"_s, u"urn:c"_s})
            world.bundled.put(id, u"places"_s, id.right(1), note("un"));
        QVERIFY(world.apply());
        world.bundled.put(u"urn:b"_s, u"places"_s, u"b"_s, note("deux"));
        world.bundled.remove(u"urn:c"_s);
        world.bundled.put(u"urn:d"_s, u"news"_s, u"d"_s);
        // If the import of the unchanged one ran again, this would be seen.
        QVERIFY(world.draft->execute(u"UPDATE note SET text = 'untouched' WHERE item = 'urn:a'"));
        QCOMPARE(counts(world.apply()), u"+1 ~1 -1 skipped 0 failed 0"_s);
        QCOMPARE(world.content(),
                 QStringList({u"urn:a bundled a"_s, u"urn:a: untouched"_s, u"urn:b bundled b"_s,
                              u"urn:b: bundled deux"_s, u"urn:d bundled d"_s}));
    }

    void anotherTitleIsAnotherVersion()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"Avant"_s);
        QVERIFY(world.apply());
        world.bundled.put(u"urn:a"_s, u"news"_s, u"Après"_s);
        QCOMPARE(counts(world.apply()), u"+0 ~1 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList{u"urn:a bundled Après"_s});
    }

    void aHigherLayerHidesALowerOne()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"places"_s, u"A"_s, note("du paquet"));
        world.feed.put(u"urn:a"_s, u"places"_s, u"A"_s, note("du flux"));
        world.own.put(u"urn:b"_s, u"news"_s, u"B"_s);
        QCOMPARE(counts(world.apply({Layer::Bundled, Layer::Feed, Layer::Own})), u"+2 ~0 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList({u"urn:a feed A"_s, u"urn:a: feed du flux"_s, u"urn:b own B"_s}));
        // When the higher layer goes, what it hid is back.
        QCOMPARE(counts(world.apply({Layer::Bundled})), u"+0 ~1 -1 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList({u"urn:a bundled A"_s, u"urn:a: bundled du paquet"_s}));
    }

    void theSameItemInAnotherLayerIsTakenInAgain()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"places"_s, u"A"_s, note("pareil"));
        world.feed.put(u"urn:a"_s, u"places"_s, u"A"_s, note("pareil"));
        QVERIFY(world.apply({Layer::Bundled}));
        QCOMPARE(counts(world.apply({Layer::Bundled, Layer::Feed})), u"+0 ~1 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList({u"urn:a feed A"_s, u"urn:a: feed pareil"_s}));
    }

    void aWithdrawnItemHidesTheOneBelow()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"places"_s, u"A"_s, note("périmé"));
        world.bundled.put(u"urn:b"_s, u"news"_s, u"B"_s);
        QVERIFY(world.apply({Layer::Bundled}));
        world.feed.withdraw(u"urn:a"_s, u"places"_s);
        world.feed.withdraw(u"urn:unheard-of"_s, u"news"_s);
        QCOMPARE(counts(world.apply({Layer::Bundled, Layer::Feed})), u"+0 ~0 -1 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList{u"urn:b bundled B"_s});
    }

    void aHigherLayerBringsBackWhatALowerOneWithdrew()
    {
        World world;
        world.feed.withdraw(u"urn:a"_s, u"news"_s);
        world.own.put(u"urn:a"_s, u"news"_s, u"A"_s);
        QCOMPARE(counts(world.apply({Layer::Feed, Layer::Own})), u"+1 ~0 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList{u"urn:a own A"_s});
    }

    void aKindThatNobodyTakesIsSkippedAndCounted()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note("bonjour"));
        world.kinds.remove(u"places"_s);
        const auto report = world.apply();
        QCOMPARE(counts(report), u"+1 ~0 -0 skipped 1 failed 0"_s);
        QCOMPARE(report->skipped.first().id, u"urn:b"_s);
        QVERIFY(report->skipped.first().unknownKind);
        QCOMPARE(report->skipped.first().detail, u"places"_s);
        QCOMPARE(world.content(), QStringList{u"urn:a bundled A"_s});
    }

    void whatTheParserLeavesOutIsCounted()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        QVERIFY(world.bundled.build(world.output(Layer::Bundled)).isEmpty());
        // A program of tomorrow published another item.
        QFile feed(world.output(Layer::Bundled) + u"/feed.json"_s);
        QVERIFY(feed.open(QIODevice::ReadOnly));
        QJsonObject json = QJsonDocument::fromJson(feed.readAll()).object();
        feed.close();
        QJsonArray items = json[u"items"].toArray();
        QJsonObject other = items.first().toObject();
        other[u"id"] = u"urn:hologram"_s;
        other[u"_partage_de_co"] = QJsonObject{{u"kind"_s, u"hologram"_s}};
        items.append(other);
        json[u"items"] = items;
        QVERIFY(feed.open(QIODevice::WriteOnly) && feed.write(QJsonDocument(json).toJson()) > 0);
        feed.close();
        const auto report = world.applyAsBuilt();
        QCOMPARE(counts(report), u"+1 ~0 -0 skipped 1 failed 0"_s);
        QVERIFY(report->skipped.first().unknownKind);
    }

    void anImportThatFailsTakesOnlyItsOwnItemBack()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"places"_s, u"A"_s, note("bonjour"));
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note("échec"));
        world.bundled.put(u"urn:c"_s, u"places"_s, u"C"_s, note("bonsoir"));
        const auto report = world.apply();
        QCOMPARE(counts(report), u"+2 ~0 -0 skipped 1 failed 1"_s);
        QVERIFY(report->failed.value(u"urn:b"_s, Error(NoteError::Illegible, u"absent"_s)).detail() == "half of it"_L1);
        QCOMPARE(report->skipped.first().id, u"urn:b"_s);
        QVERIFY(!report->skipped.first().unknownKind);
        QVERIFY(report->skipped.first().detail.startsWith(u"illegible"_s));
        QCOMPARE(world.content(),
                 QStringList({u"urn:a bundled A"_s, u"urn:a: bundled bonjour"_s, u"urn:c bundled C"_s,
                              u"urn:c: bundled bonsoir"_s}));
    }

    void anUpdateThatFailsKeepsTheVersionBefore()
    {
        World world;
        world.bundled.put(u"urn:a"_s, u"places"_s, u"Avant"_s, note("bonjour"));
        QVERIFY(world.apply());
        world.bundled.put(u"urn:a"_s, u"places"_s, u"Après"_s, note("échec"));
        QCOMPARE(counts(world.apply()), u"+0 ~0 -0 skipped 1 failed 1"_s);
        QCOMPARE(world.content(), QStringList({u"urn:a bundled Avant"_s, u"urn:a: bundled bonjour"_s}));
        // It is tried again, not taken for done.
        world.bundled.put(u"urn:a"_s, u"places"_s, u"Après"_s, note("bonsoir"));
        QCOMPARE(counts(world.apply()), u"+0 ~1 -0 skipped 0 failed 0"_s);
        QCOMPARE(world.content(), QStringList({u"urn:a bundled Après"_s, u"urn:a: bundled bonsoir"_s}));
    }

    void anItemWhoseFileIsMissingOrCutIsLeftOut_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::addColumn<FeedError>("code");
        QTest::newRow("missing") << true << FeedError::BlobMissing;
        QTest::newRow("cut off") << false << FeedError::BlobLength;
    }
    void anItemWhoseFileIsMissingOrCutIsLeftOut()
    {
        QFETCH(bool, missing);
        QFETCH(FeedError, code);
        World world;
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note("bonjour"));
        QVERIFY(world.bundled.build(world.output(Layer::Bundled)).isEmpty());
        const QString blob = world.blobOf(u"urn:b"_s);
        QVERIFY(missing ? QFile::remove(blob) : QFile::resize(blob, 3));
        const auto report = world.applyAsBuilt();
        QCOMPARE(counts(report), u"+1 ~0 -0 skipped 1 failed 1"_s);
        QVERIFY(report->failed.constFind(u"urn:b"_s)->is(code));
        QCOMPARE(world.content(), QStringList{u"urn:a bundled A"_s});
    }

    void aFullDiskFailsTheWholeAndLeavesTheDraftAsItWas()
    {
        const pdc::test::SmallDisk disk(256);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        World world;
        world.draft.reset();
        auto draft = Database::open(disk.path(u"draft.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(draft && draft->migrate(schemas));
        world.draft = std::move(*draft);
        world.bundled.put(u"urn:a"_s, u"news"_s, u"A"_s);
        QVERIFY(world.apply());
        const QStringList before = world.content();
        world.bundled.put(u"urn:b"_s, u"places"_s, u"B"_s, note(QByteArray(600'000, 'x')));
        world.bundled.remove(u"urn:a"_s);
        const auto report = world.apply();
        QVERIFY(!report);
        QVERIFY2(report.error().is(StoreError::Full), report.error().detail().toUtf8());
        QCOMPARE(world.content(), before);
    }
};

QTEST_GUILESS_MAIN(ApplyTest)
#include "applytest.moc"
