// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedplace.h"

#include "feed/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumPlaceLength = 2000;
constexpr auto feedName = "feed.json"_L1;

Error badUrl(QStringView what)
{
    return Error(FeedError::BadUrl, what.toString());
}

QString folderOf(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return QFileInfo(clean).fileName() == feedName && !QFileInfo(clean).isDir() ? QFileInfo(clean).path() : clean;
}

}

Result<FeedPlace> FeedPlace::read(const QString &words)
{
    const QString text = words.trimmed();
    if (text.isEmpty() || text.size() > maximumPlaceLength)
        return badUrl(u"an empty or endless address");
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return badUrl(u"a control character in an address");
    FeedPlace place;
    // Two letters at least, so that "C:\feed" is a path.
    static const QRegularExpression scheme(u"\\A[A-Za-z][A-Za-z0-9+.-]+:"_s);
    if (!scheme.match(text).hasMatch()) {
        place.m_folder = folderOf(text);
        return place;
    }
    QUrl url(text, QUrl::TolerantMode);
    if (url.scheme() == "file"_L1) {
        const bool here = url.host().isEmpty() || url.host() == "localhost"_L1;
        if (!url.isValid() || !here || url.hasQuery() || url.hasFragment() || url.path().isEmpty())
            return badUrl(u"not a file: URL of this machine");
        url.setHost({});
        place.m_folder = folderOf(url.toLocalFile());
        return place;
    }
    if (!isFetchable(url))
        return badUrl(u"neither https nor http on this machine");
    if (url.hasFragment())
        return badUrl(u"a fragment in an address");
    if (url.path().isEmpty() || url.path().endsWith(u'/'))
        url.setPath((url.path().isEmpty() ? u"/"_s : url.path()) + feedName);
    place.m_url = url;
    return place;
}

QUrl FeedPlace::signatureUrl() const
{
    QUrl url = m_url;
    url.setPath(url.path(QUrl::FullyEncoded) + ".minisig"_L1, QUrl::TolerantMode);
    return url;
}

QUrl FeedPlace::urlOf(const Attachment &attachment, bool isMirror) const
{
    const auto url = readFeedUrl(attachment.url);
    if (isMirror && url && url->remote)
        return m_url.resolved(QUrl(blobPath(attachment.sha256)));
    return m_url.resolved(QUrl(attachment.url, QUrl::TolerantMode));
}

QString FeedPlace::toString() const
{
    return isFolder() ? QDir::toNativeSeparators(m_folder) : m_url.toString(QUrl::FullyEncoded);
}

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isFetchable(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisMachine(url.host()));
}

bool mayRedirect(const QUrl &from, const QUrl &to)
{
    return isFetchable(to) && (to.scheme() == "https"_L1 || from.scheme() == "http"_L1);
}

}
