// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guiderepository.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration contentMigrations[] = {
    {1, uR"(
CREATE TABLE guide (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    theme TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    service TEXT NOT NULL,
    prepare TEXT NOT NULL,
    sources TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE guide_step (
    item TEXT NOT NULL REFERENCES guide (item) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    action TEXT NOT NULL,
    say TEXT NOT NULL,
    avoid TEXT NOT NULL,
    verify TEXT NOT NULL,
    stuck TEXT NOT NULL,
    picture TEXT NOT NULL,
    picture_url TEXT NOT NULL,
    picture_type TEXT NOT NULL,
    alt TEXT NOT NULL,
    tutorial TEXT NOT NULL,
    PRIMARY KEY (item, position)
) WITHOUT ROWID
)"},
};

constexpr Migration personalMigrations[] = {
    // `turn` grows with each change and says what was touched last; a time would say when someone was here.
    {1, uR"(
CREATE TABLE guide_progress (
    guide TEXT PRIMARY KEY,
    step TEXT NOT NULL,
    turn INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE guide_tick (
    guide TEXT NOT NULL REFERENCES guide_progress (guide) ON DELETE CASCADE,
    step TEXT NOT NULL,
    PRIMARY KEY (guide, step)
) WITHOUT ROWID
)"},
};

/// Null would break NOT NULL.
QString held(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<> readSteps(const Database &content, Guide &guide)
{
    Statement select(content,
                     u"SELECT s.id, s.title, s.action, s.say, s.avoid, s.verify, s.stuck, s.picture, s.alt, "
                     "s.tutorial, s.picture_url, s.picture_type, t.id FROM guide_step s "
                     "LEFT JOIN item t ON t.id = s.tutorial AND t.kind = 'tutorial' "
                     "WHERE s.item = ? ORDER BY s.position"_s);
    select.bind({guide.id});
    while (select.next()) {
        guide.data.steps.append({select.text(0), select.text(1), select.text(2), select.text(3), select.text(4),
                                 select.text(5), select.text(6), select.text(7), select.text(8), select.text(9)});
        guide.pictures.append({select.text(10), select.text(11)});
        if (!select.isNull(12))
            guide.tutorials.insert(select.text(12));
    }
    if (select.failed())
        return select.error();
    return {};
}

constexpr auto columns = "SELECT i.id, i.layer, i.title, i.summary, i.language, g.theme, g.minutes, g.service, "
                         "g.prepare, g.sources FROM guide g JOIN item i ON i.id = g.item"_L1;

Result<QList<Guide>> collect(const Database &content, Statement &select)
{
    QList<Guide> guides;
    while (select.next()) {
        GuideData data{int(select.integer(6)),
                       select.text(7),
                       select.text(8),
                       select.text(9).split(u'\n', Qt::SkipEmptyParts),
                       {}};
        guides.append({select.text(0),
                       Layer(select.integer(1)),
                       select.text(2),
                       select.text(3),
                       select.text(4),
                       select.text(5),
                       std::move(data),
                       {},
                       {}});
    }
    if (select.failed())
        return select.error();
    for (Guide &guide : guides) {
        if (const auto read = readSteps(content, guide); !read)
            return read.error();
    }
    return guides;
}

Result<> readTicks(const Database &personal, GuideProgress &progress)
{
    Statement select(personal, u"SELECT step FROM guide_tick WHERE guide = ? ORDER BY step"_s);
    select.bind({progress.guide});
    while (select.next())
        progress.done << select.text(0);
    if (select.failed())
        return select.error();
    return {};
}

}

const Schema &guidesSchema()
{
    static constexpr Schema schema{"guides"_L1, contentMigrations};
    return schema;
}

Result<> importGuide(const Database &content, const FeedItem &item, const QByteArray &json)
{
    const auto data = parseGuide(json);
    if (!data)
        return data.error();
    Statement insert(content, u"INSERT INTO guide VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (const auto done = insert.run({item.id, item.own["theme"_L1].toString(u""_s), data->minutes, held(data->service),
                                      held(data->prepare), held(data->sources.join(u'\n'))});
        !done)
        return done.error();
    Statement insertStep(content, u"INSERT INTO guide_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (qsizetype i = 0; i < data->steps.size(); ++i) {
        const GuideStep &step = data->steps[i];
        GuidePicture picture;
        if (!step.picture.isEmpty()) {
            const auto found =
                std::find_if(item.attachments.begin(), item.attachments.end(), [&](const Attachment &attachment) {
                    return attachment.role == "document"_L1 && attachment.title == step.picture;
                });
            if (found == item.attachments.end())
                return Error(GuidesError::BadGuide, u"no attachment with the title "_s + step.picture);
            picture = {found->url, found->mimeType};
        }
        if (const auto done =
                insertStep.run({item.id, i, step.id, step.title, step.action, held(step.say), held(step.avoid),
                                held(step.verify), held(step.stuck), held(step.picture), held(picture.url),
                                held(picture.mimeType), held(step.alt), held(step.tutorial)});
            !done)
            return done.error();
    }
    return {};
}

