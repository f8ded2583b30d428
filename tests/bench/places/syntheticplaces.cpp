// SPDX-License-Identifier: GPL-3.0-or-later
#include "syntheticplaces.h"

#include "places/placelabels.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <vector>

namespace pdc::bench {

using namespace Qt::StringLiterals;

namespace {

class Maker
{
public:
    QJsonObject place(int number, const QList<QByteArray> &commune)
    {
        const QString name = QString::fromUtf8(commune[1]);
        QJsonObject row{
            {u"id"_s, u"essai-%1"_s.arg(number)},
            {u"pivot"_s, u"00000000000000"_s},
            {u"nom"_s,
             pick({u"Médiathèque"_s, u"CCAS"_s, u"France services"_s, u"Centre social"_s}) + u" de "_s + name},
            {u"commune"_s, name},
            {u"code_postal"_s, QString::fromUtf8(commune[2].left(5))},
            {u"code_insee"_s, QString::fromUtf8(commune[0])},
            {u"adresse"_s, u"%1 rue de la République"_s.arg(below(180) + 1)},
            {u"date_maj"_s, u"2026-%1-15"_s.arg(below(9) + 1, 2, 10, QChar(u'0'))},
            {u"services"_s, some(placeServices, 5)}};
        row.insert(u"latitude"_s, commune[3].toDouble() + spread());
        row.insert(u"longitude"_s, commune[4].toDouble() + spread());
        if (chance(75))
            row.insert(u"horaires"_s, hours());
        if (chance(40))
            row.insert(u"publics_specifiquement_adresses"_s, some(placePublics, 3));
        if (chance(30))
            row.insert(u"prise_en_charge_specifique"_s, some(placeCare, 3));
        if (chance(70))
            row.insert(u"frais_a_charge"_s, placeFees[size_t(below(3))].toString());
        if (chance(30))
            row.insert(u"dispositif_programmes_nationaux"_s, some(placeProgrammes, 2));
        if (chance(70))
            row.insert(u"modalites_acces"_s, some(placeAccess, 3));
        if (chance(80))
            row.insert(u"modalites_accompagnement"_s, some(placeSupport, 3));
        if (chance(10))
            row.insert(u"itinerance"_s, u"Itinérant"_s);
        return row;
    }
    [[nodiscard]] int below(int most) { return int(m_random() % unsigned(most)); }

private:
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] QString pick(const QStringList &all) { return all[below(int(all.size()))]; }
    [[nodiscard]] double spread() { return (below(2001) - 1000) / 50'000.0; }
    [[nodiscard]] QString some(std::span<const QStringView> labels, int most)
    {
        QStringList chosen;
        for (int i = 1 + below(most); i > 0; --i)
            chosen << labels[size_t(below(int(labels.size())))].toString();
        chosen.removeDuplicates();
        return chosen.join(u'|');
    }
    [[nodiscard]] QString hours()
    {
        if (chance(2))
            return u"sur rendez-vous"_s;
        static const QStringList days{u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s};
        const int first = below(3);
        QString text = days[first] + u'-' + days[first + 1 + below(3)];
        text += u" %1:%2-12:%3"_s.arg(8 + below(3), 2, 10, QChar(u'0'))
                    .arg(pick({u"00"_s, u"15"_s, u"30"_s}), pick({u"00"_s, u"30"_s}));
        if (chance(70))
            text += u",%1:%2-%3:%4"_s.arg(13 + below(2))
                        .arg(pick({u"00"_s, u"30"_s}))
                        .arg(16 + below(4))
                        .arg(pick({u"00"_s, u"30"_s}));
        if (chance(20))
            text += u"; Sa 09:00-12:00"_s;
        if (chance(15))
            text += u"; PH off"_s;
        if (chance(5))
            text += pick({u"; Aug off"_s, u"; SH off"_s, u"; Dec 24-Jan 01 off"_s, u"; We[1] 14:00-17:00"_s});
        return text;
    }

    std::mt19937 m_random{20261123};
};

}

QByteArray bundledCommunes()
{
    QFile file(QStringLiteral(PDC_SOURCE_DIR "/resources/content/gazetteer/communes/communes.tsv"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray syntheticPlaces(int count)
{
    QList<QList<QByteArray>> communes;
    std::vector<double> people;
    for (const QByteArray &line : bundledCommunes().split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() != 9 || cells.at(1).contains('('))
            continue; // A name that the national library refuses would part us from it.
        communes.append(cells);
        people.push_back((people.empty() ? 0 : people.back()) + std::pow(cells[6].toDouble(), 0.8) + 30);
    }
    Maker maker;
    std::mt19937 random(1);
    QByteArray json = "[";
    for (int i = 0; i < count && !communes.isEmpty(); ++i) {
        const double at = people.back() * (double(random()) / double(std::mt19937::max()));
        const auto commune = std::min<std::ptrdiff_t>(
            std::lower_bound(people.begin(), people.end(), at) - people.begin(), communes.size() - 1);
        json += i > 0 ? ",\n" : "\n";
        json += QJsonDocument(maker.place(i, communes[commune])).toJson(QJsonDocument::Compact);
    }
    return json + "\n]\n";
}

}
