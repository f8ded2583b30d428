// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "assembly/policy.h"
#include "base/clock.h"
#include "base/result.h"
#include "cli/arguments.h"

#include <QJsonDocument>

#include <functional>

namespace pdc {

/// What came out of a command: a JSON document and the same as text for people, of which one is printed.
struct Answer
{
    QJsonDocument json;
    QString text; ///< Lines, without the last line break.
    QString complaint; ///< Not empty: the answer says that something is wrong, and pdc ends with 1.

    /// Lines that may hold what came from a file; `none` if there are none.
    [[nodiscard]] static Answer ofLines(QJsonDocument json, const QStringList &lines, const QString &none = {});
};

/// ISO 8601 in local time with its offset; null if there is no time.
[[nodiscard]] QJsonValue localTime(const QDateTime &time);

/// It could not be done: why, and what it is about (a file, a folder, a word), to be named before the reason.
struct Failure
{
    Failure(Error why, QString what = {})
        : error(std::move(why))
        , about(std::move(what))
    {
    }
    Error error;
    QString about;
};

using Outcome = std::variant<Answer, Failure, UsageError>;

/// Told the share of a long work that is done, 0 to 1.
using ShowProgress = std::function<void(double)>;

/// What every command may use.
struct CommandContext
{
    const ContentLibrary &library;
    const Clock &clock;
    const Policy &policy;
    const QList<Notice> &notices; ///< What was told so far.
    ContentLibrary::Tell tell;
    ShowProgress progress;
};

/// The content to answer from, brought up to date with the bundle first. From memory if the store's folder cannot be
/// used, which is told as a notice; a Failure if there is nothing to answer from at all.
[[nodiscard]] std::variant<Database, Failure> openContent(const CommandContext &context);

/// Whether a command needs a QGuiApplication, which takes longer to start.
enum class Drawing {
    Never,
    IntoPdf, ///< When it is to write a PDF.
    Always,
};

/// One command of pdc. Its file is named after it; the table of all is in commands.cpp.
struct Command
{
    QLatin1StringView name; ///< One or two words, such as "places find".
    const char *usage; ///< What comes after the name.
    const char *help; ///< In French, one line.
    Outcome (*run)(const CommandContext &, const QStringList &);
    Drawing drawing = Drawing::Never;
};

/// All commands, in the order of the usage.
[[nodiscard]] std::span<const Command> allCommands();

[[nodiscard]] Outcome runSync(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runMirror(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runStatus(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runCommunes(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runHours(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runPlacesFind(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runPlacesShow(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runPlacesImport(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runPolicyList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runSheetList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runStickerList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runStickerPrint(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runTutorialList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runTutorialRender(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runGuideList(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runGuideShow(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runGuideMemo(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runWifi(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runFeedBuild(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runFeedCheck(const CommandContext &context, const QStringList &words);
[[nodiscard]] Outcome runDoctor(const CommandContext &context, const QStringList &words);

}
