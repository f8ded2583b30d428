// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace pdc {

/// A day as people say it: « 23 novembre 2026 », "November 23, 2026". In French the first of a month is « 1er », which
/// Qt's formats do not know.
[[nodiscard]] QString dayWords(const QLocale &locale, const QDate &day);

/// The same in a format of QLocale's: "dddd d MMMM".
[[nodiscard]] QString dayWords(const QLocale &locale, const QDate &day, const QString &format);

}
