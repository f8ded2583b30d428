// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "news/news.h"

#include <QByteArray>

namespace pdc {

/// An event as a calendar file (iCalendar, RFC 5545) of one entry, with times in UTC. The same event gives the same
/// bytes, and its UID is its id in the feed: taken in again, it replaces itself. Nothing of this PC or of who sits at it
/// is in it. Empty for what is no event.
[[nodiscard]] QByteArray calendarFile(const NewsItem &event);

/// The same for a QR code: title, times and place alone, at most mostCalendarQrBytes, so that its squares stay large
/// enough for a telephone held in front of a screen. Empty for what is no event.
///
/// A bare VEVENT: the cameras of iPhones and Android telephones both offer to put one into the calendar, without a
/// network. Within a VCALENDAR some no longer see it as an event (iPhones among them), and geo: or a web address
/// would say where but not when. Lines are not folded and texts are short, as many readers do not join folded lines.
[[nodiscard]] QByteArray calendarForQr(const NewsItem &event);
inline constexpr qsizetype mostCalendarQrBytes = 330;

}
