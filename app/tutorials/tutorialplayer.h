// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tutorials/tutorial.h"
#include "tutorials/webvtt.h"

#include <QImage>
#include <QObject>

#include <memory>

class QMediaPlayer;
class QVideoFrame;
class QVideoSink;

namespace pdc {

class Store;

/// Plays one tutorial: the frames as images, the caption of the moment, time and volume.
///
/// Frames come from a QVideoSink and are turned into RGB here (Qt's own way goes through OpenGL, which a PC without a
/// GPU pays dearly). Captions are read from the sidecar file and painted by whoever shows the frames. Sound goes out
/// only if the system has an output; without one the video plays silently, and hasSound() says so.
class TutorialPlayer final : public QObject
{
    Q_OBJECT

public:
    /// Loading also as long as nothing has been opened.
    enum class State { Loading, Paused, Playing, Ended, Failed };

    TutorialPlayer(Store &store, LayerFolders folders, QObject *parent = nullptr);
    ~TutorialPlayer() override;

    /// Looks the tutorial up, checks its files and shows the first frame; `captionLanguage` is preferred.
    void open(const QString &id, const QString &captionLanguage);
    /// Stops and forgets the tutorial; nothing is kept of what was watched.
    void close();

    [[nodiscard]] const Tutorial &tutorial() const { return m_tutorial; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] qint64 position() const; ///< Milliseconds.
    [[nodiscard]] qint64 duration() const; ///< Milliseconds, 0 while unknown.
    [[nodiscard]] const QImage &frame() const { return m_frame; }
    [[nodiscard]] bool hasSound() const { return m_hasSound; }
    [[nodiscard]] bool isMuted() const { return m_muted; }
    [[nodiscard]] bool hasCaptions() const { return !m_captions.cues().isEmpty(); }
    [[nodiscard]] bool captionsShown() const { return m_captionsShown; }
    /// What to show beneath the picture now; empty if captions are switched off.
    [[nodiscard]] QString caption() const;
    /// The whole text of the tutorial; empty if it has none.
    [[nodiscard]] const QString &transcript() const { return m_transcript; }

    void play(); ///< From the beginning again if it has ended.
    void pause();
    void togglePlay();
    void seek(qint64 milliseconds); ///< Clamped to the video.
    void step(qint64 milliseconds) { seek(position() + milliseconds); }
    void setMuted(bool muted);
    void setCaptionsShown(bool shown);

Q_SIGNALS:
    void opened();
    void stateChanged();
    void positionChanged(); ///< Time or caption.
    void frameChanged();
    void optionsChanged(); ///< Sound or captions.

private:
    struct Loaded;
    void start(const Loaded &loaded);
    void fail(Error error);
    void setState(State state);
    void takeFrame(const QVideoFrame &frame);
    void attachSound();
    void restart();

    Store &m_store;
    LayerFolders m_folders;
    Tutorial m_tutorial;
    Captions m_captions;
    QString m_transcript;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    QImage m_frame;
    bool m_converting = false; ///< A frame is being turned into RGB; of those that come meanwhile the newest waits.
    std::unique_ptr<QVideoFrame> m_waiting;
    bool m_hasSound = false;
    bool m_muted = false;
    bool m_captionsShown = true;
    quint64 m_opening = 0;
    bool m_restarting = false; ///< What the backend still says of the end is passed over.
    std::unique_ptr<QMediaPlayer> m_media;
    QVideoSink *m_sink = nullptr; ///< Belongs to m_media.
};

}
