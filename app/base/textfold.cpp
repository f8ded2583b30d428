// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"

namespace pdc {

using namespace Qt::StringLiterals;

QString foldText(QStringView text)
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

QString foldName(QStringView text)
{
    QStringList words = foldText(text).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (word == "st"_L1)
            word = u"saint"_s;
        else if (word == "ste"_L1)
            word = u"sainte"_s;
    }
    return words.join(u' ');
}

}
