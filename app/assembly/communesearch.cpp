// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"

#include "search/searchtext.h"

#include <algorithm>
#include <tuple>

namespace pdc {

using namespace Qt::StringLiterals;

Result<QList<Commune>> findCommunesForgiving(const Database &content, const QString &text, int limit)
{
    auto found = findCommunes(content, text, limit);
    return found && found->isEmpty() ? similarCommunes(content, parseSearch(text), limit) : found;
}

Result<QList<Commune>> similarCommunes(const Database &content, const SearchQuery &query, int limit)
{
    SearchQuery name;
    QStringList numbers;
    bool forgiving = false;
    for (const AskedWord &word : query.words) {
        if (word.isNumber())
            numbers << QString::fromUtf8(word.text());
        else
            name.words << word;
        forgiving |= word.isForgiving();
    }
    if (!forgiving)
        return QList<Commune>();
    constexpr int homonyms = 5000; // Among which population and postal code decide.
    SearchScan scan(name, wordsAroundPlaces, false, homonyms);
    Statement select(content,
                     u"SELECT t.lines FROM item i JOIN search_text t ON t.item = i.id "
                     "WHERE i.kind = 'gazetteer' ORDER BY i.id"_s);
    select.bind();
    while (select.next())
        scan.scan(select.bytes(0));
    if (select.failed())
        return select.error();
    struct Similar
    {
        int score;
        qint64 population;
        QString code;
    };
    QList<Similar> similar;
    for (const SearchMatch &match : scan.best()) {
        const qsizetype slash = std::max<qsizetype>(match.key.indexOf('/'), 0);
        similar.append({match.score, match.key.first(slash).toLongLong(), QString::fromUtf8(match.key.mid(slash + 1))});
    }
    std::sort(similar.begin(), similar.end(), [](const Similar &a, const Similar &b) {
        return std::tuple(-a.score, -a.population, a.code) < std::tuple(-b.score, -b.population, b.code);
    });
    constexpr int mostLookedUp = 50;
    if (similar.size() > mostLookedUp)
        similar.remove(mostLookedUp, similar.size() - mostLookedUp);
    QList<Commune> communes;
    for (const Similar &candidate : std::as_const(similar)) {
        auto commune = communeByCode(content, candidate.code);
        if (!commune)
            return commune.error();
        const auto isThere = [&](const QString &number) {
            return number == commune->department
                || std::any_of(commune->postcodes.begin(), commune->postcodes.end(),
                               [&](const QString &postcode) { return postcode.startsWith(number); });
        };
        if (std::all_of(numbers.begin(), numbers.end(), isThere))
            communes.append(std::move(*commune));
        if (communes.size() == limit)
            break;
    }
    return communes;
}

}
