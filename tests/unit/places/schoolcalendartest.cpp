// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"
#include "places/hourscalendar.h"
#include "places/hoursnews.h"
#include "places/placeimport.h"
#include "places/placerepository.h"
#include "places/placeserror.h"
#include "places/schoolcalendar.h"
#include "support/suite.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// A calendar in which zone A is on holiday that one day.
QByteArray calendar(const QDate &day)
{
    return u"{\"format\": 1, \"known\": {\"from\": \"2026-01-01\", \"to\": \"2030-01-01\"}, "
           "\"zones\": {\"A\": [\"69\"]}, \"holidays\": [{\"zones\": [\"A\"], \"last_class\": \"%1\", \"resumes\": \"%2\"}]}"_s
               .arg(day.addDays(-1).toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate))
               .toUtf8();
}

const QDate first(2029, 3, 6);
const QDate second(2029, 3, 7);
const QDate third(2029, 3, 8);

}

/// What a feed says of the school holidays renews what the program knows.
class SchoolCalendarTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_content.reset();
        auto opened = Database::open(u":memory:"_s, Database::Mode::Build);
        QVERIFY(opened && opened->migrate(std::array{catalogSchema(), placesSchema()}));
        m_content = std::move(*opened);
    }

    void withoutOneWhatTheProgramWasMadeWithHolds()
    {
        const auto school = schoolHolidays(*m_content);
        QVERIFY(school);
        QCOMPARE(school->get(), &SchoolHolidays::bundled());
        QCOMPARE(holidays(), QList<QDate>());
    }

    void theHighestLayersHoldsAndOfThatTheNewest()
    {
        QVERIFY(add(u"a"_s, Layer::Bundled, first, 9));
        QCOMPARE(holidays(), QList{first});
        QVERIFY(add(u"c"_s, Layer::Feed, second, 5));
        QCOMPARE(holidays(), QList{second});
        QVERIFY(add(u"b"_s, Layer::Feed, third, 6));
        QCOMPARE(holidays(), QList{third});
        QVERIFY(add(u"d"_s, Layer::Feed, first, 4));
        QCOMPARE(holidays(), QList{third});
        QVERIFY(removeCatalogItem(*m_content, u"b"_s));
        QCOMPARE(holidays(), QList{second});
        for (const QString &id : {u"a"_s, u"c"_s, u"d"_s})
            QVERIFY(removeCatalogItem(*m_content, id));
        QCOMPARE(holidays(), QList<QDate>());
    }

    void oneThatIsBrokenIsRefused()
    {
        const auto refused = importSchoolCalendar(*m_content, u"x"_s, Layer::Feed, "{\"format\": 2}");
        QVERIFY(!refused && refused.error().is(PlacesError::NotCalendar));
        QCOMPARE(holidays(), QList<QDate>());
    }

    void hoursOfAPlaceFollowIt()
    {
        QBuffer rows;
        rows.setData("id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj,horaires\n"
                     "a,00000000000000,Lieu,Lyon,69003,69123,1 rue,2026-03-01,Mo-Su 09:00-12:00; SH off\n");
        rows.open(QIODevice::ReadOnly);
        CatalogItem item;
        item.id = u"lieux"_s;
        item.kind = u"places"_s;
        QVERIFY(insertCatalogItem(*m_content, item, {}));
        QVERIFY(importPlaces(*m_content, {item.id, Layer::Bundled, true, {}}, rows));
        const auto stateAt = [&](const QDate &day) {
            const auto place = placeById(*m_content, u"a"_s);
            const auto hits = findPlaces(*m_content, {});
            if (!place || !hits || hits->size() != 1)
                return u"?"_s;
            const QDateTime noon(day, QTime(9, 0), Qt::UTC);
            const auto ofPlace = hoursNews(place->field("horaires"_L1), calendarOf(*place), noon).state();
            const auto ofHit = hoursNews(hits->first().hours, calendarOf(hits->first()), noon).state();
            return u"%1%2"_s.arg(int(ofPlace)).arg(int(ofHit));
        };
        const auto both = [](HoursState state) { return u"%1%1"_s.arg(int(state)); };
        QCOMPARE(stateAt(first), both(HoursState::Unknown)); // Nobody knows 2029 yet.
        QVERIFY(add(u"neu"_s, Layer::Feed, first, 1));
        QCOMPARE(stateAt(first), both(HoursState::Closed));
        QCOMPARE(stateAt(second), both(HoursState::Open));
    }

private:
    [[nodiscard]] bool add(const QString &id, Layer layer, const QDate &day, int modified) const
    {
        CatalogItem item;
        item.id = id;
        item.kind = u"calendar"_s;
        item.layer = layer;
        item.modified = QDateTime(QDate(2026, 11, modified), QTime(12, 0), Qt::UTC);
        return insertCatalogItem(*m_content, item, {})
            && importSchoolCalendar(*m_content, id, layer, calendar(day)).has_value();
    }

    /// Which of the three days are holidays in the Rhône.
    [[nodiscard]] QList<QDate> holidays() const
    {
        const auto school = schoolHolidays(*m_content);
        QList<QDate> days;
        for (const QDate &day : {first, second, third}) {
            if (school && (*school)->isHoliday(day, u"69"_s).value_or(false))
                days << day;
        }
        return days;
    }

    std::optional<Database> m_content;
};

QTEST_GUILESS_MAIN(SchoolCalendarTest)
#include "schoolcalendartest.moc"
