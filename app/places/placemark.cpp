// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placemark.h"

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    // `turn` grows with each change and says what was touched last.
    {1, uR"(
CREATE TABLE place_mark (
    id TEXT PRIMARY KEY,
    favourite INTEGER NOT NULL,
    note TEXT NOT NULL,
    turn INTEGER NOT NULL
) WITHOUT ROWID
)"},
};

Result<> insert(const Database &personal, const PlaceMark &mark)
{
    const QString note = mark.note.left(longestPlaceNote);
    Statement statement(
        personal, u"INSERT OR REPLACE INTO place_mark SELECT ?, ?, ?, coalesce(max(turn), 0) + 1 FROM place_mark"_s);
    return statement.run({mark.id, mark.favourite ? 1 : 0, note.isNull() ? u""_s : note});
}

}

Schema placeMarksSchema()
{
    static constexpr Schema schema{"places"_L1, migrations};
    return schema;
}

Result<QList<PlaceMark>> allPlaceMarks(const Database &personal)
{
    Statement select(personal, u"SELECT id, favourite, note FROM place_mark ORDER BY turn DESC"_s);
    select.bind();
    QList<PlaceMark> marks;
    while (select.next())
        marks.append({select.text(0), select.integer(1) != 0, select.text(2)});
    if (select.failed())
        return select.error();
    return marks;
}

Result<> savePlaceMark(const Database &personal, const PlaceMark &mark)
{
    if (!mark.isEmpty())
        return insert(personal, mark);
    Statement forget(personal, u"DELETE FROM place_mark WHERE id = ?"_s);
    return forget.run({mark.id});
}

Result<> replacePlaceMarks(const Database &personal, const QList<PlaceMark> &marks)
{
    Transaction transaction(personal);
    if (const auto done = personal.execute(u"DELETE FROM place_mark"); !done)
        return done.error();
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        if (const auto done = insert(personal, *mark); !done)
            return done.error();
    }
    return transaction.commit();
}

}
