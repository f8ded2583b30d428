// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/searchmodel.h"

namespace pdc {

using namespace Qt::StringLiterals;

void SearchModel::set(const QList<SearchGroup> &groups)
{
    beginResetModel();
    m_rows.clear();
    for (const SearchGroup &group : groups) {
        m_rows.append({RowType::Heading, {group.kind, {}, {}, {}}});
        for (const SearchHit &hit : group.hits)
            m_rows.append({RowType::Hit, hit});
        if (group.more)
            m_rows.append({RowType::More, {group.kind, {}, {}, {}}});
    }
    endResetModel();
}

int SearchModel::choice(int from, int by) const
{
    int chosen = from >= 0 && from < m_rows.size() && m_rows[from].type != RowType::Heading ? from : -1;
    const int step = by < 0 ? -1 : 1;
    for (int row = from + step; row >= 0 && row < m_rows.size() && by != 0; row += step) {
        if (m_rows[row].type == RowType::Heading)
            continue;
        chosen = row;
        by -= step;
    }
    return chosen;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const SearchHit &hit = m_rows.at(index.row()).hit;
    return hit.line.isEmpty() ? hit.title : QString(hit.title + u", "_s + hit.line);
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).type == RowType::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
