// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelistpage.h"

#include "base/daywords.h"
#include "places/placepaper.h"
#include "places/placewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(PlaceListPage)
};

using namespace paper;

constexpr double footTop = bottom - 750;
constexpr double leftWidth = width * 0.66;
constexpr double columnGap = 600;
constexpr double rightWidth = width - leftWidth - columnGap;
constexpr double leastGap = 300; ///< Between two places and the line between them.
constexpr double mostGap = 700;

/// How large a place is set and how many lines it gets.
struct Measure
{
    double scale;
    int name;
    int hours;
};
constexpr std::array<Measure, 4> measures{Measure{1.25, 2, 4}, {1.12, 2, 4}, {1, 2, 4}, {1, 2, 2}};

/// A place from the top of the paper on, and its height.
std::pair<PageDrawing, double> drawingOf(const ListedPlace &listed, const QDateTime &now, const Measure &measure)
{
    const Place &place = listed.place;
    const QDate today = calendarOf(place).wallTime(now).date;
    const double size = smallest * measure.scale;
    const double large = 570 * measure.scale;
    const PageType plain{size, false};
    const PageType soft{size, false, pagecolour::soft};
    PageDrawing drawing;
    double left = drawing.text(place.name().simplified(), {large, true, pagecolour::indigo}, {margin, 0}, leftWidth,
                               measure.name);
    const QString where =
        place.field("adresse"_L1) + ", "_L1 + place.field("code_postal"_L1) + u' ' + place.field("commune"_L1);
    left = drawing.text(where.simplified(), plain, {margin, left}, leftWidth, 2);
    const QString hours = PlaceWords::weekly(place.field("horaires"_L1), calendarOf(place), today);
    left = drawing.text(hours.isEmpty() ? ListWords::tr("Horaires pas connus") : unbroken(hours), plain, {margin, left},
                        leftWidth, measure.hours);

    const double x = margin + leftWidth + columnGap;
    double right = 0;
    for (const QString &number : PlaceWords::phones(place, 1))
        right = drawing.line(number, {large, true}, {x, right}, rightWidth);
    const QString away = PlaceWords::away(listed.distance, place.exact);
    if (!away.isEmpty()) {
        const QString words = place.exact ? ListWords::tr("à %1", "a distance").arg(away) : away;
        right = drawing.line(words, {size, true}, {x, right}, rightWidth);
    }
    const QString price = place.values(placeFieldName(PlaceField::FraisACharge)).join(", "_L1);
    if (!price.isEmpty())
        right = drawing.text(price, plain, {x, right}, rightWidth, 2);
    right = drawing.line(PlaceWords::checkedShortly(place.updated(), today), soft, {x, right}, rightWidth);
    return {drawing, std::max(left, right)};
}

QString countWords(int shown, int total, bool isNearest)
{
    if (total == 0)
        return ListWords::tr("Aucun lieu ne correspond.");
    if (shown < total)
        return shown == 1 ? ListWords::tr("Le premier sur %1").arg(total)
                          : ListWords::tr("Les %1 premiers sur %2").arg(shown).arg(total);
    if (shown == 1)
        return ListWords::tr("Un lieu");
    return isNearest ? ListWords::tr("%1 lieux, le plus proche d’abord").arg(shown)
                     : ListWords::tr("%1 lieux").arg(shown);
}

}

PlaceListPage::PlaceListPage(const PlaceListing &listing, const QDateTime &now)
{
    const PageType soft{smallest, false, pagecolour::soft};
    const QString title = listing.near.isEmpty() ? ListWords::tr("Lieux d’aide au numérique")
                                                 : ListWords::tr("Lieux d’aide : %1").arg(listing.near.simplified());
    double y = m_drawing.text(title, {950, true, pagecolour::indigo}, {margin, margin}, width, 2) + 60;
    const double countTop = y;
    y += smallest * PageDrawing::lineSpacing + 60;
    y = m_drawing.text(ListWords::tr("Appelez avant d’y aller : ce sont les horaires publiés, ils ont pu changer."),
                       {smallest, true}, {margin, y}, width, 2)
        + 200;
    m_drawing.fill({margin, y, width, 110}, pagecolour::sun);
    y += 110 + leastGap;

    // As many as fit: smaller and with fewer words only if they would not all fit otherwise.
    const double room = footTop - 450 - y;
    const qsizetype most = std::min<qsizetype>(listing.places.size(), mostListed);
    QList<std::pair<PageDrawing, double>> drawings;
    double height = 0;
    for (const Measure &measure : measures) {
        drawings.clear();
        height = 0;
        for (qsizetype i = 0; i < most; ++i) {
            auto drawing = drawingOf(listing.places[i], now, measure);
            const double needed = drawing.second + (i > 0 ? 2 * leastGap : 0);
            if (height + needed > room)
                break;
            height += needed;
            drawings << std::move(drawing);
        }
        if (drawings.size() == listing.places.size())
            break;
    }
    m_shown = int(drawings.size());
    const double spare = m_shown > 1 ? (room - height) / (2 * (m_shown - 1)) : 0;
    const double apart = std::min(leastGap + spare, mostGap);
    for (qsizetype i = 0; i < drawings.size(); ++i) {
        if (i > 0) {
            m_drawing.fill({margin, y + apart, width, 15}, pagecolour::hairline);
            y += 2 * apart;
        }
        m_drawing.add(drawings[i].first, {0, y});
        y += drawings[i].second;
    }
    m_bottom = y;

    const bool isNearest = !listing.places.isEmpty() && listing.places.first().distance.has_value();
    m_drawing.line(countWords(m_shown, std::max(listing.total, int(listing.places.size())), isNearest), soft,
                   {margin, countTop}, width * 0.55);
    m_drawing.line(dayWords(QLocale(), now.date(), QLocale().dateFormat(QLocale::LongFormat)), soft,
                   {margin + width * 0.55, countTop}, width * 0.45, Qt::AlignRight);
    m_drawing.fill({margin, footTop, width, 15}, pagecolour::hairline);
    m_drawing.line(u"Partage de Co"_s, {400, true, pagecolour::soft}, {margin, footTop + 150}, width / 2);
    m_drawing.line(ListWords::tr("Cette feuille est à vous. Rien n’est gardé sur vous."),
                   {400, false, pagecolour::soft}, {margin + width / 2, footTop + 150}, width / 2, Qt::AlignRight);
}

void PlaceListPage::paint(QPainter &painter, int page) const
{
    if (page == 0)
        m_drawing.paint(painter);
}

}
