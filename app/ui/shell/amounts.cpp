// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/amounts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pdc {

namespace {

struct Amounts
{
    Q_DECLARE_TR_FUNCTIONS(Amounts)
};

/// One figure after the comma where there is only one before it, unless it is a zero.
QString figures(double number)
{
    constexpr double twoFigures = 9.95;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool isWhole = number >= twoFigures || qRound(number * 10) % 10 == 0;
    return locale.toString(number, 'f', isWhole ? 0 : 1);
}

}

QString sizeWords(qint64 bytes)
{
    constexpr double thousand = 1000;
    constexpr double nextUnit = 999.5; // What would be rounded to 1000.
    double number = double(std::max<qint64>(0, bytes));
    if (number < nextUnit)
        return Amounts::tr("%1 octets").arg(int(number));
    int unit = 0;
    do {
        number /= thousand;
        ++unit;
    } while (number >= nextUnit && unit < 4);
    switch (unit) {
    case 1:
        return Amounts::tr("%1 ko").arg(figures(number));
    case 2:
        return Amounts::tr("%1 Mo").arg(figures(number));
    case 3:
        return Amounts::tr("%1 Go").arg(figures(number));
    default:
        return Amounts::tr("%1 To").arg(figures(number));
    }
}

QString contractWords(qint64 bytes)
{
    constexpr double contract = 1e9;
    const double share = double(std::max<qint64>(0, bytes)) / contract;
    const QString gigabyte = sizeWords(qint64(contract));
    if (share < 0.01)
        return Amounts::tr("moins de 1 % d’un forfait de %1").arg(gigabyte);
    if (share < 0.95)
        return Amounts::tr("environ %1 % d’un forfait de %2").arg(qRound(share * 100)).arg(gigabyte);
    if (share < 1.05)
        return Amounts::tr("environ un forfait entier de %1").arg(gigabyte);
    if (share < 1.5)
        return Amounts::tr("plus d’un forfait entier de %1").arg(gigabyte);
    return Amounts::tr("environ %1 fois un forfait de %2").arg(QLocale().toString(qRound(share)), gigabyte);
}

QString timeLeftWords(std::chrono::minutes left)
{
    constexpr int hour = 60;
    const int minutes = int(left.count());
    if (minutes < 1)
        return Amounts::tr("moins d’une minute");
    if (minutes == 1)
        return Amounts::tr("encore une minute environ");
    if (minutes < hour)
        return Amounts::tr("encore %1 minutes environ").arg(minutes);
    if (minutes == hour)
        return Amounts::tr("encore une heure environ");
    constexpr int andAHalf = 90;
    if (minutes == andAHalf)
        return Amounts::tr("encore une heure et demie environ");
    return Amounts::tr("encore %1 heures environ").arg(qRound(double(minutes) / hour));
}

}
