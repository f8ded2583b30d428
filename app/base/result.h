// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace pdc {

namespace detail {
/// One address for each enum of codes: what tells a store's code 3 from a feed's code 3.
template<typename Code>
inline constexpr char errorDomain = 0;
}

/// Why something could not be done: a code of its room's own enum, for branching, and a detail for the log.
///
/// Each room has one `enum class` of codes and a function `QLatin1StringView codeName(Code)` beside it, whose names
/// are what `pdc --json` prints. The words for a person are made in `ui` and `cli`, by one switch a room over
/// `as<Code>()`; the detail is English and is never shown as the sentence itself.
class Error
{
public:
    template<typename Code>
        requires(std::is_enum_v<Code>)
    Error(Code code, QString detail = {})
        : m_domain(&pdc::detail::errorDomain<Code>)
        , m_value(static_cast<int>(code))
        , m_name(codeName(code))
        , m_detail(std::move(detail))
    {
    }

    /// The code, if it is one of Code's room.
    template<typename Code>
    [[nodiscard]] std::optional<Code> as() const
    {
        if (m_domain != &pdc::detail::errorDomain<Code>)
            return std::nullopt;
        return static_cast<Code>(m_value);
    }

    template<typename Code>
    [[nodiscard]] bool is(Code code) const
    {
        return as<Code>() == code;
    }

    /// The code's stable name in kebab-case, for machines.
    [[nodiscard]] QLatin1StringView name() const { return m_name; }
    [[nodiscard]] const QString &detail() const { return m_detail; }

private:
    const void *m_domain;
    int m_value;
    QLatin1StringView m_name;
    QString m_detail;
};

/// A value or an Error, with the names of C++23's std::expected (which clang 14 does not build).
template<typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result() requires(std::is_default_constructible_v<T>)
        : m_state(std::in_place_index<0>)
    {
    }
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }

    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] T value_or(T other) const { return has_value() ? value() : std::move(other); }

    [[nodiscard]] const Error &error() const
    {
        const Error *held = std::get_if<1>(&m_state);
        Q_ASSUME(held); // Else g++ warns of the null that get_if could give.
        return *held;
    }

private:
    std::variant<T, Error> m_state;
};

}
