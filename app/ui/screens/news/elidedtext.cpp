// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/elidedtext.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace pdc {

QStringList elidedLines(const QString &text, const QFont &font, int width, int most)
{
    // More than this is not seen in any width: a text of any length takes the same time.
    constexpr qsizetype longest = 600;
    const QString beginning = text.left(longest).simplified();
    QTextLayout layout(beginning, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const qsizetype end = line.textStart() + line.textLength();
        const bool cut = lines.size() + 1 == most && (end < beginning.size() || text.size() > longest);
        lines << (cut ? QFontMetrics(font).elidedText(beginning.mid(line.textStart()) + u'…', Qt::ElideRight, width)
                      : beginning.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

}
