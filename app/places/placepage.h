// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "print/pagedrawing.h"
#include "print/printeddocument.h"

#include <QDateTime>

namespace pdc {

/// One place on one page of A4, for someone who takes it home: where, the number to call in very large figures, when, how
/// one gets in, what it costs and what they do there, how sure that is and since when; QR codes to call and to find the
/// way. Letters are never smaller than 14 points but in the two lines at the foot.
///
/// It is always one page. Where there is much to say, it is set a little smaller, then what a person misses least is left
/// out (which programmes the place belongs to first, whom it is for last), then each fact gets fewer lines, the last of
/// which ends with « … ».
class PlacePage final : public PrintedDocument
{
public:
    PlacePage(const Place &place, const QDateTime &now);

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF pageSize() const override { return {210, 297}; }
    void paint(QPainter &painter, int page) const override;

    // What was laid out, in hundredths of a millimetre.
    [[nodiscard]] const QList<QRectF> &codes() const { return m_drawing.codes(); }
    /// Where what is said ends, above the foot.
    [[nodiscard]] double bottom() const { return m_y; }
    [[nodiscard]] int leftOut() const { return m_leftOut; } ///< Facts that found no room.

private:
    /// How much is said, and how large.
    struct Level
    {
        double scale = 1;
        int leftOut = 0; ///< How many of the facts that may be left out.
        int lines = 100; ///< The most that a fact gets.
    };
    struct Fact
    {
        QString heading;
        QString words;
    };

    [[nodiscard]] bool layOut(const Place &place, const QDateTime &now, const Level &level);
    void head(const Place &place, const QDateTime &now);
    void reach(const Place &place);
    void whenAndHow(const Place &place, const QDateTime &now);
    [[nodiscard]] double hours(const Place &place, const QDateTime &now, double top);
    void services(const Place &place);
    void more(const Place &place);
    void foot(const Place &place);
    /// A fact under its heading, in `most` lines, or as many as the level says; where it ends, or `at` if there is nothing
    /// to say.
    double fact(const QString &heading, const QString &words, QPointF at, double room, int most = 0);
    double text(const QString &words, double size, bool bold, QPointF at, double room, int most);
    [[nodiscard]] double sized(double length) const { return length * m_level.scale; }

    Level m_level;
    PageDrawing m_drawing;
    double m_y = 0;
    int m_leftOut = 0;
};

}
