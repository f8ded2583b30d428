// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/search.h"

#include "assembly/communesearch.h"
#include "places/gazetteer.h"
#include "places/placerepository.h"
#include "search/searchtext.h"
#include "store/catalog.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <tuple>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A kind of item whose title, summary, tags and text are looked through.
struct ItemKind
{
    SearchKind kind;
    QLatin1StringView name;
    const char *common; ///< Folded words that hold of each item of the kind.
};

constexpr std::array itemKinds{
    ItemKind{SearchKind::Guide, "guide"_L1, "guide aide accompagner accompagnement pas a pas etape etapes"},
    ItemKind{SearchKind::Tutorial, "tutorial"_L1, "tutoriel tuto video film apprendre cours lecon"},
    ItemKind{SearchKind::Event, "event"_L1, "evenement rendez-vous agenda date action publique rencontre atelier"},
    ItemKind{SearchKind::Sticker, "sticker"_L1, "sticker autocollant etiquette affiche imprimer"},
    ItemKind{SearchKind::Page, "page"_L1, "page lire article"},
    ItemKind{SearchKind::News, "news"_L1, "actualite actualites nouvelle nouvelles lire article"},
};

/// Among so many names there is one that is nearly what was typed, whatever it was: they count for half of an item's.
constexpr int similarNames = 2;

Result<QByteArray> itemLines(const Database &content, const CatalogItem &item)
{
    const auto tags = catalogTags(content, item.id);
    if (!tags)
        return tags.error();
    return searchLines({{{}, item.title, QString(item.summary + u' ' + tags->join(u' ')), item.text}});
}

/// Services are nine labels said over and over, most of the words of a file: each is folded once.
class ServiceWords
{
public:
    [[nodiscard]] QList<QByteArray> of(const QStringList &services)
    {
        QList<QByteArray> words;
        for (const QString &service : services) {
            auto known = m_known.constFind(service);
            if (known == m_known.cend())
                known = m_known.insert(service, searchWords(service).split(' '));
            for (const QByteArray &word : *known) {
                if (!words.contains(word))
                    words.append(word);
            }
        }
        return words;
    }

private:
    QHash<QString, QList<QByteArray>> m_known;
};

Result<> keepPlaceLines(const Database &content, const QString &itemId)
{
    SearchLinesWriter writer(content, itemId);
    ServiceWords words;
    const auto added = forEachPlaceTexts(content, itemId, [&](const PlaceTexts &place) {
        return writer.add(
            {QString::number(place.key), place.name, place.where, place.address, words.of(place.services)});
    });
    return added ? writer.finish() : added;
}

/// Communes are found by the gazetteer's own search; these lines are for names with a typing error alone. The keys of
/// that search are folded already, so that the database can put the lines together itself; sorting them would take it
/// longer than all the rest, hence the population in each key.
Result<QByteArray> communeLines(const Database &content, const QString &itemId)
{
    Statement select(content,
                     u"SELECT CAST(group_concat(population || '/' || code || char(9) || key, char(10)) AS BLOB) "
                     "FROM commune_key WHERE rank = 0 AND code NOT IN (SELECT code FROM commune WHERE item <> ?)"_s);
    select.bind({itemId});
    const QByteArray lines = select.next() ? select.bytes(0) : QByteArray();
    if (select.failed())
        return select.error();
    return lines;
}

/// One question, asked of each kind in turn.
class Searcher
{
public:
    Searcher(const Database &content, const SearchRequest &request)
        : m_content(content)
        , m_request(request)
        , m_query(parseSearch(request.text))
    {
    }

    [[nodiscard]] Result<QList<SearchGroup>> run()
    {
        if (m_query.isEmpty())
            return m_groups;
        for (const auto step :
             {&Searcher::findItems, &Searcher::findTowns, &Searcher::findHelp, &Searcher::findDoors}) {
            if (const auto done = (this->*step)(); !done)
                return done.error();
        }
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const SearchGroup &a, const SearchGroup &b) {
            return a.score != b.score ? a.score > b.score : a.kind < b.kind;
        });
        return m_groups;
    }

