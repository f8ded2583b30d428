// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace pdc {

/// One line of a long list of choices: a mark, a sentence that may take several lines, and at the end of it a short note,
/// such as how many there are. It takes the whole width, so that the marks stand in a column.
class ChoiceLine final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Mark {
        Tick, ///< One of several that add up.
        Dot, ///< One of several of which only one holds.
        Cross, ///< Takes something away; cannot be checked.
    };

    ChoiceLine(const Theme &theme, Mark mark, const QString &words, QWidget *parent = nullptr);

    void setWords(const QString &words);
    /// `spoken`: what a screen reader says for it; the note itself if that is a sentence.
    void setNote(const QString &note, const QString &spoken = {});
    [[nodiscard]] const QString &note() const { return m_note; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect wordsIn(int width) const;
    void nameIt();

    Theme m_theme;
    FocusRing m_ring;
    Mark m_mark;
    QString m_note;
    QString m_spoken;
};

}
