// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/syncpanel.h"

#include "assembly/program.h"
#include "assembly/syncer.h"
#include "ui/shell/amounts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Words that stand alone in a line.
QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

}

SyncPanel::SyncPanel(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(new Text(context.theme, TextRole::Strong))
    , m_explanation(new Text(context.theme, TextRole::Body))
    , m_line(new ProgressLine(context.theme, tr("Avancement")))
    , m_progress(new Text(context.theme, TextRole::Body))
    , m_left(new Text(context.theme, TextRole::Body, {}, Text::Tone::Soft))
    , m_notNow(new Button(context.theme, Button::Kind::Secondary, tr("Pas maintenant")))
    , m_proceed(new Button(context.theme, Button::Kind::Primary, {}, "download"_L1))
    , m_pause(new Button(context.theme, Button::Kind::Secondary, {}))
    , m_cancel(new Button(context.theme, Button::Kind::Secondary, tr("Arrêter"), "x"_L1))
{
    const Theme &theme = context.theme;
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.gap());
    for (QWidget *line : std::initializer_list<QWidget *>{m_question, m_explanation, m_line, m_progress, m_left})
        lines->addWidget(line);
    auto *buttons = new FlowLayout(theme.px(12));
    for (Button *button : {m_pause, m_cancel, m_notNow, m_proceed})
        buttons->addWidget(button);
    lines->addLayout(buttons);

    m_question->setObjectName(u"syncQuestion"_s);
    m_explanation->setObjectName(u"syncExplanation"_s);
    m_line->setObjectName(u"syncProgress"_s);
    m_progress->setObjectName(u"syncProgressWords"_s);
    m_left->setObjectName(u"syncTimeLeft"_s);
    m_notNow->setObjectName(u"declineSync"_s);
    m_proceed->setObjectName(u"proceedSync"_s);
    m_pause->setObjectName(u"pauseSync"_s);
    m_cancel->setObjectName(u"cancelSync"_s);

    Syncer &syncer = context.program.syncer();
    connect(m_proceed, &Button::clicked, &syncer, &Syncer::proceed);
    connect(m_notNow, &Button::clicked, &syncer, &Syncer::cancel);
    connect(m_cancel, &Button::clicked, &syncer, &Syncer::cancel);
    connect(m_pause, &Button::clicked, &syncer, [&syncer] { syncer.isPaused() ? syncer.resume() : syncer.pause(); });
    connect(&syncer, &Syncer::changed, this, &SyncPanel::refresh);
    refresh();
}

QWidget *SyncPanel::focusInside() const
{
    QWidget *focused = QApplication::focusWidget();
    return focused && (focused == this || isAncestorOf(focused)) ? focused : nullptr;
}

void SyncPanel::takeFocus()
{
    // Of the two answers the one that costs nothing: who presses Enter twice has not agreed to anything. With no button
    // the panel keeps the keyboard, or Qt would hand it to a stranger.
    QWidget *next = this;
    for (Button *button : {m_cancel, m_pause, m_notNow}) {
        if (button->isVisibleTo(this))
            next = button;
    }
    next->setFocus(Qt::OtherFocusReason);
}

void SyncPanel::refresh()
{
    const QWidget *focused = focusInside();
    const bool wasAsking = m_isAsking;
    const Syncer &syncer = m_context.program.syncer();
    m_isAsking = syncer.state() == Syncer::State::Asking;
    const bool isOver = syncer.state() == Syncer::State::Idle;
    setVisible(!isOver);
    if (isOver) {
        if (focused)
            Q_EMIT left();
        return;
    }
    showQuestion();
    showProgress();
    const bool begins = m_isAsking && !wasAsking;
    if (isVisible() && (begins || (focused && !focused->isVisibleTo(this)) || focused == this))
        takeFocus();
    if (begins)
        Q_EMIT asked();
}

void SyncPanel::showQuestion()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_explanation, m_notNow, m_proceed})
        part->setVisible(m_isAsking);
    const auto question = m_context.program.syncer().question();
    if (!question)
        return;
    const QString size = sizeWords(question->bytes);
    m_question->setText(question->isOnTheWeb
                            ? tr("Il y a %1 à télécharger, %2.").arg(size, contractWords(question->bytes))
                            : tr("Il y a %1 à copier sur ce PC.").arg(size));
    QStringList more;
    if (question->isOnTheWeb && m_context.program.isMetered())
        more << tr("Ce PC est sur un partage de connexion, ou sur une connexion dont les données sont comptées : elles "
                   "seront prises sur ce forfait.");
    if (question->isLow && question->remains)
        more << tr("Ensuite, il resterait %1 de place libre sur ce PC. C’est peu : un PC presque plein devient lent.")
                    .arg(sizeWords(*question->remains));
    if (more.isEmpty())
        more << tr("Le téléchargement peut être mis en pause ou arrêté à tout moment.");
    m_explanation->setText(more.join(u' '));
    m_proceed->setText(question->isLow ? tr("Continuer quand même") : tr("Télécharger"));
    // Each answer says to what, for who hears it alone.
    for (Button *answer : {m_notNow, m_proceed})
        answer->setAccessibleDescription(m_question->text() + u' ' + m_explanation->text());
}

void SyncPanel::showProgress()
{
    const Syncer &syncer = m_context.program.syncer();
    const FetchProgress &progress = syncer.progress();
    const bool isFetching = syncer.state() == Syncer::State::Fetching;
    const bool hasFiles = isFetching && progress.files > 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_progress})
        part->setVisible(!m_isAsking);
    m_left->setVisible(hasFiles); // Before it can be told, its room is kept: nothing jumps.
    m_pause->setVisible(hasFiles);
    m_cancel->setVisible(isFetching);
    m_pause->setText(syncer.isPaused() ? tr("Reprendre") : tr("Pause"));
    m_pause->setIconName(syncer.isPaused() ? "play"_L1 : "pause"_L1);
    if (syncer.state() == Syncer::State::Applying) {
        m_line->setShare(1);
        m_progress->setText(tr("Mise en place des contenus…"));
    } else if (!hasFiles) {
        m_line->setShare(0);
        m_progress->setText(tr("Recherche de nouveaux contenus…"));
    } else {
        m_line->setShare(progress.bytes > 0 ? double(progress.bytesDone) / double(progress.bytes) : 0);
        const QLocale locale;
        m_progress->setText(tr("%1 sur %2, contenus prêts : %3 sur %4")
                                .arg(sizeWords(progress.bytesDone), sizeWords(progress.bytes),
                                     locale.toString(progress.itemsDone), locale.toString(progress.items)));
        m_left->setText(syncer.isPaused()   ? tr("En pause. Rien n’est perdu : reprenez quand vous voulez.")
                            : progress.left ? capitalised(timeLeftWords(*progress.left))
                                            : u" "_s);
    }
}

}
