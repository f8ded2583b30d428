// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

QStringList column(const Database &database, const QString &sql, int number = 0)
{
    Statement select(database, sql);
    select.bind();
    QStringList values;
    while (select.next())
        values << select.text(number);
    return values;
}

}

/// The tables of all features together.
class SchemasTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    /// SQLite looks up what refers to each row that is deleted; without an index that reads a whole table for each.
    void whateverRefersToARowIsFoundByAnIndex()
    {
        for (const auto *schemas : {&contentSchemas(), &personalSchemas()}) {
            const auto database = Database::open(u":memory:"_s, Database::Mode::Build);
            QVERIFY(database && database->migrate(*schemas));
            int references = 0;
            QStringList slow;
            for (const QString &table : column(*database, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s)) {
                QStringList first;
                for (const QString &index :
                     column(*database, u"SELECT name FROM pragma_index_list('%1') WHERE NOT partial"_s.arg(table)))
                    first << column(*database,
                                    u"SELECT name FROM pragma_index_info('%1') WHERE seqno = 0"_s.arg(index));
                first << column(*database, u"SELECT name FROM pragma_table_info('%1') WHERE pk = 1"_s.arg(table));
                for (const QString &from :
                     column(*database, u"SELECT \"from\" FROM pragma_foreign_key_list('%1')"_s.arg(table))) {
                    ++references;
                    if (!first.contains(from))
                        slow << table + u'.' + from;
                }
            }
            QVERIFY(references > 0);
            QVERIFY2(slow.isEmpty(), qPrintable(slow.join(u' ')));
        }
    }
};

QTEST_GUILESS_MAIN(SchemasTest)
#include "schemastest.moc"
