// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pdc {

/// Roughly how folded text (see foldName) sounds in French, for names that are written as they are heard: « dunkerke »
/// is Dunkerque, « laciotat » La Ciotat. Spaces, doubled letters, silent ends and an h make no difference, nor does which
/// letters write a sound. Only compared for being equal; what is not a letter of ASCII is kept as it is.
[[nodiscard]] QByteArray frenchSound(QByteArrayView folded);

/// Whether folded text has this sound: as frenchSound(folded) == sound, but told of nearly all texts by their first letter
/// and length.
[[nodiscard]] bool hasSound(QByteArrayView folded, QByteArrayView sound);

}
