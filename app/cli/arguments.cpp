// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/language.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// "--name=value" to its two halves; a value that is there may be empty.
std::pair<QString, std::optional<QString>> halves(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (!word.startsWith("--"_L1) || equals < 0)
        return {word, std::nullopt};
    return {word.left(equals), word.mid(equals + 1)};
}

/// The value behind `=`, or else the next word, which is taken.
std::variant<QString, UsageError> takeValue(const QString &name, std::optional<QString> given, QStringList &words)
{
    if (!given && !words.isEmpty() && !words.first().startsWith("--"_L1))
        given = words.takeFirst();
    if (!given || given->isEmpty())
        return UsageError{name + u" : il manque une valeur"_s};
    return *given;
}

}

std::variant<Arguments, UsageError> Arguments::parse(const QStringList &words, std::span<const Option> options)
{
    Arguments arguments;
    QStringList left = words;
    while (!left.isEmpty()) {
        const QString word = left.takeFirst();
        if (word == "--"_L1) {
            arguments.m_rest += left;
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            arguments.m_rest << word;
            continue;
        }
        const auto [name, given] = halves(word);
        const auto isMeant = [&name = name](const Option &o) { return o.name == name; };
        const auto option = std::find_if(options.begin(), options.end(), isMeant);
        if (option == options.end())
            return UsageError{u"option inconnue : "_s + name};
        if (!option->repeats && arguments.has(option->name))
            return UsageError{name + u" est donné deux fois"_s};
        if (!option->takesValue) {
            if (given)
                return UsageError{name + u" ne prend pas de valeur"_s};
            arguments.m_given.append({name, {}});
            continue;
        }
        const auto value = takeValue(name, given, left);
        if (const auto *wrong = std::get_if<UsageError>(&value))
            return *wrong;
        arguments.m_given.append({name, std::get<QString>(value)});
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

std::optional<double> Arguments::decimal(QLatin1StringView option, double otherwise, double least, double most) const
{
    if (!has(option))
        return otherwise;
    bool ok = false;
    const double number = value(option).toDouble(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::variant<Globals, UsageError> Globals::take(const QStringList &words)
{
    Globals globals;
    QStringList left = words;
    while (!left.isEmpty()) {
        const QString word = left.takeFirst();
        if (word == "--"_L1) {
            globals.rest << word << left;
            break;
        }
        if (word == "--json"_L1) {
            globals.json = true;
            continue;
        }
        if (word == "--help"_L1 || word == "-h"_L1) {
            globals.help = true;
            continue;
        }
        if (!globals.rest.isEmpty() || !word.startsWith(u'-')) {
            globals.rest << word;
            continue;
        }
        if (word == "--version"_L1) {
            globals.version = true;
            continue;
        }
        const auto [name, given] = halves(word);
        if (name != "--store"_L1 && name != "--lang"_L1)
            return UsageError{u"option inconnue : "_s + name};
        const auto value = takeValue(name, given, left);
        if (const auto *wrong = std::get_if<UsageError>(&value))
            return *wrong;
        const QString &text = std::get<QString>(value);
        if (name == "--store"_L1)
            globals.store = text;
        else if (!isInterfaceLanguage(text))
            return UsageError{u"langue inconnue : "_s + text};
    }
    return globals;
}

}
