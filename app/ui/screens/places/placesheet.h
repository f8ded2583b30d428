// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/commune.h"
#include "places/openinghours.h"
#include "places/place.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace pdc {

class PlaceActions;

/// One place with all that a person needs to go there: address, phone, hours, what they do, whom for, how one gets in,
/// what it costs, and how sure that is; with what can be taken along and what to do when it is wrong. It sends nothing.
class PlaceSheet final : public QWidget
{
    Q_OBJECT

public:
    /// `from` is the commune that was chosen, if one was.
    PlaceSheet(const Theme &theme, const Place &place, const std::optional<Commune> &from, const QDateTime &now,
               QWidget *parent = nullptr);

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
