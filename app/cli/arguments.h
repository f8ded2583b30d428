// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <variant>

namespace pdc {

/// The words are off: the sentence says which; the usage is printed after it.
struct UsageError
{
    QString what;
};

/// The words after a command's name, taken apart: options with a value, switches, and the rest in order.
///
/// `--option VALUE` and `--option=VALUE` are the same; after `--` every word belongs to the rest. A word that begins
/// with two dashes is no value unless it stands behind `=`: else a forgotten value would swallow the next option.
class Arguments
{
public:
    struct Option
    {
        QLatin1StringView name; ///< With its dashes.
        bool takesValue = true;
        bool repeats = false;
    };

    /// UsageError for an unknown option, a missing or empty value, or one given twice that does not repeat.
    [[nodiscard]] static std::variant<Arguments, UsageError> parse(const QStringList &words,
                                                                   std::span<const Option> options);

    [[nodiscard]] const QStringList &rest() const { return m_rest; }
    [[nodiscard]] bool has(QLatin1StringView option) const;
    [[nodiscard]] QString value(QLatin1StringView option) const; ///< Empty if it was not given.
    [[nodiscard]] QStringList values(QLatin1StringView option) const;

    /// The option as a whole number within the range, `otherwise` if it was not given, nothing if it is none.
    [[nodiscard]] std::optional<int> number(QLatin1StringView option, int otherwise, int least, int most) const;
    /// The same with decimals, after a point.
    [[nodiscard]] std::optional<double> decimal(QLatin1StringView option, double otherwise, double least,
                                                double most) const;

private:
    QStringList m_rest;
    QList<std::pair<QString, QString>> m_given;
};

/// The words before the command's name, and `--json`, which may stand anywhere, as scripts append it.
struct Globals
{
    QString store; ///< Empty: the usual one.
    bool json = false;
    bool help = false;
    bool version = false;
    QStringList rest; ///< The command and its words.

    [[nodiscard]] static std::variant<Globals, UsageError> take(const QStringList &words);
};

}
