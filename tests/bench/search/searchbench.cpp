// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_search [PLACES]: how long the search over everything takes at each key that is struck, over the bundle as the
// program keeps it; with PLACES, over a national file of so many places besides. Struck are all beginnings of titles,
// of names of communes and places, of questions, and of the same with a typing error. Beside it the plain way, LIKE
// over the same texts, at the same keys. The 99th percentile must stay within a frame.

#include "assembly/contentlibrary.h"
#include "assembly/searchfinder.h"
#include "places/placerepository.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

constexpr double frame = 16;

struct Stroke
{
    double milliseconds; ///< By the clock on the wall.
    double computing; ///< Of the processor's time: the same on a busy machine.
    QString typed;
};

double computingTime()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

double percentile(std::vector<Stroke> strokes, double part, double Stroke::*time)
{
    std::sort(strokes.begin(), strokes.end(), [&](const Stroke &a, const Stroke &b) { return a.*time < b.*time; });
    return strokes[size_t(double(strokes.size() - 1) * part)].*time;
}

void print(QTextStream &out, const char *what, std::vector<Stroke> strokes)
{
    for (const auto &[clock, time] :
         {std::pair("wall", &Stroke::milliseconds), std::pair("processor", &Stroke::computing)}) {
        std::sort(strokes.begin(), strokes.end(), [&](const Stroke &a, const Stroke &b) { return a.*time < b.*time; });
        out << what << ", " << clock << ": p50 " << percentile(strokes, 0.5, time) << " ms, p90 "
            << percentile(strokes, 0.9, time) << " ms, p99 " << percentile(strokes, 0.99, time) << " ms; slowest";
        for (size_t i = strokes.size(); i > strokes.size() - 4; --i)
            out << " « " << strokes[i - 1].typed << " » " << strokes[i - 1].*time;
        out << '\n';
    }
    out.flush();
}

/// One letter less, one more, another, or two swapped, somewhere.
QString mistyped(QString text, std::mt19937 &random)
{
    const auto at = qsizetype(1 + random() % size_t(text.size() - 2));
    switch (random() % 4) {
    case 0:
        return text.remove(at, 1);
    case 1:
        return text.insert(at, u'e');
    case 2:
        return text.replace(at, 1, u'a');
    default:
        return text.replace(at, 2, QString(text[at + 1]) + text[at]);
    }
}

/// What people type.
QStringList texts(const Database &content)
{
    QStringList texts{
        u"comment créer une adresse mail"_s, u"trouver de l’aide à Grenoble"_s, u"mot de passe oublié"_s,
        u"médiathèque près de Lyon"_s,       u"imprimer un autocollant"_s,      u"a a a a a a a a a a a a"_s};
    std::mt19937 random(20261122);
    const auto sample = [&](const QString &sql, size_t count) {
        Statement select(content, sql);
        select.bind();
        QStringList all;
        while (select.next()) {
            if (select.text(0).size() > 3)
                all << select.text(0);
        }
        for (size_t i = 0; i < count && !all.isEmpty(); ++i) {
            // Of each the first, which are the likely ones, and any.
            const QString text =
                i % 2 == 0 ? all[qsizetype(i / 2) % all.size()] : all[qsizetype(random() % size_t(all.size()))];
            texts << text.left(40) << mistyped(text.left(40), random);
        }
    };
    sample(u"SELECT title FROM item WHERE kind NOT IN ('places', 'gazetteer') ORDER BY id"_s, 10);
    sample(u"SELECT name FROM commune ORDER BY population DESC"_s, 40);
    sample(u"SELECT nom FROM place ORDER BY key"_s, 20);
    sample(u"SELECT nom || ' ' || commune FROM place ORDER BY key"_s, 8);
    return texts;
}

/// The plain way: every word somewhere in a text, no matter how well.
int plainly(const Database &content, const QString &typed)
{
    int found = 0;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    const auto ask = [&](const QString &sql, const QString &texts) {
        QStringList conditions;
        QVariantList values;
        for (const QString &word : words) {
            conditions << texts + " LIKE ?"_L1;
            values << u'%' + word + u'%';
        }
        Statement select(content, sql + conditions.join(" AND "_L1) + " LIMIT 5"_L1);
        select.bind(values);
        while (select.next())
            ++found;
    };
    if (words.isEmpty())
        return 0;
    ask(u"SELECT id FROM item WHERE "_s, u"title || ' ' || summary || ' ' || text"_s);
    ask(u"SELECT code FROM commune WHERE "_s, u"name"_s);
    ask(u"SELECT id FROM place WHERE "_s,
        u"nom || ' ' || commune || ' ' || code_postal || ' ' || adresse || services"_s);
    return found;
}

