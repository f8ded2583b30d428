// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// What the pages of places have in common; for their sources alone. Lengths in hundredths of a millimetre.
namespace pdc::paper {

inline constexpr double margin = 1500;
inline constexpr double width = 21000 - 2 * margin;
inline constexpr double bottom = 29700 - margin;
inline constexpr double body = 530; ///< 15 points.
inline constexpr double smallest = 495; ///< 14 points: nothing but the foot is set smaller.

/// Hours whose lines break between two spans and not within one: "9 h – 12 h". A line may break behind a dash even before
/// a space that does not break, but not before a joiner of words.
[[nodiscard]] inline QString unbroken(QString words)
{
    static const QRegularExpression hour(QStringLiteral("(?<=\\d) (?=h\\b)"));
    static const QRegularExpression minute(QStringLiteral("(?<=\\dh|\\d\u00a0h) (?=\\d\\d\\b)"));
    static const QRegularExpression span(QStringLiteral(" – (?=\\d)"));
    words.replace(hour, QStringLiteral("\u00a0"));
    words.replace(minute, QStringLiteral("\u00a0"));
    static const QRegularExpression days(QStringLiteral("(?<=\\S)–(?=\\S)"));
    words.replace(days, QStringLiteral("–\u2060"));
    return words.replace(span, QStringLiteral("\u00a0–\u2060\u00a0"));
}

}
