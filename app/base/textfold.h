// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pdc {

/// The form in which names are compared: lower case without accents, ligatures opened (œ to oe), every run of
/// anything that is neither letter nor digit one space, none at the ends. « L'Haÿ-les-Roses » is "l hay les roses".
[[nodiscard]] QString foldText(QStringView text);

/// foldText, then the abbreviations people type in names of communes written out: "st" is "saint", "ste" is
/// "sainte" (a whole word only).
[[nodiscard]] QString foldName(QStringView text);

}
