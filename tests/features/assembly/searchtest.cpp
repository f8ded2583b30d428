// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "assembly/searchfinder.h"
#include "places/gazetteer.h"
#include "places/placeimport.h"
#include "searchqueries.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;

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
    case SearchKind::Sticker:
        return u"sticker"_s;
    case SearchKind::Page:
        return u"page"_s;
    case SearchKind::Door:
        return u"door"_s;
    }
    return {};
}

struct Text
{
    const char *kind;
    const char *id;
    const char *title;
    const char *summary;
    const char *tags;
    const char *text;
};

/// Items as editors write them; of kinds whose rooms this test does not need.
constexpr std::array texts{
    Text{"guide", "mail", "Créer une adresse e-mail", "Une adresse à soi, pas à pas, en vingt minutes.",
         "courriel|boîte aux lettres|internet", "On choisit un nom, un mot de passe, puis on envoie un message."},
    Text{"guide", "fraude", "Reconnaître un message frauduleux", "Les cinq signes d’une arnaque.",
         "sécurité|arnaque|hameçonnage|SMS",
         "Un message qui presse. Un lien étrange. La banque ne demande jamais un code."},
    Text{"tutorial", "copier", "Copier et coller avec le clavier",
         "Prendre un double d’un texte et le poser ailleurs, avec deux touches.", "clavier",
         "Choisir le texte, le copier avec Ctrl et C, le coller avec Ctrl et V."},
    Text{"tutorial", "passe", "Choisir un bon mot de passe",
         "Quatre mots à la suite : facile à retenir, difficile à deviner.", "sécurité|mot de passe",
         "Un mot de passe, c’est une clé. En choisir un autre pour chaque site."},
    Text{"sticker", "telephone", "Pour le dos d’un téléphone", "Un rond de quatre centimètres.", "mobile|portable",
         "Ici, on vous aide."},
    Text{"sticker", "vitrine", "Pour une vitrine", "Se lit de la rue.", "magasin|porte", "Ici, on vous aide."},
    Text{"sticker", "connexion", "Je partage ma connexion", "Avec le nom du réseau.", "wifi|internet", "Demandez-moi."},
    Text{"page", "pourquoi", "Pourquoi ce programme ?", "Seize millions de personnes sont loin du numérique.",
         "chiffres|fracture numérique|illectronisme|sources", "INSEE, 2021 : quinze pour cent. IFOP, 2022."},
};

const QList<SearchDoor> doors{
    {u"/connection"_s, u"Partager ma connexion"_s, u"avec un voisin, un visiteur"_s, u"Wi-Fi internet réseau"_s},
    {u"/settings"_s, u"Réglages"_s, u"taille du texte, couleurs, langue"_s, u"lettres grandes contraste"_s}};

Result<> fill(const Database &content)
{
    const auto add = [&](const QString &id, const QString &kind, const Text *text = nullptr) {
        CatalogItem item;
        item.id = id;
        item.kind = kind;
        item.title = text ? QString::fromUtf8(text->title) : id;
        if (text) {
            item.summary = QString::fromUtf8(text->summary);
            item.text = QString::fromUtf8(text->text);
            item.tags = QString::fromUtf8(text->tags).split(u'|');
        }
        return insertCatalogItem(content, item, {});
    };
    if (const auto done = content.migrate(contentSchemas()); !done)
        return done;
    Transaction transaction(content);
    for (const Text &text : texts) {
        if (const auto done = add(QString::fromUtf8(text.id), QString::fromUtf8(text.kind), &text); !done)
            return done;
    }
    QFile communes(QStringLiteral(PDC_SOURCE_DIR "/resources/content/gazetteer/communes/communes.tsv"));
    QFile places(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
    if (!communes.open(QIODevice::ReadOnly) || !places.open(QIODevice::ReadOnly))
        return Error(StoreError::Unreadable);
    if (!add(u"communes"_s, u"gazetteer"_s) || !add(u"lieux"_s, u"places"_s))
        return Error(StoreError::Sql);
    if (const auto done = importGazetteer(content, u"communes"_s, communes); !done)
        return done.error();
    if (const auto done = importPlaces(content, {u"lieux"_s, Layer::Bundled, true}, places); !done)
        return done.error();
    if (const auto done = transaction.commit(); !done)
        return done;
    return indexForSearch(content);
}

}

