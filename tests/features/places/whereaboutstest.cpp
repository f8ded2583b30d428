// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/whereabouts.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;

namespace {

/// A sentence of NMEA 0183 with its checksum.
QByteArray sentence(const QByteArray &body)
{
    quint8 sum = 0;
    for (const char c : body)
        sum ^= quint8(c);
    return '$' + body + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
}

/// A receiver on the network: each second it says where it is, once somebody listens.
class Receiver
{
public:
    /// `body`: of its sentences; empty: it says nothing.
    explicit Receiver(QByteArray body)
        : m_body(std::move(body))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_listener = m_server.nextPendingConnection();
            ++listeners;
        });
        QObject::connect(&m_timer, &QTimer::timeout, &m_server, [this] {
            if (m_listener && !m_body.isEmpty())
                m_listener->write(sentence(m_body));
        });
        m_timer.start(200);
    }
    [[nodiscard]] QString address() const { return u"socket://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

    int listeners = 0;

private:
    QByteArray m_body;
    QTcpServer m_server;
    QPointer<QTcpSocket> m_listener;
    QTimer m_timer;
};

// 45° 45.60' north, 4° 50.40' east.
constexpr auto lyon = "GPRMC,100000.00,A,4545.6000,N,00450.4000,E,0.0,0.0,231126,,,A";

}

/// Where a PC is, asked of a real receiver.
class WhereaboutsTest final : public test::Suite
{
    Q_OBJECT

    std::optional<GeoPoint> m_found;
    std::optional<Whereabouts::Failure> m_failed;

    void listen(Whereabouts &whereabouts)
    {
        m_found.reset();
        m_failed.reset();
        connect(&whereabouts, &Whereabouts::found, this, [this](GeoPoint point) { m_found = point; });
        connect(&whereabouts, &Whereabouts::failed, this, [this](Whereabouts::Failure why) { m_failed = why; });
    }
    [[nodiscard]] bool hasAnswer() const { return m_found || m_failed; }

private Q_SLOTS:
    /// While a test runs, Qt Positioning shows its own tests' sources alone; ours are the real ones.
    void initTestCase() { qunsetenv("QT_QTESTLIB_RUNNING"); }

    void aReceiverTellsWhereThePcIs()
    {
        Receiver receiver(lyon);
        Whereabouts whereabouts({{}, receiver.address()});
        listen(whereabouts);
        QVERIFY(!whereabouts.isAsking());
        QTest::qWait(300);
        QCOMPARE(receiver.listeners, 0); // Nobody has asked.
        whereabouts.ask();
        QVERIFY(whereabouts.isAsking() && !hasAnswer());
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QVERIFY(m_found && !whereabouts.isAsking());
        QVERIFY(distanceMetres(*m_found, {45.76, 4.84}) < 20);
        m_found.reset();
        whereabouts.ask(); // A second question is asked anew.
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QVERIFY(m_found);
        QCOMPARE(receiver.listeners, 2);
    }

    void aFixedPlaceGoesFirstAndNothingIsAsked()
    {
        Receiver receiver(lyon);
        Whereabouts whereabouts({GeoPoint{48.1, -1.7}, receiver.address()});
        listen(whereabouts);
        whereabouts.ask();
        QVERIFY(!hasAnswer()); // Never before ask() returns.
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QCOMPARE(*m_found, (GeoPoint{48.1, -1.7}));
        QTest::qWait(300);
        QCOMPARE(receiver.listeners, 0);
    }

    void aSilentReceiverIsGivenUp()
    {
        Receiver receiver({});
        Whereabouts whereabouts({{}, receiver.address(), 1'500});
        listen(whereabouts);
        whereabouts.ask();
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QCOMPARE(m_failed, Whereabouts::Failure::NotFound);
        QVERIFY(!whereabouts.isAsking());
    }

    void oneThatDoesNotKnowIsNoAnswer()
    {
        Receiver receiver("GPRMC,100000.00,V,,,,,,,231126,,,N");
        Whereabouts whereabouts({{}, receiver.address(), 1'500});
        listen(whereabouts);
        whereabouts.ask();
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QCOMPARE(m_failed, Whereabouts::Failure::NotFound);
    }

    void whoNoLongerWaitsHearsNothing()
    {
        Receiver receiver(lyon);
        Whereabouts whereabouts({{}, receiver.address()});
        listen(whereabouts);
        whereabouts.ask();
        whereabouts.cancel();
        QVERIFY(!whereabouts.isAsking());
        QTest::qWait(1'000);
        QVERIFY(!hasAnswer());
        whereabouts.ask();
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QVERIFY(m_found);
    }

    void withoutAnyServiceThatIsSaid()
    {
        // No system bus: GeoClue, which is one, cannot be there.
        const QByteArray bus = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere");
        Whereabouts whereabouts({{}, {}, 1'500});
        listen(whereabouts);
        whereabouts.ask();
        QVERIFY(waitUntil([&] { return hasAnswer(); }));
        QVERIFY(m_failed && !whereabouts.isAsking());
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus);
    }
};

QTEST_GUILESS_MAIN(WhereaboutsTest)
#include "whereaboutstest.moc"
