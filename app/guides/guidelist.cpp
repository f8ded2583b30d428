// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidelist.h"

#include "base/inpool.h"
#include "guides/guidepicture.h"
#include "store/store.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

GuideListModel::GuideListModel(Store &store, LayerFolders folders, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_folders(std::move(folders))
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (m_state == State::Empty)
            return;
        m_state = State::Empty;
        load();
    });
}

void GuideListModel::load()
{
    if (m_state == State::Loaded)
        readProgress();
    if (m_state != State::Empty)
        return;
    m_state = State::Asked;
    m_store.content(&allGuides).then(this, [this](const Result<QList<Guide>> &answer) {
        if (!answer) {
            m_state = State::Empty;
            Q_EMIT failed(answer.error());
            return;
        }
        beginResetModel();
        m_rows.clear();
        m_underWay.reset();
        for (const Guide &guide : *answer)
            m_rows.append({guide, {}, false, {}});
        endResetModel();
        m_state = State::Read;
        readProgress();
        if (m_covers)
            drawCovers();
    });
}

void GuideListModel::readProgress()
{
    m_store.personal(&allGuideProgress).then(this, [this](const Result<QList<GuideProgress>> &answer) {
        if (m_state == State::Empty || m_state == State::Asked)
            return; // Asked again once the guides are here.
        // Who cannot be reminded of where they were still finds the guides.
        show(answer.value_or({}));
        m_state = State::Loaded;
        Q_EMIT loaded();
    });
}

void GuideListModel::show(const QList<GuideProgress> &progress)
{
    m_remembers = !progress.isEmpty();
    m_underWay.reset();
    for (Row &row : m_rows) {
        row.step.reset();
        row.finished = false;
    }
    for (const GuideProgress &one : progress) {
        const auto row =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &r) { return r.guide.id == one.guide; });
        if (row == m_rows.end())
            continue;
        row->finished = one.step.isEmpty();
        const QList<GuideStep> &steps = row->guide.data.steps;
        const auto step =
            std::find_if(steps.begin(), steps.end(), [&](const GuideStep &s) { return s.id == one.step; });
        if (row->finished || step == steps.end())
            continue; // A step that the guide no longer has: it begins anew.
        row->step = int(step - steps.begin());
        if (!m_underWay)
            m_underWay = int(row - m_rows.begin());
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void GuideListModel::forgetAll()
{
    Q_EMIT forgotten();
    m_store.personal(&forgetAllGuideProgress).then(this, [this](const Result<> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        readProgress();
    });
}

void GuideListModel::drawCovers()
{
    m_covers = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.cover.isNull() && !row.guide.pictures.isEmpty() && !row.guide.pictures.first().url.isEmpty())
            drawCover(row);
    }
}

void GuideListModel::drawCover(const Row &row)
{
    const GuidePicture &picture = row.guide.pictures.first();
    const QString file = m_folders.pathOf(row.guide.layer, picture.url);
    inPool([file, type = picture.mimeType] {
        return drawGuidePicture(file, type, coverSize);
    }).then(this, [this, id = row.guide.id](const QImage &image) {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].guide.id == id) {
                m_rows[i].cover = image;
                Q_EMIT dataChanged(index(i), index(i), {Qt::DecorationRole});
            }
        }
    });
}

int GuideListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant GuideListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.guide.title;
    if (role == Qt::AccessibleTextRole)
        return QString(row.guide.title + u". "_s + row.guide.summary);
    if (role == Qt::DecorationRole)
        return row.cover;
    return {};
}

}
