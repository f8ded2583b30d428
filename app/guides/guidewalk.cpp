// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidewalk.h"

#include "base/inpool.h"
#include "guides/guidepicture.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

GuideWalk::GuideWalk(Store &store, LayerFolders folders, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_folders(std::move(folders))
{
    connect(&m_store, &Store::contentReopened, this, &GuideWalk::followContent);
}

void GuideWalk::open(const QString &id)
{
    if (m_id == id && (m_state == State::Open || m_state == State::Loading))
        return;
    close();
    m_id = id;
    m_mouse = Mouse::Person;
    m_state = State::Loading;
    load();
}

void GuideWalk::forget()
{
    m_before.reset();
    if (m_state == State::Loading) {
        load(); // What is being read may be what is forgotten.
    } else if (m_state == State::Open) {
        m_step = 0;
        m_done.clear();
        ++m_drawing;
        m_picture = {};
        Q_EMIT stepChanged();
    }
}

void GuideWalk::followContent()
{
    if (m_state == State::Loading || m_state == State::Failed)
        load();
    if (m_state != State::Open)
        return;
    m_store.content([id = m_id](const Database &content) { return guideById(content, id); })
        .then(this, [this, opening = ++m_opening](const Result<Guide> &guide) {
            if (opening != m_opening)
                return;
            // As far as one has come by now: what was ticked meanwhile stays ticked.
            if (guide)
                show(*guide, progress());
            else
                fail(guide.error());
        });
}

void GuideWalk::close()
{
    ++m_opening;
    ++m_drawing;
    m_state = State::Closed;
    m_id.clear();
    m_guide = {};
    m_step = 0;
    m_done.clear();
    m_before.reset();
    m_error.reset();
    m_picture = {};
}

void GuideWalk::load()
{
    const quint64 opening = ++m_opening;
    m_store.content([id = m_id](const Database &content) { return guideById(content, id); })
        .then(this, [this, opening](const Result<Guide> &guide) {
            if (opening != m_opening)
                return;
            if (!guide) {
                fail(guide.error());
                return;
            }
            m_store.personal([id = m_id](const Database &personal) { return guideProgress(personal, id); })
                .then(this, [this, opening, guide = *guide](const Result<std::optional<GuideProgress>> &held) {
                    if (opening != m_opening)
                        return;
                    // Where nothing can be remembered one begins with the first step.
                    show(guide, held.value_or(std::nullopt));
                });
        });
}

void GuideWalk::show(const Guide &guide, const std::optional<GuideProgress> &progress)
{
    m_guide = guide;
    m_step = 0;
    m_done.clear();
    m_error.reset();
    m_picture = {};
    if (progress) {
        m_done = progress->done;
        const QList<GuideStep> &steps = m_guide.data.steps;
        const auto step =
            std::find_if(steps.begin(), steps.end(), [&](const GuideStep &s) { return s.id == progress->step; });
        // Finished, at a step, or at one that the guide no longer has: then at the first that is not ticked.
        if (progress->step.isEmpty()) {
            m_step = count();
        } else if (step != steps.end()) {
            m_step = int(step - steps.begin());
        } else {
            while (m_step < count() - 1 && isDone(m_step))
                ++m_step;
        }
    }
    m_state = State::Open;
    Q_EMIT opened();
}

void GuideWalk::fail(const Error &error)
{
    m_state = State::Failed;
    m_error = error;
    m_guide = {};
    m_step = 0;
    m_done.clear();
    Q_EMIT failed(error);
}

int GuideWalk::doneCount() const
{
    const QList<GuideStep> &steps = m_guide.data.steps;
    return int(std::count_if(steps.begin(), steps.end(), [&](const GuideStep &s) { return m_done.contains(s.id); }));
}

QString GuideWalk::tutorial() const
{
    if (m_step >= count() || !m_guide.tutorials.contains(current().tutorial))
        return {};
    return current().tutorial;
}

void GuideWalk::finishStep()
{
    if (m_state != State::Open || m_step >= count())
        return;
    if (!isDone(m_step))
        m_done << current().id;
    moveTo(m_step + 1);
}

void GuideWalk::goBack()
{
    if (m_state == State::Open && m_step > 0)
        moveTo(m_step - 1);
}

void GuideWalk::goOn()
{
    if (m_state == State::Open && m_step < count() - 1)
        moveTo(m_step + 1);
}

void GuideWalk::moveTo(int step)
{
    m_step = step;
    m_before.reset();
    ++m_drawing;
    m_picture = {};
    save();
    Q_EMIT stepChanged();
}

GuideProgress GuideWalk::progress() const
{
    return {m_guide.id, m_step < count() ? current().id : QString(), m_done};
}

void GuideWalk::save()
{
    m_store
        .personal([progress = progress()](const Database &personal) { return saveGuideProgress(personal, progress); })
        .then(this, [this](const Result<> &done) {
            if (!done)
                Q_EMIT notKept(done.error());
        });
}

void GuideWalk::restart()
{
    if (m_state != State::Open)
        return;
    m_before = progress();
    m_step = 0;
    m_done.clear();
    ++m_drawing;
    m_picture = {};
    m_store.personal([id = m_guide.id](const Database &personal) { return forgetGuideProgress(personal, id); })
        .then(this, [this](const Result<> &done) {
            if (!done)
                Q_EMIT notKept(done.error());
        });
    Q_EMIT stepChanged();
}

void GuideWalk::undoRestart()
{
    if (!m_before)
        return;
    const GuideProgress before = *std::exchange(m_before, std::nullopt);
    show(Guide(m_guide), before);
    save();
    Q_EMIT stepChanged();
}

void GuideWalk::setMouse(Mouse mouse)
{
    m_mouse = mouse;
    Q_EMIT helperChanged();
}

void GuideWalk::setHelperFolded(bool folded)
{
    m_folded = folded;
    Q_EMIT helperChanged();
}

bool GuideWalk::hasPicture() const
{
    return m_step < count() && !m_guide.pictures.at(m_step).url.isEmpty();
}

void GuideWalk::drawPicture(QSize size)
{
    if (!hasPicture())
        return;
    const GuidePicture &picture = m_guide.pictures.at(m_step);
    const QString file = m_folders.pathOf(m_guide.layer, picture.url);
    inPool([file, type = picture.mimeType, size] {
        return drawGuidePicture(file, type, size);
    }).then(this, [this, drawing = ++m_drawing](const QImage &image) {
        if (drawing != m_drawing)
            return;
        m_picture = image;
        Q_EMIT pictureChanged();
    });
}

}
