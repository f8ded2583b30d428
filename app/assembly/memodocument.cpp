// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/memodocument.h"

#include "print/fittedtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct MemoWords
{
    Q_DECLARE_TR_FUNCTIONS(Memo)
};

// Hundredths of a millimetre.
constexpr double pageWidth = 21000;
constexpr double pageHeight = 29700;
constexpr double margin = 1500;
constexpr double width = pageWidth - 2 * margin;
constexpr double footTop = pageHeight - margin - 900;
constexpr double codeSide = 2400; ///< Read from a hand's distance by any telephone; never scaled.

using pagecolour::hairline;
using pagecolour::indigo;
using pagecolour::soft;
using pagecolour::sun;

}

MemoDocument::MemoDocument(const Memo &memo)
{
    static constexpr Level levels[] = {{1, true, true},    {0.93, true, true},  {0.86, true, true},
                                       {0.8, true, true},  {0.95, false, true}, {0.87, false, true},
                                       {0.8, false, true}, {0.8, false, false}, {0.7, false, false}};
    for (const Level &level : levels) {
        if (layOut(memo, level))
            break;
    }
}

bool MemoDocument::layOut(const Memo &memo, const Level &level)
{
    m_scale = level.scale;
    m_saysActions = level.actions;
    m_y = margin;
    m_drawing = {};
    m_boxes.clear();
    m_ticks.clear();
    head(memo);
    steps(memo, level.actions);
    places(memo, level.hours);
    m_bottom = m_y;
    notes();
    foot(memo);
    return m_bottom <= footTop - 200;
}

double MemoDocument::set(const QString &words, const PageType &type, double left, double top, double room, int most)
{
    return m_drawing.text(words, {sized(type.size), type.bold, type.colour}, {left, top}, room, most);
}

void MemoDocument::head(const Memo &memo)
{
    set(MemoWords::tr("Mon mémo"), {380, true, soft}, margin, m_y, width / 2, 1);
    const QFontMetricsF metrics(printFont(int(sized(380)), false));
    const double dateWidth = metrics.horizontalAdvance(memo.date) + 20;
    m_y = set(memo.date, {380, false, soft}, margin + width - dateWidth, m_y, dateWidth + 20, 1) + sized(150);
    m_y = set(memo.title, {840, true, indigo}, margin, m_y, width, 2) + sized(120);
    m_drawing.fill({margin, m_y, sized(3600), sized(110)}, sun);
    m_y += sized(420);
}

void MemoDocument::steps(const Memo &memo, bool actions)
{
    const double box = sized(430);
    const double left = margin + sized(430) + 260;
    const double room = margin + width - left;
    for (const MemoStep &step : memo.steps) {
        m_boxes.append({margin, m_y + sized(50), box, box});
        m_ticks.append(step.done);
        m_y = set(step.title, {430, true}, left, m_y, room, 2);
        if (actions)
            m_y = set(step.action, {400, false}, left, m_y, room, 4);
        m_y += sized(actions ? 190 : 90);
    }
}

void MemoDocument::places(const Memo &memo, bool hours)
{
    if (memo.places.isEmpty())
        return;
    m_y += sized(120);
    m_drawing.fill({margin, m_y, width, 15}, hairline);
    m_y += sized(220);
    m_y = set(MemoWords::tr("De l’aide près d’ici : %1").arg(memo.commune), {540, true, indigo}, margin, m_y, width, 2);
    m_y = set(MemoWords::tr("Appelez avant d’y aller : ce sont les horaires publiés, ils ont pu changer."),
              {370, false, soft}, margin, m_y, width, 2)
        + sized(160);
    for (const MemoPlace &one : memo.places)
        place(one, hours);
}

void MemoDocument::place(const MemoPlace &place, bool hours)
{
    const double top = m_y;
    double left = margin;
    double under = top;
    if (!place.code.isEmpty()) {
        m_drawing.code(place.code, {margin, top, codeSide, codeSide});
        const QString does = place.calls ? MemoWords::tr("Pour appeler") : MemoWords::tr("Pour y aller");
        under = set(does, {320, false, soft}, margin + 250, top + codeSide - 120, codeSide + 600, 1);
        left += codeSide + 700;
    }
    const double room = margin + width - left;
    double y = set(place.name, {440, true}, left, top + 150, room, 2);
    const QString where = place.away.isEmpty() ? place.address : QString(place.address + u" ("_s + place.away + u')');
    y = set(where, {390, false}, left, y, room, 2);
    if (!place.phone.isEmpty())
        y = set(MemoWords::tr("Téléphone : %1").arg(place.phone), {430, true}, left, y, room, 1);
    if (hours && !place.hours.isEmpty())
        y = set(MemoWords::tr("Horaires : %1").arg(place.hours), {370, false}, left, y, room, 2);
    m_y = std::max(y, under) + sized(200);
}

void MemoDocument::notes()
{
    constexpr double heading = 800;
    constexpr double apart = 950; ///< Room for a hand's writing.
    double y = m_bottom + 350;
    if (y + heading + 2 * apart > footTop - 300)
        return;
    const double scale = std::exchange(m_scale, 1.0);
    set(MemoWords::tr("Mes notes (pas de mot de passe ici)"), {400, true, soft}, margin, y, width, 1);
    m_scale = scale;
    constexpr int most = 6;
    y += heading;
    for (int i = 0; i < most && y + apart < footTop - 300; ++i) {
        y += apart;
        m_drawing.fill({margin, y, width, 12}, hairline);
    }
}

void MemoDocument::foot(const Memo &memo)
{
    Q_UNUSED(memo)
    m_drawing.fill({margin, footTop, width, 15}, hairline);
    const double scale = std::exchange(m_scale, 1.0);
    set(MemoWords::tr("Cette feuille est à vous. Rien n’est gardé sur vous.") + u"  ·  Partage de Co"_s,
        {340, false, soft}, margin, footTop + 250, width, 1);
    m_scale = scale;
}

void MemoDocument::paint(QPainter &painter, int page) const
{
    if (page != 0)
        return;
    m_drawing.paint(painter);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QRectF &box = m_boxes[i];
        const double pen = box.width() / 11;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(pagecolour::ink), pen));
        painter.drawRoundedRect(box, box.width() / 6, box.width() / 6);
        if (!m_ticks[i])
            continue;
        QPainterPath tick(box.topLeft() + QPointF(0.2, 0.5) * box.width());
        tick.lineTo(box.topLeft() + QPointF(0.42, 0.75) * box.width());
        tick.lineTo(box.topLeft() + QPointF(0.85, 0.12) * box.width());
        painter.setPen(QPen(QColor(pagecolour::ink), pen * 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.restore();
}

}