Result<QList<Guide>> allGuides(const Database &content)
{
    Statement select(content, columns + " ORDER BY g.theme, i.title, i.id"_L1);
    select.bind();
    return collect(content, select);
}

Result<Guide> guideById(const Database &content, const QString &id)
{
    Statement select(content, columns + " WHERE i.id = ?"_L1);
    select.bind({id});
    auto found = collect(content, select);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(GuidesError::UnknownGuide, id);
    return std::move(found->first());
}

const Schema &guideProgressSchema()
{
    static constexpr Schema schema{"guides"_L1, personalMigrations};
    return schema;
}

Result<QList<GuideProgress>> allGuideProgress(const Database &personal)
{
    QList<GuideProgress> all;
    {
        Statement select(personal, u"SELECT guide, step FROM guide_progress ORDER BY turn DESC"_s);
        select.bind();
        while (select.next())
            all.append({select.text(0), select.text(1), {}});
        if (select.failed())
            return select.error();
    }
    for (GuideProgress &progress : all) {
        if (const auto read = readTicks(personal, progress); !read)
            return read.error();
    }
    return all;
}

Result<std::optional<GuideProgress>> guideProgress(const Database &personal, const QString &guide)
{
    GuideProgress progress{guide, {}, {}};
    {
        Statement select(personal, u"SELECT step FROM guide_progress WHERE guide = ?"_s);
        select.bind({guide});
        const bool begun = select.next();
        if (select.failed())
            return select.error();
        if (!begun)
            return std::optional<GuideProgress>();
        progress.step = select.text(0);
    }
    if (const auto read = readTicks(personal, progress); !read)
        return read.error();
    return std::optional(std::move(progress));
}

Result<> saveGuideProgress(const Database &personal, const GuideProgress &progress)
{
    Transaction transaction(personal);
    Statement forget(personal, u"DELETE FROM guide_progress WHERE guide = ?"_s);
    if (const auto done = forget.run({progress.guide}); !done)
        return done.error();
    Statement insert(personal,
                     u"INSERT INTO guide_progress SELECT ?, ?, coalesce(max(turn), 0) + 1 FROM guide_progress"_s);
    if (const auto done = insert.run({progress.guide, held(progress.step)}); !done)
        return done.error();
    Statement tick(personal, u"INSERT OR IGNORE INTO guide_tick VALUES (?, ?)"_s);
    for (const QString &step : progress.done) {
        if (const auto done = tick.run({progress.guide, step}); !done)
            return done.error();
    }
    return transaction.commit();
}

Result<> forgetGuideProgress(const Database &personal, const QString &guide)
{
    Statement forget(personal, u"DELETE FROM guide_progress WHERE guide = ?"_s);
    return forget.run({guide});
}

Result<> forgetAllGuideProgress(const Database &personal)
{
    return personal.execute(u"DELETE FROM guide_progress");
}

}
