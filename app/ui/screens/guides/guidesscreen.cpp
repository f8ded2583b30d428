// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidesscreen.h"

#include "assembly/program.h"
#include "guides/guidelist.h"
#include "ui/screens/guides/guidedelegate.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

GuidesScreen::GuidesScreen(const ScreenContext &context)
    : m_context(context)
    , m_guides(context.program.guides())
    , m_heading(new Text(context.theme, TextRole::Display, title()))
    , m_state(new Text(context.theme, TextRole::Body, tr("Un instant…"), Text::Tone::Soft))
    , m_list(new CardList(context.theme))
    , m_kept(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_forget(new Button(context.theme, Button::Kind::Quiet, tr("Oublier où nous en étions"), "eraser"_L1))
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.wide(), theme.margin(), 0);
    column->setSpacing(theme.gap());
    column->addWidget(m_heading);
    m_state->setObjectName(u"guidesState"_s);
    column->addWidget(m_state);
    m_list->setObjectName(u"guideList"_s);
    m_list->setAccessibleName(title());
    m_list->setItemDelegate(new GuideDelegate(theme, m_list));
    m_list->setModel(&m_guides);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_kept->setObjectName(u"keptProgress"_s);
    m_forget->setObjectName(u"forgetProgress"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, theme.hair());
    row->setSpacing(theme.gap());
    row->addWidget(m_kept, 1);
    row->addStretch(0);
    row->addWidget(m_forget);
    column->addLayout(row);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        m_context.navigator.go(Route(Route::Page::Guide, m_guides.at(index.row()).guide.id));
    });
    connect(m_forget, &Button::clicked, this, [this] {
        m_forgotten = true;
        m_guides.forgetAll();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_guides, &GuideListModel::loaded, this, &GuidesScreen::showState);
    connect(&m_guides, &GuideListModel::failed, this, [this](const Error &error) {
        m_state->setText(errorWords(error));
        m_state->show();
    });
    setFocusProxy(m_list);
    m_guides.load();
    m_guides.drawCovers();
    showState();
}

void GuidesScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    showState();
}

void GuidesScreen::showState()
{
    const bool some = m_guides.rowCount() > 0;
    m_list->setVisible(some);
    m_state->setVisible(!some);
    if (m_guides.isLoaded() && !some)
        m_state->setText(tr("Il n’y a pas encore de guide sur ce PC."));
    if (some && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_guides.index(0));
    const bool low = height() < m_context.theme.px(400);
    m_heading->setFont(m_context.theme.font(low ? TextRole::Title : TextRole::Display));
    const bool remembers = m_guides.remembers();
    m_forget->setVisible(remembers);
    if (remembers)
        m_kept->setText(tr("Ce PC retient l’étape où vous en étiez, pour reprendre plus tard. Rien d’autre."));
    else if (m_forgotten)
        m_kept->setText(tr("C’est oublié."));
    // Where there is little room the guides have it, and the button says enough.
    m_kept->setVisible(!m_kept->text().isEmpty() && (!low || !remembers));
}

}
