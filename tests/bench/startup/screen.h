// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <map>
#include <memory>
#include <optional>

#include <xcb/xcb.h>

namespace pdc::bench {

/// The X server's screen, looked at from outside, so that every program is judged by the same eye. The server is the
/// bench's own: whatever window appears is the measured program's.
class Screen
{
public:
    Screen();
    [[nodiscard]] bool usable() const;

    /// Takes in what has happened; returns the first window a person would call one, once it is mapped.
    [[nodiscard]] std::optional<xcb_window_t> mainWindow();
    /// Whether no top-level window is there any more.
    [[nodiscard]] bool empty();

    /// Rows of the window's pixels as they are on the screen, evenly spread: enough to see that it has been painted and
    /// that it changes, and cheap to fetch. Empty if the window has gone.
    [[nodiscard]] QByteArray look(xcb_window_t window);
    /// Whether such a look shows more than a background: text and pictures have many colours.
    [[nodiscard]] static bool painted(const QByteArray &look);

    /// Asks the window's program to close it, as the cross in a title bar does.
    void close(xcb_window_t window);

private:
    struct Window
    {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        bool mapped = false;
    };
    struct Disconnect
    {
        void operator()(xcb_connection_t *connection) const { xcb_disconnect(connection); }
    };

    void takeIn();
    [[nodiscard]] xcb_atom_t atom(const char *name) const;

    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    xcb_window_t m_root = XCB_NONE;
    QSize m_size;
    std::map<xcb_window_t, Window> m_windows;
};

}
