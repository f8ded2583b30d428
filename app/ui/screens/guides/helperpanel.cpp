// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/helperpanel.h"

#include "guides/guidewalk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

HelperPanel::HelperPanel(const Theme &theme, GuideWalk &walk, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_walk(walk)
    , m_page(new Page(theme, 0))
    , m_fold(new Button(theme, Button::Kind::Quiet, {}, "panel-right-close"_L1))
    , m_restart(new Button(theme, Button::Kind::Quiet, tr("Recommencer"), "rotate-ccw"_L1))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_page);
    m_page->setPlain();
    m_page->column()->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(theme);
    m_page->column()->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(theme.gap(), theme.hair(), theme.gap(), theme.gap());
    column->setSpacing(theme.px(12));

    auto *top = new FlowLayout(theme.hair());
    auto *heading = new Text(theme, TextRole::Strong, tr("Pour l’aidant"));
    heading->setWordWrap(false);
    heading->setMinimumHeight(theme.target());
    m_fold->setObjectName(u"foldHelper"_s);
    top->addWidget(heading);
    top->addWidget(m_fold);
    column->addLayout(top);
    m_prepare = addCue(column, "square-check"_L1, tr("Préparez"), u"helperPrepare"_s);
    m_say = addCue(column, "message-circle"_L1, tr("Dites"), u"helperSay"_s);
    m_avoid = addCue(column, "hand"_L1, tr("Évitez"), u"helperAvoid"_s);
    m_verify = addCue(column, "circle-check"_L1, tr("Vérifiez"), u"helperVerify"_s);
    addMouse(column);
    m_restart->setObjectName(u"restartGuide"_s);
    column->addWidget(m_restart, 0, Qt::AlignLeading);
    column->addStretch(1);

    connect(m_fold, &Button::clicked, this, &HelperPanel::foldWanted);
    connect(m_restart, &Button::clicked, &m_walk, &GuideWalk::restart);
    connect(&m_walk, &GuideWalk::helperChanged, this, &HelperPanel::showMouse);
    setInPlace(false);
    showMouse();
}

HelperPanel::Cue HelperPanel::addCue(QVBoxLayout *column, QLatin1StringView icon, const QString &heading,
                                     const QString &name)
{
    Cue cue{new QWidget, new Text(m_theme, TextRole::Body)};
    auto *row = new QHBoxLayout(cue.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(12));
    row->addWidget(new IconLabel(m_theme, icon, m_theme.primary), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new Text(m_theme, TextRole::Strong, heading));
    cue.words->setObjectName(name);
    lines->addWidget(cue.words);
    row->addLayout(lines, 1);
    column->addWidget(cue.box);
    return cue;
}

void HelperPanel::addMouse(QVBoxLayout *column)
{
    column->addWidget(new Text(m_theme, TextRole::Strong, tr("Qui tient la souris ?")));
    auto *choices = new FlowLayout(m_theme.hair());
    const QList<std::pair<QString, QString>> holders{
        {u"mousePerson"_s, tr("elle / lui")}, {u"mouseBoth"_s, tr("nous")}, {u"mouseHelper"_s, tr("moi")}};
    for (const auto &[name, words] : holders) {
        auto *button = new Button(m_theme, Button::Kind::Choice, words);
        button->setObjectName(name);
        button->setAccessibleName(tr("La souris : %1").arg(words));
        // No QButtonGroup: it would keep the tab key from the two that are not chosen.
        connect(button, &Button::clicked, this,
                [this, holder = GuideWalk::Mouse(m_holders.size())] { m_walk.setMouse(holder); });
        m_holders.append(button);
        choices->addWidget(button);
    }
    column->addLayout(choices);
}

void HelperPanel::showMouse()
{
    for (int i = 0; i < m_holders.size(); ++i)
        m_holders[i]->setChecked(i == int(m_walk.mouse()));
}

void HelperPanel::setInPlace(bool back)
{
    m_fold->setText(back ? tr("Voir l’étape (F2)") : tr("Replier (F2)"));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setIconName(back ? "arrow-left"_L1 : "panel-right-close"_L1);
}

void HelperPanel::showStep()
{
    const bool open = m_walk.step() < m_walk.count();
    const GuideStep step = open ? m_walk.current() : GuideStep();
    const QString prepare = m_walk.step() == 0 ? m_walk.guide().data.prepare : QString();
    for (const auto &[cue, words] : {std::pair(&m_prepare, prepare), std::pair(&m_say, step.say),
                                     std::pair(&m_avoid, step.avoid), std::pair(&m_verify, step.verify)}) {
        cue->words->setText(words);
        cue->box->setVisible(!words.isEmpty());
    }
    // At the very beginning there is nothing to begin anew.
    m_restart->setVisible(m_walk.step() > 0 || m_walk.doneCount() > 0);
    m_page->verticalScrollBar()->setValue(0);
}

void HelperPanel::scroll(int by)
{
    QScrollBar *bar = m_page->verticalScrollBar();
    bar->setValue(bar->value() + by * bar->singleStep());
}

}
