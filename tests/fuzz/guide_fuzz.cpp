// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "guides/guide.h"
#include "guides/guidepicture.h"

#include <QSet>

using namespace pdc;

namespace {

bool isLine(const QString &text, qsizetype longest)
{
    if (text.size() > longest * 2) // A character may take two units.
        return false;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return false;
    }
    return true;
}

/// What guide.h promises of a guide, for whoever shows it without looking again.
void checkGuide(const GuideData &guide)
{
    FUZZ_ASSERT(guide.minutes >= 0 && guide.minutes <= 600);
    FUZZ_ASSERT(isLine(guide.service, 80) && isLine(guide.prepare, 400));
    FUZZ_ASSERT(guide.sources.size() <= 10);
    FUZZ_ASSERT(!guide.steps.isEmpty() && guide.steps.size() <= 30);
    QSet<QString> ids;
    for (const GuideStep &step : guide.steps) {
        FUZZ_ASSERT(!step.id.isEmpty() && step.id.size() <= 40 && isLine(step.id, 40));
        FUZZ_ASSERT(!ids.contains(step.id));
        ids.insert(step.id);
        FUZZ_ASSERT(!step.title.isEmpty() && isLine(step.title, 80));
        FUZZ_ASSERT(!step.action.isEmpty() && isLine(step.action, 200));
        for (const QString &cue : {step.say, step.avoid, step.verify, step.stuck, step.alt})
            FUZZ_ASSERT(isLine(cue, 400));
        FUZZ_ASSERT(isLine(step.tutorial, 500) && isLine(step.picture, 80));
    }
}

}

/// One input is both: a guide's JSON, and a picture that comes with one.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<GuideData> guide = parseGuide(bytes);
    if (guide) {
        checkGuide(*guide);
    } else {
        FUZZ_ASSERT(guide.error().is(GuidesError::BadGuide));
        FUZZ_ASSERT(!guide.error().detail().isEmpty() && guide.error().detail().size() < 1000);
    }
    if (isPlainSvg(bytes)) {
        FUZZ_ASSERT(!bytes.contains("<script") && !bytes.contains("<!DOCTYPE"));
    }
    return 0;
}
