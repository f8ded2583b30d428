// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace pdc {

/// Runs work() in the global pool. The work must own what it uses; who no longer wants the result lets go of the
/// future.
template<typename Work>
[[nodiscard]] QFuture<std::invoke_result_t<Work>> inPool(Work work)
{
    // Shared because the pool copies its functions and a promise cannot be copied.
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

}