private:
    [[nodiscard]] int limitOf(SearchKind kind) const
    {
        return m_request.whole == kind ? SearchRequest::inWholeGroup : SearchRequest::inGroup;
    }

    void add(SearchGroup group)
    {
        const int limit = limitOf(group.kind);
        group.more = group.hits.size() > limit;
        if (group.more)
            group.hits.resize(limit);
        if (!group.hits.isEmpty())
            m_groups.append(std::move(group));
    }

    [[nodiscard]] Result<> findItems()
    {
        std::vector<SearchScan> scans;
        for (const ItemKind &kind : itemKinds)
            scans.emplace_back(m_query, kind.common, true, limitOf(kind.kind) + 1);
        Statement select(
            m_content,
            u"SELECT i.kind, i.id, t.lines FROM item i JOIN search_text t ON t.item = i.id "
            "LEFT JOIN news n ON n.item = i.id "
            "WHERE i.kind IN ('guide', 'tutorial', 'event', 'sticker', 'page', 'news') "
            "AND coalesce(CASE WHEN n.ends > n.starts THEN n.ends ELSE n.starts + 3600 END > ?, TRUE) ORDER BY i.kind, i.title, i.id"_s);
        select.bind({m_request.now.isValid() ? m_request.now.toSecsSinceEpoch() : 0});
        while (select.next()) {
            const QString kind = select.text(0);
            for (size_t i = 0; i < itemKinds.size(); ++i) {
                if (kind == itemKinds[i].name)
                    scans[i].scan(select.bytes(2), select.text(1).toUtf8());
            }
        }
        if (select.failed())
            return select.error();
        Statement item(m_content, u"SELECT title, summary, text FROM item WHERE id = ?"_s);
        for (size_t i = 0; i < itemKinds.size(); ++i) {
            SearchGroup group{itemKinds[i].kind, {}, false, 0};
            for (const SearchMatch &match : scans[i].best()) {
                const QString id = QString::fromUtf8(match.key);
                item.bind({id});
                if (!item.next())
                    continue;
                const QString line = item.text(1).isEmpty() ? item.text(2).left(200) : item.text(1);
                group.hits.append({group.kind, id, item.text(0), line.simplified()});
                group.score = std::max(group.score, match.score);
            }
            if (item.failed())
                return item.error();
            add(std::move(group));
        }
        return {};
    }

    [[nodiscard]] Result<> findTowns()
    {
        const int limit = limitOf(SearchKind::Commune) + 1;
        auto found = findCommunes(m_content, m_request.text, limit);
        if (found && found->isEmpty()) {
            // « aide à Grenoble »: without the words around the name.
            const QString name = withoutPlaceWords();
            if (!name.isEmpty())
                found = findCommunes(m_content, name, limit);
        }
        const bool similar = found && found->isEmpty();
        if (similar)
            found = similarCommunes(m_content, m_query, limit);
        if (!found)
            return found.error();
        SearchGroup group{SearchKind::Commune, {}, false, 0};
        for (const Commune &commune : std::as_const(*found)) {
            const QString &code = commune.postcodes.isEmpty() ? commune.code : commune.postcodes.front();
            group.hits.append({group.kind, commune.code, commune.name,
                               QString(code + u" · "_s + departmentName(commune.department))});
        }
        if (!found->isEmpty())
            group.score = scoreOf(found->first()) / (similar ? similarNames : 1);
        add(std::move(group));
        return {};
    }

    [[nodiscard]] static bool isPlaceWord(const AskedWord &word)
    {
        static const QByteArrayList words = wordsAroundPlaces.toByteArray().split(' ');
        return words.contains(word.text());
    }

    [[nodiscard]] QString withoutPlaceWords() const
    {
        QStringList name;
        for (const AskedWord &word : m_query.words) {
            if (word.isRequired() && !isPlaceWord(word))
                name << QString::fromUtf8(word.text());
        }
        return name.size() < m_query.words.size() ? name.join(u' ') : QString();
    }

    /// How well a commune's name fits, on the same scale as everything else.
    [[nodiscard]] int scoreOf(const Commune &commune) const
    {
        SearchScan scan(m_query, wordsAroundPlaces, false, 1);
        scan.scan(searchLines({{commune.code, commune.name, commune.postcodes.join(u' ') + u' ' + commune.code,
                                departmentName(commune.department) + u' ' + commune.department}}));
        const auto best = scan.best();
        if (best.isEmpty())
            return 1; // « Lyon 3e » is found by another way.
        // « aide à Grenoble » asks for all that is there rather than for the places that have « aide » in their name.
        const auto around = std::count_if(m_query.words.begin(), m_query.words.end(), isPlaceWord);
        constexpr int aroundWorth = 10;
        return best.first().score + int(around) * aroundWorth;
    }

    [[nodiscard]] Result<> findHelp()
    {
        const auto visible = visiblePlaceItems(m_content);
        if (!visible)
            return visible.error();
        SearchScan scan(m_query, wordsAroundPlaces, false, limitOf(SearchKind::Place) + 1);
        for (const QString &item : *visible) {
            const auto scanned = forEachSearchPart(m_content, item, [&](const QByteArray &lines) { scan.scan(lines); });
            if (!scanned)
                return scanned.error();
        }
        const QList<SearchMatch> best = scan.best();
        if (best.isEmpty())
            return {};
        QList<PlaceMatch> matches;
        for (const SearchMatch &match : best)
            matches.append({match.key.toLongLong(), {}, HoursState::Unknown});
        const auto hits = placeHits(m_content, matches);
        if (!hits)
            return hits.error();
        const int score = best.first().score / (best.first().typo ? similarNames : 1);
        SearchGroup group{SearchKind::Place, {}, false, score};
        for (const PlaceHit &hit : *hits) {
            group.hits.append(
                {group.kind, hit.id, hit.name, QString(hit.address + u" · "_s + hit.postcode + u' ' + hit.commune)});
        }
        add(std::move(group));
        return {};
    }

    [[nodiscard]] Result<> findDoors()
    {
        QList<SearchRecord> records;
        for (qsizetype i = 0; i < m_request.doors.size(); ++i) {
            const SearchDoor &door = m_request.doors[i];
            records.append({QString::number(i), door.title, QString(door.line + u' ' + door.words), {}});
        }
        SearchScan scan(m_query, {}, true, limitOf(SearchKind::Door) + 1);
        scan.scan(searchLines(records));
        SearchGroup group{SearchKind::Door, {}, false, 0};
        for (const SearchMatch &match : scan.best()) {
            const SearchDoor &door = m_request.doors[match.key.toLongLong()];
            group.hits.append({group.kind, door.id, door.title, door.line});
            group.score = std::max(group.score, match.score);
        }
        add(std::move(group));
        return {};
    }

    const Database &m_content;
    const SearchRequest &m_request;
    const SearchQuery m_query;
    QList<SearchGroup> m_groups;
};

}

