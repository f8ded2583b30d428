// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long `pdc places import` takes for a national file of 20,000 rows, as CSV and as JSON, beside the sqlite3 shell that
// takes in the same rows as CSV with two indexes, FTS5 on four columns and an R*Tree, both durably and on the same file
// system. In turns; the medians of the ratios are compared. Then what 200,000 rows need of memory.

#include "bench/measuring.h"
#include "places/place.h"
#include "places/placelabels.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::bench;

namespace {

constexpr int rows = 20'000;
constexpr int manyRows = 200'000;
constexpr int rounds = 5;
constexpr double allowedTime = 1.5; ///< Of the peer's.
constexpr double allowedGrowth = 24; ///< MB, for ten times as many rows.

/// Rows as the published files have them: spread over the communes, two thirds of the fields filled.
class Rows
{
public:
    Rows()
    {
        QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/gazetteer/communes/communes.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            giveUp(u"no communes"_s);
        file.readLine();
        while (!file.atEnd())
            m_communes << QString::fromUtf8(file.readLine()).split(u'\t');
    }

    QHash<QLatin1StringView, QString> next(int number)
    {
        const QStringList &commune = m_communes[any(int(m_communes.size()))];
        const QString town = commune[1];
        QHash<QLatin1StringView, QString> row{
            {"id"_L1, u"essai-%1"_s.arg(number)},
            {"pivot"_L1, u"%1"_s.arg(m_random() % 100'000'000'000'000, 14, 10, QChar(u'0'))},
            {"nom"_L1,
             one({u"Médiathèque"_s, u"France services"_s, u"Centre social"_s, u"Mairie"_s}) + u" de "_s + town},
            {"commune"_L1, town},
            {"code_postal"_L1, commune[2].section(u'|', 0, 0).rightJustified(5, u'0')},
            {"code_insee"_L1, commune[0]},
            {"adresse"_L1,
             QString::number(any(180))
                 + one({u" rue de la République"_s, u" place de la Mairie"_s, u" avenue Jean Jaurès"_s})},
            {"latitude"_L1, QString::number(commune[3].toDouble() + any(1000) * 1e-5, 'f', 6)},
            {"longitude"_L1, QString::number(commune[4].toDouble() + any(1000) * 1e-5, 'f', 6)},
            {"date_maj"_L1, u"202%1-0%2-1%3"_s.arg(any(7)).arg(1 + any(9)).arg(any(10))},
            {"typologie"_L1, some(placeKinds, 1)},
            {"services"_L1, some(placeServices, 5)},
            {"source"_L1, one({u"Hinaura"_s, u"Coop numérique"_s, u"Rhin-Occ"_s})}};
        const auto perhaps = [&](int percent, QLatin1StringView field, const QString &value) {
            if (any(100) < percent)
                row.insert(field, value);
        };
        perhaps(75, "horaires"_L1, u"Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00"_s);
        perhaps(80, "telephone"_L1, u"+334%1"_s.arg(any(100'000'000), 8, 10, QChar(u'0')));
        perhaps(50, "courriels"_L1, u"contact@lieu-%1.example"_s.arg(number));
        perhaps(40, "site_web"_L1, u"https://lieu-%1.example/"_s.arg(number));
        perhaps(50, "presentation_resume"_L1,
                u"Accompagnement numérique à "_s + town + u", avec ou sans rendez-vous."_s);
        perhaps(40, "publics_specifiquement_adresses"_L1, some(placePublics, 3));
        perhaps(30, "prise_en_charge_specifique"_L1, some(placeCare, 3));
        perhaps(70, "frais_a_charge"_L1, some(placeFees, 1));
        perhaps(30, "dispositif_programmes_nationaux"_L1, some(placeProgrammes, 2));
        perhaps(70, "modalites_acces"_L1, some(placeAccess, 3));
        perhaps(80, "modalites_accompagnement"_L1, some(placeSupport, 3));
        return row;
    }

private:
    int any(int below) { return int(m_random() % quint64(below)); }
    QString one(const QStringList &list) { return list[any(int(list.size()))]; }
    QString some(std::span<const QStringView> labels, int most)
    {
        std::vector<QStringView> all(labels.begin(), labels.end());
        std::shuffle(all.begin(), all.end(), m_random);
        QStringList chosen;
        for (int i = any(most); i >= 0; --i)
            chosen << all[size_t(i)].toString();
        return chosen.join(u'|');
    }

