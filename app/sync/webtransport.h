// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedplace.h"
#include "sync/transport.h"
#include "sync/webaccess.h"

#include <QElapsedTimer>
#include <QTimer>

class QNetworkReply;

namespace pdc {

/// Brings a feed over https, or over http from this very machine.
///
/// Nothing of the answer is trusted: bytes are counted while they come, an encoding that could unfold is refused, a
/// redirect is followed only to where we would have gone ourselves. No cookies, no cache, no word about the person. It
/// gives up on silence and on a drip. What arrives is hashed and written in the pool, one piece at a time, and no more
/// is read from the network than that and the throttle can take.
///
/// A file of which a part is here is asked for from there on, with what tells whether it is still the same one. A
/// server that answers with another part, or with the whole, is given the whole to send.
class WebTransport final : public Transport
{
    Q_OBJECT

public:
    /// `places` are the feed's own and its mirrors; at least one, none of them a folder.
    WebTransport(QList<FeedPlace> places, const SyncLimits &limits, WebAccess &access, QObject *parent = nullptr);
    ~WebTransport() override;

    void start(TransferRequest request, Done done) override;
    void cancel() override;
    [[nodiscard]] std::chrono::milliseconds waited() const override;
    [[nodiscard]] int requests() const override { return m_requests; }

private:
    void open(const QUrl &url);
    void send();
    void judgeHead();
    void judgeRest();
    void judgeWhole();
    void follow(int status);
    void refuse(int status);
    void pump();
    void read(qint64 granted);
    void takeIntoMemory(const QByteArray &piece);
    void writePiece(const QByteArray &piece);
    void checkPace();
    [[nodiscard]] std::chrono::milliseconds sincePulse() const;
    void concludeReply();
    void end(TransferOutcome outcome);
    void dropReply();
    [[nodiscard]] QUrl firstUrl() const;
    [[nodiscard]] bool claimsHtml() const;
    [[nodiscard]] bool isPortal(const QUrl &from, const QUrl &to) const;

    QList<FeedPlace> m_places;
    SyncLimits m_limits;
    WebAccess &m_access;
    int m_requests = 0;

    TransferRequest m_request;
    Done m_done;
    QUrl m_url; ///< Where this transfer has got to, redirects followed.
    QNetworkReply *m_reply = nullptr;
    int m_redirects = 0;
    bool m_preparing = false; ///< The way there is being asked for.
    bool m_judged = false; ///< The head has been looked at and the body may come.
    bool m_whole = false; ///< The rest alone is not asked for (any more).
    bool m_resuming = false; ///< It is, in the request under way.
    bool m_restart = false; ///< The file begins anew with the next piece.
    bool m_asking = false; ///< Bytes are here; the throttle has not let us read them yet.
    bool m_writing = false; ///< A piece is in the pool.
    QByteArray m_body;

    // How long the network makes us wait.
    QTimer m_pulse;
    QElapsedTimer m_sincePulse;
    std::chrono::milliseconds m_silence{0};
    std::chrono::milliseconds m_window{0};
    std::chrono::milliseconds m_waited{0}; ///< In the whole transfer.
    qint64 m_inWindow = 0; ///< Bytes.
};

}
