// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guiderepository.h"

#include <QAbstractListModel>
#include <QImage>

#include <optional>

namespace pdc {

class Store;

/// All guides, each with its first picture and how far one has come, as a list that follows the content.
class GuideListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Where the first picture is shown it is this large at most, in pixels.
    static constexpr QSize coverSize{480, 300};

    struct Row
    {
        Guide guide;
        std::optional<int> step; ///< Of a guide that is begun and not finished: which is open, from 0.
        bool finished = false;
        QImage cover; ///< Null until drawn, or if there is none.
    };

    GuideListModel(Store &store, LayerFolders folders, QObject *parent = nullptr);

    /// Asks for the guides, unless they are here, and for how far one has come in any case. loaded() follows.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_state == State::Loaded; }
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(row); }
    /// The row of what was last gone on with and is not finished.
    [[nodiscard]] std::optional<int> underWay() const { return m_underWay; }
    /// Whether anything is remembered of any guide, be it finished or no longer on this PC.
    [[nodiscard]] bool remembers() const { return m_remembers; }
    /// Forgets how far one has come with every guide, for good.
    void forgetAll();

    /// From now on covers are drawn, too: who shows none needs none.
    void drawCovers();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Title in the display role, title and summary in the accessible one.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void forgotten(); ///< At once, before it is written: who shows any of it shows it no longer.
    void failed(const pdc::Error &error);

private:
    void readProgress();
    void show(const QList<GuideProgress> &progress);
    void drawCover(const Row &row);

    Store &m_store;
    LayerFolders m_folders;
    QList<Row> m_rows;
    std::optional<int> m_underWay;
    bool m_remembers = false;
    bool m_covers = false;
    enum class State { Empty, Asked, Read, Loaded } m_state = State::Empty;
};

}
