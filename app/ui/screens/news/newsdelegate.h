// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "news/news.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace pdc {

class Clock;

/// A row of the list of announcements: a card with its sign, its title, when and where, and the first words.
class NewsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NewsDelegate(const Theme &theme, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Line
    {
        QString words;
        TextRole role;
        bool soft;
    };
    [[nodiscard]] QList<Line> lines(const NewsItem &item, int width) const;
    [[nodiscard]] int textWidth(int width) const;

    Theme m_theme;
    const Clock &m_clock;
};

}
