// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidescreen.h"

#include "assembly/program.h"
#include "guides/guidewalk.h"
#include "ui/screens/guides/guidepages.h"
#include "ui/screens/guides/guidewords.h"
#include "ui/screens/guides/helperpanel.h"
#include "ui/screens/guides/pictureview.h"
#include "ui/screens/guides/stepmarks.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

GuideScreen::GuideScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_walk(context.program.walk())
    , m_body(new QStackedWidget)
    , m_trouble(new Text(context.theme, TextRole::Lead, {}, Text::Tone::Danger))
{
    const Theme &theme = context.theme;
    m_head = buildHead();
    m_foot = buildFoot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trouble->setObjectName(u"guideTrouble"_s);
    m_body->addWidget(buildStep());
    m_stuckPage = new StuckPage(theme);
    m_endPage = new EndPage(theme);
    m_body->addWidget(m_stuckPage);
    m_body->addWidget(m_endPage);
    connect(m_stuckPage, &StuckPage::placesWanted, this, &GuideScreen::findPlaces);
    connect(m_stuckPage, &StuckPage::memoWanted, this, &GuideScreen::openMemo);
    connect(m_endPage, &EndPage::restartWanted, &m_walk, &GuideWalk::restart);
    connect(m_endPage, &EndPage::othersWanted, this, [this] { m_context.navigator.go(Route(Route::Page::Guides)); });
    column->addWidget(m_head);
    m_failed = new QWidget(this);
    auto *failed = new QVBoxLayout(m_failed);
    failed->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    failed->setSpacing(theme.gap());
    failed->addWidget(m_trouble);
    auto *others = new Button(theme, Button::Kind::Primary, tr("Voir les autres guides"), "list"_L1);
    others->setObjectName(u"guidesThatAre"_s);
    connect(others, &Button::clicked, this, [this] { m_context.navigator.go(Route(Route::Page::Guides)); });
    failed->addWidget(others, 0, Qt::AlignLeading);
    failed->addStretch(1);
    column->addWidget(m_failed);
    column->addWidget(m_body, 1);
    column->addWidget(m_foot);
    setFocusPolicy(Qt::StrongFocus);

    // Before the focused button hears of them, which would hand the focus on.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    addKey(mirrored ? Qt::Key_Right : Qt::Key_Left, &GuideScreen::goBack);
    addKey(mirrored ? Qt::Key_Left : Qt::Key_Right, &GuideScreen::goOn);
    addKey(Qt::Key_PageUp, &GuideScreen::goBack);
    addKey(Qt::Key_PageDown, &GuideScreen::goOn);
    addKey(Qt::Key_Up, &GuideScreen::pageUp);
    addKey(Qt::Key_Down, &GuideScreen::pageDown);
    addKey(Qt::Key_F2, &GuideScreen::toggleHelper);
    addKey(Qt::Key_H, &GuideScreen::toggleHelper);

    connect(&m_walk, &GuideWalk::opened, this, &GuideScreen::showGuide);
    connect(&m_walk, &GuideWalk::stepChanged, this, &GuideScreen::showGuide);
    connect(&m_walk, &GuideWalk::helperChanged, this, &GuideScreen::arrange);
    connect(&m_walk, &GuideWalk::failed, this, &GuideScreen::showGuide);
    connect(&m_walk, &GuideWalk::pictureChanged, this, [this] { m_picture->setPicture(m_walk.picture()); });
    m_walk.open(id);
    showGuide();
}

QString GuideScreen::title() const
{
    const QString name = m_walk.guide().title;
    return name.isEmpty() ? tr("Accompagner") : name;
}

Button *GuideScreen::add(QWidget *to, Button *button, const QString &name, void (GuideScreen::*then)())
{
    button->setObjectName(name);
    connect(button, &Button::clicked, this, then);
    if (to)
        to->layout()->addWidget(button);
    return button;
}

void GuideScreen::addKey(int key, void (GuideScreen::*then)())
{
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, then);
}

