// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "assembly/program.h"
#include "assembly/searchfinder.h"
#include "base/language.h"
#include "connection/wifidraft.h"
#include "places/placefinder.h"
#include "stickers/stickereditor.h"
#include "tutorials/tutorialplayer.h"
#include "ui/shell/stickline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/words.h"
#include "ui/theme/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestHistory = 50;
}

MainWindow::MainWindow(Program &program, const QString &language)
    : m_program(program)
    , m_forcedLanguage(language)
    , m_theme(program.settings().look(), program.settings().textSize())
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(480, 400);
    const QSize frame(8, 48); // Of the window itself, which is drawn around it.
    resize(QSize(1180, 760).boundedTo(QWidget::screen()->availableSize() - frame));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    connect(&program, &Program::noticed, this, &MainWindow::tell);
    for (const auto key : {QKeySequence::ZoomIn, QKeySequence::ZoomOut}) {
        const int step = key == QKeySequence::ZoomIn ? 1 : -1;
        for (const QKeySequence &sequence : QKeySequence::keyBindings(key))
            connect(new QShortcut(sequence, this), &QShortcut::activated, this, [this, step] { changeTextSize(step); });
    }
    connect(new QShortcut(QKeySequence(u"Ctrl+="_s), this), &QShortcut::activated, this, [this] { changeTextSize(1); });
    connect(new QShortcut(QKeySequence(u"Alt+Left"_s), this), &QShortcut::activated, this, [this] { back(); });
    connect(new QShortcut(QKeySequence(u"Alt+Home"_s), this), &QShortcut::activated, this, [this] { go(Route()); });
    m_translation.use(languageInUse());
    applyLook();
    build();
}

QString MainWindow::languageInUse() const
{
    if (!m_forcedLanguage.isEmpty())
        return m_forcedLanguage;
    const QString chosen = m_program.settings().language();
    return chosen.isEmpty() ? QLocale::system().name() : chosen;
}

void MainWindow::applyLook()
{
    m_theme = Theme(m_program.settings().look(), m_program.settings().textSize());
    QApplication::setStyle(new Style(m_theme));
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(TextRole::Body));
    setPalette(m_theme.palette());
    setAutoFillBackground(true);
}

void MainWindow::build()
{
    setFocus(Qt::OtherFocusReason);
    delete m_bar;
    delete m_noticeBox;
    delete m_stickLine;
    delete m_screen;
    const auto &languages = interfaceLanguages;
    const auto other = std::find_if(languages.begin(), languages.end(), [this](const InterfaceLanguage &language) {
        return language.offered && language.code != m_translation.code();
    });
    const bool largest = m_program.settings().textSize() == textSizes.back();
    m_bar = new TopBar(m_theme, other->name.toString(), largest, this);
    connect(m_bar, &TopBar::backWanted, this, [this] { back(); });
    connect(m_bar, &TopBar::homeWanted, this, [this] { go(Route()); });
    connect(m_bar, &TopBar::settingsWanted, this, [this] { go(Route(Route::Page::Settings)); });
    connect(m_bar, &TopBar::otherTextWanted, this,
            [this, largest] { changeTextSize(largest ? -int(textSizes.size()) : 1); });
    connect(m_bar, &TopBar::otherLanguageWanted, this, &MainWindow::chooseOtherLanguage);
    m_column->insertWidget(0, m_bar);
    m_bar->setVisible(!m_immersed);
    m_stickLine = new StickLine(m_theme, m_program, this);
    m_column->insertWidget(1, m_stickLine);
    m_stickLine->setWanted(!m_immersed);
    connect(m_stickLine, &StickLine::changed, this, &MainWindow::giveRoom);
    showNotices();
    openScreen(false);
}

void MainWindow::openScreen(bool arriving)
{
    m_bar->setHome(route().page() == Route::Page::Home);
    // The next person does not find what this one watched or looked for.
    if (route().page() != Route::Page::Tutorial)
        m_program.player().close();
    if (route().page() == Route::Page::Home) {
        m_program.places().clear();
        m_program.stickers().clear();
    }
    // What is read or set up on the way may come back to the card; from anywhere else it is forgotten.
    if (route().page() != Route::Page::Connection && route().page() != Route::Page::Reading
        && route().page() != Route::Page::Settings && route().page() != Route::Page::Updates)
        m_program.connection().clear();
    if (!m_screen || !m_screen->show(route())) {
        // Nothing has the keyboard for a moment, or Qt would hand it to the bar as if someone had pressed Tab.
        setFocus(Qt::OtherFocusReason);
        delete m_screen;
        m_screen = makeScreen({m_program, m_theme, *this}, route());
        m_column->addWidget(m_screen, 1);
        giveRoom();
        if (arriving)
            (void)m_screen->show(route());
        m_screen->setFocus(Qt::OtherFocusReason); // Or what the screen has named its focus proxy.
    }
    const QString title = m_screen->title();
    m_screen->setAccessibleName(title);
    setWindowTitle(title.isEmpty() ? u"Partage de Co"_s : QString(title + u" – Partage de Co"_s));
}

