// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace pdc {

enum class Look { Light, Dark, HighContrast };

[[nodiscard]] QLatin1StringView lookName(Look look);
[[nodiscard]] std::optional<Look> lookFromName(QStringView name);

/// Whether new content is asked for without anyone asking.
enum class Updates {
    Automatic, ///< But not over a connection whose data is counted.
    AlsoMetered,
    WhenAsked,
};

[[nodiscard]] QLatin1StringView updatesName(Updates updates);
[[nodiscard]] std::optional<Updates> updatesFromName(QStringView name);

/// The sizes of text that can be chosen, in percent.
inline constexpr std::array textSizes{100, 125, 150, 175, 200};

/// What a person chose on this PC about how the program looks, speaks and renews itself; nothing about the person.
///
/// Read from `settings.ini` in the store's folder before the first paint, hence a small file and not the database.
/// Hand-edited or damaged values fall back to the defaults one by one.
class Settings
{
public:
    /// No file: choices live until the program ends.
    Settings() = default;
    explicit Settings(QString file);

    [[nodiscard]] int textSize() const { return m_textSize; }
    [[nodiscard]] Look look() const { return m_look; }
    /// Empty as long as nobody chose: then the system's language counts.
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] Updates updates() const { return m_updates; }
    /// When nothing is fetched by itself, "22:00-06:30"; as it stands in the file, where an administrator writes it.
    [[nodiscard]] QString quietHours() const { return m_quietHours; }

    /// Each returns whether the choice could be written; it holds for this run in any case.
    bool setTextSize(int percent);
    bool setLook(Look look);
    bool setLanguage(const QString &code);
    bool setUpdates(Updates updates);

private:
    bool write(QLatin1StringView key, const QString &value);

    QString m_file;
    int m_textSize = 100;
    Look m_look = Look::Light;
    QString m_language;
    Updates m_updates = Updates::Automatic;
    QString m_quietHours;
};

}
