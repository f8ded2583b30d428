// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placemarks.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"
#include "unit/places/placesworld.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;

/// Someone keeps places on this PC, and notes beside them.
class PlaceMarksTest final : public test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_known; ///< What the content brings the next time that it is opened.
    std::unique_ptr<Store> m_store;
    std::unique_ptr<PlaceMarks> m_marks;

    [[nodiscard]] QStringList favourites() const
    {
        QStringList ids;
        for (int i = 0; i < m_marks->favourites().rowCount(); ++i)
            ids << m_marks->favourites().at(i).id;
        return ids;
    }
    /// The program begins, with what was kept before.
    void begin()
    {
        end();
        m_store = std::make_unique<Store>(
            [this]() -> Result<Database> {
                test::PlacesWorld world;
                QJsonArray rows;
                for (const QString &id : std::as_const(m_known))
                    rows.append(test::row(id));
                if (const auto done = world.import(rows); !done)
                    return done.error();
                return std::move(*world.content);
            },
            [this]() -> Result<Database> {
                auto personal = Database::open(m_folder->filePath(u"personal.sqlite"_s), Database::Mode::ReadWrite);
                if (!personal)
                    return personal;
                const std::array schemas{placeMarksSchema()};
                if (const auto done = personal->migrate(schemas); !done)
                    return done.error();
                return personal;
            });
        m_marks = std::make_unique<PlaceMarks>(*m_store);
        QSignalSpy listed(m_marks.get(), &PlaceMarks::favouritesListed);
        m_marks->load();
        QVERIFY(waitUntil([&] { return !listed.isEmpty(); }));
    }
    void end()
    {
        if (m_store)
            m_store->personal([](const Database &) -> Result<> { return {}; }).waitForFinished(); // All is written.
        if (m_store)
            m_store->stop();
        m_marks.reset();
        m_store.reset();
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_known = {u"a"_s, u"b"_s, u"c"_s};
        begin();
    }
    void cleanup() { end(); }

    void whatIsKeptIsThereTheNextTimeTheLastFirst()
    {
        QVERIFY(!m_marks->remembers());
        m_marks->setFavourite(u"a"_s, true);
        m_marks->setFavourite(u"c"_s, true);
        m_marks->setNote(u"b"_s, u"  Sonner à gauche.\n"_s);
        QVERIFY(m_marks->isFavourite(u"a"_s) && !m_marks->isFavourite(u"b"_s));
        // One with a note alone is listed too, or nobody would find the note again.
        QVERIFY(waitUntil([&] { return favourites() == QStringList({u"b"_s, u"c"_s, u"a"_s}); }));
        begin();
        QCOMPARE(favourites(), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(m_marks->note(u"b"_s), u"Sonner à gauche."_s);
        QVERIFY(m_marks->note(u"a"_s).isEmpty());
        m_marks->setNote(u"a"_s, u"Demander Nadia."_s);
        m_marks->setFavourite(u"c"_s, false);
        m_marks->setNote(u"b"_s, {});
        begin();
        QCOMPARE(favourites(), QStringList{u"a"_s});
        QCOMPARE(m_marks->note(u"a"_s), u"Demander Nadia."_s);
        QVERIFY(m_marks->note(u"b"_s).isEmpty());
    }

    void aLongNoteIsCutAndAHostileOneIsText()
    {
        m_marks->setNote(u"a"_s, QString(longestPlaceNote + 40, u'n'));
        m_marks->setNote(u"'; DROP TABLE place_mark; --"_s, u"'; DROP TABLE place_mark; --"_s);
        begin();
        QCOMPARE(m_marks->note(u"a"_s).size(), longestPlaceNote);
        QCOMPARE(m_marks->note(u"'; DROP TABLE place_mark; --"_s), u"'; DROP TABLE place_mark; --"_s);
    }

    void aPlaceThatTheContentLosesStaysKeptUntilItComesBack()
    {
        m_marks->setFavourite(u"a"_s, true);
        m_marks->setFavourite(u"b"_s, true);
        QVERIFY(waitUntil([&] { return favourites().size() == 2; }));
        m_known.removeOne(u"b"_s);
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return favourites() == QStringList{u"a"_s}; }));
        QCOMPARE(m_marks->missing(), 1);
        m_known << u"b"_s;
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return favourites() == QStringList({u"b"_s, u"a"_s}); }));
        QCOMPARE(m_marks->missing(), 0);
    }

    void allIsForgottenAndThatCanBeUndone()
    {
        m_marks->setFavourite(u"a"_s, true);
        m_marks->setFavourite(u"b"_s, true);
        m_marks->setNote(u"b"_s, u"Deuxième étage."_s);
        m_marks->forgetAll();
        QVERIFY(!m_marks->remembers() && !m_marks->isFavourite(u"a"_s) && m_marks->canUndo());
        m_marks->undoForget();
        QVERIFY(waitUntil([&] { return favourites() == QStringList({u"b"_s, u"a"_s}); }));
        QVERIFY(!m_marks->canUndo());
        begin();
        QCOMPARE(favourites(), QStringList({u"b"_s, u"a"_s}));
        QCOMPARE(m_marks->note(u"b"_s), u"Deuxième étage."_s);

        m_marks->forgetAll();
        m_marks->setFavourite(u"c"_s, true); // From here on there is nothing to go back to.
        QVERIFY(!m_marks->canUndo());
        m_marks->undoForget();
        begin();
        QCOMPARE(favourites(), QStringList{u"c"_s});

        m_marks->forgetAll();
        m_marks->endUndo(); // Someone else may be there now.
        QVERIFY(!m_marks->canUndo());
        m_marks->undoForget();
        begin();
        QCOMPARE(favourites(), QStringList());
    }

    void whatCannotBeWrittenIsToldAndHoldsForNow()
    {
        (void)m_store->personal([](const Database &personal) { return personal.execute(u"DROP TABLE place_mark"); })
            .result();
        QList<Error> errors;
        connect(m_marks.get(), &PlaceMarks::notKept, this, [&](const Error &error) { errors << error; });
        m_marks->setFavourite(u"a"_s, true);
        QVERIFY(waitUntil([&] { return errors.size() == 1; }));
        QVERIFY(m_marks->isFavourite(u"a"_s));
    }
};

QTEST_GUILESS_MAIN(PlaceMarksTest)
#include "placemarkstest.moc"
