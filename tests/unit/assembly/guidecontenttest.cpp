// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"
#include "places/placelabels.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pdc;

/// What a guide says of places is what places say of themselves.
class GuideContentTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void theServicesOfTheBundledGuidesAreTheSchemas()
    {
        const QDir folder(QStringLiteral(PDC_SOURCE_DIR "/resources/content/guides"));
        const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(names.size() >= 2);
        for (const QString &name : names) {
            QFile file(folder.filePath(name + "/guide.json"_L1));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto guide = parseGuide(file.readAll());
            QVERIFY(guide);
            QCOMPARE(placeLabel(placeServices, guide->service).toString(), guide->service);
        }
    }
};

QTEST_GUILESS_MAIN(GuideContentTest)
#include "guidecontenttest.moc"
