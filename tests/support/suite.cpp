// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"

#include <QRegularExpression>

void pdc::test::Suite::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}
