// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace pdc {

/// A value of an enum and the stable name that it has in files and for machines.
///
/// The names of an enum are one table, a constexpr std::array of these, that is read both ways:
///
///     constexpr std::array lookNames{EnumName{Look::Light, "light"_L1}, EnumName{Look::Dark, "dark"_L1}};
template<typename Enum>
struct EnumName
{
    Enum value;
    QLatin1StringView name;
};
template<typename Enum>
EnumName(Enum, QLatin1StringView) -> EnumName<Enum>;

/// The name of a value; that of the table's first if it is not in there.
template<typename Enum, std::size_t count>
[[nodiscard]] QLatin1StringView nameOf(const std::array<EnumName<Enum>, count> &names, Enum value)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [value](const EnumName<Enum> &entry) { return entry.value == value; });
    return found != names.end() ? found->name : names.front().name;
}

/// The value of this very name.
template<typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<EnumName<Enum>, count> &names, QStringView name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [name](const EnumName<Enum> &entry) { return name == entry.name; });
    return found != names.end() ? std::optional(found->value) : std::nullopt;
}

}
