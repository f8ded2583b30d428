// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/stickers/stickerwords.h"

namespace pdc {

QString StickerWords::problem(StickerProblem::Kind kind)
{
    switch (kind) {
    case StickerProblem::Kind::TextTooLong:
        return tr("Trop long pour cette étiquette : on ne pourrait pas le lire. Enlevez des mots, ou choisissez une "
                  "planche d’étiquettes plus grandes.");
    case StickerProblem::Kind::TooMuchForQr:
        return tr("Trop long pour un code QR. Prenez une adresse plus courte.");
    case StickerProblem::Kind::QrTooFine:
        return tr("Le code sera très fin : certains téléphones ne le liront pas. Prenez une adresse plus courte, ou "
                  "une étiquette plus grande.");
    }
    return {};
}

}
