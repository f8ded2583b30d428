// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeindex.h"

#include "places/placerepository.h"
#include "places/schoolcalendar.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr double radians = std::numbers::pi / 180;

/// The lists whose labels are traits, with the column that holds them.
constexpr std::array traitLists{PlaceList::Services,   PlaceList::Publics, PlaceList::Care,    PlaceList::Fees,
                                PlaceList::Programmes, PlaceList::Access,  PlaceList::Support, PlaceList::Itinerance};

/// The traits that a column's text means. Most places write one of a few combinations, so each is read once.
class TraitReader
{
public:
    explicit TraitReader(PlaceList list)
        : m_list(list)
    {
    }
    PlaceTraits read(const QString &joined)
    {
        const auto known = m_known.constFind(joined);
        if (known != m_known.cend())
            return *known;
        PlaceTraits traits;
        for (const QStringView value : QStringView(joined).split(u'|', Qt::SkipEmptyParts)) {
            if (const auto trait = PlaceTraits::of(m_list, value.trimmed()))
                traits |= *trait;
        }
        if (m_list == PlaceList::Fees && traits == PlaceTraits::of(PlaceList::Fees, 0))
            traits |= PlaceTraits::free();
        m_known.insert(joined, traits);
        return traits;
    }

private:
    PlaceList m_list;
    QHash<QString, PlaceTraits> m_known;
};

/// Counts how often each trait comes, many at a time: of every trait one bit of each of these words is a figure of its
/// count in the binary system, and what is carried beyond the last one is counted by itself.
class TraitCounter
{
public:
    void add(PlaceTraits traits)
    {
        quint64 carry = traits.bits();
        for (quint64 &figure : m_figures) {
            const quint64 next = figure & carry;
            figure ^= carry;
            carry = next;
        }
        for (; carry != 0; carry &= carry - 1)
            m_counts[size_t(std::countr_zero(carry))] += 1 << m_figures.size();
    }
    [[nodiscard]] std::array<int, PlaceTraits::count> counts() const
    {
        auto counts = m_counts;
        for (size_t i = 0; i < m_figures.size(); ++i) {
            for (quint64 rest = m_figures[i]; rest != 0; rest &= rest - 1)
                counts[size_t(std::countr_zero(rest))] += 1 << i;
        }
        return counts;
    }

private:
    std::array<quint64, 8> m_figures{};
    std::array<int, PlaceTraits::count> m_counts{};
};

/// The square of the straight line between two points of the unit sphere that are so many metres apart on it.
double chordSquared(double metres)
{
    const double angle = std::min(metres / earthRadiusMetres, std::numbers::pi);
    const double chord = 2 * std::sin(angle / 2);
    return chord * chord;
}

}

