// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "base/clock.h"
#include "base/result.h"

#include <QJsonDocument>
#include <QStringList>

#include <optional>
#include <span>
#include <variant>

namespace pdc {

/// What came out of a command: a JSON document and the same as text for people, of which one is printed.
struct Answer
{
    QJsonDocument json;
    QString text; ///< Lines, without the last line break.
};

/// The words are off: the sentence says which; the usage is printed after it.
struct UsageError
{
    QString what;
};

using Outcome = std::variant<Answer, Error, UsageError>;

/// What every command may use.
struct CommandContext
{
    const ContentLibrary &library;
    const Clock &clock;
};

/// The words after a command's name, taken apart: options with a value, switches, and the rest in order.
class Arguments
{
public:
    struct Option
    {
        QLatin1StringView name; ///< With its dashes.
        bool takesValue = true;
        bool repeats = false;
    };

    /// UsageError for an unknown option, a missing value, or one given twice that does not repeat.
    [[nodiscard]] static std::variant<Arguments, UsageError> parse(const QStringList &words,
        std::span<const Option> options);

    [[nodiscard]] const QStringList &rest() const { return m_rest; }
    [[nodiscard]] bool has(QLatin1StringView option) const;
    [[nodiscard]] QString value(QLatin1StringView option) const; ///< Empty if it was not given.
    [[nodiscard]] QStringList values(QLatin1StringView option) const;

    /// The option as a whole number within the range, `otherwise` if it was not given, nothing if it is none.
    [[nodiscard]] std::optional<int> number(QLatin1StringView option, int otherwise, int least, int most) const;

private:
    QStringList m_rest;
    QList<std::pair<QString, QString>> m_given;
};

/// One command of pdc. Its file is named after it; the table of all is in run.cpp.
struct Command
{
    QLatin1StringView name; ///< One or two words, such as "places find".
    QLatin1StringView usage; ///< What comes after the name.
    const char *help; ///< In French, one line.
    Outcome (*run)(const CommandContext &, const QStringList &);
};

[[nodiscard]] Outcome runFeedBuild(const CommandContext &context, const QStringList &words);

/// What a person reads on standard error for a failed command; the place for words of `cli`.
[[nodiscard]] QString errorLine(const Error &error);

}
