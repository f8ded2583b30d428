// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace pdc {

/// Where this PC stands, for who asks; nobody else does, and the answer is kept nowhere.
///
/// What the administrator has fixed goes first, and nothing is asked of the system then. Else a receiver that the
/// administrator has named (NMEA 0183), or the system's own service: GeoClue, Windows, CoreLocation. These answer late
/// or never, and some block while they are opened, so they live on a thread of their own.
class Whereabouts final : public QObject
{
    Q_OBJECT

public:
    enum class Failure {
        NoService, ///< Nothing on this PC knows.
        Refused, ///< The system does not tell this program.
        NotFound, ///< No answer in time, or one that is too vague to look around.
    };
    Q_ENUM(Failure)

    struct Sources
    {
        std::optional<GeoPoint> fixed;
        /// "serial:/dev/ttyUSB0", "socket://host:port" or a file, as Qt Positioning's plugin nmea takes them; empty: the
        /// system's service.
        QString nmea;
        int patience = 20'000; ///< Milliseconds until an answer is given up.
    };

    explicit Whereabouts(Sources sources, QObject *parent = nullptr);
    ~Whereabouts() override;

    [[nodiscard]] bool isFixed() const { return m_sources.fixed.has_value(); }
    [[nodiscard]] bool isAsking() const { return m_asking != 0; }

    /// Asks, unless it is being asked already; found() or failed() follows, never before this returns.
    void ask();
    /// No answer is wanted any more.
    void cancel();

Q_SIGNALS:
    void found(pdc::GeoPoint point);
    void failed(pdc::Whereabouts::Failure why);

private:
    class Asker;

    Sources m_sources;
    std::unique_ptr<QThread> m_thread; ///< From the first question to the system on.
    Asker *m_asker = nullptr; ///< Lives on it.
    quint64 m_question = 0;
    quint64 m_asking = 0; ///< The question that waits for its answer; 0: none.
};

}
