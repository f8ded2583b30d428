// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultline.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

ResultLine::ResultLine(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_good(new IconLabel(theme, "circle-check"_L1, theme.leaf))
    , m_bad(new IconLabel(theme, "circle-alert"_L1, theme.danger))
    , m_words(new Text(theme, TextRole::Strong))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme.px(12));
    m_words->setObjectName(name);
    columns->addWidget(m_good, 0, Qt::AlignTop);
    columns->addWidget(m_bad, 0, Qt::AlignTop);
    columns->addWidget(m_words, 1);
}

void ResultLine::say(bool isGood, const QString &words)
{
    m_good->setVisible(isGood);
    m_bad->setVisible(!isGood);
    m_words->setText(words);
}

}
