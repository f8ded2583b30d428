// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tutorials/tutorial.h"

#include <QAbstractListModel>
#include <QImage>

namespace pdc {

class Store;

/// All tutorials, with poster and length, as a list that follows the content.
class TutorialListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Where a poster is shown it is this large at most, in pixels: what is decoded is no larger than what is seen.
    static constexpr QSize posterSize{640, 360};

    TutorialListModel(Store &store, LayerFolders folders, QObject *parent = nullptr);

    /// Asks for the list, unless it is here.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_state == State::Loaded; }
    [[nodiscard]] const Tutorial &at(int row) const { return m_rows.at(row).tutorial; }
    /// Null until decoded, or if there is none.
    [[nodiscard]] const QImage &poster(int row) const { return m_rows.at(row).poster; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Title in the display role, the poster in the decoration role.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const pdc::Error &error);

private:
    struct Row
    {
        Tutorial tutorial;
        QImage poster;
    };
    void readPosters();

    Store &m_store;
    LayerFolders m_folders;
    QList<Row> m_rows;
    enum class State { Empty, Asked, Loaded } m_state = State::Empty;
};

/// "1 min 05", "45 s": a length as people say it.
[[nodiscard]] QString spokenLength(int seconds);

}