void MainWindow::giveRoom()
{
    // Words that come above a screen are read whole, however large they are: the screen below can be scrolled.
    if (m_screen && m_stickLine)
        m_screen->setMinimumHeight(m_stickLine->isVisibleTo(this) ? 1 : 0);
}

void MainWindow::go(const Route &to)
{
    // Home is where the next person starts; only who goes back finds what was looked for.
    if (to.page() == Route::Page::Home)
        m_program.search().clear();
    if (to == route())
        return;
    setImmersed(false);
    if (m_history.size() > 1 && m_history.at(m_history.size() - 2) == to) {
        back(); // Where one comes from: the way gets shorter, not longer.
        return;
    }
    if (to.page() == Route::Page::Home)
        m_history.clear(); // Home is the beginning: nobody gets lost in what lies behind it.
    m_history.append(to);
    if (m_history.size() > longestHistory)
        m_history.remove(1);
    openScreen(true);
}

void MainWindow::back()
{
    if (m_immersed) {
        setImmersed(false);
        return;
    }
    if (m_history.size() > 1) {
        m_history.removeLast();
        openScreen(false);
    } else if (route().page() != Route::Page::Home) {
        go(Route());
    }
}

void MainWindow::restyle()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    m_translation.use(languageInUse());
    applyLook();
    build();
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::speak(const QString &language)
{
    m_forcedLanguage.clear();
    return m_program.settings().setLanguage(language);
}

void MainWindow::setImmersed(bool immersed)
{
    if (m_immersed == immersed)
        return;
    m_immersed = immersed;
    m_bar->setVisible(!immersed);
    m_stickLine->setWanted(!immersed);
    showNotices();
    if (m_screen)
        m_screen->immersedChanged();
    setWindowState(immersed ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::tell(Notice notice)
{
    if (m_notices.contains(notice) || m_dismissed.contains(int(notice)))
        return;
    m_notices.append(notice);
    showNotices();
}

void MainWindow::showNotices()
{
    delete m_noticeBox;
    if (m_notices.isEmpty() || m_immersed)
        return;
    m_noticeBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_noticeBox);
    box->setContentsMargins(m_theme.gap(), m_theme.hair(), m_theme.gap(), 0);
    for (const Notice notice : std::as_const(m_notices)) {
        auto *card = new Card(m_theme, Card::Tone::Sun);
        card->setObjectName(u"notice"_s);
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(m_theme.gap(), m_theme.hair(), m_theme.hair(), m_theme.hair());
        row->setSpacing(m_theme.gap());
        auto *words = new Text(m_theme, TextRole::Body, noticeWords(notice));
        words->setPalette(card->palette());
        auto *seen = new Button(m_theme, Button::Kind::Secondary, tr("J’ai compris"));
        seen->setObjectName(u"dismissNotice"_s);
        row->addWidget(words, 1);
        row->addWidget(seen);
        connect(seen, &Button::clicked, this, [this, notice] {
            m_notices.removeAll(notice);
            m_dismissed.insert(int(notice));
            // The button is part of what is thrown away, and it is still being clicked.
            QMetaObject::invokeMethod(this, &MainWindow::showNotices, Qt::QueuedConnection);
        });
        box->addWidget(card);
    }
    m_column->insertWidget(1, m_noticeBox);
}

void MainWindow::changeTextSize(int steps)
{
    const auto now = std::find(textSizes.begin(), textSizes.end(), m_program.settings().textSize());
    const qsizetype at = std::clamp<qsizetype>(now - textSizes.begin() + steps, 0, textSizes.size() - 1);
    if (!m_program.settings().setTextSize(textSizes[size_t(at)]))
        tell(Notice::ChoiceNotKept);
    // The bar holds the button that was pressed: it is built anew only once the press is over.
    QMetaObject::invokeMethod(
        this, [this] { restyle(); }, Qt::QueuedConnection);
}

void MainWindow::chooseOtherLanguage()
{
    if (!speak(m_translation.code() == "en"_L1 ? u"fr"_s : u"en"_s))
        tell(Notice::ChoiceNotKept);
    QMetaObject::invokeMethod(
        this, [this] { restyle(); }, Qt::QueuedConnection);
}

void MainWindow::summon(const QString &routeText)
{
    if (const auto wanted = Route::parse(routeText))
        go(*wanted);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        // Queued, so that the paint itself reaches the screen before anything else is done.
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (m_screen && m_screen->takeKey(*event))
        return;
    if (event->key() == Qt::Key_Escape)
        back();
    else
        QWidget::keyPressEvent(event);
}

}
