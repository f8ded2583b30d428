// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "places/placefinder.h"
#include "places/placemarks.h"
#include "ui/screens/places/placesheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/choiceline.h"
#include "ui/widgets/mapview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>

using namespace pdc;
using namespace Qt::StringLiterals;

/// A commune is typed, the places around it are listed nearest first, one is opened and closed; and the map.
class PlacesTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] PlaceFinder &finder() { return m_pc.program().places(); }
    [[nodiscard]] const CardList *list() const { return m_pc.see<CardList>(u"placeList"_s); }
    [[nodiscard]] QString typed() const
    {
        const auto *field = m_pc.see<QLineEdit>(u"communeField"_s);
        return field ? field->text() : u"(no field)"_s;
    }
    /// Every line that can be read on the open place.
    [[nodiscard]] QStringList sheet() const
    {
        QStringList lines;
        const QWidget *close = m_pc.see(u"closePlace"_s);
        if (!close)
            return lines;
        for (const QLabel *label : close->parentWidget()->findChildren<QLabel *>())
            lines << label->text();
        return lines;
    }
    [[nodiscard]] bool allSuggested(QLatin1StringView part)
    {
        CommuneListModel &communes = finder().communes();
        bool all = communes.rowCount() > 0;
        for (int row = 0; row < communes.rowCount(); ++row)
            all = all && communes.at(row).name.contains(part, Qt::CaseInsensitive);
        return all;
    }
    /// Types a name and presses Return at once, as one does who knows what comes first.
    void look(const QString &name)
    {
        m_pc.type(name);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(finder().isListed());
    }

    /// Scrolls to a line of all filters and presses it.
    [[nodiscard]] bool choose(const QString &name)
    {
        auto *area = m_pc.see<QScrollArea>(u"filterPage"_s);
        auto *line = m_pc.see(name);
        if (!area || !line)
            return false;
        area->ensureWidgetVisible(line);
        return m_pc.click(name);
    }

    /// What is read on the sheet of a place that is in no list.
    [[nodiscard]] QStringList linesOf(const Place &place)
    {
        const PlaceSheet sheet(Theme(Look::Light, 100), place, m_pc.program().placeMarks(), std::nullopt,
                               m_pc.program().clock().now());
        QStringList lines;
        for (const QLabel *label : sheet.findChildren<QLabel *>())
            lines << label->text();
        return lines;
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void listsTheNearestFirst()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.click(u"doorPlaces"_s));
        QCOMPARE(m_pc.focused(), u"communeField"_s);
        QVERIFY(m_pc.words(u"placesHint"_s).startsWith("Tapez le nom de votre commune"_L1));
        QTRY_VERIFY(m_pc.words(u"placesSources"_s).contains("687 lieux"_L1));
        QVERIFY(m_pc.words(u"placesSources"_s).contains(u"Auvergne-Rhône-Alpes"_s));
        m_pc.type(u"greno"_s);
        QTRY_VERIFY(m_pc.see(u"communeList"_s));
        const auto *suggestions = m_pc.see<CardList>(u"communeList"_s);
        QTRY_VERIFY(allSuggested("greno"_L1)); // The answer to the whole word, not to its beginning.
        QVERIFY(suggestions->model()->rowCount() >= 2);
        QVERIFY(suggestions->currentIndex().data().toString().startsWith("Grenoble"_L1));
        m_pc.press(Qt::Key_Down);
        QCOMPARE(suggestions->currentIndex().row(), 1);
        m_pc.press(Qt::Key_Up);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QCOMPARE(typed(), u"Grenoble"_s);
        QVERIFY(!m_pc.see(u"communeList"_s) && !m_pc.see(u"placesHint"_s));
        const int count = list()->model()->rowCount();
        QVERIFY(count > 20);
        QVERIFY2(m_pc.words(u"placesHeading"_s).startsWith(u"Grenoble : %1 lieux à moins de "_s.arg(count)),
                 qPrintable(m_pc.words(u"placesHeading"_s)));
        double before = 0;
        for (int row = 0; row < count; ++row) {
            const PlaceHit &hit = finder().places().at(row);
            QVERIFY(hit.distance >= before && hit.distance <= 30'000);
            QVERIFY(list()->model()->index(row, 0).data().toString().contains(hit.name));
            before = hit.distance.value_or(0);
        }
    }

    void opensAPlaceByKeyboardAndClosesIt()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        look(u"grenoble"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        m_pc.press(Qt::Key_Down);
        QCOMPARE(m_pc.focused(), u"placeList"_s);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.words(u"placeName"_s), finder().places().at(0).name);
        QVERIFY(m_pc.words(u"placeChecked"_s).contains(u"appelez avant d’y aller"_s));
        QCOMPARE(m_pc.focused(), u"closePlace"_s);
        QVERIFY(m_pc.see(u"placesMap"_s)); // It lies over the list, never over the map.
        QCOMPARE(m_pc.see<MapView>(u"placesMap"_s)->selected(), finder().places().at(0).key);
        QVERIFY(sheet().join(u'\n').contains(u"du centre (Grenoble)"_s));
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QVERIFY(!m_pc.see(u"placeName"_s));
        QCOMPARE(m_pc.focused(), u"placeList"_s);
        QVERIFY(!m_pc.see<MapView>(u"placesMap"_s)->selected());
    }

    void saysAllThatIsKnownOfAPlace()
    {
        QVERIFY(m_pc.start(u"/places/hinaura-115"_s));
        QTRY_COMPARE(m_pc.words(u"placeName"_s), u"Emmaüs Connect Grenoble"_s);
        const QStringList lines = sheet();
        QVERIFY(lines.contains(u"01 80 05 98 80"_s.replace(u' ', u'\u00a0')));
        QVERIFY(lines.filter(u"38000 Grenoble"_s).size() + lines.filter(u"38100 Grenoble"_s).size() == 1);
        const QString all = lines.join(u'\n');
        QVERIFY2(all.contains("hinaura-115"_L1) && all.contains("Hinaura"_L1), qPrintable(all));
        QVERIFY(!all.contains(u'|'));
        QCOMPARE(m_pc.see<MapView>(u"placesMap"_s)->selected().has_value(), true);
        QVERIFY(m_pc.see(u"phoneCode"_s));
        // What is wrong is told to whoever keeps the list; nothing leaves this PC.
        QVERIFY(!m_pc.see(u"placeReference"_s));
        const auto press = [&](const QString &name) {
            m_pc.see<QAbstractButton>(name)->setFocus(Qt::TabFocusReason); // Brings it into view, too.
            m_pc.press(Qt::Key_Return);
        };
        press(u"copyPlace"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Emmaüs Connect Grenoble\n"_s));
        press(u"reportPlace"_s);
        QCOMPARE(m_pc.words(u"placeReference"_s), u"hinaura-115"_s);
        press(u"copyReference"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"hinaura-115"_s);
    }

    void saysEachNumberAndAddressForItself()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        Place place;
        place.fields[u"id"_s] = u"x"_s;
        place.fields[u"telephone"_s] = u"+33478000000|+262692112233"_s;
        place.fields[u"prise_rdv"_s] = u"https://a.example|https://b.example"_s;
        const QStringList lines = linesOf(place);
        QVERIFY(lines.contains(u"04 78 00 00 00\n0692 11 22 33"_s.replace(u' ', u'\u00a0')));
        QVERIFY(lines.contains(u"https://a.example\nhttps://b.example"_s));
        QVERIFY(!lines.join(u'\n').contains(u'|'));
    }

    void doesNotPointAtAMapThatShowsNothing()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        Place place;
        place.fields[u"id"_s] = u"x"_s;
        QCOMPARE(linesOf(place).filter(u"L’endroit"_s),
                 QStringList{u"L’endroit n’est pas connu : il n’est pas sur la carte."_s});
        place.hasPosition = true;
        QCOMPARE(linesOf(place).filter(u"L’endroit"_s),
                 QStringList{u"L’endroit exact n’est pas connu : la carte montre la commune."_s});
        place.exact = true;
        QVERIFY(linesOf(place).filter(u"L’endroit"_s).isEmpty());
    }

    void opensAPlaceByAClickInTheList()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QCOMPARE(typed(), u"Grenoble"_s);
        QTRY_VERIFY(list()->visualRect(list()->model()->index(1, 0)).height() > 44);
        m_pc.clickAt(
            list()->viewport()->mapTo(&m_pc.window(), list()->visualRect(list()->model()->index(1, 0)).center()));
        QTRY_COMPARE(m_pc.words(u"placeName"_s), finder().places().at(1).name);
        QVERIFY(m_pc.click(u"closePlace"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
    }

    void opensAPlaceByAClickOnTheMap()
    {
        QVERIFY(m_pc.start(u"/places?commune=73008"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        const auto *map = m_pc.see<MapView>(u"placesMap"_s);
        QTRY_VERIFY(map->isSettled() && !map->clusters().empty());
        // A dot of its own, away from the edges and the buttons; going nearer parts them if need be.
        std::optional<Cluster> dot;
        const auto findDot = [&] {
            const QRect inner = map->rect().adjusted(40, 60, -140, -40);
            for (const Cluster &cluster : map->clusters()) {
                if (cluster.count == 1 && inner.contains(map->view().toScreen(cluster.centre).toPoint()))
                    dot = cluster;
            }
            return dot.has_value();
        };
        QTRY_VERIFY(findDot());
        m_pc.clickAt(map->mapTo(&m_pc.window(), map->view().toScreen(dot->centre).toPoint() - QPoint(0, 20)));
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        QCOMPARE(map->selected(), dot->id);
        const auto &points = finder().points();
        const auto found =
            std::find_if(points.begin(), points.end(), [&](const PlacePoint &p) { return p.key == dot->id; });
        QVERIFY(found != points.end());
        QCOMPARE(m_pc.words(u"placeName"_s), found->name);
    }

    void findsACommuneHoweverItIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("commune");
        QTest::newRow("no accents") << u"evian"_s << u"Évian-les-Bains"_s;
        QTest::newRow("capitals") << u"AIX-LES-BAINS"_s << u"Aix-les-Bains"_s;
        QTest::newRow("no hyphens") << u"aix les bains"_s << u"Aix-les-Bains"_s;
        QTest::newRow("postal code") << u"74500"_s << u"Évian-les-Bains"_s;
        QTest::newRow("INSEE code") << u"38185"_s << u"Grenoble"_s;
        QTest::newRow("a short name") << u"lyon"_s << u"Lyon"_s;
        QTest::newRow("st for saint") << u"st etienne"_s << u"Saint-Étienne"_s;
    }

    void findsACommuneHoweverItIsTyped()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, commune);
        QVERIFY(m_pc.start(u"/places"_s));
        m_pc.type(text);
        QTRY_VERIFY(m_pc.see(u"communeList"_s));
        const auto *suggestions = m_pc.see<CardList>(u"communeList"_s);
        QStringList names;
        QTRY_VERIFY(finder().text() == text);
        QTest::qWait(50);
        for (int row = 0; row < suggestions->model()->rowCount(); ++row)
            names << finder().communes().at(row).name;
        QVERIFY2(names.contains(commune), qPrintable(names.join(u", "_s)));
    }

    void saysSoWhenNoCommuneFits()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        m_pc.type(u"zzqx"_s);
        QTRY_VERIFY(m_pc.words(u"placesHint"_s).startsWith("Aucune commune ne commence ainsi"_L1));
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_Down);
        QVERIFY(!m_pc.see(u"communeList"_s) && !list());
        QCOMPARE(m_pc.focused(), u"communeField"_s);
        m_pc.press(Qt::Key_Escape); // Empties the field; the next one goes back.
        QCOMPARE(typed(), QString());
        QTRY_VERIFY(m_pc.words(u"placesHint"_s).startsWith("Tapez le nom de votre commune"_L1));
        QCOMPARE(m_pc.window().route().page(), Route::Page::Places);
        m_pc.press(Qt::Key_Escape);
        QCOMPARE(m_pc.window().route().page(), Route::Page::Home);
    }

    void saysSoWhereNoPlaceIsKnown()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        look(u"lille"_s);
        QTRY_VERIFY2(m_pc.words(u"placesHint"_s).contains(u"Lille : aucun lieu connu à moins de 120\u00a0km"_s),
                     qPrintable(m_pc.words(u"placesHint"_s)));
        QVERIFY(!list() && !m_pc.see(u"placesHeading"_s));
        QVERIFY(m_pc.click(u"clearField"_s));
        QTRY_VERIFY(m_pc.words(u"placesHint"_s).startsWith("Tapez le nom de votre commune"_L1));
        QCOMPARE(m_pc.focused(), u"communeField"_s);
    }

    void saysSoWhenTheRouteIsUnknown_data()
    {
        QTest::addColumn<QString>("route");
        QTest::newRow("commune") << u"/places?commune=00000"_s;
        QTest::newRow("place") << u"/places/nobody"_s;
        QTest::newRow("not an id at all") << u"/places/%27%20OR%201=1"_s;
    }

    void saysSoWhenTheRouteIsUnknown()
    {
        QFETCH(const QString, route);
        QVERIFY(m_pc.start(route));
        QTRY_VERIFY(m_pc.words(u"placesHint"_s).contains(u"n’est pas dans la liste de ce PC"_s));
        QVERIFY(!m_pc.see(u"placeName"_s) && !list());
    }

    void keepsWhatWasTypedAndChosenInAnotherLanguage()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        m_pc.window().resize(1900, 900);
        m_pc.type(u"greno"_s);
        QTRY_VERIFY(m_pc.see(u"communeList"_s));
        QVERIFY(m_pc.click(u"otherLanguage"_s));
        QTRY_COMPARE(m_pc.words(u"home"_s), u"Home"_s);
        QCOMPARE(typed(), u"greno"_s);
        QTRY_VERIFY(m_pc.see(u"communeList"_s)); // And what it suggests.
        QVERIFY(m_pc.click(u"communeField"_s));
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        const int count = list()->model()->rowCount();
        m_pc.press(Qt::Key_Down);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        const QString name = m_pc.words(u"placeName"_s);
        QVERIFY(m_pc.words(u"placeChecked"_s).contains("call before you go"_L1));
        QVERIFY(m_pc.click(u"otherLanguage"_s));
        QTRY_COMPARE(m_pc.words(u"home"_s), u"Accueil"_s);
        QCOMPARE(m_pc.words(u"placeName"_s), name);
        QVERIFY(m_pc.words(u"placeChecked"_s).contains(u"appelez avant d’y aller"_s));
        QCOMPARE(finder().places().rowCount(), count);
        QCOMPARE(finder().commune()->name, u"Grenoble"_s);
        QVERIFY(m_pc.click(u"closePlace"_s));
        QTRY_VERIFY(!m_pc.see(u"placeName"_s));
        QVERIFY(list());
    }

    void keepsWhatWasChosenSinceTheRoute()
    {
        // The route said where to begin; a change of look is no reason to go back there.
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QVERIFY(m_pc.click(u"clearField"_s));
        look(u"annecy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(m_pc.see(u"back"_s)->fontInfo().pixelSize(), 23);
        QTest::qWait(200);
        QCOMPARE(typed(), u"Annecy"_s);
        QCOMPARE(finder().commune()->name, u"Annecy"_s);
    }

    void doesNotOpenAClosedPlaceAgain()
    {
        QVERIFY(m_pc.start(u"/places/hinaura-115"_s));
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        QVERIFY(m_pc.click(u"closePlace"_s));
        QTRY_VERIFY(!m_pc.see(u"placeName"_s));
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_COMPARE(m_pc.see(u"back"_s)->fontInfo().pixelSize(), 23);
        QTest::qWait(200);
        QVERIFY(!m_pc.see(u"placeName"_s));
    }

    void followsASecondStart()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        m_pc.window().summon(u"/places?commune=38185"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QCOMPARE(typed(), u"Grenoble"_s);
        m_pc.window().summon(u"/places/hinaura-115"_s);
        QTRY_COMPARE(m_pc.words(u"placeName"_s), u"Emmaüs Connect Grenoble"_s);
        m_pc.press(Qt::Key_Left, Qt::AltModifier); // Back to the list: each step back shows something else.
        QTRY_VERIFY(!m_pc.see(u"placeName"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
    }

    void narrowsByAWishAboveTheList()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        const int all = finder().count();
        const int free = finder().outlook().of(PlaceFilter::of(PlaceTraits::free())).here;
        QVERIFY(free > 0 && free < all);
        QCOMPARE(m_pc.words(u"quickFree"_s), u"Gratuit (%1)"_s.arg(free));
        QVERIFY(m_pc.click(u"quickFree"_s));
        QTRY_COMPARE(finder().count(), free);
        QCOMPARE(m_pc.words(u"quickFree"_s), u"Gratuit"_s);
        QVERIFY(m_pc.words(u"placesHeading"_s).contains(u" : %1 lieux à moins de "_s.arg(free)));
        QVERIFY(!m_pc.see(u"chip-0"_s)); // The button itself says that it is chosen.
        QVERIFY(m_pc.click(u"clearFilters"_s));
        QTRY_COMPARE(finder().count(), all);
        QVERIFY(!m_pc.see(u"clearFilters"_s));
    }

    void narrowsByANeedInAHelpersWords()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        const auto *map = m_pc.see<MapView>(u"placesMap"_s);
        QVERIFY(m_pc.click(u"allFilters"_s));
        const auto *need = m_pc.see<ChoiceLine>(u"filter-need-0"_s);
        QVERIFY(need && need->text().startsWith(u"faire une démarche"_s));
        QVERIFY(!list() && m_pc.see(u"placesMap"_s) == map); // Over the list, never over the map.
        const int offered = need->note().toInt();
        QVERIFY(offered > 0 && offered < finder().count());
        QVERIFY(choose(u"filter-need-0"_s));
        QTRY_COMPARE(finder().count(), offered);
        QVERIFY(need->isChecked());
        QVERIFY(choose(u"closeFilters"_s));
        QTRY_VERIFY(list());
        QCOMPARE(m_pc.words(u"chip-0"_s), u"Aide aux démarches administratives"_s);
        // From a place one comes back to the list as it was; from home one begins anew.
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        QVERIFY(!m_pc.see(u"filterBar"_s));
        QVERIFY(m_pc.click(u"closePlace"_s));
        QTRY_VERIFY(list());
        QCOMPARE(finder().count(), offered);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see(u"placeName"_s));
        QVERIFY(m_pc.click(u"back"_s));
        QTRY_VERIFY(list());
        QCOMPARE(m_pc.words(u"chip-0"_s), u"Aide aux démarches administratives"_s);
        QVERIFY(m_pc.click(u"chip-0"_s));
        QTRY_VERIFY(finder().count() > offered);
        QVERIFY(m_pc.click(u"quickFree"_s));
        QTRY_VERIFY(!finder().wishes().isEmpty());
        QVERIFY(m_pc.click(u"home"_s));
        QVERIFY(m_pc.click(u"doorPlaces"_s));
        QVERIFY(finder().wishes().isEmpty());
    }

    void understandsADayAndATime()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QVERIFY(m_pc.click(u"allFilters"_s));
        QVERIFY(!m_pc.see(u"filter-time"_s));
        QVERIFY(choose(u"filterWhen"_s));
        m_pc.type(u"jeudi apres mide"_s);
        QVERIFY(m_pc.see(u"whenNotUnderstood"_s) && !m_pc.see(u"filter-time"_s));
        m_pc.press(Qt::Key_Backspace);
        m_pc.type(u"i"_s);
        QVERIFY(!m_pc.see(u"whenNotUnderstood"_s));
        const auto *time = m_pc.see<ChoiceLine>(u"filter-time"_s);
        QVERIFY(time);
        static const QRegularExpression said(u"^Ouvert jeudi [0-9]+ [a-zé]+, de 13\\sh à 18\\sh$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(said.match(time->text()).hasMatch(), qPrintable(time->text()));
        QTRY_VERIFY(time->note().toInt() > 0);
        const int open = time->note().toInt();
        QVERIFY(open < finder().count());
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(finder().count(), open);
        QVERIFY(time->isChecked());
        m_pc.press(Qt::Key_Escape);
        QTRY_VERIFY(list());
        QCOMPARE(m_pc.words(u"chip-0"_s), time->text());
    }

    void saysWhichWishToGiveUp()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QVERIFY(m_pc.click(u"quickFree"_s));
        QTRY_VERIFY(finder().isListed() && !finder().wishes().isEmpty());
        QVERIFY(m_pc.click(u"allFilters"_s));
        QVERIFY(choose(u"filterWords"_s));
        m_pc.type(u"xqzwvk"_s);
        QTRY_VERIFY(finder().isListed() && finder().count() == 0);
        QVERIFY(!m_pc.see(u"filter-need-0"_s)->isEnabled()); // It would leave none.
        QVERIFY(choose(u"closeFilters"_s));
        QVERIFY(m_pc.words(u"placesHint"_s).contains(u"Renoncez à un souhait"_s));
        QVERIFY(!m_pc.see(u"remedy-1"_s)); // « Gratuit » is not what is wrong.
        QVERIFY(m_pc.words(u"remedy-0"_s).contains("xqzwvk"_L1));
        QVERIFY(m_pc.click(u"remedy-0"_s));
        QTRY_VERIFY(list());
        QCOMPARE(finder().wishes(), with({}, PlaceFilter::of(PlaceTraits::free())));
        QVERIFY(!m_pc.see(u"remedy-0"_s));
    }

    void isForgottenAtHome()
    {
        QVERIFY(m_pc.start(u"/places?commune=38185"_s));
        QTRY_VERIFY_WITH_TIMEOUT(list(), 30'000);
        QVERIFY(m_pc.click(u"home"_s));
        QVERIFY(m_pc.click(u"doorPlaces"_s));
        QCOMPARE(typed(), QString());
        QVERIFY(!list());
    }
};

QTEST_MAIN(PlacesTest)
#include "placestest.moc"
