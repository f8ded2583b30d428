// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webaccess.h"

#include "base/inpool.h"
#include "sync/feedplace.h"

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.scheme() + u' ' + url.host() + u' ' + QString::number(url.port(usual));
}

}

/// Answers with what is known; nothing is asked for here.
class WebAccess::Factory final : public QNetworkProxyFactory
{
public:
    explicit Factory(std::shared_ptr<Proxies> proxies)
        : m_proxies(std::move(proxies))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const auto known = m_proxies->constFind(keyOf(query.url()));
        return known == m_proxies->cend() || known->isEmpty() ? QList{QNetworkProxy(QNetworkProxy::NoProxy)} : *known;
    }

private:
    std::shared_ptr<Proxies> m_proxies;
};

WebAccess::WebAccess(Throttle &throttle, QObject *parent)
    : QObject(parent)
    , m_throttle(throttle)
    , m_proxies(std::make_shared<Proxies>())
{
    m_manager.setProxyFactory(new Factory(m_proxies)); // Which it owns.
}

bool WebAccess::isReady(const QUrl &url) const
{
    return isThisMachine(url.host()) || m_proxies->contains(keyOf(url));
}

void WebAccess::prepare(const QUrl &url)
{
    inPool([url] {
        return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    }).then(this, [this, url](const QList<QNetworkProxy> &proxies) {
        m_proxies->insert(keyOf(url), proxies);
        Q_EMIT ready();
    });
}

}
