// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelabels.h"

#include "base/textfold.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<PlaceListInfo, placeListCount> lists{{
    {"services"_L1, placeServices},
    {"publics_specifiquement_adresses"_L1, placePublics},
    {"prise_en_charge_specifique"_L1, placeCare},
    {"frais_a_charge"_L1, placeFees},
    {"dispositif_programmes_nationaux"_L1, placeProgrammes},
    {"formations_labels"_L1, placeTrainings},
    {"modalites_acces"_L1, placeAccess},
    {"modalites_accompagnement"_L1, placeSupport},
    {"itinerance"_L1, placeItinerance},
    {"typologie"_L1, placeKinds},
}};

/// Another name of a label: of the schemas 0.1 and 1.0.0, or a misspelling that occurs in published files. What differs
/// in case, accents, apostrophes, brackets or spaces alone needs no line here, nor what has an explanation behind a colon.
struct Variant
{
    PlaceList list;
    QStringView spelling;
    QStringView label;
};

using enum PlaceList;
constexpr std::array variants{
    Variant{Services, u"Devenir autonome dans les démarches administratives", placeServices[0]},
    Variant{Services, u"Réaliser des démarches administratives avec un accompagnement", placeServices[0]},
    Variant{Services, u"Accompagner les démarches de santé", placeServices[0]},
    Variant{Services, u"Prendre en main un smartphone ou une tablette", placeServices[1]},
    Variant{Services, u"Prendre en main un ordinateur", placeServices[1]},
    Variant{Services, u"Utiliser le numérique au quotidien", placeServices[1]},
    Variant{Services, u"Favoriser mon insertion professionnelle", placeServices[2]},
    Variant{Services, u"Créer et développer mon entreprise", placeServices[2]},
    Variant{Services, u"Soutenir la parentalité et l'éducation avec le numérique", placeServices[4]},
    Variant{Services, u"Créer avec le numérique", placeServices[5]},
    Variant{Services, u"Approfondir ma culture numérique", placeServices[6]},
    Variant{Services, u"Promouvoir la citoyenneté numérique", placeServices[6]},
    Variant{Services, u"Accéder à une connexion internet", placeServices[7]},
    Variant{Services, u"Accéder à du matériel", placeServices[7]},
    Variant{Services, u"S'équiper en matériel informatique", placeServices[8]},

    Variant{Publics, u"Jeunes (16-26 ans)", placePublics[0]}, Variant{Publics, u"Familles/enfants", placePublics[2]},
    Variant{Publics, u"Seniors (+ 65 ans)", placePublics[3]}, Variant{Publics, u"Uniquement femmes", placePublics[4]},
    Variant{Care, u"Handicaps psychiques", placeCare[2]}, Variant{Care, u"Illetrisme", placeCare[3]},
    Variant{Care, u"Personnes en situation d'illettrisme", placeCare[3]},
    Variant{Care, u"Langues étrangères", placeCare[5]}, Variant{Care, u"Langues étrangères (autre)", placeCare[5]},
    Variant{Care, u"Public langues étrangères", placeCare[5]},
    // The pattern of 1.0.0 and 1.0.1 ran two of its values together.
    Variant{Care, u"Langues étrangères (autres) sont tous des formes de déficience visuelle", placeCare[5]},

    Variant{Fees, u"Gratuit sous conditions", placeFees[1]}, Variant{Fees, u"Accepte le Pass numérique", placeFees[1]},
    Variant{Fees, u"Pass numérique", placeFees[1]}, Variant{Fees, u"Adhésion", placeFees[2]},

    Variant{Programmes, u"Bibliothèque numérique de référence", placeProgrammes[1]},
    Variant{Programmes, u"Bibliothèques numériques de référence", placeProgrammes[1]},
    Variant{Programmes, u"CNFS", placeProgrammes[3]}, Variant{Programmes, u"Conseiller numérique", placeProgrammes[3]},
    Variant{Programmes, u"Conseiller numérique France Services", placeProgrammes[3]},
    Variant{Programmes, u"Conseillers numériques France Services", placeProgrammes[3]},
    Variant{Programmes, u"France Service", placeProgrammes[5]},
    Variant{Programmes, u"Grandes écoles du numérique", placeProgrammes[6]},
    Variant{Programmes, u"Croix Rouge", placeProgrammes[7]},
    Variant{Programmes, u"Point numérique CAF", placeProgrammes[8]},
    Variant{Programmes, u"Point relais CAF", placeProgrammes[8]},
    Variant{Programmes, u"Promeneur du net", placeProgrammes[9]},
    Variant{Trainings, u"Mon Espace Santé", placeTrainings[0]},
    Variant{Trainings, u"Formé à « DUPLEX » (illetrisme)", placeTrainings[1]},
    Variant{Trainings, u"Formé à « DUPLEX »", placeTrainings[1]},
    Variant{Trainings, u"Arnia/MedNum BFC", placeTrainings[2]},
    Variant{Trainings, u"Collectif ressources et acteurs réemploi", placeTrainings[3]},
    Variant{Trainings, u"Étapes numériques", placeTrainings[4]},
    Variant{Trainings, u"Fabrique de Territoire", placeTrainings[5]},
    Variant{Trainings, u"Les Éclaireurs du numérique", placeTrainings[6]},
    Variant{Trainings, u"Mes Papiers", placeTrainings[7]}, Variant{Trainings, u"SUD LABS", placeTrainings[9]},
    Variant{Trainings, u"SudLabs", placeTrainings[9]},

    Variant{Access, u"Contacter par e-mail", placeAccess[2]}, Variant{Access, u"Envoyer un mail", placeAccess[2]},
    Variant{Access, u"Prendre RDV en ligne", placeAccess[3]},
    Variant{Access, u"Prendre un rendez-vous en ligne", placeAccess[3]},

    Variant{Support, u"Seul", placeSupport[0]}, Variant{Support, u"À ma place", placeSupport[1]},
    Variant{Support, u"Avec de l'aide", placeSupport[1]}, Variant{Support, u"Dans un atelier", placeSupport[2]},
    Variant{Support, u"À distance (par téléphone ou en visioconférence)", placeSupport[3]},

    Variant{Kinds, u"PE", u"FT"}, // Pôle emploi is France Travail.
};

