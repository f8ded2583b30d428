// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/suites.h"

#include <QElapsedTimer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace std::chrono_literals;
using pdc::test::RawServer;
using pdc::test::World;

/// « A sync that gets nowhere ends within 120 seconds », twenty-five times as fast: whatever the ways in which a server makes
/// it wait, for whichever files and in whichever order, all of them together end with the patience.
class LostTimeTest final : public test::RawSuite
{
    Q_OBJECT

private:
    enum class Way { Answers, Silent, Drips, Busy };
    using Ways = QList<Way>;

    static RawServer::Behaviour behaviourOf(Way way)
    {
        switch (way) {
        case Way::Silent:
            return RawServer::silence();
        case Way::Drips:
            return RawServer::drip(20);
        case Way::Busy:
            return RawServer::answer("503 Busy", "Retry-After: 3600\r\n", {});
        case Way::Answers:
            break;
        }
        return {};
    }

    /// The file is served in these ways, the last one from then on.
    void serve(const QString &path, const Ways &ways)
    {
        for (qsizetype i = ways.size() - 1; i >= 0; --i) {
            if (ways[i] == Way::Answers)
                m_server->behave(path, RawServer::answer("200 OK", {}, m_server->bytesOf(path)));
            else
                m_server->behave(path, behaviourOf(ways[i]), i == ways.size() - 1 ? -1 : 1);
        }
    }

private Q_SLOTS:
    void endsInTime_data()
    {
        QTest::addColumn<Ways>("signature");
        QTest::addColumn<Ways>("feed");
        QTest::addColumn<Ways>("file");
        const auto answers = Way::Answers;
        const auto silent = Way::Silent;
        const auto drips = Way::Drips;
        const auto busy = Way::Busy;
        const Ways good{answers};
        QTest::newRow("always busy") << Ways{busy} << Ways{busy} << Ways{busy};
        QTest::newRow("busy, then a drip") << Ways{busy, busy, drips} << good << good;
        QTest::newRow("busy, then silence") << Ways{silent, busy, silent} << good << good;
        QTest::newRow("each of them busy for a while")
            << Ways{busy, answers} << Ways{busy, answers} << Ways{busy, answers};
        QTest::newRow("each of them silent for a while")
            << Ways{silent, silent, answers} << Ways{silent, silent, answers} << Ways{silent};
        QTest::newRow("each of them drips for a while")
            << Ways{drips, answers} << Ways{drips, drips, answers} << Ways{drips};
        QTest::newRow("a busy file") << good << good << Ways{busy};
        QTest::newRow("a busy file that drips then") << good << good << Ways{busy, busy, drips};
        QTest::newRow("a busy feed and a silent file") << good << Ways{busy, answers} << Ways{silent, drips};
    }
    void endsInTime()
    {
        QFETCH(const Ways, signature);
        QFETCH(const Ways, feed);
        QFETCH(const Ways, file);
        SyncLimits &limits = m_world->limits;
        limits.silence = 800ms;
        limits.slowWindow = 1200ms;
        limits.longestPause = 2400ms;
        limits.fruitless = 4400ms;
        const QString video = World::blobOf(QByteArray(300'000, 'x'));
        const QString document = World::blobOf(QByteArray(2000, 'a'));
        serve(u"feed.json.minisig"_s, signature);
        serve(u"feed.json"_s, feed);
        serve(video, file);
        serve(document, file);
        QElapsedTimer timer;
        timer.start();
        const auto report = m_world->sync(m_server->url(), m_world->minisign.publicFile());
        const auto elapsed = std::chrono::milliseconds(timer.elapsed());
        QVERIFY(!report);
        const QStringList codes{u"http"_s, u"stalled"_s};
        QVERIFY2(codes.contains(World::codeOf(report)), qPrintable(World::codeOf(report)));
        QVERIFY2(elapsed < limits.fruitless + 1300ms, qPrintable(QString::number(elapsed.count())));
        // It was worth more than one try.
        QVERIFY(m_server->asked().size() > 1);
    }

    void aPauseForWhichThereIsNoTimeIsNotBegun()
    {
        m_world->limits.longestPause = 30s;
        m_world->limits.fruitless = 20s;
        serve(u"feed.json.minisig"_s, {Way::Busy});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(World::codeOf(m_world->sync(m_server->url(), m_world->minisign.publicFile())), u"http"_s);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_server->asked().size(), 1);
    }

    void whatGetsSomewhereMayTakeLonger()
    {
        // Five times the silence is more than the patience, but after three of them a file comes.
        SyncLimits &limits = m_world->limits;
        limits.downloads = 1;
        limits.fruitless = 1500ms;
        for (int i = 0; i < 3; ++i)
            m_world->source.put(u"urn:pdc:test:%1"_s.arg(i), u"news"_s, u"Nouvelle %1"_s.arg(i),
                                {{u"n.txt"_s, QByteArray(5000 + i, 'n'), u"document"_s, u"text/plain"_s}});
        QCOMPARE(m_world->publish(), QString());
        for (int i = 0; i < 3; ++i) {
            Ways ways{Way::Silent, Way::Answers};
            if (i > 0)
                ways.prepend(Way::Silent);
            serve(World::blobOf(QByteArray(5000 + i, 'n')), ways);
        }
        QElapsedTimer timer;
        timer.start();
        const auto report = m_world->sync(m_server->url(), m_world->minisign.publicFile());
        QVERIFY2(report, report ? "" : qPrintable(report.error().name()));
        QVERIFY(timer.elapsed() > 2000);
    }
};

QTEST_GUILESS_MAIN(LostTimeTest)
#include "losttimetest.moc"
