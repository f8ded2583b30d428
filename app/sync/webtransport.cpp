// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webtransport.h"

#include "base/inpool.h"
#include "sync/syncerror.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = qint64(512) * 1024;

bool looksLikeHtml(QByteArray beginning)
{
    constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";
    if (beginning.startsWith(byteOrderMark))
        beginning.remove(0, byteOrderMark.size());
    return beginning.trimmed().startsWith('<');
}

Error ofNetwork(const QNetworkReply &reply)
{
    const bool isGarbage = reply.error() == QNetworkReply::ProtocolFailure
        || reply.error() == QNetworkReply::ProtocolInvalidOperationError
        || reply.error() == QNetworkReply::ProtocolUnknownError;
    return Error(isGarbage ? SyncError::Http : SyncError::Unreachable, reply.errorString());
}

/// Nothing where the file was changed within the second in which it was sent: servers make both validators of the time
/// in seconds, so that the next version could have the same ones and would never be seen.
Validators validatorsOf(const QNetworkReply &reply)
{
    const QString date = QString::fromLatin1(reply.rawHeader("Date")).replace("GMT"_L1, "+0000"_L1);
    const QDateTime sent = QDateTime::fromString(date, Qt::RFC2822Date);
    const QDateTime changed = reply.header(QNetworkRequest::LastModifiedHeader).toDateTime();
    if (sent.isValid() && changed.isValid() && changed >= sent)
        return {};
    return {reply.rawHeader("ETag"), reply.rawHeader("Last-Modified")};
}

}

WebTransport::WebTransport(FeedPlace place, const SyncLimits &limits, QObject *parent)
    : Transport(parent)
    , m_place(std::move(place))
    , m_limits(limits)
{
    connect(&m_pulse, &QTimer::timeout, this, &WebTransport::checkPace);
    m_pulse.setInterval(std::max(std::chrono::milliseconds(5), std::min(limits.silence, limits.slowWindow) / 20));
}

void WebTransport::start(TransferRequest request, Done done)
{
    m_request = std::move(request);
    m_done = std::move(done);
    m_redirects = 0;
    m_received = 0;
    m_windowStart = 0;
    m_window.start(); // Redirects are no progress: it runs on through them.
    switch (m_request.what) {
    case TransferRequest::What::Json:
        return open(m_place.url());
    case TransferRequest::What::Signature:
        return open(m_place.signatureUrl());
    case TransferRequest::What::Blob:
        return open(m_place.urlOf(m_request.attachment));
    }
}

void WebTransport::cancel()
{
    if (m_done)
        end(Error(SyncError::Cancelled));
}

void WebTransport::open(const QUrl &url)
{
    m_judged = false;
    m_body.clear();
    if (!isFetchable(url))
        return end(Error(FeedError::BadUrl, url.toString()));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "partage-de-co/" PDC_VERSION);
    request.setRawHeader("Accept-Language", "*");
    // As it is: what unfolds on this side could unfold without end.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_request.known.etag.isEmpty())
        request.setRawHeader("If-None-Match", m_request.known.etag);
    if (!m_request.known.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", m_request.known.lastModified);
    ++m_requests;
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(2 * pieceBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &WebTransport::judgeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &WebTransport::pump);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        judgeHead();
        pump();
    });
    m_sinceByte.start();
    m_pulse.start();
}

void WebTransport::judgeHead()
{
    if (!m_reply || m_judged)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return; // Not there yet; or it never comes, which concludeReply() finds.
    m_sinceByte.start();
    m_judged = true;
    if (status == 200)
        judgeLength();
    else if (status == 304 && !m_request.known.isEmpty())
        end(TransferAnswer{true, {}, m_request.known});
    else if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        follow(status);
    else
        refuse(status);
}

void WebTransport::judgeLength()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return end(Error(SyncError::Http, u"encoded as "_s + QString::fromLatin1(encoding.left(40))));
    const bool isBlob = m_request.what == TransferRequest::What::Blob;
    if (claimsHtml() && isBlob && !m_request.attachment.mimeType.startsWith("text/html"_L1))
        return end(Error(SyncError::CaptivePortal, m_reply->url().toString()));
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (!announced.isValid())
        return;
    const qint64 length = announced.toLongLong();
    if (isBlob && length != m_request.attachment.size) {
        end(Error(
            FeedError::BlobLength,
            u"%1: %2 bytes, announced %3"_s.arg(m_reply->url().toString()).arg(length).arg(m_request.attachment.size)));
    } else if (!isBlob && length > m_request.maximum()) {
        end(claimsHtml() ? Error(SyncError::CaptivePortal, m_reply->url().toString())
                         : Error(FeedError::TooLarge, u"%1 bytes"_s.arg(length)));
    }
}