QString nationalFile(const QString &folder, int count)
{
    static const std::array names{u"Médiathèque"_s,   u"Mairie"_s, u"Espace public numérique"_s, u"France Services"_s,
                                  u"Centre social"_s, u"CCAS"_s,   u"Maison des associations"_s, u"Fablab"_s};
    static const std::array streets{u"rue de la République"_s, u"avenue Jean Jaurès"_s, u"place de la Mairie"_s,
                                    u"boulevard Victor Hugo"_s, u"chemin du Moulin"_s};
    static const std::array towns{u"Bordeaux"_s,   u"Nantes"_s,   u"Lille"_s,           u"Saint-Étienne"_s,
                                  u"Le Havre"_s,   u"Besançon"_s, u"Aix-en-Provence"_s, u"Villeneuve-d’Ascq"_s,
                                  u"La Rochelle"_s};
    std::mt19937 random(1);
    const auto any = [&](const auto &list) { return list[random() % list.size()]; };
    QJsonArray rows;
    for (int i = 0; i < count; ++i) {
        const QString town = any(towns);
        rows.append(QJsonObject{
            {u"id"_s, u"essai-%1"_s.arg(i)},
            {u"pivot"_s, u"00000000000000"_s},
            {u"nom"_s, QString(any(names) + u' ' + any(streets).section(u' ', 1) + u' ' + QString::number(i % 97))},
            {u"commune"_s, town},
            {u"code_postal"_s, u"33000"_s},
            {u"adresse"_s, QString(QString::number(i % 200) + u' ' + any(streets))},
            {u"date_maj"_s, u"2026-01-01"_s},
            {u"latitude"_s, 44.8 + i % 100 * 0.01},
            {u"longitude"_s, -0.5},
            {u"services"_s,
             u"Aide aux démarches administratives|Maîtrise des outils numériques du quotidien|Accès internet et "
             "matériel informatique"_s}});
    }
    const QString path = folder + u"/national.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(rows).toJson()) < 0)
        qFatal("cannot write");
    return path;
}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const SystemClock clock;
    const ContentLibrary library({folder.filePath(u"store"_s), QStringLiteral(PDC_SHARE_DIR "/bundle")}, clock,
                                 [](Notice) {});
    if (const int count = QCoreApplication::arguments().value(1).toInt(); count > 0) {
        if (const auto done = library.importOwnPlaces(nationalFile(folder.path(), count), true); !done)
            qFatal("%s", qPrintable(done.error().detail()));
    }
    const double before = computingTime();
    auto content = library.open();
    if (!content) {
        out << content.error().name() << ' ' << content.error().detail() << '\n';
        return 1;
    }
    out << "content opened or made in " << computingTime() - before << " ms of processor\n";
    {
        Statement size(*content, u"SELECT sum(length(lines)), count(*) FROM search_text"_s);
        size.bind();
        if (size.next())
            out << size.integer(0) / 1024 << " KiB of words in " << size.integer(1) << " rows\n";
    }

    QStringList typed;
    for (const QString &text : texts(*content)) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            typed << text.left(length);
    }
    std::vector<Stroke> ours;
    std::vector<Stroke> plain;
    QElapsedTimer timer;
    for (const QString &text : std::as_const(typed)) {
        double computed = computingTime();
        timer.start();
        const auto found = searchContent(*content, {text, {}, {}});
        ours.push_back({double(timer.nsecsElapsed()) / 1e6, computingTime() - computed, text});
        if (!found)
            qFatal("%s", qPrintable(found.error().detail()));
        if (ours.size() % 16 != 0)
            continue; // It is slow, and the same at each key.
        computed = computingTime();
        timer.start();
        (void)plainly(*content, text);
        plain.push_back({double(timer.nsecsElapsed()) / 1e6, computingTime() - computed, text});
    }

    // As the window has it: a key is struck, the answer comes from the store's thread, the rows are there.
    std::vector<Stroke> shown;
    std::vector<Stroke> held; // How long the window's own thread was kept.
    {
        Store store([&] { return library.open(); },
                    [] { return Database::open(u":memory:"_s, Database::Mode::Build); });
        SearchFinder finder(store);
        double kept = 0;
        QElapsedTimer own;
        for (qsizetype i = 0; i < typed.size(); i += 2) {
            timer.start();
            own.start();
            finder.setText(typed[i]);
            kept = double(own.nsecsElapsed()) / 1e6;
            if (!test::waitUntil([&] { return finder.isAnswered(); }))
                qFatal("no answer");
            shown.push_back({double(timer.nsecsElapsed()) / 1e6, 0, typed[i]});
            held.push_back({kept, 0, typed[i]});
        }
        store.stop();
    }

    out << ours.size() << " keys struck\n";
    print(out, "search", ours);
    print(out, "LIKE", plain);
    out << "typed until shown: p50 " << percentile(shown, 0.5, &Stroke::milliseconds) << " ms, p99 "
        << percentile(shown, 0.99, &Stroke::milliseconds) << " ms; of it asking keeps the window: p99 "
        << percentile(held, 0.99, &Stroke::milliseconds) << " ms\n";
    out << "of the time of LIKE: p50 "
        << percentile(ours, 0.5, &Stroke::computing) / percentile(plain, 0.5, &Stroke::computing) << ", p99 "
        << percentile(ours, 0.99, &Stroke::computing) / percentile(plain, 0.99, &Stroke::computing) << '\n';
    return percentile(ours, 0.99, &Stroke::milliseconds) < frame ? 0 : 1;
}
