// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace pdc {

/// What can keep a published feed from being taken in on its way here. What is wrong with the feed itself is a
/// FeedError, what is wrong with the store a StoreError.
enum class SyncError {
    NoFeed, ///< Nobody has said where the feed is.
    Unreachable, ///< No network, no such host, nobody who answers; or no such folder.
    NotReadable, ///< The folder or file is there, but this account or the disk does not give it. Unreachable to a machine.
    Untrusted, ///< An encrypted connection with someone who cannot prove who they are. Unreachable to a machine.
    CaptivePortal, ///< A web page came in place of what was asked for.
    Http, ///< The server refused; its answer's number is the detail.
    Encoded, ///< What was asked for as it is came packed. Http to a machine.
    Redirect, ///< It leads to where we do not go: a weaker scheme.
    RedirectLoop, ///< It leads on and on, or round in circles. Redirect to a machine.
    Stalled, ///< It came too slowly or not at all.
    Rollback, ///< It is older than what is held.
    Equivocation, ///< The same serial as what is held, with other bytes.
    LowSpace, ///< It would leave little of the disk; a person may want it all the same.
    FixedByPolicy, ///< The administrator has decided on another feed, or whom to trust.
    Cancelled, ///< A person stopped it.
};
[[nodiscard]] QLatin1StringView codeName(SyncError code);

}
