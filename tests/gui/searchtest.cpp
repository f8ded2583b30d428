// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/searchfinder.h"
#include "gui/journey.h"
#include "places/placefinder.h"
#include "ui/widgets/cardlist.h"

#include <QLineEdit>

using namespace pdc;
using namespace Qt::StringLiterals;

/// Something is typed on the home page, found and opened; by keyboard alone, and with the mouse.
class SearchTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] SearchFinder &finder() { return m_pc.program().search(); }
    [[nodiscard]] const CardList *list() const { return m_pc.see<CardList>(u"searchResults"_s); }
    [[nodiscard]] QString typed() const
    {
        const auto *field = m_pc.see<QLineEdit>(u"searchField"_s);
        return field ? field->text() : u"(no field)"_s;
    }
    [[nodiscard]] QString current() const { return list() ? list()->currentIndex().data().toString() : QString(); }
    [[nodiscard]] Route::Page page() { return m_pc.window().route().page(); }
    [[nodiscard]] int rowOf(SearchModel::RowType type, SearchKind kind)
    {
        for (int row = 0; row < finder().results().rowCount(); ++row) {
            const SearchModel::Row &at = finder().results().at(row);
            if (at.type == type && at.hit.kind == kind)
                return row;
        }
        return -1;
    }
    void clickRow(int row)
    {
        auto *rows = m_pc.see<CardList>(u"searchResults"_s);
        rows->scrollTo(rows->model()->index(row, 0));
        QCoreApplication::processEvents();
        m_pc.clickAt(rows->viewport()->mapTo(&m_pc.window(), rows->visualRect(rows->model()->index(row, 0)).center()));
    }
    /// Types and waits until what is typed is found.
    void look(const QString &words)
    {
        m_pc.type(words);
        QCOMPARE(typed(), words);
        QTRY_VERIFY(finder().text() == words && finder().isAnswered());
    }

