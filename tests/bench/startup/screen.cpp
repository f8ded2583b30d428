// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace pdc::bench {

namespace {
constexpr int smallestWindow = 200; // What is smaller is a tool tip or a helper, not the window.
constexpr int rowsLookedAt = 120; // No line of text fits between two of them in a window of 1000 pixels.
constexpr int coloursOfContent = 8;

struct Free
{
    void operator()(void *reply) const { std::free(reply); } // NOLINT(cppcoreguidelines-no-malloc): xcb's way
};
template<typename T>
using Reply = std::unique_ptr<T, Free>;
}

Screen::Screen()
    : m_connection(xcb_connect(nullptr, nullptr))
{
    if (!usable())
        return;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data;
    m_root = screen->root;
    m_size = {screen->width_in_pixels, screen->height_in_pixels};
    const std::uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection.get(), m_root, XCB_CW_EVENT_MASK, &mask);
    xcb_flush(m_connection.get());
}

bool Screen::usable() const
{
    return xcb_connection_has_error(m_connection.get()) == 0;
}

void Screen::takeIn()
{
    while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection.get())}) {
        switch (event->response_type & 0x7f) {
        case XCB_CREATE_NOTIFY: {
            const auto *created = reinterpret_cast<const xcb_create_notify_event_t *>(event.get());
            m_windows[created->window] = {created->x, created->y, created->width, created->height, false};
            break;
        }
        case XCB_CONFIGURE_NOTIFY: {
            const auto *changed = reinterpret_cast<const xcb_configure_notify_event_t *>(event.get());
            Window &window = m_windows[changed->window];
            window = {changed->x, changed->y, changed->width, changed->height, window.mapped};
            break;
        }
        case XCB_MAP_NOTIFY:
            m_windows[reinterpret_cast<const xcb_map_notify_event_t *>(event.get())->window].mapped = true;
            break;
        case XCB_UNMAP_NOTIFY:
            m_windows[reinterpret_cast<const xcb_unmap_notify_event_t *>(event.get())->window].mapped = false;
            break;
        case XCB_DESTROY_NOTIFY:
            m_windows.erase(reinterpret_cast<const xcb_destroy_notify_event_t *>(event.get())->window);
            break;
        default:
            break;
        }
    }
}

std::optional<xcb_window_t> Screen::mainWindow()
{
    takeIn();
    const auto found = std::find_if(m_windows.begin(), m_windows.end(), [](const auto &entry) {
        const Window &window = entry.second;
        return window.mapped && window.width > smallestWindow && window.height > smallestWindow;
    });
    return found != m_windows.end() ? std::optional(found->first) : std::nullopt;
}

bool Screen::empty()
{
    takeIn();
    return m_windows.empty();
}

QByteArray Screen::look(xcb_window_t id)
{
    takeIn();
    const auto found = m_windows.find(id);
    if (found == m_windows.end() || !found->second.mapped)
        return {};
    const Window &window = found->second;
    // Read from the root, which shows what a person sees; the server refuses what lies outside of the screen.
    const int left = std::max(window.x, 0);
    const int top = std::max(window.y, 0);
    const int width = std::min(window.x + window.width, m_size.width()) - left;
    const int height = std::min(window.y + window.height, m_size.height()) - top;
    if (width <= 0 || height <= 0)
        return {};
    std::vector<xcb_get_image_cookie_t> asked;
    for (int row = 0; row < rowsLookedAt; ++row) {
        asked.push_back(xcb_get_image(m_connection.get(), XCB_IMAGE_FORMAT_Z_PIXMAP, m_root,
                                      static_cast<std::int16_t>(left),
                                      static_cast<std::int16_t>(top + height * (2 * row + 1) / (2 * rowsLookedAt)),
                                      static_cast<std::uint16_t>(width), 1, ~0U));
    }
    QByteArray pixels;
    for (const xcb_get_image_cookie_t cookie : asked) {
        const Reply<xcb_get_image_reply_t> image{xcb_get_image_reply(m_connection.get(), cookie, nullptr)};
        if (image)
            pixels.append(reinterpret_cast<const char *>(xcb_get_image_data(image.get())),
                          xcb_get_image_data_length(image.get()));
    }
    return pixels;
}

bool Screen::painted(const QByteArray &look)
{
    QSet<std::uint32_t> colours;
    for (qsizetype at = 0; at + 4 <= look.size(); at += 4) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, look.constData() + at, sizeof pixel);
        colours.insert(pixel & 0xffffff);
        if (colours.size() >= coloursOfContent)
            return true;
    }
    return false;
}

xcb_atom_t Screen::atom(const char *name) const
{
    const auto cookie = xcb_intern_atom(m_connection.get(), 0, static_cast<std::uint16_t>(std::strlen(name)), name);
    const Reply<xcb_intern_atom_reply_t> reply{xcb_intern_atom_reply(m_connection.get(), cookie, nullptr)};
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

void Screen::close(xcb_window_t window)
{
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window;
    message.type = atom("WM_PROTOCOLS");
    message.data.data32[0] = atom("WM_DELETE_WINDOW");
    xcb_send_event(m_connection.get(), 0, window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&message));
    xcb_flush(m_connection.get());
}

}
