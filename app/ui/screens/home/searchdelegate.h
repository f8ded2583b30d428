// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/searchmodel.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

/// A row of what was found: a heading with its icon, a hit of two lines, or the offer of more.
class SearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect icon; ///< Null for a hit.
        QRect title;
        QRect line; ///< Null for all but a hit.
        int height;
    };
    [[nodiscard]] Places arrange(int width, const QModelIndex &index) const;
    [[nodiscard]] QFont titleFont(SearchModel::RowType type) const;

    Theme m_theme;
};

}
