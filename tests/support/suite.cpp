// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"

#include <QRegularExpression>

void pdc::test::Suite::init()
{
    // Not ours: the offscreen platform has no window manager, and a machine that only tests has no sound.
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)|PulseAudioService:)")));
}
