// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace pdc {

/// A drawing on a light card, whatever the colours of the window: drawings are made for paper.
void paintOnLight(QPainter &painter, const Theme &theme, const QRect &rect, const QImage &picture);

/// The picture of a step. It asks to be drawn anew when its size changes.
class PictureView final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(const Theme &theme, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// In pixels of the display, without the card's margin.
    [[nodiscard]] QSize wanted() const;

Q_SIGNALS:
    void sizeWanted(QSize pixels);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Theme m_theme;
    QImage m_picture;
};

}
