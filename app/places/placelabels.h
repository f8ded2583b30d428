// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <span>

namespace pdc {

/// The labels of the national schema 1.0.2 (https://github.com/LaMednum/standard-mediation-num) by which places are
/// looked for, in its order.
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

/// The label that `text` means, case and accents apart; empty if it is none of them.
[[nodiscard]] QStringView placeLabel(std::span<const QStringView> labels, QStringView text);

}
