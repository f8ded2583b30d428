// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QRandomGenerator;

namespace pdc {

/// A passphrase that is read out and typed without a mistake: four everyday words without accents and six digits,
/// "lapin-tasse-nuage-cerise-482193". At most 34 characters.
[[nodiscard]] QString suggestPassphrase(QRandomGenerator &random);

/// How hard it is to guess for who knows the list and the form, in bits: at least 60.
[[nodiscard]] double passphraseEntropy();

/// The words it is made of (resources/words/passphrase.fr.txt).
[[nodiscard]] const QStringList &passphraseWords();

}
