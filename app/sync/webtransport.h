// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedplace.h"
#include "sync/transport.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTimer>

class QNetworkReply;

namespace pdc {

/// Brings a feed over https, or over http from this very machine.
///
/// Nothing of the answer is trusted: bytes are counted while they come, an encoding that could unfold is refused, a
/// redirect is followed only to where we would have gone ourselves. No cookies, no cache, no word about the person. It
/// gives up on silence and on a drip. What arrives is hashed and written in the pool, one piece at a time, and no more
/// is read from the network than that can take.
class WebTransport final : public Transport
{
    Q_OBJECT

public:
    WebTransport(FeedPlace place, const SyncLimits &limits, QObject *parent = nullptr);

    void start(TransferRequest request, Done done) override;
    void cancel() override;
    [[nodiscard]] int requests() const override { return m_requests; }

private:
    void open(const QUrl &url);
    void judgeHead();
    void follow(int status);
    void judgeLength();
    void refuse(int status);
    void pump();
    bool takeIntoMemory();
    void writePiece();
    void checkPace();
    void concludeReply();
    void end(TransferOutcome outcome);
    void dropReply();
    [[nodiscard]] bool claimsHtml() const;

    FeedPlace m_place;
    SyncLimits m_limits;
    QNetworkAccessManager m_manager;
    int m_requests = 0;

    TransferRequest m_request;
    Done m_done;
    QNetworkReply *m_reply = nullptr;
    int m_redirects = 0;
    bool m_judged = false; ///< The head has been looked at and the body may come.
    bool m_writing = false; ///< A piece is in the pool.
    QByteArray m_body;
    qint64 m_received = 0;
    QTimer m_pulse;
    QElapsedTimer m_sinceByte;
    QElapsedTimer m_window;
    qint64 m_windowStart = 0; ///< m_received when the window began.
};

}
