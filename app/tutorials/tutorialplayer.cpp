// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutorials/tutorialplayer.h"

#include "base/inpool.h"
#include "store/store.h"
#include "tutorials/videoframe.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFile>
#include <QFileInfo>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

/// What is read on the store thread before the player starts.
struct TutorialPlayer::Loaded
{
    Tutorial tutorial;
    QString video;
    Captions captions;
    QString transcript;
};

namespace {

constexpr qint64 longestText = 2 * 1024 * 1024;

QByteArray readSmallFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestText) : QByteArray();
}

/// The path of a tutorial's file if it is there in full.
Result<QString> checkedPath(const LayerFolders &folders, const Tutorial &tutorial, const CatalogFile &file)
{
    const QString path = folders.pathOf(tutorial.layer, file.url);
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable())
        return Error(TutorialError::Damaged, path + " is missing"_L1);
    if (info.size() != file.size)
        return Error(TutorialError::Damaged, path + " is not as long as announced"_L1);
    return path;
}

}

TutorialPlayer::TutorialPlayer(Store &store, LayerFolders folders, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_folders(std::move(folders))
{
}

TutorialPlayer::~TutorialPlayer() = default;

void TutorialPlayer::open(const QString &id, const QString &captionLanguage)
{
    close();
    const auto load = [id, captionLanguage, folders = m_folders](const Database &content) -> Result<Loaded> {
        auto tutorial = tutorialById(content, id);
        if (!tutorial)
            return tutorial.error();
        const CatalogFile *video = tutorial->file("video"_L1, tutorial->language);
        if (!video)
            return Error(TutorialError::NoVideo, id);
        const auto path = checkedPath(folders, *tutorial, *video);
        if (!path)
            return path.error();
        Loaded loaded{*tutorial, *path, {}, {}};
        // Captions and text are a help: without them, or with broken ones, the video still plays.
        if (const CatalogFile *file = tutorial->file("captions"_L1, captionLanguage)) {
            if (auto captions = Captions::parse(readSmallFile(folders.pathOf(tutorial->layer, file->url))))
                loaded.captions = std::move(*captions);
        }
        if (const CatalogFile *file = tutorial->file("transcript"_L1, captionLanguage))
            loaded.transcript = QString::fromUtf8(readSmallFile(folders.pathOf(tutorial->layer, file->url))).trimmed();
        return loaded;
    };
    m_store.content(load).then(this, [this, opening = ++m_opening](const Result<Loaded> &answer) {
        if (opening != m_opening)
            return;
        if (answer)
            start(*answer);
        else
            fail(answer.error());
    });
}

void TutorialPlayer::close()
{
    ++m_opening;
    m_restarting = false;
    m_media.reset();
    m_sink = nullptr;
    m_tutorial = {};
    m_captions = {};
    m_transcript.clear();
    m_waiting.reset();
    m_frame = {};
    m_error.reset();
    setState(State::Loading);
}

void TutorialPlayer::start(const Loaded &loaded)
{
    m_tutorial = loaded.tutorial;
    m_captions = loaded.captions;
    m_transcript = loaded.transcript;
    m_media = std::make_unique<QMediaPlayer>();
    m_sink = new QVideoSink(m_media.get());
    m_media->setVideoSink(m_sink);
    connect(m_sink, &QVideoSink::videoFrameChanged, this, &TutorialPlayer::takeFrame);
    connect(m_media.get(), &QMediaPlayer::positionChanged, this, &TutorialPlayer::positionChanged);
    connect(m_media.get(), &QMediaPlayer::durationChanged, this, &TutorialPlayer::positionChanged);
    connect(m_media.get(), &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &what) { fail(Error(TutorialError::Unplayable, what)); });
    connect(m_media.get(), &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia && !m_restarting)
            setState(State::Ended);
        else if (status == QMediaPlayer::InvalidMedia)
            fail(Error(TutorialError::Unplayable, m_media->errorString()));
    });
    connect(m_media.get(), &QMediaPlayer::playbackStateChanged, this, [this](QMediaPlayer::PlaybackState playback) {
        if (m_state == State::Failed || m_restarting || m_media->mediaStatus() == QMediaPlayer::EndOfMedia)
            return;
        setState(playback == QMediaPlayer::PlayingState ? State::Playing : State::Paused);
    });
    attachSound();
    setState(State::Paused);
    m_media->setSource(QUrl::fromLocalFile(loaded.video));
    // A file that is no video has failed by now.
    if (m_state != State::Failed)
        m_media->pause(); // Decodes the first frame, so that a picture stands there before anyone plays.
    Q_EMIT opened();
}