private Q_SLOTS:
    void cleanup() { m_pc.reset(); }

    void takesTheDoorsPlaceWhileSomethingIsTyped()
    {
        QVERIFY(m_pc.start());
        QVERIFY(m_pc.see(u"doorTutorials"_s) && m_pc.see(u"searchField"_s) && !list());
        QVERIFY(!finder().isAsking());
        QVERIFY(m_pc.focused() != u"searchField"_s);
        look(u"mot de pase"_s); // Typed anywhere; with an error.
        QCOMPARE(m_pc.focused(), u"searchField"_s);
        QVERIFY(list() && !m_pc.see(u"doorTutorials"_s) && !m_pc.see(u"freshness"_s));
        QVERIFY2(current().startsWith(u"Choisir un bon mot de passe"_s), qPrintable(current()));
        m_pc.press(Qt::Key_Escape);
        QCOMPARE(typed(), QString());
        QVERIFY(!list() && m_pc.see(u"doorTutorials"_s) && m_pc.see(u"freshness"_s));
        QCOMPARE(page(), Route::Page::Home);
    }

    void opensByKeyboardAndComesBackToTheResults()
    {
        QVERIFY(m_pc.start());
        look(u"grenoble"_s);
        QVERIFY(current().startsWith(u"Grenoble"_s));
        const QString first = current();
        m_pc.press(Qt::Key_Up);
        QCOMPARE(current(), first);
        QVERIFY(rowOf(SearchModel::RowType::Hit, SearchKind::Place) > 0);
        while (finder().current() < rowOf(SearchModel::RowType::Hit, SearchKind::Place))
            m_pc.press(Qt::Key_Down);
        const QString place = finder().results().at(finder().current()).hit.title;
        QVERIFY(current().startsWith(place));
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(page(), Route::Page::Place);
        QTRY_COMPARE(m_pc.words(u"placeName"_s), place);
        m_pc.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page(), Route::Page::Home);
        QCOMPARE(typed(), u"grenoble"_s);
        QVERIFY(list() && current().startsWith(place));
        QCOMPARE(m_pc.focused(), u"searchField"_s);
        while (current() != first)
            m_pc.press(Qt::Key_Up);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.window().route(), Route::placesNear(u"38185"_s));
        QTRY_VERIFY(m_pc.program().places().isListed());
        QCOMPARE(m_pc.program().places().commune()->name, u"Grenoble"_s);
        QVERIFY(m_pc.click(u"back"_s));
        QCOMPARE(typed(), u"grenoble"_s);
    }

    void theNextPersonFindsNothingOfIt()
    {
        QVERIFY(m_pc.start());
        look(u"mot de passe"_s);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(page(), Route::Page::Tutorial);
        QVERIFY(m_pc.click(u"home"_s));
        QCOMPARE(page(), Route::Page::Home);
        QCOMPARE(typed(), QString());
        QVERIFY(!list() && m_pc.see(u"doorTutorials"_s));
        QCOMPARE(finder().results().rowCount(), 0);
        // From the home page itself too.
        look(u"grenoble"_s);
        m_pc.press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(typed(), QString());
        QVERIFY(!list() && m_pc.see(u"doorTutorials"_s));
    }

    void whoPressesEnterAtOnceGetsWhatWasTyped()
    {
        QVERIFY(m_pc.start());
        m_pc.type(u"copier"_s);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.window().route(), Route(Route::Page::Tutorial, u"urn:pdc:tutorial:copier-coller"_s));
    }

    void findsByThemesAndTheProgramsOwnPages()
    {
        QVERIFY(m_pc.start());
        look(u"securite"_s); // A tag of the tutorial; neither its title nor its text says it.
        QVERIFY(rowOf(SearchModel::RowType::Hit, SearchKind::Tutorial) > 0);
        m_pc.press(Qt::Key_Escape);
        look(u"contraste"_s);
        const int row = rowOf(SearchModel::RowType::Hit, SearchKind::Door);
        QVERIFY(row > 0);
        clickRow(row);
        QTRY_COMPARE(page(), Route::Page::Settings);
    }

    void saysWhatToTryWhereNothingFits()
    {
        QVERIFY(m_pc.start());
        look(u"xqzwv"_s);
        QVERIFY(!list() && !m_pc.see(u"doorTutorials"_s));
        QVERIFY(m_pc.words(u"searchNothing"_s).contains(u"Essayez un seul mot"_s));
        m_pc.press(Qt::Key_Return);
        m_pc.press(Qt::Key_Down);
        QCOMPARE(page(), Route::Page::Home);
        QVERIFY(m_pc.click(u"clearField"_s));
        QVERIFY(m_pc.see(u"doorTutorials"_s) && !m_pc.see(u"searchNothing"_s));
    }

    void bringsTheRestOfAGroup()
    {
        QVERIFY(m_pc.start());
        look(u"annecy"_s);
        const int more = rowOf(SearchModel::RowType::More, SearchKind::Place);
        QVERIFY(more > 0);
        const int before = finder().results().rowCount();
        clickRow(more);
        QTRY_VERIFY(finder().results().rowCount() > before);
        QCOMPARE(rowOf(SearchModel::RowType::More, SearchKind::Place), -1);
        QCOMPARE(page(), Route::Page::Home);
        QCOMPARE(finder().current(), more);
        clickRow(0); // A heading opens nothing.
        QCOMPARE(page(), Route::Page::Home);
    }

    void staysInAnotherLook()
    {
        QVERIFY(m_pc.start());
        look(u"mot"_s);
        const QString before = current();
        m_pc.press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(m_pc.program().settings().textSize() > 100);
        QTRY_COMPARE(m_pc.focused(), u"searchField"_s);
        QCOMPARE(typed(), u"mot"_s);
        QCOMPARE(current(), before);
        m_pc.type(u" de passe"_s);
        QTRY_VERIFY(current().startsWith(u"Choisir un bon mot de passe"_s));
    }
};

QTEST_MAIN(SearchTest)
#include "searchtest.moc"
