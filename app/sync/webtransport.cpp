// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webtransport.h"

#include "base/inpool.h"
#include "sync/httprange.h"
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
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return Error(SyncError::Untrusted, reply.errorString());
    const bool isGarbage = reply.error() == QNetworkReply::ProtocolFailure
        || reply.error() == QNetworkReply::ProtocolInvalidOperationError
        || reply.error() == QNetworkReply::ProtocolUnknownError;
    return Error(isGarbage ? SyncError::Http : SyncError::Unreachable, reply.errorString());
}

/// Nothing where the file was changed within the second in which it was sent: servers make both validators of the time
/// in seconds, so that the next version could have the same ones and would never be seen.
Validators validatorsOf(const QNetworkReply &reply)
{
    const QDateTime sent = parseHttpDate(reply.rawHeader("Date"));
    const QDateTime changed = reply.header(QNetworkRequest::LastModifiedHeader).toDateTime();
    if (sent.isValid() && changed.isValid() && changed >= sent)
        return {};
    return {reply.rawHeader("ETag"), reply.rawHeader("Last-Modified")};
}

}

WebTransport::WebTransport(QList<FeedPlace> places, const SyncLimits &limits, WebAccess &access, QObject *parent)
    : Transport(parent)
    , m_places(std::move(places))
    , m_limits(limits)
    , m_access(access)
{
    connect(&m_pulse, &QTimer::timeout, this, &WebTransport::checkPace);
    connect(&m_access, &WebAccess::ready, this, [this] {
        if (m_preparing && m_access.isReady(m_url))
            send();
    });
    m_pulse.setInterval(std::max(std::chrono::milliseconds(5), std::min(limits.silence, limits.slowWindow) / 20));
}

WebTransport::~WebTransport()
{
    m_access.throttle().forget(this);
}

QUrl WebTransport::firstUrl() const
{
    const FeedPlace &place = m_places[m_request.mirror];
    switch (m_request.what) {
    case TransferRequest::What::Json:
        return place.url();
    case TransferRequest::What::Signature:
        return place.signatureUrl();
    case TransferRequest::What::Blob:
        break;
    }
    return place.urlOf(m_request.attachment, m_request.mirror > 0);
}

void WebTransport::start(TransferRequest request, Done done)
{
    m_request = std::move(request);
    m_done = std::move(done);
    m_redirects = 0;
    m_inWindow = 0;
    m_waited = {};
    m_window = {}; // Redirects are no progress: it runs on through them.
    const auto &writer = m_request.writer;
    m_whole = !writer || writer->written() == 0 || writer->origin().url != firstUrl().toString()
        || ifRange(writer->origin().validators).isEmpty();
    open(firstUrl());
}

void WebTransport::cancel()
{
    if (m_done)
        end(Error(SyncError::Cancelled));
}

void WebTransport::open(const QUrl &url)
{
    m_url = url;
    m_judged = false;
    m_body.clear();
    if (!isFetchable(url))
        return end(Error(FeedError::BadUrl, url.toString()));
    m_silence = {};
    m_sincePulse.start();
    m_pulse.start();
    m_preparing = !m_access.isReady(url);
    m_preparing ? m_access.prepare(url) : send();
}

void WebTransport::send()
{
    m_preparing = false;
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // A connection for each download, which can be left unread: in HTTP/2 all would wait for one, or none.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "partage-de-co/" PDC_VERSION);
    request.setRawHeader("Accept-Language", "*");
    // As it is: what unfolds on this side could unfold without end.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_request.known.etag.isEmpty())
        request.setRawHeader("If-None-Match", m_request.known.etag);
    if (!m_request.known.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", m_request.known.lastModified);
    m_resuming = !m_whole;
    m_restart = m_request.writer && m_whole;
    if (m_resuming) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_request.writer->written()) + '-');
        request.setRawHeader("If-Range", ifRange(m_request.writer->origin().validators));
    }
    ++m_requests;
    m_reply = m_access.manager().get(request);
    m_reply->setReadBufferSize(m_access.throttle().readAhead());
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &WebTransport::judgeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &WebTransport::pump);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        judgeHead();
        pump();
    });
}

