// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_start [--runs N] [--peer PROGRAM] [--ratio R] [--memory MB] [--within MS] -- PROGRAM [ARGUMENT...]
//
// How long a program takes from its start until its first window is mapped, and painted, and what its whole process
// tree then holds, side by side with a peer: one run of each in turn, so that whatever else the machine does meets
// both. Needs an X server of its own (tests/support/withx.sh). A run of each comes first and is not counted: it warms
// the disk, and fills the program's store. Ends with 1 if a bound is broken, with 2 if nothing could be measured.

#include "program.h"
#include "screen.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace pdc::bench;

namespace {
constexpr auto patience = 30s;

struct Sample
{
    double mapped = 0; // Milliseconds from the start.
    double painted = 0;
    double settled = 0; // The last change of what is seen.
    double memory = 0; // MB.
    std::size_t processes = 0;
};

struct Subject
{
    QString name;
    QStringList command;
    QString scratch;
    std::vector<Sample> samples;
    QStringList webEngine;
};

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Until neither the picture nor the processor moves for half a second: 20 ms of work in it is a caret or a timer.
void waitUntilIdle(Screen &screen, const Program &program, xcb_window_t window, Sample &sample)
{
    QByteArray seen = screen.look(window);
    qint64 ticks = program.ticks();
    auto quiet = Clock::now();
    const auto end = quiet + 10s;
    while (Clock::now() < end && Clock::now() - quiet < 500ms) {
        std::this_thread::sleep_for(10ms);
        const QByteArray now = screen.look(window);
        if (now != seen) {
            seen = now;
            sample.settled = since(program.started());
            quiet = Clock::now();
        }
        if (const qint64 spent = program.ticks(); spent - ticks > 2) {
            ticks = spent;
            quiet = Clock::now();
        }
    }
}

std::optional<Sample> measure(Screen &screen, Subject &subject)
{
    Program program(subject.command, subject.scratch);
    Sample sample;
    std::optional<xcb_window_t> window;
    while (!window) {
        if (!program.running() || Clock::now() - program.started() > patience)
            return std::nullopt;
        window = screen.mainWindow();
        if (!window)
            std::this_thread::sleep_for(500us);
    }
    sample.mapped = since(program.started());
    while (!Screen::painted(screen.look(*window))) {
        if (!program.running() || Clock::now() - program.started() > patience)
            return std::nullopt;
        std::this_thread::sleep_for(2ms); // The server that is asked is the one that has to show the picture.
    }
    sample.painted = sample.settled = since(program.started());
    waitUntilIdle(screen, program, *window, sample);
    sample.memory = static_cast<double>(program.pss()) / 1024;
    sample.processes = program.processes();
    subject.webEngine = program.mapped(u"WebEngine"_s);

    // Closed as a person closes it: a program that was killed would have more to do at its next start.
    screen.close(*window);
    program.waitForEnd(3s);
    program.stop();
    for (const auto end = Clock::now() + 3s; !screen.empty() && Clock::now() < end;)
        std::this_thread::sleep_for(5ms);
    return sample;
}

double quantile(const Subject &subject, double Sample::*value, double part)
{
    std::vector<double> values;
    for (const Sample &sample : subject.samples)
        values.push_back(sample.*value);
    std::sort(values.begin(), values.end());
    const double at = part * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (values[above] - values[below]) * (at - static_cast<double>(below));
}

double median(const Subject &subject, double Sample::*value)
{
    return quantile(subject, value, 0.5);
}

void print(const Subject &subject)
{
    std::printf("%-16s mapped %5.0f / %5.0f ms   painted %5.0f / %5.0f ms   settled %5.0f ms   %6.1f MB PSS in %zu "
                "process(es)\n",
                qPrintable(subject.name), median(subject, &Sample::mapped), quantile(subject, &Sample::mapped, 0.9),
                median(subject, &Sample::painted), quantile(subject, &Sample::painted, 0.9),
                median(subject, &Sample::settled), median(subject, &Sample::memory), subject.samples.back().processes);
}

bool holds(const char *what, double value, double bound, const char *unit)
{
    const bool good = value <= bound;
    std::printf("%-48s %8.2f%s  bound %.2f%s  %s\n", what, value, unit, bound, unit, good ? "holds" : "BROKEN");
    return good;
}

bool judge(const std::vector<Subject> &subjects, const QCommandLineParser &options)
{
    const Subject &ours = subjects.front();
    bool good = true;
    if (subjects.size() > 1) {
        const double ratio = median(ours, &Sample::painted) / median(subjects.back(), &Sample::painted);
        good &= holds("first window painted, of the peer's time", ratio, options.value(u"ratio"_s).toDouble(), "");
    }
    if (options.isSet(u"within"_s))
        good &=
            holds("first window painted", median(ours, &Sample::painted), options.value(u"within"_s).toDouble(), " ms");
    good &= holds("memory of the whole process tree, idle", median(ours, &Sample::memory),
                  options.value(u"memory"_s).toDouble(), " MB");
    for (const QString &library : ours.webEngine)
        std::printf("loaded, and must not be: %s\n", qPrintable(library));
    return good && ours.webEngine.isEmpty();
}

std::optional<Subject> subjectOf(const QStringList &command, const QTemporaryDir &scratch)
{
    const QString program = QStandardPaths::findExecutable(command.first());
    if (program.isEmpty())
        return std::nullopt;
    const QString name = program.section(u'/', -1);
    const QString own = scratch.filePath(name);
    // As the runtime folder it must be its owner's alone.
    if (!QDir().mkdir(own) || !QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return std::nullopt;
    return Subject{name, QStringList(program) + command.mid(1), own, {}, {}};
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"runs"_s, u"Counted runs of each."_s, u"N"_s, u"11"_s},
                        {u"peer"_s, u"The program to compare with."_s, u"PROGRAM"_s},
                        {u"ratio"_s, u"Most that the peer's time may be multiplied by."_s, u"R"_s, u"0.3"_s},
                        {u"memory"_s, u"Most megabytes (PSS)."_s, u"MB"_s, u"60"_s},
                        {u"within"_s, u"Most milliseconds until painted."_s, u"MS"_s}});
    options.addHelpOption();
    options.addPositionalArgument(u"PROGRAM"_s, u"What is measured, with its arguments."_s);
    options.process(application);
    const int runs = std::max(1, options.value(u"runs"_s).toInt());
    if (options.positionalArguments().isEmpty())
        options.showHelp(2);

    const QTemporaryDir scratch;
    std::vector<Subject> subjects;
    if (auto ours = subjectOf(options.positionalArguments(), scratch)) {
        subjects.push_back(*std::move(ours));
    } else {
        std::fprintf(stderr, "bench_start: %s is not there\n", qPrintable(options.positionalArguments().first()));
        return 2;
    }
    if (const QString peer = options.value(u"peer"_s); !peer.isEmpty()) {
        if (auto other = subjectOf({peer}, scratch))
            subjects.push_back(*std::move(other));
        else
            std::printf("Not compared: %s is not installed (section bench of packaging/linux/packages.txt).\n",
                        qPrintable(peer));
    }
    Screen screen;
    if (!screen.usable()) {
        std::fprintf(stderr, "bench_start: no X server (start it by tests/support/withx.sh)\n");
        return 2;
    }

    for (int run = 0; run <= runs; ++run) {
        for (Subject &subject : subjects) {
            const auto sample = measure(screen, subject);
            if (!sample) {
                QFile log(subject.scratch + u"/output.log"_s);
                const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
                std::fprintf(stderr, "bench_start: %s shows no window, or no content in it; it said:\n%s\n",
                             qPrintable(subject.name), said.constData());
                return 2;
            }
            if (run > 0)
                subject.samples.push_back(*sample);
        }
    }
    std::printf("%d runs of each in turn, median / 90th percentile\n", runs);
    for (const Subject &subject : subjects)
        print(subject);
    return judge(subjects, options) ? 0 : 1;
}
