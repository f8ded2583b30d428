// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "ui/shell/screen.h"
#include "ui/shell/translation.h"

#include <QPointer>
#include <QSet>

class QVBoxLayout;

namespace pdc {

class Program;
class StickLine;
class Text;
class TopBar;

/// The window: the bar, the sentences a person should read, and the one screen that is open.
///
/// A screen is a function of its route and of what the presenters hold, so a new look or language is shown by
/// building bar and screen anew; presenters keep what was typed and chosen.
class MainWindow final : public QWidget, public Navigator
{
    Q_OBJECT

public:
    /// `language` overrides what the settings say for this run, unless it is empty.
    MainWindow(Program &program, const QString &language);

    void go(const Route &route) override;
    void back() override;
    void restyle() override;
    [[nodiscard]] bool speak(const QString &language) override;
    void setImmersed(bool immersed) override;
    [[nodiscard]] bool isImmersed() const override { return m_immersed; }

    [[nodiscard]] const Route &route() const { return m_history.last(); }
    [[nodiscard]] Screen *screen() const { return m_screen; }

    /// Comes to the front for a second start, and opens its route if it names one.
    void summon(const QString &route);

Q_SIGNALS:
    /// The first paint of the window is done.
    void firstPainted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyLook();
    void build();
    /// `arriving` at the route for the first time: presenters do what it asks. On the way back, and in another look,
    /// they show what they hold.
    void openScreen(bool arriving);
    void tell(Notice notice);
    void giveRoom();
    void showNotices();
    void changeTextSize(int steps);
    void chooseOtherLanguage();
    [[nodiscard]] QString languageInUse() const;

    Program &m_program;
    QString m_forcedLanguage;
    Translation m_translation;
    Theme m_theme;
    QList<Route> m_history{Route()};
    QList<Notice> m_notices;
    QSet<int> m_dismissed;
    QVBoxLayout *m_column;
    QPointer<TopBar> m_bar;
    QPointer<QWidget> m_noticeBox;
    QPointer<StickLine> m_stickLine;
    QPointer<Screen> m_screen;
    bool m_immersed = false;
    bool m_painted = false;
};

}
