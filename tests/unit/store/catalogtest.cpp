// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

CatalogItem itemCalled(const QString &id, const QString &kind, Layer layer, const QString &title)
{
    return {id,
            kind,
            layer,
            title,
            u"En bref"_s,
            u"En entier"_s,
            u"fr"_s,
            QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC),
            QByteArray(64, 'a')};
}

QStringList ids(const Result<QList<CatalogItem>> &items)
{
    QStringList found;
    if (items) {
        for (const CatalogItem &item : *items)
            found << item.id;
    }
    return found;
}

}

class CatalogTest : public pdc::test::Suite
{
    Q_OBJECT

    std::optional<Database> m_content;

private Q_SLOTS:
    void cleanup() { m_content.reset(); }

    void whatGoesInComesOutWhole()
    {
        QVERIFY(fresh());
        const CatalogItem item = itemCalled(u"urn:a"_s, u"tutorial"_s, Layer::Feed, u"Copier, coller"_s);
        const CatalogFile video{u"video"_s,          u"fr"_s,        720, u"video/mp4"_s, qint64{5'000'000'000},
                                QByteArray(64, 'b'), u"blobs/bb/b"_s};
        const CatalogFile captions{u"captions"_s, u"en"_s, 0, u"text/vtt"_s, 12, QByteArray(64, 'c'), u"c.vtt"_s};
        QVERIFY(insertCatalogItem(*m_content, item, {video, captions}));
        const auto items = catalogItems(*m_content, {});
        QVERIFY(items && items->size() == 1);
        const CatalogItem &held = items->first();
        QCOMPARE(held.id, item.id);
        QCOMPARE(held.kind, item.kind);
        QCOMPARE(held.layer, Layer::Feed);
        QCOMPARE(held.title, item.title);
        QCOMPARE(held.summary, item.summary);
        QCOMPARE(held.text, item.text);
        QCOMPARE(held.language, item.language);
        QCOMPARE(held.modified, item.modified);
        QCOMPARE(held.digest, item.digest);
        const auto files = catalogFiles(*m_content, item.id);
        QVERIFY(files && files->size() == 2);
        QCOMPARE(files->at(0).role, u"video"_s);
        QCOMPARE(files->at(0).height, 720);
        QCOMPARE(files->at(0).size, qint64{5'000'000'000});
        QCOMPARE(files->at(0).sha256, video.sha256);
        QCOMPARE(files->at(1).language, u"en"_s);
        QCOMPARE(files->at(1).mimeType, u"text/vtt"_s);
        QCOMPARE(files->at(1).url, u"c.vtt"_s);
    }

    void tagsAreKeptWithTheirItem()
    {
        QVERIFY(fresh());
        CatalogItem item = itemCalled(u"urn:a"_s, u"tutorial"_s, Layer::Feed, u"Copier, coller"_s);
        item.tags = {u"clavier"_s, u"à la maison"_s};
        QVERIFY(insertCatalogItem(*m_content, item, {}));
        QCOMPARE(catalogTags(*m_content, u"urn:a"_s).value_or({}), item.tags);
        QVERIFY(removeCatalogItem(*m_content, u"urn:a"_s));
        QCOMPARE(catalogTags(*m_content, u"urn:a"_s).value_or({u"?"_s}), QStringList());
    }

    void anItemWithNothingButAnIdGoesIn()
    {
        QVERIFY(fresh());
        CatalogItem bare;
        bare.id = u"urn:bare"_s;
        bare.kind = u"news"_s;
        bare.digest = QByteArray(64, '0');
        QVERIFY(insertCatalogItem(*m_content, bare, {CatalogFile()}));
        const auto items = catalogItems(*m_content, {});
        QVERIFY(items && items->size() == 1);
        QVERIFY(!items->first().modified.isValid());
    }

    void aMomentIsKeptWhateverItsZone()
    {
        QVERIFY(fresh());
        CatalogItem item = itemCalled(u"urn:a"_s, u"news"_s, Layer::Feed, u"A"_s);
        item.modified = QDateTime({2026, 11, 22}, {10, 30}, Qt::OffsetFromUTC, 3600);
        QVERIFY(insertCatalogItem(*m_content, item, {}));
        QCOMPARE(catalogItems(*m_content, {})->first().modified, QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC));
    }

    void theFilterNarrowsByKindAndLayer()
    {
        QVERIFY(fresh());
        for (const CatalogItem &item : {itemCalled(u"urn:c"_s, u"tutorial"_s, Layer::Bundled, u"B"_s),
                                        itemCalled(u"urn:b"_s, u"tutorial"_s, Layer::Feed, u"A"_s),
                                        itemCalled(u"urn:a"_s, u"places"_s, Layer::Own, u"Z"_s)})
            QVERIFY(insertCatalogItem(*m_content, item, {}));
        QCOMPARE(ids(catalogItems(*m_content, {})), QStringList({u"urn:a"_s, u"urn:b"_s, u"urn:c"_s}));
        QCOMPARE(ids(catalogItems(*m_content, {u"tutorial"_s, {}})), QStringList({u"urn:b"_s, u"urn:c"_s}));
        QCOMPARE(ids(catalogItems(*m_content, {{}, Layer::Own})), QStringList{u"urn:a"_s});
        QCOMPARE(ids(catalogItems(*m_content, {u"tutorial"_s, Layer::Bundled})), QStringList{u"urn:c"_s});
        QCOMPARE(ids(catalogItems(*m_content, {u"places"_s, Layer::Feed})), QStringList());
    }

    void oneIdIsThereOnce()
    {
        QVERIFY(fresh());
        QVERIFY(insertCatalogItem(*m_content, itemCalled(u"urn:a"_s, u"news"_s, Layer::Bundled, u"A"_s), {}));
        QVERIFY(!insertCatalogItem(*m_content, itemCalled(u"urn:a"_s, u"news"_s, Layer::Own, u"A"_s), {}));
    }

    void anItemTakesItsFilesAndWhatFeaturesKeepWithIt()
    {
        QVERIFY(fresh());
        QVERIFY(
            m_content->execute(u"CREATE TABLE feature (item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE)"));
        for (const QString &id : {u"urn:a"_s, u"urn:b"_s}) {
            QVERIFY(insertCatalogItem(*m_content, itemCalled(id, u"news"_s, Layer::Bundled, u"A"_s), {CatalogFile()}));
            Statement insert(*m_content, u"INSERT INTO feature VALUES (?)"_s);
            QVERIFY(insert.run({id}));
        }
        QVERIFY(removeCatalogItem(*m_content, u"urn:a"_s));
        QCOMPARE(ids(catalogItems(*m_content, {})), QStringList{u"urn:b"_s});
        QVERIFY(catalogFiles(*m_content, u"urn:a"_s)->isEmpty());
        QCOMPARE(catalogFiles(*m_content, u"urn:b"_s)->size(), 1);
        Statement left(*m_content, u"SELECT group_concat(item) FROM feature"_s);
        left.bind();
        QVERIFY(left.next());
        QCOMPARE(left.text(0), u"urn:b"_s);
    }

    void aFactIsKeptReplacedAndEmptyWhenUnknown()
    {
        QVERIFY(fresh());
        QCOMPARE(*contentFact(*m_content, u"bundle"_s), QString());
        QVERIFY(setContentFact(*m_content, u"bundle"_s, u"un"_s));
        QVERIFY(setContentFact(*m_content, u"bundle"_s, u"deux"_s));
        QVERIFY(setContentFact(*m_content, u"own"_s, QString()));
        QCOMPARE(*contentFact(*m_content, u"bundle"_s), u"deux"_s);
        QVERIFY(contentFact(*m_content, u"own"_s)->isEmpty());
    }

    void aLayersFileLiesInItsOwnFolder()
    {
        const LayerFolders folders{u"/b"_s, u"/f"_s, u"/o"_s};
        QCOMPARE(folders.pathOf(Layer::Bundled, u"x/y"_s), u"/b/x/y"_s);
        QCOMPARE(folders.pathOf(Layer::Feed, u"x/y"_s), u"/f/x/y"_s);
        QCOMPARE(folders.pathOf(Layer::Own, u"x/y"_s), u"/o/x/y"_s);
        for (const Layer layer : {Layer::Bundled, Layer::Feed, Layer::Own})
            QCOMPARE(layerFromName(QString(layerName(layer))), std::optional(layer));
        QVERIFY(!layerFromName(u"other"));
    }

private:
    /// A content database with the catalogue's tables alone.
    bool fresh()
    {
        auto opened = Database::open(u":memory:"_s, Database::Mode::Build);
        if (!opened || !opened->migrate({&catalogSchema(), 1}))
            return false;
        m_content = std::move(*opened);
        return true;
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "catalogtest.moc"
