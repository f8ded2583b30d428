// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assembly/searchcontent.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

namespace {

QString nameOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Guide:
        return u"guide"_s;
    case SearchKind::Tutorial:
        return u"tutorial"_s;
    case SearchKind::Commune:
        return u"commune"_s;
    case SearchKind::Place:
        return u"place"_s;
    case SearchKind::Event:
        return u"event"_s;
    case SearchKind::News:
        return u"news"_s;
    case SearchKind::Sticker:
        return u"sticker"_s;
    case SearchKind::Page:
        return u"page"_s;
    case SearchKind::Door:
        return u"door"_s;
    }
    return {};
}

}

/// What is found for what people type.
class SearchTest : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    std::optional<Database> m_content;

    [[nodiscard]] QList<SearchGroup> find(const QString &typed, std::optional<SearchKind> whole = {}) const
    {
        const auto groups = searchContent(*m_content, {typed, doors, whole});
        if (!groups)
            qFatal("%s", qPrintable(groups.error().detail()));
        return *groups;
    }
    [[nodiscard]] QStringList idsOf(const QString &typed, SearchKind kind) const
    {
        return idsOf(*m_content, typed, kind);
    }
    [[nodiscard]] static QStringList idsOf(const Database &content, const QString &typed, SearchKind kind)
    {
        QStringList ids;
        const auto groups = searchContent(content, {typed, doors, {}});
        if (!groups)
            qFatal("%s", qPrintable(groups.error().detail()));
        for (const SearchGroup &group : *groups) {
            for (const SearchHit &hit : group.hits) {
                if (group.kind == kind)
                    ids << hit.id;
            }
        }
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"content.sqlite"_s);
        {
            const auto draft = Database::open(m_file, Database::Mode::Build);
            QVERIFY(draft);
            const auto filled = fill(*draft);
            QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail()));
            QVERIFY(draft->finishBuild());
        }
        auto content = Database::open(m_file, Database::Mode::Immutable);
        QVERIFY(content);
        m_content = std::move(*content);
    }
    void cleanupTestCase() { m_content.reset(); }

    void whatComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *typed, const char *first) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(first);
        };
        // As one types who knows what it is called, and on the way there.
        row("mot de passe", "tutorial passe");
        row("mot", "tutorial passe");
        row("mot d", "tutorial passe");
        row("mot de", "tutorial passe");
        row("mot de p", "tutorial passe");
        row("copier", "tutorial copier");
        row("copier coller", "tutorial copier");
        row("adresse e-mail", "guide mail");
        row("créer une adresse", "guide mail");
        row("message frauduleux", "guide fraude");
        row("pourquoi", "page pourquoi");
        row("vitrine", "sticker vitrine");
        // Case, accents, hyphens, apostrophes.
        row("MOT DE PASSE", "tutorial passe");
        row("creer une adresse", "guide mail");
        row("CRÉER", "guide mail");
        row("email", "guide mail");
        row("mail", "guide mail");
        row("e mail", "guide mail");
        row("l'adresse", "guide mail");
        row("telephone", "sticker telephone");
        row("securité", "guide fraude");
        row("hameconnage", "guide fraude");
        row("saint-étienne", "commune 42218");
        row("saint etienne", "commune 42218");
        row("st etienne", "commune 42218");
        // Word order, plural, small words and whole questions.
        row("passe mot", "tutorial passe");
        row("coller copier", "tutorial copier");
        row("mots de passe", "tutorial passe");
        row("adresses mails", "guide mail");
        row("messages frauduleux", "guide fraude");
        row("vitrines", "sticker vitrine");
        row("comment faire un mot de passe ?", "tutorial passe");
        row("je veux créer une adresse mail", "guide mail");
        row("comment copier avec le clavier", "tutorial copier");
        row("le mot de passe", "tutorial passe");
        // One typing error.
        row("mot de pase", "tutorial passe");
        row("mot de pasee", "tutorial passe");
        row("mot de pqsse", "tutorial passe");
        row("copeir", "tutorial copier");
        row("cpoier", "tutorial copier");
        row("adrese mail", "guide mail");
        row("ladresse", "guide mail");
        row("fraduleux", "guide fraude");
        row("arnaqe", "guide fraude");
        row("telephnoe", "sticker telephone");
        row("clavir", "tutorial copier");
        // Themes, and words that the text alone holds.
        row("arnaque", "guide fraude");
        row("sms", "guide fraude");
        row("courriel", "guide mail");
        row("illectronisme", "page pourquoi");
        row("fracture", "page pourquoi");
        row("insee", "page pourquoi");
        row("ctrl", "tutorial copier");
        row("banque", "guide fraude");
        // The kind said with it.
        row("tuto mot de passe", "tutorial passe");
        row("vidéo copier", "tutorial copier");
        row("autocollant téléphone", "sticker telephone");
        row("sticker vitrine", "sticker vitrine");
        row("tuto", "tutorial passe");
        // The program's own pages.
        row("wifi", "door /connection");
        row("wi-fi", "door /connection");
        row("réglages", "door /settings");
        row("taille du texte", "door /settings");
        row("partager connexion", "door /connection");
        // Communes.
        row("grenoble", "commune 38185");
        row("greno", "commune 38185");
        row("grenobel", "commune 38185");
        row("grenble", "commune 38185");
        row("lyon", "commune 69123");
        row("lyon 3e", "commune 69123");
        row("69003", "commune 69123");
        row("marsaille", "commune 13055");
        row("toulose", "commune 31555");
        row("saint etiene", "commune 42218");
        row("clermont ferand", "commune 63113");
        row("vileurbanne", "commune 69266");
        row("aide grenoble", "commune 38185");
        row("trouver de l’aide à Grenoble", "commune 38185");
        row("lieu près de chambéry", "commune 73065");
        row("villeurbane 69100", "commune 69266");
        // Places.
        row("emmaus connect grenoble", "place hinaura-115");
        row("grenoble emmaus", "place hinaura-115");
        row("emaus grenoble", "place hinaura-115");
        row("emmaüs connect", "place hinaura-115");
        row("médiathèque bonlieu", "place Médiathèque Bonlieu");
        row("mediateque bonlieu annecy", "place Médiathèque Bonlieu");
        row("turbine annecy", "place Médiathèque La Turbine");
        row("rue vaugelas", "place Espace Public Numérique d'Aix les Bains");
        // Nothing.
        row("xqzwv", "");
        row("mot de passe voiture", "");
        row("…", "");
    }

    void whatComesFirst()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, first);
        const QList<SearchGroup> groups = find(typed);
        QString found;
        QStringList seen;
        for (const SearchGroup &group : groups) {
            for (const SearchHit &hit : group.hits)
                seen << nameOf(group.kind) + u' ' + hit.id + u" « "_s + hit.title + u" »"_s;
        }
        if (!groups.isEmpty()) {
            const SearchHit &hit = groups.first().hits.first();
            found = nameOf(groups.first().kind) + u' ';
            found += first == QString(found + hit.title) ? hit.title : hit.id;
        }
        QVERIFY2(found == first, qPrintable(QString(found + u" of: "_s + seen.join(u", "_s))));
    }

    void eachKeyOfAWordLeadsThere()
    {
        const QString typed = u"grenoble"_s;
        for (qsizetype length = 4; length <= typed.size(); ++length)
            QVERIFY(idsOf(typed.left(length), SearchKind::Commune).contains(u"38185"_s));
        const QString wrong = u"vileurbanne"_s;
        for (qsizetype length = 6; length <= wrong.size(); ++length)
            QVERIFY2(idsOf(wrong.left(length), SearchKind::Commune).contains(u"69266"_s),
                     qPrintable(wrong.left(length)));
    }

    void aGroupIsShortAndComesWhole()
    {
        const auto placesOf = [](const QList<SearchGroup> &groups) {
            const auto found = std::find_if(groups.begin(), groups.end(),
                                            [](const SearchGroup &g) { return g.kind == SearchKind::Place; });
            return found == groups.end() ? SearchGroup() : *found;
        };
        const SearchGroup few = placesOf(find(u"annecy"_s));
        QCOMPARE(few.hits.size(), SearchRequest::inGroup);
        QVERIFY(few.more);
        const SearchGroup all = placesOf(find(u"annecy"_s, SearchKind::Place));
        QVERIFY(all.hits.size() > 10 && !all.more);
        QCOMPARE(all.hits.first(5), few.hits);
        QVERIFY(all.hits.first().line.contains(u"Annecy"_s));
        QVERIFY(!placesOf(find(u"bonlieu"_s)).more);
    }

    void withTheRightWordATypingErrorIsNoise()
    {
        for (const QString &typed : {u"lyon"_s, u"nantes"_s, u"annecy"_s, u"valence"_s}) {
            const auto communes = idsOf(typed, SearchKind::Commune);
            for (const QString &code : communes)
                QVERIFY(communeByCode(*m_content, code)->name.contains(typed, Qt::CaseInsensitive));
        }
        QCOMPARE(idsOf(u"vitrine"_s, SearchKind::Sticker), QStringList{u"vitrine"_s});
    }

    void hostileInputFindsNothingAndHurtsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("NUL") << QString(50, QChar(0));
        QTest::newRow("quotes") << u"\"\"\"'''```"_s;
        QTest::newRow("operators") << u"( \" * ^ : - + ~ OR NOT ) NEAR(("_s;
        QTest::newRow("SQL") << u"'; DROP TABLE item; --"_s;
        QTest::newRow("patterns") << u"%%%___%_*?[^zq]"_s;
        QTest::newRow("one letter, very often") << QString(100'000, u'z');
        QTest::newRow("words, very many") << u"zq "_s.repeated(100'000);
        QTest::newRow("hyphens") << u"z-"_s.repeated(100'000);
        QTest::newRow("emoji") << u"😀👩‍👩‍👧‍👦🏳️‍🌈😀😀"_s;
        QTest::newRow("half a pair") << QString(5, QChar(0xD83D));
        QTest::newRow("marks") << u"zqz"_s + QString(5000, QChar(0x0301));
        QTest::newRow("ligatures that grow") << QString(200, QChar(0xFDFA));
        QTest::newRow("right to left") << u"\u202Eقلزم\u202C"_s;
        QTest::newRow("tabs and lines") << u"zq\tzq\nzq\rzq\t\t\n"_s;
    }

    void hostileInputFindsNothingAndHurtsNothing()
    {
        QFETCH(const QString, typed);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(find(typed).isEmpty());
        QVERIFY(find(typed + u" mot de passe"_s).size() <= 7);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(find(u"copier"_s).first().hits.first().id, u"copier"_s);
    }

    void whatIsGoneIsNotFound()
    {
        auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(draft && fill(*draft));
        const auto rows = [&] {
            Statement select(*draft, u"SELECT count(*) FROM search_text"_s);
            select.bind();
            return select.next() ? select.integer(0) : -1;
        };
        QCOMPARE(rows(), qint64(texts.size() + 2));
        QVERIFY(removeCatalogItem(*draft, u"passe"_s));
        QVERIFY(removeCatalogItem(*draft, u"lieux"_s));
        QCOMPARE(rows(), qint64(texts.size()));
        QVERIFY(idsOf(*draft, u"bonlieu"_s, SearchKind::Place).isEmpty());
        // What comes back otherwise is found by what it says now; the rest is not made again.
        QVERIFY(draft->execute(u"UPDATE search_text SET lines = '' WHERE item = 'mail'"));
        CatalogItem item;
        item.id = u"passe"_s;
        item.kind = u"tutorial"_s;
        item.title = u"Une phrase"_s;
        QVERIFY(insertCatalogItem(*draft, item, {}));
        QVERIFY(indexForSearch(*draft));
        const auto groups = searchContent(*draft, {u"phrase"_s, {}, {}});
        QVERIFY(groups);
        QCOMPARE(groups->first().hits.first().id, u"passe"_s);
        QCOMPARE(rows(), qint64(texts.size() + 1));
        QVERIFY(idsOf(*draft, u"courriel"_s, SearchKind::Guide).isEmpty());
    }

    void anEventThatIsOverIsNotFound()
    {
        auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(draft && draft->migrate(contentSchemas()));
        for (const QString &kind : {u"event"_s, u"news"_s}) {
            CatalogItem item;
            item.id = item.kind = kind;
            item.title = u"Zébrures"_s;
            QVERIFY(insertCatalogItem(*draft, item, {}));
        }
        QVERIFY(
            draft->execute(u"INSERT INTO news (item, text, starts, ends, place) VALUES ('event', '', 1000, 2000, '')"));
        QVERIFY(draft->execute(u"INSERT INTO news (item, text, place) VALUES ('news', '', '')"));
        QVERIFY(indexForSearch(*draft));
        const auto found = [&](const QDateTime &now) {
            QStringList ids;
            const auto groups = searchContent(*draft, {u"zebrures"_s, {}, {}, now});
            for (const SearchGroup &group : groups.value_or(QList<SearchGroup>()))
                ids << group.hits.first().id;
            ids.sort();
            return ids.join(u' ');
        };
        QCOMPARE(found(QDateTime::fromSecsSinceEpoch(1999)), u"event news"_s);
        QCOMPARE(found(QDateTime::fromSecsSinceEpoch(2000)), u"news"_s);
        QCOMPARE(found({}), u"event news"_s);
        QVERIFY(draft->execute(u"UPDATE news SET ends = starts WHERE item = 'event'")); // An hour, as nobody has said.
        QCOMPARE(found(QDateTime::fromSecsSinceEpoch(4599)), u"event news"_s);
        QCOMPARE(found(QDateTime::fromSecsSinceEpoch(4600)), u"news"_s);
    }

    void hiddenPlacesAreNotFound()
    {
        auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(draft && fill(*draft));
        QVERIFY(!idsOf(*draft, u"bonlieu"_s, SearchKind::Place).isEmpty());
        QVERIFY(draft->execute(u"INSERT INTO place_source (item, layer, national, rows_read, rows_kept, reasons) "
                               "VALUES ('mail', 2, 1, 0, 0, '')"));
        QVERIFY(idsOf(*draft, u"bonlieu"_s, SearchKind::Place).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
