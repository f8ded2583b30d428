// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/openinghours.h"
#include "places/place.h"
#include "places/placeorigin.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace pdc {

class PlaceActions;
class PlaceMarks;

/// One place with all that a person needs to go there: address, phone, hours, what they do, whom for, how one gets in,
/// what it costs, and how sure that is; with what can be taken along, what is kept of it on this PC and
/// what to do when it is wrong. It sends nothing.
class PlaceSheet final : public QWidget
{
    Q_OBJECT

public:
    /// `from` is where one looks from, if anywhere. The marks live longer.
    PlaceSheet(const Theme &theme, const Place &place, PlaceMarks &marks, const std::optional<PlaceOrigin> &from,
               const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeWanted();

private:
    void addFact(QVBoxLayout *column, QLatin1StringView icon, const QString &heading, const QString &words,
                 TextRole role);
    void addCodes(QVBoxLayout *column, const Place &place);
    void addReport(QVBoxLayout *column, PlaceActions &actions, const Place &place);
    void addHours(QVBoxLayout *column, const Place &place, const QDateTime &now);
    [[nodiscard]] static QString dayWords(const OpeningHours &hours, const HoursDay &day, const QDate &date,
                                          const HoursCalendar &calendar);

    Theme m_theme;
};

}
