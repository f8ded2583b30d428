// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport.h"

namespace pdc {

qint64 TransferRequest::maximum() const
{
    switch (what) {
    case What::Json:
        return maximumFeedBytes;
    case What::Signature:
        return maximumSignatureBytes;
    case What::Blob:
        break;
    }
    return attachment.size;
}

}
