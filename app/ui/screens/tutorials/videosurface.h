// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace pdc {

/// Shows a video's frame as large as fits, and beneath or over it what is said.
class VideoSurface final : public QWidget
{
    Q_OBJECT

public:
    explicit VideoSurface(const Theme &theme, QWidget *parent = nullptr);

    void setFrame(const QImage &frame);
    void setCaption(const QString &caption);
    /// A large play sign in the middle while the video stands still.
    void setPlaySign(bool shown);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect pictureRect() const;
    void paintCaption(QPainter &painter, const QRect &picture) const;

    Theme m_theme;
    QImage m_frame;
    QString m_caption;
    bool m_playSign = false;
};

}
