// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrlQuery>

#include <optional>

namespace pdc {

/// Where in the program one is: a path such as "/home", "/tutorials/ID" or "/places?commune=69123".
class Route
{
public:
    enum class Page {
        Home,
        Tutorials,
        Tutorial,
        Places,
        Place,
        Guides,
        Guide,
        Memo, ///< What is taken home from a guide.
        Stickers,
        Sticker,
        Connection,
        News,
        NewsItem, ///< An article or an event.
        Reading, ///< A page to read: content of kind `page`.
        Settings, ///< With the id "address": the form for where content comes from.
        Updates, ///< Settings of what comes, when and how fast.
    };

    Route(Page page = Page::Home, QString id = {});

    /// What `--open` or a second start asks for; nothing for anything that is no route of ours. At most 500
    /// characters.
    [[nodiscard]] static std::optional<Route> parse(const QString &text);
    [[nodiscard]] static Route placesNear(const QString &communeCode);
    /// The places that offer a service: a label of the national schema.
    [[nodiscard]] static Route placesOffering(const QString &service);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const QString &id() const { return m_id; } ///< Of a tutorial, a place, a guide…
    [[nodiscard]] const QString &commune() const { return m_commune; } ///< INSEE code, or empty.
    [[nodiscard]] const QString &service() const { return m_service; } ///< What places must offer, or empty.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Route &, const Route &) = default;

private:
    Page m_page;
    QString m_id;
    QString m_commune;
    QString m_service;
};

}
