// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guidelist.h"

#include <QCoreApplication>

namespace pdc {

/// How a guide is spoken of in lists.
struct GuideWords
{
    Q_DECLARE_TR_FUNCTIONS(GuideWords)

public:
    /// « 9 étapes · environ 40 min »
    [[nodiscard]] static QString length(const Guide &guide);
    /// « Vous en étiez à l’étape 4 », « Terminé »; empty for one that was not begun.
    [[nodiscard]] static QString progress(const GuideListModel::Row &row);
    /// « Reprendre : « … », étape 4 »
    [[nodiscard]] static QString resume(const GuideListModel::Row &row);
    /// « Reprendre à l’étape 4 », where there is no room for more.
    [[nodiscard]] static QString resumeShort(const GuideListModel::Row &row);
    /// « étape 4 sur 9 », from 0.
    [[nodiscard]] static QString position(int step, int count);
};

}
