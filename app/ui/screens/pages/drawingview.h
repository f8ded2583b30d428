// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSvgRenderer>
#include <QWidget>

namespace pdc {

/// A drawing of a page, in the colours of the look, as wide as it may be.
class DrawingView final : public QWidget
{
    Q_OBJECT

public:
    /// `svg` has passed checkDrawing(); `words` say what is seen. At most `widest` pixels wide.
    DrawingView(const Theme &theme, const QByteArray &svg, const QString &words, int widest, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSvgRenderer m_drawing;
    int m_widest;
};

/// The drawing with the colours of this look in place of those of the light palette.
[[nodiscard]] QByteArray inColoursOf(const Theme &theme, QByteArray svg);

}
