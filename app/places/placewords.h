// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/hoursnews.h"
#include "places/place.h"
#include "places/placeorigin.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <array>

namespace pdc {

/// How what is known of a place is said to a person.
struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)

public:
    /// "9 h", "17 h 30", "minuit"; minutes since midnight.
    [[nodiscard]] static QString time(int minute);
    /// "850 m", "3,2 km", "12 km": as exact as it is of use.
    [[nodiscard]] static QString distance(double metres);
    /// How far a place in the list is; « dans la commune » if only that is known; empty if one looks from nowhere.
    [[nodiscard]] static QString away(const PlaceHit &hit);
    /// From where one looks, as a heading begins: "Lyon", "Autour de ce point".
    [[nodiscard]] static QString originName(const PlaceOrigin &origin);
    /// "À 3 km du centre (Lyon)", "À 3 km de ce point"; `distance` as distance() says it.
    [[nodiscard]] static QString farFrom(const QString &distance, const PlaceOrigin &origin);
    [[nodiscard]] static QString away(const std::optional<double> &metres, bool isExact);
    /// "04 79 88 59 36" for +33479885936, "0262 11 22 33" for +262262112233: one number as it is dialled in France; what
    /// has another form stays as it is.
    [[nodiscard]] static QString phone(const QString &international);
    /// The first `most` numbers of a place in that form; what is no number is left out.
    [[nodiscard]] static QStringList phones(const Place &place, qsizetype most = 12);
    /// "9 h – 12 h, 14 h – 17 h 30 (sur rendez-vous)", or "fermé".
    [[nodiscard]] static QString spans(const OpeningHours &hours, const HoursDay &day);
    /// The days of a week from Monday with what is said of each, those with the same words together and those without
    /// any left out: "mar.–ven. 9 h – 12 h ; sam. 9 h – 11 h".
    [[nodiscard]] static QString week(const std::array<QString, 7> &days, const QLocale &locale = QLocale());
    /// Hours as they were published, in one line for a paper that is read on any day: what is so in every week, else what
    /// holds in this one, else the very text; empty where nothing was published.
    [[nodiscard]] static QString weekly(const QString &published, const HoursCalendar &calendar, const QDate &today);
    /// "Ouvert jusqu’à 17 h", "Ouvre demain à 9 h"; empty where nothing was published.
    [[nodiscard]] static QString news(const HoursNews &news);
    /// The same for a list, where hours that cannot be read are not written out.
    [[nodiscard]] static QString shortNews(const HoursNews &news);
    /// "vérifié il y a 3 mois", and that one should call first where that is long ago.
    [[nodiscard]] static QString checked(const QDate &date, const QDate &today);
    /// The same where there is little room: "Vérifié il y a 3 ans".
    [[nodiscard]] static QString checkedShortly(const QDate &date, const QDate &today);
    /// How one gets in: a sentence a line, from `modalites_acces` and `itinerance`; empty where nothing is known.
    [[nodiscard]] static QString access(const Place &place);
    /// What is copied of a place: its name, address, phones, hours and page, a line each.
    [[nodiscard]] static QString copied(const Place &place);
    /// "10 avenue X, 73100 Aix-les-Bains".
    [[nodiscard]] static QString address(const Place &place);
};

}
