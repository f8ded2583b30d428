// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/tutorials/playerscreen.h"

#include "assembly/program.h"
#include "tutorials/tutorialplayer.h"
#include "ui/screens/tutorials/videosurface.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tenSeconds = 10'000;

QString clockText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000; // As in the list.
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

}

PlayerScreen::PlayerScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_player(context.program.player())
    , m_id(id)
    , m_surface(new VideoSurface(context.theme))
    , m_page(new Page(context.theme, 0))
    , m_title(new Text(context.theme, TextRole::Title))
    , m_trouble(new Text(context.theme, TextRole::Lead, {}, Text::Tone::Danger))
    , m_troubleBox(new QWidget)
    , m_controls(new QWidget)
{
    const Theme &theme = context.theme;
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setContentsMargins(theme.margin(), theme.hair(), theme.margin(), theme.hair());
    m_trouble->setObjectName(u"playerTrouble"_s);
    auto *others = new Button(theme, Button::Kind::Primary, tr("Voir les autres vidéos"), "monitor-play"_L1);
    others->setObjectName(u"otherTutorials"_s);
    connect(others, &Button::clicked, this, [this] { m_context.navigator.go(Route(Route::Page::Tutorials)); });
    auto *trouble = new QVBoxLayout(m_troubleBox);
    trouble->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    trouble->setSpacing(theme.wide());
    trouble->addWidget(m_trouble);
    trouble->addWidget(others, 0, Qt::AlignLeading);
    trouble->addStretch(1);
    m_surface->setObjectName(u"videoSurface"_s);
    m_surface->setAccessibleName(tr("Vidéo"));
    column->addWidget(m_troubleBox, 1);
    column->addWidget(m_page, 1);
    m_page->setPlain();
    QVBoxLayout *content = m_page->column();
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_title);
    content->addWidget(m_surface);
    content->addWidget(m_controls);
    content->addStretch(1);
    buildControls();

    connect(m_surface, &VideoSurface::clicked, this, [this] {
        m_player.togglePlay();
        setFocus();
    });
    connect(m_surface, &VideoSurface::doubleClicked, this, &PlayerScreen::toggleImmersed);
    connect(&m_player, &TutorialPlayer::opened, this, &PlayerScreen::arrange);
    connect(&m_player, &TutorialPlayer::stateChanged, this, &PlayerScreen::showState);
    connect(&m_player, &TutorialPlayer::positionChanged, this, &PlayerScreen::showPosition);
    connect(&m_player, &TutorialPlayer::optionsChanged, this, &PlayerScreen::showOptions);
    connect(&m_player, &TutorialPlayer::frameChanged, this, [this] { m_surface->setFrame(m_player.frame()); });

    // After a change of look the same video is still open, and goes on where it is.
    if (m_player.tutorial().id != id || m_player.state() == TutorialPlayer::State::Failed)
        m_player.open(id, QLocale().name().left(2));
    else
        m_surface->setFrame(m_player.frame());
    arrange();
}

PlayerScreen::~PlayerScreen()
{
    m_player.pause();
}

QString PlayerScreen::title() const
{
    return m_player.tutorial().title.isEmpty() ? tr("Vidéo") : m_player.tutorial().title;
}