QWidget *GuideScreen::buildHead()
{
    const Theme &theme = m_context.theme;
    auto *head = new QWidget;
    auto *column = m_headColumn = new QVBoxLayout(head);
    column->setContentsMargins(theme.margin(), theme.px(12), theme.margin(), 0);
    column->setSpacing(theme.hair());
    auto *row = m_headRow = new QHBoxLayout;
    row->setSpacing(theme.gap());
    m_title = new Text(theme, TextRole::Lead);
    m_title->setObjectName(u"guideTitle"_s);
    m_position = new Text(theme, TextRole::Strong, {}, Text::Tone::Soft);
    m_position->setObjectName(u"guidePosition"_s);
    m_position->setWordWrap(false);
    row->addWidget(m_title, 1);
    row->addStretch(0);
    m_unfold = add(nullptr, new Button(theme, Button::Kind::Quiet, tr("Pour l’aidant (F2)"), "panel-right-open"_L1),
                   u"unfoldHelper"_s, &GuideScreen::toggleHelper);
    row->addWidget(m_unfold);
    row->addWidget(m_position);
    column->addLayout(row);
    m_marks = new StepMarks(theme);
    m_marks->setObjectName(u"guideMarks"_s);
    column->addWidget(m_marks);

    m_undone = new Card(theme, Card::Tone::Sun);
    m_undone->setObjectName(u"guideRestarted"_s);
    auto *words = new Text(theme, TextRole::Body, tr("Le guide recommence au début."));
    words->setPalette(m_undone->palette());
    auto *line = new QHBoxLayout(m_undone);
    line->setContentsMargins(theme.gap(), theme.hair(), theme.hair(), theme.hair());
    line->addWidget(words, 1);
    line->addWidget(
        add(nullptr, new Button(theme, Button::Kind::Secondary, tr("Annuler")), u"undoRestart"_s, &GuideScreen::undo));
    column->addWidget(m_undone);
    return head;
}

QWidget *GuideScreen::buildStep()
{
    const Theme &theme = m_context.theme;
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(theme.margin(), theme.px(12), theme.margin(), 0);
    row->setSpacing(theme.gap());
    m_stepPage = new Page(theme, 0);
    m_stepPage->setPlain();
    m_stepPage->column()->setContentsMargins(0, 0, 0, 0);
    m_stepCard = new Card(theme);
    m_stepCard->setObjectName(u"stepCard"_s);
    m_stepPage->column()->addWidget(m_stepCard, 1);
    auto *column = m_stepColumn = new QVBoxLayout(m_stepCard);
    column->setContentsMargins(theme.gap(), theme.gap(), theme.gap(), theme.gap());
    column->setSpacing(theme.gap());
    m_picture = new PictureView(theme);
    m_picture->setObjectName(u"stepPicture"_s);
    connect(m_picture, &PictureView::sizeWanted, &m_walk, &GuideWalk::drawPicture);
    column->addWidget(m_picture);
    m_action = new Text(theme, TextRole::Step);
    m_action->setObjectName(u"stepAction"_s);
    column->addWidget(m_action);
    m_watch = add(nullptr, new Button(theme, Button::Kind::Secondary, tr("Voir en vidéo"), "monitor-play"_L1),
                  u"watchStep"_s, &GuideScreen::watch);
    m_unfoldHere =
        add(nullptr, new Button(theme, Button::Kind::Secondary, tr("Pour l’aidant (F2)"), "panel-right-open"_L1),
            u"unfoldHelper"_s, &GuideScreen::toggleHelper);
    auto *more = new FlowLayout(theme.px(12));
    more->addWidget(m_watch);
    more->addWidget(m_unfoldHere);
    column->addLayout(more);
    column->addStretch(1);
    m_helper = new HelperPanel(theme, m_walk);
    m_helper->setObjectName(u"helperPanel"_s);
    connect(m_helper, &HelperPanel::foldWanted, this, &GuideScreen::toggleHelper);
    row->addWidget(m_stepPage, 5);
    row->addWidget(m_helper, 3);
    return both;
}

