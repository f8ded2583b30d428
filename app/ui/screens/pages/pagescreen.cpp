// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pages/pagescreen.h"

#include "assembly/program.h"
#include "pages/pagereader.h"
#include "ui/screens/pages/drawingview.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

PageScreen::PageScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_reader(context.program.pages())
    , m_page(new Page(context.theme, 860))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_page->setObjectName(u"readingPage"_s);
    whole->addWidget(m_page);
    connect(&m_reader, &PageReader::changed, this, &PageScreen::showPage);
    // A button that is reached with Tab comes into view, also the first one, at which the way into the page begins.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_page->widget()->isAncestorOf(now))
            m_page->ensureWidgetVisible(now, 0, m_context.theme.wide());
    });
    m_reader.open(id);
    if (m_reader.state() != PageReader::State::Loading)
        showPage();
}

QString PageScreen::title() const
{
    return m_reader.state() == PageReader::State::Shown ? m_reader.page().title : tr("À lire");
}

void PageScreen::showPage()
{
    m_page->hide(); // Until it is whole: nobody sees it being laid out.
    QVBoxLayout *column = m_page->column();
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme &theme = m_context.theme;
    if (m_reader.state() == PageReader::State::Failed) {
        auto *trouble = new Text(theme, TextRole::Lead, errorWords(*m_reader.error()), Text::Tone::Danger);
        trouble->setObjectName(u"pageTrouble"_s);
        column->addWidget(trouble);
    } else {
        addBlocks(column);
    }
    column->addStretch(1);
    m_page->show();
    // The scroll area learns of its new content by an event; without waiting for it the first picture is right.
    column->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_page, &request);
    setAccessibleName(title());
    window()->setWindowTitle(title() + u" – Partage de Co"_s);
}

void PageScreen::addBlocks(QVBoxLayout *column)
{
    const Theme &theme = m_context.theme;
    auto *heading = new Text(theme, TextRole::Display, m_reader.page().title);
    heading->setObjectName(u"pageTitle"_s);
    column->addWidget(heading);

    const std::vector<PageBlock> &blocks = m_reader.page().blocks;
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (const auto *title = std::get_if<PageHeading>(&blocks[i])) {
            column->addSpacing(theme.gap());
            column->addWidget(new Text(theme, TextRole::Title, title->text));
        } else if (const auto *paragraph = std::get_if<PageParagraph>(&blocks[i])) {
            column->addWidget(words(paragraph->text));
        } else if (const auto *list = std::get_if<PageList>(&blocks[i])) {
            add(column, *list);
        } else if (const auto *figure = std::get_if<PageFigure>(&blocks[i])) {
            add(column, *figure);
        } else if (const auto *link = std::get_if<PageLink>(&blocks[i])) {
            add(column, *link);
        } else {
            size_t end = i;
            while (end < blocks.size() && std::holds_alternative<PageNumber>(blocks[end]))
                ++end;
            auto *group = new QWidget;
            auto *cards = new FlowLayout(theme.gap(), theme.px(380), group);
            for (size_t one = i; one < end; ++one)
                cards->addWidget(numberCard(std::get<PageNumber>(blocks[one]), end - i == 1));
            column->addWidget(group);
            i = end - 1;
        }
    }
}

QWidget *PageScreen::words(const QString &text) const
{
    auto *label = new Text(m_context.theme, TextRole::Body, text);
    QFont font = label->font();
    font.setPixelSize(m_context.theme.px(20)); // What is read at length is a little larger than the rest.
    label->setFont(font);
    return label;
}

void PageScreen::add(QVBoxLayout *column, const PageList &list)
{
    const Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.gap());
    grid->setVerticalSpacing(theme.px(12));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < int(list.items.size()); ++row) {
        const QString sign = list.ordered ? QLocale().toString(row + 1) : u"•"_s;
        auto *mark = new Text(theme, TextRole::Lead, sign);
        mark->setMinimumWidth(theme.px(28));
        mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(words(list.items[row]), row, 1);
    }
    column->addWidget(box);
}

void PageScreen::add(QVBoxLayout *column, const PageFigure &figure)
{
    const Theme &theme = m_context.theme;
    column->addWidget(drawing(figure.picture, theme.px(640)));
    if (!figure.caption.isEmpty())
        column->addWidget(new Text(theme, TextRole::Small, figure.caption, Text::Tone::Soft));
}

void PageScreen::add(QVBoxLayout *column, const PageLink &link)
{
    const auto route = Route::parse(link.route);
    if (!route)
        return; // A newer feed may know ways that this program does not.
    auto *button = new Button(m_context.theme, Button::Kind::Secondary, link.text, "arrow-right"_L1);
    button->setObjectName(u"pageLink "_s + link.route);
    connect(button, &Button::clicked, this, [this, to = *route] { m_context.navigator.go(to); });
    column->addWidget(button, 0, Qt::AlignLeading);
}

QWidget *PageScreen::drawing(const PagePicture &picture, int widest) const
{
    const QByteArray &svg = m_reader.page().drawings.at(picture.number - 1); // The import saw to it.
    return new DrawingView(m_context.theme, svg, picture.alt, widest);
}

QWidget *PageScreen::numberCard(const PageNumber &number, bool alone) const
{
    const Theme &theme = m_context.theme;
    auto *card = new Card(theme);
    card->setObjectName(u"numberCard"_s);
    card->setAccessibleName(number.value + u' ' + number.text);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    lines->setSpacing(theme.hair());
    auto *value = new Text(theme, TextRole::Display, number.value);
    QPalette colours = value->palette();
    colours.setColor(QPalette::WindowText, theme.primary);
    value->setPalette(colours);
    lines->addWidget(value);
    if (number.picture)
        lines->addWidget(drawing(*number.picture, theme.px(alone ? 760 : 360)));
    lines->addWidget(words(number.text));
    lines->addStretch(1);
    QStringList source{tr("Source : %1").arg(number.source.name)};
    if (!number.source.date.isEmpty())
        source << number.source.date;
    if (!number.source.url.isEmpty())
        source << number.source.url;
    lines->addWidget(new Text(theme, TextRole::Small, source.join(u", "_s), Text::Tone::Soft));
    return card;
}

void PageScreen::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_page->verticalScrollBar();
    const int line = m_context.theme.px(60);
    const int page = bar->pageStep() - line;
    switch (event->key()) {
    case Qt::Key_Down:
        bar->setValue(bar->value() + line);
        return;
    case Qt::Key_Up:
        bar->setValue(bar->value() - line);
        return;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + page);
        return;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - page);
        return;
    case Qt::Key_Space:
        bar->setValue(bar->value() + (event->modifiers() & Qt::ShiftModifier ? -page : page));
        return;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    default:
        Screen::keyPressEvent(event);
    }
}

}
