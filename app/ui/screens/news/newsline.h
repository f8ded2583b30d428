// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace pdc {

/// One announcement on the home page: a sign, its title and below it when and where. It stands back behind the doors:
/// no frame, no colour of its own. Long words are cut; a screen reader says them whole.
class NewsLine final : public QAbstractButton
{
    Q_OBJECT

public:
    NewsLine(const Theme &theme, QLatin1StringView icon, const QString &title, const QString &line,
             QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;

    Theme m_theme;
    FocusRing m_ring;
    QLatin1StringView m_icon;
    QString m_line;
};

}
