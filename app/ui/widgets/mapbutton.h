// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapstyle.h"

#include <QAbstractButton>

namespace pdc {

/// A button that lies on a map: a sign and a word drawn from the map's style. It takes no keyboard focus, for the
/// map itself answers to keys.
class MapButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Sign { Plus, Minus, ShowAll };

    MapButton(Sign sign, QWidget *parent);

    void setMapStyle(const MapStyle &style);
    /// The word beside the sign, and the sentence for screen readers and the tooltip.
    void setLabel(const QString &word, const QString &label);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Sign m_sign;
    MapStyle m_style;
};

}
