// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placepage.h"

#include "base/daywords.h"
#include "places/hoursnews.h"
#include "places/placecodes.h"
#include "places/placelabels.h"
#include "places/placepaper.h"
#include "places/placewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(PlacePage)
};

using namespace paper;

constexpr double footTop = bottom - 1250;
constexpr double codeSide = 2900; ///< Read from a hand's distance by any telephone; never made smaller.
constexpr double gap = 420; ///< Between one part of the page and the next.
constexpr double columnGap = 700;
constexpr double half = (width - columnGap) / 2;
constexpr int optionalFacts = 8; ///< See more().

/// A value a line, or all in a row.
QString valuesOf(const Place &place, PlaceField field, const QString &between = u"\n"_s)
{
    return place.values(placeFieldName(field)).join(between);
}

/// An address of the web as one types it.
QString typed(QString address)
{
    for (const QLatin1StringView scheme : {"https://"_L1, "http://"_L1}) {
        if (address.startsWith(scheme, Qt::CaseInsensitive))
            address = address.mid(scheme.size());
    }
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

/// No longer than the foot has room for.
QString elided(const QString &text)
{
    constexpr qsizetype most = 36;
    return text.size() > most ? text.left(most - 2) + u" …"_s : text;
}

QString capitalized(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

}

PlacePage::PlacePage(const Place &place, const QDateTime &now)
{
    // What is short is set larger.
    QList<Level> levels{{1.3, 0, 6}, {1.15, 0, 6}};
    for (int leftOut = 0; leftOut <= optionalFacts; ++leftOut) {
        for (const double scale : {1.0, smallest / body})
            levels.append({scale, leftOut, 6});
    }
    for (const int lines : {4, 3, 2, 1})
        levels.append({smallest / body, optionalFacts, lines});
    for (const Level &level : std::as_const(levels)) {
        if (layOut(place, now, level))
            break;
    }
}

bool PlacePage::layOut(const Place &place, const QDateTime &now, const Level &level)
{
    m_level = level;
    m_drawing = {};
    m_y = margin;
    head(place, now);
    reach(place);
    whenAndHow(place, now);
    services(place);
    more(place);
    foot(place);
    return m_y <= footTop - 200;
}

double PlacePage::text(const QString &words, double size, bool bold, QPointF at, double room, int most)
{
    return m_drawing.text(words, {sized(size), bold}, at, room, most);
}

double PlacePage::fact(const QString &heading, const QString &words, QPointF at, double room, int most)
{
    if (words.trimmed().isEmpty())
        return at.y();
    const double y = m_drawing.text(heading, {sized(body), false, pagecolour::soft}, at, room, 1);
    return text(words, body, true, {at.x(), y}, room, most > 0 ? most : m_level.lines);
}

void PlacePage::head(const Place &place, const QDateTime &now)
{
    const PageType small{smallest, false, pagecolour::soft};
    const QString today = dayWords(QLocale(), now.date(), QLocale().dateFormat(QLocale::LongFormat));
    m_drawing.line(PageWords::tr("Un lieu pour vous aider"), small, {margin, m_y}, width * 0.5);
    m_y = m_drawing.line(today, small, {margin + width * 0.5, m_y}, width * 0.5, Qt::AlignRight) + sized(200);
    m_y = m_drawing.text(place.name().simplified(), {sized(950), true, pagecolour::indigo}, {margin, m_y}, width,
                         m_level.lines > 2 ? 3 : 2)
        + sized(220);
    // How sure all this is comes before the facts, as on the screen: a closed door is what nobody forgives.
    const PageType sure{sized(560), true};
    const QString checked = PlaceWords::checked(place.updated(), now.date());
    PageDrawing words;
    const double height = words.text(checked, sure, {0, 0}, width - 2 * gap, 2) + sized(320);
    m_drawing.fill({margin, m_y, width, height}, pagecolour::sun, 250);
    m_drawing.add(words, {margin + gap, m_y + sized(160)});
    m_y += height + sized(gap);
}

/// How one reaches it: its numbers and where it is, beside the codes that do it for a telephone.
void PlacePage::reach(const Place &place)
{
    const double top = m_y;
    double right = margin + width;
    double codesEnd = top;
    const auto code = [&](const QByteArray &bytes, const QString &does) {
        if (bytes.isEmpty())
            return;
        right -= codeSide;
        m_drawing.code(bytes, {right, top, codeSide, codeSide});
        PageDrawing label;
        const PageType type{smallest, true};
        codesEnd = std::max(codesEnd, m_drawing.line(does, type, {right + 330, top + codeSide - 100}, codeSide - 330));
        right -= 350;
    };
    if (place.hasPosition && place.exact)
        code(pointCode(place.position), PageWords::tr("Y aller"));
    code(phoneCode(place.field("telephone"_L1)), PageWords::tr("Appeler"));

    const double room = right - margin - (right < margin + width ? 200 : 0);
    double y = top;
    const QStringList numbers = PlaceWords::phones(place, m_level.lines > 1 ? 2 : 1);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        y = m_drawing.line(numbers[i], {sized(i == 0 ? 1500 : 900), true}, {margin, y}, room);
    if (!numbers.isEmpty())
        y += sized(180);
    QStringList lines = PlaceWords::address(place).split(u'\n');
    const QString town = lines.takeLast();
    y = text(lines.join(u'\n'), 620, true, {margin, y}, room, std::min(m_level.lines, 4));
    y = text(town, 620, true, {margin, y}, room, m_level.lines > 1 ? 2 : 1);
    m_y = std::max(y, codesEnd) + sized(gap);
}

/// The hours, and beside them how one gets in and what it costs.
void PlacePage::whenAndHow(const Place &place, const QDateTime &now)
{
    m_drawing.fill({margin, m_y, width, 15}, pagecolour::hairline);
    const double top = m_y + sized(gap) * 0.8;
    constexpr double left = width * 0.58;
    const double hoursEnd = hours(place, now, top);
    const double x = margin + left + columnGap;
    const double room = width - left - columnGap;
    double y =
        fact(PageWords::tr("Pour y entrer"), PlaceWords::access(place), {x, top}, room, m_level.lines > 1 ? 6 : 4);
    if (y > top)
        y += sized(250);
    const QString price = valuesOf(place, PlaceField::FraisACharge);
    y = fact(PageWords::tr("Prix"), price.isEmpty() ? PageWords::tr("Pas connu : demandez.") : price, {x, y}, room, 3);
    m_y = std::max(hoursEnd, y) + sized(gap);
}

double PlacePage::hours(const Place &place, const QDateTime &now, double top)
{
    constexpr double room = width * 0.58;
    const QString published = place.field("horaires"_L1);
    const QPointF at(margin, top);
    if (published.isEmpty()) {
        const bool canCall = !PlaceWords::phones(place, 1).isEmpty();
        return fact(PageWords::tr("Horaires"),
                    canCall ? PageWords::tr("Pas connus : appelez avant d’y aller.") : PageWords::tr("Pas connus."), at,
                    room);
    }
    const auto hours = OpeningHours::parse(published);
    if (!hours)
        return fact(PageWords::tr("Horaires à vérifier"), published.simplified(), at, room);

    // A paper is read on any day: what is the same in every week stands there without the holidays of this one.
    const HoursCalendar calendar = calendarOf(place);
    const QDate today = calendar.wallTime(now).date;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const bool isWeekly = hours->isWeekly();
    const auto week = hours->week(monday, isWeekly ? HoursCalendar::ofOrdinaryDays() : calendar);
    const QString heading = isWeekly
        ? PageWords::tr("Horaires publiés")
        : PageWords::tr("Horaires, semaine du %1").arg(dayWords(QLocale(), monday, PageWords::tr("d MMMM yyyy")));
    const PageType soft{sized(body), false, pagecolour::soft};
    double y = m_drawing.text(heading, soft, at, room, 1);
    constexpr double names = 2750;
    for (int day = 1; day <= 7; ++day) {
        const HoursDay &spans = week[size_t(day - 1)];
        const QString name = capitalized(QLocale().dayName(day, QLocale::LongFormat));
        m_drawing.line(name, {sized(body), false}, {margin, y}, sized(names) - 150);
        const QString words = unbroken(PlaceWords::spans(*hours, spans));
        y = m_drawing.text(words, spans.isEmpty() ? soft : PageType{sized(body), true}, {margin + sized(names), y},
                           room - sized(names), std::min(m_level.lines, 2));
    }
    if (!isWeekly)
        return m_drawing.text(PageWords::tr("Ils changent dans l’année : appelez avant d’y aller."), soft, {margin, y},
                              room, 2);
    if (hours->mindsHolidays())
        return m_drawing.text(PageWords::tr("Autres horaires les jours fériés ou pendant les vacances."), soft,
                              {margin, y}, room, 2);
    return y;
}

void PlacePage::services(const Place &place)
{
    const QStringList services = place.values("services"_L1);
    if (services.isEmpty())
        return;
    m_drawing.fill({margin, m_y, width, 15}, pagecolour::hairline);
    m_y += sized(gap) * 0.8;
    const PageType soft{sized(body), false, pagecolour::soft};
    m_y = m_drawing.text(PageWords::tr("Ce qu’on y fait"), soft, {margin, m_y}, width, 1);
    constexpr qsizetype most = placeServices.size();
    for (qsizetype i = 0; i < std::min(services.size(), most); ++i) {
        m_drawing.line(u"•"_s, {sized(body), true, pagecolour::indigo}, {margin, m_y}, 400);
        m_y = text(services[i], body, true, {margin + 400, m_y}, width - 400, 1);
    }
    m_y += sized(gap);
}

/// What is good to know besides, two facts beside each other; the last ones here are the first to be left out.
void PlacePage::more(const Place &place)
{
    const QString mail = place.values("courriels"_L1).value(0);
    const QString site = typed(place.values("site_web"_L1).value(0));
    const std::array<Fact, optionalFacts> facts{
        Fact{PageWords::tr("Pour qui"), valuesOf(place, PlaceField::PublicsSpecifiquementAdresses, u", "_s)},
        Fact{PageWords::tr("Accueil adapté"), valuesOf(place, PlaceField::PriseEnChargeSpecifique, u", "_s)},
        Fact{PageWords::tr("Rendez-vous sur Internet"), typed(place.values("prise_rdv"_L1).value(0))},
        Fact{PageWords::tr("Comment"), valuesOf(place, PlaceField::ModalitesAccompagnement)},
        Fact{PageWords::tr("Courriel"), mail},
        Fact{PageWords::tr("Site internet"), site},
        Fact{PageWords::tr("Présentation"), place.field("presentation_resume"_L1).simplified()},
        Fact{PageWords::tr("Réseaux nationaux"), valuesOf(place, PlaceField::DispositifProgrammesNationaux, u", "_s)}};
    QList<Fact> said;
    for (const Fact &one : facts) {
        if (!one.words.isEmpty())
            said << one;
    }
    m_leftOut = std::min(m_level.leftOut, int(said.size()));
    said.resize(said.size() - m_leftOut);
    if (said.isEmpty())
        return;
    m_drawing.fill({margin, m_y, width, 15}, pagecolour::hairline);
    m_y += sized(gap) * 0.8;
    for (qsizetype i = 0; i < said.size(); i += 2) {
        const bool isAlone = i + 1 == said.size();
        double y = fact(said[i].heading, said[i].words, {margin, m_y}, isAlone ? width : half);
        if (!isAlone)
            y = std::max(y, fact(said[i + 1].heading, said[i + 1].words, {margin + half + columnGap, m_y}, half));
        m_y = y + sized(gap) * 0.7;
    }
}

void PlacePage::foot(const Place &place)
{
    m_drawing.fill({margin, footTop, width, 15}, pagecolour::hairline);
    const PageType small{400, false, pagecolour::soft};
    const QString date = dayWords(QLocale(), place.updated(), PageWords::tr("d MMMM yyyy"));
    const QString source = elided(place.field("source"_L1).simplified());
    QStringList facts;
    if (!source.isEmpty())
        facts << PageWords::tr("D’après %1").arg(source);
    if (place.updated().isValid())
        facts << PageWords::tr("fiche du %1").arg(date);
    facts << PageWords::tr("référence %1").arg(elided(place.id()));
    const QString words = capitalized(facts.join(u" · "_s));
    double y = m_drawing.text(words, small, {margin, footTop + 150}, width, 1);
    m_drawing.line(u"Partage de Co"_s, {400, true, pagecolour::soft}, {margin, y}, width);
}

void PlacePage::paint(QPainter &painter, int page) const
{
    if (page == 0)
        m_drawing.paint(painter);
}

}
