// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "tutorials/webvtt.h"

#include <algorithm>

using namespace pdc;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray vtt(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto captions = Captions::parse(vtt);
    const QStringList problems = Captions::problems(vtt, 60);
    if (!captions) {
        FUZZ_ASSERT(problems.size() == 1 && !captions.error().detail().isEmpty());
        return 0;
    }
    const QList<Cue> &cues = captions->cues();
    FUZZ_ASSERT(cues.size() <= 20'000);
    FUZZ_ASSERT(std::is_sorted(cues.begin(), cues.end(), [](const Cue &a, const Cue &b) { return a.start < b.start; }));
    FUZZ_ASSERT(!cues.isEmpty() || !problems.isEmpty());
    for (const Cue &cue : cues) {
        FUZZ_ASSERT(cue.start >= 0 && cue.start < cue.end);
        FUZZ_ASSERT(!cue.text.contains(u'\r') && cue.text == cue.text.trimmed());
    }
    // The first few tell enough: what stands at a time goes over all cues before it.
    for (qsizetype i = 0; i < std::min<qsizetype>(cues.size(), 20); ++i)
        FUZZ_ASSERT(captions->at(cues[i].start).contains(cues[i].text));
    return 0;
}
