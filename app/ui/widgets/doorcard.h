// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace pdc {

/// A door of the home page: a large card with a picture, what one does there and a few words more. The picture stands
/// beside the words, or above them where the card is narrow.
class DoorCard final : public QAbstractButton
{
    Q_OBJECT

public:
    DoorCard(const Theme &theme, QLatin1StringView icon, const QString &title, const QString &words,
             QWidget *parent = nullptr);

    /// For a low window: smaller, the picture beside the words at any width.
    void setCompact(bool compact);

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
        bool above; ///< The picture, of the words.
    };
    [[nodiscard]] Places arrange(int width) const;
    [[nodiscard]] QFont titleFont() const;

    Theme m_theme;
    FocusRing m_ring;
    QLatin1StringView m_icon;
    QString m_words;
    bool m_compact = false;
};

}