    QList<QStringList> m_communes;
    std::mt19937_64 m_random{20261123};
};

/// The same rows in both forms.
void writeFiles(const QString &csv, const QString &json, int count)
{
    Rows source;
    QFile table(csv);
    QFile array(json);
    if (!table.open(QIODevice::WriteOnly) || !array.open(QIODevice::WriteOnly))
        giveUp(u"no room for the files"_s);
    QStringList header;
    for (const QLatin1StringView field : placeFields)
        header << field;
    table.write(header.join(u',').toUtf8() + '\n');
    for (int i = 0; i < count; ++i) {
        const auto row = source.next(i);
        QStringList cells;
        QJsonObject object;
        for (const QLatin1StringView field : placeFields) {
            const QString value = row.value(field);
            const bool quoted = value.contains(u',') || value.contains(u'"');
            cells << (quoted ? u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"' : value);
            if (!value.isEmpty())
                object.insert(field, value);
        }
        table.write(cells.join(u',').toUtf8() + '\n');
        array.write((i == 0 ? "[" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    array.write("]\n");
}

/// What the shell is told: one transaction, written through to the disk.
void writeScript(const QString &script, const QString &csv)
{
    QFile file(script);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(u"no room for the script"_s);
    QStringList columns;
    for (const QLatin1StringView field : placeFields)
        columns << field + " TEXT"_L1;
    file.write("PRAGMA synchronous=FULL;\n.mode csv\nBEGIN;\nCREATE TABLE place (" + columns.join(", "_L1).toUtf8()
               + ");\n.import --skip 1 '" + csv.toUtf8()
               + "' place\n"
                 "CREATE UNIQUE INDEX place_id ON place (id);\n"
                 "CREATE INDEX place_insee ON place (code_insee);\n"
                 "CREATE VIRTUAL TABLE place_text USING fts5 (nom, commune, adresse, services, content='place');\n"
                 "INSERT INTO place_text (rowid, nom, commune, adresse, services) "
                 "SELECT rowid, nom, commune, adresse, services FROM place;\n"
                 "CREATE VIRTUAL TABLE place_position USING rtree (key, south, north, west, east);\n"
                 "INSERT INTO place_position SELECT rowid, latitude, latitude, longitude, longitude FROM place;\n"
                 "COMMIT;\n");
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString pdc = QStringLiteral(PDC_PROGRAM);
    const QTemporaryDir folder(QDir::currentPath() + u"/bench_places-XXXXXX"_s);
    if (!folder.isValid())
        giveUp(u"no folder can be made here"_s);
    const QString csv = folder.filePath(u"places.csv"_s);
    const QString json = folder.filePath(u"places.json"_s);
    const QString script = folder.filePath(u"import.sql"_s);
    const QString store = folder.filePath(u"store"_s);
    const QString database = folder.filePath(u"peer.sqlite"_s);
    writeFiles(csv, json, rows);
    writeScript(script, csv);
    const auto fill = [&] {
        QDir(store).removeRecursively();
        run(pdc, {u"--store"_s, store, u"status"_s}); // The bundle is in before.
    };
    const auto import = [&](const QString &file) {
        run(pdc, {u"--store"_s, store, u"--json"_s, u"places"_s, u"import"_s, file, u"--force"_s});
    };

    QList<double> tableRatios;
    QList<double> arrayRatios;
    for (int round = 0; round < rounds; ++round) {
        QFile::remove(database);
        const double theirs = seconds([&] { run(u"sqlite3"_s, {database}, script); });
        fill();
        const double table = seconds([&] { import(csv); });
        fill();
        const double array = seconds([&] { import(json); });
        const double again = seconds([&] { import(csv); });
        tableRatios << table / theirs;
        arrayRatios << array / theirs;
        std::printf(
            "round %d: sqlite3 %.2f s   CSV %.2f s (%.2f)   JSON %.2f s (%.2f)   in the place of another %.2f s\n",
            round + 1, theirs, table, tableRatios.last(), array, arrayRatios.last(), again);
        std::fflush(stdout);
    }
    const double little = childrensMemory();
    writeFiles(csv, json, manyRows);
    std::printf("\n%d rows: CSV %.1f s", manyRows, seconds([&] { import(csv); }));
    std::printf(", JSON in its place %.1f s\n", seconds([&] { import(json); }));
    const double much = childrensMemory();

    const double ratio = median(tableRatios);
    std::printf("%d rows: ratio %.2f for CSV (allowed %.2f), %.2f for JSON\n", rows, ratio, allowedTime,
                median(arrayRatios));
    std::printf("memory: %.0f MB for %d rows, %.0f MB for %d (allowed %.0f more)\n", little, rows, much, manyRows,
                allowedGrowth);
    return ratio <= allowedTime && much - little <= allowedGrowth ? 0 : 1;
}
