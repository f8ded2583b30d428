// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/choices.h"
#include "assembly/syncer.h"
#include "base/settings.h"
#include "cli/command.h"
#include "cli/leftout.h"

#include <QEventLoop>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// What came in, as a sentence.
QString words(const SyncReport &report)
{
    QStringList parts;
    const auto part = [&](int count, const QString &one, const QString &many) {
        const QString noun = !parts.isEmpty() ? QString() : count == 1 ? u" contenu"_s : u" contenus"_s;
        if (count > 0)
            parts << u"%1%2 %3"_s.arg(QString::number(count), noun, count == 1 ? one : many);
    };
    part(report.added, u"ajouté"_s, u"ajoutés"_s);
    part(report.updated, u"mis à jour"_s, u"mis à jour"_s);
    part(report.removed, u"retiré"_s, u"retirés"_s);
    part(report.skipped, u"laissé de côté"_s, u"laissés de côté"_s);
    part(report.notCarried, u"absent de ce dossier"_s, u"absents de ce dossier"_s);
    const QString what = parts.isEmpty() ? u"rien de nouveau"_s : parts.join(u", "_s);
    return u"Publication %1 : %2."_s.arg(QString::number(report.serial), what);
}

/// What holds against asking now, where no person does.
std::optional<NotNow> hindrance(const CommandContext &context, const Settings &settings, const QString &place)
{
    const SyncState known = context.policy.apply(SyncState::load(context.library.paths().sync()));
    const auto feed = FeedPlace::read(place.isEmpty() ? known.feed : place);
    const bool onTheWeb = feed && !feed->isFolder();
    return AutoSync::hindrance(chosenTimes(settings), onTheWeb, *systemNetwork(), context.clock.now());
}

Answer notNow(NotNow why)
{
    const auto words = [why] {
        switch (why) {
        case NotNow::WhenAsked:
            return u"sur ce PC, les contenus ne sont cherchés que quand quelqu’un le demande"_s;
        case NotNow::QuietHours:
            return u"ce sont les heures calmes de ce PC"_s;
        case NotNow::Metered:
            return u"la connexion est comptée (partage de connexion)"_s;
        }
        return QString();
    };
    return Answer{QJsonDocument(QJsonObject{{u"not_now"_s, notNowName(why).toString()}}),
                  u"Rien n’a été cherché : "_s + words() + u'.',
                  {}};
}

}

Outcome runSync(const CommandContext &context, const QStringList &given)
{
    static constexpr std::array options{Arguments::Option{"--feed"_L1}, Arguments::Option{"--key"_L1},
                                        Arguments::Option{"--low-space"_L1, false},
                                        Arguments::Option{"--unattended"_L1, false}};
    const auto parsed = Arguments::parse(given, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (!arguments.rest().isEmpty())
        return UsageError{u"mot en trop : "_s + arguments.rest().first()};
    Settings settings(context.library.paths().settings());
    context.policy.applyTo(settings);
    if (arguments.has("--unattended"_L1)) {
        if (const auto why = hindrance(context, settings, arguments.value("--feed"_L1)))
            return notNow(*why);
    }
    // What the bundle brings is counted apart: the content is up to date with it before.
    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;

    Syncer syncer(context.library, context.clock, chosenLimits(settings));
    syncer.setPolicy(context.policy);
    syncer.setSelection(chosenSelection(settings));
    QEventLoop loop;
    QObject::connect(&syncer, &Syncer::finished, &loop, &QEventLoop::quit);
    QObject::connect(&syncer, &Syncer::changed, &loop, [&] {
        const FetchProgress &progress = syncer.progress();
        if (progress.bytes > 0)
            context.progress(double(progress.bytesDone) / double(progress.bytes));
    });
    syncer.start(arguments.value("--feed"_L1), arguments.value("--key"_L1),
                 arguments.has("--low-space"_L1) ? LowSpace::Accept : LowSpace::Refuse);
    loop.exec();

    const Result<SyncReport> &result = *syncer.result();
    if (!result) {
        const bool isKey = result.error().is(FeedError::BadKey);
        return Failure(result.error(), arguments.value(isKey ? "--key"_L1 : "--feed"_L1));
    }
    QJsonObject items{{u"added"_s, result->added},
                      {u"updated"_s, result->updated},
                      {u"removed"_s, result->removed},
                      {u"skipped"_s, result->skipped}};
    if (result->notCarried > 0) // Of a mirror alone.
        items.insert(u"not_carried"_s, result->notCarried);
    QStringList lines = QStringList{words(*result)} + leftOutLines(result->leftOut);
    if (result->stale)
        lines << u"Cette publication a dépassé sa date : il devrait y en avoir une plus récente."_s;
    QJsonObject json{{u"serial"_s, result->serial}, {u"changed"_s, result->changed},   {u"stale"_s, result->stale},
                     {u"items"_s, items},           {u"requests"_s, result->requests}, {u"bytes"_s, result->bytes}};
    if (result->leftOut.count > 0)
        json.insert(u"skipped"_s, namedItems(result->leftOut));
    return Answer::ofLines(QJsonDocument(json), lines);
}

}