void TutorialPlayer::attachSound()
{
    // Qt 6.4's ffmpeg backend crashes on an output without a device.
    m_hasSound = !QMediaDevices::defaultAudioOutput().isNull();
    if (!m_hasSound)
        return;
    auto *output = new QAudioOutput(m_media.get());
    output->setMuted(m_muted);
    m_media->setAudioOutput(output);
}

void TutorialPlayer::fail(Error error)
{
    if (m_state == State::Failed)
        return;
    m_error = std::move(error);
    setState(State::Failed);
}

void TutorialPlayer::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

qint64 TutorialPlayer::position() const
{
    return m_media ? m_media->position() : 0;
}

qint64 TutorialPlayer::duration() const
{
    return m_media ? m_media->duration() : 0;
}

QString TutorialPlayer::caption() const
{
    return m_captionsShown ? m_captions.at(position()) : QString();
}

void TutorialPlayer::play()
{
    if (!m_media || m_state == State::Failed)
        return;
    if (m_state == State::Ended)
        restart();
    else
        m_media->play();
    setState(State::Playing);
}

void TutorialPlayer::restart()
{
    // A position set at the end is lost at times; stopping always goes back to the beginning. But the backend may have
    // told of the end twice (sound and picture), and what is still on its way would end the new beginning at once: so
    // that is heard, and passed over, before it plays.
    m_restarting = true;
    m_media->stop();
    QMetaObject::invokeMethod(
        this,
        [this, opening = m_opening] {
            if (opening != m_opening || !m_restarting)
                return;
            m_media->stop();
            m_restarting = false;
            m_media->play();
        },
        Qt::QueuedConnection);
}

void TutorialPlayer::pause()
{
    if (!m_media || m_state != State::Playing)
        return;
    m_restarting = false;
    m_media->pause();
}

void TutorialPlayer::togglePlay()
{
    if (m_state == State::Playing)
        pause();
    else
        play();
}

void TutorialPlayer::seek(qint64 milliseconds)
{
    if (!m_media || m_state == State::Failed)
        return;
    // At the very end there is no picture left to decode.
    constexpr qint64 lastPicture = 100;
    const bool ended = m_state == State::Ended;
    const qint64 latest = std::max<qint64>(m_media->duration() - lastPicture, 0);
    if (ended && milliseconds >= latest)
        return;
    m_media->setPosition(std::clamp<qint64>(milliseconds, 0, latest));
    if (ended) {
        // After its end the backend has stopped: pausing brings it back to where a picture is shown.
        m_media->pause();
        setState(State::Paused);
    }
    Q_EMIT positionChanged();
}

void TutorialPlayer::setMuted(bool muted)
{
    m_muted = muted;
    if (m_media && m_media->audioOutput())
        m_media->audioOutput()->setMuted(muted);
    Q_EMIT optionsChanged();
}

void TutorialPlayer::setCaptionsShown(bool shown)
{
    m_captionsShown = shown;
    Q_EMIT optionsChanged();
    Q_EMIT positionChanged();
}

void TutorialPlayer::takeFrame(const QVideoFrame &frame)
{
    if (!m_media || !frame.isValid())
        return; // A frame that was still on its way when the player was closed.
    if (m_converting) {
        // The newest one waits: after a jump it is the picture that stays.
        m_waiting = std::make_unique<QVideoFrame>(frame);
        return;
    }
    m_converting = true;
    inPool([frame] { return imageOf(frame); }).then(this, [this, opening = m_opening](const QImage &image) {
        m_converting = false;
        const auto waiting = std::move(m_waiting);
        if (opening == m_opening && !image.isNull()) {
            m_frame = image;
            Q_EMIT frameChanged();
        }
        if (waiting && m_media)
            takeFrame(*waiting);
    });
}

}
