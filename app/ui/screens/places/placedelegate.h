// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

class Clock;

/// A place in the list: its name, its address, how far it is and whether it is open now.
class PlaceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The clock lives longer.
    PlaceDelegate(const Theme &theme, const Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect name;
        QRect address;
        QRect distance;
        QRect news;
        int height;
    };
    [[nodiscard]] QString newsOf(const QModelIndex &index) const;
    [[nodiscard]] Places arrange(int width, const QModelIndex &index) const;

    Theme m_theme;
    const Clock &m_clock;
};

/// A commune among the suggestions: one line, large enough to be hit.
class CommuneDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CommuneDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

}
