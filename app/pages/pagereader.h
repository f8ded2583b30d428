// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/readingpage.h"

#include <QObject>

namespace pdc {

class Store;

/// The page that is open for reading; it follows the content.
class PageReader final : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Shown, Failed };

    explicit PageReader(Store &store, QObject *parent = nullptr);

    /// Asks for a page; changed() follows. The one that is open already stays as it is.
    void open(const QString &id);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ReadingPage &page() const { return m_page; } ///< While Shown.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< While Failed.

Q_SIGNALS:
    void changed();

private:
    void load();

    Store &m_store;
    QString m_id;
    State m_state = State::Loading;
    ReadingPage m_page;
    std::optional<Error> m_error;
};

}
