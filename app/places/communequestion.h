// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace pdc {

/// What was typed to find a commune, told apart: the name, and what narrows it. People type what stands on an envelope
/// or on a form (« 93200 Saint-Denis », « Paris XV », « St Denis Réunion »), and the name is but a part of it.
struct CommuneQuestion
{
    QString name; ///< Folded.
    QStringList departmentCodes; ///< Empty: all.
    QString postcode; ///< Empty: any.
};

/// The words that were typed, folded (see foldName); of a text of more than 200 characters its beginning. « 69 003 » is
/// one word, and « France » at the end is left out.
[[nodiscard]] QStringList communeWords(QStringView text);

/// The INSEE code of the commune whose arrondissement (Paris, Lyon, Marseille) has this one, which forms ask for and no
/// gazetteer of communes holds; empty if it is none. 13210 is both: the postal code of another town.
[[nodiscard]] QString communeOfArrondissement(const QString &code);

/// A postal code in front, or the longest end that names a département, a region or a postal code, leaving at least
/// one word; nothing if there is none. A text that begins a commune's name may have such an end too.
[[nodiscard]] std::optional<CommuneQuestion> narrowedQuestion(const QStringList &words);

/// The words without what stands around a commune's name: "Mairie de", and in an address "Cedex 03" or the
/// arrondissement of the three cities that have them ("Paris 15e", "Lyon 3 ème arrondissement", "Paris XV").
[[nodiscard]] QStringList nameAlone(QStringList words);

}
