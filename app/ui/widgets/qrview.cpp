// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrview.h"

#include <QPainter>

namespace pdc {

QrView::QrView(const QrCode &code, int wanted, QWidget *parent)
    : QWidget(parent)
    , m_code(code)
{
    constexpr int light = 8; // Modules of the border, on both sides together.
    constexpr int least = 4; // Pixels of a module: a telephone at arm's length tells them apart.
    const int modules = code.size() + light;
    const int side = modules * std::max(least, wanted / modules);
    setFixedSize(side, side);
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_code.paint(painter, rect());
}

}
