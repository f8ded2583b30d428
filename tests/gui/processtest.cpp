// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/startup/screen.h"
#include "support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <xcb/xcb.h>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t sun = 0xFFD23F; // The ground of a notice.

struct Free
{
    void operator()(void *reply) const { std::free(reply); } // NOLINT(cppcoreguidelines-no-malloc): xcb's way
};

/// What an X client can ask about another's window.
class Desk
{
public:
    Desk()
        : m_connection(xcb_connect(nullptr, nullptr))
        , m_root(xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root)
    {
    }

    [[nodiscard]] QString title(xcb_window_t window) const
    {
        const auto cookie =
            xcb_get_property(m_connection.get(), 0, window, atom("_NET_WM_NAME"), atom("UTF8_STRING"), 0, 200);
        const std::unique_ptr<xcb_get_property_reply_t, Free> reply(
            xcb_get_property_reply(m_connection.get(), cookie, nullptr));
        return reply ? QString::fromUtf8(static_cast<const char *>(xcb_get_property_value(reply.get())),
                                         xcb_get_property_value_length(reply.get()))
                     : QString();
    }

    /// Lays a window of ours over all others.
    xcb_window_t cover()
    {
        const xcb_window_t window = xcb_generate_id(m_connection.get());
        const std::uint32_t unmanaged = 1;
        xcb_create_window(m_connection.get(), XCB_COPY_FROM_PARENT, window, m_root, 0, 0, 150, 150, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, XCB_CW_OVERRIDE_REDIRECT, &unmanaged);
        xcb_map_window(m_connection.get(), window);
        xcb_flush(m_connection.get());
        return window;
    }
    void uncover(xcb_window_t window)
    {
        xcb_destroy_window(m_connection.get(), window);
        xcb_flush(m_connection.get());
    }

    /// Whether `upper` lies above `lower`.
    [[nodiscard]] bool isAbove(xcb_window_t upper, xcb_window_t lower) const
    {
        const std::unique_ptr<xcb_query_tree_reply_t, Free> tree(
            xcb_query_tree_reply(m_connection.get(), xcb_query_tree(m_connection.get(), m_root), nullptr));
        if (!tree)
            return false;
        const xcb_window_t *begin = xcb_query_tree_children(tree.get());
        const xcb_window_t *end = begin + xcb_query_tree_children_length(tree.get());
        return std::find(std::find(begin, end, lower), end, upper) != end;
    }

    /// Whether a notice stands beneath the bar of a window at the screen's corner.
    [[nodiscard]] bool showsNotice(xcb_window_t window) const
    {
        const auto cookie = xcb_get_image(m_connection.get(), XCB_IMAGE_FORMAT_Z_PIXMAP, window, 40, 80, 40, 30, ~0U);
        const std::unique_ptr<xcb_get_image_reply_t, Free> image(
            xcb_get_image_reply(m_connection.get(), cookie, nullptr));
        if (!image)
            return false;
        const std::uint8_t *data = xcb_get_image_data(image.get());
        for (int at = 0; at + 4 <= xcb_get_image_data_length(image.get()); at += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + at, sizeof pixel);
            if ((pixel & 0xffffff) == sun)
                return true;
        }
        return false;
    }

private:
    struct Disconnect
    {
        void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
    };

    [[nodiscard]] xcb_atom_t atom(const char *name) const
    {
        const auto cookie = xcb_intern_atom(m_connection.get(), 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const std::unique_ptr<xcb_intern_atom_reply_t, Free> reply(
            xcb_intern_atom_reply(m_connection.get(), cookie, nullptr));
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }

    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    xcb_window_t m_root;
};

/// One run of the real program.
class Run
{
public:
    explicit Run(const QStringList &arguments, const QStringList &without = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : without)
            environment.remove(name);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(PDC_BUILD_DIR "/bin/partage-de-co"), arguments);
    }
    ~Run()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The exit code; -1 if it does not end, -2 if it crashed.
    [[nodiscard]] int exitCode()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(60'000))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }
    [[nodiscard]] QString output() { return QString::fromUtf8(m_process.readAllStandardOutput()); }
    [[nodiscard]] QString complaints() { return QString::fromUtf8(m_process.readAllStandardError()); }
    [[nodiscard]] bool isRunning()
    {
        m_process.waitForFinished(0); // Takes in what has happened.
        return m_process.state() == QProcess::Running;
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }

private:
    QProcess m_process;
};

}

