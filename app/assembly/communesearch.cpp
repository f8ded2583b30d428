// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"

#include "base/frenchsound.h"
#include "base/textfold.h"
#include "places/communequestion.h"
#include "search/searchtext.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A commune whose name is nearly what was typed.
struct Similar
{
    int score;
    qint64 population;
    QString code;
};

/// Of a line's key, which says both; see communeLines() of the search.
Similar similarOf(QByteArrayView key, int score)
{
    const qsizetype slash = std::max<qsizetype>(key.indexOf('/'), 0);
    return {score, key.first(slash).toLongLong(), QString::fromUtf8(key.sliced(slash + 1))};
}

void sortByScore(QList<Similar> &similar)
{
    std::sort(similar.begin(), similar.end(), [](const Similar &a, const Similar &b) {
        return std::tuple(-a.score, -a.population, a.code) < std::tuple(-b.score, -b.population, b.code);
    });
}

Result<> forEachGazetteer(const Database &content, const std::function<void(const QByteArray &)> &take)
{
    Statement select(content,
                     u"SELECT t.lines FROM item i JOIN search_text t ON t.item = i.id "
                     "WHERE i.kind = 'gazetteer' ORDER BY i.id"_s);
    select.bind();
    while (select.next())
        take(select.bytes(0));
    return select.failed() ? Result<>(select.error()) : Result<>();
}

bool isIn(const QString &code, const QStringList &departments)
{
    return departments.isEmpty()
        || std::any_of(departments.begin(), departments.end(), [&](const QString &d) { return code.startsWith(d); });
}

/// Those that sound as this name does, by population.
Result<QList<Commune>> communesAsHeard(const Database &content, const CommuneQuestion &question, int limit)
{
    const QByteArray heard = frenchSound(question.name.toUtf8());
    constexpr qsizetype leastSounds = 4; // Of fewer, too many names are alike.
    if (heard.size() < leastSounds)
        return QList<Commune>();
    QList<Similar> alike;
    const auto read = forEachGazetteer(content, [&](const QByteArray &lines) {
        for (qsizetype begin = 0; begin < lines.size();) {
            const qsizetype end = lines.indexOf('\n', begin);
            const QByteArrayView line = QByteArrayView(lines).sliced(begin, (end < 0 ? lines.size() : end) - begin);
            begin += line.size() + 1;
            const qsizetype tab = line.indexOf('\t');
            if (tab >= 0 && hasSound(line.sliced(tab + 1), heard))
                alike.append(similarOf(line.first(tab), 0));
        }
    });
    if (!read)
        return read.error();
    sortByScore(alike);
    QList<Commune> communes;
    for (const Similar &one : std::as_const(alike)) {
        if (!isIn(one.code, question.departmentCodes))
            continue;
        auto commune = communeByCode(content, one.code);
        if (!commune)
            return commune.error();
        if (question.postcode.isEmpty() || commune->postcodes.contains(question.postcode))
            communes.append(std::move(*commune));
        if (communes.size() == limit)
            break;
    }
    return communes;
}

/// Adds those that are not there yet.
void addNew(QList<Commune> &communes, const QList<Commune> &more)
{
    for (const Commune &one : more) {
        if (std::none_of(communes.begin(), communes.end(), [&](const Commune &c) { return c.code == one.code; }))
            communes.append(one);
    }
}

/// By sound, then but for a typing error: with all the words as a name, or else with what narrows taken from their end.
Result<QList<Commune>> nearlyNamed(const Database &content, const QStringList &words, int limit)
{
    QList<CommuneQuestion> questions{{words.join(u' '), {}, {}}};
    if (const auto narrowed = narrowedQuestion(words))
        questions << *narrowed;
    QList<Commune> communes;
    for (const CommuneQuestion &question : std::as_const(questions)) {
        const auto heard = communesAsHeard(content, question, limit);
        if (!heard)
            return heard;
        addNew(communes, *heard);
        const SearchQuery query = parseSearch(QString(question.name + u' ' + question.postcode).trimmed());
        const auto similar = similarCommunes(content, query, limit, question.departmentCodes);
        if (!similar)
            return similar;
        addNew(communes, *similar);
        if (!communes.isEmpty())
            break;
    }
    return communes.first(std::min<qsizetype>(communes.size(), limit));
}

