// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"
#include "assembly/contentlibrary.h"
#include "assembly/search.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

/// What people type, and what they mean by it, over all that ships.
class QueriesTest : public test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::FixedClock m_clock{QDateTime({2026, 11, 23}, {10, 0})};
    std::optional<Database> m_content;

    static void rowsOf(const QString &name)
    {
        QTest::addColumn<QString>("meant");
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/tests/features/assembly/queries/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith('#') || line.isEmpty())
                continue;
            const auto cells = line.split('\t');
            QVERIFY2(cells.size() == 2, line.constData());
            QTest::newRow(cells[0].constData()) << QString::fromUtf8(cells[1]);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const ContentLibrary library({m_folder.path(), QStringLiteral(PDC_SHARE_DIR "/bundle")}, m_clock,
                                     [](Notice) {});
        auto content = library.open();
        QVERIFY(content);
        m_content = *std::move(content);
    }

    void theCommuneThatIsMeantComesFirst_data() { rowsOf(u"communes.tsv"_s); }
    void theCommuneThatIsMeantComesFirst()
    {
        const auto found = findCommunesForgiving(*m_content, QString::fromUtf8(QTest::currentDataTag()), 8);
        QVERIFY(found && !found->isEmpty());
        QTEST(found->first().code, "meant");
    }

    void thePlaceThatIsMeantComesFirst_data() { rowsOf(u"places.tsv"_s); }
    void thePlaceThatIsMeantComesFirst()
    {
        const auto groups = searchContent(*m_content, {QString::fromUtf8(QTest::currentDataTag()), {}, {}, {}});
        QVERIFY(groups);
        QString first;
        for (const SearchGroup &group : *groups) {
            if (group.kind == SearchKind::Place && !group.hits.isEmpty())
                first = group.hits.first().id;
        }
        QTEST(first, "meant");
    }
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "queriestest.moc"
