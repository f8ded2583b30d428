// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/choices.h"

#include "base/settings.h"

#include <algorithm>

namespace pdc {

SyncLimits chosenLimits(const Settings &settings)
{
    constexpr qint64 kilobyte = 1000;
    constexpr qint64 megabyte = 1000 * kilobyte;
    SyncLimits limits;
    limits.bytesPerSecond = settings.kilobytesPerSecond() * kilobyte;
    limits.hardFree = settings.neverBelowMegabytes() * megabyte;
    // Who never wants less than so much wants to be asked no later.
    limits.softFree = std::max(settings.keepFreeMegabytes() * megabyte, limits.hardFree);
    limits.askAbove = settings.askAboveMegabytes() * megabyte;
    return limits;
}

SyncSelection chosenSelection(const Settings &settings)
{
    const QStringList departments = settings.departments();
    SyncSelection selection;
    selection.departments = {departments.begin(), departments.end()};
    selection.languages = settings.languages();
    selection.videoHeight = settings.videoHeight() > 0 ? settings.videoHeight() : highestVideo;
    return selection;
}

AutoSync::Choices chosenTimes(const Settings &settings)
{
    AutoSync::Choices choices;
    choices.automatic = settings.updates() != Updates::WhenAsked;
    choices.whenMetered = settings.updates() == Updates::AlsoMetered;
    choices.schedule.quiet = QuietHours::parse(settings.quietHours()).value_or(QuietHours());
    return choices;
}

qint64 askAbove(const SyncLimits &limits, bool isMetered)
{
    return isMetered ? std::min(limits.askAbove, limits.askAboveMetered) : limits.askAbove;
}

}
