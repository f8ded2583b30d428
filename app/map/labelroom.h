// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace pdc {

/// The room that is left for names: what is written is not written over, and what will lie on the map hides little.
struct LabelRoom
{
    /// A name of which more is hidden is not written.
    static constexpr double mostHidden = 0.15;

    std::vector<QRectF> used; ///< Names and dots that are there.
    std::vector<QRectF> marks; ///< Places, which are drawn over the names.

    [[nodiscard]] bool isFree(const QRectF &box) const
    {
        return std::none_of(used.begin(), used.end(), [&](const QRectF &other) { return other.intersects(box); });
    }
    /// The part of the box that marks hide.
    [[nodiscard]] double hidden(const QRectF &box) const
    {
        double sum = 0;
        for (const QRectF &mark : marks) {
            const QRectF both = mark.intersected(box);
            sum += both.width() * both.height();
        }
        return sum / std::max(box.width() * box.height(), std::numeric_limits<double>::min());
    }
};

/// Chooses among boxes tried one after the other: the first that nothing hides, or else the one least hidden.
class LabelChoice
{
public:
    explicit LabelChoice(const LabelRoom &room)
        : m_room(room)
    {
    }

    /// `around`: the box with the free room it wants. Returns whether it is as good as can be.
    bool take(const QRectF &box, const QRectF &around)
    {
        if (m_hidden == 0 || !m_room.isFree(around))
            return m_hidden == 0;
        if (const double hidden = m_room.hidden(box); hidden <= LabelRoom::mostHidden && hidden < m_hidden) {
            m_hidden = hidden;
            m_box = box;
            return hidden == 0;
        }
        return false;
    }
    [[nodiscard]] const std::optional<QRectF> &box() const { return m_box; }

private:
    const LabelRoom &m_room;
    std::optional<QRectF> m_box;
    double m_hidden = std::numeric_limits<double>::infinity();
};

}
