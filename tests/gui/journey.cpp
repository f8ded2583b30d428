// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"

#include "support/wait.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QThreadPool>
#include <QWindow>

namespace pdc::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // Milliseconds: a first start fills the store, and other tests run beside it.
}

Journey::Journey(const QString &bundle)
    : m_bundle(bundle.isEmpty() ? QStringLiteral(PDC_SHARE_DIR "/bundle") : bundle)
    , m_clock(QDateTime({2026, 11, 23}, {10, 0}))
{
    loadFonts();
}

Journey::~Journey()
{
    leave();
}

bool Journey::start(const QString &route, const QString &language)
{
    leave();
    m_program =
        std::make_unique<Program>(StorePaths{m_store.path(), m_bundle}, m_clock, m_policy, [this] { return m_disks; });
    if (m_makeNetwork)
        m_program->setNetwork(m_makeNetwork());
    m_window = std::make_unique<MainWindow>(*m_program, language);
    m_window->resize(1180, 760); // Which the screen of the platform for tests has no room for.
    const QSignalSpy settled(m_program.get(), &Program::settled);
    QObject::connect(m_window.get(), &MainWindow::firstPainted, m_program.get(), &Program::afterFirstPaint);
    m_program->loadSummary();
    if (!route.isEmpty()) {
        const auto wanted = Route::parse(route);
        if (!wanted)
            return false;
        m_window->go(*wanted);
    }
    m_window->show();
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get(), patience)
        && waitUntil([&] { return !settled.isEmpty(); }, patience);
}

void Journey::plugIn(const QList<RemovableDisk> &disks)
{
    QThreadPool::globalInstance()->waitForDone();
    m_disks = disks;
    if (m_program)
        m_program->disks().look();
}

void Journey::leave()
{
    m_window.reset();
    if (m_program)
        m_program->finish();
    m_program.reset();
    QCoreApplication::processEvents(); // What the platform still has to say of the window that was.
}

void Journey::reset()
{
    leave();
    const QString settings = m_store.filePath(u"settings.ini"_s);
    QFile::remove(settings);
    QDir(settings).removeRecursively();
}

QString Journey::words(const QString &name) const
{
    if (const auto *label = see<QLabel>(name))
        return label->text();
    if (const auto *button = see<QAbstractButton>(name))
        return button->text();
    return {};
}

QString Journey::focused() const
{
    const QWidget *widget = QApplication::focusWidget();
    if (!widget)
        return u"(nothing)"_s;
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

QRect Journey::placeOf(const QWidget &widget) const
{
    return {widget.mapTo(m_window.get(), QPoint(0, 0)), widget.size()};
}

bool Journey::click(const QString &name)
{
    QCoreApplication::processEvents(); // Nobody clicks on what has not been laid out yet.
    QWidget *widget = see(name);
    if (!widget)
        return false;
    for (QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *page = qobject_cast<QScrollArea *>(outer))
            page->ensureWidgetVisible(widget); // As one turns the wheel until it is there.
    }
    const QPoint middle = placeOf(*widget).center();
    const QWidget *there = m_window->childAt(middle);
    if (there != widget && !widget->isAncestorOf(there))
        return false;
    clickAt(middle);
    return true;
}

void Journey::clickAt(QPoint inWindow)
{
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, inWindow);
    QCoreApplication::processEvents();
}

void Journey::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
    QCoreApplication::processEvents();
}

void Journey::type(const QString &text)
{
    for (const QChar letter : text) {
        // QTest's own way knows Latin-1 letters alone; it is enough for the names typed here.
        QTest::keyClick(m_window->windowHandle(), letter.toLatin1());
    }
    QCoreApplication::processEvents();
}

}
