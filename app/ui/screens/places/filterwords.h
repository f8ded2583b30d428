// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/placewishes.h"

#include <QCoreApplication>
#include <QString>

namespace pdc {

/// How a wish for a place is said to a person.
struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    /// "Gratuit", "Ouvert jeudi 26 novembre, de 13 h à 18 h", "À moins de 10 km".
    [[nodiscard]] static QString filter(const PlaceFilter &filter);
    /// The end of « Elle a besoin de… » for one of placeServices.
    [[nodiscard]] static QString need(int service);
    /// "jeudi 26 novembre, de 13 h à 18 h"; not of « now ».
    [[nodiscard]] static QString time(const HoursWish &open);
};

}
