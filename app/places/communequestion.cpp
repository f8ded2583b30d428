// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/communequestion.h"

#include "base/textfold.h"
#include "places/commune.h"

#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 200;

bool isFigures(QStringView word, qsizetype count)
{
    return word.size() == count
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The départements that a text names by number or name, theirs or the region's, folded.
QStringList departmentsCalled(const QString &folded)
{
    struct Names
    {
        QString code;
        QString number;
        QString name;
        QString region;
    };
    static const QList<Names> all = [] {
        QList<Names> names;
        for (const Department &d : departments())
            names.append({d.code, foldText(d.code), foldName(d.name), foldName(d.regionName)});
        return names;
    }();
    const QString withArticle = "la "_L1 + folded; // "Réunion" is enough for La Réunion.
    QStringList codes;
    for (const Names &d : all) {
        if (d.number == folded || d.name == folded || d.name == withArticle || d.region == folded)
            codes << d.code;
    }
    return codes;
}

bool isPostcode(const QString &word)
{
    return isFigures(word, 5);
}

}

QStringList communeWords(QStringView text)
{
    QStringList words = foldName(text.left(longestQuery)).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (isFigures(words[i], 2) && isFigures(words[i + 1], 3))
            words[i] += words.takeAt(i + 1);
    }
    if (words.size() > 1 && words.last() == "france"_L1 && words[words.size() - 2] != "en"_L1
        && words[words.size() - 2] != "de"_L1)
        words.removeLast(); // Not of Roissy-en-France.
    return words;
}

std::optional<CommuneQuestion> narrowedQuestion(const QStringList &words)
{
    if (words.size() > 1 && isPostcode(words.front()))
        return CommuneQuestion{words.sliced(1).join(u' '), {}, words.front()};
    static constexpr qsizetype longestName = 6;
    for (qsizetype taken = std::min(words.size() - 1, longestName); taken >= 1; --taken) {
        const QString end = words.last(taken).join(u' ');
        const QString name = words.first(words.size() - taken).join(u' ');
        if (const QStringList codes = departmentsCalled(end); !codes.isEmpty())
            return CommuneQuestion{name, codes, {}};
        if (taken == 1 && isPostcode(end))
            return CommuneQuestion{name, {}, end};
    }
    return std::nullopt;
}

QStringList nameAlone(QStringList words)
{
    static const QStringList offices{u"ville"_s, u"mairie"_s, u"commune"_s, u"hotel"_s};
    if (words.size() > 2 && offices.contains(words.front())) {
        while (words.size() > 1 && (offices.contains(words.front()) || words.front().size() <= 2))
            words.removeFirst();
    }
    if (const auto cedex = words.indexOf("cedex"_L1); cedex > 0)
        words.resize(cedex);
    if (words.size() > 1 && words.last() == "arrondissement"_L1)
        words.removeLast();
    static const QStringList cities{u"paris"_s, u"lyon"_s, u"marseille"_s};
    static const QRegularExpression number(u"\\A(?:[0-9]{1,2}|[ivx]{1,5})? ?(?:e|er|eme|ieme)?\\z"_s);
    if (words.size() > 1 && cities.contains(words.front()) && number.match(words.sliced(1).join(u' ')).hasMatch())
        words.resize(1);
    return words;
}

QString communeOfArrondissement(const QString &code)
{
    struct City
    {
        int first;
        int last;
        QLatin1StringView code;
    };
    static constexpr City cities[] = {
        {75101, 75120, "75056"_L1}, {69381, 69389, "69123"_L1}, {13201, 13216, "13055"_L1}};
    const int number = isPostcode(code) ? code.toInt() : 0;
    for (const City &city : cities) {
        if (number >= city.first && number <= city.last)
            return city.code;
    }
    return {};
}

}
