// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/searchfinder.h"
#include "features/assembly/searchcontent.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// Someone types into the field of the home page.
class SearchFinderTest : public pdc::test::Suite
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    bool m_fails = false;
    QSemaphore m_gate;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SearchFinder> m_finder;
    QStringList m_chosen;

    /// Holds the store's thread until letGo(): what is asked meanwhile waits, as behind a slow disk.
    void hold()
    {
        (void)m_store->content([this](const Database &) -> Result<> {
            m_gate.acquire();
            return {};
        });
    }
    void letGo() { m_gate.release(); }
    /// Until all that was asked so far has been answered.
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            m_store->content([](const Database &) -> Result<> { return {}; }).waitForFinished();
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QString currentId() const
    {
        const int row = m_finder->current();
        return row < 0 ? u"(none)"_s : m_finder->results().at(row).hit.id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"content.sqlite"_s);
        const auto draft = Database::open(m_file, Database::Mode::Build);
        QVERIFY(draft && fill(*draft) && draft->finishBuild());
    }

    void init()
    {
        Suite::init();
        m_fails = false;
        m_chosen.clear();
        m_store = std::make_unique<Store>(
            [this]() -> Result<Database> {
                if (m_fails)
                    return Error(StoreError::Unreadable, u"on purpose"_s);
                return Database::open(m_file, Database::Mode::Immutable);
            },
            [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_finder = std::make_unique<SearchFinder>(*m_store);
        m_finder->setDoors(doors);
        connect(m_finder.get(), &SearchFinder::chosen, this, [this](const SearchHit &hit) { m_chosen << hit.id; });
    }
    void cleanup()
    {
        m_store->stop();
        m_finder.reset();
        m_store.reset();
    }

    void typingShowsAndEnterOpens()
    {
        QVERIFY(!m_finder->isAsking());
        m_finder->setText(u"mot de passe"_s);
        QVERIFY(waitUntil([&] { return m_finder->isAnswered(); }));
        QCOMPARE(m_finder->results().at(0).type, SearchModel::RowType::Heading);
        QCOMPARE(m_finder->current(), 1);
        QCOMPARE(currentId(), u"passe"_s);
        m_finder->chooseCurrent();
        QCOMPARE(m_chosen, QStringList{u"passe"_s});
        m_finder->clear();
        QVERIFY(!m_finder->isAsking() && m_finder->isAnswered());
        QCOMPARE(m_finder->results().rowCount(), 0);
        m_finder->chooseCurrent();
        QCOMPARE(m_chosen.size(), 1);
    }

    void whoTypesFastAndPressesEnterGetsWhatWasTyped()
    {
        m_finder->setText(u"copier"_s);
        settle();
        QCOMPARE(currentId(), u"copier"_s);
        hold();
        m_finder->setText(u"annecy"_s);
        m_finder->chooseCurrent();
        QVERIFY(m_chosen.isEmpty());
        letGo();
        settle();
        QCOMPARE(m_chosen, QStringList{u"74010"_s});
        // What is typed after Enter takes it back, and so does emptying the field.
        hold();
        m_finder->setText(u"lyo"_s);
        m_finder->chooseCurrent();
        m_finder->setText(u"lyon"_s);
        letGo();
        settle();
        hold();
        m_finder->setText(u"lyo"_s);
        m_finder->chooseCurrent();
        m_finder->clear();
        letGo();
        settle();
        QCOMPARE(m_chosen.size(), 1);
        QCOMPARE(m_finder->results().rowCount(), 0);
        // Where nothing fits, nothing opens; not later either.
        m_finder->setText(u"xqzwv"_s);
        m_finder->chooseCurrent();
        settle();
        m_finder->setText(u"lyon"_s);
        settle();
        QCOMPARE(m_chosen.size(), 1);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        settle();
        const QSignalSpy changed(m_finder.get(), &SearchFinder::changed);
        hold();
        for (const QString &typed : {u"c"_s, u"co"_s, u"cop"_s, u"vitrine"_s})
            m_finder->setText(typed);
        letGo();
        settle();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(currentId(), u"vitrine"_s);
    }

    void arrowsStepOverHeadingsAndStayInside()
    {
        m_finder->setText(u"grenoble"_s);
        settle();
        SearchModel &rows = m_finder->results();
        QStringList walked;
        for (int i = 0; i < rows.rowCount() + 3; ++i) {
            QVERIFY(rows.at(m_finder->current()).type != SearchModel::RowType::Heading);
            QVERIFY(rows.flags(rows.index(m_finder->current())).testFlag(Qt::ItemIsSelectable));
            walked << QString::number(m_finder->current());
            m_finder->move(1);
        }
        walked.removeDuplicates();
        int headings = 0;
        for (int i = 0; i < rows.rowCount(); ++i) {
            const bool heading = rows.at(i).type == SearchModel::RowType::Heading;
            headings += heading ? 1 : 0;
            QCOMPARE(rows.flags(rows.index(i)) == Qt::NoItemFlags, heading);
        }
        QVERIFY(headings >= 2);
        QCOMPARE(walked.size(), rows.rowCount() - headings);
        QCOMPARE(m_finder->current(), rows.rowCount() - 1);
        for (int i = 0; i < rows.rowCount(); ++i)
            m_finder->move(-1);
        QCOMPARE(m_finder->current(), 1);
    }

    void moreBringsAllOfTheGroupWhereOneStands()
    {
        m_finder->setText(u"annecy"_s);
        settle();
        SearchModel &rows = m_finder->results();
        int more = -1;
        for (int i = 0; i < rows.rowCount(); ++i) {
            if (rows.at(i).type == SearchModel::RowType::More && rows.at(i).hit.kind == SearchKind::Place)
                more = i;
        }
        QVERIFY(more > 0);
        const int before = rows.rowCount();
        m_finder->choose(more);
        settle();
        QVERIFY(rows.rowCount() > before);
        QVERIFY(m_chosen.isEmpty());
        QCOMPARE(m_finder->current(), more);
        QCOMPARE(rows.at(more).type, SearchModel::RowType::Hit);
        m_finder->setText(u"annec"_s);
        settle();
        m_finder->setText(u"annecy"_s);
        settle();
        QCOMPARE(rows.rowCount(), before); // Another question starts short again.
    }

    void newContentIsSearchedWithoutBeingAskedFor()
    {
        m_finder->setText(u"lyon"_s);
        settle();
        const QSignalSpy changed(m_finder.get(), &SearchFinder::changed);
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return changed.size() == 1 && m_finder->isAnswered(); }));
        m_finder->clear();
        const qsizetype count = changed.size();
        m_store->reopenContent();
        settle();
        QCOMPARE(changed.size(), count);
    }

    void aFailureIsToldAndTheNextTryWorks()
    {
        m_fails = true;
        m_store->reopenContent();
        settle();
        QList<Error> failed;
        connect(m_finder.get(), &SearchFinder::failed, this, [&](const Error &error) { failed << error; });
        m_finder->setText(u"lyon"_s);
        QVERIFY(waitUntil([&] { return failed.size() == 1; }));
        m_fails = false;
        m_finder->setText(u"lyon "_s);
        settle();
        QCOMPARE(currentId(), u"69123"_s);
    }
};

QTEST_GUILESS_MAIN(SearchFinderTest)
#include "searchfindertest.moc"
