// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace pdc {

class Button;
class Card;
class EndPage;
class GuideWalk;
class HelperPanel;
class Page;
class PictureView;
class StepMarks;
class StuckPage;
class Text;

/// One guide, step by step: large and alone what the person is to do, beside it the helper's part. In a narrow window
/// one of the two is shown at a time.
///
/// Keys: Return ticks and goes on, the arrows and the page keys go back and on, F2 or H folds the helper's part away,
/// up and down turn a page that is too long, Escape leaves.
class GuideScreen final : public Screen
{
    Q_OBJECT

public:
    GuideScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildStep();
    QWidget *buildFoot();
    void addKey(int key, void (GuideScreen::*then)());
    Button *add(QWidget *to, Button *button, const QString &name, void (GuideScreen::*then)());

    void finishStep();
    void goBack();
    void goOn();
    void pageUp();
    void pageDown();
    void toggleHelper();
    void showStuck();
    void leaveStuck();
    void watch();
    void findPlaces();
    void openMemo();
    void undo();

    void showGuide();
    void arrange();
    void fitFoot();
    void fitPicture();
    [[nodiscard]] bool isWalking() const;

    ScreenContext m_context;
    GuideWalk &m_walk;
    bool m_stuckShown = false;
    bool m_helperInPlace = false; ///< In a narrow window: the helper's part is what is shown.
    QWidget *m_head = nullptr;
    QVBoxLayout *m_headColumn = nullptr;
    QBoxLayout *m_headRow = nullptr;
    Text *m_title = nullptr;
    Text *m_position = nullptr;
    StepMarks *m_marks = nullptr;
    Card *m_undone = nullptr; ///< « Le guide recommence », with a way back.
    QStackedWidget *m_body;
    Text *m_trouble;
    QWidget *m_failed = nullptr;
    Page *m_stepPage = nullptr;
    Card *m_stepCard = nullptr;
    PictureView *m_picture = nullptr;
    QVBoxLayout *m_stepColumn = nullptr;
    Text *m_action = nullptr;
    Button *m_watch = nullptr;
    HelperPanel *m_helper = nullptr;
    StuckPage *m_stuckPage = nullptr;
    EndPage *m_endPage = nullptr;
    QWidget *m_foot = nullptr;
    Button *m_back = nullptr;
    Button *m_stuck = nullptr;
    Button *m_unfold = nullptr; ///< Beside the title.
    Button *m_unfoldHere = nullptr; ///< Below the step, in a narrow window.
    Button *m_done = nullptr;
    Button *m_return = nullptr;
    Button *m_takeHome = nullptr;
};

}
