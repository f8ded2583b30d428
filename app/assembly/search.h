// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace pdc {

/// The kinds of things that a search finds. Groups that fit equally well stand in this order.
enum class SearchKind {
    Guide,
    Tutorial,
    Event,
    Door, ///< A page of the program itself.
    Sticker,
    Page,
    News,
    Commune, ///< Leads to the places around it.
    Place,
};

/// One thing that was found: what a row shows, and what opens it.
struct SearchHit
{
    SearchKind kind = SearchKind::Door;
    QString id; ///< The item's, the place's (the schema's) or the door's id; the commune's INSEE code.
    QString title;
    QString line; ///< A few words more; may be empty.

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// What of one kind was found, the best first.
struct SearchGroup
{
    SearchKind kind = SearchKind::Door;
    QList<SearchHit> hits;
    bool more = false; ///< There are others.
    int score = 0; ///< Of the best; only compared.
};

/// A page of the program, with the words by which it may be looked for besides its title.
struct SearchDoor
{
    QString id;
    QString title;
    QString line;
    QString words;
};

struct SearchRequest
{
    static constexpr int inGroup = 5; ///< How many of a kind, unless all of it are wanted.
    static constexpr int inWholeGroup = 100;

    QString text; ///< As it was typed; see parseSearch.
    QList<SearchDoor> doors;
    std::optional<SearchKind> whole; ///< The kind of which more than a few are wanted.
    QDateTime now = {}; ///< Events that are over by then are not found; invalid: all are.
};

/// Looks through everything that a person sees: the groups in which something was found, the best first.
[[nodiscard]] Result<QList<SearchGroup>> searchContent(const Database &content, const SearchRequest &request);

/// Writes down by what each item of the draft is found that is new in it; what is there already is not looked at.
[[nodiscard]] Result<> indexForSearch(const Database &draft);

}
