// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace pdc {

/// A language of the interface.
struct InterfaceLanguage
{
    QLatin1StringView code; ///< BCP 47.
    QStringView name; ///< In the language itself: who needs it must recognise it.
    bool offered = false; ///< False for the pseudo-language, which shows the mirrored layout and untranslated text.
};

/// All languages the interface speaks; the first is the one of the source text.
inline constexpr std::array interfaceLanguages{
    InterfaceLanguage{QLatin1StringView("fr"), u"Français", true},
    InterfaceLanguage{QLatin1StringView("en"), u"English", true},
    InterfaceLanguage{QLatin1StringView("qps"), u"Pseudo", false},
};

/// The entry for a code such as "en", "en-GB" or "en_GB"; the first one (French) for a language we do not speak.
[[nodiscard]] const InterfaceLanguage &interfaceLanguage(QStringView code);

/// Whether `code` names one of them, region apart.
[[nodiscard]] bool isInterfaceLanguage(QStringView code);

}
