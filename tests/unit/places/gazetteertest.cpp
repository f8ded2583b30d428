// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"
#include "places/placemodels.h"
#include "places/placeserror.h"
#include "support/suite.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr auto header = "code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n";

std::optional<Database> freshContent()
{
    const std::array schemas{catalogSchema(), placesSchema()};
    auto opened = Database::open(u":memory:"_s, Database::Mode::Build);
    CatalogItem item;
    item.id = u"urn:communes"_s;
    item.kind = u"gazetteer"_s;
    item.digest = "0";
    if (!opened || !opened->migrate(schemas) || !insertCatalogItem(*opened, item, {}))
        return std::nullopt;
    return std::move(*opened);
}

Result<int> import(const Database &content, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return importGazetteer(content, u"urn:communes"_s, buffer);
}

QString told(const Result<QList<Commune>> &found)
{
    if (!found)
        return found.error().detail();
    QStringList names;
    for (const Commune &c : *found)
        names << c.code + u' ' + c.name;
    return names.join(u", "_s);
}

}

class GazetteerTest : public pdc::test::Suite
{
    Q_OBJECT

    std::optional<Database> m_france;

private Q_SLOTS:
    void initTestCase()
    {
        m_france = freshContent();
        QVERIFY(m_france);
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/gazetteer/communes/communes.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto count = importGazetteer(*m_france, u"urn:communes"_s, file);
        QVERIFY2(count, count ? "" : count.error().detail().toUtf8());
        QCOMPARE(*count, 34'963); // Six of the 34,969 have no position.
    }
    void cleanupTestCase() { m_france.reset(); }

    // Both forms

    void theTableIsRead()
    {
        const auto content = freshContent();
        const auto count = import(*content,
                                  QByteArray(header)
                                      + "69123\tLyon\t69001|69002\t45.7485\t4.8467\t0\t519127\t69\t84\r\n"
                                        "55039\tBeaumont-en-Verdunois\t\t49.2\t5.3\t1\t0\t55\t44\n"
                                        "98899\tSans région\t98899\t-22.1\t166.2\t0\t5\t\t\n");
        QVERIFY2(count, count ? "" : count.error().detail().toUtf8());
        QCOMPARE(*count, 3);
        const auto lyon = communeByCode(*content, u"69123"_s);
        QVERIFY(lyon);
        QCOMPARE(lyon->name, u"Lyon"_s);
        QCOMPARE(lyon->postcodes, QStringList({u"69001"_s, u"69002"_s}));
        QCOMPARE(lyon->position, (GeoPoint{45.7485, 4.8467}));
        QCOMPARE(lyon->population, 519'127);
        QCOMPARE(lyon->department, u"69"_s);
        QCOMPARE(lyon->region, u"84"_s);
        QVERIFY(!lyon->approximate);
        const auto village = communeByCode(*content, u"55039"_s);
        QVERIFY(village && village->approximate && village->postcodes.isEmpty());
        const auto nowhere = communeByCode(*content, u"98899"_s);
        QVERIFY(nowhere && nowhere->department.isEmpty() && nowhere->region.isEmpty());
    }

    void theOfficialFormIsRead()
    {
        const auto content = freshContent();
        const auto count = import(
            *content,
            R"([{"nom":"L'Abergement-Clémenciat","code":"01001","codesPostaux":["01400"],"population":860,)"
            R"("codeDepartement":"01","codeRegion":"84","centre":{"type":"Point","coordinates":[4.92582,46.15359]}},)"
            R"({"nom":"Sans centre","code":"01002"},)"
            R"({"nom":"Nulle part","code":"01003","centre":{"coordinates":[200,46]}},)"
            R"({"nom":"Pas un point","code":"01004","centre":{"coordinates":["a","b"]}},)"
            R"({"nom":"Sans habitants","code":"55039","centre":{"coordinates":[5.3,49.2]}}])");
        QVERIFY(count);
        QCOMPARE(*count, 2);
        const auto first = communeByCode(*content, u"01001"_s);
        QVERIFY(first);
        QCOMPARE(first->position, (GeoPoint{46.15359, 4.92582}));
        QCOMPARE(first->postcodes, QStringList{u"01400"_s});
        QCOMPARE(told(findCommunes(*content, u"abergement", 5)), u"01001 L'Abergement-Clémenciat"_s);
    }

    void theWholeOfficialFileIsRead()
    {
        QString file;
        for (const QString &shared : {u"/../shared"_s, u"/../../shared"_s}) {
            const QString candidate = QStringLiteral(PDC_SOURCE_DIR) + shared + u"/corpus/communes/communes.json"_s;
            if (QFileInfo::exists(candidate))
                file = candidate;
        }
        if (file.isEmpty())
            QSKIP("the geo API's file is not beside the source: ../shared/corpus/communes/communes.json");
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const auto content = freshContent();
        const auto count = importGazetteer(*content, u"urn:communes"_s, json);
        QVERIFY(count);
        QVERIFY2(*count > 34'000, QByteArray::number(*count));
        QCOMPARE(findCommunes(*content, u"villeurbanne", 1)->first().code, u"69266"_s);
    }

    void rowsThatAreNowhereAreLeftOut()
    {
        const auto content = freshContent();
        const auto count = import(*content,
                                  QByteArray(header)
                                      + "69123\tLyon\t69001\t45.7\t4.8\t0\t1\t69\t84\n"
                                        "69124\tSans position\t69001\t\t\t0\t1\t69\t84\n"
                                        "69125\tHors de la Terre\t69001\t95\t4.8\t0\t1\t69\t84\n"
                                        "6912\tCode court\t69001\t45\t4.8\t0\t1\t69\t84\n"
                                        "69126\t\t69001\t45\t4.8\t0\t1\t69\t84\n");
        QVERIFY(count);
        QCOMPARE(*count, 1);
    }

    void whatIsNoGazetteerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << QByteArray(header);
        QTest::newRow("a row cut in the middle")
            << QByteArray(header) + "69123\tLyon\t69001\t45.7\t4.8\t0\t1\t69\t84\n69124\tVil";
        QTest::newRow("a line without end") << QByteArray(header) + QByteArray(10'000, 'x');
        QTest::newRow("a web page") << QByteArray("<!doctype html><p>Connectez-vous</p>");
        QTest::newRow("an empty array") << QByteArray("[]");
        QTest::newRow("another array") << QByteArray(R"([{"id":1}])");
        QTest::newRow("a cut array") << QByteArray(
            R"([{"code":"69123","nom":"Lyon","centre":{"coordinates":[4.8,45.7]}},)");
        QTest::newRow("semicolons") << QByteArray("code;nom\n69123;Lyon\n");
    }
    void whatIsNoGazetteerIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto content = freshContent();
        const auto count = import(*content, bytes);
        QVERIFY(!count);
        QVERIFY2(count.error().is(PlacesError::NotGazetteer), count.error().name().latin1());
    }

    // What people type

    void theCommuneThatIsMeantComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        const std::pair<QString, QString> table[] = {
            // As it is written, and as it is typed.
            {u"Lyon"_s, u"69123"_s},
            {u"lyon"_s, u"69123"_s},
            {u"LYON"_s, u"69123"_s},
            {u"  lyon "_s, u"69123"_s},
            {u"Évreux"_s, u"27229"_s},
            {u"evreux"_s, u"27229"_s},
            {u"EVREUX"_s, u"27229"_s},
            {u"sete"_s, u"34301"_s},
            {u"œuilly"_s, u"51410"_s},
            {u"oeuilly"_s, u"51410"_s},
            {u"l'haÿ-les-roses"_s, u"94038"_s},
            {u"l hay les roses"_s, u"94038"_s},
            {u"hay les roses"_s, u"94038"_s},
            {u"l’hay"_s, u"94038"_s},
            {u"bourg en bresse"_s, u"01053"_s},
            {u"bourg-en-bresse"_s, u"01053"_s},
            {u"boulogne billancourt"_s, u"92012"_s},
            {u"villeneuve d ascq"_s, u"59009"_s},
            {u"villeneuve d'ascq"_s, u"59009"_s},
            // Abbreviations.
            {u"St Étienne"_s, u"42218"_s},
            {u"st-etienne"_s, u"42218"_s},
            {u"st. etienne"_s, u"42218"_s},
            {u"Saint Etienne"_s, u"42218"_s},
            {u"ste foy les lyon"_s, u"69202"_s},
            {u"ste-foy-lès-lyon"_s, u"69202"_s},
            {u"st martin d'heres"_s, u"38421"_s},
            {u"STE MAXIME"_s, u"83115"_s},
            // Half typed.
            {u"p"_s, u"75056"_s},
            {u"m"_s, u"13055"_s},
            {u"t"_s, u"31555"_s},
            {u"villeu"_s, u"69266"_s},
            {u"marseil"_s, u"13055"_s},
            {u"aix en"_s, u"13001"_s},
            {u"clermont-f"_s, u"63113"_s},
            {u"saint d"_s, u"97411"_s},
            {u"la roch"_s, u"17300"_s},
            // By a word within the name.
            {u"rochelle"_s, u"17300"_s},
            {u"havre"_s, u"76351"_s},
            {u"billancourt"_s, u"80105"_s},
            {u"denis"_s, u"97411"_s},
            {u"mans"_s, u"72181"_s},
            {u"abymes"_s, u"97101"_s},
            // The very name before longer ones, however small.
            {u"Y"_s, u"80829"_s},
            {u"eu"_s, u"76255"_s},
            {u"valence"_s, u"26362"_s},
            {u"Sainte-Foy"_s, u"85214"_s},
            {u"loire sur rhone"_s, u"69118"_s},
            {u"vienne"_s, u"38544"_s},
            {u"montreuil"_s, u"93048"_s},
            {u"clermont"_s, u"60157"_s},
            // Codes.
            {u"69003"_s, u"69123"_s},
            {u"69100"_s, u"69266"_s},
            {u"69123"_s, u"69123"_s},
            {u"75015"_s, u"75056"_s},
            {u"2A004"_s, u"2A004"_s},
            {u"2a004"_s, u"2A004"_s},
            {u"20090"_s, u"2A004"_s},
            {u"2B"_s, u"2B033"_s},
            {u"691"_s, u"69123"_s},
            {u"01000"_s, u"01053"_s},
            {u"97400"_s, u"97411"_s},
            {u"98800"_s, u"98818"_s},
            // Homonyms, told apart.
            {u"saint-denis 93"_s, u"93066"_s},
            {u"saint denis 974"_s, u"97411"_s},
            {u"st denis 11"_s, u"11339"_s},
            {u"saint-denis (93)"_s, u"93066"_s},
            {u"Saint-Denis, Réunion"_s, u"97411"_s},
            {u"saint denis la réunion"_s, u"97411"_s},
            {u"saint denis seine saint denis"_s, u"93066"_s},
            {u"saint-denis 93200"_s, u"93066"_s},
            {u"93200 saint-denis"_s, u"93066"_s},
            {u"69100 villeurbanne"_s, u"69266"_s},
            {u"valence tarn et garonne"_s, u"82186"_s},
            {u"valence 82"_s, u"82186"_s},
            {u"valence occitanie"_s, u"82186"_s},
            {u"beaumont haute-savoie"_s, u"74031"_s},
            {u"beaumont haute savoie"_s, u"74031"_s},
            {u"montreuil vendée"_s, u"85148"_s},
            {u"rochefort savoie"_s, u"73214"_s},
            {u"la rochelle 70"_s, u"70450"_s},
            {u"bastia 2b"_s, u"2B033"_s},
            {u"ajaccio corse"_s, u"2A004"_s},
            {u"lyon rhône"_s, u"69123"_s},
            {u"lyon auvergne-rhône-alpes"_s, u"69123"_s},
            {u"clermont oise"_s, u"60157"_s},
            // From the end of an address.
            {u"paris 15"_s, u"75056"_s},
            {u"Paris 15e"_s, u"75056"_s},
            {u"lyon 3"_s, u"69123"_s},
            {u"Lyon 3ème"_s, u"69123"_s},
            {u"marseille 1er"_s, u"13055"_s},
            {u"lyon cedex 03"_s, u"69123"_s},
            {u"Grenoble Cedex"_s, u"38185"_s},
            {u"lyon 69003"_s, u"69123"_s},
            {u"paris 15e arrondissement"_s, u"75056"_s},
        };
        for (const auto &[typed, code] : table)
            QTest::addRow("%s", qUtf8Printable(typed)) << typed << code;
    }
    void theCommuneThatIsMeantComesFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const auto found = findCommunes(*m_france, typed, 8);
        QVERIFY2(found && !found->isEmpty(), told(found).toUtf8());
        QVERIFY2(found->first().code == code, told(found).toUtf8());
    }

    void whatIsNoCommuneFindsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed :
             {QString(), u" "_s, u"-'"_s, u"qsdfgh"_s, u"00000"_s, u"1234567"_s, u"9é"_s, u"' OR 1=1 --"_s, u"%"_s,
              u"lyon\" UNION SELECT"_s, u"東京"_s, u"\U0001F600"_s, QString(5000, u'a'), u"valence 93"_s})
            QTest::addRow("'%s'", qUtf8Printable(typed.left(30))) << typed;
    }
    void whatIsNoCommuneFindsNothing()
    {
        QFETCH(QString, typed);
        const auto found = findCommunes(*m_france, typed, 8);
        QVERIFY2(found, told(found).toUtf8());
        QCOMPARE(told(found), QString());
    }

    void neitherMoreNorTwiceIsGiven()
    {
        for (const QString &typed : {u"saint"_s, u"s"_s, u"6"_s, u"690"_s, u"saint martin 65"_s, u"la"_s}) {
            const auto found = findCommunes(*m_france, typed, 8);
            QVERIFY(found);
            QVERIFY(!found->isEmpty() && found->size() <= 8);
            QSet<QString> codes;
            for (const Commune &c : *found)
                codes.insert(c.code);
            QCOMPARE(codes.size(), found->size());
        }
        QVERIFY(findCommunes(*m_france, u"lyon", 0)->isEmpty());
        QVERIFY(findCommunes(*m_france, u"lyon", -1)->isEmpty());
        QCOMPARE(findCommunes(*m_france, u"lyon", 1)->size(), 1);
    }

    void everyCommuneIsFoundByItsNameAndItsDepartment()
    {
        // Of every fiftieth commune; homonyms of one département (there are some) count as found.
        Statement all(*m_france, u"SELECT code, name, department FROM commune ORDER BY code"_s);
        all.bind();
        QList<std::array<QString, 3>> communes;
        for (int n = 0; all.next(); ++n) {
            if (n % 50 == 0)
                communes.append({all.text(0), all.text(1), all.text(2)});
        }
        QVERIFY(communes.size() > 600);
        for (const auto &commune : communes) {
            const QString typed = commune[1].toUpper() + u' ' + commune[2];
            const auto found = findCommunes(*m_france, typed, 8);
            QVERIFY(found && !found->isEmpty());
            const bool there =
                std::any_of(found->begin(), found->end(), [&](const Commune &c) { return c.code == commune[0]; });
            QVERIFY2(there, (typed + u": "_s + told(found)).toUtf8());
        }
    }

    void shortBeginningsGiveWhatAReadingOfAllGives()
    {
        // Short beginnings are answered from an index of large communes; a full sort must say the same.
        for (const QString &typed : {u"a"_s, u"s"_s, u"y"_s, u"o"_s, u"w"_s, u"eu"_s, u"sa"_s, u"la"_s, u"ch"_s,
                                     u"saint"_s, u"vil"_s, u"mont"_s, u"x"_s, u"brest"_s, u"paris"_s}) {
            Statement all(*m_france,
                          u"SELECT k.code FROM commune_key k WHERE substr(k.key, 1, ?) = ? GROUP BY k.code "
                          "ORDER BY min(CASE WHEN k.key = ? THEN k.rank WHEN length(?) > 2 AND k.rank = 0 AND "
                          "k.key LIKE ? THEN 1 ELSE 2 + k.rank END), max(k.population) DESC, k.code LIMIT 8"_s);
            all.bind({int(typed.size()), typed, typed, typed, QString(typed + u" %"_s)});
            QStringList expected;
            while (all.next())
                expected << all.text(0);
            QStringList codes;
            const auto found = findCommunes(*m_france, typed, 8);
            for (const Commune &c : *found)
                codes << c.code;
            QCOMPARE(codes, expected);
        }
        for (const QString &typed : {u"6"_s, u"69"_s, u"0"_s, u"97"_s, u"2A"_s, u"98"_s}) {
            Statement all(*m_france,
                          u"SELECT c.code FROM commune c WHERE substr(c.code, 1, ?) = ? OR c.code IN "
                          "(SELECT code FROM commune_postcode WHERE substr(postcode, 1, ?) = ?) "
                          "ORDER BY c.population DESC, c.code LIMIT 8"_s);
            all.bind({int(typed.size()), typed, int(typed.size()), typed});
            QStringList expected;
            while (all.next())
                expected << all.text(0);
            QStringList codes;
            const auto found = findCommunes(*m_france, typed, 8);
            for (const Commune &c : *found)
                codes << c.code;
            QCOMPARE(codes, expected);
        }
    }

    void everyCommunesCodeBeginsWithItsDepartments()
    {
        Statement other(*m_france,
                        u"SELECT group_concat(code) FROM commune WHERE substr(code, 1, length(department)) <> "
                        "department"_s);
        other.bind();
        QVERIFY(other.next());
        QCOMPARE(other.text(0), QString());
    }

    void anUnknownCodeIsNoCommune()
    {
        const auto found = communeByCode(*m_france, u"69999"_s);
        QVERIFY(!found);
        QVERIFY(found.error().is(PlacesError::UnknownCommune));
    }

    // Départements

    void everyCommunesDepartmentIsKnown()
    {
        QSet<QString> known;
        for (const Department &d : departments()) {
            known.insert(d.code);
            QVERIFY(!d.name.isEmpty() && !d.regionName.isEmpty());
        }
        QCOMPARE(known.size(), departments().size());
        Statement used(*m_france, u"SELECT DISTINCT department FROM commune"_s);
        used.bind();
        while (used.next())
            QVERIFY2(known.contains(used.text(0)), used.text(0).toUtf8());
        QCOMPARE(departmentName(u"2A"_s), u"Corse-du-Sud"_s);
        QCOMPARE(departmentName(u"69"_s), u"Rhône"_s);
        QCOMPARE(departmentName(u"00"_s), u"00"_s);
    }

    // The lists that show them

    void homonymsAreToldApartInTheList()
    {
        CommuneListModel model;
        model.set(*findCommunes(*m_france, u"saint-denis", 2));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), u"Saint-Denis (97400, La Réunion)"_s);
        QCOMPARE(model.data(model.index(1), Qt::DisplayRole).toString(), u"Saint-Denis (93200, Seine-Saint-Denis)"_s);
        QCOMPARE(model.rowCount(model.index(0)), 0);
    }

    void aPlaceIsReadOutWithItsAddress()
    {
        PlaceListModel model;
        PlaceHit hit;
        hit.id = u"x"_s;
        hit.name = u"Médiathèque"_s;
        hit.address = u"1 rue"_s;
        hit.postcode = u"69003"_s;
        hit.commune = u"Lyon"_s;
        model.set({hit});
        QCOMPARE(model.data(model.index(0), Qt::AccessibleTextRole).toString(), u"Médiathèque, 1 rue, 69003 Lyon"_s);
    }
};

QTEST_GUILESS_MAIN(GazetteerTest)
#include "gazetteertest.moc"
