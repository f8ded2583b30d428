// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"
#include "tutorials/tutorial.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct Check
{
    QLatin1StringView name;
    bool ok = false;
    QString detail; ///< In French.
};

constexpr qint64 leastSpace = 100'000'000; // A new generation of the content and its copy, with room to spare.
constexpr qsizetype mostNamed = 10;

QString sizeText(qint64 bytes)
{
    return QLocale(QLocale::French).formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString wordsOf(const Error &error)
{
    return error.detail().isEmpty() ? errorWords(error) : errorWords(error) + u" ["_s + error.detail() + u']';
}

/// The first of them, and how many more there are.
QString named(const QStringList &broken)
{
    QString text = broken.first(std::min(mostNamed, broken.size())).join(u" ; "_s);
    if (broken.size() > mostNamed)
        text += u" ; et %1 autres"_s.arg(broken.size() - mostNamed);
    return text;
}

Check checkStore(const StorePaths &paths)
{
    const QString &folder = paths.home();
    if (paths.isGuest())
        return {"store"_L1, true, folder + u" : commun à tout le PC, tenu à jour par son administrateur"_s};
    if (const auto made = makeFolder(folder); !made)
        return {"store"_L1, false, folder + u" : "_s + wordsOf(made.error())};
    QTemporaryFile probe(QDir(folder).filePath(u"doctor-XXXXXX"_s));
    if (!probe.open())
        return {"store"_L1, false, folder + u" : "_s + wordsOf(Error(StoreError::ReadOnly, probe.errorString()))};
    if (probe.write(QByteArray(4096, 'x')) < 0 || !probe.flush())
        return {"store"_L1, false, folder + u" : "_s + wordsOf(Error(StoreError::Full, probe.errorString()))};
    return {"store"_L1, true, folder};
}

Check checkSpace(const QString &folder)
{
    QString there = folder;
    while (!QFileInfo(there).isDir() && there != QFileInfo(there).path())
        there = QFileInfo(there).path();
    const QStorageInfo storage(there);
    if (!storage.isValid() || !storage.isReady())
        return {"space"_L1, true, u"la place libre n’est pas connue pour "_s + there}; // As on some network folders.
    const qint64 free = storage.bytesAvailable();
    const QString detail = sizeText(free) + u" libres"_s;
    return free < leastSpace ? Check{"space"_L1, false, detail + u" : il en faut au moins "_s + sizeText(leastSpace)}
                             : Check{"space"_L1, true, detail};
}

/// A feed folder and every file that it names, by its hash.
Check checkFeed(QLatin1StringView name, const QString &folder)
{
    const auto feed = FeedFolder::open(folder, FeedOrigin::Bundled);
    if (!feed)
        return {name, false, folder + u" : "_s + wordsOf(feed.error())};
    QStringList broken;
    for (const SkippedItem &skipped : feed->document().skipped)
        broken << u"%1 : %2"_s.arg(skipped.id.isEmpty() ? QString::number(skipped.index) : skipped.id, skipped.detail);
    qint64 bytes = 0;
    for (const FeedItem &item : feed->document().items) {
        for (const Attachment &attachment : item.attachments) {
            bytes += attachment.size;
            if (const auto sound = feed->verify(attachment); !sound)
                broken << u"%1 (%2) : %3"_s.arg(item.id, attachment.role, wordsOf(sound.error()));
        }
    }
    if (!broken.isEmpty())
        return {name, false, named(broken)};
    return {name, true, u"%1, %2"_s.arg(contentCount(feed->document().items.size())).arg(sizeText(bytes))};
}

/// The digests of the published items that are shown; empty where they cannot be read.
QSet<QByteArray> shownOfFeed(const StorePaths &paths)
{
    QSet<QByteArray> digests;
    const QString current = Generations(paths.content()).current().value_or({});
    const auto content = current.isEmpty() ? Result<Database>(StoreError::Unreadable)
                                           : Database::open(current, Database::Mode::Immutable);
    if (content) {
        for (const CatalogItem &item : catalogItems(*content, {{}, Layer::Feed}).value_or({}))
            digests << item.digest;
    }
    return digests;
}

/// What was synced: whether each file that is of use here is there, by its hash. One that is damaged is marked, so that
/// the next sync brings it again. What a mirror had not with it is no fault.
Check checkSynced(const StorePaths &paths)
{
    const QString folder = paths.feed();
    if (!QFileInfo::exists(folder + "/feed.json"_L1))
        return {"feed"_L1, true, u"rien n’a été synchronisé"_s};
    const auto feed = FeedFolder::open(folder, FeedOrigin::Published, FeedFolder::Files::ByHash);
    if (!feed)
        return {"feed"_L1, false, folder + u" : "_s + wordsOf(feed.error())};
    const auto kinds = importFunctions().keys();
    SyncSelection selection = SyncState::load(paths.sync()).selection;
    selection.kinds = {kinds.begin(), kinds.end()};
    const QSet<QByteArray> shown = shownOfFeed(paths);
    QStringList broken;
    int waiting = 0;
    for (const FeedItem &item : narrowed(feed->document(), selection).items) {
        if (item.withdrawn)
            continue;
        for (const Attachment &attachment : item.attachments) {
            const auto sound = feed->verify(attachment);
            if (sound)
                continue;
            if (sound.error().is(FeedError::BlobMissing) && !shown.contains(item.digest)) {
                ++waiting;
                break;
            }
            const bool isMarked = sound.error().is(FeedError::BlobHash) && FeedStore(folder).doubt(attachment);
            broken << u"%1 (%2) : %3"_s.arg(item.id, attachment.role, wordsOf(sound.error()))
                    + (isMarked ? u" ; « pdc sync » le reprendra"_s : QString());
        }
    }
    if (!broken.isEmpty())
        return {"feed"_L1, false, named(broken)};
    QString detail = u"publication %1, %2 contenus"_s.arg(feed->document().serial).arg(feed->document().items.size());
    if (waiting > 0)
        detail += u", dont %1 à venir : « pdc sync » les prendra"_s.arg(waiting);
    return {"feed"_L1, true, detail};
}

Check checkOwn(const QString &folder)
{
    return QFileInfo::exists(folder) ? checkFeed("own"_L1, folder)
                                     : Check{"own"_L1, true, u"rien n’a été ajouté sur ce PC"_s};
}

/// Looks before ContentLibrary::open() would repair, for who calls the doctor wants to know.
Result<> currentGenerationIsSound(const ContentLibrary &library)
{
    const auto current = Generations(library.paths().content()).current();
    if (!current)
        return current.error();
    if (current->isEmpty())
        return {};
    const auto content = Database::open(*current, Database::Mode::Immutable);
    if (!content)
        return content.error();
    return content->check(true);
}

/// The content, its checks, and what can be said of what is in it.
void checkContent(const CommandContext &context, QList<Check> &checks)
{
    const ContentLibrary &library = context.library;
    const auto unreadable = [&](const QString &why) {
        checks.append({"content"_L1, false, why});
        for (const auto name : {"update"_L1, "tutorials"_L1})
            checks.append({name, false, u"les contenus ne peuvent pas être lus"_s});
    };
    if (const auto sound = currentGenerationIsSound(library); !sound)
        return unreadable(wordsOf(sound.error()));
    const auto content = library.open();
    if (!content)
        return unreadable(wordsOf(content.error()));
    for (const Notice notice : {Notice::ContentMissing, Notice::NothingKept, Notice::NoSpace}) {
        if (context.notices.contains(notice))
            return unreadable(noticeLine(notice, library.paths().home()));
    }
    if (const auto sound = content->check(true); !sound)
        return unreadable(wordsOf(sound.error()));
    const auto items = catalogItems(*content, {});
    if (!items)
        return unreadable(wordsOf(items.error()));
    checks.append(
        {"content"_L1, true, u"%1, %2"_s.arg(contentCount(items->size())).arg(QFileInfo(content->file()).fileName())});

    const auto behind = library.isBehind(*content);
    if (!behind)
        checks.append({"update"_L1, false, wordsOf(behind.error())});
    else if (*behind)
        checks.append({"update"_L1, false, u"d’autres contenus sont là ; ils seront pris à la prochaine ouverture"_s});
    else
        checks.append({"update"_L1, true, u"les contenus sont à jour"_s});

    const auto tutorials = allTutorials(*content);
    if (!tutorials) {
        checks.append({"tutorials"_L1, false, wordsOf(tutorials.error())});
        return;
    }
    QStringList broken;
    for (const Tutorial &tutorial : *tutorials) {
        const CatalogFile *video = tutorial.file("video"_L1);
        const QString file = video ? library.paths().layers().pathOf(tutorial.layer, video->url) : QString();
        if (!video || !QFileInfo(file).isFile())
            broken << tutorial.id + u" : la vidéo manque"_s;
        else if (QFileInfo(file).size() != video->size)
            broken << tutorial.id + u" : la vidéo n’est pas entière"_s;
    }
    checks.append({"tutorials"_L1, broken.isEmpty(),
                   broken.isEmpty() ? u"%1 tutoriels, avec leur vidéo"_s.arg(tutorials->size()) : named(broken)});
}

Check checkPersonal(const StorePaths &paths)
{
    if (!QFileInfo::exists(paths.personal())) {
        return paths.folder.isEmpty() || (paths.machine.isEmpty() && !QFileInfo(paths.folder).isDir())
            ? Check{"personal"_L1, false, u"rien ne peut être gardé"_s}
            : Check{"personal"_L1, true, u"rien n’a encore été gardé"_s};
    }
    const auto personal = Database::open(paths.personal(), Database::Mode::ReadWrite);
    if (!personal)
        return {"personal"_L1, false, paths.personal() + u" : "_s + wordsOf(personal.error())};
    if (const auto sound = personal->check(true); !sound)
        return {"personal"_L1, false, paths.personal() + u" : "_s + wordsOf(sound.error())};
    return {"personal"_L1, true, paths.personal()};
}

Check checkPolicy(const Policy &policy)
{
    const QString file = Policy::usualFile();
    if (!policy.problems().isEmpty())
        return {"policy"_L1, false, file + u" : "_s + named(policy.problems())};
    return {"policy"_L1, true, QFileInfo::exists(file) ? file : u"rien n’est fixé pour ce PC"_s};
}

Check checkSqlite()
{
    const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    if (!database)
        return {"sqlite"_L1, false, wordsOf(database.error())};
    Statement select(*database, u"SELECT sqlite_version()"_s);
    select.bind();
    const QString version = select.next() ? select.text(0) : QString();
    QStringList missing;
    if (!database->execute(u"CREATE VIRTUAL TABLE words USING fts5 (word)"))
        missing << u"FTS5"_s;
    if (!database->execute(u"CREATE VIRTUAL TABLE boxes USING rtree (id, west, east, south, north)"))
        missing << u"R*Tree"_s;
    if (version.isEmpty() || !missing.isEmpty())
        return {"sqlite"_L1, false, u"SQLite %1 : il manque %2"_s.arg(version, missing.join(u", "_s))};
    return {"sqlite"_L1, true, u"SQLite %1, avec FTS5 et R*Tree"_s.arg(version)};
}

}

Outcome runDoctor(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};

    const StorePaths &paths = context.library.paths();
    QList<Check> checks{checkStore(paths), checkSpace(paths.home()), checkFeed("bundle"_L1, paths.bundle),
                        checkSynced(paths), checkOwn(paths.own())};
    checkContent(context, checks);
    checks << checkPersonal(paths) << checkPolicy(context.policy) << checkSqlite();

    QJsonArray array;
    QStringList lines;
    QStringList failed;
    for (const Check &check : checks) {
        array.append(
            QJsonObject{{u"check"_s, check.name.toString()}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}});
        lines << u"%1  %2 : %3"_s.arg(check.ok ? u"bien"_s : u"MAL "_s, check.name.toString(), check.detail);
        if (!check.ok)
            failed << check.name.toString();
    }
    Answer answer = Answer::ofLines(QJsonDocument(array), lines);
    if (!failed.isEmpty())
        answer.complaint = u"%1 : tout n’est pas en ordre (%2)"_s.arg(paths.home(), failed.join(u", "_s));
    return answer;
}

}
