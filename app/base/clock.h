// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace pdc {

/// The time of day, given to whatever needs it, so that a test can say what time it is.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Local time.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTime(); }
};

}
