// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

std::variant<Arguments, UsageError> Arguments::parse(const QStringList &words, std::span<const Option> options)
{
    Arguments arguments;
    bool onlyRest = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (onlyRest || !word.startsWith(u'-') || word == "-"_L1) {
            arguments.m_rest << word;
            continue;
        }
        if (word == "--"_L1) {
            onlyRest = true;
            continue;
        }
        QString value;
        bool hasValue = false;
        const qsizetype equals = word.indexOf(u'=');
        if (word.startsWith("--"_L1) && equals > 0) {
            value = word.mid(equals + 1);
            word.truncate(equals);
            hasValue = true;
        }
        const auto option = std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.name == word; });
        if (option == options.end())
            return UsageError{u"option inconnue : "_s + word};
        if (!option->takesValue && hasValue)
            return UsageError{word + u" ne prend pas de valeur"_s};
        if (option->takesValue && !hasValue) {
            if (++i == words.size())
                return UsageError{word + u" : il manque une valeur"_s};
            value = words[i];
        }
        if (!option->repeats && arguments.has(option->name))
            return UsageError{word + u" est donné deux fois"_s};
        arguments.m_given.append({word, value});
    }
    return arguments;
}

bool Arguments::has(QLatin1StringView option) const
{
    return std::any_of(m_given.begin(), m_given.end(), [&](const auto &given) { return given.first == option; });
}

QString Arguments::value(QLatin1StringView option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.first();
}

QStringList Arguments::values(QLatin1StringView option) const
{
    QStringList all;
    for (const auto &[name, value] : m_given) {
        if (name == option)
            all << value;
    }
    return all;
}

std::optional<int> Arguments::number(QLatin1StringView option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

}