struct WithoutList
{
    PlaceList askedOf;
    PlaceMeaning::Kind kind;
    QStringView spelling;
};
constexpr std::array withoutList{
    WithoutList{Publics, PlaceMeaning::Kind::Nothing, u"Adultes"},
    WithoutList{Programmes, PlaceMeaning::Kind::Other, u"APTIC"},
    WithoutList{Programmes, PlaceMeaning::Kind::Other, u"Campus connecté"},
    WithoutList{Programmes, PlaceMeaning::Kind::Other, u"French Tech"},
    WithoutList{Programmes, PlaceMeaning::Kind::Other, u"Relais pôle emploi"},
};

/// Lists that were one field once, and whose values still stray from one into the other, share a table.
PlaceList tableOf(PlaceList list)
{
    switch (list) {
    case Care:
        return Publics;
    case Trainings:
        return Programmes;
    default:
        return list;
    }
}

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

/// All spellings, each as it is written and folded, with what they mean. Nearly all values of a file are the official
/// spelling and are found without being folded.
class Meanings
{
public:
    Meanings()
    {
        for (int i = 0; i < placeListCount; ++i) {
            for (const QStringView label : lists[size_t(i)].labels)
                add(PlaceList(i), label, {PlaceMeaning::Kind::Label, PlaceList(i), kept(label.toUtf8())});
        }
        for (const Variant &variant : variants)
            add(variant.list, variant.spelling,
                {PlaceMeaning::Kind::Label, variant.list, kept(variant.label.toUtf8())});
        for (const WithoutList &value : withoutList)
            add(value.askedOf, value.spelling, {value.kind, value.askedOf, kept(value.spelling.toUtf8())});
    }

    [[nodiscard]] const PlaceMeaning *find(PlaceList list, QByteArrayView spelling) const
    {
        const auto &table = m_tables[size_t(tableOf(list))];
        const auto found = table.find(viewOf(spelling));
        return found == table.end() ? nullptr : &found->second;
    }

private:
    void add(PlaceList list, QStringView spelling, const PlaceMeaning &meaning)
    {
        auto &table = m_tables[size_t(tableOf(list))];
        table.emplace(viewOf(kept(spelling.toUtf8())), meaning);
        table.emplace(viewOf(kept(foldText(spelling).toUtf8())), meaning);
    }
    QByteArrayView kept(const QByteArray &text) { return m_texts.emplace_back(text); }

    std::deque<QByteArray> m_texts; ///< What the tables point into.
    std::array<std::unordered_map<std::string_view, PlaceMeaning>, placeListCount> m_tables;
};

}

QStringView placeLabel(std::span<const QStringView> labels, QStringView text)
{
    const QString folded = foldText(text);
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [&](QStringView label) { return label == text || foldText(label) == folded; });
    return found == labels.end() ? QStringView() : *found;
}

const PlaceListInfo &placeList(PlaceList list)
{
    return lists[size_t(list)];
}

std::optional<PlaceMeaning> placeMeaning(PlaceList list, QByteArrayView value)
{
    static const Meanings meanings;
    constexpr qsizetype longest = 400; // Bytes: twice the longest that the schemas know.
    value = value.trimmed();
    if (const PlaceMeaning *found = meanings.find(list, value))
        return *found;
    if (value.isEmpty() || value.size() > longest)
        return std::nullopt;
    const QString text = QString::fromUtf8(value);
    if (const PlaceMeaning *found = meanings.find(list, foldText(text).toUtf8()))
        return *found;
    const auto colon = text.indexOf(u':');
    const PlaceMeaning *found =
        colon > 0 ? meanings.find(list, foldText(QStringView(text).first(colon)).toUtf8()) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

}