Result<QList<SearchGroup>> searchContent(const Database &content, const SearchRequest &request)
{
    return Searcher(content, request).run();
}

Result<> indexForSearch(const Database &draft)
{
    const auto items = catalogItems(draft, {});
    if (!items)
        return items.error();
    QStringList held;
    Statement select(draft, u"SELECT DISTINCT item FROM search_text"_s);
    select.bind();
    while (select.next())
        held << select.text(0);
    if (select.failed())
        return select.error();
    Transaction transaction(draft);
    for (const CatalogItem &item : *items) {
        const bool isText = std::any_of(itemKinds.begin(), itemKinds.end(),
                                        [&](const ItemKind &kind) { return item.kind == kind.name; });
        const bool isSearched = isText || item.kind == "places"_L1 || item.kind == "gazetteer"_L1;
        if (!isSearched || held.contains(item.id))
            continue;
        if (item.kind == "places"_L1) {
            if (const auto kept = keepPlaceLines(draft, item.id); !kept)
                return kept.error();
            continue;
        }
        const auto lines = isText ? itemLines(draft, item) : communeLines(draft, item.id);
        if (!lines)
            return lines.error();
        if (const auto kept = keepSearchLines(draft, item.id, *lines); !kept)
            return kept.error();
    }
    return transaction.commit();
}

}
