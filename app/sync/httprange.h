// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncstate.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace pdc {

/// Which bytes of a file an answer holds, as its Content-Range says: "bytes 100-999/1000".
struct ContentRange
{
    qint64 first = 0;
    qint64 last = 0; ///< Included.
    std::optional<qint64> total; ///< Nothing where the server does not know it ("*").

    friend bool operator==(const ContentRange &, const ContentRange &) = default;
};

/// Nothing for whatever a server should not have sent: another unit, a range of no bytes or beyond the whole, a number
/// above 2^53, several ranges.
[[nodiscard]] std::optional<ContentRange> parseContentRange(QByteArrayView value);

/// Whether the answer holds the rest of a file of `size` bytes from `offset` on, and nothing else.
[[nodiscard]] bool isRest(const std::optional<ContentRange> &range, qint64 offset, qint64 size);

/// What If-Range may ask with: a strong ETag, or else the date. Empty if there is none, and then nothing is resumed: a
/// weak ETag says that two files mean the same, not that their bytes are.
[[nodiscard]] QByteArray ifRange(const Validators &validators);

/// How long a server asks to be left alone (Retry-After): seconds, or a date in the form of HTTP. Nothing if it says
/// something else; at most a day, never negative.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now);

/// A date in a header of HTTP; invalid if it is none.
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView value);

}
