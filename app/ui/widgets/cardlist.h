// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QListView>

namespace pdc {

/// A list whose rows are cards drawn by a delegate: one click opens, Enter too, and rows are measured again when the
/// width changes.
class CardList final : public QListView
{
    Q_OBJECT

public:
    explicit CardList(const Theme &theme, QWidget *parent = nullptr);

    /// Whether a delegate paints the ring around the row with this option.
    [[nodiscard]] static bool showsRing(const QStyleOptionViewItem &option);

    /// Small, so that the words around it have their room first; the layout gives it all that is left.
    [[nodiscard]] QSize sizeHint() const override { return {160, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    FocusRing m_ring;
};

}
