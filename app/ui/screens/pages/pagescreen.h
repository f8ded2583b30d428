// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/readingpage.h"
#include "ui/shell/screen.h"

class QVBoxLayout;

namespace pdc {

class Page;
class PageReader;

/// A page to read, of kind `page`: its blocks one below the other in large type, key figures side by side on cards.
/// The arrow keys, Page Up and Down, Home, End and the space bar scroll it.
class PageScreen final : public Screen
{
    Q_OBJECT

public:
    explicit PageScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showPage();
    void addBlocks(QVBoxLayout *column);
    void add(QVBoxLayout *column, const PageList &list);
    void add(QVBoxLayout *column, const PageFigure &figure);
    void add(QVBoxLayout *column, const PageLink &link);
    [[nodiscard]] QWidget *numberCard(const PageNumber &number, bool alone) const;
    [[nodiscard]] QWidget *drawing(const PagePicture &picture, int widest) const;
    [[nodiscard]] QWidget *words(const QString &text) const;

    ScreenContext m_context;
    PageReader &m_reader;
    Page *m_page;
};

}
