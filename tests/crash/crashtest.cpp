// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/paths.h"
#include "support/nginx.h"
#include "sync/world.h"

#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::Nginx;
using pdc::test::World;

/// A sync that is killed at each place where it changes the disk. Whoever looks then sees the former content or the new
/// one, whole; the next sync ends well, does not bring again what was whole, and leaves nothing lying about.
///
/// With PDC_CRASH_KILLS=500 in the environment it is killed so often anywhere, besides.
class CrashTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_world.works());
        m_world.source.put(u"urn:pdc:test:grand"_s, u"news"_s, u"Grand"_s,
                           {{u"g.bin"_s, noise(400'000, 1), u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world.publish(), QString());
        QVERIFY(m_world.sync(m_world.published(), m_world.minisign.publicFile()));
        m_before = seen(m_world.store({}));

        // Something new, something other, something that goes, something that stays.
        m_world.source.put(u"urn:pdc:test:grand"_s, u"news"_s, u"Plus grand"_s,
                           {{u"g.bin"_s, noise(700'000, 2), u"document"_s, u"application/octet-stream"_s}});
        m_world.source.remove(World::news());
        for (int i = 0; i < 4; ++i)
            m_world.source.put(
                u"urn:pdc:test:%1"_s.arg(i), u"news"_s, u"Nouvelle %1"_s.arg(i),
                {{u"n.bin"_s, noise(90'000, quint32(10 + i)), u"document"_s, u"application/octet-stream"_s}});
        QCOMPARE(m_world.publish(), QString());
        m_nginx = std::make_unique<Nginx>(m_world.published());
        QVERIFY2(m_nginx->works(), m_nginx->complaint().constData());

        // Where it changes the disk.
        QVERIFY(reset());
        const QString log = m_world.folder(u"calls"_s);
        const auto child = runChild({{u"PDC_CRASH_LOG"_s, log}});
        QVERIFY2(child.exit == 0, child.words.constData());
        m_after = seen(store());
        QVERIFY(m_after != m_before);
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList calls = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        m_calls = int(calls.size());
        for (const QString &call : calls)
            ++m_places[call];
        qInfo("%d calls in %d places", m_calls, int(m_places.size()));
        QVERIFY(m_places.size() >= 30);
        QCOMPARE(leftOver(), QStringList());
    }

    void aKillerWithoutAnAimKillsNobody()
    {
        QVERIFY(reset());
        const auto child = runChild({{u"PDC_CRASH_AT"_s, u"write no/such/file#1"_s}});
        QVERIFY2(child.exit == 0, child.words.constData());
    }

    void survivesAKill_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("torn");
        for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
            const auto row = [&](int count, bool torn) {
                const QString at = place.key() + u'#' + QString::number(count);
                QTest::newRow(qPrintable(at + (torn ? u", torn"_s : QString()))) << at << torn;
            };
            row(1, false);
            if (*place > 2)
                row((*place + 1) / 2, false);
            if (*place > 1)
                row(*place, false);
            if (place.key().startsWith("write"_L1) || place.key().startsWith("pwrite"_L1)
                || place.key().startsWith("sendfile"_L1))
                row((*place + 1) / 2, true);
        }
    }
    void survivesAKill()
    {
        QFETCH(QString, at);
        QFETCH(bool, torn);
        kill(at, torn);
    }

    void survivesAKillAnywhere()
    {
        const int kills = std::max(10, qEnvironmentVariableIntValue("PDC_CRASH_KILLS"));
        for (int i = 0; i < kills; ++i) {
            kill(u'#' + QString::number(m_random.bounded(1, m_calls + 1)), m_random.bounded(2) == 1);
            if (QTest::currentTestFailed())
                return;
            if (i % 50 == 49)
                qInfo("%d kills", i + 1);
        }
    }

    void survivesOneKillAfterTheOther()
    {
        QVERIFY(reset());
        for (int i = 0; i < 25; ++i) {
            (void)runChild({{u"PDC_CRASH_AT"_s, u'#' + QString::number(m_random.bounded(1, m_calls + 1))}});
            look();
            if (QTest::currentTestFailed())
                return;
        }
        endWell(u"many"_s);
    }

private:
    struct Child
    {
        int exit = 0; ///< -1: killed.
        QByteArray words;
    };

    [[nodiscard]] QString store() const { return m_world.folder(u"killed"_s); }

    /// The store as the first publication has left it.
    [[nodiscard]] bool reset() const
    {
        QDir(store()).removeRecursively();
        const QString from = m_world.store({});
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = store() + u'/' + QDir(from).relativeFilePath(file);
            if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
                return false;
        }
        return true;
    }

    [[nodiscard]] Child runChild(const QList<std::pair<QString, QString>> &variables = {}) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        if (!variables.isEmpty()) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PDC_KILLER));
            environment.insert(u"PDC_CRASH_BELOW"_s, store());
            for (const auto &[name, value] : variables)
                environment.insert(name, value);
            process.setProcessEnvironment(environment);
        }
        process.start(QStringLiteral(PDC_CRASH_CHILD),
                      {store(), m_world.folder(u"bundle"_s), m_nginx->url(), m_world.minisign.publicFile()});
        if (!process.waitForFinished(60'000))
            return {2, "does not end"};
        return {process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode(), process.readAll()};
    }

    /// What a person sees who opens the program on it, and whether each file of it is whole.
    [[nodiscard]] QStringList seen(const QString &folder) const
    {
        QStringList lines;
        const StorePaths paths{folder, m_world.folder(u"bundle"_s)};
        const ContentLibrary library(paths, m_world.clock,
                                     [&](Notice notice) { lines << u"notice %1"_s.arg(int(notice)); });
        const auto content = library.open();
        if (!content)
            return {content.error().name()};
        for (const CatalogItem &item : catalogItems(*content, {}).value_or({})) {
            lines << item.id + u' ' + item.title;
            for (const CatalogFile &file : catalogFiles(*content, item.id).value_or({})) {
                const auto digest = digestOfFile(paths.layers().pathOf(item.layer, file.url), file.size);
                lines << (digest && digest->sha256 == file.sha256 ? u"whole"_s : u"broken"_s);
            }
        }
        return lines;
    }

    void look() const
    {
        const QStringList lines = seen(store());
        QVERIFY2(lines == m_before || lines == m_after, qPrintable(lines.join(u'\n')));
    }

    void kill(const QString &at, bool torn) const
    {
        QVERIFY(reset());
        QList<std::pair<QString, QString>> variables{{u"PDC_CRASH_AT"_s, at}};
        if (torn)
            variables.append({u"PDC_CRASH_TORN"_s, u"1"_s});
        const Child child = runChild(variables);
        // Downloads race each other, so that a place may be passed less often than before.
        QVERIFY2(child.exit == -1 || child.exit == 0, child.words.constData());
        QVERIFY2(child.exit == -1 || !at.endsWith("#1"_L1) || at.startsWith(u'#'), qPrintable(at));
        look();
        if (!QTest::currentTestFailed())
            endWell(at);
    }

    void endWell(const QString &at) const
    {
        QHash<QString, qint64> whole;
        QHash<QString, qint64> parts;
        QDirIterator blobs(store() + "/feed/blobs"_L1, QDir::Files, QDirIterator::Subdirectories);
        while (blobs.hasNext())
            whole.insert(QFileInfo(blobs.next()).fileName(), 0);
        const QDir partial(store() + "/feed/partial"_L1);
        for (const QFileInfo &part : partial.entryInfoList(QDir::Files)) {
            if (QFile::exists(part.filePath() + ".origin"_L1)
                && !readOrigin(part.filePath() + ".origin"_L1).url.isEmpty())
                parts.insert(part.fileName(), part.size());
        }
        (void)m_nginx->seen();
        const Child child = runChild();
        QVERIFY2(child.exit == 0, child.words.constData());
        QCOMPARE(seen(store()), m_after);
        for (const QString &line : m_nginx->seen()) {
            const QString name = line.section(u'/', -1);
            QVERIFY2(!whole.contains(name), qPrintable(at + u": again, though whole: "_s + line));
            if (parts.value(name) > 0)
                QVERIFY2(line.startsWith("206 "_L1), qPrintable(at + u": not resumed: "_s + line));
        }
        const QStringList left = leftOver();
        QVERIFY2(left.isEmpty(), qPrintable(at + u" leaves "_s + left.join(u' ')));
    }

    /// What a store need not hold.
    [[nodiscard]] QStringList leftOver() const
    {
        QStringList left;
        int generations = 0;
        QSet<QString> named{u"content/current"_s, u"sync.json"_s, u"feed/feed.json"_s, u"feed/feed.json.minisig"_s,
                            u"feed/checked"_s};
        const auto feed = FeedFolder::open(store() + "/feed"_L1, FeedOrigin::Published, FeedFolder::Files::ByHash);
        for (const FeedItem &item : feed ? feed->document().items : QList<FeedItem>()) {
            for (const Attachment &attachment : item.attachments)
                named << "feed/"_L1 + blobPath(attachment.sha256);
        }
        QDirIterator files(store(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = QDir(store()).relativeFilePath(files.next());
            generations += file.startsWith("content/0"_L1) ? 1 : 0;
            if (!named.contains(file) && !file.startsWith("content/0"_L1))
                left << file;
        }
        if (generations != 1)
            left << u"%1 generations"_s.arg(generations);
        return left;
    }

    static QByteArray noise(int size, quint32 seed)
    {
        QRandomGenerator random(seed);
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &c : bytes)
            c = char(random.generate());
        return bytes;
    }

    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
    World m_world;
    std::unique_ptr<Nginx> m_nginx;
    QStringList m_before;
    QStringList m_after;
    QMap<QString, int> m_places; ///< How often each is passed.
    int m_calls = 0;
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // Milliseconds; the usual five minutes are too few for many kills.
    QCoreApplication application(argc, argv);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crashtest.moc"
