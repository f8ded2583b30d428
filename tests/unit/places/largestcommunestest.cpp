// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"
#include "store/catalog.h"
#include "support/suite.h"

#include <QBuffer>
#include <QFile>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
/// A content database with these communes; nothing if it could not be made.
std::optional<Database> contentWith(QIODevice &communes)
{
    auto content = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!content)
        return std::nullopt;
    const std::vector<Schema> schemas{catalogSchema(), placesSchema()};
    if (!content->migrate(schemas)
        || !content->execute(u"INSERT INTO item VALUES ('g', 'gazetteer', 0, '', '', '', '', '', '')")
        || !importGazetteer(*content, u"g"_s, communes))
        return std::nullopt;
    return std::move(*content);
}
}

class LargestCommunesTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLargestWithAnExactPosition()
    {
        QByteArray table("code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion\n"
                         "01001\tBourg\t01000\t46.2\t5.2\t0\t40000\t01\t84\n"
                         "01002\tPeu sûre\t01000\t46.3\t5.3\t1\t900000\t01\t84\n"
                         "01003\tVide\t01000\t46.4\t5.4\t0\t0\t01\t84\n"
                         "01004\tVillage\t01000\t46.5\t5.5\t0\t120\t01\t84\n"
                         "69123\tLyon\t69001\t45.75\t4.83\t0\t520000\t69\t84\n");
        QBuffer file(&table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = contentWith(file);
        QVERIFY(content.has_value());
        const auto two = largestCommunes(*content, 2);
        QVERIFY(two.has_value());
        QCOMPARE(two->size(), 2);
        QCOMPARE(two->at(0).name, u"Lyon"_s);
        QCOMPARE(two->at(0).position, (GeoPoint{45.75, 4.83}));
        QCOMPARE(two->at(0).population, 520'000);
        QCOMPARE(two->at(1).name, u"Bourg"_s);
        const auto all = largestCommunes(*content, 100);
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), 3);
        const auto none = largestCommunes(*content, -1);
        QVERIFY(none.has_value() && none->isEmpty());
    }

    void readsTheBundle()
    {
        QFile file(QString::fromUtf8(PDC_SOURCE_DIR) + "/resources/content/gazetteer/communes/communes.tsv"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = contentWith(file);
        QVERIFY(content.has_value());
        constexpr int count = 6000;
        Result<QList<CommunePoint>> towns = largestCommunes(*content, count);
        QVERIFY(towns.has_value());
        QCOMPARE(towns->size(), count);
        QCOMPARE(towns->first().name, u"Paris"_s);
        for (qsizetype i = 1; i < towns->size(); ++i)
            QVERIFY(towns->at(i).population > 0 && towns->at(i).population <= towns->at(i - 1).population);
        // It is asked for whenever the map is shown.
        QBENCHMARK
        {
            towns = largestCommunes(*content, count);
        }
    }
};

QTEST_GUILESS_MAIN(LargestCommunesTest)
#include "largestcommunestest.moc"
