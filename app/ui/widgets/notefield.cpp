// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notefield.h"

#include "ui/theme/style.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace pdc {

namespace {
constexpr int fewestLines = 2;
constexpr int mostLines = 6; ///< From there on it scrolls.
}

NoteField::NoteField(const Theme &theme, const QString &name, int longest, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setFont(theme.font(TextRole::Body));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(theme.px(12));
    viewport()->setAutoFillBackground(false); // The rounded field is painted beneath the text.
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, theme.ink);
    setPalette(colours);
    connect(this, &QPlainTextEdit::textChanged, this, [this, longest] {
        hold(longest);
        updateGeometry();
    });
}

void NoteField::hold(int longest)
{
    const QString text = toPlainText();
    if (text.size() <= longest)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(longest);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

QSize NoteField::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(block.lineCount(), 1);
    lines = std::clamp(lines, fewestLines, mostLines);
    const double height = lines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin();
    return {m_theme.px(240), int(std::ceil(height)) + m_theme.px(4)};
}

void NoteField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect field = viewport()->rect();
        painter.setPen(QPen(m_theme.outline, m_theme.px(1.5)));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(QRectF(field).adjusted(1, 1, -1, -1), m_theme.px(12), m_theme.px(12));
        if (hasFocus())
            paintFocusRing(painter, m_theme, field, m_theme.px(12));
    }
    QPlainTextEdit::paintEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void NoteField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry(); // Another width breaks the lines elsewhere.
}

}
