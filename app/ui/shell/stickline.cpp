// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stickline.h"

#include "assembly/program.h"
#include "base/daywords.h"
#include "ui/shell/amounts.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 2; // More sticks than that wait for their turn.
constexpr qsizetype longestTitle = 48;

QString dayOf(const QDateTime &time)
{
    return dayWords(QLocale(), time.date());
}

}

StickLine::StickLine(const Theme &theme, Program &program, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_program(program)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(theme.gap(), theme.hair(), theme.gap(), 0);
    m_lines->setSpacing(theme.hair());
    // The button that was pressed is part of what is thrown away, and it is still being clicked.
    connect(&program.sticks(), &Sticks::changed, this, &StickLine::build, Qt::QueuedConnection);
    connect(&program.syncer(), &Syncer::changed, this, &StickLine::showProgress);
    build();
}

void StickLine::setWanted(bool wanted)
{
    m_wanted = wanted;
    setVisible(wanted && m_lines->count() > 0);
}

void StickLine::build()
{
    const bool hadFocus = isAncestorOf(focusWidget() ? focusWidget() : window()->focusWidget());
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<StickFeed> &feeds = m_program.sticks().feeds();
    for (const StickFeed &feed : feeds.first(std::min(mostLines, feeds.size())))
        m_lines->addWidget(makeLine(feed));
    arrange();
    setWanted(m_wanted);
    Q_EMIT changed();
    showProgress();
    if (auto *button = hadFocus ? findChild<Button *>() : nullptr)
        button->setFocus(Qt::OtherFocusReason);
}

void StickLine::arrange()
{
    const bool isWide = width() > m_theme.px(860);
    for (int i = 0; i < m_lines->count(); ++i) {
        if (auto *line = qobject_cast<QBoxLayout *>(m_lines->itemAt(i)->widget()->layout()))
            line->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void StickLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget *StickLine::makeLine(const StickFeed &feed)
{
    using State = StickFeed::State;
    auto *card = new Card(m_theme, Card::Tone::Plain);
    card->setObjectName(u"stick"_s);
    auto *whole = new QBoxLayout(QBoxLayout::LeftToRight, card);
    whole->setContentsMargins(m_theme.gap(), m_theme.hair(), m_theme.hair(), m_theme.hair());
    whole->setSpacing(m_theme.px(12));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    whole->addLayout(row, 1);
    const bool isBad = feed.state == State::Failed;
    const bool isGood = feed.state == State::Taken;
    row->addWidget(new IconLabel(m_theme,
                                 isGood      ? "circle-check"_L1
                                     : isBad ? "circle-alert"_L1
                                             : "usb"_L1,
                                 isGood      ? m_theme.leaf
                                     : isBad ? m_theme.danger
                                             : m_theme.primary));
    auto *words = new Text(m_theme, TextRole::Body);
    words->setObjectName(feed.state == State::Taking ? u"stickProgress"_s : u"stickWords"_s);
    row->addWidget(words, 1);
    auto *buttons = new FlowLayout(m_theme.hair());
    const auto add = [&](Button::Kind kind, const QString &text, const QString &name) {
        auto *button = new Button(m_theme, kind, text);
        button->setObjectName(name);
        buttons->addWidget(button);
        return button;
    };
    const auto canBeSeen = [&](const QString &text) {
        auto *seen =
            add(feed.state == State::New ? Button::Kind::Quiet : Button::Kind::Secondary, text, u"dismissStick"_s);
        connect(seen, &Button::clicked, this, [this, folder = feed.folder] { m_program.sticks().dismiss(folder); });
    };
    const QString name = feed.diskName;
    switch (feed.state) {
    case State::New: {
        const QString title = feed.title.size() > longestTitle ? feed.title.left(longestTitle - 1) + u'…' : feed.title;
        const QString size = sizeWords(feed.bytes);
        words->setText(
            feed.bytes > 0
                ? tr("Sur la clé USB « %1 » : contenus de « %2 », %3, %4.").arg(name, title, dayOf(feed.issued), size)
                : tr("Sur la clé USB « %1 » : contenus de « %2 », %3.").arg(name, title, dayOf(feed.issued)));
        canBeSeen(tr("Plus tard"));
        auto *take = add(Button::Kind::Secondary, tr("Prendre ces contenus"), u"takeStick"_s);
        connect(take, &Button::clicked, this, [this, folder = feed.folder] { m_program.sticks().take(folder); });
        break;
    }
    case State::Held:
        words->setText(tr("Les contenus de la clé USB « %1 » sont déjà sur ce PC.").arg(name));
        canBeSeen(tr("J’ai compris"));
        break;
    case State::Older:
        words->setText(tr("Les contenus de la clé USB « %1 » sont du %2 : ceux de ce PC sont déjà plus récents.")
                           .arg(name, dayOf(feed.issued)));
        canBeSeen(tr("J’ai compris"));
        break;
    case State::UnknownKey:
        words->setText(
            tr("La clé USB « %1 » porte des contenus signés par une clé inconnue : ce PC ne les prend pas.").arg(name));
        canBeSeen(tr("J’ai compris"));
        break;
    case State::Taking: {
        auto *stop = add(Button::Kind::Secondary, tr("Arrêter"), u"stopStick"_s);
        connect(stop, &Button::clicked, &m_program.syncer(), &Syncer::cancel);
        break;
    }
    case State::Taken:
        words->setText(
            tr("C’est fait : les contenus de la clé USB « %1 » sont sur ce PC. Vous pouvez la retirer.").arg(name));
        canBeSeen(tr("J’ai compris"));
        break;
    case State::Failed:
        words->setText(feed.error ? errorWords(*feed.error) : QString());
        canBeSeen(tr("J’ai compris"));
        break;
    }
    whole->addLayout(buttons);
    return card;
}

void StickLine::showProgress()
{
    const Syncer &syncer = m_program.syncer();
    const bool isIdle = syncer.state() == Syncer::State::Idle;
    for (Button *take : findChildren<Button *>(u"takeStick"_s))
        take->setEnabled(isIdle);
    auto *words = findChild<Text *>(u"stickProgress"_s);
    if (!words)
        return;
    const FetchProgress &progress = syncer.progress();
    if (auto *stop = findChild<Button *>(u"stopStick"_s))
        stop->setVisible(syncer.state() == Syncer::State::Fetching);
    if (syncer.state() == Syncer::State::Applying)
        words->setText(tr("Mise en place des contenus de la clé USB…"));
    else if (progress.files == 0)
        words->setText(tr("Lecture de la clé USB… Laissez-la branchée."));
    else
        words->setText(tr("Les contenus de la clé USB arrivent : fichier %1 sur %2. Laissez-la branchée.")
                           .arg(std::min(progress.filesDone + 1, progress.files))
                           .arg(progress.files));
}

}