void WebTransport::judgeHead()
{
    if (!m_reply || m_judged)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return; // Not there yet; or it never comes, which concludeReply() finds.
    m_silence = {};
    m_judged = true;
    if (status == 200)
        judgeWhole();
    else if (status == 206 && m_resuming)
        judgeRest();
    else if (status == 304 && !m_request.known.isEmpty())
        end(TransferAnswer{true, {}, m_request.known});
    else if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        follow(status);
    else if (status == 416 && m_resuming)
        judgeRest(); // The file has become shorter than what is here: it is another one.
    else
        refuse(status);
}

void WebTransport::judgeRest()
{
    const auto range = parseContentRange(m_reply->rawHeader("Content-Range"));
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool fits = !announced.isValid() || announced.toLongLong() == m_request.writer->missing();
    const bool isEncoded = !m_reply->rawHeader("Content-Encoding").isEmpty();
    const QByteArray etag = m_reply->rawHeader("ETag");
    const QByteArray &asked = m_request.writer->origin().validators.etag;
    const bool isSame = etag.isEmpty() || asked.isEmpty() || etag == asked;
    if (isRest(range, m_request.writer->written(), m_request.attachment.size) && fits && isSame && !isEncoded)
        return;
    // Another part than the one that was asked for, or it does not say which: then the whole.
    m_whole = true;
    const QUrl url = m_url;
    dropReply();
    open(url);
}

void WebTransport::judgeWhole()
{
    m_restart = m_request.writer != nullptr;
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return end(Error(SyncError::Encoded, u"encoded as "_s + QString::fromLatin1(encoding.left(40))));
    const bool isBlob = m_request.what == TransferRequest::What::Blob;
    if (claimsHtml() && isBlob && !m_request.attachment.mimeType.startsWith("text/html"_L1))
        return end(Error(SyncError::CaptivePortal, m_url.toString()));
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (!announced.isValid())
        return;
    const qint64 length = announced.toLongLong();
    if (isBlob && length != m_request.attachment.size) {
        end(Error(FeedError::BlobLength,
                  u"%1: %2 bytes, announced %3"_s.arg(m_url.toString()).arg(length).arg(m_request.attachment.size)));
    } else if (!isBlob && length > m_request.maximum()) {
        end(claimsHtml() ? Error(SyncError::CaptivePortal, m_url.toString())
                         : Error(FeedError::TooLarge, u"%1 bytes"_s.arg(length)));
    }
}

bool WebTransport::claimsHtml() const
{
    return m_reply->rawHeader("Content-Type").trimmed().toLower().startsWith("text/html");
}

/// Sent away from the feed to some page of another host, as hotspots do with whatever they are asked for. A feed that
/// has moved keeps its file's name.
bool WebTransport::isPortal(const QUrl &from, const QUrl &to) const
{
    return m_request.what != TransferRequest::What::Blob && to.host() != from.host()
        && (to.scheme() == "http"_L1 || to.scheme() == "https"_L1) && to.fileName() != firstUrl().fileName();
}

void WebTransport::follow(int status)
{
    const QUrl from = m_url;
    const QUrl to = from.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::TolerantMode));
    if (m_reply->rawHeader("Location").isEmpty())
        return refuse(status);
    const QString detail = u"from %1 to %2"_s.arg(from.toString(), to.toString().left(300));
    if (++m_redirects > m_limits.redirects)
        return end(Error(SyncError::RedirectLoop, u"more than %1 in a row"_s.arg(m_limits.redirects)));
    if (!mayRedirect(from, to))
        return end(Error(isPortal(from, to) ? SyncError::CaptivePortal : SyncError::Redirect, detail));
    dropReply();
    open(to);
}

void WebTransport::refuse(int status)
{
    const QString where = m_url.toString();
    const QString detail = u"%1 for %2"_s.arg(status).arg(where);
    const bool isGone = status == 404 || status == 410;
    if (status == 511)
        return end(Error(SyncError::CaptivePortal, detail));
    if (isGone && m_request.what == TransferRequest::What::Blob)
        return end(Error(FeedError::BlobMissing, where));
    if (isGone && m_request.what == TransferRequest::What::Signature)
        return end(Error(FeedError::Unsigned, detail));
    TransferOutcome outcome(Error(SyncError::Http, detail), status >= 500 || status == 429 || status == 408);
    outcome.notBefore = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    end(std::move(outcome));
}

