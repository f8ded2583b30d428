// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stickers/stickerpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace pdc {

/// The page as it will be printed: painted by the very document that goes to the printer. Around it only what is not
/// printed: the edges of the labels, and a grey over those that are used up.
///
/// A click on a label, or the arrow keys, say which is the first free one. The page itself is never mirrored: it is a
/// sheet of paper.
class SheetPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetPreview(const Theme &theme, QWidget *parent = nullptr);

    /// Null: nothing to show.
    void setPage(std::shared_ptr<const StickerPage> page);
    /// Which of its pages, from 0.
    void setIndex(int index);
    [[nodiscard]] int index() const { return m_index; }
    /// Where the paper is, in this widget.
    [[nodiscard]] QRectF paper() const;
    /// The middle of a label of the page, in this widget.
    [[nodiscard]] QPoint middleOf(int cell) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void firstCellChosen(int cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] std::optional<int> cellAt(QPointF point) const;
    void paintCells(QPainter &painter) const;

    Theme m_theme;
    FocusRing m_ring;
    std::shared_ptr<const StickerPage> m_page;
    int m_index = 0;
    std::optional<int> m_hovered;
    QImage m_image; ///< The printed page at this size; null when it must be painted anew.
};

}
