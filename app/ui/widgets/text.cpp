// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include <QStyle>

namespace pdc {

namespace {
QColor colourOf(const Theme &theme, Text::Tone tone)
{
    switch (tone) {
    case Text::Tone::Ink:
        return theme.ink;
    case Text::Tone::Soft:
        return theme.inkSoft;
    case Text::Tone::Danger:
        return theme.danger;
    case Text::Tone::Leaf:
        return theme.leaf;
    }
    return theme.ink;
}
}

Text::Text(const Theme &theme, TextRole role, const QString &words, Tone tone, QWidget *parent)
    : QLabel(words, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(theme.font(role));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(theme, tone));
    setPalette(colours);
    setMinimumWidth(theme.px(80));
    // QLabel aligns by the direction of its own text; on a mirrored page a French address belongs to the right too.
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

}
