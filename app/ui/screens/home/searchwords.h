// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/search.h"
#include "ui/shell/route.h"

#include <QCoreApplication>

namespace pdc {

/// How what a search finds is called, shown and opened.
struct SearchWords
{
    Q_DECLARE_TR_FUNCTIONS(SearchWords)

public:
    /// What stands over the group.
    [[nodiscard]] static QString heading(SearchKind kind);
    /// On the row that brings all of the group.
    [[nodiscard]] static QString all(SearchKind kind);
    [[nodiscard]] static QLatin1StringView icon(SearchKind kind);
    [[nodiscard]] static Route route(const SearchHit &hit);
};

}
