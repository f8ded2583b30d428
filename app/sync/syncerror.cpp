// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncerror.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(SyncError code)
{
    switch (code) {
    case SyncError::NoFeed:
        return "no-feed"_L1;
    case SyncError::Unreachable:
    case SyncError::NotReadable:
    case SyncError::Untrusted:
        return "unreachable"_L1;
    case SyncError::CaptivePortal:
        return "captive-portal"_L1;
    case SyncError::Http:
    case SyncError::Encoded:
        return "http"_L1;
    case SyncError::Redirect:
    case SyncError::RedirectLoop:
        return "redirect"_L1;
    case SyncError::Stalled:
        return "stalled"_L1;
    case SyncError::Rollback:
        return "rollback"_L1;
    case SyncError::Equivocation:
        return "equivocation"_L1;
    case SyncError::LowSpace:
        return "no-space"_L1; // To a machine it is too little of the same.
    case SyncError::FixedByPolicy:
        return "fixed-by-policy"_L1;
    case SyncError::Cancelled:
        return "cancelled"_L1;
    }
    return "unreachable"_L1;
}

}
