// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include "base/enumnames.h"
#include "base/language.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array lookNames{
    EnumName{Look::Light, "light"_L1},
    EnumName{Look::Dark, "dark"_L1},
    EnumName{Look::HighContrast, "high-contrast"_L1},
};

constexpr std::array updatesNames{
    EnumName{Updates::Automatic, "automatic"_L1},
    EnumName{Updates::AlsoMetered, "also-metered"_L1},
    EnumName{Updates::WhenAsked, "when-asked"_L1},
};

constexpr qsizetype longestHours = 20; // Letters.

/// A number from `least` to `most`; anything else is the one that holds without a choice.
struct Range
{
    int least;
    int most;
    int otherwise;

    [[nodiscard]] int take(int number) const { return number >= least && number <= most ? number : otherwise; }
    [[nodiscard]] int read(const QString &text) const
    {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? take(number) : otherwise;
    }
};
constexpr Range rates{0, 1'000'000, 0};
constexpr Range keptFree{100, 1'000'000, 1000};
constexpr Range leastFree{100, 1'000'000, 512};
constexpr Range asked{1, 100'000, 20};

int videoHeightOf(int pixels)
{
    return std::find(videoHeights.begin(), videoHeights.end(), pixels) != videoHeights.end() ? pixels : 0;
}

/// A list as it is written, with commas; QSettings has taken it apart already unless it stood in quotes.
QStringList listOf(const QVariant &value)
{
    constexpr qsizetype longest = 4000; // Letters; more than all départements take.
    return value.toStringList().join(u',').left(longest).split(u',');
}

QStringList contentLanguages(const QStringList &codes)
{
    QStringList known;
    for (const InterfaceLanguage &language : interfaceLanguages) {
        const bool isNamed = std::any_of(codes.begin(), codes.end(), [&](const QString &code) {
            return code.trimmed().compare(language.code, Qt::CaseInsensitive) == 0;
        });
        if (language.offered && isNamed)
            known << language.code;
    }
    return known;
}

QStringList departmentCodes(const QStringList &codes)
{
    static const QRegularExpression form(u"^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|9[78][0-9])$"_s);
    QStringList known;
    for (const QString &given : codes) {
        const QString code = given.trimmed().toUpper();
        if (form.match(code).hasMatch() && !known.contains(code))
            known << code;
    }
    std::sort(known.begin(), known.end());
    return known;
}

}

QLatin1StringView lookName(Look look)
{
    return nameOf(lookNames, look);
}

std::optional<Look> lookFromName(QStringView name)
{
    return valueOf(lookNames, name);
}

QLatin1StringView updatesName(Updates updates)
{
    return nameOf(updatesNames, updates);
}

std::optional<Updates> updatesFromName(QStringView name)
{
    return valueOf(updatesNames, name);
}

Settings::Settings(QString file)
    : m_file(std::move(file))
{
    // A settings file is a few hundred bytes; what is larger is not ours, and reading it would delay the first paint.
    if (QFileInfo(m_file).size() > qint64{64} * 1024)
        return;
    const QSettings ini(m_file, QSettings::IniFormat);
    for (const QLatin1StringView key : settingkey::all)
        take(key, ini.value(key));
}

void Settings::take(QLatin1StringView key, const QVariant &value)
{
    const QString text = value.toString();
    if (key == settingkey::textSize) {
        const int size = text.toInt();
        if (std::find(textSizes.begin(), textSizes.end(), size) != textSizes.end())
            m_textSize = size;
    } else if (key == settingkey::look) {
        m_look = lookFromName(text).value_or(Look::Light);
    } else if (key == settingkey::language) {
        m_language = isInterfaceLanguage(text) ? interfaceLanguage(text).code : QString();
    } else if (key == settingkey::updates) {
        m_updates = updatesFromName(text).value_or(Updates::Automatic);
    } else if (key == settingkey::quietHours) {
        m_quietHours = text.left(longestHours);
    } else if (key == settingkey::kilobytesPerSecond) {
        m_kilobytesPerSecond = rates.read(text);
    } else if (key == settingkey::keepFree) {
        m_keepFree = keptFree.read(text);
    } else if (key == settingkey::neverBelow) {
        m_neverBelow = leastFree.read(text);
    } else if (key == settingkey::askAbove) {
        m_askAbove = asked.read(text);
    } else if (key == settingkey::languages) {
        m_languages = contentLanguages(listOf(value));
    } else if (key == settingkey::departments) {
        m_departments = departmentCodes(listOf(value));
    } else if (key == settingkey::videoHeight) {
        m_videoHeight = videoHeightOf(text.toInt());
    } else if (key == settingkey::feedLater) {
        m_feedLater = text == "true"_L1;
    }
}

