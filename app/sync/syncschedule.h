// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace pdc {

/// Hours of the day in which nothing is fetched by itself, in local time; over midnight where `end` is before `begin`.
struct QuietHours
{
    QTime begin;
    QTime end; ///< Not part of them. The same as `begin`: no quiet hours.

    [[nodiscard]] bool contains(QTime time) const;
    /// "22:00-06:30"; nothing for whatever is not of this form.
    [[nodiscard]] static std::optional<QuietHours> parse(const QString &text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// When a PC asks for new content by itself: so many hours after it last could, a little more or less, so that the PCs
/// of a country do not come at once; and after a failure sooner, but ever more seldom.
///
/// Pure: knows no clock and no timer. Whoever has both asks nextDue() after each attempt, and when the time has come
/// (or the network is back) mayStart().
class SyncSchedule
{
public:
    std::chrono::seconds every = std::chrono::hours(6);
    double jitter = 0.2; ///< Of `every`, to both sides; 0 to 1.
    std::chrono::seconds firstRetry = std::chrono::minutes(5); ///< Doubled with each failure, to at most `every`.
    QuietHours quiet;

    /// When to ask next. `lastSuccess` invalid: never yet, so now. One in the future was written by a clock that was
    /// wrong, and counts as never. `random` is from 0 to 1, drawn anew for each call that follows an attempt.
    [[nodiscard]] QDateTime nextDue(const QDateTime &now, const QDateTime &lastSuccess, double random) const;
    /// The same after the `failures`th attempt in a row that failed (from 1), the last at `now`.
    [[nodiscard]] QDateTime nextTry(const QDateTime &now, int failures, double random) const;
    /// Whether a sync that is due may begin at this time.
    [[nodiscard]] bool mayStart(const QDateTime &now) const { return !quiet.contains(now.time()); }

private:
    [[nodiscard]] std::chrono::milliseconds spread(std::chrono::seconds time, double random) const;
};

}
