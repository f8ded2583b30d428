// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace pdc {

/// A button with a word, and an icon beside it if there is one.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Primary, ///< The one main action of a screen.
        Secondary, ///< Other actions: an outline.
        Quiet, ///< Navigation and what is always there: no outline until the pointer is on it.
        Choice, ///< One of several; checkable, and a tick says which is chosen.
    };

    Button(const Theme &theme, Kind kind, const QString &text, QLatin1StringView icon = {}, QWidget *parent = nullptr);

    void setIconName(QLatin1StringView icon);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int padding() const;
    [[nodiscard]] bool showsIcon() const;

    Theme m_theme;
    FocusRing m_ring;
    Kind m_kind;
    QLatin1StringView m_icon;
};

}
