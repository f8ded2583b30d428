// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include "base/language.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr auto textSizeKey = "look/text-size"_L1;
constexpr auto lookKey = "look/colours"_L1;
constexpr auto languageKey = "look/language"_L1;
constexpr auto updatesKey = "content/updates"_L1;
constexpr auto quietKey = "content/quiet-hours"_L1;
}

QLatin1StringView lookName(Look look)
{
    switch (look) {
    case Look::Light:
        return "light"_L1;
    case Look::Dark:
        return "dark"_L1;
    case Look::HighContrast:
        return "high-contrast"_L1;
    }
    return "light"_L1;
}

std::optional<Look> lookFromName(QStringView name)
{
    for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
        if (name == lookName(look))
            return look;
    }
    return std::nullopt;
}

QLatin1StringView updatesName(Updates updates)
{
    switch (updates) {
    case Updates::Automatic:
        return "automatic"_L1;
    case Updates::AlsoMetered:
        return "also-metered"_L1;
    case Updates::WhenAsked:
        return "when-asked"_L1;
    }
    return "automatic"_L1;
}

std::optional<Updates> updatesFromName(QStringView name)
{
    for (const Updates updates : {Updates::Automatic, Updates::AlsoMetered, Updates::WhenAsked}) {
        if (name == updatesName(updates))
            return updates;
    }
    return std::nullopt;
}

Settings::Settings(QString file)
    : m_file(std::move(file))
{
    // A settings file is a few hundred bytes; what is larger is not ours, and reading it would delay the first paint.
    if (QFileInfo(m_file).size() > qint64{64} * 1024)
        return;
    const QSettings ini(m_file, QSettings::IniFormat);
    const int size = ini.value(textSizeKey).toInt();
    if (std::find(textSizes.begin(), textSizes.end(), size) != textSizes.end())
        m_textSize = size;
    m_look = lookFromName(ini.value(lookKey).toString()).value_or(Look::Light);
    const QString language = ini.value(languageKey).toString();
    if (isInterfaceLanguage(language))
        m_language = interfaceLanguage(language).code;
    m_updates = updatesFromName(ini.value(updatesKey).toString()).value_or(Updates::Automatic);
    constexpr qsizetype longestHours = 20;
    m_quietHours = ini.value(quietKey).toString().left(longestHours);
}

bool Settings::setTextSize(int percent)
{
    m_textSize = percent;
    return write(textSizeKey, QString::number(percent));
}

bool Settings::setLook(Look look)
{
    m_look = look;
    return write(lookKey, lookName(look));
}

bool Settings::setLanguage(const QString &code)
{
    m_language = code;
    return write(languageKey, code);
}

bool Settings::setUpdates(Updates updates)
{
    m_updates = updates;
    return write(updatesKey, updatesName(updates));
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
