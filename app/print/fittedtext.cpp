// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/fittedtext.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto family = "Atkinson Hyperlegible Next"_L1;
constexpr int reference = 1000; // Widths grow with the size of letters, so they are measured once, at this one.
constexpr double lineHeight = 1.16; // Of the size of letters.
constexpr double slack = 1.005; // What shaping a whole line may add to its words' widths.
constexpr int leastSize = 10; // A tenth of a millimetre: what is set so small says that it is not legible.

struct Word
{
    QString text;
    double width; ///< At the reference size.
    bool joined; ///< Follows the one before without a space: it may part there all the same, after a hyphen.
};

QFontMetricsF metricsOf(bool bold)
{
    return QFontMetricsF(printFont(reference, bold));
}

QList<Word> wordsOf(const QString &text, const QFontMetricsF &metrics, bool partAtHyphens)
{
    QList<Word> words;
    // No-break spaces are not where words part, so this does not ask QChar::isSpace().
    const auto parts = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (QStringView part : parts) {
        bool joined = false;
        while (!part.isEmpty()) {
            const qsizetype hyphen = part.indexOf(u'-');
            const bool breaks = partAtHyphens && hyphen > 0 && hyphen + 1 < part.size();
            const QStringView piece = breaks ? part.first(hyphen + 1) : part;
            words.append({piece.toString(), metrics.horizontalAdvance(piece.toString()), joined});
            part = part.sliced(piece.size());
            joined = true;
        }
    }
    return words;
}

struct Line
{
    QString text;
    double width = 0;
};

/// Words into lines of at most `width`, as many as it takes; a word that is longer stands alone.
QList<Line> wrap(const QList<Word> &words, double space, double width)
{
    QList<Line> lines;
    for (const Word &word : words) {
        const double between = word.joined ? 0 : space;
        if (lines.isEmpty() || lines.last().width + between + word.width > width) {
            lines.append({word.text, word.width});
        } else {
            lines.last().text += (word.joined ? QString() : u" "_s) + word.text;
            lines.last().width += between + word.width;
        }
    }
    return lines;
}

double widest(const QList<Line> &lines)
{
    double width = 0;
    for (const Line &line : lines)
        width = std::max(width, line.width);
    return width;
}

}

bool loadPrintFonts(const QString &folder)
{
    for (const QLatin1StringView weight : {"Regular"_L1, "SemiBold"_L1}) {
        if (QFontDatabase::addApplicationFont(folder + u'/' + "AtkinsonHyperlegibleNext-"_L1 + weight + ".ttf"_L1) < 0)
            return false;
    }
    return true;
}

QFont printFont(int size, bool bold)
{
    QFont font(QStringList{family, u"Noto Sans"_s, u"sans-serif"_s}, -1, bold ? QFont::DemiBold : QFont::Normal);
    font.setPixelSize(std::max(1, size));
    font.setHintingPreference(QFont::PreferNoHinting); // The same widths on every device.
    return font;
}

FittedText::FittedText(const QString &text, const TextBox &box)
    : m_box(box)
{
    set(text, false);
    // A word parted at its hyphen is less well read, but better than one that is not read at all.
    if (!m_legible && text.contains(u'-'))
        set(text, true);
}

void FittedText::set(const QString &text, bool partAtHyphens)
{
    m_lines.clear();
    m_widths.clear();
    const QFontMetricsF metrics = metricsOf(m_box.bold);
    const QList<Word> words = wordsOf(text, metrics, partAtHyphens);
    if (words.isEmpty() || m_box.area.isEmpty())
        return;
    const double space = metrics.horizontalAdvance(u' ');
    const auto linesAt = [&](int size) { return wrap(words, space, m_box.area.width() / slack * reference / size); };
    const auto fits = [&](int size) {
        const QList<Line> lines = linesAt(size);
        return lines.size() <= m_box.lines && widest(lines) * slack * size / reference <= m_box.area.width()
            && double(lines.size()) * lineHeight * size <= m_box.area.height() + 0.5;
    };
    int high = std::max(leastSize, int(std::floor(m_box.largest)));
    int low = leastSize;
    if (fits(high)) {
        low = high;
    } else {
        while (high - low > 1) {
            const int middle = (low + high) / 2;
            (fits(middle) ? low : high) = middle;
        }
    }
    m_size = low;
    m_legible = m_size >= int(std::floor(std::min(m_box.smallest, m_box.largest))) && fits(m_size);

    // The narrowest lines that are no more than needed, so that the last one is not a single word.
    QList<Line> lines = linesAt(m_size);
    double narrow = 0;
    double wide = widest(lines);
    const qsizetype count = lines.size();
    for (int step = 0; step < 12 && count > 1; ++step) {
        const double middle = (narrow + wide) / 2;
        const QList<Line> tried = wrap(words, space, middle);
        if (tried.size() == count && widest(tried) <= wide) {
            wide = middle;
            lines = tried;
        } else {
            narrow = middle;
        }
    }
    for (const Line &line : std::as_const(lines)) {
        m_lines << line.text;
        m_widths << line.width * m_size / reference;
    }
}

void FittedText::paint(QPainter &painter, const QColor &colour) const
{
    if (m_lines.isEmpty())
        return;
    const QFont font = printFont(m_size, m_box.bold);
    const double height = double(m_lines.size()) * lineHeight * m_size;
    double top = m_box.area.top();
    if (m_box.alignment & Qt::AlignVCenter)
        top += (m_box.area.height() - height) / 2;
    else if (m_box.alignment & Qt::AlignBottom)
        top += m_box.area.height() - height;
    const QFontMetricsF metrics(font);
    const double rise = (lineHeight * m_size - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    painter.save();
    painter.setFont(font);
    painter.setPen(colour);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        double left = m_box.area.left();
        if (m_box.alignment & Qt::AlignHCenter)
            left += (m_box.area.width() - m_widths.at(i)) / 2;
        else if (m_box.alignment & Qt::AlignRight)
            left += m_box.area.width() - m_widths.at(i);
        painter.drawText(QPointF(left, top + double(i) * lineHeight * m_size + rise), m_lines.at(i));
    }
    painter.restore();
}

}