void PlayerScreen::buildControls()
{
    const Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(theme.margin(), theme.px(4), theme.margin(), theme.px(12));
    column->setSpacing(theme.px(4));

    // Time runs from left to right on every page, as the keys for back and on do.
    auto *timeLine = new QWidget;
    timeLine->setLayoutDirection(Qt::LeftToRight);
    auto *timeRow = new QHBoxLayout(timeLine);
    timeRow->setContentsMargins(0, 0, 0, 0);
    m_time = new QSlider(Qt::Horizontal);
    m_time->setObjectName(u"time"_s);
    m_time->setAccessibleName(tr("Moment de la vidéo"));
    m_time->setPageStep(int(tenSeconds));
    m_time->setSingleStep(1000);
    m_clock = new Text(theme, TextRole::Strong);
    m_clock->setWordWrap(false);
    m_clock->setObjectName(u"clock"_s);
    timeRow->addWidget(m_time, 1);
    timeRow->addSpacing(theme.gap());
    timeRow->addWidget(m_clock);
    column->addWidget(timeLine);

    m_play = new Button(theme, Button::Kind::Primary, tr("Lire la vidéo"), "play"_L1);
    m_back10 = new Button(theme, Button::Kind::Secondary, tr("10 s en arrière"), "rotate-ccw"_L1);
    m_captions = new Button(theme, Button::Kind::Choice, tr("Sous-titres"), "captions"_L1);
    m_sound = new Button(theme, Button::Kind::Choice, tr("Son"), "volume-2"_L1);
    m_whole = new Button(theme, Button::Kind::Secondary, tr("Plein écran"), "maximize"_L1);
    m_readText = new Button(theme, Button::Kind::Secondary, tr("Lire le texte"), "type"_L1);
    m_play->setObjectName(u"play"_s);
    m_back10->setObjectName(u"back10"_s);
    m_captions->setObjectName(u"captions"_s);
    m_sound->setObjectName(u"sound"_s);
    m_whole->setObjectName(u"wholeDisplay"_s);
    m_readText->setObjectName(u"readText"_s);
    auto *row = new FlowLayout(theme.px(12));
    for (Button *button : {m_play, m_back10, m_captions, m_sound, m_whole, m_readText})
        row->addWidget(button);
    column->addLayout(row);
    m_silent = new Text(theme, TextRole::Small, tr("Ce PC n’a pas de sortie de son : suivez les sous-titres."),
                        Text::Tone::Soft);
    m_silent->setObjectName(u"silent"_s);
    column->addWidget(m_silent);

    connect(m_time, &QSlider::sliderMoved, this, [this](int value) { m_player.seek(value); });
    connect(m_time, &QSlider::actionTriggered, this, [this] { m_player.seek(m_time->sliderPosition()); });
    connect(m_play, &Button::clicked, &m_player, &TutorialPlayer::togglePlay);
    connect(m_back10, &Button::clicked, this, [this] { m_player.step(-tenSeconds); });
    connect(m_captions, &Button::clicked, &m_player, &TutorialPlayer::setCaptionsShown);
    connect(m_sound, &Button::clicked, this, [this](bool on) { m_player.setMuted(!on); });
    connect(m_whole, &Button::clicked, this, &PlayerScreen::toggleImmersed);
    connect(m_readText, &Button::clicked, this, [this] {
        m_transcript->setVisible(m_transcript->isHidden());
        arrange();
        if (m_transcript->isVisible())
            QTimer::singleShot(0, this,
                               [this] { m_page->ensureWidgetVisible(m_transcript, 0, m_context.theme.gap()); });
    });

    m_transcript = new Card(theme);
    m_transcript->setObjectName(u"transcript"_s);
    auto *words = new QVBoxLayout(m_transcript);
    words->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    m_transcriptWords = new Text(theme, TextRole::Body);
    words->addWidget(m_transcriptWords);
    m_transcript->hide();
    column->addWidget(m_transcript);
}

void PlayerScreen::arrange()
{
    const bool failed = m_player.state() == TutorialPlayer::State::Failed;
    const bool reading = !m_transcript->isHidden();
    m_title->setText(m_player.tutorial().title);
    m_title->setVisible(!m_context.navigator.isImmersed() && !m_title->text().isEmpty());
    if (failed)
        m_trouble->setText(errorWords(*m_player.error()));
    m_troubleBox->setVisible(failed);
    m_page->setVisible(!failed);
    m_readText->setVisible(!m_player.transcript().isEmpty() && !m_context.navigator.isImmersed());
    m_readText->setText(reading ? tr("Cacher le texte") : tr("Lire le texte"));
    m_readText->setAccessibleName(m_readText->text());
    m_transcriptWords->setText(m_player.transcript());
    m_whole->setText(m_context.navigator.isImmersed() ? tr("Quitter le plein écran") : tr("Plein écran"));
    m_whole->setIconName(m_context.navigator.isImmersed() ? "minimize"_L1 : "maximize"_L1);
    if (window())
        window()->setWindowTitle(title() + u" – Partage de Co"_s);
    showState();
    showPosition();
    showOptions();
    fitPicture();
}