PlaceIndex::Unit PlaceIndex::unitOf(GeoPoint point)
{
    const double lat = point.latitude * radians;
    const double lon = point.longitude * radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// Puts the rows of the table into the columns of the index.
class PlaceIndex::Reader
{
public:
    Reader(PlaceIndex &index, const QDate &today, std::shared_ptr<const SchoolHolidays> school)
        : m_index(index)
        , m_school(std::move(school))
        , m_monday(today.isValid() ? today.addDays(1 - today.dayOfWeek()) : QDate(2024, 1, 1))
        , m_ordinary(HoursCalendar::ofOrdinaryDays())
    {
        for (const PlaceList list : traitLists)
            m_traits.emplace_back(list);
    }

    void add(const Statement &row)
    {
        constexpr int firstList = 6;
        PlaceTraits traits;
        for (size_t i = 0; i < m_traits.size(); ++i)
            traits |= m_traits[i].read(row.text(firstList + int(i)));
        const quint32 hours = hoursOf(row.text(3), departmentOf(row.text(4), row.text(5)));
        if (m_weekend[hours])
            traits |= PlaceTraits::weekend();
        const GeoPoint point{row.real(1), row.real(2)};
        m_index.m_keys.push_back(row.integer(0));
        m_index.m_positions.push_back(unitOf(point));
        m_index.m_points.push_back(point);
        m_index.m_hasPosition.push_back(!row.isNull(1));
        m_index.m_traits.push_back(traits);
        m_index.m_hoursOf.push_back(hours);
    }

private:
    quint8 calendarOf(const QString &department)
    {
        const auto known = m_calendars.constFind(department);
        if (known != m_calendars.cend())
            return *known;
        // Many départements share one: there are some fifteen.
        const HoursCalendar calendar(department, m_school);
        auto &all = m_index.m_calendars;
        const auto same = std::find(all.begin(), all.end(), calendar);
        const auto number = quint8(same - all.begin());
        if (same == all.end())
            all.push_back(calendar);
        m_calendars.insert(department, number);
        return number;
    }

    quint32 hoursOf(const QString &text, const QString &department)
    {
        const quint8 calendar = calendarOf(department);
        const auto known = m_hours.constFind({text, calendar});
        if (known != m_hours.cend())
            return *known;
        Week week;
        auto rules = OpeningHours::parse(text);
        week.calendar = calendar;
        week.firstSpan = quint32(m_index.m_spans.size());
        bool weekend = false;
        if (rules) {
            week.kind = !rules->isWeekly() ? Week::ByRules
                : rules->mindsHolidays()   ? Week::WeeklyButForHolidays
                                           : Week::Weekly;
            const auto days = rules->week(m_monday, m_ordinary);
            for (size_t day = 0; day < days.size(); ++day) {
                for (const HoursSpan &span : days[day]) {
                    weekend |= day >= 5 && span.state == HoursState::Open;
                    if (week.kind != Week::ByRules)
                        m_index.m_spans.push_back({quint16(span.from), quint16(span.to), span.state});
                }
                const size_t all = m_index.m_spans.size() - week.firstSpan;
                if (all > std::numeric_limits<quint8>::max()) {
                    week.kind = Week::ByRules; // Nobody opens so often; but a file may say so.
                    m_index.m_spans.resize(week.firstSpan);
                    break;
                }
                week.spans[day + 1] = quint8(all);
            }
        }
        const auto number = quint32(m_index.m_weeks.size());
        m_index.m_weeks.push_back(week);
        m_index.m_rules.push_back(std::move(rules));
        m_weekend.push_back(weekend);
        m_hours.insert({text, calendar}, number);
        return number;
    }

    PlaceIndex &m_index;
    std::shared_ptr<const SchoolHolidays> m_school;
    QDate m_monday;
    HoursCalendar m_ordinary;
    std::vector<TraitReader> m_traits;
    QHash<QString, quint8> m_calendars;
    QHash<std::pair<QString, quint8>, quint32> m_hours;
    std::vector<bool> m_weekend; ///< By the number of the hours.
};

/// What all hours are at one wish.
class PlaceIndex::States
{
public:
    States(const PlaceIndex &index, const HoursWish &wish)
        : m_index(index)
        , m_wish(wish)
    {
        for (const HoursCalendar &calendar : index.m_calendars) {
            const WallTime time = wish.beginning(calendar);
            // What is said of the day after a holiday may go over midnight, into the second day after it; what is said of
            // the day before one reaches no farther than that day.
            bool ordinary = true;
            for (int day = -2; day <= 1; ++day) {
                const QDate date = time.date.addDays(day);
                ordinary &= !calendar.isPublicHoliday(date) && calendar.isSchoolHoliday(date) == false;
            }
            m_calendars.push_back({time, size_t(time.date.dayOfWeek() - 1), ordinary});
        }
    }

    /// Finds them all out, so that of() can be asked from several threads.
    void prepare()
    {
        m_known.resize(m_index.m_weeks.size());
        for (size_t i = 0; i < m_known.size(); ++i)
            m_known[i] = find(quint32(i));
    }
    [[nodiscard]] HoursState of(quint32 hours) const { return m_known.empty() ? find(hours) : m_known[hours]; }
    [[nodiscard]] const HoursWish &wish() const { return m_wish; }

private:
    struct OfCalendar
    {
        WallTime time;
        size_t weekday; ///< 0: Monday.
        bool ordinary;
    };

    [[nodiscard]] HoursState find(quint32 hours) const
    {
        const Week &week = m_index.m_weeks[hours];
        if (week.kind == Week::Unreadable)
            return HoursState::Unknown;
        const OfCalendar &there = m_calendars[week.calendar];
        if (week.kind == Week::ByRules || (week.kind == Week::WeeklyButForHolidays && !there.ordinary))
            return m_wish.stateOf(*m_index.m_rules[hours], m_index.m_calendars[week.calendar]);
        const Span *const spans = m_index.m_spans.data() + week.firstSpan;
        const int from = there.time.minute;
        const int to = from + std::max(1, m_wish.minutes());
        HoursState best = HoursState::Closed;
        for (const Span *span = spans + week.spans[there.weekday]; span != spans + week.spans[there.weekday + 1];
             ++span) {
            if (span->to <= from || span->from >= to)
                continue;
            if (span->state == HoursState::Open)
                return HoursState::Open;
            best = span->state;
        }
        return best;
    }

    const PlaceIndex &m_index;
    HoursWish m_wish;
    std::vector<HoursState> m_known; ///< Empty until prepare().
    std::vector<OfCalendar> m_calendars;
};

struct PlaceIndex::Current
{
    std::mutex mutex;
    std::shared_ptr<const States> states;
};

PlaceIndex::PlaceIndex()
    : m_current(std::make_unique<Current>())
{
}

PlaceIndex::~PlaceIndex() = default;

std::shared_ptr<const PlaceIndex::States> PlaceIndex::statesNow(const QDateTime &now) const
{
    // Opening hours know no seconds.
    const auto minute = HoursWish::atInstant(QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 60 * 60, Qt::UTC));
    const std::lock_guard guard(m_current->mutex);
    if (!m_current->states || m_current->states->wish() != minute) {
        auto states = std::make_shared<States>(*this, minute);
        states->prepare();
        m_current->states = std::move(states);
    }
    return m_current->states;
}

