// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/wificard.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>

namespace pdc {

/// A face of the card as it will be printed: it is painted by the card itself. Without a card, a sheet that says what
/// is to come.
class CardPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CardPreview(const Theme &theme, QWidget *parent = nullptr);

    void setCard(std::shared_ptr<const WifiCard> card);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    std::shared_ptr<const WifiCard> m_card;
};

}