QWidget *GuideScreen::buildFoot()
{
    const Theme &theme = m_context.theme;
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.margin(), theme.px(12), theme.margin(), theme.px(12));
    row->setSpacing(theme.px(12));
    auto *others = new QWidget;
    auto *start = new FlowLayout(theme.px(12));
    others->setLayout(start);
    m_back = add(others, new Button(theme, Button::Kind::Secondary, tr("Avant"), "arrow-left"_L1), u"stepBack"_s,
                 &GuideScreen::goBack);
    m_stuck = add(others, new Button(theme, Button::Kind::Secondary, tr("Ça bloque"), "life-buoy"_L1), u"stepStuck"_s,
                  &GuideScreen::showStuck);
    row->addWidget(others, 1);
    m_done = add(nullptr, new Button(theme, Button::Kind::Primary, tr("C’est fait"), "check"_L1), u"stepDone"_s,
                 &GuideScreen::finishStep);
    m_return = add(nullptr, new Button(theme, Button::Kind::Primary, tr("Revenir à l’étape"), "arrow-left"_L1),
                   u"stuckReturn"_s, &GuideScreen::leaveStuck);
    m_takeHome = add(nullptr, new Button(theme, Button::Kind::Primary, tr("Mémo à emporter"), "printer"_L1),
                     u"endMemo"_s, &GuideScreen::openMemo);
    for (Button *primary : {m_done, m_return, m_takeHome})
        row->addWidget(primary, 0, Qt::AlignBottom);
    return foot;
}

bool GuideScreen::isWalking() const
{
    return m_walk.state() == GuideWalk::State::Open && !m_walk.isFinished() && !m_stuckShown;
}

void GuideScreen::finishStep()
{
    if (isWalking())
        m_walk.finishStep();
}

void GuideScreen::goBack()
{
    if (!m_stuckShown)
        m_walk.goBack();
}

void GuideScreen::goOn()
{
    if (!m_stuckShown)
        m_walk.goOn();
}

void GuideScreen::pageUp()
{
    if (m_helper->isVisible() && !m_stepPage->isVisible())
        m_helper->scroll(-1);
    else
        m_stepPage->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
}

void GuideScreen::pageDown()
{
    if (m_helper->isVisible() && !m_stepPage->isVisible())
        m_helper->scroll(1);
    else
        m_stepPage->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
}