/// Whether something else may be meant than this commune, in whose name the letters stand that were typed.
bool isDoubtful(const Commune &first, const QString &typed)
{
    constexpr qsizetype leastLetters = 5;
    constexpr qint64 town = 20'000; // Nothing is ten times as large but what is known to everybody.
    const QString name = foldName(first.name);
    const bool isWhole = name == typed || name.startsWith(QString(typed + u' '));
    return !isWhole && first.population < town && typed.size() >= leastLetters
        && std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
}

/// Whether it is no longer than a typing error makes it, so that not merely its beginning is similar.
bool isAsLong(const QString &name, const QString &typed)
{
    return std::abs(name.size() - typed.size()) <= 1;
}

/// The town whose name was longer once, or which people call so.
Result<QList<Commune>> withoutLastWords(const Database &content, QStringList words, int limit)
{
    static const QStringList links{u"sous"_s, u"sur"_s, u"les"_s, u"lez"_s, u"en"_s, u"de"_s, u"du"_s,
                                   u"des"_s,  u"la"_s,  u"le"_s,  u"aux"_s, u"d"_s,  u"l"_s,  u"et"_s};
    constexpr qsizetype leastLetters = 4;
    constexpr qint64 town = 10'000; // « Place Bellecour » is not in Placé.
    while (words.size() > 1) {
        words.removeLast();
        const QString name = words.join(u' ');
        if (links.contains(words.last()) || name.size() < leastLetters)
            continue;
        const auto found = findCommunes(content, name, limit);
        if (!found)
            return found;
        if (!found->isEmpty() && found->first().population >= town && !isDoubtful(found->first(), name))
            return found->first(1);
    }
    return QList<Commune>();
}

}

Result<QList<Commune>> findCommunesForgiving(const Database &content, const QString &text, int limit)
{
    auto found = findCommunes(content, text, limit);
    const QStringList words = communeWords(text);
    const QString typed = words.join(u' ');
    if (!found || words.isEmpty() || limit <= 0 || (!found->isEmpty() && !isDoubtful(found->first(), typed)))
        return found;
    const auto near = nearlyNamed(content, words, limit);
    if (!near)
        return near;
    if (found->isEmpty())
        return near->isEmpty() ? withoutLastWords(content, words, limit) : near;
    constexpr int timesLarger = 10;
    QList<Commune> communes;
    for (const Commune &commune : *near) {
        const bool isLarge = commune.population >= timesLarger * found->first().population;
        const QString name = foldName(commune.name);
        if (isLarge && (isAsLong(name, typed) || frenchSound(name.toUtf8()) == frenchSound(typed.toUtf8())))
            communes.append(commune);
    }
    addNew(communes, *found);
    return communes.first(std::min<qsizetype>(communes.size(), limit));
}

Result<QList<Commune>> similarCommunes(const Database &content, const SearchQuery &query, int limit,
                                       const QStringList &departments)
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
    if (const auto read = forEachGazetteer(content, [&](const QByteArray &lines) { scan.scan(lines); }); !read)
        return read.error();
    QList<Similar> similar;
    for (const SearchMatch &match : scan.best()) {
        Similar one = similarOf(match.key, match.score);
        // A postal code begins as its commune's code does, but for a handful of villages.
        const auto mayBeThere = [&](const QString &number) {
            return number.startsWith("20"_L1) || one.code.startsWith(number.left(2)); // Corsica: 2A and 2B.
        };
        if (isIn(one.code, departments) && std::all_of(numbers.begin(), numbers.end(), mayBeThere))
            similar.append(std::move(one));
    }
    sortByScore(similar);
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
