// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"
#include "assembly/ownfeed.h"
#include "places/placerepository.h"
#include "places/placeserror.h"

#include <QDir>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr int lockPatience = 15'000; // Milliseconds, as for any other build.
}

Result<PlaceImportReport> ContentLibrary::importOwnPlaces(const QString &file, bool force,
                                                          const ShowShare &progress) const
{
    if (m_paths.inMemory())
        return Error(StoreError::Unreadable, u"no folder to keep it in"_s);
    // What is seen before decides whether this is too few, so the content must be there.
    auto before = open();
    if (!before)
        return before.error();
    const auto earlier = nationalPlaceCount(*before);
    if (!earlier)
        return earlier.error();

    const auto lock = Generations(m_paths.content()).lock(lockPatience);
    if (!lock)
        return lock.error();
    recoverFolder(m_paths.own());
    const QString staged = m_paths.own() + ".new"_L1;
    const auto discard = [&] { QDir(staged).removeRecursively(); };
    if (const auto written = writeOwnPlaces(file, staged, m_clock); !written) {
        discard(); // Half a copy must not keep the disk full.
        return written.error();
    }

    const auto layers = openLayers(staged);
    if (!layers) {
        discard();
        return layers.error();
    }
    PlaceImportReport counted;
    const auto isRight = [&](const Database &draft, const ApplyReport &filled) -> Result<> {
        if (const auto failed = filled.failed.constFind(ownPlacesId()); failed != filled.failed.cend())
            return *failed;
        auto counts = placeImportReport(draft, ownPlacesId());
        if (!counts)
            return counts.error();
        if (!force && qint64(counts->kept) * 2 < *earlier)
            return Error(PlacesError::TooFew, QString::number(counts->kept) + " after "_L1 + QString::number(*earlier));
        counted = *std::move(counts);
        return {};
    };
    // What follows the rows, the search's texts and the wait for the disk, takes about a third of it all.
    constexpr double rowsShare = 0.65;
    const auto show = [&](double share) {
        if (progress)
            progress(share * rowsShare);
    };
    const auto report = buildAndPublish(
        *layers, isRight, [&] { return replaceFolder(staged, m_paths.own()); }, show);
    if (!report) {
        discard();
        return report.error();
    }
    return counted;
}

}