void PlayerScreen::fitPicture()
{
    // As large as leaves the controls in view, but never so small that it cannot be seen: then the page scrolls.
    const int room = m_page->viewport()->height();
    const int width = m_page->viewport()->width();
    const int others =
        m_controls->layout()->totalHeightForWidth(width) + (m_title->isHidden() ? 0 : m_title->heightForWidth(width));
    const int least = std::min(room * 3 / 5, width * 9 / 16);
    m_surface->setFixedHeight(std::max(room - others, least));
}

void PlayerScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    // Once the page has its new size.
    QTimer::singleShot(0, this, &PlayerScreen::fitPicture);
}

void PlayerScreen::showState()
{
    const auto state = m_player.state();
    if (state == TutorialPlayer::State::Failed && m_troubleBox->isHidden()) {
        arrange();
        return;
    }
    const bool playing = state == TutorialPlayer::State::Playing;
    m_play->setText(playing                                     ? tr("Pause")
                        : state == TutorialPlayer::State::Ended ? tr("Revoir la vidéo")
                                                                : tr("Lire la vidéo"));
    m_play->setAccessibleName(m_play->text());
    m_play->setIconName(playing ? "pause"_L1 : state == TutorialPlayer::State::Ended ? "rotate-ccw"_L1 : "play"_L1);
    m_surface->setPlaySign(!playing && state != TutorialPlayer::State::Loading);
}

void PlayerScreen::showPosition()
{
    const qint64 duration = m_player.duration();
    if (!m_time->isSliderDown()) {
        m_time->setRange(0, int(duration));
        m_time->setValue(int(m_player.position()));
    }
    m_clock->setText(clockText(m_player.position()) + u" / "_s + clockText(duration));
    m_surface->setCaption(m_player.caption());
}

void PlayerScreen::showOptions()
{
    m_captions->setChecked(m_player.captionsShown());
    m_captions->setVisible(m_player.hasCaptions());
    m_sound->setChecked(!m_player.isMuted());
    m_sound->setVisible(m_player.hasSound());
    m_silent->setVisible(!m_player.hasSound() && m_player.state() != TutorialPlayer::State::Loading
                         && !m_context.navigator.isImmersed());
    // Rows may have come or gone.
    QTimer::singleShot(0, this, &PlayerScreen::fitPicture);
}

void PlayerScreen::toggleImmersed()
{
    m_transcript->hide();
    m_context.navigator.setImmersed(!m_context.navigator.isImmersed());
    setFocus();
}

void PlayerScreen::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_K:
        m_player.togglePlay();
        return;
    case Qt::Key_Left:
    case Qt::Key_J:
        m_player.step(-tenSeconds);
        return;
    case Qt::Key_Right:
    case Qt::Key_L:
        m_player.step(tenSeconds);
        return;
    case Qt::Key_C:
        m_player.setCaptionsShown(!m_player.captionsShown());
        return;
    case Qt::Key_M:
        m_player.setMuted(!m_player.isMuted());
        return;
    case Qt::Key_F:
    case Qt::Key_F11:
        toggleImmersed();
        return;
    case Qt::Key_Escape:
        if (m_context.navigator.isImmersed()) {
            toggleImmersed();
            return;
        }
        break;
    default:
        break;
    }
    Screen::keyPressEvent(event);
}

}
