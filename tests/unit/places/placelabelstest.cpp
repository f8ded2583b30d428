// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelabels.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

/// One vocabulary: whatever a file writes, the official spelling is what is kept.
class PlaceLabelsTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void eachLabelMeansItself()
    {
        int count = 0;
        for (int i = 0; i < placeListCount; ++i) {
            for (const QStringView label : placeList(PlaceList(i)).labels) {
                const auto meaning = placeMeaning(PlaceList(i), label.toUtf8());
                QVERIFY2(meaning, label.toUtf8());
                QVERIFY2(meaning->kind == PlaceMeaning::Kind::Label && meaning->list == PlaceList(i), label.toUtf8());
                QCOMPARE(QString::fromUtf8(meaning->label), label.toString());
                ++count;
            }
        }
        QCOMPARE(count, 149);
    }

    void otherSpellingsBecomeTheOfficialOne_data()
    {
        QTest::addColumn<PlaceList>("asked");
        QTest::addColumn<QString>("value");
        QTest::addColumn<PlaceList>("list");
        QTest::addColumn<QString>("label");
        const auto add = [](PlaceList asked, QStringView value, PlaceList list, QStringView label) {
            QTest::addRow("%s", qPrintable(value.toString())) << asked << value.toString() << list << label.toString();
        };
        using enum PlaceList;
        // Case, accents, spaces, apostrophes.
        add(Services, u"  AIDE AUX DEMARCHES ADMINISTRATIVES ", Services, placeServices[0]);
        add(Services, u"Comprehension du monde numérique", Services, placeServices[6]);
        add(Access, u"Ce lieu n’accueille pas de public", Access, placeAccess[4]);
        add(Programmes, u"Point d’accès numérique CAF", Programmes, placeProgrammes[8]);
        add(Programmes, u"Relais numérique(Emmaus connect)", Programmes, placeProgrammes[10]);
        add(Trainings, u"Étapes numériques(La Poste)", Trainings, placeTrainings[4]);
        add(Trainings, u"Formé à \"Mon Espace Santé\"", Trainings, placeTrainings[0]);
        add(Programmes, u"La Croix-Rouge", Programmes, placeProgrammes[7]);
        add(Kinds, u"tiers-lieux", Kinds, u"TIERS_LIEUX");
        add(Kinds, u"AUTRE", Kinds, u"Autre");
        add(Kinds, u"PE", Kinds, u"FT");
        // Decomposed accents, as macOS writes them.
        add(Care, u"Surdite\u0301", Care, placeCare[0]);
        // The schema 1.0.0.
        add(Fees, u"Gratuit : Je peux accéder gratuitement au lieu et à ses services", Fees, placeFees[0]);
        add(Fees,
            u"Gratuit sous condition : La gratuité est conditionnée à des critères (adhésion, situation familiale, "
            "convention avec un organisme social, pass numériques…)",
            Fees, placeFees[1]);
        add(Support, u"À distance (par téléphone ou en visioconférence)", Support, placeSupport[3]);
        add(Support, u"Dans un atelier collectif : j'apprends collectivement à utiliser le numérique", Support,
            placeSupport[2]);
        add(Care, u"Langues étrangères (autres) sont tous des formes de déficience visuelle", Care, placeCare[5]);
        add(Trainings, u"Formé à « DUPLEX » (illetrisme)", Trainings, placeTrainings[1]);
        // The schema 0.1, every value but those that have no list.
        add(Services, u"Devenir autonome dans les démarches administratives", Services, placeServices[0]);
        add(Services, u"Réaliser des démarches administratives avec un accompagnement", Services, placeServices[0]);
        add(Services, u"Prendre en main un smartphone ou une tablette", Services, placeServices[1]);
        add(Services, u"Prendre en main un ordinateur", Services, placeServices[1]);
        add(Services, u"Utiliser le numérique au quotidien", Services, placeServices[1]);
        add(Services, u"Approfondir ma culture numérique", Services, placeServices[6]);
        add(Services, u"Favoriser mon insertion professionnelle", Services, placeServices[2]);
        add(Services, u"Accéder à une connexion internet", Services, placeServices[7]);
        add(Services, u"Accéder à du matériel", Services, placeServices[7]);
        add(Services, u"S'équiper en matériel informatique", Services, placeServices[8]);
        add(Services, u"S’équiper en matériel informatique", Services, placeServices[8]);
        add(Services, u"Créer et développer mon entreprise", Services, placeServices[2]);
        add(Services, u"Créer avec le numérique", Services, placeServices[5]);
        add(Services, u"Accompagner les démarches de santé", Services, placeServices[0]);
        add(Services, u"Promouvoir la citoyenneté numérique", Services, placeServices[6]);
        add(Services, u"Soutenir la parentalité et l'éducation avec le numérique", Services, placeServices[4]);
        add(Publics, u"Seniors (+ 65 ans)", Publics, placePublics[3]);
        add(Publics, u"Familles/enfants", Publics, placePublics[2]);
        add(Publics, u"Jeunes (16-26 ans)", Publics, placePublics[0]);
        add(Publics, u"Uniquement femmes", Publics, placePublics[4]);
        add(Publics, u"Public langues étrangères", Care, placeCare[5]);
        add(Publics, u"Déficience visuelle", Care, placeCare[6]);
        add(Publics, u"Surdité", Care, placeCare[0]);
        add(Publics, u"Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales",
            Care, placeCare[2]);
        add(Publics, u"Handicaps mentaux : déficiences limitant les activités d'une personne", Care, placeCare[2]);
        add(Publics, u"Personnes en situation d'illettrisme", Care, placeCare[3]);
        add(Fees, u"Payant : L'accès au lieu et/ou à ses services est payant", Fees, placeFees[2]);
        add(Fees, u"Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu",
            Fees, placeFees[1]);
        add(Fees, u"Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer", Fees, placeFees[2]);
        add(Programmes, u"CNFS", Programmes, placeProgrammes[3]);
        add(Programmes, u"Fabriques de Territoire", Trainings, placeTrainings[5]);
        add(Programmes, u"Grandes écoles du numérique", Programmes, placeProgrammes[6]);
        add(Programmes, u"Point relais CAF", Programmes, placeProgrammes[8]);
        add(Programmes, u"Point numérique CAF", Programmes, placeProgrammes[8]);
        add(Support, u"Seul : j'ai accès à du matériel et une connexion", Support, placeSupport[0]);
        add(Support, u"Avec de l'aide : je suis accompagné seul dans l'usage du numérique", Support, placeSupport[1]);
        add(Support, u"Dans un atelier : j'apprends collectivement à utiliser le numérique", Support, placeSupport[2]);
        add(Support, u"A ma place : une personne habilitée fait les démarches à ma place", Support, placeSupport[1]);
    }
    void otherSpellingsBecomeTheOfficialOne()
    {
        QFETCH(PlaceList, asked);
        QFETCH(QString, value);
        const auto meaning = placeMeaning(asked, value.toUtf8());
        QVERIFY(meaning);
        QVERIFY(meaning->kind == PlaceMeaning::Kind::Label);
        QTEST(meaning->list, "list");
        QTEST(QString::fromUtf8(meaning->label), "label");
    }

    void oldValuesWithoutAListAreKnown()
    {
        for (const auto &value : {u"APTIC"_s, u"Campus connecté"_s, u"French Tech"_s, u"Relais pôle emploi"_s}) {
            const auto meaning = placeMeaning(PlaceList::Programmes, value.toUtf8());
            QVERIFY(meaning && meaning->kind == PlaceMeaning::Kind::Other);
            QCOMPARE(QString::fromUtf8(meaning->label), value);
        }
        const auto adults = placeMeaning(PlaceList::Publics, "Adultes");
        QVERIFY(adults && adults->kind == PlaceMeaning::Kind::Nothing);
    }

    void theRestIsUnknown()
    {
        for (const char *value : {"", " ", ":", "Réparation", "Gratuite", "Aide", "\xff\xfe"})
            QVERIFY2(!placeMeaning(PlaceList::Fees, value), value);
        QVERIFY(!placeMeaning(PlaceList::Services, "Gratuit"));
        QVERIFY(!placeMeaning(PlaceList::Fees, "Gratuit : " + QByteArray(400, 'x')));
    }

    void aLabelIsFoundAmongOthersWhateverItsCase()
    {
        QCOMPARE(placeLabel(placeFees, u"GRATUIT sous-condition"), placeFees[1]);
        QVERIFY(placeLabel(placeFees, u"Gratis").isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlaceLabelsTest)
#include "placelabelstest.moc"