void WebTransport::pump()
{
    if (!m_reply || m_writing || m_asking)
        return;
    if (m_judged && m_reply->isOpen() && m_reply->bytesAvailable() > 0) {
        m_asking = true;
        m_access.throttle().ask(this, std::min(pieceBytes, m_reply->bytesAvailable()),
                                [this](qint64 granted) { read(granted); });
    } else if (m_reply->isFinished()) {
        concludeReply();
    }
}

void WebTransport::read(qint64 granted)
{
    m_asking = false;
    const QByteArray piece = m_reply->read(granted);
    m_access.throttle().giveBack(granted - piece.size());
    m_silence = {};
    m_inWindow += piece.size();
    m_request.writer ? writePiece(piece) : takeIntoMemory(piece);
}

void WebTransport::takeIntoMemory(const QByteArray &piece)
{
    m_body += piece;
    if (looksLikeHtml(m_body.first(std::min<qsizetype>(m_body.size(), 512))))
        return end(Error(SyncError::CaptivePortal, m_url.toString()));
    if (m_body.size() > m_request.maximum())
        return end(Error(FeedError::TooLarge, u"more than %1 bytes"_s.arg(m_request.maximum())));
    Q_EMIT received(piece.size()); // Who hears of it may cancel.
    QMetaObject::invokeMethod(this, &WebTransport::pump, Qt::QueuedConnection);
}

void WebTransport::writePiece(const QByteArray &piece)
{
    m_writing = true;
    std::optional<BlobOrigin> origin;
    if (std::exchange(m_restart, false))
        origin = BlobOrigin{firstUrl().toString(), {m_reply->rawHeader("ETag"), m_reply->rawHeader("Last-Modified")}};
    auto written = inPool([writer = m_request.writer, piece, origin]() -> Result<> {
        const auto begun = origin ? writer->restart(*origin) : Result<>();
        return begun ? writer->write(piece) : begun;
    });
    written.then(this, [this, size = piece.size()](const Result<> &done) {
        m_writing = false;
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
    const auto passed = sincePulse();
    m_sincePulse.start();
    m_waited += passed;
    m_silence += passed;
    m_window += passed;
    if (m_silence > std::min(m_limits.silence, m_request.patience))
        return end({Error(SyncError::Stalled, u"silence of "_s + m_url.toString()), true});
    const auto window = std::min(m_limits.slowWindow, m_request.patience);
    if (m_window <= window)
        return;
    if (double(m_inWindow) < double(m_limits.slowBytes) * double(window.count()) / double(m_limits.slowWindow.count()))
        return end({Error(SyncError::Stalled, u"a drip from "_s + m_url.toString()), true});
    m_window = {};
    m_inWindow = 0;
}

/// Of the time since the last pulse, what the network has made us wait.
std::chrono::milliseconds WebTransport::sincePulse() const
{
    if (m_writing || m_asking || m_access.throttle().isPaused())
        return {}; // It waits for us.
    // A machine that has slept has not waited.
    return std::chrono::milliseconds(std::min<qint64>(m_sincePulse.elapsed(), 3 * qint64(m_pulse.interval())));
}

std::chrono::milliseconds WebTransport::waited() const
{
    return m_pulse.isActive() ? m_waited + sincePulse() : m_waited;
}

void WebTransport::concludeReply()
{
    if (m_reply->error() != QNetworkReply::NoError)
        return end({ofNetwork(*m_reply), true});
    if (m_restart) {
        // Not a byte has come; what is here is of something else.
        m_restart = false;
        return writePiece({});
    }
    end(TransferAnswer{false, m_body, validatorsOf(*m_reply)});
}

void WebTransport::end(TransferOutcome outcome)
{
    m_preparing = false;
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
    m_waited = waited();
    m_pulse.stop();
    m_access.throttle().forget(this);
    m_asking = false;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Which ends the request. Not by abort(): Qt may have errors of its own on the way, and complains of a second one.
    m_reply->deleteLater();
    m_reply = nullptr;
}

}
