// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

/// A tutorial in the list: a card with the poster, the title, what it is about and how long it takes. The poster
/// stands above the words where the list is too narrow for both.
class TutorialDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TutorialDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect poster;
        QRect play; ///< Null where there is no room for it.
        QRect title;
        QRect summary;
        QRect length;
        int height;
    };
    [[nodiscard]] Places arrange(int width, const QModelIndex &index) const;

    Theme m_theme;
};

}
