// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutorials/tutoriallist.h"

#include "base/inpool.h"
#include "store/store.h"

#include <QImageReader>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A poster as large as it is shown; an image that claims to be huge is not decoded at all.
QImage readPoster(const QString &file)
{
    QImageReader reader(file);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > 8192 || size.height() > 8192)
        return {};
    reader.setScaledSize(size.scaled(TutorialListModel::posterSize, Qt::KeepAspectRatio));
    return reader.read();
}

}

TutorialListModel::TutorialListModel(Store &store, LayerFolders folders, QObject *parent)
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

void TutorialListModel::load()
{
    if (m_state != State::Empty)
        return;
    m_state = State::Asked;
    m_store.content(&allTutorials).then(this, [this](const Result<QList<Tutorial>> &answer) {
        if (!answer) {
            m_state = State::Empty;
            Q_EMIT failed(answer.error());
            return;
        }
        beginResetModel();
        m_rows.clear();
        for (const Tutorial &tutorial : *answer)
            m_rows.append({tutorial, {}});
        m_state = State::Loaded;
        endResetModel();
        readPosters();
        Q_EMIT loaded();
    });
}

void TutorialListModel::readPosters()
{
    for (const Row &row : std::as_const(m_rows)) {
        const CatalogFile *poster = row.tutorial.file("poster"_L1);
        if (!poster)
            continue;
        const QString file = m_folders.pathOf(row.tutorial.layer, poster->url);
        inPool([file] { return readPoster(file); }).then(this, [this, id = row.tutorial.id](const QImage &image) {
            for (int i = 0; i < m_rows.size(); ++i) {
                if (m_rows[i].tutorial.id == id) {
                    m_rows[i].poster = image;
                    Q_EMIT dataChanged(index(i), index(i), {Qt::DecorationRole});
                }
            }
        });
    }
}

int TutorialListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TutorialListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows.at(index.row()).tutorial.title;
    if (role == Qt::DecorationRole)
        return m_rows.at(index.row()).poster;
    return {};
}

QString spokenLength(int seconds)
{
    if (seconds < 60)
        return QString::number(seconds) + u"\u00a0s"_s;
    const QString minutes = QString::number(seconds / 60) + u"\u00a0min"_s;
    return seconds % 60 == 0 ? minutes
                             : QString(minutes + u'\u00a0' + QString::number(seconds % 60).rightJustified(2, u'0'));
}

}
