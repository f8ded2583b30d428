// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geopoint.h"
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

namespace {

QStringList codes(const QJsonArray &communes)
{
    QStringList codes;
    for (const auto &commune : communes)
        codes << commune["code"_L1].toString();
    return codes;
}

QStringList ids(const QJsonArray &items)
{
    QStringList ids;
    for (const auto &item : items)
        ids << item["id"_L1].toString();
    return ids;
}

}

/// What the commands that only read answer: on the real bundle, and on a small one where every value is known.
class ReadingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_real = std::make_unique<Runner>(m_folder.filePath(u"real"_s));
        const QString program = installSmall(m_folder.filePath(u"small"_s));
        QVERIFY(!program.isEmpty());
        m_small = std::make_unique<Runner>(program, m_folder.filePath(u"store"_s));
    }

    void versionAndHelp()
    {
        const Run version = m_real->bare({u"--version"_s});
        QCOMPARE(version.exit, 0);
        QVERIFY(version.out.startsWith("pdc " PDC_VERSION "\n"));
        const Run help = m_real->bare({u"--help"_s});
        QCOMPARE(help.exit, 0);
        for (const char *command :
             {"status", "list", "communes", "hours", "places find", "places show", "places import", "tutorial list",
              "tutorial render", "guide list", "guide show", "guide memo", "feed build", "doctor"})
            QVERIFY2(help.out.contains(QByteArray("pdc ") + command), command);
        QVERIFY(help.err.isEmpty());
        QCOMPARE(m_real->bare({u"places"_s, u"find"_s, u"--help"_s}).exit, 0);
        QVERIFY(m_real->json({u"--help"_s}).object().contains("usage"_L1));
        QVERIFY(m_real->json({u"--version"_s}).object().contains("version"_L1));
    }

    void statusBeforeTheFirstSync()
    {
        const Run run = m_real->json({u"status"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object(),
                 (QJsonObject{{u"serial"_s, 0},
                              {u"issued"_s, QJsonValue::Null},
                              {u"expires"_s, QJsonValue::Null},
                              {u"stale"_s, false},
                              {u"last_success"_s, QJsonValue::Null},
                              {u"items"_s, 0},
                              {u"bytes"_s, 0},
                              {u"feed"_s, QJsonValue::Null}}));
        QVERIFY(run.err.isEmpty());
        // The first use made the store.
        QVERIFY(QFileInfo(m_folder.filePath(u"real/content/current"_s)).isFile());
    }

    void listShowsWhatTheBundleBrings()
    {
        const QJsonArray all = m_real->json({u"list"_s}).array();
        QVERIFY(ids(all).contains("urn:pdc:gazetteer:communes"_L1));
        QVERIFY(ids(all).contains("urn:pdc:places:auvergne-rhone-alpes"_L1));
        for (const auto &item : all) {
            QCOMPARE(item.toObject().keys(),
                     (QStringList{u"id"_s, u"kind"_s, u"language"_s, u"layer"_s, u"modified"_s, u"title"_s}));
            QCOMPARE(item["layer"_L1], u"bundled"_s);
        }
        QCOMPARE(ids(m_real->json({u"list"_s, u"--kind"_s, u"gazetteer"_s}).array()),
                 QStringList{u"urn:pdc:gazetteer:communes"_s});
        QCOMPARE(m_real->json({u"list"_s, u"--layer"_s, u"bundled"_s}).array().size(), all.size());
        const Run none = m_real->json({u"list"_s, u"--layer=own"_s});
        QCOMPARE(none.out, QByteArray("[]\n"));

        const QString modified = m_small->json({u"list"_s}).array()[0]["modified"_L1].toString();
        QCOMPARE(QDateTime::fromString(modified, Qt::ISODate), QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC));
    }

    void communesByNameAndCode_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("name and département") << QStringList{u"saint"_s, u"etienne"_s, u"42"_s} << u"42218"_s;
        QTest::newRow("one word of the shell") << QStringList{u"saint etienne 42"_s} << u"42218"_s;
        QTest::newRow("name") << QStringList{u"lyon"_s} << u"69123"_s;
        QTest::newRow("postal code") << QStringList{u"69003"_s} << u"69123"_s;
        QTest::newRow("Corsica's INSEE code") << QStringList{u"2A004"_s} << u"2A004"_s;
        QTest::newRow("lower case") << QStringList{u"2a004"_s} << u"2A004"_s;
        QTest::newRow("accents") << QStringList{u"SAINT-ÉTIENNE"_s} << u"42218"_s;
        QTest::newRow("ligature") << QStringList{u"l'hay-les-roses"_s} << u"94038"_s;
    }
    void communesByNameAndCode()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const Run run = m_real->json(QStringList{u"communes"_s} + words);
        QCOMPARE(run.exit, 0);
        QCOMPARE(codes(run.array()).value(0), code);
    }

    void aCommuneHasItsFields()
    {
        const QJsonArray found = m_real->json({u"communes"_s, u"lyon"_s, u"--limit"_s, u"2"_s}).array();
        QCOMPARE(found.size(), 2);
        const QJsonObject lyon = found[0].toObject();
        QCOMPARE(
            lyon.keys(),
            (QStringList{u"approximate"_s, u"code"_s, u"lat"_s, u"lon"_s, u"name"_s, u"population"_s, u"postcodes"_s}));
        QCOMPARE(lyon["name"_L1], u"Lyon"_s);
        QVERIFY(lyon["postcodes"_L1].toArray().contains(u"69003"_s));
        QVERIFY(qAbs(lyon["lat"_L1].toDouble() - 45.76) < 0.05);
        QVERIFY(qAbs(lyon["lon"_L1].toDouble() - 4.84) < 0.05);
        QVERIFY(lyon["population"_L1].toInt() > 400'000);
        QCOMPARE(m_real->json({u"communes"_s, u"zzzzzz"_s}).out, QByteArray("[]\n"));
    }

    void placesAroundACommuneComeNearestFirst()
    {
        const QJsonObject lyon = m_real->json({u"communes"_s, u"69123"_s}).array()[0].toObject();
        const GeoPoint centre{lyon["lat"_L1].toDouble(), lyon["lon"_L1].toDouble()};
        const Run run = m_real->json({u"places"_s, u"find"_s, u"--commune"_s, u"69123"_s, u"--limit"_s, u"5"_s});
        QCOMPARE(run.exit, 0);
        const QJsonArray found = run.array();
        QCOMPARE(found.size(), 5);
        double last = 0;
        for (const auto &place : found) {
            QCOMPARE(place.toObject().keys(),
                     (QStringList{u"address"_s, u"commune"_s, u"distance_m"_s, u"id"_s, u"lat"_s, u"lon"_s, u"name"_s,
                                  u"open"_s, u"position"_s, u"postcode"_s}));
            const double distance = place["distance_m"_L1].toDouble(-1);
            QVERIFY(distance >= last);
            last = distance;
            QVERIFY(qAbs(distance - distanceMetres(centre, {place["lat"_L1].toDouble(), place["lon"_L1].toDouble()}))
                    < 1);
            QVERIFY((QStringList{u"open"_s, u"closed"_s, u"unknown"_s}).contains(place["open"_L1].toString()));
        }
        // By name or by where it lies it is the same question.
        QCOMPARE(m_real->json({u"places"_s, u"find"_s, u"--commune=lyon"_s, u"--limit"_s, u"5"_s}).array(), found);
        const QString near = u"%1,%2"_s.arg(centre.latitude, 0, 'g', 12).arg(centre.longitude, 0, 'g', 12);
        QCOMPARE(m_real->json({u"places"_s, u"find"_s, u"--near"_s, near, u"--limit"_s, u"5"_s}).array(), found);
    }

    void theRealSampleIsWhole()
    {
        QCOMPARE(m_real->json({u"places"_s, u"find"_s, u"--limit"_s, u"100000"_s}).array().size(), 687);
        const QString service = u"Aide aux démarches administratives"_s;
        const QJsonArray some = m_real
                                    ->json({u"places"_s, u"find"_s, u"--service"_s, service, u"--service"_s,
                                            u"compréhension DU monde numérique"_s, u"--care=illettrisme"_s,
                                            u"--public=Seniors"_s, u"--limit"_s, u"100000"_s})
                                    .array();
        QVERIFY(!some.isEmpty());
        QVERIFY(some.size() < 400);
        const QJsonObject place = m_real->json({u"places"_s, u"show"_s, some[0]["id"_L1].toString()}).object();
        QVERIFY(place["services"_L1].toString().contains(service));
        QVERIFY(place["prise_en_charge_specifique"_L1].toString().contains("Illettrisme"_L1));
        QVERIFY(place["publics_specifiquement_adresses"_L1].toString().contains("Seniors"_L1));
    }

    void placesOfTheSmallBundle()
    {
        const auto find = [&](QStringList words) {
            return m_small->json(QStringList{u"places"_s, u"find"_s} + words).array();
        };
        // Without a place to look from: by name, no distance; and one that is nowhere is found as well.
        const QJsonArray all = find({});
        QCOMPARE(ids(all), (QStringList{u"villeurbanne"_s, u"lyon"_s, u"nulle-part"_s, u"centre"_s}));
        QVERIFY(all[0]["distance_m"_L1].isNull());
        QCOMPARE(all[1]["position"_L1], u"exact"_s);
        QVERIFY(all[2]["lat"_L1].isNull());
        QVERIFY(all[2]["position"_L1].isNull());
        QCOMPARE(all[3]["position"_L1], u"commune"_s);

        QCOMPARE(ids(find({u"--commune"_s, u"69001"_s})), (QStringList{u"centre"_s, u"lyon"_s, u"villeurbanne"_s}));
        QCOMPARE(ids(find({u"--commune"_s, u"69001"_s, u"--radius"_s, u"0.5"_s})),
                 (QStringList{u"centre"_s, u"lyon"_s}));
        QCOMPARE(ids(find({u"--near"_s, u"45.77,4.88"_s, u"--limit=1"_s})), QStringList{u"villeurbanne"_s});
        QCOMPARE(ids(find({u"--near"_s, u"-21.1,55.5"_s})), QStringList());
        QCOMPARE(ids(find({u"--free"_s})), QStringList{u"lyon"_s});
        QCOMPARE(ids(find({u"--text"_s, u"numér esp"_s})), QStringList{u"villeurbanne"_s});
    }

    void aPlaceShowsAllItsFields()
    {
        const QJsonObject place = m_small->json({u"places"_s, u"show"_s, u"centre"_s}).object();
        QCOMPARE(place.size(), 32 + 4);
        QCOMPARE(place["nom"_L1], u"Sans position"_s);
        QCOMPARE(place["telephone"_L1], u""_s);
        QCOMPARE(place["lat"_L1], 45.758);
        QCOMPARE(place["position"_L1], u"commune"_s);
        QCOMPARE(place["layer"_L1], u"bundled"_s);
        const QJsonObject nowhere = m_small->json({u"places"_s, u"show"_s, u"nulle-part"_s}).object();
        QCOMPARE(nowhere.size(), 32 + 4);
        QVERIFY(nowhere["lat"_L1].isNull());
    }

    void tutorialsHaveTheirVideoAndCaptions()
    {
        const QJsonArray tutorials = m_small->json({u"tutorial"_s, u"list"_s}).array();
        QCOMPARE(tutorials.size(), 1);
        QJsonObject tutorial = tutorials[0].toObject();
        const QFileInfo video(tutorial.take("video"_L1).toString());
        QVERIFY(video.isAbsolute());
        QCOMPARE(video.size(), 5000);
        QCOMPARE(tutorial,
                 (QJsonObject{{u"id"_s, u"urn:pdc:test:tutorial"_s},
                              {u"title"_s, u"Copier et coller"_s},
                              {u"language"_s, u"fr"_s},
                              {u"theme"_s, u"clavier"_s},
                              {u"seconds"_s, 62},
                              {u"layer"_s, u"bundled"_s},
                              {u"captions"_s, QJsonArray{u"fr"_s}}}));
        QVERIFY(m_real->json({u"tutorial"_s, u"list"_s}).document().isArray());
    }

    void withoutJsonThereIsTextForPeople()
    {
        for (const QStringList &words : {QStringList{u"status"_s},
                                         QStringList{u"list"_s},
                                         {u"communes"_s, u"lyon"_s},
                                         {u"places"_s, u"find"_s},
                                         {u"places"_s, u"show"_s, u"lyon"_s},
                                         {u"tutorial"_s, u"list"_s},
                                         {u"communes"_s, u"zzzz"_s}}) {
            const Run run = m_small->text(words);
            QCOMPARE(run.exit, 0);
            QVERIFY(!run.out.trimmed().isEmpty());
            QVERIFY(run.document().isNull());
            QVERIFY2(run.err.isEmpty(), run.err.constData());
        }
    }

    void aBundleThatChangedIsTakenIn()
    {
        const QString folder = m_folder.filePath(u"changing"_s);
        const QString program = installSmall(folder);
        const Runner runner(program, m_folder.filePath(u"changing-store"_s));
        QCOMPARE(runner.json({u"list"_s}).array().size(), 3);
        QVERIFY(QDir(folder + "/source/tutorial"_L1).removeRecursively());
        QCOMPARE(runner.bare({u"feed"_s, u"build"_s, u"--bundled"_s, folder + "/source"_L1, smallBundle(folder)}).exit,
                 0);
        QCOMPARE(runner.json({u"list"_s}).array().size(), 2);
        QVERIFY(runner.json({u"tutorial"_s, u"list"_s}).array().isEmpty());
    }

    void aSystemWithoutALocaleIsNoReasonToComplain()
    {
        Runner runner = *m_small;
        for (const QString &name : {u"LC_ALL"_s, u"LANG"_s, u"LC_CTYPE"_s})
            runner.environment.remove(name);
        QVERIFY(runner.json({u"communes"_s, u"lyon"_s}).err.isEmpty());
        runner.environment.insert(u"LC_ALL"_s, u"C"_s);
        const Run run = runner.text({u"communes"_s, u"Àjaccïo"_s});
        QVERIFY(run.err.isEmpty());
        QVERIFY(run.out.contains("2A004"));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Runner> m_real;
    std::unique_ptr<Runner> m_small;
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "readingtest.moc"
