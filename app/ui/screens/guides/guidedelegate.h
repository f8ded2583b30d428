// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

/// A guide in the list: a card with its first picture, the title, what it is about, how many steps it takes, and where
/// one was. The picture stands above the words where the list is too narrow for both.
class GuideDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    GuideDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect picture;
        QRect title;
        QRect summary;
        QRect length;
        QRect progress; ///< Empty for a guide that was not begun.
        int height;
    };
    [[nodiscard]] Places arrange(int width, const QModelIndex &index) const;

    Theme m_theme;
};

}
