// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/qrview.h"

#include <QPainter>

namespace pdc {

QrView::QrView(const QrCode &code, QWidget *parent)
    : QWidget(parent)
    , m_code(code)
{
    constexpr int light = 8; // Modules of the border, on both sides together.
    constexpr int least = 4; // Pixels of a module: a telephone at arm's length tells them apart.
    constexpr int wanted = 260; // Pixels of the side; it need not grow with the text.
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
