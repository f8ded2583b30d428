// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

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
/// The heights of videos that can be chosen, in pixels; 0: the best there is.
inline constexpr std::array videoHeights{360, 720, 0};

/// What each choice is called in `settings.ini`.
namespace settingkey {
inline constexpr QLatin1StringView textSize("look/text-size");
inline constexpr QLatin1StringView look("look/colours");
inline constexpr QLatin1StringView language("look/language");
inline constexpr QLatin1StringView updates("content/updates");
inline constexpr QLatin1StringView quietHours("content/quiet-hours");
inline constexpr QLatin1StringView kilobytesPerSecond("content/kilobytes-per-second");
inline constexpr QLatin1StringView keepFree("content/keep-free-megabytes");
inline constexpr QLatin1StringView neverBelow("content/never-below-megabytes");
inline constexpr QLatin1StringView askAbove("content/ask-above-megabytes");
inline constexpr QLatin1StringView languages("content/languages");
inline constexpr QLatin1StringView departments("content/departments");
inline constexpr QLatin1StringView videoHeight("content/video-height");
inline constexpr QLatin1StringView feedLater("content/address-later");
inline constexpr std::array all{textSize,   look,     language,  updates,     quietHours,  kilobytesPerSecond, keepFree,
                                neverBelow, askAbove, languages, departments, videoHeight, feedLater};
/// Where content comes from. It is not kept there but with what was synced; yet it can be fixed as the others can.
inline constexpr QLatin1StringView feed("content/address");
}

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

    /// Whether whoever looks after this PC has decided it: then it is shown, and cannot be chosen.
    [[nodiscard]] bool isFixed(QLatin1StringView key) const { return m_fixed.contains(key); }
    /// Decides it for this run, whatever the file says: a value as the file would have it.
    void fix(QLatin1StringView key, const QVariant &value = {});
    /// What holds, as it would be written; invalid for a key that is none of the above.
    [[nodiscard]] QVariant value(QLatin1StringView key) const;

    [[nodiscard]] int textSize() const { return m_textSize; }
    [[nodiscard]] Look look() const { return m_look; }
    /// Empty as long as nobody chose: then the system's language counts.
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] Updates updates() const { return m_updates; }
    /// When nothing is fetched by itself, "22:00-06:30"; empty: there are no such hours. As it stands in the file, where
    /// an administrator writes it: QuietHours::parse() says what it means.
    [[nodiscard]] QString quietHours() const { return m_quietHours; }
    /// Of all downloads together, a kilobyte being 1000 bytes; 0: as fast as it goes. At most 1,000,000.
    [[nodiscard]] int kilobytesPerSecond() const { return m_kilobytesPerSecond; }
    /// What must remain free of the disk unless a person says otherwise, and what must in any case; a megabyte being
    /// 1,000,000 bytes. 100 to 1,000,000.
    [[nodiscard]] int keepFreeMegabytes() const { return m_keepFree; }
    [[nodiscard]] int neverBelowMegabytes() const { return m_neverBelow; }
    /// A person is asked before more than this comes over a network. 1 to 100,000.
    [[nodiscard]] int askAboveMegabytes() const { return m_askAbove; }
    /// Codes of the languages in which content is wanted, of those the interface speaks; empty: in all there are.
    [[nodiscard]] QStringList languages() const { return m_languages; }
    /// Codes of the départements whose places are wanted ("69", "2A", "974"), in order; empty: all of them.
    [[nodiscard]] QStringList departments() const { return m_departments; }
    /// One of videoHeights.
    [[nodiscard]] int videoHeight() const { return m_videoHeight; }
    /// Someone has said that the question where new content comes from can wait.
    [[nodiscard]] bool isFeedForLater() const { return m_feedLater; }

    /// Each returns whether the choice could be written; it holds for this run in any case. What is out of range, and
    /// what no list names, is taken as the file's would be.
    bool setTextSize(int percent);
    bool setLook(Look look);
    bool setLanguage(const QString &code);
    bool setUpdates(Updates updates);
    bool setQuietHours(const QString &hours);
    bool setKilobytesPerSecond(int rate);
    bool setKeepFreeMegabytes(int megabytes);
    bool setNeverBelowMegabytes(int megabytes);
    bool setLanguages(const QStringList &codes);
    bool setDepartments(const QStringList &codes);
    bool setVideoHeight(int pixels);
    bool setFeedForLater();

private:
    void take(QLatin1StringView key, const QVariant &value);
    bool write(QLatin1StringView key, const QString &value);

    QString m_file;
    QStringList m_fixed; ///< Keys.
    int m_textSize = 100;
    Look m_look = Look::Light;
    QString m_language;
    Updates m_updates = Updates::Automatic;
    QString m_quietHours;
    int m_kilobytesPerSecond = 0;
    int m_keepFree = 1000;
    int m_neverBelow = 512;
    int m_askAbove = 20;
    QStringList m_languages;
    QStringList m_departments;
    int m_videoHeight = 0;
    bool m_feedLater = false;
};

}
