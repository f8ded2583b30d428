// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeexport.h"
#include "placesworld.h"
#include "print/printerror.h"
#include "support/smalldisk.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::row;
using World = pdc::test::PlacesWorld;

namespace {

/// A place with something in each of the 32 fields, much of it what a table or JSON must mask.
QJsonObject fullRow()
{
    return {{u"id"_s, u"x \" 'é; --"_s},
            {u"pivot"_s, u"W751234567"_s},
            {u"nom"_s, u"L’« Étape » \"numérique\", \\ | n° 1"_s},
            {u"commune"_s, u"Lyon"_s},
            {u"code_postal"_s, u"69003"_s},
            {u"code_insee"_s, u"69123"_s},
            {u"adresse"_s, u"1 rue de l’Église"_s},
            {u"complement_adresse"_s, u"Bât. B\n2e étage"_s},
            {u"latitude"_s, u"45.7"_s},
            {u"longitude"_s, u"4.8"_s},
            {u"typologie"_s, u"TIERS_LIEUX|ASSO"_s},
            {u"telephone"_s, u"+33180059880|+262262123456"_s},
            {u"courriels"_s, u"a@b.example|c.d+e@f.g.example"_s},
            {u"site_web"_s, u"https://a.example/?x=1;y=2,3|http://b.example"_s},
            {u"horaires"_s, u"Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00"_s},
            {u"presentation_resume"_s, QString(280, u'é')},
            {u"presentation_detail"_s, u"=HYPERLINK(\"http://x\";\"a\")\nUne autre ; « et » 😀."_s},
            {u"source"_s, u"'@ma source"_s},
            {u"itinerance"_s, u"Itinérant|Fixe"_s},
            {u"structure_parente"_s, u"-Ville"_s},
            {u"date_maj"_s, u"2026-03-01"_s},
            {u"services"_s, u"Utilisation sécurisée du numérique|Aide aux démarches administratives"_s},
            {u"publics_specifiquement_adresses"_s, u"Femmes|Jeunes"_s},
            {u"prise_en_charge_specifique"_s, u"Langues étrangères (anglais)"_s},
            {u"frais_a_charge"_s, u"Gratuit sous condition|Payant"_s},
            {u"dispositif_programmes_nationaux"_s, u"Relais numérique (Emmaüs Connect)|Point d'accès numérique CAF"_s},
            {u"formations_labels"_s, u"Formé à « Mon Espace Santé »|ORDI 3.0"_s},
            {u"autres_formations_labels"_s, u"Label ; et la bête|Autre"_s},
            {u"modalites_acces"_s, u"Ce lieu n'accueille pas de public"_s},
            {u"modalites_accompagnement"_s, u"À distance|En autonomie"_s},
            {u"fiche_acces_libre"_s, u"https://acceslibre.example/a/"_s},
            {u"prise_rdv"_s, u"https://rdv.example/"_s}};
}

QByteArray bundled()
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/places/auvergne-rhone-alpes/places.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> keysOf(const Database &content)
{
    QList<qint64> keys;
    PlaceQuery all;
    all.limit = 100'000;
    const auto hits = findPlaces(content, all);
    for (const PlaceHit &hit : hits.value_or(QList<PlaceHit>()))
        keys << hit.key;
    return keys;
}

EachPlace placesIn(const World &world, const QList<qint64> &keys)
{
    return [&world, keys](const auto &take) { return forEachPlace(*world.content, keys, take); };
}

QByteArray written(const World &world, const PlaceExport &how)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const QList<qint64> keys = keysOf(*world.content);
    const auto count = how.write(out, placesIn(world, keys));
    return count && *count == keys.size() ? out.data() : QByteArray();
}

QJsonArray features(const QByteArray &geoJson)
{
    const QJsonObject collection = QJsonDocument::fromJson(geoJson).object();
    return collection["type"_L1] == "FeatureCollection"_L1 ? collection["features"_L1].toArray() : QJsonArray();
}

/// Says yes to a number of bytes and then that the disk is full.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

}

