// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placemarks.h"

#include "places/placerepository.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace pdc {

PlaceMarks::PlaceMarks(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (m_state == State::Loaded)
            listFavourites();
    });
}

void PlaceMarks::load()
{
    if (m_state != State::Empty)
        return;
    m_state = State::Asked;
    m_store.personal(&allPlaceMarks).then(this, [this](const Result<QList<PlaceMark>> &answer) {
        m_state = answer ? State::Loaded : State::Empty;
        if (!answer)
            return; // Who cannot be reminded of what they kept still finds all places.
        // What was kept before the answer came is newer than it.
        QList<PlaceMark> marks = m_marks;
        for (const PlaceMark &mark : *answer) {
            if (std::none_of(m_marks.begin(), m_marks.end(), [&](const PlaceMark &m) { return m.id == mark.id; }))
                marks << mark;
        }
        m_marks = std::move(marks);
        Q_EMIT changed();
        listFavourites();
    });
}

PlaceMark PlaceMarks::markOf(const QString &id) const
{
    const auto found = std::find_if(m_marks.begin(), m_marks.end(), [&](const PlaceMark &m) { return m.id == id; });
    return found != m_marks.end() ? *found : PlaceMark{id, false, {}};
}

void PlaceMarks::setFavourite(const QString &id, bool favourite)
{
    PlaceMark mark = markOf(id);
    mark.favourite = favourite;
    keep(mark);
}

void PlaceMarks::setNote(const QString &id, const QString &note)
{
    PlaceMark mark = markOf(id);
    mark.note = note.trimmed().left(longestPlaceNote);
    keep(mark);
}

void PlaceMarks::keep(const PlaceMark &mark)
{
    const PlaceMark before = markOf(mark.id);
    if (mark == before)
        return;
    m_before.reset();
    m_marks.removeIf([&](const PlaceMark &m) { return m.id == mark.id; });
    if (!mark.isEmpty())
        m_marks.prepend(mark);
    m_store.personal([mark](const Database &personal) { return savePlaceMark(personal, mark); })
        .then(this, [this](const Result<> &done) {
            if (!done)
                Q_EMIT notKept(done.error());
        });
    Q_EMIT changed();
    if (mark.favourite != before.favourite || mark.isEmpty() != before.isEmpty())
        listFavourites();
}

void PlaceMarks::forgetAll()
{
    if (m_marks.isEmpty())
        return;
    m_before = m_marks;
    replace({});
}

void PlaceMarks::undoForget()
{
    if (const auto before = std::exchange(m_before, std::nullopt))
        replace(*before);
}

void PlaceMarks::endUndo()
{
    if (!m_before)
        return;
    m_before.reset();
    Q_EMIT changed();
}

void PlaceMarks::replace(const QList<PlaceMark> &marks)
{
    m_marks = marks;
    m_store.personal([marks](const Database &personal) { return replacePlaceMarks(personal, marks); })
        .then(this, [this](const Result<> &done) {
            if (!done)
                Q_EMIT notKept(done.error());
        });
    Q_EMIT changed();
    listFavourites();
}

void PlaceMarks::listFavourites()
{
    QStringList ids;
    for (const PlaceMark &mark : std::as_const(m_marks)) {
        ids << mark.id; // One with a note alone as well: else nobody would find it again, nor could forget it.
    }
    m_store.content([ids](const Database &content) { return placeHitsById(content, ids); })
        .then(this, [this, asked = ids.size(), listing = ++m_listing](const Result<QList<PlaceHit>> &hits) {
            if (listing != m_listing || !hits)
                return;
            m_missing = int(asked - hits->size());
            m_favourites.set(*hits);
            Q_EMIT favouritesListed();
        });
}

}
