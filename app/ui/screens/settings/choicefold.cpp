// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/settings/choicefold.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

Text *makeFixedNote(const Theme &theme, const QString &name)
{
    auto *note = new Text(theme, TextRole::Small, ChoiceFold::tr("Fixé par l’administrateur"), Text::Tone::Soft);
    note->setObjectName(name);
    return note;
}

ChoiceFold::ChoiceFold(const Theme &theme, const QString &name, const QString &title, bool isFixed, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(title)
    , m_chosen(new Text(theme, TextRole::Body))
    , m_change(new Button(theme, Button::Kind::Secondary, {}))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(theme);
    whole->addWidget(card);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.wide(), theme.gap(), theme.gap(), theme.gap());
    lines->setSpacing(theme.gap());
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.gap());
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(new Text(theme, TextRole::Strong, title));
    words->addWidget(m_chosen);
    m_chosen->setObjectName(name);
    if (isFixed)
        words->addWidget(makeFixedNote(theme, name + "Fixed"_L1));
    head->addLayout(words, 1);
    head->addWidget(m_change, 0, Qt::AlignTop);
    lines->addLayout(head);
    m_change->setObjectName(name + "Change"_L1);
    m_change->setHidden(isFixed);
    connect(m_change, &Button::clicked, this, [this] { setOpen(!m_isOpen); });
    setOpen(false);
}

void ChoiceFold::setControls(QWidget *controls)
{
    m_controls = controls;
    findChild<Card *>()->layout()->addWidget(controls);
    controls->setVisible(m_isOpen);
}

void ChoiceFold::setChosen(const QString &words)
{
    m_chosen->setText(words);
}

void ChoiceFold::setOpen(bool open)
{
    const bool opens = open && !m_isOpen;
    m_isOpen = open;
    m_change->setText(open ? tr("Fermer") : tr("Changer"));
    m_change->setAccessibleName(open ? tr("%1 : fermer").arg(m_title) : tr("%1 : changer").arg(m_title));
    if (m_controls)
        m_controls->setVisible(open);
    if (opens)
        Q_EMIT opened();
}

}
