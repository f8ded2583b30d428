// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace pdc {

/// A door of the home page: a large card with a picture, what one does there and a few words more.
class DoorCard final : public QAbstractButton
{
    Q_OBJECT

public:
    DoorCard(const Theme &theme, QLatin1StringView icon, const QString &title, const QString &words,
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
    struct Places
    {
        QRect icon;
        QRect title;
        QRect words;
        int height;
    };
    [[nodiscard]] Places arrange(int width) const;

    Theme m_theme;
    FocusRing m_ring;
    QLatin1StringView m_icon;
    QString m_words;
};

}
