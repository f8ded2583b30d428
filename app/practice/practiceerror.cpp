// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceerror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(PracticeError code)
{
    switch (code) {
    case PracticeError::Unreadable:
        return "zip-unreadable"_L1;
    case PracticeError::BadZip:
        return "bad-zip"_L1;
    case PracticeError::TooManyEntries:
        return "zip-too-many-entries"_L1;
    case PracticeError::TooLarge:
        return "zip-too-large"_L1;
    case PracticeError::BadName:
        return "zip-bad-name"_L1;
    case PracticeError::DuplicateName:
        return "zip-duplicate-name"_L1;
    case PracticeError::SpecialFile:
        return "zip-special-file"_L1;
    case PracticeError::Encrypted:
        return "zip-encrypted"_L1;
    case PracticeError::Unsupported:
        return "zip-unsupported"_L1;
    case PracticeError::Overlap:
        return "zip-overlap"_L1;
    case PracticeError::BadLength:
        return "zip-bad-length"_L1;
    case PracticeError::BadData:
        return "zip-bad-data"_L1;
    case PracticeError::BadChecksum:
        return "zip-bad-checksum"_L1;
    case PracticeError::NoIndex:
        return "zip-no-index"_L1;
    }
    return {};
}

}
