// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stickers/stickerdesign.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>
#include <QImage>

namespace pdc {

/// A design to choose: its picture, its name and what it is for; a tick says which is chosen.
class DesignCard final : public QAbstractButton
{
    Q_OBJECT

public:
    DesignCard(const Theme &theme, const StickerDesign &design, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Places
    {
        QRect picture;
        QRect tick;
        QRect title;
        QRect words;
        int height;
    };
    [[nodiscard]] Places arrange(int width) const;

    Theme m_theme;
    FocusRing m_ring;
    StickerDesign m_design;
    QImage m_picture; ///< Painted at first sight, at the display's own pixels.
};

}
