// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/suites.h"

namespace pdc::test {

void WorldSuite::init()
{
    Suite::init();
    m_world = std::make_unique<World>();
    QVERIFY(m_world->works());
}

void RawSuite::init()
{
    WorldSuite::init();
    m_server = std::make_unique<RawServer>(m_world->published());
}

void RawSuite::cleanup()
{
    m_server.reset();
    WorldSuite::cleanup();
}

}
