// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QUrl>

namespace pdc {

/// Where a published feed is: the address of its feed.json, or a folder that holds it (a USB stick, a share).
class FeedPlace
{
public:
    /// Reads what a person wrote: an https URL, an http URL of this very machine, a file: URL, or the path of a folder
    /// or of the feed.json in it. A web address that ends in "/" is a folder's. BadUrl for everything else; whether
    /// anything is there shows when it is asked for.
    [[nodiscard]] static Result<FeedPlace> read(const QString &words);

    [[nodiscard]] bool isFolder() const { return !m_folder.isEmpty(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Of feed.json; web only.
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// Of feed.json.minisig; web only.
    [[nodiscard]] QUrl signatureUrl() const;
    /// Of an attachment whose URL the feed's parser has accepted; web only. A mirror keeps what the feed itself has from
    /// some other server by its hash.
    [[nodiscard]] QUrl urlOf(const Attachment &attachment, bool isMirror = false) const;

    /// One spelling of it, which read() reads again: for keeping and showing, and to tell whether two are the same.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const FeedPlace &, const FeedPlace &) = default;

private:
    QString m_folder;
    QUrl m_url;
};

[[nodiscard]] bool isThisMachine(const QString &host);

/// Whether a feed may be fetched from there: https, or http on this very machine, without a password in it.
[[nodiscard]] bool isFetchable(const QUrl &url);

/// Whether one may be sent on from there to here: to https always, to http from http on this machine alone.
[[nodiscard]] bool mayRedirect(const QUrl &from, const QUrl &to);

}
