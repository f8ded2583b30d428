// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QTest>

namespace pdc::test {

/// Base of every test class: a warning from Qt fails the test function in which it comes. A test that provokes one
/// on purpose names it with QTest::ignoreMessage.
class Suite : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    /// Called by an init() that a test has of its own.
    void init();
};

/// A clock that stands still until it is told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime time)
        : m_time(std::move(time))
    {
    }
    [[nodiscard]] QDateTime now() const override { return m_time; }
    void set(QDateTime time) { m_time = std::move(time); }

private:
    QDateTime m_time;
};

}
