// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport.h"

class QFile;

namespace pdc {

/// Brings a feed from a folder: a USB stick, a share, a mirror on this PC. Symbolic links are not followed. The disk is
/// read in the pool, piece by piece, for a stick may be slow and a share may hang.
class FolderTransport final : public Transport
{
    Q_OBJECT

public:
    explicit FolderTransport(QString folder, QObject *parent = nullptr);

    void start(TransferRequest request, Done done) override;
    void cancel() override { m_cancelled = true; }
    [[nodiscard]] int requests() const override { return 0; }

private:
    void readWhole();
    void readPiece();

    QString m_folder;
    TransferRequest m_request;
    Done m_done;
    std::shared_ptr<QFile> m_file;
    bool m_cancelled = false;
};

}
