// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/rawserver.h"
#include "sync/world.h"

namespace pdc::test {

/// A test class each of whose functions has a world of its own.
class WorldSuite : public Suite
{
    Q_OBJECT

protected Q_SLOTS:
    /// Called by an init() that a test has of its own.
    void init();
    void cleanup() { m_world.reset(); }

protected:
    std::unique_ptr<World> m_world;
};

/// The same with a server for what is published, which can be told to behave badly.
class RawSuite : public WorldSuite
{
    Q_OBJECT

protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    std::unique_ptr<RawServer> m_server;
};

}
