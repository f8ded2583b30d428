// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QListView>

namespace pdc {

/// A list whose rows are cards drawn by a delegate: one click opens, Enter too, and rows are measured again when the
/// width changes.
class CardList final : public QListView
{
    Q_OBJECT

public:
    explicit CardList(const Theme &theme, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

}
