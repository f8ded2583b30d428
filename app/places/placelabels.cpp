// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placelabels.h"

#include "base/textfold.h"

#include <algorithm>

namespace pdc {

QStringView placeLabel(std::span<const QStringView> labels, QStringView text)
{
    const QString folded = foldText(text);
    const auto found = std::find_if(labels.begin(), labels.end(), [&](QStringView l) { return foldText(l) == folded; });
    return found == labels.end() ? QStringView() : *found;
}

}
