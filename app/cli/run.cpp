// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "base/language.h"
#include "cli/command.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <array>
#include <cstdio>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array commands{
    Command{"feed build"_L1, "SOURCE SORTIE [--expires JOURS] [--bundled]"_L1,
        "fait un flux à publier à partir d’un dossier de contenus", runFeedBuild},
};

QString usage()
{
    QString text = u"usage : pdc [--store DOSSIER] [--lang CODE] [--json] COMMANDE …\n"_s;
    for (const Command &command : commands) {
        text += u"  pdc "_s + command.name + (command.usage.isEmpty() ? QString() : u' ' + command.usage) + u"\n      "_s
            + QString::fromUtf8(command.help) + u'\n';
    }
    return text + u"  pdc --help | --version\n"_s;
}

void print(FILE *file, const QString &text)
{
    std::fputs(text.toUtf8().constData(), file);
}

int fail(bool json, QLatin1StringView code, const QString &detail, const QString &line, int exit)
{
    if (json) {
        const QJsonObject error{{u"code"_s, code.toString()}, {u"detail"_s, detail}};
        print(stdout, QString::fromUtf8(QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact))
                + u'\n');
    }
    print(stderr, u"pdc: "_s + line + u'\n');
    return exit;
}

/// The words before the command's name.
struct Globals
{
    QString store;
    bool json = false;
    QStringList rest;
};

std::variant<Globals, UsageError> takeGlobals(QStringList words)
{
    Globals globals;
    while (!words.isEmpty()) {
        QString word = words.takeFirst();
        if (word == "--json"_L1) {
            globals.json = true; // Anywhere, as scripts append it.
            continue;
        }
        if (globals.rest.isEmpty() && (word.startsWith("--store"_L1) || word.startsWith("--lang"_L1))) {
            QString value = word.section(u'=', 1);
            const QString name = word.section(u'=', 0, 0);
            if (!word.contains(u'=')) {
                if (words.isEmpty())
                    return UsageError{name + u" : il manque une valeur"_s};
                value = words.takeFirst();
            }
            if (name == "--store"_L1 && !value.isEmpty())
                globals.store = value;
            else if (name != "--lang"_L1 || !isInterfaceLanguage(value))
                return UsageError{u"valeur ou option inconnue : "_s + word + u' ' + value};
            continue;
        }
        globals.rest << word;
    }
    return globals;
}

const Command *findCommand(QStringList &words)
{
    for (const Command &command : commands) {
        const QStringList name = command.name.toString().split(u' ');
        if (words.size() >= name.size() && words.first(name.size()) == name) {
            words = words.mid(name.size());
            return &command;
        }
    }
    return nullptr;
}

}

int runCommand(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"partage-de-co"_s);
    QCoreApplication::setApplicationVersion(u"" PDC_VERSION ""_s);
    QCoreApplication app(argc, argv);

    auto taken = takeGlobals(QCoreApplication::arguments().mid(1));
    if (const auto *wrong = std::get_if<UsageError>(&taken)) {
        const bool json = QCoreApplication::arguments().contains("--json"_L1);
        return fail(json, "usage"_L1, wrong->what, wrong->what + u'\n' + usage(), 2);
    }
    Globals &globals = std::get<Globals>(taken);
    if (globals.rest.contains("--help"_L1) || globals.rest.contains("-h"_L1)) {
        print(stdout, usage());
        return 0;
    }
    if (globals.rest.value(0) == "--version"_L1) {
        print(stdout, u"pdc "_s + QCoreApplication::applicationVersion() + u'\n');
        return 0;
    }
    const Command *command = findCommand(globals.rest);
    if (!command) {
        const QString what = globals.rest.isEmpty() ? u"il manque une commande"_s
                                                    : u"commande inconnue : "_s + globals.rest.first();
        return fail(globals.json, "usage"_L1, what, what + u'\n' + usage(), 2);
    }

    const SystemClock clock;
    const QString store = globals.store.isEmpty() ? StorePaths::usualFolder() : globals.store;
    const ContentLibrary library({store, StorePaths::installedBundle()}, clock, [](Notice) { });
    const Outcome outcome = command->run({library, clock}, globals.rest);
    if (const auto *wrong = std::get_if<UsageError>(&outcome))
        return fail(globals.json, "usage"_L1, wrong->what,
            wrong->what + u"\nusage : pdc "_s + command->name + u' ' + command->usage, 2);
    if (const auto *error = std::get_if<Error>(&outcome))
        return fail(globals.json, error->name(), error->detail(), errorLine(*error), 1);
    const Answer &answer = std::get<Answer>(outcome);
    if (globals.json)
        print(stdout, QString::fromUtf8(answer.json.toJson(QJsonDocument::Compact)) + u'\n');
    else if (!answer.text.isEmpty())
        print(stdout, answer.text + u'\n');
    return 0;
}

}
