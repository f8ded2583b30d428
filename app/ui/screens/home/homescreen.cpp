// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/homescreen.h"

#include "assembly/program.h"
#include "assembly/searchfinder.h"
#include "base/daywords.h"
#include "ui/screens/guides/resumeline.h"
#include "ui/screens/home/feedoffer.h"
#include "ui/screens/home/searchdelegate.h"
#include "ui/screens/home/searchwords.h"
#include "ui/screens/news/newssection.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/doorcard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

HomeScreen::HomeScreen(const ScreenContext &context)
    : m_context(context)
    , m_finder(context.program.search())
    , m_field(new SearchField(context.theme))
    , m_nothing(new Text(context.theme, TextRole::Body, {}, Text::Tone::Soft))
    , m_found(new CardList(context.theme))
    , m_welcome(new QWidget)
    , m_question(new Text(context.theme, TextRole::Display, tr("Que voulez-vous faire ?")))
    , m_quiet(new QVBoxLayout)
    , m_line(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_newer(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *page = new Page(context.theme, 1080);
    column->addWidget(page, 1);
    buildSearch(page->column());
    buildWelcome();
    page->column()->addWidget(m_welcome, 1);
    page->column()->addStretch(0); // What stands alone stands at the top.

    connect(&context.program, &Program::summaryChanged, this, &HomeScreen::showSummary);
    if (context.program.isSummaryKnown())
        showSummary();
    else
        m_line->setText(u" "_s); // The line's height is there from the start, so that nothing jumps.
    showFound();
}

void HomeScreen::buildSearch(QVBoxLayout *column)
{
    m_field->setObjectName(u"searchField"_s);
    m_field->setPlaceholders(tr("Chercher un tutoriel, un lieu, une aide…"), tr("Chercher…"));
    m_nothing->setObjectName(u"searchNothing"_s);
    m_found->setObjectName(u"searchResults"_s);
    m_found->setAccessibleName(tr("Ce qui a été trouvé"));
    m_found->setItemDelegate(new SearchDelegate(m_context.theme, m_found));
    m_found->setModel(&m_finder.results());
    m_found->setFocusPolicy(Qt::NoFocus); // The field keeps the keyboard; arrows move here from there.
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_found, 1);

    m_field->setText(m_finder.text());
    // Else the page itself has the keyboard: nothing is lit, Enter does no harm, and a letter goes into the field.
    if (m_finder.isAsking())
        setFocusProxy(m_field);
    connect(m_field, &SearchField::textEdited, &m_finder, &SearchFinder::setText);
    connect(m_field, &SearchField::emptied, &m_finder, &SearchFinder::clear);
    connect(m_field, &SearchField::moveRequested, &m_finder, &SearchFinder::move);
    connect(m_field, &SearchField::returnPressed, &m_finder, &SearchFinder::chooseCurrent);
    connect(m_found, &QListView::clicked, this, [this](const QModelIndex &index) { m_finder.choose(index.row()); });
    connect(&m_finder, &SearchFinder::changed, this, &HomeScreen::showFound);
    connect(&m_finder, &SearchFinder::chosen, this, [this](const SearchHit &hit) {
        // By a queue, as the row or the field that was pressed goes with this screen.
        QMetaObject::invokeMethod(
            this, [this, to = SearchWords::route(hit)] { m_context.navigator.go(to); }, Qt::QueuedConnection);
    });
    connect(&m_finder, &SearchFinder::failed, this, [this](const Error &error) {
        m_nothing->setText(errorWords(error));
        m_nothing->show();
    });
}