/// Someone types into the field of the home page.
class SearchTest : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    std::optional<Database> m_content;
    bool m_fails = false;
    QSemaphore m_gate;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SearchFinder> m_finder;
    QStringList m_chosen;

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

    void hold()
    {
        (void)m_store->content([this](const Database &) -> Result<> {
            m_gate.acquire();
            return {};
        });
    }
    void letGo() { m_gate.release(); }
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            m_store->content([](const Database &) -> Result<> { return {}; }).waitForFinished();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QString currentId() const
    {
        const int row = m_finder->current();
        return row < 0 ? u"(none)"_s : m_finder->results().at(row).hit.id;
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

    void init()
    {
        Suite::init();
        m_fails = false;
        m_chosen.clear();
        m_store = std::make_unique<Store>(
            [this]() -> Result<Database> {
                if (m_fails)
                    return Error(StoreError::Unreadable, u"on purpose"_s);
                return Database::open(m_file, Database::Mode::Immutable);
            },
            [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_finder = std::make_unique<SearchFinder>(*m_store);
        m_finder->setDoors(doors);
        connect(m_finder.get(), &SearchFinder::chosen, this, [this](const SearchHit &hit) { m_chosen << hit.id; });
    }
    void cleanup()
    {
        m_store->stop();
        m_finder.reset();
        m_store.reset();
    }

    void whatComesFirst_data() { test::addSearchQueries(); }

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

    void hiddenPlacesAreNotFound()
    {
        auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(draft && fill(*draft));
        QVERIFY(!idsOf(*draft, u"bonlieu"_s, SearchKind::Place).isEmpty());
        QVERIFY(draft->execute(u"INSERT INTO place_source (item, layer, national, rows_read, rows_kept, reasons) "
                               "VALUES ('mail', 2, 1, 0, 0, '')"));
        QVERIFY(idsOf(*draft, u"bonlieu"_s, SearchKind::Place).isEmpty());
    }

    void typingShowsAndEnterOpens()
    {
        QVERIFY(!m_finder->isAsking());
        m_finder->setText(u"mot de passe"_s);
        QVERIFY(waitUntil([&] { return m_finder->isAnswered(); }));
        QCOMPARE(m_finder->results().at(0).type, SearchModel::RowType::Heading);
        QCOMPARE(m_finder->current(), 1);
        QCOMPARE(currentId(), u"passe"_s);
        m_finder->chooseCurrent();
        QCOMPARE(m_chosen, QStringList{u"passe"_s});
        m_finder->clear();
        QVERIFY(!m_finder->isAsking() && m_finder->isAnswered());
        QCOMPARE(m_finder->results().rowCount(), 0);
        m_finder->chooseCurrent();
        QCOMPARE(m_chosen.size(), 1);
    }

    void whoTypesFastAndPressesEnterGetsWhatWasTyped()
    {
        m_finder->setText(u"copier"_s);
        settle();
        QCOMPARE(currentId(), u"copier"_s);
        hold();
        m_finder->setText(u"annecy"_s);
        m_finder->chooseCurrent();
        QVERIFY(m_chosen.isEmpty());
        letGo();
        settle();
        QCOMPARE(m_chosen, QStringList{u"74010"_s});
        // What is typed after Enter takes it back, and so does emptying the field.
        hold();
        m_finder->setText(u"lyo"_s);
        m_finder->chooseCurrent();
        m_finder->setText(u"lyon"_s);
        letGo();
        settle();
        hold();
        m_finder->setText(u"lyo"_s);
        m_finder->chooseCurrent();
        m_finder->clear();
        letGo();
        settle();
        QCOMPARE(m_chosen.size(), 1);
        QCOMPARE(m_finder->results().rowCount(), 0);
        // Where nothing fits, nothing opens; not later either.
        m_finder->setText(u"xqzwv"_s);
        m_finder->chooseCurrent();
        settle();
        m_finder->setText(u"lyon"_s);
        settle();
        QCOMPARE(m_chosen.size(), 1);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        settle();
        const QSignalSpy changed(m_finder.get(), &SearchFinder::changed);
        hold();
        for (const QString &typed : {u"c"_s, u"co"_s, u"cop"_s, u"vitrine"_s})
            m_finder->setText(typed);
        letGo();
        settle();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(currentId(), u"vitrine"_s);
    }

    void arrowsStepOverHeadingsAndStayInside()
    {
        m_finder->setText(u"grenoble"_s);
        settle();
        SearchModel &rows = m_finder->results();
        QStringList walked;
        for (int i = 0; i < rows.rowCount() + 3; ++i) {
            QVERIFY(rows.at(m_finder->current()).type != SearchModel::RowType::Heading);
            QVERIFY(rows.flags(rows.index(m_finder->current())).testFlag(Qt::ItemIsSelectable));
            walked << QString::number(m_finder->current());
            m_finder->move(1);
        }
        walked.removeDuplicates();
        int headings = 0;
        for (int i = 0; i < rows.rowCount(); ++i) {
            const bool heading = rows.at(i).type == SearchModel::RowType::Heading;
            headings += heading ? 1 : 0;
            QCOMPARE(rows.flags(rows.index(i)) == Qt::NoItemFlags, heading);
        }
        QVERIFY(headings >= 2);
        QCOMPARE(walked.size(), rows.rowCount() - headings);
        QCOMPARE(m_finder->current(), rows.rowCount() - 1);
        for (int i = 0; i < rows.rowCount(); ++i)
            m_finder->move(-1);
        QCOMPARE(m_finder->current(), 1);
    }

    void moreBringsAllOfTheGroupWhereOneStands()
    {
        m_finder->setText(u"annecy"_s);
        settle();
        SearchModel &rows = m_finder->results();
        int more = -1;
        for (int i = 0; i < rows.rowCount(); ++i) {
            if (rows.at(i).type == SearchModel::RowType::More && rows.at(i).hit.kind == SearchKind::Place)
                more = i;
        }
        QVERIFY(more > 0);
        const int before = rows.rowCount();
        m_finder->choose(more);
        settle();
        QVERIFY(rows.rowCount() > before);
        QVERIFY(m_chosen.isEmpty());
        QCOMPARE(m_finder->current(), more);
        QCOMPARE(rows.at(more).type, SearchModel::RowType::Hit);
        m_finder->setText(u"annec"_s);
        settle();
        m_finder->setText(u"annecy"_s);
        settle();
        QCOMPARE(rows.rowCount(), before); // Another question starts short again.
    }

    void newContentIsSearchedWithoutBeingAskedFor()
    {
        m_finder->setText(u"lyon"_s);
        settle();
        const QSignalSpy changed(m_finder.get(), &SearchFinder::changed);
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return changed.size() == 1 && m_finder->isAnswered(); }));
        m_finder->clear();
        const qsizetype count = changed.size();
        m_store->reopenContent();
        settle();
        QCOMPARE(changed.size(), count);
    }

    void aFailureIsToldAndTheNextTryWorks()
    {
        m_fails = true;
        m_store->reopenContent();
        settle();
        QList<Error> failed;
        connect(m_finder.get(), &SearchFinder::failed, this, [&](const Error &error) { failed << error; });
        m_finder->setText(u"lyon"_s);
        QVERIFY(waitUntil([&] { return failed.size() == 1; }));
        m_fails = false;
        m_finder->setText(u"lyon "_s);
        settle();
        QCOMPARE(currentId(), u"69123"_s);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
