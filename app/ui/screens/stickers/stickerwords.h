// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stickers/sticker.h"

#include <QCoreApplication>

namespace pdc {

/// What the sticker's screen says of stickers, in the person's language.
struct StickerWords
{
    Q_DECLARE_TR_FUNCTIONS(StickerWords)

public:
    /// What is wrong, and what to do.
    [[nodiscard]] static QString problem(StickerProblem::Kind kind);
};

}