/// Places leave the program as a table or for a map, whole, and come back as they were.
class PlaceExportTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsReadAgainAsTheSamePlaces_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("count");
        const QJsonValue none;
        const QJsonArray odd{fullRow(),
                             row(u"sans rien"_s),
                             row(u"nulle part"_s, {{u"latitude"_s, none}, {u"code_insee"_s, none}}),
                             row(u"à 0, 0"_s, {{u"latitude"_s, 0}, {u"longitude"_s, 0}}),
                             row(u"trop loin"_s, {{u"latitude"_s, 46.5}}),
                             row(u"ouest"_s, {{u"longitude"_s, -1.5}, {u"commune"_s, u"?"_s}, {u"code_insee"_s, none}}),
                             row(u"=1+1"_s, {{u"nom"_s, u"''''=cmd|' /C calc'!A0"_s}, {u"adresse"_s, u"＝1"_s}})};
        QTest::newRow("odd ones") << QJsonDocument(odd).toJson() << 7;
        QTest::newRow("all bundled") << bundled() << 687;
        QTest::newRow("none at all") << QByteArray() << 0;
    }
    void aTableIsReadAgainAsTheSamePlaces()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const int, count);
        World world;
        QVERIFY(world.isReady);
        if (count > 0)
            QVERIFY(world.import(file));
        for (const bool forSpreadsheet : {false, true}) {
            const QByteArray table = written(world, {PlaceFormat::Csv, forSpreadsheet});
            QCOMPARE(table.startsWith("\xef\xbb\xbf"), forSpreadsheet);
            QVERIFY(table.endsWith("\r\n"));
            World again;
            const auto report = again.import(table);
            if (count == 0) {
                QVERIFY(!report);
                QCOMPARE(table.count('\n'), 1);
                continue;
            }
            QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
            QCOMPARE(report->read, count);
            QCOMPARE(report->kept, count);
            QCOMPARE(report->unknownValues, 0);
            QVERIFY(report->unknownColumns.isEmpty());
            int same = 0;
            QVERIFY(forEachPlace(*world.content, keysOf(*world.content), [&](const Place &place) -> Result<> {
                const auto other = placeById(*again.content, place.id());
                if (!other)
                    return other.error();
                PlaceRow fields = place.fields;
                fields[u"courriels"_s].clear();
                if (other->fields == fields && other->position == place.position && other->exact == place.exact
                    && other->hasPosition == place.hasPosition)
                    ++same;
                else
                    qInfo("%s differs", qPrintable(place.id()));
                return {};
            }));
            QCOMPARE(same, count);
        }
    }

    void theColumnsAreTheSchemasInItsOrder()
    {
        World world;
        QVERIFY(world.import({fullRow()}));
        const QByteArray table = written(world, {});
        const QByteArray header = table.left(table.indexOf("\r\n"));
        QCOMPARE(header.count(','), 31);
        QVERIFY2(header.startsWith("id,pivot,nom,commune,code_postal,code_insee,adresse,"), header);
        QVERIFY2(header.endsWith(",modalites_accompagnement,fiche_acces_libre,prise_rdv"), header);
        // Numbers stay what they are; several values are parted as the published files part them.
        QVERIFY2(table.contains(",+33180059880|+262262123456,,\"https://a.example/?x=1;y=2,3|http://b.example\","),
                 table);
        QVERIFY2(table.contains(",Femmes|Jeunes,"), table);
        QVERIFY2(table.contains(R"("L’« Étape » ""numérique"", \ | n° 1")"), table);
    }

    void mailAddressesAreNotHandedOut()
    {
        World world;
        QVERIFY(world.import({fullRow()}));
        QCOMPARE(placeById(*world.content, fullRow()[u"id"_s].toString())->values("courriels"_L1).size(), 2);
        for (const PlaceFormat format : {PlaceFormat::Csv, PlaceFormat::GeoJson}) {
            const QByteArray bytes = written(world, {format});
            QVERIFY(bytes.contains("Ma source") || bytes.contains("ma source"));
            QVERIFY2(!bytes.contains("example|c.d") && !bytes.contains("a@b"), bytes);
        }
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto add = [](const QString &text, const QByteArray &cell) {
            QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text << cell;
        };
        add({}, {});
        add(u"Médiathèque"_s, "Médiathèque");
        add(u"l’été, l'hiver"_s, "\"l’été, l'hiver\"");
        add(u"=1+1"_s, "'=1+1");
        add(u"@SUM(A1)"_s, "'@SUM(A1)");
        add(u"+cmd|' /C calc'!A0"_s, "'+cmd|' /C calc'!A0");
        add(u"-2+3+cmd|' /C calc'!A0"_s, "'-2+3+cmd|' /C calc'!A0");
        add(u"=HYPERLINK(\"http://x\";\"a\")"_s, "\"'=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\"");
        add(u"＝1"_s, "'＝1");
        add(u"'=1"_s, "''=1");
        add(u"''@"_s, "'''@");
        add(u"'oui'"_s, "'oui'");
        add(u"-"_s, "'-");
        add(u"+33180059880"_s, "+33180059880");
        add(u"+33180059880|+33611223344"_s, "+33180059880|+33611223344");
        add(u"-1.5536"_s, "-1.5536");
        add(u"+33A1"_s, "'+33A1");
        add(u"a;b"_s, "\"a;b\"");
        add(u"a\nb"_s, "\"a\nb\"");
    }
    void noCellIsAFormula()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, cell);
        QCOMPARE(csvCell(text), cell);
        // And without its quotes it is the text again.
        QByteArray bare = cell;
        if (bare.startsWith('"'))
            bare = bare.sliced(1, bare.size() - 2).replace("\"\"", "\"");
        QCOMPARE(QString::fromUtf8(unguardedCell(bare)), text);
    }

    void aMapGetsWhatIsKnownOfWhereAPlaceIs()
    {
        World world;
        const QJsonValue none;
        QVERIFY(world.import(
            {row(u"a"_s, {{u"latitude"_s, u"45,76"_s}}), row(u"b"_s, {{u"latitude"_s, 0}, {u"longitude"_s, 0}}),
             row(u"c"_s, {{u"latitude"_s, none}, {u"code_insee"_s, none}, {u"code_postal"_s, u"01000"_s}})}));
        const QByteArray bytes = written(world, {PlaceFormat::GeoJson});
        const QJsonArray all = features(bytes);
        QCOMPARE(all.size(), 3);
        QCOMPARE(bytes.count('\n'), 5); // A line each.
        const QJsonObject a = all[0].toObject();
        QCOMPARE(a["type"_L1], u"Feature"_s);
        QCOMPARE(a["id"_L1], u"a"_s);
        QCOMPARE(a["geometry"_L1]["type"_L1], u"Point"_s);
        QCOMPARE(a["geometry"_L1]["coordinates"_L1].toArray(), (QJsonArray{4.85, 45.76})); // Longitude first.
        QCOMPARE(a["properties"_L1]["position"_L1], u"exact"_s);
        QCOMPARE(a["properties"_L1]["latitude"_L1], u"45.76"_s);
        QCOMPARE(a["properties"_L1]["services"_L1], u"Accès internet et matériel informatique"_s);
        QVERIFY(!a["properties"_L1].toObject().contains("horaires"_L1));
        const QJsonObject b = all[1].toObject();
        QCOMPARE(b["geometry"_L1]["coordinates"_L1].toArray(), (QJsonArray{4.85, 45.75})); // The centre of Lyon.
        QCOMPARE(b["properties"_L1]["position"_L1], u"commune"_s);
        QVERIFY(b["properties"_L1]["latitude"_L1].isUndefined());
        const QJsonObject c = all[2].toObject();
        QVERIFY(c.contains("geometry"_L1) && c["geometry"_L1].isNull());
        QVERIFY(c["properties"_L1]["position"_L1].isUndefined());
    }

    void aMapHasAllFieldsByTheirNames()
    {
        World world;
        QVERIFY(world.import({fullRow()}));
        const QJsonObject properties = features(written(world, {PlaceFormat::GeoJson}))[0]["properties"_L1].toObject();
        QCOMPARE(properties.size(), 32); // All but the addresses of mail, and how exact the position is.
        for (const QLatin1StringView field : placeFields) {
            if (field != "courriels"_L1)
                QCOMPARE(properties[field].toString(), fullRow()[field].toString());
        }
    }

    void aListOfNoneIsAFileAllTheSame()
    {
        const World world;
        QVERIFY(features(written(world, {PlaceFormat::GeoJson})).isEmpty());
        QCOMPARE(QJsonDocument::fromJson(written(world, {PlaceFormat::GeoJson})).object().size(), 2);
    }

    void aFileThatIsThereStaysWholeWhereThereIsNoRoom()
    {
        World world;
        QVERIFY(world.import(bundled()));
        const QList<qint64> keys = keysOf(*world.content);
        const test::SmallDisk disk(256);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        const auto bytesOf = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        for (const PlaceFormat format : {PlaceFormat::Csv, PlaceFormat::GeoJson}) {
            const QString name = disk.path(format == PlaceFormat::Csv ? u"a.csv"_s : u"a.geojson"_s);
            // What waits in the buffer when the disk is full is missed by QSaveFile itself: so few as to fit in there, too.
            QVERIFY((PlaceExport{format}.save(name, placesIn(world, keys.first(3)))));
            const QByteArray before = bytesOf(name);
            QVERIFY(before.size() > 500);
            const auto tooMany = PlaceExport{format}.save(name, placesIn(world, keys));
            QVERIFY(!tooMany && tooMany.error().is(PrintError::NotWritable));
            QCOMPARE(bytesOf(name), before);
            QFile filler(disk.path(u"filler"_s));
            QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            while (filler.write(QByteArray(4096, 'x')) == 4096)
                continue;
            const auto few = PlaceExport{format}.save(name, placesIn(world, keys.first(2)));
            QVERIFY(!few && few.error().is(PrintError::NotWritable));
            QCOMPARE(bytesOf(name), before);
            filler.remove();
        }
    }

    void whatCannotBeWrittenIsAnError()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s), row(u"b"_s)}));
        const EachPlace both = placesIn(world, keysOf(*world.content));
        for (const PlaceFormat format : {PlaceFormat::Csv, PlaceFormat::GeoJson}) {
            const qint64 whole = written(world, {format}).size();
            for (const qint64 room : {qint64(0), qint64(600), whole - 1}) {
                FullDevice device(room);
                const auto done = PlaceExport{format}.write(device, both);
                QVERIFY(!done && done.error().is(PrintError::NotWritable));
            }
            FullDevice device(whole);
            QCOMPARE((PlaceExport{format}.write(device, both)).value_or(-1), 2);
        }
        const QTemporaryDir folder;
        const auto nowhere = PlaceExport().save(folder.filePath(u"none/a.csv"_s), both);
        QVERIFY(!nowhere && nowhere.error().is(PrintError::NotWritable));
        const auto onFolder = PlaceExport().save(folder.path(), both);
        QVERIFY(!onFolder && onFolder.error().is(PrintError::NotWritable));
