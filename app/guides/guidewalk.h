// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guiderepository.h"

#include <QImage>
#include <QObject>

namespace pdc {

class Store;

/// Walking someone through a guide: which step is open, which are ticked, and what the helper sees beside it.
///
/// Ticks and the open step are written the moment they change, so that neither a restart nor a cut loses one; who
/// holds the mouse and whether the helper's part is folded away live as long as the program. It outlives its screen.
class GuideWalk final : public QObject
{
    Q_OBJECT

public:
    /// Who holds the mouse: a question the helper keeps asking themselves.
    enum class Mouse { Person, Both, Helper };
    enum class State { Closed, Loading, Open, Failed };

    GuideWalk(Store &store, LayerFolders folders, QObject *parent = nullptr);

    /// Opens a guide where it was left; opened() or failed() follows. Nothing if it is open already.
    void open(const QString &id);
    /// Begins anew because all guides are being forgotten: nothing is written.
    void forget();
    /// Shows nothing any more. What was written stays.
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const Guide &guide() const { return m_guide; }
    [[nodiscard]] int count() const { return int(m_guide.data.steps.size()); }
    /// The open step, from 0; count() when the end is reached.
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Open && m_step == count(); }
    /// The open step's words; only while one is open.
    [[nodiscard]] const GuideStep &current() const { return m_guide.data.steps.at(m_step); }
    [[nodiscard]] bool isDone(int step) const { return m_done.contains(m_guide.data.steps.at(step).id); }
    /// How many of this guide's steps are ticked.
    [[nodiscard]] int doneCount() const;
    /// The tutorial that shows the open step, if it is on this PC; else empty.
    [[nodiscard]] QString tutorial() const;

    /// Ticks the open step and goes to the next, or to the end.
    void finishStep();
    /// To the step before, its tick untouched.
    void goBack();
    /// To the next step without a tick; on the last one nothing happens.
    void goOn();

    /// Begins anew: no tick, the first step, and nothing of it is remembered. undoRestart() brings back what was,
    /// until the next step.
    void restart();
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    void undoRestart();

    [[nodiscard]] Mouse mouse() const { return m_mouse; }
    void setMouse(Mouse mouse);
    [[nodiscard]] bool isHelperFolded() const { return m_folded; }
    void setHelperFolded(bool folded);

    /// Draws the open step's picture to fit into `size`, in pixels; pictureChanged() follows, also when there is none.
    void drawPicture(QSize size);
    [[nodiscard]] bool hasPicture() const;
    /// The open step's, or null until it is drawn.
    [[nodiscard]] const QImage &picture() const { return m_picture; }

Q_SIGNALS:
    void opened();
    void stepChanged(); ///< Another step, another tick, or begun anew.
    void helperChanged();
    void pictureChanged();
    void failed(const pdc::Error &error);
    /// A change holds for now, but could not be written.
    void notKept(const pdc::Error &error);

private:
    void load();
    void followContent();
    void show(const Guide &guide, const std::optional<GuideProgress> &progress);
    void fail(const Error &error);
    void moveTo(int step);
    void save();
    [[nodiscard]] GuideProgress progress() const;

    Store &m_store;
    LayerFolders m_folders;
    State m_state = State::Closed;
    std::optional<Error> m_error;
    QString m_id;
    Guide m_guide;
    int m_step = 0;
    QStringList m_done; ///< Ids, also of steps that the guide no longer has.
    std::optional<GuideProgress> m_before; ///< What restart() put aside.
    Mouse m_mouse = Mouse::Person;
    bool m_folded = false;
    QImage m_picture;
    quint64 m_opening = 0; ///< An answer to an older question is dropped.
    quint64 m_drawing = 0;
};

}
