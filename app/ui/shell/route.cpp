// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/route.h"

#include <QUrl>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(Route::Page page)
{
    switch (page) {
    case Route::Page::Home:
        return u"/home"_s;
    case Route::Page::Tutorials:
    case Route::Page::Tutorial:
        return u"/tutorials"_s;
    case Route::Page::Places:
    case Route::Page::Place:
        return u"/places"_s;
    case Route::Page::Guides:
    case Route::Page::Guide:
        return u"/guides"_s;
    case Route::Page::Memo:
        return u"/memo"_s;
    case Route::Page::Stickers:
    case Route::Page::Sticker:
        return u"/stickers"_s;
    case Route::Page::Connection:
        return u"/connection"_s;
    case Route::Page::News:
    case Route::Page::NewsItem:
        return u"/news"_s;
    case Route::Page::Reading:
        return u"/pages"_s;
    case Route::Page::Settings:
        return u"/settings"_s;
    case Route::Page::Updates:
        return u"/settings/updates"_s;
    }
    return u"/home"_s;
}

}

Route::Route(Page page, QString id)
    : m_page(page)
    , m_id(std::move(id))
{
}

Route Route::placesNear(const QString &communeCode)
{
    Route route(Page::Places);
    route.m_commune = communeCode;
    return route;
}

Route Route::placesOffering(const QString &service)
{
    Route route(Page::Places);
    route.m_service = service;
    return route;
}

std::optional<Route> Route::parse(const QString &text)
{
    constexpr qsizetype longest = 500;
    if (text.size() > longest || !text.startsWith(u'/'))
        return std::nullopt;
    const qsizetype mark = text.indexOf(u'?');
    const QString path = mark < 0 ? text : text.left(mark);
    const QUrlQuery query(mark < 0 ? QString() : text.mid(mark + 1));
    const QString head = u'/' + path.section(u'/', 1, 1);
    const QString id = QUrl::fromPercentEncoding(path.section(u'/', 2).toUtf8());
    if (path == "/"_L1 || (head == "/home"_L1 && id.isEmpty()))
        return Route(Page::Home);
    if (head == "/settings"_L1 && (id.isEmpty() || id == "address"_L1))
        return Route(Page::Settings, id);
    if (head == "/settings"_L1 && id == "updates"_L1)
        return Route(Page::Updates);
    if (head == "/connection"_L1 && id.isEmpty())
        return Route(Page::Connection);
    if (head == "/news"_L1)
        return id.isEmpty() ? Route(Page::News) : Route(Page::NewsItem, id);
    if (head == "/pages"_L1 && !id.isEmpty())
        return Route(Page::Reading, id);
    if (head == "/guides"_L1)
        return id.isEmpty() ? Route(Page::Guides) : Route(Page::Guide, id);
    if (head == "/memo"_L1 && !id.isEmpty())
        return Route(Page::Memo, id);
    if (head == "/stickers"_L1)
        return id.isEmpty() ? Route(Page::Stickers) : Route(Page::Sticker, id);
    if (head == "/tutorials"_L1)
        return id.isEmpty() ? Route(Page::Tutorials) : Route(Page::Tutorial, id);
    if (head == "/places"_L1) {
        if (!id.isEmpty())
            return Route(Page::Place, id);
        Route route = placesNear(query.queryItemValue(u"commune"_s, QUrl::FullyDecoded));
        route.m_service = query.queryItemValue(u"service"_s, QUrl::FullyDecoded);
        return route;
    }
    return std::nullopt;
}

QString Route::toString() const
{
    QString text = pathOf(m_page);
    if (!m_id.isEmpty())
        text += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(m_id));
    QStringList query;
    for (const auto &[name, value] : {std::pair("commune="_L1, m_commune), std::pair("service="_L1, m_service)}) {
        if (!value.isEmpty())
            query << name + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    if (!query.isEmpty())
        text += u'?' + query.join(u'&');
    return text;
}

}
