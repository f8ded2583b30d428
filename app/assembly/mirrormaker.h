// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/mirror.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace pdc {

/// Copies what was synchronised onto a stick, in the pool, while the window goes on.
class MirrorMaker final : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives it, and whoever owns it cancels and waits for the pool before destroying it.
    explicit MirrorMaker(const ContentLibrary &library, QObject *parent = nullptr);

    /// Onto a disk, or into a folder of a person's choice: into a folder of our own there, if no feed lies there yet.
    /// finished() follows; nothing happens if one is under way.
    void start(const QString &disk);
    /// What is there by then is of use the next time.
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_stop != nullptr; }
    [[nodiscard]] const MirrorProgress &progress() const { return m_progress; }
    /// The last one's.
    [[nodiscard]] const std::optional<Result<MirrorReport>> &result() const { return m_result; }
    void forgetResult();

Q_SIGNALS:
    void changed();
    void finished();

private:
    const ContentLibrary &m_library;
    std::shared_ptr<std::atomic_bool> m_stop; ///< While one is under way.
    MirrorProgress m_progress;
    std::optional<Result<MirrorReport>> m_result;
};

}
