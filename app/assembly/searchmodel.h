// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/search.h"

#include <QAbstractListModel>

namespace pdc {

/// What was found, as one list: a heading for each group, its hits below it, and where there are more of them a row
/// that brings all of the group. Headings cannot be chosen.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowType { Heading, Hit, More };
    struct Row
    {
        RowType type = RowType::Heading;
        SearchHit hit; ///< Of a heading and of « more » the kind alone.
    };

    using QAbstractListModel::QAbstractListModel;

    void set(const QList<SearchGroup> &groups);
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(row); }

    /// The row that can be chosen `by` such rows after this one (before it, if negative), or the last on the way; from
    /// -1 on, the first. -1 if there is none.
    [[nodiscard]] int choice(int from, int by) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Title and line in the display role.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Row> m_rows;
};

}
