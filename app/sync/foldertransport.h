// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport.h"

class QFile;

namespace pdc {

/// Brings a feed from a folder: a USB stick, a share, a mirror on this PC. Symbolic links are not followed. The disk is
/// read in the pool, piece by piece, for a stick may be slow and a share may hang. A large file goes on where an earlier
/// try has stopped, if it has not changed since.
class FolderTransport final : public Transport
{
    Q_OBJECT

public:
    /// `throttle` without a limit: it serves for the pause alone.
    FolderTransport(QString folder, Throttle &throttle, QObject *parent = nullptr);
    ~FolderTransport() override;

    void start(TransferRequest request, Done done) override;
    void cancel() override;
    [[nodiscard]] int requests() const override { return 0; }

private:
    void readWhole();
    void readPiece();
    void end(const TransferOutcome &outcome);

    QString m_folder;
    Throttle &m_throttle;
    TransferRequest m_request;
    Done m_done;
    std::shared_ptr<QFile> m_file;
    bool m_asking = false;
    bool m_cancelled = false;
};

}