/// The program as the system starts it: its words, its exit codes, one window an account and store.
class ProcessTest : public test::Suite
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    bench::Screen m_screen;
    Desk m_desk;

    [[nodiscard]] QString store(const QString &name = u"store"_s) const { return m_folder.filePath(name); }

    /// The window, once something is painted in it; none if it does not come.
    [[nodiscard]] xcb_window_t shown()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 20'000) {
            const auto window = m_screen.mainWindow();
            if (window && bench::Screen::painted(m_screen.look(*window)))
                return *window;
            QTest::qWait(20);
        }
        return XCB_NONE;
    }
    /// Closes the window as the cross in a title bar does.
    [[nodiscard]] int close(Run &run, xcb_window_t window)
    {
        m_screen.close(window);
        const int code = run.exitCode();
        for (int tries = 0; tries < 200 && !m_screen.empty(); ++tries)
            QTest::qWait(10);
        return code;
    }

private Q_SLOTS:
    void speaksWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("words");
        QTest::newRow("help") << u"--help"_s << u"--open ROUTE"_s;
        for (const char *route :
             {"/guides/ID", "/memo/ID", "/places?service=", "/connection", "/stickers/ID", "/pages/ID"})
            QTest::newRow(route) << u"--help"_s << QString::fromLatin1(route);
        QTest::newRow("help, short") << u"-h"_s << u"--store DOSSIER"_s;
        QTest::newRow("version") << u"--version"_s << u"partage-de-co " PDC_VERSION "\n"_s;
    }

    void speaksWithoutADisplay()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, words);
        Run run({option}, {u"DISPLAY"_s});
        QCOMPARE(run.exitCode(), 0);
        const QString output = run.output();
        QVERIFY2(output.contains(words), qPrintable(output));
        QCOMPARE(run.complaints(), QString());
    }

    void refusesWordsThatAreOff_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"--nonsense"_s;
        QTest::newRow("unknown option with a value") << QStringList{u"--nonsense=1"_s} << u"--nonsense"_s;
        QTest::newRow("a stray word") << QStringList{u"places"_s} << u"places"_s;
        QTest::newRow("unknown route") << QStringList{u"--open"_s, u"/nowhere"_s} << u"/nowhere"_s;
        QTest::newRow("no route") << QStringList{u"--open=https://evil.example/"_s} << u"evil.example"_s;
        QTest::newRow("missing value") << QStringList{u"--open"_s} << u"--open"_s;
        QTest::newRow("empty value") << QStringList{u"--store="_s} << u"--store"_s;
        QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"xx"_s} << u"xx"_s;
        QTest::newRow("other letters") << QStringList{u"--épée"_s} << u"--épée"_s;
    }

    void refusesWordsThatAreOff()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, named);
        Run run(words);
        QCOMPARE(run.exitCode(), 2);
        const QString complaints = run.complaints();
        QVERIFY2(complaints.startsWith("partage-de-co : "_L1), qPrintable(complaints));
        QVERIFY2(complaints.section(u'\n', 0, 0).contains(named), qPrintable(complaints));
        QVERIFY(complaints.contains("usage : partage-de-co"_L1));
        QCOMPARE(run.output(), QString());
    }

    void saysSoWithoutADisplay_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << QString();
        QTest::newRow("dead") << u":65432"_s;
        QTest::newRow("nonsense") << u"not a display"_s;
    }

    void saysSoWithoutADisplay()
    {
        QFETCH(const QString, display);
        const QByteArray before = qgetenv("DISPLAY");
        qputenv("DISPLAY", display.toUtf8());
        Run run({u"--store"_s, store()});
        const int code = run.exitCode();
        qputenv("DISPLAY", before);
        QCOMPARE(code, 1);
        const QString complaints = run.complaints();
        QCOMPARE(complaints.count(u'\n'), 1);
        QVERIFY2(complaints.contains(u"il faut un écran"_s), qPrintable(complaints));
        QVERIFY(!QFileInfo::exists(store())); // Nothing was begun.
    }

    void opensAndCloses()
    {
        Run run({u"--store"_s, store(), u"--lang"_s, u"fr"_s, u"--open"_s, u"/settings"_s});
        const xcb_window_t window = shown();
        QVERIFY(window != XCB_NONE);
        QTRY_COMPARE(m_desk.title(window), u"Réglages – Partage de Co"_s);
        QCOMPARE(close(run, window), 0);
        QCOMPARE(run.complaints(), QString());
        QVERIFY(QFileInfo::exists(store() + u"/content/current"_s)); // What was being made is finished first.
    }

    void opensOneWindowAStore()
    {
        Run first({u"--store"_s, store()});
        const xcb_window_t window = shown();
        QVERIFY(window != XCB_NONE);
        QTRY_COMPARE(m_desk.title(window), u"Partage de Co"_s);
        QTest::qWait(300); // It listens once it is painted.
        const xcb_window_t over = m_desk.cover();
        QTRY_VERIFY(m_desk.isAbove(over, window));

        Run second({u"--store"_s, store() + u"/../store/"_s, u"--open"_s, u"/places?commune=38185"_s});
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.complaints(), QString());
        QTRY_COMPARE(m_desk.title(window), u"Trouver un lieu d’aide – Partage de Co"_s);
        QTRY_VERIFY(m_desk.isAbove(window, over));
        m_desk.uncover(over);

        Run third({u"--store"_s, store()}); // No route: it only comes forward.
        QCOMPARE(third.exitCode(), 0);
        QVERIFY(first.isRunning());
        QCOMPARE(m_desk.title(window), u"Trouver un lieu d’aide – Partage de Co"_s);
        QCOMPARE(close(first, window), 0);
        QCOMPARE(first.complaints(), QString());
    }

    void opensAWindowOfItsOwnForAnotherStore()
    {
        Run first({u"--store"_s, store()});
        const xcb_window_t window = shown();
        QVERIFY(window != XCB_NONE);
        QTest::qWait(300);
        Run second({u"--store"_s, store(u"another"_s), u"--open"_s, u"/settings"_s});
        QTest::qWait(1500);
        QVERIFY(second.isRunning());
        QCOMPARE(m_desk.title(window), u"Partage de Co"_s);
        QCOMPARE(close(first, window), 0);
    }

    void startsAgainAfterAnUncleanEnd_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("asked to end") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }

    void startsAgainAfterAnUncleanEnd()
    {
        QFETCH(const int, number);
        {
            Run run({u"--store"_s, store()});
            QVERIFY(shown() != XCB_NONE);
            QTest::qWait(300);
            run.signal(number);
            (void)run.exitCode();
            QVERIFY(!run.isRunning());
            QTRY_VERIFY(m_screen.empty());
        }
        Run again({u"--store"_s, store()}); // Nobody answers at what the first one left.
        const xcb_window_t window = shown();
        QVERIFY(window != XCB_NONE);
        QTest::qWait(500);
        QVERIFY(!m_desk.showsNotice(window)); // Nothing was damaged, so nothing is said.
        Run third({u"--store"_s, store(), u"--open"_s, u"/settings"_s});
        QCOMPARE(third.exitCode(), 0);
        QTRY_COMPARE(m_desk.title(window), u"Réglages – Partage de Co"_s);
        QCOMPARE(close(again, window), 0);
    }

    void worksWithoutAFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QFile file(store(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        QTest::newRow("a file") << file.fileName();
        QTest::newRow("in a file") << QString(file.fileName() + u"/store"_s);
        QTest::newRow("where nobody may write") << u"/proc/store"_s;
    }

    void worksWithoutAFolder()
    {
        QFETCH(const QString, folder);
        Run run({u"--store"_s, folder});
        const xcb_window_t window = shown();
        QVERIFY(window != XCB_NONE);
        QTRY_VERIFY(m_desk.showsNotice(window));
        QCOMPARE(close(run, window), 0);
        QCOMPARE(run.complaints(), QString());
        QFile file(store(u"file"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "processtest.moc"
