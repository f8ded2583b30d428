// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace pdc {

FlowLayout::FlowLayout(int spacing, int column, QWidget *parent)
    : QLayout(parent)
    , m_column(column)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        QSize least = item->minimumSize();
        if (m_column > 0)
            least.setWidth(std::min(least.width(), m_column));
        size = size.expandedTo(least);
    }
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width += item->sizeHint().width() + spacing();
    return {width, heightForWidth(width)};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QMargins m = contentsMargins();
    const QRect inner = rect.marginsRemoved(m);
    const int height = m_column > 0 ? arrangeColumns(inner, place) : arrangeWords(inner, place);
    return height + m.top() + m.bottom();
}

void FlowLayout::put(QLayoutItem *item, const QRect &rect) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    item->setGeometry(QStyle::visualRect(direction, geometry(), rect));
}

int FlowLayout::arrangeWords(const QRect &rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        if (place)
            put(item, {{x, y}, size});
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.y();
}

int FlowLayout::arrangeColumns(const QRect &rect, bool place) const
{
    QList<QLayoutItem *> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    const int fitting = std::max(1, (rect.width() + spacing()) / (m_column + spacing()));
    int y = rect.y();
    for (qsizetype first = 0; first < shown.size(); first += fitting) {
        const int columns = int(std::min<qsizetype>(fitting, shown.size() - first));
        const int width = (rect.width() - (columns - 1) * spacing()) / columns;
        const int spare =
            rect.width() - (columns - 1) * spacing() - columns * width; // For the last, to reach the edge.
        const auto row = shown.sliced(first, columns);
        int height = 0;
        for (const QLayoutItem *item : row) {
            height =
                std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        }
        int x = rect.x();
        for (QLayoutItem *item : row) {
            if (place)
                put(item, {x, y, item == row.last() ? width + spare : width, height});
            x += width + spacing();
        }
        y += height + spacing();
    }
    return std::max(0, y - spacing() - rect.y());
}

}