void Settings::fix(QLatin1StringView key, const QVariant &value)
{
    m_fixed << key;
    if (key == settingkey::languages && value.isValid())
        m_languages = value.toStringList(); // Content may speak more languages than the interface.
    else if (value.isValid())
        take(key, value);
}

QVariant Settings::value(QLatin1StringView key) const
{
    const QHash<QLatin1StringView, QVariant> values{
        {settingkey::textSize, m_textSize},       {settingkey::look, QString(lookName(m_look))},
        {settingkey::language, m_language},       {settingkey::updates, QString(updatesName(m_updates))},
        {settingkey::quietHours, m_quietHours},   {settingkey::kilobytesPerSecond, m_kilobytesPerSecond},
        {settingkey::keepFree, m_keepFree},       {settingkey::neverBelow, m_neverBelow},
        {settingkey::askAbove, m_askAbove},       {settingkey::languages, m_languages},
        {settingkey::departments, m_departments}, {settingkey::videoHeight, m_videoHeight},
        {settingkey::feedLater, m_feedLater}};
    return values.value(key);
}

bool Settings::setTextSize(int percent)
{
    m_textSize = percent;
    return write(settingkey::textSize, QString::number(percent));
}

bool Settings::setLook(Look look)
{
    m_look = look;
    return write(settingkey::look, lookName(look));
}

bool Settings::setLanguage(const QString &code)
{
    m_language = code;
    return write(settingkey::language, code);
}

bool Settings::setUpdates(Updates updates)
{
    m_updates = updates;
    return write(settingkey::updates, updatesName(updates));
}

bool Settings::setQuietHours(const QString &hours)
{
    m_quietHours = hours.left(longestHours);
    return write(settingkey::quietHours, m_quietHours);
}

bool Settings::setKilobytesPerSecond(int rate)
{
    m_kilobytesPerSecond = rates.take(rate);
    return write(settingkey::kilobytesPerSecond, QString::number(m_kilobytesPerSecond));
}

bool Settings::setKeepFreeMegabytes(int megabytes)
{
    m_keepFree = keptFree.take(megabytes);
    return write(settingkey::keepFree, QString::number(m_keepFree));
}

bool Settings::setNeverBelowMegabytes(int megabytes)
{
    m_neverBelow = leastFree.take(megabytes);
    return write(settingkey::neverBelow, QString::number(m_neverBelow));
}

bool Settings::setLanguages(const QStringList &codes)
{
    m_languages = contentLanguages(codes);
    return write(settingkey::languages, m_languages.join(u','));
}

bool Settings::setDepartments(const QStringList &codes)
{
    m_departments = departmentCodes(codes);
    return write(settingkey::departments, m_departments.join(u','));
}

bool Settings::setVideoHeight(int pixels)
{
    m_videoHeight = videoHeightOf(pixels);
    return write(settingkey::videoHeight, QString::number(m_videoHeight));
}

bool Settings::setFeedForLater()
{
    m_feedLater = true;
    return write(settingkey::feedLater, u"true"_s);
}

bool Settings::write(QLatin1StringView key, const QString &value)
{
    if (m_file.isEmpty())
        return false;
    QSettings ini(m_file, QSettings::IniFormat);
    ini.setValue(key, value);
    ini.sync();
    // A FormatError is what was damaged when the file was read; it has been written all the same.
    return ini.status() != QSettings::AccessError;
}

}
