// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace pdc {

/// The databases behind one thread: work goes in as a function, its result comes out as a future.
///
/// *Content* is what the bundle and the feed bring, the same for all accounts, never written through this class;
/// *personal* is the account's own. Both are opened by the first piece of work on the store thread, so that making a
/// Store costs a start-up nothing. Work is done in the order in which it was given. Work that waits when the Store is
/// destroyed is dropped and its future cancelled; work under way is waited for.
class Store : public QObject
{
    Q_OBJECT

public:
    /// Opens a database on the store thread; called again by reopenContent().
    using Opener = std::function<Result<Database>()>;

    Store(Opener content, Opener personal, QObject *parent = nullptr);
    ~Store() override;

    /// `work` is `Result<T>(const Database &)`; callable from any thread.
    template<typename Work>
    [[nodiscard]] auto content(Work work)
    {
        return run(&Store::openContent, std::move(work));
    }
    template<typename Work>
    [[nodiscard]] auto personal(Work work)
    {
        return run(&Store::openPersonal, std::move(work));
    }

    /// Waits for the work under way, drops the rest and closes the databases; called by the destructor. Qt 6.4 hands
    /// results to their context without holding it, so whoever owns both stops the store before the contexts go.
    void stop();

    /// From now on content is what the opener gives then: after a new generation was published.
    void reopenContent();

Q_SIGNALS:
    /// Other content is being served; whoever shows some asks again. From the store thread.
    void contentReopened();

private:
    using Open = Result<Database *> (Store::*)();

    template<typename Work>
    auto run(Open open, Work work)
    {
        using R = std::invoke_result_t<Work, const Database &>;
        // A shared pointer because std::function wants copies; a promise that goes unfinished cancels its future.
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        post([this, open, promise, work = std::move(work)]() mutable {
            if (m_ending)
                return;
            const Result<Database *> database = (this->*open)();
            promise->addResult(database ? work(std::as_const(**database)) : R(database.error()));
            promise->finish();
        });
        return future;
    }
    void post(std::function<void()> work);
    Result<Database *> openContent();
    Result<Database *> openPersonal();

    Opener m_contentOpener;
    Opener m_personalOpener;
    QThread m_thread;
    std::atomic<bool> m_ending = false; ///< From here on what waits is dropped.
    QObject *m_worker; ///< Lives on the store thread; work is posted to it.
    // Touched on the store thread only.
    std::optional<Database> m_content;
    std::optional<Database> m_personal;
};

}
