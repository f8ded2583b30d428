// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "places/weeklyhours.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace pdc {

/// How what is known of a place is said to a person.
struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)

public:
    /// "850 m", "3,2 km", "12 km": as exact as it is of use.
    [[nodiscard]] static QString distance(double metres);
    /// How far a place in the list is; « dans la commune » if only that is known; empty if one looks from nowhere.
    [[nodiscard]] static QString away(const PlaceHit &hit);
    /// "04 79 88 59 36" for +33479885936; what has another form stays as it is.
    [[nodiscard]] static QString phone(const QString &international);
    /// "9 h – 12 h, 14 h – 17 h 30", or "fermé".
    [[nodiscard]] static QString spans(const QList<OpenSpan> &spans);
    /// "vérifié il y a 3 mois", and that one should call first where that is long ago.
    [[nodiscard]] static QString checked(const QDate &date, const QDate &today);
    /// "10 avenue X, 73100 Aix-les-Bains".
    [[nodiscard]] static QString address(const Place &place);
};

}
