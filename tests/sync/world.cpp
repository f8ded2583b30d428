// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include "feed/paths.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QThreadPool>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {

QList<SourceFile> tutorialFiles(const QByteArray &video)
{
    return {{u"v.mp4"_s, video, u"video"_s, u"video/mp4"_s},
            {u"v.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour\n", u"captions"_s, u"text/vtt"_s, u"fr"_s},
            {u"v.jpg"_s, QByteArray(300, 'p'), u"poster"_s, u"image/jpeg"_s},
            {u"v.txt"_s, "Bonjour", u"transcript"_s, u"text/plain"_s, u"fr"_s}};
}

const QJsonObject tutorialWords{{u"theme"_s, u"clavier"_s}, {u"duration"_s, 62}};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

World::World()
    : source(m_folder.filePath(u"source"_s))
    , clock(QDateTime({2026, 11, 23}, {10, 0}))
    , m_library({m_folder.filePath(u"store"_s), m_folder.filePath(u"bundle"_s)}, clock,
                [this](Notice notice) { m_notices << notice; })
{
    using namespace std::chrono_literals;
    limits.silence = 400ms;
    limits.slowWindow = 600ms;
    limits.slowBytes = 600;
    limits.pause = 20ms;
    limits.fruitless = 4s;

    FeedSource bundle(m_folder.filePath(u"bundle-source"_s));
    bundle.put(tutorial(), u"tutorial"_s, u"Copier"_s, tutorialFiles(QByteArray(5000, 'v')), tutorialWords);
    bundle.put(u"urn:pdc:test:other"_s, u"tutorial"_s, u"Coller"_s, tutorialFiles(QByteArray(4000, 'w')),
               tutorialWords);
    source.put(tutorial(), u"tutorial"_s, u"Copier et coller"_s, tutorialFiles(QByteArray(300'000, 'x')),
               tutorialWords);
    source.put(news(), u"news"_s, u"Rendez-vous"_s,
               {{u"a.pdf"_s, QByteArray(2000, 'a'), u"document"_s, u"application/pdf"_s}});
    m_works = minisign.works() && bundle.build(m_folder.filePath(u"bundle"_s)).isEmpty() && publish().isEmpty()
        && m_library.open().has_value();
}

QString World::publish(int expiresDays)
{
    const QString problems = source.publish(published(), clock.now(), expiresDays);
    if (!problems.isEmpty())
        return problems;
    if (!minisign.sign(published(u"feed.json"_s)))
        return u"not signed"_s;
    stamp();
    return {};
}

QString World::published(const QString &file) const
{
    const QString folder = m_folder.filePath(u"published"_s);
    return file.isEmpty() ? folder : QString(folder + u'/' + file);
}

QString World::blobOf(const QByteArray &bytes)
{
    return blobPath(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void World::put(const QByteArray &json, bool sign) const
{
    QFile file(published(u"feed.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("a test's own folder cannot be written");
    file.close();
    if (sign && !minisign.sign(file.fileName()))
        qFatal("minisign does not sign");
    stamp();
}

void World::stamp() const
{
    // A server tells two versions apart by length and second, and a signature's length never changes: publications of
    // a test, which come within one second, get seconds of their own.
    m_publishedAt = m_publishedAt.addSecs(1);
    setChanged(m_publishedAt);
}

void World::setChanged(const QDateTime &time) const
{
    for (const QString &name : {u"feed.json"_s, u"feed.json.minisig"_s}) {
        QFile file(published(name));
        if (file.exists()
            && (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime)))
            qFatal("a file's time cannot be set");
    }
}

Result<SyncReport> World::sync(const QString &place, const QString &key, LowSpace low)
{
    Syncer syncer(m_library, clock, limits);
    return run(syncer, place, key, low);
}

Result<SyncReport> World::run(Syncer &syncer, const QString &place, const QString &key, LowSpace low)
{
    syncer.start(place, key, low);
    const bool ended = waitUntil([&] { return syncer.state() == Syncer::State::Idle; }, 60'000);
    QThreadPool::globalInstance()->waitForDone();
    if (!ended)
        qFatal("a sync does not end");
    return *syncer.result();
}

FeedStatus World::status() const
{
    const auto content = m_library.open();
    const auto status =
        content ? feedStatus(*content, m_library.paths(), {}, clock) : Result<FeedStatus>(content.error());
    return status.value_or({});
}

QStringList World::seen() const
{
    const auto content = m_library.open();
    if (!content)
        return {content.error().name()};
    QStringList lines;
    for (const CatalogItem &item : catalogItems(*content, {}).value_or({}))
        lines << QString(layerName(item.layer)) + u' ' + item.id + u' ' + item.title;
    return lines;
}

QStringList World::held() const
{
    QStringList lines = seen();
    const auto content = m_library.open();
    for (const CatalogItem &item : catalogItems(*content, {}).value_or({})) {
        for (const CatalogFile &file : catalogFiles(*content, item.id).value_or({})) {
            const QByteArray bytes = bytesOf(m_library.paths().layers().pathOf(item.layer, file.url));
            const bool isWhole = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() == file.sha256;
            lines << file.role + (isWhole ? u" whole"_s : u" broken"_s);
        }
    }
    for (const QString &name : {u"feed/feed.json"_s, u"feed/feed.json.minisig"_s})
        lines << QString::fromLatin1(bytesOf(store(name)).toHex());
    // That a newer program is needed may be noted: it is something to say, and changes nothing that is held.
    QJsonObject state = QJsonDocument::fromJson(bytesOf(store(u"sync.json"_s))).object();
    state.remove("needed_program"_L1);
    lines << QString::fromUtf8(QJsonDocument(state).toJson());
    return lines;
}

QString World::codeOf(const Result<SyncReport> &result)
{
    return result ? QString(u""_s) : QString(result.error().name());
}

}
