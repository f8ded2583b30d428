// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QSlider;

namespace pdc {

class Button;
class Card;
class Page;
class Text;
class TutorialPlayer;
class VideoSurface;

/// One tutorial being watched. Keys: space plays and pauses, the arrows go ten seconds back and on, C captions,
/// M sound, F the whole display, Escape back.
class PlayerScreen final : public Screen
{
    Q_OBJECT

public:
    PlayerScreen(const ScreenContext &context, const QString &id);
    ~PlayerScreen() override;
    [[nodiscard]] QString title() const override;
    void immersedChanged() override { arrange(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildControls();
    void showState();
    void showPosition();
    void showOptions();
    void toggleImmersed();
    void arrange();
    void fitPicture();

    ScreenContext m_context;
    TutorialPlayer &m_player;
    QString m_id;
    VideoSurface *m_surface;
    Page *m_page;
    Text *m_title;
    Text *m_trouble;
    QWidget *m_troubleBox; ///< The sentence and the way on, in the place of the video.
    QWidget *m_controls;
    Button *m_play = nullptr;
    Button *m_back10 = nullptr;
    Button *m_captions = nullptr;
    Button *m_sound = nullptr;
    Button *m_whole = nullptr;
    QSlider *m_time = nullptr;
    Text *m_clock = nullptr;
    Text *m_silent = nullptr;
    Button *m_readText = nullptr;
    Card *m_transcript = nullptr;
    Text *m_transcriptWords = nullptr;
};

}
