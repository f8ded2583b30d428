// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace pdc {

/// A word or a mark of opening hours.
struct HoursToken
{
    enum class Kind : quint8 {
        Number, ///< value; digits tells "2027" from "27".
        Colon, ///< Between hours and minutes, or for readability after a selector; "." counts as well.
        HourMark, ///< The h of "9h30".
        Dash,
        Comma,
        Semicolon,
        Fallback, ///< ||
        Plus,
        Slash,
        OpenBracket,
        CloseBracket,
        Weekday, ///< value: 1 is Monday.
        Month, ///< value: 1 is January.
        PublicHoliday,
        SchoolHoliday,
        Week,
        Easter,
        Days, ///< "day" or "days" of an offset.
        Always, ///< 24/7
        Open, ///< value: 1 is « ouvert », a word of prose as well.
        Closed, ///< value: 1 is « fermé », likewise.
        Unknown,
        Comment, ///< text
        Mar, ///< March or Tuesday; never among the tokens that are handed out.
        End,
    };
    Kind kind = Kind::End;
    int value = 0;
    int digits = 0;
    QString text;
};

/// Cuts a text into tokens, forgiving what people write: any dash, any case, French and English names of days and
/// months, « et », « à », quotes of all kinds. Nothing if there is a word or a mark that has no meaning here, or a « mar »
/// of which nobody can say whether it is March or Tuesday.
[[nodiscard]] std::optional<std::vector<HoursToken>> hoursTokens(QStringView text);

}
