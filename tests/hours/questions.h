// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

namespace pdc::test {

/// Opening hours that both implementations are asked about, with where the place is.
struct HoursQuestion
{
    QString text;
    QString department; ///< For our calendar.
    QString state; ///< The same for the reference's.
};

/// Mondays of eight weeks with the common holidays of all seasons, school holidays, the turn of the year with a
/// week 53, and both days on which the clocks are changed.
[[nodiscard]] QList<QDate> askedWeeks();

/// Opening hours as people write them in France, made by chance: the same ones for the same seed on every machine.
[[nodiscard]] QList<HoursQuestion> writtenByChance(quint32 seed, int count);

/// Every text of the places that ship, once.
[[nodiscard]] QList<HoursQuestion> writtenByPeople();

/// All of them, in the order of the committed answers.
[[nodiscard]] QList<HoursQuestion> allQuestions();

/// What our evaluator says, in the form of reference.mjs: "!" for a text that it cannot read, else the states of the
/// half-hours of the asked weeks.
[[nodiscard]] QByteArray ourAnswer(const HoursQuestion &question);

/// A text with where and in which week, and what the reference said then: examples.txt, made to be read.
struct HoursExample
{
    HoursQuestion question;
    QDate week;
    QByteArrayList intervals; ///< "2026-10-19T09:00 2026-10-19T12:00 open"; "!" alone if it cannot be read.
};
[[nodiscard]] QList<HoursExample> examples();
[[nodiscard]] QByteArrayList ourIntervals(const HoursExample &example);

/// The name of the region in which the reference looks for a département's holidays.
[[nodiscard]] QString stateOf(const QString &department);

/// The texts of differences.txt, without spaces around them.
[[nodiscard]] QSet<QString> knownDifferences();

/// Eight digits that stand for an answer.
[[nodiscard]] QByteArray shortHash(const QByteArray &answer);

}
