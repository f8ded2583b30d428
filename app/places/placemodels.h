// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/commune.h"
#include "places/place.h"

#include <QAbstractListModel>

namespace pdc {

/// The communes that fit what is being typed; the display role is the name with the postal code and département.
class CommuneListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<Commune> communes);
    [[nodiscard]] const Commune &at(int row) const { return m_communes.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Commune> m_communes;
};

/// Places as a list, nearest first; what a line shows is in PlaceHit, the accessible text in the display role.
class PlaceListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<PlaceHit> hits);
    [[nodiscard]] const PlaceHit &at(int row) const { return m_hits.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PlaceHit> m_hits;
};

}