void HomeScreen::buildWelcome()
{
    const Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(m_welcome);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.gap());
    column->addStretch(2);
    column->addWidget(new ResumeLine(m_context, m_question));

    struct Door
    {
        QString name;
        QLatin1StringView icon;
        QString title;
        QString words;
        Route::Page page;
        QString soughtBy; ///< Other words by which someone may look for it.
    };
    const QList<Door> doors{
        {u"doorGuides"_s, "heart-handshake"_L1, tr("Accompagner"), tr("quelqu’un, pas à pas"), Route::Page::Guides,
         tr("aider aide guide étapes")},
        {u"doorTutorials"_s, "monitor-play"_L1, tr("Apprendre"), tr("avec une vidéo, à votre rythme"),
         Route::Page::Tutorials, tr("tutoriels tutos vidéos cours")},
        {u"doorPlaces"_s, "map-pin"_L1, tr("Trouver un lieu d’aide"), tr("près d’ici, sur une carte"),
         Route::Page::Places, tr("adresse médiation conseiller numérique espace public")},
        {u"doorConnection"_s, "wifi"_L1, tr("Partager ma connexion"), tr("avec un voisin, un visiteur"),
         Route::Page::Connection, tr("Wi-Fi internet réseau box partage")},
        {u"doorStickers"_s, "printer"_L1, tr("Imprimer des stickers"), tr("« Ici, on vous aide »"),
         Route::Page::Stickers, tr("autocollants étiquettes affiche imprimante")},
    };
    QList<SearchDoor> sought;
    auto *flow = new FlowLayout(theme.px(20), theme.px(300));
    for (const Door &door : doors) {
        auto *card = new DoorCard(theme, door.icon, door.title, door.words);
        card->setObjectName(door.name);
        connect(card, &DoorCard::clicked, this, [this, to = door.page] { m_context.navigator.go(Route(to)); });
        flow->addWidget(card);
        m_doors << card;
        sought.append({Route(door.page).toString(), door.title, door.words, door.soughtBy});
    }
    column->addLayout(flow);
    sought.append({Route(Route::Page::Settings).toString(), tr("Réglages"), tr("taille du texte, couleurs, langue"),
                   tr("lettres grandes sombre contraste paramètres options")});
    m_finder.setDoors(sought);
    m_offer = new FeedOffer(m_context, m_welcome);
    m_news = new NewsSection(m_context);
    column->addSpacing(theme.hair());
    column->addWidget(m_offer);
    column->addWidget(m_news);
    connect(m_offer, &FeedOffer::changed, this, &HomeScreen::arrange);
    connect(m_news, &NewsSection::changed, this, &HomeScreen::arrange);

    column->addStretch(2);
    m_quiet->setSpacing(theme.px(4));
    auto *why = new Button(theme, Button::Kind::Quiet, tr("Pourquoi ce programme ?"), "info"_L1);
    why->setObjectName(u"whyLink"_s);
    connect(why, &Button::clicked, this,
            [this] { m_context.navigator.go(Route(Route::Page::Reading, u"urn:pdc:page:pourquoi"_s)); });
    m_quiet->addWidget(why, 0, Qt::AlignHCenter);
    column->addLayout(m_quiet);
    column->addStretch(1);
    m_line->setObjectName(u"freshness"_s);
    m_line->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_line);
    m_newer->setObjectName(u"newerProgram"_s);
    m_newer->setAlignment(Qt::AlignHCenter);
    m_newer->setTextInteractionFlags(Qt::TextSelectableByMouse); // Its address is to be copied.
    m_newer->hide();
    column->addWidget(m_newer);
}

bool HomeScreen::takeKey(QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape && m_finder.isAsking()) {
        m_finder.clear();
        return true;
    }
    const bool letter = !event.text().isEmpty() && event.text().at(0).isPrint() && !event.text().at(0).isSpace();
    if (!letter || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        || m_field->hasFocus())
        return false;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->end(false);
    return QCoreApplication::sendEvent(m_field, &event);
}

void HomeScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

void HomeScreen::arrange()
{
    // In a low window, or with large text, the doors are smaller so that more of them is seen at once; and rather than
    // being pushed out by what is announced or offered.
    const bool hasMore = m_news->hasRows() || m_offer->isOpen();
    const bool low = height() < m_context.theme.px(hasMore ? 800 : 640);
    for (DoorCard *door : std::as_const(m_doors))
        door->setCompact(low);
    m_question->setFont(m_context.theme.font(low ? TextRole::Title : TextRole::Display));
}

void HomeScreen::showFound()
{
    if (m_field->text() != m_finder.text())
        m_field->setText(m_finder.text());
    const bool asking = m_finder.isAsking();
    const int rows = m_finder.results().rowCount();
    m_welcome->setVisible(!asking || (!m_finder.isAnswered() && rows == 0));
    m_found->setVisible(asking && rows > 0);
    m_nothing->setVisible(asking && m_finder.isAnswered() && rows == 0);
    m_nothing->setText(tr("Rien ne correspond à ces mots. Essayez un seul mot, par exemple « mot de passe », "
                          "ou le nom de votre commune."));
    if (rows > 0) {
        const QModelIndex current = m_finder.results().index(m_finder.current());
        m_found->setCurrentIndex(current);
        const bool first = m_finder.current() == m_finder.results().choice(-1, 1);
        if (first)
            m_found->scrollToTop(); // With its heading.
        else
            m_found->scrollTo(current);
    }
}

void HomeScreen::showSummary()
{
    const ContentSummary &summary = m_context.program.summary();
    QStringList parts;
    const QDate date = summary.feed.serial > 0 ? summary.feed.issued.date() : summary.newest;
    if (date.isValid()) {
        const QString day = dayWords(QLocale(), date);
        parts << (summary.feed.stale ? tr("Contenus anciens, du %1 : à synchroniser dans les réglages").arg(day)
                                     : tr("Contenus à jour au %1").arg(day));
    }
    if (summary.tutorials > 0)
        parts << tr("%n tutoriel(s)", nullptr, summary.tutorials);
    if (summary.places > 0)
        parts << tr("%n lieu(x) d’aide", nullptr, int(summary.places));
    parts << tr("rien n’est envoyé");
    m_line->setText(parts.join(u" · "_s));
    m_newer->setVisible(summary.feed.newer.has_value());
    if (summary.feed.newer)
        m_newer->setText(newerProgramWords(*summary.feed.newer));
}

}
