// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace pdc {

/// Lays widgets out in rows as words are: those that no longer fit go to the next row. With a `column` width above 0
/// it makes columns of at least that width instead, as many as fit, equal in a row; a last row of fewer is filled by them.
/// Each row has its tallest height.
class FlowLayout final : public QLayout
{
public:
    FlowLayout(int spacing, int column = 0, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Arranges the items in `rect`, or only measures; the height they take.
    int arrange(const QRect &rect, bool place) const;
    int arrangeWords(const QRect &rect, bool place) const;
    int arrangeColumns(const QRect &rect, bool place) const;
    void put(QLayoutItem *item, const QRect &rect) const;

    QList<QLayoutItem *> m_items;
    int m_column;
};

}
