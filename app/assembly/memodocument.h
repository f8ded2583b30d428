// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/memo.h"
#include "print/pagedrawing.h"
#include "print/printeddocument.h"

#include <QRectF>

namespace pdc {

/// A memo as one page of A4, always one: it is laid out smaller where there is much to say (never below 2.8 mm of
/// type), then with fewer words – the steps by their titles alone, then without hours –, and a place's name that is
/// still too long ends at a whole word with « … ». No line is ever cut off.
///
/// All is laid out when it is made; paint() only draws, on any thread.
class MemoDocument final : public PrintedDocument
{
public:
    explicit MemoDocument(const Memo &memo);

    [[nodiscard]] int pageCount() const override { return 1; }
    [[nodiscard]] QSizeF pageSize() const override { return {210, 297}; }
    void paint(QPainter &painter, int page) const override;

    // What was laid out, in hundredths of a millimetre.
    [[nodiscard]] const QList<QRectF> &boxes() const { return m_boxes; } ///< The squares of the steps.
    [[nodiscard]] const QList<QRectF> &codes() const { return m_drawing.codes(); } ///< The QR codes with their borders.
    /// The lowest line of what is said, above the foot.
    [[nodiscard]] double bottom() const { return m_bottom; }
    /// 1 when nothing had to be made smaller.
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool saysActions() const { return m_saysActions; }

private:
    struct Level
    {
        double scale;
        bool actions;
        bool hours;
    };

    bool layOut(const Memo &memo, const Level &level);
    void head(const Memo &memo);
    void steps(const Memo &memo, bool actions);
    void places(const Memo &memo, bool hours);
    void place(const MemoPlace &place, bool hours);
    void notes();
    void foot(const Memo &memo);
    /// Sets words into lines of `room` from `top` on, at most `most` lines; where they end.
    double set(const QString &words, const PageType &type, double left, double top, double room, int most = 100);
    [[nodiscard]] double sized(double length) const { return length * m_scale; }

    double m_scale = 1;
    bool m_saysActions = true;
    double m_y = 0;
    double m_bottom = 0;
    PageDrawing m_drawing;
    QList<QRectF> m_boxes;
    QList<bool> m_ticks;
};

}
