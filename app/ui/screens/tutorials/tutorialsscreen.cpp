// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/tutorials/tutorialsscreen.h"

#include "assembly/program.h"
#include "tutorials/tutoriallist.h"
#include "ui/screens/tutorials/tutorialdelegate.h"
#include "ui/shell/words.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

TutorialsScreen::TutorialsScreen(const ScreenContext &context)
    : m_context(context)
    , m_state(new Text(context.theme, TextRole::Body, tr("Un instant…"), Text::Tone::Soft))
    , m_list(new CardList(context.theme))
{
    const Theme &theme = context.theme;
    TutorialListModel &tutorials = context.program.tutorials();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.wide(), theme.margin(), 0);
    column->setSpacing(theme.gap());
    column->addWidget(new Text(theme, TextRole::Display, title()));
    m_state->setObjectName(u"tutorialsState"_s);
    column->addWidget(m_state);
    m_list->setObjectName(u"tutorialList"_s);
    m_list->setAccessibleName(title());
    m_list->setItemDelegate(new TutorialDelegate(theme, m_list));
    m_list->setModel(&tutorials);
    column->addWidget(m_list, 1);
    column->addStretch(0);

    connect(m_list, &QListView::activated, this, [this, &tutorials](const QModelIndex &index) {
        m_context.navigator.go(Route(Route::Page::Tutorial, tutorials.at(index.row()).id));
    });
    connect(&tutorials, &TutorialListModel::loaded, this, &TutorialsScreen::showState);
    connect(&tutorials, &TutorialListModel::failed, this,
            [this](const Error &error) { m_state->setText(errorWords(error)); });
    setFocusProxy(m_list);
    tutorials.load();
    showState();
}

void TutorialsScreen::showState()
{
    const TutorialListModel &tutorials = m_context.program.tutorials();
    const bool some = tutorials.rowCount() > 0;
    m_list->setVisible(some);
    m_state->setVisible(!some);
    if (tutorials.isLoaded() && !some)
        m_state->setText(tr("Il n’y a pas encore de vidéo sur ce PC."));
    if (some) {
        m_list->setCurrentIndex(tutorials.index(0));
    }
}

}
