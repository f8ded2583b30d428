// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutorials/tutorial.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE tutorial (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    seconds INTEGER NOT NULL
) WITHOUT ROWID
)"},
};

constexpr auto columns =
    "SELECT i.id, i.layer, i.title, i.summary, i.language, t.theme, t.seconds, i.modified FROM tutorial t "
    "JOIN item i ON i.id = t.item"_L1;

Result<QList<Tutorial>> collect(const Database &content, Statement &select)
{
    QList<Tutorial> tutorials;
    while (select.next()) {
        tutorials.append({select.text(0),
                          Layer(select.integer(1)),
                          select.text(2),
                          select.text(3),
                          select.text(4),
                          select.text(5),
                          int(select.integer(6)),
                          QDateTime::fromString(select.text(7), Qt::ISODate),
                          {}});
    }
    if (select.failed())
        return select.error();
    for (Tutorial &tutorial : tutorials) {
        auto files = catalogFiles(content, tutorial.id);
        if (!files)
            return files.error();
        tutorial.files = std::move(*files);
    }
    return tutorials;
}

}

QLatin1StringView codeName(TutorialError code)
{
    switch (code) {
    case TutorialError::Unknown:
        return "unknown-tutorial"_L1;
    case TutorialError::NoVideo:
        return "no-video"_L1;
    case TutorialError::Damaged:
        return "video-damaged"_L1;
    case TutorialError::Unplayable:
        return "video-unplayable"_L1;
    case TutorialError::BadCaptions:
        return "bad-captions"_L1;
    }
    return "unknown-tutorial"_L1;
}

const CatalogFile *Tutorial::file(QLatin1StringView role, const QString &preferredLanguage) const
{
    const CatalogFile *first = nullptr;
    for (const CatalogFile &candidate : files) {
        if (candidate.role != role)
            continue;
        if (candidate.language == preferredLanguage)
            return &candidate;
        if (!first)
            first = &candidate;
    }
    return first;
}

const Schema &tutorialsSchema()
{
    static constexpr Schema schema{"tutorials"_L1, migrations};
    return schema;
}

Result<> importTutorial(const Database &content, const FeedItem &item)
{
    Statement insert(content, u"INSERT INTO tutorial VALUES (?, ?, ?)"_s);
    const double seconds = item.own["duration"_L1].toDouble();
    return insert.run({item.id, item.own["theme"_L1].toString(u""_s), qRound(seconds)});
}

Result<QList<Tutorial>> allTutorials(const Database &content)
{
    Statement select(content, columns + " ORDER BY t.theme, i.title, i.id"_L1);
    select.bind();
    return collect(content, select);
}

Result<Tutorial> tutorialById(const Database &content, const QString &id)
{
    Statement select(content, columns + " WHERE i.id = ?"_L1);
    select.bind({id});
    const auto found = collect(content, select);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(TutorialError::Unknown, id);
    return found->first();
}

}