bool WebTransport::claimsHtml() const
{
    return m_reply->rawHeader("Content-Type").trimmed().toLower().startsWith("text/html");
}

void WebTransport::follow(int status)
{
    const QUrl from = m_reply->url();
    const QUrl to = from.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::TolerantMode));
    if (m_reply->rawHeader("Location").isEmpty())
        return refuse(status);
    if (++m_redirects > m_limits.redirects)
        return end(Error(SyncError::Redirect, u"more than %1 in a row"_s.arg(m_limits.redirects)));
    if (!mayRedirect(from, to))
        return end(Error(SyncError::Redirect, u"from %1 to %2"_s.arg(from.toString(), to.toString().left(300))));
    dropReply();
    open(to);
}

void WebTransport::refuse(int status)
{
    const QString where = m_reply->url().toString();
    const QString detail = u"%1 for %2"_s.arg(status).arg(where);
    const bool isGone = status == 404 || status == 410;
    if (status == 511)
        return end(Error(SyncError::CaptivePortal, detail));
    if (isGone && m_request.what == TransferRequest::What::Blob)
        return end(Error(FeedError::BlobMissing, where));
    if (isGone && m_request.what == TransferRequest::What::Signature)
        return end(Error(FeedError::Unsigned, detail));
    end({Error(SyncError::Http, detail), status >= 500 || status == 429 || status == 408});
}

void WebTransport::pump()
{
    if (!m_reply || m_writing)
        return;
    const bool hasBytes = m_judged && m_reply->isOpen() && m_reply->bytesAvailable() > 0;
    if (hasBytes && m_request.writer)
        return writePiece();
    if (hasBytes && !takeIntoMemory())
        return;
    if (m_reply->isFinished())
        concludeReply();
}

bool WebTransport::takeIntoMemory()
{
    const QByteArray piece = m_reply->readAll();
    m_received += piece.size();
    m_sinceByte.start();
    m_body += piece;
    if (looksLikeHtml(m_body.first(std::min<qsizetype>(m_body.size(), 512)))) {
        end(Error(SyncError::CaptivePortal, m_reply->url().toString()));
        return false;
    }
    if (m_body.size() > m_request.maximum()) {
        end(Error(FeedError::TooLarge, u"more than %1 bytes"_s.arg(m_request.maximum())));
        return false;
    }
    Q_EMIT received(piece.size());
    return m_reply != nullptr; // Who hears of it may cancel.
}

void WebTransport::writePiece()
{
    m_writing = true;
    const QByteArray piece = m_reply->read(pieceBytes);
    m_received += piece.size();
    auto written = inPool([writer = m_request.writer, piece] { return writer->write(piece); });
    written.then(this, [this, size = piece.size()](const Result<> &done) {
        m_writing = false;
        m_sinceByte.start(); // While we wrote, the network had to wait for us.
        if (!m_reply)
            return end(Error(SyncError::Cancelled)); // It waited for this piece.
        if (!done)
            return end(done.error());
        Q_EMIT received(size);
        pump();
    });
}

void WebTransport::checkPace()
{
    if (!m_reply || m_writing)
        return;
    if (m_sinceByte.hasExpired(m_limits.silence.count()))
        return end({Error(SyncError::Stalled, u"silence of "_s + m_reply->url().toString()), true});
    if (!m_window.hasExpired(m_limits.slowWindow.count()))
        return;
    if (m_received - m_windowStart < m_limits.slowBytes)
        return end({Error(SyncError::Stalled, u"a drip from "_s + m_reply->url().toString()), true});
    m_window.start();
    m_windowStart = m_received;
}

void WebTransport::concludeReply()
{
    if (m_reply->error() != QNetworkReply::NoError)
        end({ofNetwork(*m_reply), true});
    else
        end(TransferAnswer{false, m_body, validatorsOf(*m_reply)});
}

void WebTransport::end(TransferOutcome outcome)
{
    dropReply();
    if (m_writing)
        return; // writePiece() ends it when the piece is back; until then the file is in use.
    m_request = {};
    m_body.clear();
    // Later, so that nobody is surprised within a call of theirs, or of Qt's.
    QMetaObject::invokeMethod(
        this, [done = std::exchange(m_done, {}), outcome = std::move(outcome)] { done(outcome); },
        Qt::QueuedConnection);
}

void WebTransport::dropReply()
{
    m_pulse.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Which ends the request. Not by abort(): Qt may have errors of its own on the way, and complains of a second one.
    m_reply->deleteLater();
    m_reply = nullptr;
}

}
