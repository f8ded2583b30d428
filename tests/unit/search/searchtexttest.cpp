// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtext.h"
#include "store/catalog.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QStringList keys(const QString &typed, const QList<SearchRecord> &records, qsizetype limit = 10,
                 QByteArrayView common = {}, bool commonSuffices = true)
{
    const SearchQuery query = parseSearch(typed);
    const QByteArray lines = searchLines(records);
    SearchScan scan(query, common, commonSuffices, limit);
    scan.scan(lines);
    QStringList found;
    for (const SearchMatch &match : scan.best())
        found << QString::fromUtf8(match.key);
    return found;
}

}

class SearchTextTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheBestFirst()
    {
        const QList<SearchRecord> records{{u"text-prefix"_s, u"Rien"_s, {}, u"un clavieriste"_s},
                                          {u"text"_s, u"Rien"_s, {}, u"un clavier"_s},
                                          {u"title-typo"_s, u"Un klavier"_s, {}, {}},
                                          {u"more"_s, u"Rien"_s, u"le clavier"_s, {}},
                                          {u"title-prefix"_s, u"Clavieriste"_s, {}, {}},
                                          {u"title-form"_s, u"Des claviers et des écrans"_s, {}, {}},
                                          {u"title"_s, u"Le beau clavier que voici"_s, {}, {}},
                                          {u"whole-title"_s, u"Clavier"_s, {}, {}},
                                          {u"none"_s, u"Souris"_s, u"Souris"_s, u"Souris"_s}};
        QCOMPARE(keys(u"clavier"_s, records),
                 QStringList({u"whole-title"_s, u"title"_s, u"title-form"_s, u"title-prefix"_s, u"more"_s, u"text"_s,
                              u"text-prefix"_s})); // With « clavier » in a title, « klavier » is noise.
        QCOMPARE(keys(u"klavier"_s, records).first(), u"title-typo"_s);
        QCOMPARE(keys(u"clavvier"_s, records).size(), 7);
    }

    void wantsEveryWordButTheSmallOnes()
    {
        const QList<SearchRecord> records{{u"pass"_s, u"Choisir un bon mot de passe"_s, {}, {}},
                                          {u"word"_s, u"Un mot"_s, {}, u"et une passe"_s},
                                          {u"half"_s, u"Un mot de la fin"_s, {}, {}}};
        QCOMPARE(keys(u"mot passe"_s, records), QStringList({u"pass"_s, u"word"_s}));
        QCOMPARE(keys(u"passe mot"_s, records), QStringList({u"pass"_s, u"word"_s}));
        QCOMPARE(keys(u"comment faire un mot de passe"_s, records), QStringList({u"pass"_s, u"word"_s}));
        QCOMPARE(keys(u"mot passe voiture"_s, records), QStringList());
        QCOMPARE(keys(u"de"_s, records).size(), 2); // Nothing but a small word was typed.
    }

    void equalsStayInTheirOrder()
    {
        const QList<SearchRecord> records{
            {u"3"_s, u"Lieu un"_s, {}, {}}, {u"1"_s, u"Lieu deux"_s, {}, {}}, {u"2"_s, u"Lieu trois"_s, {}, {}}};
        QCOMPARE(keys(u"lieu"_s, records), QStringList({u"3"_s, u"1"_s, u"2"_s}));
        QCOMPARE(keys(u"lieu"_s, records, 2), QStringList({u"3"_s, u"1"_s}));
    }

    void commonWordsHoldOfAllRecords()
    {
        const QList<SearchRecord> records{{u"a"_s, u"Copier"_s, {}, {}}, {u"b"_s, u"Coller"_s, {}, {}}};
        QCOMPARE(keys(u"tuto copier"_s, records, 10, "tuto video"), QStringList{u"a"_s});
        QCOMPARE(keys(u"tuto"_s, records, 10, "tuto video"), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(keys(u"tuto"_s, records, 10, "tuto video", false), QStringList());
        QCOMPARE(keys(u"tuto coller"_s, records, 10, "tuto video", false), QStringList{u"b"_s});
    }

    void survivesWhatIsNoLine()
    {
        const SearchQuery query = parseSearch(u"copier"_s);
        SearchScan scan(query, {}, true, 10);
        for (const QByteArray &lines :
             {QByteArray(), QByteArray("\n\n"), QByteArray("\t\t\t\t\t\t"), QByteArray("copier"),
              QByteArray("k\tcopier"), QByteArray("k\t\t\t\t\tcopier\n"), QByteArray(3, '\0')})
            scan.scan(lines, "own");
        QCOMPARE(scan.best().size(), 1);
        QCOMPARE(scan.best().first().key, QByteArray("k"));
    }

    void aRecordIsFoundByItsItemUnlessItHasAKey()
    {
        const SearchQuery query = parseSearch(u"copier"_s);
        SearchScan scan(query, {}, true, 10);
        scan.scan(searchLines({{{}, u"Copier"_s, {}, {}}}), "urn:a");
        QCOMPARE(scan.best().first().key, QByteArray("urn:a"));
    }

    void whatIsKeptGoesWithItsItem()
    {
        auto content = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(content && content->migrate(std::array{catalogSchema(), searchSchema()}));
        const auto count = [&] {
            Statement select(*content, u"SELECT count(*) FROM search_text"_s);
            select.bind();
            return select.next() ? select.integer(0) : -1;
        };
        for (const QString &id : {u"urn:a"_s, u"urn:b"_s}) {
            CatalogItem item;
            item.id = id;
            item.kind = u"page"_s;
            QVERIFY(insertCatalogItem(*content, item, {}));
            QVERIFY(keepSearchLines(*content, id, searchLines({{{}, u"Copier"_s, {}, {}}})));
        }
        QVERIFY(keepSearchLines(*content, u"urn:a"_s, {})); // In the place of those it had.
        QCOMPARE(count(), 2);
        QVERIFY(removeCatalogItem(*content, u"urn:a"_s));
        QCOMPARE(count(), 1);
        QVERIFY(!keepSearchLines(*content, u"urn:none"_s, {}));
    }
};

QTEST_GUILESS_MAIN(SearchTextTest)
#include "searchtexttest.moc"
