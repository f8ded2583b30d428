// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/whereabouts.h"

#include <QGeoPositionInfoSource>

#include <cmath>
#include <functional>
#include <utility>
#include <variant>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Metres: an address on the Internet is often « found » in the provider's town.
constexpr double vaguest = 20'000;

using Answer = std::variant<GeoPoint, Whereabouts::Failure>;

Answer answerOf(const QGeoPositionInfo &info)
{
    const GeoPoint point{info.coordinate().latitude(), info.coordinate().longitude()};
    const double accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy); // NaN where it is not told.
    if (!info.isValid() || !isOnEarth(point) || accuracy > vaguest)
        return Whereabouts::Failure::NotFound;
    return point;
}

Whereabouts::Failure failureOf(QGeoPositionInfoSource::Error error)
{
    switch (error) {
    case QGeoPositionInfoSource::AccessError:
        return Whereabouts::Failure::Refused;
    case QGeoPositionInfoSource::ClosedError:
    case QGeoPositionInfoSource::UnknownSourceError:
        return Whereabouts::Failure::NoService;
    case QGeoPositionInfoSource::UpdateTimeoutError:
    case QGeoPositionInfoSource::NoError:
        break;
    }
    return Whereabouts::Failure::NotFound;
}

}

/// Asks the system on the thread on which it lives; a source serves one question.
class Whereabouts::Asker final : public QObject
{
public:
    void ask(const QString &nmea, int patience, std::function<void(Answer)> answer)
    {
        m_answer = std::move(answer);
        m_source.reset(
            nmea.isEmpty()
                ? QGeoPositionInfoSource::createDefaultSource({{u"desktopId"_s, u"partage-de-co"_s}}, nullptr)
                : QGeoPositionInfoSource::createSource(u"nmea"_s, {{u"nmea.source"_s, nmea}}, nullptr));
        if (!m_source) {
            finish(Failure::NoService);
            return;
        }
        connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this,
                [this](const QGeoPositionInfo &info) { finish(answerOf(info)); });
        connect(m_source.get(), &QGeoPositionInfoSource::errorOccurred, this,
                [this](QGeoPositionInfoSource::Error error) { finish(failureOf(error)); });
        m_source->requestUpdate(patience);
    }
    void stop() { finish({}, false); }

private:
    void finish(const Answer &answer, bool isWanted = true)
    {
        const auto tell = std::exchange(m_answer, nullptr);
        if (!tell)
            return;
        if (m_source) {
            m_source->disconnect(this);
            m_source.release()->deleteLater(); // It is telling us this.
        }
        if (isWanted)
            tell(answer);
    }

    std::unique_ptr<QGeoPositionInfoSource> m_source;
    std::function<void(Answer)> m_answer;
};

Whereabouts::Whereabouts(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{
    qRegisterMetaType<GeoPoint>();
}

Whereabouts::~Whereabouts()
{
    if (!m_thread)
        return;
    m_thread->quit();
    constexpr int longest = 2'000; // Milliseconds: a service that hangs holds nobody's PC.
    if (!m_thread->wait(longest))
        (void)m_thread.release(); // The process is ending; a thread that runs must not be destroyed.
}

void Whereabouts::ask()
{
    if (isAsking())
        return;
    m_asking = ++m_question;
    const auto tell = [this, question = m_question](const Answer &answer) {
        if (question != m_asking)
            return;
        m_asking = 0;
        if (const auto *point = std::get_if<GeoPoint>(&answer))
            Q_EMIT found(*point);
        else
            Q_EMIT failed(std::get<Failure>(answer));
    };
    if (m_sources.fixed) {
        QMetaObject::invokeMethod(
            this, [tell, point = *m_sources.fixed] { tell(point); }, Qt::QueuedConnection);
        return;
    }
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(u"whereabouts"_s);
        m_asker = new Asker;
        m_asker->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_asker, &QObject::deleteLater);
        m_thread->start();
    }
    QMetaObject::invokeMethod(
        m_asker,
        [this, asker = m_asker, sources = m_sources, tell] {
            asker->ask(sources.nmea, sources.patience, [this, tell](const Answer &answer) {
                QMetaObject::invokeMethod(
                    this, [tell, answer] { tell(answer); }, Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
}

void Whereabouts::cancel()
{
    if (std::exchange(m_asking, 0) != 0 && m_asker)
        QMetaObject::invokeMethod(m_asker, &Asker::stop, Qt::QueuedConnection);
}

}
