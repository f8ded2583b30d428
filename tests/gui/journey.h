// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/autosync.h"
#include "assembly/policy.h"
#include "assembly/program.h"
#include "support/suite.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

// Qt waits for five seconds, which are too few where other tests run beside this one on an old machine.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, 30'000)
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, 30'000)

namespace pdc::test {

/// A PC with the program on it: a store of its own, filled from the bundle that was built, and the window a person
/// sees. Everything is done as a person does it: with the mouse where a widget is on the screen, with keys that go to
/// whatever has the keyboard. What is not visible is not found.
class Journey
{
public:
    /// `bundle`: another one than the build's.
    explicit Journey(const QString &bundle = {});
    ~Journey();

    /// What the network is like from the next start on.
    using MakeNetwork = std::function<std::unique_ptr<NetworkWatch>()>;
    void setNetwork(MakeNetwork make) { m_makeNetwork = std::move(make); }

    /// What the administrator fixes from the next start on, as the policy's file has it.
    void setPolicy(const QByteArray &json) { m_policy = Policy::parse(json); }

    /// Starts the program and waits until its window is there and all is looked after. `language` as --lang.
    [[nodiscard]] bool start(const QString &route = {}, const QString &language = {});
    /// Ends it, as closing the window does. What was chosen stays in the store.
    void leave();
    /// Ends it and forgets the settings.
    void reset();

    /// The sticks that are plugged in from now on; none at first.
    void plugIn(const QList<RemovableDisk> &disks);

    [[nodiscard]] Program &program() { return *m_program; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] QDir store() const { return QDir(m_store.path()); }

    /// The visible widget of this name, or null.
    template<typename T = QWidget>
    [[nodiscard]] T *see(const QString &name) const
    {
        for (T *widget : m_window->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// What is written on the visible label or button of this name; empty if there is none.
    [[nodiscard]] QString words(const QString &name) const;
    /// The name of what has the keyboard, or else its class.
    [[nodiscard]] QString focused() const;
    /// Where a widget is in the window.
    [[nodiscard]] QRect placeOf(const QWidget &widget) const;

    /// Clicks on the middle of what is seen; false if it is not visible, or if something else lies there.
    [[nodiscard]] bool click(const QString &name);
    void clickAt(QPoint inWindow);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);

private:
    QTemporaryDir m_store;
    QString m_bundle;
    MakeNetwork m_makeNetwork;
    Policy m_policy;
    FixedClock m_clock;
    QList<RemovableDisk> m_disks; ///< Read in the pool, which is at rest when they change.
    std::unique_ptr<Program> m_program;
    std::unique_ptr<MainWindow> m_window;
};

}
