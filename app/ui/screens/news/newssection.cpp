// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newssection.h"

#include "assembly/program.h"
#include "base/clock.h"
#include "news/newslist.h"
#include "ui/screens/news/newsline.h"
#include "ui/screens/news/newswords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

NewsSection::NewsSection(const ScreenContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme.gap());
    heading->addWidget(new Text(theme, TextRole::Strong, tr("Rendez-vous et actualités"), Text::Tone::Soft), 1);
    auto *all = new Button(theme, Button::Kind::Quiet, tr("Tout voir"), "arrow-right"_L1);
    all->setObjectName(u"allNews"_s);
    connect(all, &Button::clicked, this, [this] { m_context.navigator.go(Route(Route::Page::News)); });
    heading->addWidget(all);
    m_all = all;
    column->addLayout(heading);

    NewsListModel &news = context.program.news();
    connect(&news, &NewsListModel::changed, this, &NewsSection::showRows);
    hide();
    news.load();
    showRows();
}

void NewsSection::showRows()
{
    const NewsListModel &news = m_context.program.news();
    const QDateTime now = m_context.program.clock().now();
    delete m_rows;
    m_rows = new QWidget;
    auto *flow = new FlowLayout(m_context.theme.hair(), m_context.theme.px(300), m_rows);
    const int count = std::min(news.rowCount(), NewsListModel::onHome);
    for (int row = 0; row < count; ++row) {
        const NewsItem &item = news.at(row);
        auto *line = new NewsLine(m_context.theme, NewsWords::icon(item), item.title, NewsWords::line(item, now));
        line->setObjectName(u"newsLine%1"_s.arg(row));
        connect(line, &NewsLine::clicked, this,
                [this, id = item.id] { m_context.navigator.go(Route(Route::Page::NewsItem, id)); });
        flow->addWidget(line);
    }
    layout()->addWidget(m_rows);
    m_all->setVisible(news.rowCount() > count);
    setVisible(count > 0);
    Q_EMIT changed();
}

bool NewsSection::hasRows() const
{
    return m_context.program.news().rowCount() > 0;
}

}