void GuideScreen::toggleHelper()
{
    if (!isWalking())
        return;
    if (width() >= m_context.theme.px(900)) {
        m_walk.setHelperFolded(!m_walk.isHelperFolded());
    } else {
        m_helperInPlace = !m_helperInPlace;
        arrange();
    }
    m_done->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::showStuck()
{
    m_stuckShown = true;
    showGuide();
    m_return->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::leaveStuck()
{
    m_stuckShown = false;
    showGuide();
    m_done->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::watch()
{
    m_context.navigator.go(Route(Route::Page::Tutorial, m_walk.tutorial()));
}

void GuideScreen::findPlaces()
{
    m_context.navigator.go(Route::placesOffering(m_walk.guide().data.service));
}

void GuideScreen::openMemo()
{
    m_context.navigator.go(Route(Route::Page::Memo, m_walk.guide().id));
}

void GuideScreen::undo()
{
    m_walk.undoRestart();
    m_done->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::showGuide()
{
    const QPointer<QWidget> before = focusWidget();
    const bool failed = m_walk.state() == GuideWalk::State::Failed;
    const bool open = m_walk.state() == GuideWalk::State::Open;
    m_failed->setVisible(failed);
    if (failed)
        m_trouble->setText(errorWords(*m_walk.error()));
    m_head->setVisible(open);
    m_body->setVisible(open);
    m_foot->setVisible(open);
    if (window() && !m_walk.guide().title.isEmpty())
        window()->setWindowTitle(title() + u" – Partage de Co"_s);
    if (!open)
        return;

    const bool finished = m_walk.isFinished();
    if (finished)
        m_stuckShown = false;
    QList<bool> done;
    for (int i = 0; i < m_walk.count(); ++i)
        done.append(m_walk.isDone(i));
    m_marks->set(done, m_walk.step());
    m_title->setText(m_walk.guide().title);
    m_position->setText(finished ? tr("fini") : GuideWords::position(m_walk.step(), m_walk.count()));
    m_marks->setAccessibleName(tr("%1, %2 cochées").arg(m_position->text()).arg(QString::number(m_walk.doneCount())));
    m_undone->setVisible(m_walk.canUndo());
    m_body->setCurrentIndex(finished ? 2 : m_stuckShown ? 1 : 0);
    if (finished) {
        m_endPage->set(m_walk.doneCount(), m_walk.count(), m_walk.guide().data.sources);
    } else {
        const GuideStep &step = m_walk.current();
        m_action->setText(step.action);
        m_picture->setVisible(m_walk.hasPicture());
        m_picture->setAccessibleName(step.alt);
        m_picture->setPicture(m_walk.picture());
        m_watch->setVisible(!m_walk.tutorial().isEmpty());
        m_stuckPage->setHint(step.stuck);
        m_stepPage->verticalScrollBar()->setValue(0);
    }
    m_helper->showStep();
    arrange();
    setFocusProxy(finished ? m_takeHome : m_stuckShown ? m_return : m_done);
    if (!m_stuckShown && m_walk.picture().isNull())
        m_walk.drawPicture(m_picture->wanted());
    // What had the keyboard may be gone: then the screen's main button has it, and not whatever comes next.
    if (before && before != this && !before->isVisibleTo(this))
        focusProxy()->setFocus(Qt::OtherFocusReason);
}

void GuideScreen::arrange()
{
    const Theme &theme = m_context.theme;
    const bool together = width() >= theme.px(900);
    const bool walking = isWalking();
    m_helper->setInPlace(!together);
    m_helper->setVisible(together ? !m_walk.isHelperFolded() : m_helperInPlace);
    m_stepPage->setVisible(together || !m_helperInPlace);
    // In a low window the step goes first: the title of the window says what this is, the marks stand in its place,
    // and the words come before the picture.
    const bool low = height() < theme.px(400);
    m_title->setVisible(!low);
    if (low && m_headRow->indexOf(m_marks) < 0)
        m_headRow->insertWidget(0, m_marks, 1);
    else if (!low && m_headColumn->indexOf(m_marks) < 0)
        m_headColumn->insertWidget(1, m_marks);
    if (m_stepColumn->indexOf(m_picture) != (low ? 1 : 0))
        m_stepColumn->insertWidget(low ? 1 : 0, m_picture);
    // There the sentence that can be taken back stands in the place of the marks.
    m_position->setVisible(!low || !m_walk.canUndo());
    m_marks->setVisible(!low || !m_walk.canUndo());
    m_back->setVisible(!m_stuckShown && m_walk.step() > 0);
    m_stuck->setVisible(walking);
    // Its room stays, so that nothing jumps when the helper's part is folded.
    QSizePolicy unfold = m_unfold->sizePolicy();
    unfold.setRetainSizeWhenHidden(together && !low);
    m_unfold->setSizePolicy(unfold);
    m_unfold->setVisible(walking && together && m_helper->isHidden());
    m_unfoldHere->setVisible(walking && !together);
    m_done->setVisible(walking);
    m_return->setVisible(m_stuckShown);
    m_takeHome->setVisible(m_walk.isFinished());
    fitFoot();
    QTimer::singleShot(0, this, &GuideScreen::fitPicture); // Once the page has its new size.
}

void GuideScreen::fitFoot()
{
    const Theme &theme = m_context.theme;
    m_back->setIconName("arrow-left"_L1);
    m_stuck->setIconName("life-buoy"_L1);
    m_done->setIconName("check"_L1);
    const auto fits = [&] {
        int wanted = 2 * theme.margin() - theme.px(12);
        for (const Button *button : {m_back, m_stuck, m_done})
            wanted += button->isHidden() ? 0 : button->sizeHint().width() + theme.px(12);
        return wanted <= width();
    };
    // Where words are large and the window narrow, words alone in one row rather than two rows with icons.
    if (isWalking() && !fits()) {
        for (Button *button : {m_back, m_stuck, m_done})
            button->setIconName({});
    }
    const int side = !isWalking() || fits() ? theme.margin() : theme.hair();
    m_foot->layout()->setContentsMargins(side, theme.px(12), side, theme.px(12));
}

void GuideScreen::fitPicture()
{
    if (m_picture->isHidden())
        return;
    const Theme &theme = m_context.theme;
    const int width = m_stepPage->viewport()->width() - 2 * theme.gap();
    int others = 3 * theme.gap() + m_action->heightForWidth(width);
    if (!m_watch->isHidden() || !m_unfoldHere->isHidden())
        others += m_watch->sizeHint().height() + theme.gap();
    // As large as leaves the words in view, but never so small that it cannot be seen: then the page scrolls.
    const int room = m_stepPage->viewport()->height() - others;
    m_picture->setFixedHeight(std::clamp(room, theme.px(120), std::max(theme.px(120), width * 5 / 8)));
}

void GuideScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    if (m_walk.state() == GuideWalk::State::Open)
        arrange();
}

void GuideScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stuckShown) {
        leaveStuck();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        finishStep();
        return;
    }
    Screen::keyPressEvent(event);
}

}
