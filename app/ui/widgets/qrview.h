// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/qrcode.h"

#include <QWidget>

namespace pdc {

/// A QR code to be scanned from the screen: black on white in every look, never mirrored, whole pixels for each module.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualSide = 260;
    /// `wanted`: about so many pixels a side; it need not grow with the text.
    explicit QrView(const QrCode &code, int wanted = usualSide, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

}
