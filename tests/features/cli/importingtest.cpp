// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// A national file of places taken in: what it hides, what is refused, and that a refusal changes nothing.
class ImportingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_program = installSmall(m_folder.filePath(u"small"_s));
        QVERIFY(!m_program.isEmpty());
        QCOMPARE(Runner(m_program, m_folder.filePath(u"filled"_s)).json({u"status"_s}).exit, 0);
    }

    void init()
    {
        Suite::init();
        // Every test has a filled store of its own.
        m_store = m_folder.filePath(QString::number(++m_count));
        QVERIFY(copyFolder(m_folder.filePath(u"filled"_s), m_store));
        m_file = m_store + ".json"_L1;
    }

    void whatIsImportedHidesTheSample()
    {
        QVERIFY(
            writeRows(m_file, {placeRow(u"a"_s), placeRow(u"b"_s, {{u"latitude"_s, 45.8}, {u"longitude"_s, 4.8}})}));
        const Run run = pdc({u"places"_s, u"import"_s, m_file});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object(),
                 (QJsonObject{{u"read"_s, 2},
                              {u"kept"_s, 2},
                              {u"rejected"_s, 0},
                              {u"reasons"_s, QJsonArray()},
                              {u"unknown_columns"_s, 0},
                              {u"unknown_values"_s, 0},
                              {u"columns"_s, QJsonArray()},
                              {u"unknown"_s, QJsonArray()}}));
        QVERIFY(run.err.isEmpty());
        QCOMPARE(found(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"b"_s}).object()["layer"_L1], u"own"_s);
        QCOMPARE(pdc({u"list"_s, u"--layer"_s, u"own"_s}).array().size(), 1);
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"lyon"_s}).errorCode(), u"unknown-place"_s);
        // The file is kept, so that damaged content can be made again from it.
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QDir(m_store + "/content"_L1).removeRecursively());
        QCOMPARE(found(), (QStringList{u"a"_s, u"b"_s}));
    }

    void theRealBundleGivesWay()
    {
        const Runner real(m_folder.filePath(u"real"_s));
        QVERIFY(writeRows(m_file, {placeRow(u"only"_s)}));
        QCOMPARE(real.json({u"places"_s, u"import"_s, m_file}).exit, 0);
        const QJsonArray left = real.json({u"places"_s, u"find"_s, u"--commune"_s, u"lyon"_s}).array();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0]["id"_L1], u"only"_s);
        QCOMPARE(left[0]["position"_L1], u"commune"_s);
        QCOMPARE(left[0]["distance_m"_L1], 0);
    }

    void lessThanHalfIsRefusedUnlessForced()
    {
        QList<QJsonObject> rows;
        for (int i = 0; i < 10; ++i)
            rows << placeRow(u"p%1"_s.arg(i));
        QVERIFY(writeRows(m_file, rows));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).exit, 0);
        const QStringList before = found();

        QVERIFY(writeRows(m_file, rows.first(4)));
        const Run refused = pdc({u"places"_s, u"import"_s, m_file});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.errorCode(), u"places-too-few"_s);
        QCOMPARE(refused.errorLines().size(), 1);
        QVERIFY(refused.errorLines().first().contains("--force"_L1));
        QCOMPARE(found(), before);
        QVERIFY(!QFileInfo::exists(m_store + "/own.new"_L1));

        QVERIFY(writeRows(m_file, rows.first(5)));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).object()["kept"_L1], 5);
        QVERIFY(writeRows(m_file, rows.first(1)));
        QCOMPARE(pdc({u"places"_s, u"import"_s, u"--force"_s, m_file}).exit, 0);
        QCOMPARE(found(), QStringList{u"p0"_s});
    }

    void aRejectedRowIsNamed()
    {
        QVERIFY(writeRows(m_file,
                          {placeRow(u"good"_s), placeRow(u"post"_s, {{u"code_postal"_s, u"6900"_s}}),
                           placeRow(u"name"_s, {{u"nom"_s, u" "_s}}),
                           placeRow(u"date"_s, {{u"date_maj"_s, u"31/01/2026"_s}}),
                           placeRow(u"far"_s, {{u"latitude"_s, 91}, {u"longitude"_s, 4}}), placeRow(u"good"_s),
                           placeRow(u"zero"_s, {{u"latitude"_s, 0}, {u"longitude"_s, 0}}),
                           placeRow(u"deep"_s, {{u"services"_s, QJsonArray{u"x"_s}}})}));
        const QJsonObject report = pdc({u"places"_s, u"import"_s, m_file}).object();
        QCOMPARE(report["read"_L1], 8);
        QCOMPARE(report["kept"_L1], 2);
        QCOMPARE(report["rejected"_L1], 6);
        QStringList reasons;
        for (const auto &reason : report["reasons"_L1].toArray()) {
            reasons << u"%1 %2"_s.arg(reason["row"_L1].toInt()).arg(reason["field"_L1].toString());
            QVERIFY(!reason["why"_L1].toString().isEmpty());
        }
        QCOMPARE(reasons,
                 (QStringList{u"2 code_postal"_s, u"3 nom"_s, u"4 date_maj"_s, u"5 latitude"_s, u"6 id"_s,
                              u"8 services"_s}));
        // 0,0 is no position.
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"zero"_s}).object()["position"_L1], u"commune"_s);
    }

    void onlyTheFirstHundredReasonsAreTold()
    {
        QList<QJsonObject> rows{placeRow(u"good"_s)};
        for (int i = 0; i < 150; ++i)
            rows << placeRow({});
        QVERIFY(writeRows(m_file, rows));
        const QJsonObject report = pdc({u"places"_s, u"import"_s, m_file}).object();
        QCOMPARE(report["rejected"_L1], 150);
        QCOMPARE(report["reasons"_L1].toArray().size(), 100);
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray row = QJsonDocument(placeRow(u"x"_s)).toJson(QJsonDocument::Compact);
        QTest::newRow("empty") << QByteArray() << u"places-not-csv"_s;
        QTest::newRow("binary") << QByteArray("\0\x01\xff\xfe", 4) << u"places-not-csv"_s;
        QTest::newRow("object") << row << u"places-not-json"_s;
        QTest::newRow("no rows") << QByteArray("[]") << u"places-empty"_s;
        QTest::newRow("numbers") << QByteArray("[1,2]") << u"places-not-json"_s;
        QTest::newRow("empty rows") << QByteArray("[{},{}]") << u"places-empty"_s;
        QTest::newRow("cut off") << "[" + row.chopped(5) << u"places-not-json"_s;
        QTest::newRow("cut off between rows") << "[" + row << u"places-not-json"_s;
        QTest::newRow("no comma") << "[" + row + row + "]" << u"places-not-json"_s;
        QTest::newRow("deep") << "[" + QByteArray(100'000, '[') << u"places-not-json"_s;
        QTest::newRow("deep row") << "[{\"a\":" + QByteArray(100'000, '[') << u"places-not-json"_s;
        QTest::newRow("endless string") << "[{\"a\":\"" + QByteArray(3'000'000, 'x') << u"places-not-json"_s;
        QTest::newRow("broken escape") << QByteArray("[{\"a\":\"\\u12\"}]") << u"places-not-json"_s;
        QTest::newRow("ends in an escape") << QByteArray("[{\"a\":\"\\") << u"places-not-json"_s;
        QTest::newRow("broken UTF-8") << QByteArray("[{\"nom\":\"\xc3(\"}]") << u"places-empty"_s;
        QTest::newRow("another table") << QByteArray("ville;habitants\nLyon;519127\n") << u"places-not-csv"_s;
        QTest::newRow("a header alone") << QByteArray("id;nom\n") << u"places-empty"_s;
        QTest::newRow("a quote that stays open") << QByteArray("id;nom\n\"a;b\n") << u"places-not-csv"_s;
        QTest::newRow("endless quotes") << "id;nom\n\"" + QByteArray(3'000'000, 'x') << u"places-not-csv"_s;
        QTest::newRow("endless cells") << "id;nom\n" + QByteArray(3'000'000, ';') << u"places-not-csv"_s;
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const QStringList before = found();
        QVERIFY(writeFile(m_file, bytes));
        const Run run = pdc({u"places"_s, u"import"_s, m_file});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1 + m_file));
        QCOMPARE(found(), before);
    }

    void filesThatAreNone_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("absent") << m_folder.filePath(u"nobody.json"_s);
        QTest::newRow("folder") << m_folder.path();
#ifdef Q_OS_LINUX
        QTest::newRow("endless device") << u"/dev/zero"_s;
        QTest::newRow("own memory") << u"/proc/self/mem"_s;
#endif
    }
    void filesThatAreNone()
    {
        QFETCH(QString, file);
        const Run run = pdc({u"places"_s, u"import"_s, file});
        QCOMPARE(run.exit, 1);
        QVERIFY(!run.errorCode().isEmpty());
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(!QFileInfo::exists(m_store + "/own.new"_L1));
    }

    void aByteOrderMarkAndUnknownFieldsDoNoHarm()
    {
        const QByteArray row =
            QJsonDocument(placeRow(u"x"_s, {{u"inconnu"_s, QJsonObject{{u"a"_s, 1}}}})).toJson(QJsonDocument::Compact);
        QVERIFY(writeFile(m_file, "\xef\xbb\xbf [\n" + row + "\n]\n"));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).object()["kept"_L1], 1);
    }

    void aTableIsTakenWhateverItsNameIs()
    {
        // Of the schema 0.1, as a French spreadsheet writes it; the file is called .json.
        QVERIFY(
            writeFile(m_file,
                      "id;pivot;nom;commune;code_postal;adresse;latitude;longitude;date_maj;services;courriel;"
                      "publics_accueillis;labels_nationaux;wifi\r\n"
                      "a;;Lieu sans pivot;Lyon;69003;1 rue;45,76;4,85;2022-06-02;;;;;\r\n"
                      "b;43493312300029;\"Caf\xe9 \"\"num\xe9rique\"\"; Lyon\";Lyon;69003;1 rue;45,76;4,85;2022-06-02;"
                      "\"Acc\xe9"
                      "der \xe0 du mat\xe9riel;V\xe9lo\";a@b.example;Surdit\xe9;CNFS;oui\r\n"));
        const Run run = pdc({u"places"_s, u"import"_s, m_file});
        QCOMPARE(run.exit, 0);
        const QJsonObject report = run.object();
        QCOMPARE(report["read"_L1], 2);
        QCOMPARE(report["kept"_L1], 1);
        QCOMPARE(report["reasons"_L1][0]["field"_L1], u"pivot"_s);
        QCOMPARE(report["unknown_columns"_L1], 1);
        QCOMPARE(report["columns"_L1].toArray(), QJsonArray{u"wifi"_s});
        QCOMPARE(report["unknown_values"_L1], 1);
        QCOMPARE(report["unknown"_L1].toArray(),
                 (QJsonArray{QJsonObject{{u"field"_s, u"services"_s}, {u"value"_s, u"Vélo"_s}, {u"count"_s, 1}}}));
        const QJsonObject place = pdc({u"places"_s, u"show"_s, u"b"_s}).object();
        QCOMPARE(place["nom"_L1], u"Café \"numérique\"; Lyon"_s);
        QCOMPARE(place["position"_L1], u"exact"_s);
        QCOMPARE(pdc({u"places"_s, u"find"_s, u"--service"_s, u"Accès internet et matériel informatique"_s, u"--care"_s,
                      u"Surdité"_s})
                     .array()
                     .size(),
                 1);
        // It is kept as what it is.
        QFile own(m_store + u"/own/feed.json"_s);
        QVERIFY(own.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(own.readAll())["items"_L1][0]["attachments"_L1][0]["mime_type"_L1],
                 u"text/csv"_s);
        const Run text = Runner(m_program, m_store).text({u"places"_s, u"import"_s, m_file});
        QCOMPARE(text.exit, 0);
        QCOMPARE(QString::fromUtf8(text.out),
                 u"1 lieux pris sur 2.\nligne 1, pivot : champ obligatoire vide\n"
                 "colonnes inconnues, laissées de côté : wifi\n"
                 "valeur inconnue, laissée de côté : services « Vélo » (1 fois)\n"_s);
        QVERIFY(text.err.isEmpty()); // No progress where nobody looks.
    }

    void aPlaceFarFromItsCommuneStandsAtItsCentre()
    {
        QVERIFY(writeRows(m_file,
                          {placeRow(u"near"_s, {{u"latitude"_s, 45.8}, {u"longitude"_s, 4.8}}),
                           placeRow(u"far"_s, {{u"latitude"_s, 48.85}, {u"longitude"_s, 2.35}})}));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).exit, 0);
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"near"_s}).object()["position"_L1], u"exact"_s);
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"far"_s}).object()["position"_L1], u"commune"_s);
    }

    void anAddressOfAPersonIsShownButNotLookedFor()
    {
        QVERIFY(writeRows(m_file, {placeRow(u"x"_s, {{u"courriels"_s, u"zorglub@lieu.example"_s}})}));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).exit, 0);
        QCOMPARE(pdc({u"places"_s, u"show"_s, u"x"_s}).object()["courriels"_L1], u"zorglub@lieu.example"_s);
        QCOMPARE(pdc({u"places"_s, u"find"_s, u"--text"_s, u"zorglub"_s}).array().size(), 0);
        const QDir content(m_store + u"/content"_s);
        const QStringList files = content.entryList({u"*.sqlite"_s}, QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile database(content.filePath(files.first()));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QCOMPARE(database.readAll().toLower().count("zorglub"), 1); // In the place's row and nowhere else.
    }

    void textOfAFileWritesNoLinesOfItsOwn()
    {
        QVERIFY(writeRows(m_file, {placeRow(u"x"_s, {{u"nom"_s, u"a\nb\x1b[31m"_s}})}));
        QCOMPARE(pdc({u"places"_s, u"import"_s, m_file}).exit, 0);
        QCOMPARE(pdc({u"places"_s, u"find"_s}).array().size(), 1);
        const Run text = Runner(m_program, m_store).text({u"places"_s, u"find"_s});
        QCOMPARE(text.out.count('\n'), 1);
        QVERIFY(!text.out.contains('\x1b'));
    }

private:
    Run pdc(const QStringList &words) const
    {
        return Runner(m_program, m_store).json(words);
    }
    QStringList found() const
    {
        QStringList ids;
        for (const auto &place : pdc({u"places"_s, u"find"_s}).array())
            ids << place["id"_L1].toString();
        return ids;
    }

    QTemporaryDir m_folder;
    QString m_program;
    QString m_store;
    QString m_file;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(ImportingTest)
#include "importingtest.moc"
