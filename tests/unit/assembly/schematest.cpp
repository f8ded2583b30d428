// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;

namespace {

/// All tables, indexes, views and triggers with the statement that made each, whatever its white space.
QStringList shapeOf(const pdc::Database &database)
{
    pdc::Statement select(database, u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master"_s);
    select.bind();
    QStringList shape;
    while (select.next())
        shape << select.text(0).simplified();
    shape.sort();
    return shape;
}

pdc::Database inMemory()
{
    return std::move(*pdc::Database::open(u":memory:"_s, pdc::Database::Mode::ReadWrite));
}

/// The schemas with the one at `index` cut off after its first `steps` migrations.
std::vector<pdc::Schema> cut(std::vector<pdc::Schema> schemas, size_t index, size_t steps)
{
    schemas[index].migrations = schemas[index].migrations.first(steps);
    return schemas;
}

}

/// A database of any earlier version becomes the same as one made today.
class SchemaTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void versionsHaveNoGaps()
    {
        for (const auto *schemas : {&pdc::contentSchemas(), &pdc::personalSchemas()}) {
            QStringList rooms;
            for (const pdc::Schema &schema : *schemas) {
                int expected = 1;
                for (const pdc::Migration &migration : schema.migrations)
                    QCOMPARE(migration.version, expected++);
                QVERIFY2(expected > 1, "a schema without a migration makes no tables");
                QVERIFY2(!rooms.contains(schema.room), "two schemas of one name share a version");
                rooms << schema.room;
            }
        }
    }

    void migratedEqualsFresh()
    {
        for (const auto *schemas : {&pdc::contentSchemas(), &pdc::personalSchemas()}) {
            const pdc::Database fresh = inMemory();
            QVERIFY(fresh.migrate(*schemas));
            const QStringList expected = shapeOf(fresh);
            QVERIFY(expected.size() > 1);
            for (size_t index = 0; index < schemas->size(); ++index) {
                // The first room's tables are there before others refer to them.
                for (size_t steps = index == 0 ? 1 : 0; steps <= (*schemas)[index].migrations.size(); ++steps) {
                    const pdc::Database old = inMemory();
                    QVERIFY(old.migrate(cut(*schemas, index, steps)));
                    QVERIFY(old.migrate(*schemas));
                    QCOMPARE(shapeOf(old), expected);
                }
            }
        }
    }

    void migratingTwiceChangesNothing()
    {
        const pdc::Database content = inMemory();
        QVERIFY(content.migrate(pdc::contentSchemas()));
        QVERIFY(pdc::setContentFact(content, u"kept"_s, u"yes"_s));
        QVERIFY(content.migrate(pdc::contentSchemas()));
        QCOMPARE(pdc::contentFact(content, u"kept"_s).value_or({}), u"yes"_s);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