Result<std::shared_ptr<const PlaceIndex>> PlaceIndex::read(const Database &content, const QDate &today,
                                                           std::optional<GeoBox> within)
{
    QString sql = u"SELECT p.key, p.lat, p.lon, p.horaires, p.code_insee, p.code_postal"_s;
    for (const PlaceList list : traitLists)
        sql += ", p."_L1 + placeList(list).field;
    // The plus keeps SQLite from going through a whole source: few places are around a point.
    sql += QLatin1StringView(within ? " FROM place p WHERE +p.source IN (SELECT id FROM visible_source) AND "
                                      "p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?"
                                    : " FROM place p WHERE p.source IN (SELECT id FROM visible_source)");
    Statement select(content, sql + " ORDER BY p.nom, p.id"_L1);
    within ? select.bind({within->south, within->north, within->west, within->east}) : select.bind();
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    // On the heap, since the states of now refer to it.
    auto index = std::make_shared<PlaceIndex>();
    Reader reader(*index, today, *school);
    while (select.next())
        reader.add(select);
    if (select.failed())
        return select.error();
    return std::shared_ptr<const PlaceIndex>(std::move(index));
}

PlaceAnswer PlaceIndex::find(const PlaceQuery &query, const QDateTime &now) const
{
    struct Candidate
    {
        double chord;
        quint32 row;
        bool operator<(const Candidate &other) const
        {
            return chord != other.chord ? chord < other.chord : row < other.row;
        }
    };
    QList<qint64> keys = query.keys;
    std::sort(keys.begin(), keys.end());
    QList<qint64> misspelt = query.near ? QList<qint64>() : query.misspelt;
    std::sort(misspelt.begin(), misspelt.end());
    const Unit centre = query.near ? unitOf(*query.near) : Unit{};
    // Around the edge the distance itself decides.
    const double farthest = chordSquared(query.radius + 1);
    const double surelyNear = chordSquared(std::max(0.0, query.radius - 1));
    std::vector<Candidate> candidates;
    const auto rows = quint32(m_keys.size());
    for (quint32 row = 0; row < rows; ++row) {
        if (!m_traits[row].holds(query.traits))
            continue;
        double chord = 0;
        if (query.near) {
            const Unit &there = m_positions[row];
            const double dx = there.x - centre.x;
            const double dy = there.y - centre.y;
            const double dz = there.z - centre.z;
            chord = dx * dx + dy * dy + dz * dz;
            if (chord > farthest || !m_hasPosition[row]
                || (chord > surelyNear && distanceMetres(*query.near, m_points[row]) > query.radius))
                continue;
        }
        if (std::binary_search(misspelt.begin(), misspelt.end(), m_keys[row]))
            chord = 1; // Behind all that are at no distance.
        if (keys.isEmpty() || std::binary_search(keys.begin(), keys.end(), m_keys[row]))
            candidates.push_back({chord, row});
    }

    const auto current = now.isValid() ? statesNow(now) : nullptr;
    std::optional<States> wished;
    if (query.open) {
        wished.emplace(*this, *query.open);
        if (query.counted && candidates.size() > m_weeks.size())
            wished->prepare(); // Many share their hours: each is found out once.
    }
    const auto stateOf = [&](quint32 row) {
        return wished ? wished->of(m_hoursOf[row]) : current ? current->of(m_hoursOf[row]) : HoursState::Unknown;
    };
    PlaceAnswer answer;
    if (query.counted) {
        if (wished)
            std::erase_if(candidates, [&](const Candidate &c) { return stateOf(c.row) == HoursState::Closed; });
        TraitCounter counter;
        for (const Candidate &candidate : candidates) {
            counter.add(m_traits[candidate.row]);
            answer.counts.openNow += current && current->of(m_hoursOf[candidate.row]) != HoursState::Closed ? 1 : 0;
        }
        answer.counts.withTrait = counter.counts();
        answer.count = int(candidates.size());
    }

    // A heap gives the nearest one by one, so that no more states are asked for than it takes to find enough.
    const auto isFarther = [](const Candidate &a, const Candidate &b) { return b < a; };
    std::make_heap(candidates.begin(), candidates.end(), isFarther);
    while (!candidates.empty() && answer.matches.size() < query.limit) {
        std::pop_heap(candidates.begin(), candidates.end(), isFarther);
        const quint32 row = candidates.back().row;
        candidates.pop_back();
        const HoursState state = stateOf(row);
        if (wished && state == HoursState::Closed)
            continue;
        PlaceMatch match{m_keys[row], {}, state};
        if (query.near)
            match.distance = distanceMetres(*query.near, m_points[row]);
        answer.matches.append(match);
    }
    return answer;
}

}
