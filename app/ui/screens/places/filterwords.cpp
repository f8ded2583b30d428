// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/filterwords.h"

#include "base/daywords.h"
#include "places/placewords.h"

#include <QLocale>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString traitWords(PlaceTraits trait)
{
    if (trait == PlaceTraits::free())
        return FilterWords::tr("Gratuit");
    if (trait == PlaceTraits::walkIn())
        return FilterWords::tr("Sans rendez-vous");
    if (trait == PlaceTraits::itinerant())
        return FilterWords::tr("Se déplace");
    if (trait == PlaceTraits::weekend())
        return FilterWords::tr("Ouvert le week-end");
    // The rest is the national schema's own vocabulary, as places are described by it everywhere.
    for (const PlaceList list : {PlaceList::Services, PlaceList::Publics, PlaceList::Care, PlaceList::Fees,
                                 PlaceList::Programmes, PlaceList::Access, PlaceList::Support}) {
        const int label = trait.index() - PlaceTraits::firstOf(list);
        const auto &labels = placeList(list).labels;
        if (label >= 0 && label < int(labels.size()))
            return labels[size_t(label)].toString().replace(u'\'', u'’');
    }
    return {};
}

}

QString FilterWords::time(const HoursWish &open)
{
    const WallTime from = open.beginning(HoursCalendar());
    const QString day = dayWords(QLocale(), from.date, tr("dddd d MMMM"));
    constexpr int wholeDay = 24 * 60;
    if (open.minutes() == 0)
        return tr("%1 à %2", "a day, a time").arg(day, PlaceWords::time(from.minute));
    if (from.minute == 0 && open.minutes() == wholeDay)
        return day;
    return tr("%1, de %2 à %3", "a day, a time, a time")
        .arg(day, PlaceWords::time(from.minute), PlaceWords::time(from.minute + open.minutes()));
}

QString FilterWords::filter(const PlaceFilter &filter)
{
    switch (filter.kind) {
    case PlaceFilter::Kind::Trait:
        return traitWords(filter.trait);
    case PlaceFilter::Kind::Open:
        return !filter.open || filter.open->isNow() ? tr("Ouvert maintenant") : tr("Ouvert %1").arg(time(*filter.open));
    case PlaceFilter::Kind::Words:
        return tr("« %1 »").arg(filter.words);
    case PlaceFilter::Kind::Radius:
        return filter.radius > 0 ? tr("À moins de %1").arg(PlaceWords::distance(filter.radius))
                                 : tr("Aussi loin qu’il faut");
    }
    return {};
}

QString FilterWords::need(int service)
{
    static_assert(placeServices.size() == 9);
    switch (service) {
    case 0:
        return tr("faire une démarche : impôts, CAF, titre de séjour…");
    case 1:
        return tr("se servir d’un ordinateur, d’un téléphone, de ses courriels");
    case 2:
        return tr("chercher un travail : CV, annonces, France Travail");
    case 3:
        return tr("se protéger : mots de passe, arnaques, achats en ligne");
    case 4:
        return tr("suivre l’école de ses enfants, les protéger en ligne");
    case 5:
        return tr("créer, se distraire : photos, vidéos, jeux");
    case 6:
        return tr("comprendre Internet, les données, l’intelligence artificielle");
    case 7:
        return tr("trouver sur place un ordinateur, Internet, une imprimante");
    case 8:
        return tr("trouver un ordinateur ou un téléphone à petit prix");
    default:
        return {};
    }
}

}
