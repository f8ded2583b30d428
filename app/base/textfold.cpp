// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"

#include <QVarLengthArray>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString foldAny(QStringView text)
{
    // Decomposition (NFKD) parts a letter from its accents, which are marks and so neither letter nor digit.
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString folded;
    folded.reserve(decomposed.size());
    bool gap = false;
    const auto append = [&](QStringView letters) {
        if (gap && !folded.isEmpty())
            folded += u' ';
        gap = false;
        folded += letters;
    };
    for (const QChar c : decomposed) {
        if (c == u'œ')
            append(u"oe");
        else if (c == u'æ')
            append(u"ae");
        else if (c == u'ß')
            append(u"ss");
        else if (c.isLetterOrNumber() || c.isSurrogate())
            append(QStringView(&c, 1));
        else if (!c.isMark())
            gap = true;
    }
    return folded;
}

/// What each character of the languages around us becomes, spaces and signs included: to fold a national file of places
/// letter by letter as above takes longer than to read it.
class FoldTable
{
public:
    FoldTable()
    {
        for (char16_t c = 0; c < size; ++c) {
            // Between two letters it shows whether it leaves a space before or behind it.
            const QChar between[] = {u'x', codeOf(c), u'x'};
            const QString folded = foldAny(QStringView(between, 3));
            m_folded[c] = folded.sliced(1, folded.size() - 2);
        }
    }

    /// Null for a character that is not in the table.
    [[nodiscard]] const QString *find(QChar c) const
    {
        const char16_t code = c.unicode();
        if (code < letters)
            return &m_folded[code];
        return code >= firstSign && code < firstSign + signs ? &m_folded[letters + code - firstSign] : nullptr;
    }

private:
    static constexpr char16_t letters = 0x250; // Latin, up to Extended-B.
    static constexpr char16_t firstSign = 0x2000; // General punctuation.
    static constexpr char16_t signs = 0x70;
    static constexpr char16_t size = letters + signs;
    static QChar codeOf(char16_t index) { return index < letters ? index : char16_t(firstSign + index - letters); }

    std::array<QString, size> m_folded;
};

}

QString foldText(QStringView text)
{
    static const FoldTable table;
    constexpr qsizetype usual = 256;
    QVarLengthArray<QChar, usual> folded;
    bool gap = false;
    for (const QChar c : text) {
        const QString *const letters = table.find(c);
        if (!letters)
            return foldAny(text);
        for (const QChar letter : *letters) {
            if (letter == u' ') {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty())
                folded.append(u' ');
            gap = false;
            folded.append(letter);
        }
    }
    return QString(folded.constData(), folded.size());
}

QString foldName(QStringView text)
{
    QString name = foldText(text);
    for (qsizetype begin = 0; begin < name.size();) {
        qsizetype end = name.indexOf(u' ', begin);
        if (end < 0)
            end = name.size();
        const QStringView word = QStringView(name).sliced(begin, end - begin);
        const QLatin1StringView whole = word == "st"_L1 ? "saint"_L1 : word == "ste"_L1 ? "sainte"_L1 : ""_L1;
        if (!whole.isEmpty()) {
            name.replace(begin, end - begin, whole);
            end = begin + whole.size();
        }
        begin = end + 1;
    }
    return name;
}

}
