// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "sync/httprange.h"

using namespace pdc;

/// The same bytes as each header that says how an answer continues a file.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    constexpr qint64 most = qint64(1) << 53;
    if (const auto range = parseContentRange(bytes)) {
        FUZZ_ASSERT(range->first >= 0 && range->first <= range->last && range->last <= most);
        FUZZ_ASSERT(!range->total || (*range->total > range->last && *range->total <= most));
        // What was read says the same when it is written.
        const QByteArray total = range->total ? QByteArray::number(*range->total) : QByteArray("*");
        const QByteArray written =
            "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last) + '/' + total;
        FUZZ_ASSERT(parseContentRange(written) == range);
        FUZZ_ASSERT(isRest(range, range->first, range->last + 1)
                    == (!range->total || *range->total == range->last + 1));
        FUZZ_ASSERT(!isRest(range, range->first + 1, range->last + 1));
        FUZZ_ASSERT(!isRest(range, range->first, range->last + 2));
    } else {
        FUZZ_ASSERT(!isRest(std::nullopt, 0, 0));
    }
    static const QDateTime now({2026, 11, 23}, {10, 0}, Qt::UTC);
    if (const auto pause = parseRetryAfter(bytes, now))
        FUZZ_ASSERT(pause->count() >= 0 && pause->count() <= 86'400);
    const QByteArray asked = ifRange({bytes, "Mon, 23 Nov 2026 10:00:00 GMT"});
    FUZZ_ASSERT(asked.isEmpty() || bytes.isEmpty() || (asked.startsWith('"') && asked.endsWith('"')));
    // What stands in a file of ours is read the same way whatever it holds.
    const Validators known = readValidators(QJsonObject{{QStringLiteral("etag"), QString::fromLatin1(bytes)}});
    FUZZ_ASSERT(known.etag.isEmpty() || (!known.etag.contains('\n') && !known.etag.contains('\r')));
    return 0;
}
