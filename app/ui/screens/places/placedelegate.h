// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

class Clock;
class PlaceMarks;

/// A place in the list: its name, its address, how far it is, whether it is open now, and a star if it is kept.
class PlaceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Clock and marks live longer.
    PlaceDelegate(const Theme &theme, const Clock &clock, const PlaceMarks &marks, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect name;
        QRect address;
        QRect distance;
        QRect star; ///< Null: it is not kept.
        QRect news;
        int height;
    };
    [[nodiscard]] QString newsOf(const QModelIndex &index) const;
    [[nodiscard]] Places arrange(int width, const QModelIndex &index) const;

    Theme m_theme;
    const Clock &m_clock;
    const PlaceMarks &m_marks;
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
