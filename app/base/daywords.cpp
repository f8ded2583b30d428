// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/daywords.h"

#include <QRegularExpression>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString withOrdinal(const QLocale &locale, const QDate &day, QString words)
{
    if (locale.language() != QLocale::French || day.day() != 1)
        return words;
    static const QRegularExpression first(u"(?<![0-9])1(?= )"_s); // The month comes after it, and is a word.
    const auto found = first.match(words);
    return found.hasMatch() ? words.replace(found.capturedStart(), 1, u"1er"_s) : words;
}

}

QString dayWords(const QLocale &locale, const QDate &day)
{
    // Without the day of the week, which comes first.
    return withOrdinal(locale, day, locale.toString(day, QLocale::LongFormat).section(u' ', 1));
}

QString dayWords(const QLocale &locale, const QDate &day, const QString &format)
{
    return withOrdinal(locale, day, locale.toString(day, format));
}

}
