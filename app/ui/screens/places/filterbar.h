// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placewishes.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

namespace pdc {

class Button;
class PlaceFinder;

/// The wishes above list and map: the three that are asked most with how many places each would leave, the way to all
/// others, and what is chosen of those, each to be taken back by a press. Where there is little room only the way to all
/// of them stands here, with how many are chosen.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const Theme &theme, PlaceFinder &finder, QWidget *parent = nullptr);

    void setCompact(bool compact);
    /// Whether all filters are being looked at.
    void setOpen(bool open);

Q_SIGNALS:
    void allWanted(bool open);

private:
    void refresh();
    void showChips();

    struct Quick
    {
        PlaceFilter filter;
        Button *button;
    };

    Theme m_theme;
    PlaceFinder &m_finder;
    QList<Quick> m_quick;
    Button *m_all;
    Button *m_clear;
    QList<PlaceFilter> m_shown; ///< As chips.
    QList<Button *> m_chips;
    bool m_compact = false;
    bool m_open = false; ///< All filters are.
};

}
