// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace pdc {

/// A field for a few lines of text, which grows with them up to a bound. Tab goes on to the next widget.
class NoteField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it; beyond `longest` characters nothing is taken.
    NoteField(const Theme &theme, const QString &name, int longest, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void left(); ///< The keyboard has gone elsewhere.

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void hold(int longest);

    Theme m_theme;
};

}
