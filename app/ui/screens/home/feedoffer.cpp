// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/feedoffer.h"

#include "assembly/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/text.h"

#include <QResizeEvent>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

FeedOffer::FeedOffer(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_buttons(new QWidget)
{
    hide();
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(theme);
    whole->addWidget(card);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, card);
    m_parts->setContentsMargins(theme.wide(), theme.px(12), theme.wide(), theme.px(12));
    m_parts->setSpacing(theme.px(12));
    auto *words = new Text(theme, TextRole::Body,
                           tr("Ce PC peut recevoir de nouveaux contenus tout seul, si une association vous a donné "
                              "une adresse."));
    words->setObjectName(u"feedOffer"_s);
    m_parts->addWidget(words, 1);
    auto *later = new Button(theme, Button::Kind::Quiet, tr("Plus tard"));
    later->setObjectName(u"feedLater"_s);
    auto *give = new Button(theme, Button::Kind::Secondary, tr("Donner l’adresse"), "refresh-cw"_L1);
    give->setObjectName(u"giveFeed"_s);
    auto *row = new FlowLayout(theme.px(12), 0, m_buttons);
    row->addWidget(give);
    row->addWidget(later);
    m_parts->addWidget(m_buttons);
    m_buttonsWidth = give->sizeHint().width() + theme.px(12) + later->sizeHint().width();
    connect(give, &Button::clicked, this,
            [this] { m_context.navigator.go(Route(Route::Page::Settings, u"address"_s)); });
    connect(later, &Button::clicked, this, [this] {
        if (!m_context.program.settings().setFeedForLater())
            m_context.program.tell(Notice::ChoiceNotKept);
        refresh();
    });
    connect(&context.program, &Program::summaryChanged, this, &FeedOffer::refresh);
    refresh();
}

void FeedOffer::refresh()
{
    const Program &program = m_context.program;
    const Settings &settings = m_context.program.settings();
    const bool isOpen = program.isSummaryKnown() && program.summary().feed.feed.isEmpty() && !settings.isFeedForLater()
        && !settings.isFixed(settingkey::feed);
    if (isOpen == m_isOpen)
        return;
    m_isOpen = isOpen;
    setVisible(isOpen);
    Q_EMIT changed();
}

void FeedOffer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < m_context.theme.px(820);
    m_buttons->setMinimumWidth(isNarrow ? 0 : m_buttonsWidth);
    m_parts->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}
