// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class PlaceFinder;

/// Where nothing fits: which wish to give up, and how many places that would bring.
class RemedyList final : public QWidget
{
    Q_OBJECT

public:
    /// The finder lives longer.
    RemedyList(const Theme &theme, PlaceFinder &finder, QWidget *parent = nullptr);

    /// Shows those of the finder's outlook.
    void refresh();

Q_SIGNALS:
    void chosen(); ///< Before the line that was pressed goes away.

private:
    Theme m_theme;
    PlaceFinder &m_finder;
};

}
