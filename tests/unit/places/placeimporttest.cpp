// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeserror.h"
#include "placesworld.h"
#include "support/suite.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::row;
using World = pdc::test::PlacesWorld;

class PlaceImportTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aRowThatBreaksTheSchemaIsLeftOutAndTold_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("why");
        for (const QString &field :
             {u"id"_s, u"pivot"_s, u"nom"_s, u"commune"_s, u"code_postal"_s, u"adresse"_s, u"date_maj"_s}) {
            QTest::addRow("no %s", qPrintable(field))
                << QJsonObject{{field, QJsonValue()}} << field << u"champ obligatoire vide"_s;
            QTest::addRow("an empty %s", qPrintable(field))
                << QJsonObject{{field, u" \t"_s}} << field << u"champ obligatoire vide"_s;
        }
        QTest::newRow("a postal code of four figures")
            << QJsonObject{{u"code_postal"_s, u"1400"_s}} << u"code_postal"_s << u"pas un code de cinq chiffres"_s;
        QTest::newRow("a postal code that lost its zero as a number")
            << QJsonObject{{u"code_postal"_s, 1400}} << u"code_postal"_s << u"pas un code de cinq chiffres"_s;
        QTest::newRow("a postal code with a line more")
            << QJsonObject{{u"code_postal"_s, u"69003\n1"_s}} << u"code_postal"_s << u"pas un code de cinq chiffres"_s;
        QTest::newRow("a date in French")
            << QJsonObject{{u"date_maj"_s, u"01/03/2026"_s}} << u"date_maj"_s << u"pas une date (AAAA-MM-JJ)"_s;
        QTest::newRow("the 30th of February")
            << QJsonObject{{u"date_maj"_s, u"2026-02-30"_s}} << u"date_maj"_s << u"pas une date (AAAA-MM-JJ)"_s;
        QTest::newRow("a latitude beyond the pole")
            << QJsonObject{{u"latitude"_s, 91}} << u"latitude"_s << u"hors de −90 à 90"_s;
        QTest::newRow("a pivot that is none")
            << QJsonObject{{u"pivot"_s, u"12345678"_s}} << u"pivot"_s << u"ni un SIRET ni un RNA"_s;
        QTest::newRow("a pivot with other signs")
            << QJsonObject{{u"pivot"_s, u"W12345678é"_s}} << u"pivot"_s << u"ni un SIRET ni un RNA"_s;
        QTest::newRow("a longitude beyond the antimeridian")
            << QJsonObject{{u"longitude"_s, -180.5}} << u"longitude"_s << u"hors de −180 à 180"_s;
        QTest::newRow("a list in place of a text") << QJsonObject{{u"services"_s, QJsonArray{u"a"_s}}} << u"services"_s
                                                   << u"ce n’est ni un texte ni un nombre"_s;
        QTest::newRow("true in place of a text")
            << QJsonObject{{u"itinerance"_s, true}} << u"itinerance"_s << u"ce n’est ni un texte ni un nombre"_s;
        QTest::newRow("a name without end")
            << QJsonObject{{u"nom"_s, QString(501, u'n')}} << u"nom"_s << u"plus de 500 caractères"_s;
        QTest::newRow("a text without end") << QJsonObject{{u"presentation_detail"_s, QString(20'001, u'n')}}
                                            << u"presentation_detail"_s << u"plus de 20 000 caractères"_s;
        QTest::newRow("an id that is taken")
            << QJsonObject{{u"id"_s, u"premier"_s}} << u"id"_s << u"déjà pris par une autre ligne"_s;
    }
    void aRowThatBreaksTheSchemaIsLeftOutAndTold()
    {
        QFETCH(QJsonObject, changes);
        World world;
        QVERIFY(world.isReady);
        const auto report = world.import({row(u"premier"_s), row(u"mauvais"_s, changes), row(u"dernier"_s)});
        QVERIFY(report);
        QCOMPARE(report->read, 3);
        QCOMPARE(report->kept, 2);
        QCOMPARE(report->reasons.size(), 1);
        QCOMPARE(report->reasons.first().row, 2);
        QTEST(report->reasons.first().field, "field");
        QTEST(report->reasons.first().why, "why");
        QCOMPARE(world.find({}), QStringList({u"dernier"_s, u"premier"_s}));
        const auto kept = placeImportReport(*world.content, u"urn:places"_s);
        QVERIFY(kept);
        QCOMPARE(kept->read, 3);
        QCOMPARE(kept->reasons.size(), 1);
        QTEST(kept->reasons.first().field, "field");
    }

    void whatIsAtTheLimitIsKept()
    {
        World world;
        const auto report = world.import({row(u"a"_s,
                                              {{u"nom"_s, QString(500, u'n')},
                                               {u"presentation_detail"_s, QString(20'000, u'd')},
                                               {u"latitude"_s, u"-90"_s},
                                               {u"longitude"_s, 180},
                                               {u"date_maj"_s, u"2026-03-01T10:11:12Z"_s}})});
        QVERIFY(report);
        QCOMPARE(report->kept, 1);
    }

    void everyFieldComesBackAsItWasPublished()
    {
        const QJsonObject full{
            {u"id"_s, u"x \" 'é; --"_s},
            {u"pivot"_s, u"W751234567"_s},
            {u"nom"_s, u"L’« Étape » \"numérique\" \\ | n° 1"_s},
            {u"commune"_s, u"Œting"_s},
            {u"code_postal"_s, u"69003"_s},
            {u"code_insee"_s, u"2A004"_s},
            {u"adresse"_s, u"1 rue de l’Église"_s},
            {u"complement_adresse"_s, u"Bât. B\n2e étage"_s},
            {u"latitude"_s, u"45.7"_s},
            {u"longitude"_s, u"4.8"_s},
            {u"typologie"_s, u"TIERS_LIEUX|ASSO"_s},
            {u"telephone"_s, u"+33180059880|+262262123456"_s},
            {u"courriels"_s, u"a@b.example|c.d+e@f.g.example"_s},
            {u"site_web"_s, u"https://a.example/?x=1;y=2,3|http://b.example"_s},
            {u"horaires"_s, u"Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00"_s},
            {u"presentation_resume"_s, QString(280, u'é')},
            {u"presentation_detail"_s, u"Une phrase.\nUne autre ; « et » 😀."_s},
            {u"source"_s, u"Hubik"_s},
            {u"itinerance"_s, u"Itinérant|Fixe"_s},
            {u"structure_parente"_s, u"Ville"_s},
            {u"date_maj"_s, u"2026-03-01"_s},
            {u"services"_s, u"Utilisation sécurisée du numérique|Aide aux démarches administratives"_s},
            {u"publics_specifiquement_adresses"_s, u"Femmes|Jeunes"_s},
            {u"prise_en_charge_specifique"_s, u"Langues étrangères (anglais)"_s},
            {u"frais_a_charge"_s, u"Gratuit sous condition|Payant"_s},
            {u"dispositif_programmes_nationaux"_s, u"Relais numérique (Emmaüs Connect)|Point d'accès numérique CAF"_s},
            {u"formations_labels"_s, u"Formé à « Mon Espace Santé »|ORDI 3.0"_s},
            {u"autres_formations_labels"_s, u"Label ; et la bête|Autre"_s},
            {u"modalites_acces"_s, u"Ce lieu n'accueille pas de public"_s},
            {u"modalites_accompagnement"_s, u"À distance|En autonomie"_s},
            {u"fiche_acces_libre"_s, u"https://acceslibre.example/a/"_s},
            {u"prise_rdv"_s, u"https://rdv.example/"_s}};
        QCOMPARE(full.size(), 32);
        World world;
        const auto report = world.import(QJsonArray{full});
        QVERIFY(report);
        QCOMPARE(report->unknownValues, 0);
        const auto place = placeById(*world.content, full[u"id"_s].toString());
        QVERIFY(place);
        QCOMPARE(place->fields.size(), 32);
        for (const QLatin1StringView field : placeFields)
            QCOMPARE(place->field(field), full[field].toString());
        QCOMPARE(place->position, (GeoPoint{45.7, 4.8}));
        QVERIFY(place->exact && place->hasPosition);
        QCOMPARE(place->updated(), QDate(2026, 3, 1));
    }

    void numbersAreTakenAsText()
    {
        World world;
        QVERIFY(world.import(
            QByteArray(R"([{"id":1234567,"pivot":55217862900132,"nom":7,"commune":"Lyon","code_postal":69003,)"
                       R"("code_insee":69123,"adresse":"1 rue","latitude":45.7640432,"longitude":"4.8356590",)"
                       R"("date_maj":"2026-03-01"}])")));
        const auto place = placeById(*world.content, u"1234567"_s);
        QVERIFY(place);
        QCOMPARE(place->field("pivot"_L1), u"55217862900132"_s);
        QCOMPARE(place->field("code_postal"_L1), u"69003"_s);
        QCOMPARE(place->field("latitude"_L1), u"45.7640432"_s);
        QCOMPARE(place->position.longitude, 4.835659);
    }

    void aPlaceWithoutAPositionStandsAtItsCommunesCentre_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<double>("latitude");
        const QJsonValue none;
        QTest::newRow("no position") << QJsonObject{{u"latitude"_s, none}, {u"longitude"_s, none}} << 45.75;
        QTest::newRow("0, 0") << QJsonObject{{u"latitude"_s, 0}, {u"longitude"_s, u"0.0"_s}} << 45.75;
        QTest::newRow("not a number") << QJsonObject{{u"latitude"_s, u"nan"_s}} << 45.75;
        QTest::newRow("without end") << QJsonObject{{u"longitude"_s, u"1e999"_s}} << 45.75;
        QTest::newRow("words") << QJsonObject{{u"latitude"_s, u"45° 46’"_s}} << 45.75;
        QTest::newRow("31 km from there") << QJsonObject{{u"latitude"_s, 46.03}} << 45.75;
        QTest::newRow("at the other end of the country") << QJsonObject{{u"longitude"_s, -4.85}} << 45.75;
        QTest::newRow("half a position") << QJsonObject{{u"longitude"_s, u""_s}} << 45.75;
        QTest::newRow("by postal code, the largest") << QJsonObject{{u"latitude"_s, none},
                                                                    {u"longitude"_s, none},
                                                                    {u"code_insee"_s, none},
                                                                    {u"commune"_s, u"Ailleurs"_s},
                                                                    {u"code_postal"_s, u"38100"_s}}
                                                     << 45.2;
        QTest::newRow("by postal code, the one of that name") << QJsonObject{{u"latitude"_s, none},
                                                                             {u"longitude"_s, none},
                                                                             {u"code_insee"_s, none},
                                                                             {u"commune"_s, u"Petit"_s},
                                                                             {u"code_postal"_s, u"38100"_s}}
                                                              << 45.1;
        const auto cedex = [&](const QString &commune, const QString &postcode, const QJsonValue &lat,
                               const QJsonValue &lon) {
            return QJsonObject{{u"latitude"_s, lat},
                               {u"longitude"_s, lon},
                               {u"code_insee"_s, none},
                               {u"commune"_s, commune},
                               {u"code_postal"_s, postcode}};
        };
        QTest::newRow("a cedex") << cedex(u"LYON CEDEX 03"_s, u"69326"_s, none, none) << 45.75;
        QTest::newRow("a cedex without number") << cedex(u"Villeurbanne Cedex"_s, u"69626"_s, none, none) << 45.766;
        QTest::newRow("a cedex's code, far away") << cedex(u"Lyon"_s, u"69326"_s, -20, 55) << 45.75;
        QTest::newRow("an INSEE code that is gone") << QJsonObject{{u"latitude"_s, none},
                                                                   {u"longitude"_s, none},
                                                                   {u"code_insee"_s, u"69999"_s},
                                                                   {u"code_postal"_s, u"69100"_s}}
                                                    << 45.766;
    }
    void aPlaceWithoutAPositionStandsAtItsCommunesCentre()
    {
        QFETCH(QJsonObject, changes);
        World world;
        QVERIFY(world.import({row(u"a"_s, changes)}));
        const auto place = placeById(*world.content, u"a"_s);
        QVERIFY(place);
        QVERIFY(place->hasPosition);
        QVERIFY(!place->exact);
        QTEST(place->position.latitude, "latitude");
        PlaceQuery query;
        query.near = place->position;
        query.radius = 10;
        QCOMPARE(world.find(query), QStringList{u"a"_s});
    }

    void aPlaceThatIsNowhereIsKeptAndFoundByName()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s,
                                  {{u"latitude"_s, 0},
                                   {u"longitude"_s, 0},
                                   {u"code_insee"_s, u"99999"_s},
                                   {u"code_postal"_s, u"99999"_s}})}));
        const auto place = placeById(*world.content, u"a"_s);
        QVERIFY(place && !place->hasPosition);
        QCOMPARE(world.find({}), QStringList{u"a"_s});
        PlaceQuery near;
        near.near = GeoPoint{0, 0};
        near.radius = 1'000'000;
        QCOMPARE(world.find(near), QStringList());
        QVERIFY(placePoints(*world.content)->isEmpty());
    }

    void theNameOfACedexIsLookedForInItsDepartmentAlone()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s,
                                  {{u"latitude"_s, QJsonValue()},
                                   {u"longitude"_s, QJsonValue()},
                                   {u"code_insee"_s, QJsonValue()},
                                   {u"commune"_s, u"Lyon Cedex"_s},
                                   {u"code_postal"_s, u"38999"_s}})}));
        QVERIFY(!placeById(*world.content, u"a"_s)->hasPosition);
    }

    void onlyTheFirstHundredReasonsAreKept()
    {
        World world;
        QJsonArray rows{row(u"bon"_s)};
        for (int i = 0; i < 150; ++i)
            rows.append(row(u"bon"_s));
        const auto report = world.import(rows);
        QVERIFY(report);
        QCOMPARE(report->read, 151);
        QCOMPARE(report->kept, 1);
        QCOMPARE(report->reasons.size(), 100);
        QCOMPARE(report->reasons.last().row, 101);
    }

    void whatIsUnknownIsKeptOutAndCounted()
    {
        World world;
        const auto report =
            world.import({row(u"a"_s, {{u"services"_s, u"Aide aux démarches administratives|Vélos"_s}, {u"wifi"_s, 1}}),
                          row(u"b"_s, {{u"services"_s, u"Vélos;Pain"_s}, {u"telephone"_s, u"?"_s}, {u"parking"_s, 2}}),
                          row(u"mauvais"_s, {{u"nom"_s, u""_s}, {u"services"_s, u"Vélos"_s}, {u"wifi"_s, 3}})});
        QVERIFY(report);
        QCOMPARE(report->kept, 2);
        const auto kept = placeImportReport(*world.content, u"urn:places"_s);
        QVERIFY(kept);
        for (const PlaceImportReport *told : {&*report, &*kept}) {
            QCOMPARE(told->unknownColumns, (QStringList{u"wifi"_s, u"parking"_s}));
            QCOMPARE(told->unknownValues, 4); // Of a row that is left out nothing is kept, nor kept out.
            QStringList values;
            for (const UnknownValue &value : told->unknown)
                values << u"%1 %2 %3"_s.arg(value.field, value.value, QString::number(value.count));
            std::sort(values.begin(), values.end());
            QCOMPARE(values, (QStringList{u"services Pain 1"_s, u"services Vélos 2"_s, u"telephone ? 1"_s}));
        }
        QCOMPARE(placeById(*world.content, u"a"_s)->field("services"_L1), u"Aide aux démarches administratives"_s);
        QCOMPARE(placeById(*world.content, u"b"_s)->field("services"_L1), QString());
    }

    void onlyTheFirstHundredUnknownValuesAreKept()
    {
        World world;
        QJsonArray rows;
        for (int i = 0; i < 150; ++i)
            rows.append(row(QString::number(i), {{u"services"_s, u"Service %1 "_s.arg(i) + QString(300, u'é')}}));
        const auto report = world.import(rows);
        QVERIFY(report);
        QCOMPARE(report->unknownValues, 150);
        QCOMPARE(report->unknown.size(), 100);
        QCOMPARE(report->unknown.last().value.size(), 100);
    }

    void aTableGoesInAsAnArrayDoes()
    {
        World world;
        const QByteArray header =
            "id;pivot;nom;commune;code_postal;code_insee;adresse;latitude;longitude;date_maj;wifi\n";
        const QByteArray right = ";00000000000000;Lieu;Lyon;69003;69123;1 rue;45,76;4,85;2026-03-01;oui\n";
        const auto report =
            world.import(header + "a" + right + "b;;;;;;;;;;\n" + "c" + right + "c" + right + "d;e\n", u"urn:table"_s);
        QVERIFY(report);
        QCOMPARE(report->read, 5);
        QCOMPARE(report->kept, 2);
        QCOMPARE(report->unknownColumns, QStringList{u"wifi"_s});
        QStringList reasons;
        for (const RejectedRow &one : report->reasons)
            reasons << u"%1 %2: %3"_s.arg(QString::number(one.row), one.field, one.why);
        QCOMPARE(reasons,
                 (QStringList{u"2 pivot: champ obligatoire vide"_s, u"4 id: déjà pris par une autre ligne"_s,
                              u"5 : 2 cellules, pour 11 colonnes"_s}));
        QCOMPARE(world.find({}), QStringList({u"a"_s, u"c"_s}));
        QCOMPARE(placeById(*world.content, u"a"_s)->position, (GeoPoint{45.76, 4.85}));
    }

    void progressGoesFromNothingToAll()
    {
        World world;
        QJsonArray rows;
        for (int i = 0; i < 2000; ++i)
            rows.append(row(QString::number(i)));
        QBuffer buffer;
        buffer.setData(QJsonDocument(rows).toJson());
        buffer.open(QIODevice::ReadOnly);
        QVERIFY(world.import(QJsonArray{row(u"a"_s)}));
        QList<double> shares;
        QVERIFY(importPlaces(*world.content,
                             {u"urn:places"_s, Layer::Own, true, [&](double share) { shares << share; }}, buffer));
        QVERIFY(shares.size() >= 4);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.first() > 0 && shares.last() <= 1 && shares.last() > 0.9);
    }

    void aFileThatIsNoListOfPlacesIsAnError()
    {
        World world;
        const auto notJson = world.import(QByteArray("id;nom\n"), u"urn:1"_s);
        QVERIFY(!notJson && notJson.error().is(PlacesError::Empty));
        const auto object = world.import(QByteArray("{\"id\":1}"), u"urn:1b"_s);
        QVERIFY(!object && object.error().is(PlacesError::NotJson));
        const auto text = world.import(QByteArray("Bonjour;tout le monde\n"), u"urn:1c"_s);
        QVERIFY(!text && text.error().is(PlacesError::NotTable));
        const auto empty = world.import(QByteArray("[]"), u"urn:2"_s);
        QVERIFY(!empty && empty.error().is(PlacesError::Empty));
        const auto noGood = world.import(QJsonArray{QJsonObject{{u"nom"_s, u"x"_s}}}, u"urn:3"_s);
        QVERIFY(!noGood && noGood.error().is(PlacesError::Empty));
        const auto cut =
            world.import(QJsonDocument(QJsonArray{row(u"a"_s), row(u"b"_s)}).toJson().chopped(20), u"urn:4"_s);
        QVERIFY(!cut && cut.error().is(PlacesError::NotJson));
        const auto unknown = placeImportReport(*world.content, u"urn:5"_s);
        QVERIFY(!unknown && unknown.error().is(PlacesError::Unreadable));
    }

    // Which places are seen

    void aNationalFileHidesTheBundledSampleAndADepartmentsDoesNot()
    {
        World world;
        QVERIFY(world.import({row(u"exemple"_s)}, u"urn:sample"_s, Layer::Bundled, true));
        QVERIFY(world.import({row(u"rhone"_s)}, u"urn:69"_s, Layer::Feed, false));
        QCOMPARE(world.find({}), QStringList({u"exemple"_s, u"rhone"_s}));
        QVERIFY(world.import({row(u"national"_s)}, u"urn:fr"_s, Layer::Own, true));
        QCOMPARE(world.find({}), QStringList({u"national"_s, u"rhone"_s}));
        QVERIFY(placeById(*world.content, u"exemple"_s).error().is(PlacesError::UnknownPlace));
        QCOMPARE(placePoints(*world.content)->size(), 2);
        QVERIFY(removeCatalogItem(*world.content, u"urn:fr"_s));
        QCOMPARE(world.find({}), QStringList({u"exemple"_s, u"rhone"_s}));
    }

    void ofTwoNationalFilesTheHighestLayersIsSeen()
    {
        World world;
        QVERIFY(world.import({row(u"exemple"_s)}, u"urn:sample"_s, Layer::Bundled, true));
        QCOMPARE(*nationalPlaceCount(*world.content), 0);
        QVERIFY(world.import({row(u"a"_s), row(u"b"_s), row(u"c"_s)}, u"urn:feed"_s, Layer::Feed, true));
        QVERIFY(world.import({row(u"rhone"_s)}, u"urn:69"_s, Layer::Feed, false));
        QCOMPARE(world.find({}), QStringList({u"a"_s, u"b"_s, u"c"_s, u"rhone"_s}));
        QCOMPARE(*nationalPlaceCount(*world.content), 3);
        QVERIFY(world.import({row(u"a"_s), row(u"b"_s)}, u"urn:own"_s, Layer::Own, true));
        QCOMPARE(world.find({}), QStringList({u"a"_s, u"b"_s, u"rhone"_s})); // Each id once.
        QCOMPARE(placePoints(*world.content)->size(), 3);
        QCOMPARE(*visiblePlaceItems(*world.content), QStringList({u"urn:69"_s, u"urn:own"_s}));
        QVERIFY(placeById(*world.content, u"c"_s).error().is(PlacesError::UnknownPlace));
        QCOMPARE(*nationalPlaceCount(*world.content), 2);
        QVERIFY(removeCatalogItem(*world.content, u"urn:own"_s));
        QCOMPARE(world.find({}), QStringList({u"a"_s, u"b"_s, u"c"_s, u"rhone"_s}));
    }

    void theHighestLayerAnswersForAnIdThatTwoFilesKnow()
    {
        World world;
        QVERIFY(world.import({row(u"x"_s, {{u"nom"_s, u"du flux"_s}})}, u"urn:feed"_s, Layer::Feed, false));
        QVERIFY(world.import({row(u"x"_s, {{u"nom"_s, u"d’ici"_s}})}, u"urn:own"_s, Layer::Own, false));
        const auto place = placeById(*world.content, u"x"_s);
        QVERIFY(place);
        QCOMPARE(place->name(), u"d’ici"_s);
        QCOMPARE(place->layer, Layer::Own);
    }

    void removingTheItemTakesItsPlaces()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s), row(u"b"_s)}));
        QVERIFY(removeCatalogItem(*world.content, u"urn:places"_s));
        Statement left(*world.content, u"SELECT (SELECT count(*) FROM place) + (SELECT count(*) FROM place_source)"_s);
        left.bind();
        QVERIFY(left.next());
        QCOMPARE(left.integer(0), 0);
    }

    void theSourcesSayWhatTheyAreAndHowOld()
    {
        World world;
        QVERIFY(world.import(
            {row(u"a"_s, {{u"date_maj"_s, u"2021-05-05"_s}}), row(u"b"_s, {{u"date_maj"_s, u"2022-09-01"_s}})}));
        const auto sources = placeSources(*world.content);
        QVERIFY(sources && sources->size() == 1);
        QCOMPARE(sources->first().title, u"Fichier urn:places"_s);
        QCOMPARE(sources->first().count, 2);
        QCOMPARE(sources->first().oldest, QDate(2021, 5, 5));
        QCOMPARE(sources->first().newest, QDate(2022, 9, 1));
    }

    // What ships

    void allBundledPlacesGoIn()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        World world;
        const auto report = world.import(file.readAll());
        QVERIFY(report);
        QCOMPARE(report->read, 687);
        QCOMPARE(report->kept, 687);
        PlaceQuery query;
        query.near = GeoPoint{45.75, 4.85};
        const auto hits = findPlaces(*world.content, query);
        QVERIFY(hits && hits->size() == 20);
        for (qsizetype i = 1; i < hits->size(); ++i)
            QVERIFY(hits->at(i - 1).distance <= hits->at(i).distance);
        Statement mail(*world.content, u"SELECT count(*) FROM place WHERE courriels <> ''"_s);
        mail.bind();
        QVERIFY(mail.next());
        QCOMPARE(mail.integer(0), 0);
    }
};

QTEST_GUILESS_MAIN(PlaceImportTest)
#include "placeimporttest.moc"
