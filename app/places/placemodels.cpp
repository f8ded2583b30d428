// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placemodels.h"

namespace pdc {

using namespace Qt::StringLiterals;

void CommuneListModel::set(QList<Commune> communes)
{
    beginResetModel();
    m_communes = std::move(communes);
    endResetModel();
}

int CommuneListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_communes.size());
}

QVariant CommuneListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Commune &commune = m_communes.at(index.row());
    if (role == Qt::DisplayRole) {
        // Homonyms are told apart by what follows the name.
        const QString code = commune.postcodes.isEmpty() ? commune.code : commune.postcodes.front();
        return QString(commune.name + u" ("_s + code + u", "_s + departmentName(commune.department) + u')');
    }
    return {};
}

void PlaceListModel::set(QList<PlaceHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int PlaceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant PlaceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlaceHit &hit = m_hits.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QString(hit.name + u", "_s + hit.address + u", "_s + hit.postcode + u' ' + hit.commune);
    return {};
}

}
