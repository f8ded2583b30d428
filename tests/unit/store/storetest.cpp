// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/suite.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// A database in memory that holds one number.
Result<Database> databaseWith(int number)
{
    auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    if (!database)
        return database;
    if (const auto made = database->execute(u"CREATE TABLE n (v INTEGER)"); !made)
        return made.error();
    Statement insert(*database, u"INSERT INTO n VALUES (?)"_s);
    if (const auto done = insert.run({number}); !done)
        return done.error();
    return database;
}

Result<int> numberIn(const Database &database)
{
    Statement select(database, u"SELECT v FROM n"_s);
    select.bind();
    if (!select.next())
        return select.failed() ? select.error() : Error(StoreError::Sql);
    return int(select.integer(0));
}

}

class StoreTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreOpensNothingUntilItIsAsked()
    {
        std::atomic<int> contents = 0;
        std::atomic<int> personals = 0;
        {
            Store store(
                [&] {
                    ++contents;
                    return databaseWith(1);
                },
                [&] {
                    ++personals;
                    return databaseWith(2);
                });
            QCOMPARE(contents + personals, 0);
            QCOMPARE(*store.content(&numberIn).result(), 1);
            QCOMPARE(*store.content(&numberIn).result(), 1);
            QCOMPARE(contents.load(), 1);
            QCOMPARE(personals.load(), 0);
            QCOMPARE(*store.personal(&numberIn).result(), 2);
        }
        QCOMPARE(contents.load(), 1);
        QCOMPARE(personals.load(), 1);
    }

    void workIsDoneInItsOrderOnOneThread()
    {
        Store store([] { return databaseWith(1); }, [] { return databaseWith(2); });
        QList<int> order;
        std::vector<QFuture<Result<>>> futures;
        QThread *thread = nullptr;
        bool oneThread = true;
        for (int i = 0; i < 50; ++i) {
            const auto work = [&, i](const Database &) -> Result<> {
                order << i;
                oneThread = oneThread && (!thread || thread == QThread::currentThread());
                thread = QThread::currentThread();
                return {};
            };
            futures.push_back(i % 3 == 0 ? store.personal(work) : store.content(work));
        }
        for (auto &future : futures)
            QVERIFY(future.result());
        QCOMPARE(order.size(), 50);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(oneThread);
        QVERIFY(thread != QThread::currentThread());
    }

    void aResultComesOnTheThreadOfWhoAsked()
    {
        Store store([] { return databaseWith(7); }, [] { return databaseWith(2); });
        QObject asker;
        QThread *thread = nullptr;
        int got = 0;
        store.content(&numberIn).then(&asker, [&](const Result<int> &answer) {
            thread = QThread::currentThread();
            got = answer.value_or(-1);
        });
        QTRY_COMPARE(got, 7);
        QCOMPARE(thread, QThread::currentThread());
    }

    void aDatabaseThatDoesNotOpenFailsEachPieceOfWorkAndIsTriedAgain()
    {
        std::atomic<int> tries = 0;
        Store store(
            [&]() -> Result<Database> {
                if (++tries < 3)
                    return Error(StoreError::Unreadable, u"not yet"_s);
                return databaseWith(3);
            },
            [] { return databaseWith(2); });
        QVERIFY(store.content(&numberIn).result().error().is(StoreError::Unreadable));
        QVERIFY(store.content(&numberIn).result().error().is(StoreError::Unreadable));
        QCOMPARE(*store.content(&numberIn).result(), 3);
        QCOMPARE(*store.personal(&numberIn).result(), 2);
    }

    void reopeningServesTheNewContentAndTells()
    {
        std::atomic<int> number = 1;
        Store store([&] { return databaseWith(number); }, [] { return databaseWith(2); });
        QSignalSpy told(&store, &Store::contentReopened);
        const auto before = store.content(&numberIn);
        QCOMPARE(*before.result(), 1);
        number = 5;
        QCOMPARE(*store.content(&numberIn).result(), 1);
        store.reopenContent();
        QCOMPARE(*store.content(&numberIn).result(), 5);
        QTRY_COMPARE(told.size(), 1);
    }

    void workThatWaitsWhenTheStoreGoesIsCancelled()
    {
        QSemaphore begun;
        QSemaphore go;
        std::atomic<int> done = 0;
        const auto block = [&](const Database &) -> Result<> {
            begun.release();
            go.acquire();
            ++done;
            return {};
        };
        QFuture<Result<>> underWay;
        std::vector<QFuture<Result<>>> waiting;
        bool continued = false;
        QObject asker;
        std::thread releaser;
        {
            Store store([] { return databaseWith(1); }, [] { return databaseWith(2); });
            // While the first holds the thread, the second and all that waits behind it are posted together.
            const auto first = store.content(block);
            begun.acquire();
            underWay = store.content(block);
            for (int i = 0; i < 20; ++i) {
                waiting.push_back(store.personal([&](const Database &) -> Result<> {
                    ++done;
                    return {};
                }));
            }
            waiting.back().then(&asker, [&](const Result<> &) { continued = true; });
            go.release();
            begun.acquire();
            QVERIFY(first.isStarted());
            // The store is being destroyed by the time the work under way goes on.
            releaser = std::thread([&] {
                QThread::msleep(50);
                go.release();
            });
        }
        releaser.join();
        QCOMPARE(done.load(), 2);
        QVERIFY(underWay.isFinished() && !underWay.isCanceled());
        for (auto &future : waiting) {
            QVERIFY(future.isFinished());
            QVERIFY(future.isCanceled());
        }
        QCoreApplication::processEvents();
        QVERIFY(!continued);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
