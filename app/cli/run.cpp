// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/words.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <memory>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString usageOf(const Command &command)
{
    const QString words = QString::fromUtf8(command.usage);
    return u"pdc "_s + command.name + (words.isEmpty() ? QString() : u' ' + words);
}

QString usage()
{
    QString text = u"usage : pdc [--store DOSSIER] [--lang CODE] [--json] COMMANDE …\n"_s;
    for (const Command &command : allCommands())
        text += u"  "_s + usageOf(command) + u"\n      "_s + QString::fromUtf8(command.help) + u'\n';
    return text + u"  pdc --help | --version\n"_s;
}

/// The command that the words begin with, which are taken; null if there is none.
const Command *takeCommand(QStringList &words)
{
    for (const Command &command : allCommands()) {
        const QStringList name = command.name.toString().split(u' ');
        if (words.size() >= name.size() && words.first(name.size()) == name) {
            words = words.mid(name.size());
            return &command;
        }
    }
    return nullptr;
}

QString noCommand(const QStringList &words)
{
    if (words.isEmpty())
        return u"il manque une commande"_s;
    const auto commands = allCommands();
    const bool begins = std::any_of(commands.begin(), commands.end(), [&](const Command &command) {
        return command.name.startsWith(QString(words.first() + u' '));
    });
    return begins ? u"commande inconnue : "_s + words.first(std::min<qsizetype>(2, words.size())).join(u' ')
                  : u"commande inconnue : "_s + words.first();
}

/// What stands on standard output, and what the exit code becomes when it cannot be written.
int put(const QString &text, int exit)
{
    if (writeOut(text))
        return exit;
    writeError(u"pdc: la réponse n’a pas pu être écrite sur la sortie standard\n"_s);
    return 1;
}

QString jsonText(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact)) + u'\n';
}

/// `more` stands below the line: the usage, or nothing.
int fail(bool json, QLatin1StringView code, const QString &detail, const QString &line, const QString &more, int exit)
{
    if (json) {
        const QJsonObject error{{u"code"_s, code.toString()}, {u"detail"_s, detail}};
        exit = put(jsonText(QJsonDocument(QJsonObject{{u"error"_s, error}})), exit);
    }
    // Whatever a detail holds, a failure is one line.
    writeError(u"pdc: "_s + oneLine(line) + u'\n' + more);
    return exit;
}

int failUsage(bool json, const QString &what, const QString &usage)
{
    return fail(json, "usage"_L1, what, what, usage, 2);
}

int tell(const Globals &globals, QLatin1StringView name, const QString &text)
{
    if (!globals.json)
        return put(text, 0);
    return put(jsonText(QJsonDocument(QJsonObject{{name.toString(), text.trimmed()}})), 0);
}

int run(const Command &command, const Globals &globals, const QStringList &words)
{
    const SystemClock clock;
    const QString wanted =
        globals.store.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(globals.store).absoluteFilePath());
    const Policy policy = Policy::load(Policy::usualFile());
    StorePaths paths = StorePaths::find(wanted, policy.contentFolder());
    if (paths.inMemory()) // Whoever wrote the command is to be told of that very folder.
        paths.folder = wanted.isEmpty() ? StorePaths::usualFolder() : wanted;
    QList<Notice> notices;
    const auto tell = [&notices](Notice notice) {
        if (!notices.contains(notice))
            notices.append(notice);
    };
    const ContentLibrary library(paths, clock, tell);
    ProgressBar bar;
    const Outcome outcome =
        command.run({library, clock, policy, notices, tell, [&bar](double share) { bar.show(share); }}, words);
    bar.clear();

    const QString &store = library.paths().home();
    if (const auto *wrong = std::get_if<UsageError>(&outcome))
        return failUsage(globals.json, wrong->what, u"usage : "_s + usageOf(command) + u'\n');
    if (const auto *failure = std::get_if<Failure>(&outcome))
        return fail(globals.json, failure->error.name(), failure->error.detail(), failureLine(*failure, store), {}, 1);
    const Answer &answer = std::get<Answer>(outcome);
    const int exit =
        put(globals.json ? jsonText(answer.json) : answer.text + u'\n', answer.complaint.isEmpty() ? 0 : 1);
    if (!answer.complaint.isEmpty()) {
        writeError(u"pdc: "_s + oneLine(answer.complaint) + u'\n');
        return exit;
    }
    for (const Notice notice : notices)
        writeError(u"pdc: avertissement : "_s + oneLine(noticeLine(notice, store)) + u'\n');
    return exit;
}

/// Most commands draw nothing and start in a quarter of the time.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    auto taken = Globals::take(words);
    Globals *globals = std::get_if<Globals>(&taken);
    const Command *command = globals ? takeCommand(globals->rest) : nullptr;
    const auto &rest = globals ? globals->rest : words;
    const bool intoPdf = std::any_of(rest.begin(), rest.end(),
                                     [](const QString &word) { return word.endsWith(".pdf"_L1, Qt::CaseInsensitive); });
    if (!command || command->drawing == Drawing::Never || (command->drawing == Drawing::IntoPdf && !intoPdf))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}

int runCommand(int argc, char **argv)
{
    useUtf8();
    QCoreApplication::setApplicationName(u"partage-de-co"_s);
    QCoreApplication::setApplicationVersion(u"" PDC_VERSION ""_s);
    // What the rooms below note for a developer would stand between our lines, and so would Qt's own remarks on where
    // it runs: a task of cron has no XDG_RUNTIME_DIR.
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\ndefault.warning=false"_s);
    const auto application = makeApplication(argc, argv);

    const QStringList words = QCoreApplication::arguments().mid(1);
    auto taken = Globals::take(words);
    if (const auto *wrong = std::get_if<UsageError>(&taken))
        return failUsage(words.contains("--json"_L1), wrong->what, usage());
    Globals &globals = std::get<Globals>(taken);
    QStringList rest = globals.rest;
    const Command *command = takeCommand(rest);
    if (globals.help) {
        return tell(globals, "usage"_L1,
                    command ? u"usage : "_s + usageOf(*command) + u"\n    "_s + QString::fromUtf8(command->help) + u'\n'
                            : usage());
    }
    if (globals.version)
        return globals.json ? tell(globals, "version"_L1, QCoreApplication::applicationVersion())
                            : put(u"pdc "_s + QCoreApplication::applicationVersion() + u'\n', 0);
    if (!command)
        return failUsage(globals.json, noCommand(rest), usage());
    return run(*command, globals, rest);
}

}
