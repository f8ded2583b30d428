// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>
#include <span>

namespace pdc {

/// The labels of the national schema 1.0.2 (https://github.com/LaMednum/standard-mediation-num) by which places are
/// looked for, in its order. They are kept, shown and compared in this very spelling, whatever a file writes.
inline constexpr std::array<QStringView, 9> placeServices{u"Aide aux démarches administratives",
                                                          u"Maîtrise des outils numériques du quotidien",
                                                          u"Insertion professionnelle via le numérique",
                                                          u"Utilisation sécurisée du numérique",
                                                          u"Parentalité et éducation avec le numérique",
                                                          u"Loisirs et créations numériques",
                                                          u"Compréhension du monde numérique",
                                                          u"Accès internet et matériel informatique",
                                                          u"Acquisition de matériel informatique à prix solidaire"};

inline constexpr std::array<QStringView, 5> placePublics{u"Jeunes", u"Étudiants", u"Familles et/ou enfants", u"Seniors",
                                                         u"Femmes"};

inline constexpr std::array<QStringView, 7> placeCare{u"Surdité",
                                                      u"Handicaps moteurs",
                                                      u"Handicaps mentaux",
                                                      u"Illettrisme",
                                                      u"Langues étrangères (anglais)",
                                                      u"Langues étrangères (autres)",
                                                      u"Déficience visuelle"};

inline constexpr std::array<QStringView, 3> placeFees{u"Gratuit", u"Gratuit sous condition", u"Payant"};

inline constexpr std::array<QStringView, 11> placeProgrammes{u"Aidants Connect",
                                                             u"Bibliothèques numérique de référence",
                                                             u"Certification PIX",
                                                             u"Conseillers numériques",
                                                             u"Emmaüs Connect",
                                                             u"France Services",
                                                             u"Grande école du numérique",
                                                             u"La Croix Rouge",
                                                             u"Point d'accès numérique CAF",
                                                             u"Promeneurs du net",
                                                             u"Relais numérique (Emmaüs Connect)"};

/// « Étapes numériques (La Poste) » has the space that the schema's own pattern forgot and its description does not.
inline constexpr std::array<QStringView, 10> placeTrainings{u"Formé à « Mon Espace Santé »",
                                                            u"Formé à « DUPLEX » (illettrisme)",
                                                            u"Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
                                                            u"Collectif ressources et acteurs réemploi (Normandie)",
                                                            u"Étapes numériques (La Poste)",
                                                            u"Fabriques de Territoire",
                                                            u"Les Éclaireurs du numérique (Drôme)",
                                                            u"Mes Papiers (Métropole de Lyon)",
                                                            u"ORDI 3.0",
                                                            u"SUD LABS (PACA)"};

inline constexpr std::array<QStringView, 6> placeAccess{u"Se présenter",
                                                        u"Téléphoner",
                                                        u"Contacter par mail",
                                                        u"Prendre un RDV en ligne",
                                                        u"Ce lieu n'accueille pas de public",
                                                        u"Envoyer un mail avec une fiche de prescription"};

inline constexpr std::array<QStringView, 4> placeSupport{u"En autonomie", u"Accompagnement individuel",
                                                         u"Dans un atelier collectif", u"À distance"};

inline constexpr std::array<QStringView, 2> placeItinerance{u"Itinérant", u"Fixe"};

/// Codes rather than words, from the vocabulary that the schema refers to (data.inclusion's types of structures).
inline constexpr std::array<QStringView, 92> placeKinds{
    u"ACI",          u"ACIPHC",       u"AFPA",       u"AI",         u"ASE",
    u"ASSO",         u"ASSO_CHOMEUR", u"Autre",      u"AVIP",       u"BIB",
    u"CAARUD",       u"CADA",         u"CAF",        u"CAP_EMPLOI", u"CAVA",
    u"CC",           u"CCAS",         u"CCONS",      u"CD",         u"CDAS",
    u"CFP",          u"CHRS",         u"CHU",        u"CIAS",       u"CIDFF",
    u"CITMET",       u"CMP",          u"CMS",        u"CPAM",       u"CPH",
    u"CS",           u"CSAPA",        u"CSC",        u"DEETS",      u"DEPT",
    u"DIPLP",        u"E2C",          u"EA",         u"EATT",       u"EI",
    u"EITI",         u"ENM",          u"EPCI",       u"EPI",        u"EPIDE",
    u"EPN",          u"ES",           u"ESAT",       u"ESS",        u"ETTI",
    u"EVS",          u"FABLAB",       u"FABRIQUE",   u"FAIS",       u"FT",
    u"GEIQ",         u"HUDA",         u"LA_POSTE",   u"MDE",        u"MDH",
    u"MDEF",         u"MDPH",         u"MDS",        u"MJC",        u"ML",
    u"MQ",           u"MSA",          u"MSAP",       u"MUNI",       u"OACAS",
    u"ODC",          u"OF",           u"OIL",        u"OPCS",       u"PAD",
    u"PENSION",      u"PI",           u"PIJ_BIJ",    u"PIMMS",      u"PJJ",
    u"PLIE",         u"PREF",         u"PREVENTION", u"REG",        u"RELAIS_LECTURE",
    u"RESSOURCERIE", u"RFS",          u"RS_FJT",     u"SCP",        u"SPIP",
    u"TIERS_LIEUX",  u"UDAF"};

/// The label of one of these lists that `text` means, apart from case, accents, kinds of apostrophe and spaces; empty if
/// it is none of them.
[[nodiscard]] QStringView placeLabel(std::span<const QStringView> labels, QStringView text);

/// The lists, and which field of a place holds their values, joined by '|'.
enum class PlaceList { Services, Publics, Care, Fees, Programmes, Trainings, Access, Support, Itinerance, Kinds };
inline constexpr int placeListCount = 10;

struct PlaceListInfo
{
    QLatin1StringView field;
    std::span<const QStringView> labels;
};
[[nodiscard]] const PlaceListInfo &placeList(PlaceList list);

/// What a file's value means today.
struct PlaceMeaning
{
    enum class Kind {
        Label, ///< One of a list's labels.
        Other, ///< A label of the schema 0.1 that has no list today: kept among `autres_formations_labels`.
        Nothing, ///< A value of the schema 0.1 that says nothing today: « Adultes », when all are welcome.
    };
    Kind kind = Kind::Label;
    PlaceList list = PlaceList::Services; ///< Where it is kept; 0.1's `publics_accueillis` became two lists.
    QByteArrayView label; ///< In UTF-8, the official spelling.
};

/// What `value` (UTF-8) means in the field of this list: a label in its official spelling, in one that occurs in published
/// files, or as the schemas 0.1 and 1.0.0 called it; « Gratuit : je peux … » means « Gratuit ». Nothing where it is
/// unknown.
[[nodiscard]] std::optional<PlaceMeaning> placeMeaning(PlaceList list, QByteArrayView value);

}
