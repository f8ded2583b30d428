// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "news/eventcalendar.h"
#include "news/plaintext.h"

#include <algorithm>

using namespace pdc;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString html = QString::fromUtf8(reinterpret_cast<const char *>(data),
                                           static_cast<qsizetype>(std::min<std::size_t>(size, 1 << 16)));
    const QString text = plainTextOfHtml(html);
    FUZZ_ASSERT(std::none_of(text.begin(), text.end(),
                             [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; }));
    FUZZ_ASSERT(!text.startsWith(u'\n') && !text.startsWith(u' ') && !text.contains(u"\n\n\n"));

    // As an event's words, and as they came: no line of the calendar file is longer than allowed or a line of its own.
    for (const QString &words : {text, html}) {
        NewsItem event;
        event.id = event.title = event.place = event.text = words;
        event.dates =
            EventDates{QDateTime({2026, 12, 3}, {13, 0}, Qt::UTC), QDateTime({2026, 12, 3}, {15, 0}, Qt::UTC)};
        const QByteArray file = calendarFile(event);
        FUZZ_ASSERT(file.endsWith("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n") && file.count("\r\nEND:VEVENT\r\n") == 1);
        qsizetype at = 0;
        while (at < file.size()) {
            const qsizetype end = file.indexOf("\r\n", at);
            FUZZ_ASSERT(end > at && end - at <= 75);
            FUZZ_ASSERT(std::none_of(file.begin() + at, file.begin() + end, [](char c) { return uchar(c) < 0x20; }));
            at = end + 2;
        }
        FUZZ_ASSERT(calendarForQr(event).size() <= mostCalendarQrBytes);
    }
    return 0;
}