#ifdef Q_OS_UNIX
        // A pipe is not what one renames a file over.
        const QString pipe = folder.filePath(u"pipe.csv"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto onPipe = PlaceExport().save(pipe, both);
        QVERIFY(!onPipe && onPipe.error().is(PrintError::NotWritable));
        QVERIFY(!QFileInfo(pipe).isFile());
#endif
        // What goes wrong with reading them is told as it is.
        const auto unread = PlaceExport().save(folder.filePath(u"a.csv"_s),
                                               [](const auto &) -> Result<> { return Error(StoreError::Damaged); });
        QVERIFY(!unread && unread.error().is(StoreError::Damaged));
        QVERIFY(!QFile::exists(folder.filePath(u"a.csv"_s)));
    }

    void theNameSaysTheForm()
    {
        QCOMPARE(placeFormatOf(u"a.csv"_s), PlaceFormat::Csv);
        QCOMPARE(placeFormatOf(u"/b/A.GeoJSON"_s), PlaceFormat::GeoJson);
        for (const QString &other : {u"a.json"_s, u"csv"_s, u"a.pdf"_s, QString(), u"a.csv.gz"_s})
            QVERIFY(!placeFormatOf(other));
    }
};

QTEST_GUILESS_MAIN(PlaceExportTest)
#include "placeexporttest.moc"
