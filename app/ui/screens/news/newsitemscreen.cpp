// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newsitemscreen.h"

#include "assembly/program.h"
#include "base/clock.h"
#include "news/eventcalendar.h"
#include "news/newslist.h"
#include "news/newsreader.h"
#include "ui/screens/news/newswords.h"
#include "ui/shell/amounts.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/text.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

NewsItemScreen::NewsItemScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
    , m_reader(context.program.newsReader())
    , m_page(new Page(context.theme, 920))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_page->setObjectName(u"newsPage"_s);
    whole->addWidget(m_page, 1);
    whole->addWidget(makeActions());
    connect(&m_reader, &NewsReader::changed, this, &NewsItemScreen::showItem);
    connect(&m_reader, &NewsReader::saved, this, &NewsItemScreen::showSaved);
    NewsListModel &news = context.program.news();
    connect(&news, &NewsListModel::changed, this, [this] {
        if (m_reader.state() == NewsReader::State::Shown && m_reader.isPast() != m_past)
            showItem();
    });
    news.load(); // It is what looks at the clock.
    m_reader.open(id);
    if (m_reader.state() != NewsReader::State::Loading)
        showItem();
}

QString NewsItemScreen::title() const
{
    if (m_reader.state() != NewsReader::State::Shown)
        return tr("Rendez-vous et actualités");
    constexpr qsizetype longest = 100; // A window's title bar holds no more.
    const QString &title = m_reader.item().title;
    return title.size() > longest ? title.left(longest) + u'…' : title;
}

void NewsItemScreen::showItem()
{
    m_page->hide(); // Until it is whole: nobody sees it being laid out.
    QVBoxLayout *column = m_page->column();
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_top = nullptr;
    m_heading = nullptr;
    m_past = m_reader.isPast();
    if (m_reader.state() == NewsReader::State::Failed) {
        auto *trouble = new Text(m_context.theme, TextRole::Lead, errorWords(*m_reader.error()), Text::Tone::Danger);
        trouble->setObjectName(u"newsTrouble"_s);
        column->addWidget(trouble);
        column->addStretch(1);
        m_actions->hide();
    } else {
        addItem(column);
    }
    m_page->show();
    // The scroll area learns of its new content by an event; without waiting for it the first picture is right.
    column->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_page, &request);
    setAccessibleName(title());
    window()->setWindowTitle(title() + u" – Partage de Co"_s);
}

void NewsItemScreen::addItem(QVBoxLayout *column)
{
    const Theme &theme = m_context.theme;
    const NewsItem &item = m_reader.item();
    m_heading = new Text(theme, TextRole::Display, item.title);
    m_heading->setObjectName(u"newsTitle"_s);
    column->addWidget(m_heading);
    if (m_past) {
        auto *past = new Text(theme, TextRole::Strong, tr("Ce rendez-vous est passé."), Text::Tone::Danger);
        past->setObjectName(u"newsPast"_s);
        column->addWidget(past);
    }
    if (item.isEvent()) {
        auto *card = new Card(theme);
        m_top = new QBoxLayout(QBoxLayout::LeftToRight, card);
        m_top->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
        m_top->setSpacing(theme.wide());
        m_top->addWidget(makeFacts(), 1);
        if (QWidget *qr = m_past ? nullptr : makeQr())
            m_top->addWidget(qr);
        column->addWidget(card);
    } else {
        column->addWidget(
            new Text(theme, TextRole::Small, NewsWords::line(item, m_context.program.clock().now()), Text::Tone::Soft));
    }
    if (!item.text.isEmpty() || !item.summary.isEmpty()) {
        auto *text = new Text(theme, TextRole::Body, item.text.isEmpty() ? item.summary : item.text);
        text->setObjectName(u"newsText"_s);
        QFont font = text->font();
        font.setPixelSize(theme.px(20)); // What is read at length is a little larger than the rest.
        text->setFont(font);
        column->addWidget(text);
    }
    addDocuments(column);
    column->addStretch(1);
    arrange();
    const bool canCome = item.isEvent() && !m_past;
    m_add->setVisible(canCome);
    m_actions->setVisible(canCome || !m_result->text().isEmpty());
}

QWidget *NewsItemScreen::makeFacts()
{
    const Theme &theme = m_context.theme;
    const NewsItem &item = m_reader.item();
    auto *facts = new QWidget;
    auto *lines = new QVBoxLayout(facts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.gap());
    const auto add = [&](QLatin1StringView icon, const QString &words, const QString &name) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(12));
        row->addWidget(new IconLabel(theme, icon, theme.primary), 0, Qt::AlignTop);
        auto *text = new Text(theme, TextRole::Lead, words);
        text->setObjectName(name);
        row->addWidget(text, 1);
        lines->addLayout(row);
    };
    const QString when = NewsWords::when(*item.dates, m_context.program.clock().now());
    add("calendar-days"_L1, NewsWords::asSentence(when), u"newsWhen"_s);
    if (!item.place.isEmpty())
        add("map-pin"_L1, item.place, u"newsWhere"_s);
    lines->addStretch(1);
    return facts;
}

