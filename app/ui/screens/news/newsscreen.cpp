// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newsscreen.h"

#include "assembly/program.h"
#include "news/newslist.h"
#include "ui/screens/news/newsdelegate.h"
#include "ui/shell/words.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

NewsScreen::NewsScreen(const ScreenContext &context)
    : m_context(context)
    , m_state(new Text(context.theme, TextRole::Body, tr("Un instant…"), Text::Tone::Soft))
    , m_list(new CardList(context.theme))
{
    const Theme &theme = context.theme;
    NewsListModel &news = context.program.news();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.wide(), theme.margin(), 0);
    column->setSpacing(theme.gap());
    column->addWidget(new Text(theme, TextRole::Display, title()));
    m_state->setObjectName(u"newsState"_s);
    column->addWidget(m_state);
    m_list->setObjectName(u"newsList"_s);
    m_list->setAccessibleName(title());
    m_list->setItemDelegate(new NewsDelegate(theme, context.program.clock(), m_list));
    m_list->setModel(&news);
    column->addWidget(m_list, 1);
    column->addStretch(0);

    connect(m_list, &QListView::activated, this, [this, &news](const QModelIndex &index) {
        m_context.navigator.go(Route(Route::Page::NewsItem, news.at(index.row()).id));
    });
    connect(&news, &NewsListModel::changed, this, &NewsScreen::showState);
    connect(&news, &NewsListModel::failed, this, [this](const Error &error) { m_state->setText(errorWords(error)); });
    setFocusProxy(m_list);
    news.load();
    showState();
}

void NewsScreen::showState()
{
    const NewsListModel &news = m_context.program.news();
    const bool some = news.rowCount() > 0;
    m_list->setVisible(some);
    m_state->setVisible(!some);
    if (news.isLoaded() && !some)
        m_state->setText(tr("Rien n’est annoncé pour le moment. Synchroniser les contenus, dans les réglages, apporte "
                            "ce que l’association a publié."));
    if (some && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(news.index(0));
}

}