QWidget *NewsItemScreen::makeQr()
{
    const Theme &theme = m_context.theme;
    const auto code = QrCode::encode(calendarForQr(m_reader.item()), QrCode::Correction::L);
    if (!code)
        return nullptr; // Nothing to scan is no reason to show nothing at all.
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.hair());
    auto *view = new QrView(*code);
    view->setObjectName(u"newsQr"_s);
    view->setAccessibleName(tr("Un carré à scanner avec un téléphone, pour y noter ce rendez-vous"));
    lines->addWidget(view, 0, Qt::AlignHCenter);
    auto *words = new Text(theme, TextRole::Small,
                           tr("Visez ce carré avec l’appareil photo de votre téléphone : il note le rendez-vous."),
                           Text::Tone::Soft);
    words->setAlignment(Qt::AlignHCenter);
    words->setFixedWidth(std::max(view->width(), theme.px(260)));
    lines->addWidget(words, 0, Qt::AlignHCenter);
    lines->addStretch(1);
    return box;
}

void NewsItemScreen::addDocuments(QVBoxLayout *column)
{
    const Theme &theme = m_context.theme;
    const QList<NewsDocument> &documents = m_reader.item().documents;
    if (documents.isEmpty())
        return;
    column->addSpacing(theme.hair());
    column->addWidget(new Text(theme, TextRole::Strong, tr("À emporter")));
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const NewsDocument &document = documents[i];
        const QString name = m_reader.documentName(i);
        auto *card = new Card(theme);
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(theme.gap(), theme.hair(), theme.hair(), theme.hair());
        row->setSpacing(theme.gap());
        row->addWidget(new IconLabel(theme, "file-text"_L1, theme.primary));
        const QString size = sizeWords(document.file.size);
        row->addWidget(new Text(theme, TextRole::Body, name + u" · "_s + size), 1);
        auto *save = new Button(theme, Button::Kind::Secondary, tr("Enregistrer"), "download"_L1);
        save->setObjectName(u"saveDocument%1"_s.arg(i));
        save->setAccessibleName(tr("Enregistrer %1").arg(name));
        connect(save, &Button::clicked, this, [this, i, name] {
            askWhere(name, {}, [this, i](const QString &file) { m_reader.saveDocument(i, file); });
        });
        row->addWidget(save);
        column->addWidget(card);
    }
}

QWidget *NewsItemScreen::makeActions()
{
    // Below the page and not at its end: what one came for is in sight however long the text is.
    const Theme &theme = m_context.theme;
    m_actions = new QWidget;
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(theme.margin(), theme.hair(), theme.margin(), theme.gap());
    row->setSpacing(theme.gap());
    m_result = new Text(theme, TextRole::Body);
    m_result->setObjectName(u"newsResult"_s);
    row->addWidget(m_result, 1);
    m_add = new Button(theme, Button::Kind::Primary, tr("Ajouter à mon agenda"), "calendar-plus"_L1);
    m_add->setObjectName(u"addToCalendar"_s);
    connect(m_add, &Button::clicked, this, [this] {
        askWhere(m_reader.calendarName(), tr("Agendas (*.ics)"),
                 [this](const QString &file) { m_reader.saveCalendar(file); });
    });
    row->addWidget(m_add);
    m_actions->hide();
    setFocusProxy(m_add);
    return m_actions;
}

void NewsItemScreen::arrange()
{
    const Theme &theme = m_context.theme;
    // In a low window the button below takes its part, and what it is for must be seen beside it.
    if (m_heading)
        m_heading->setFont(theme.font(height() < theme.px(760) ? TextRole::Title : TextRole::Display));
    if (!m_top)
        return;
    const bool wide = width() >= theme.px(760);
    m_top->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NewsItemScreen::resizeEvent(QResizeEvent *event)
{
    arrange();
    Screen::resizeEvent(event);
}

void NewsItemScreen::askWhere(const QString &name, const QString &filter,
                              const std::function<void(const QString &)> &save)
{
    auto *dialog = new QFileDialog(this, tr("Enregistrer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (!filter.isEmpty())
        dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void NewsItemScreen::showSaved(const Result<> &result)
{
    const Theme &theme = m_context.theme;
    m_result->setText(result ? tr("C’est enregistré.") : errorWords(result.error()));
    QPalette colours = m_result->palette();
    colours.setColor(QPalette::WindowText, result ? theme.leaf : theme.danger);
    m_result->setPalette(colours);
    m_actions->show();
}

}
