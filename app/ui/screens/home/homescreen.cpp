// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/homescreen.h"

#include "assembly/program.h"
#include "ui/screens/guides/resumeline.h"
#include "ui/widgets/doorcard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

HomeScreen::HomeScreen(const ScreenContext &context)
    : m_context(context)
    , m_line(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *page = new Page(theme, 1080);
    column->addWidget(page, 1);

    page->column()->addStretch(2);
    page->column()->addWidget(
        new ResumeLine(context, new Text(theme, TextRole::Display, tr("Que voulez-vous faire ?"))));
    page->column()->addSpacing(theme.hair());

    const auto addDoor = [&](QLayout *doors, const QString &name, DoorCard *door, Route::Page to) {
        door->setObjectName(name);
        if (!focusProxy())
            setFocusProxy(door);
        connect(door, &DoorCard::clicked, this, [this, to] { m_context.navigator.go(Route(to)); });
        doors->addWidget(door);
    };
    auto *doors = new FlowLayout(theme.wide(), theme.px(420));
    addDoor(doors, u"doorGuides"_s,
            new DoorCard(theme, "heart-handshake"_L1, tr("Accompagner"), tr("quelqu’un, pas à pas")),
            Route::Page::Guides);
    addDoor(doors, u"doorTutorials"_s,
            new DoorCard(theme, "monitor-play"_L1, tr("Apprendre"), tr("avec une vidéo, à votre rythme")),
            Route::Page::Tutorials);
    addDoor(doors, u"doorPlaces"_s,
            new DoorCard(theme, "map-pin"_L1, tr("Trouver un lieu d’aide"), tr("près d’ici, sur une carte")),
            Route::Page::Places);
    addDoor(doors, u"doorConnection"_s,
            new DoorCard(theme, "wifi"_L1, tr("Partager ma connexion"), tr("avec un voisin, un visiteur")),
            Route::Page::Connection);
    addDoor(doors, u"doorStickers"_s,
            new DoorCard(theme, "printer"_L1, tr("Imprimer des stickers"), tr("« Ici, on vous aide »")),
            Route::Page::Stickers);
    page->column()->addLayout(doors);
    page->column()->addStretch(3);

    m_line->setObjectName(u"freshness"_s);
    m_line->setAlignment(Qt::AlignHCenter);
    page->column()->addWidget(m_line);
    connect(&context.program, &Program::summaryChanged, this, &HomeScreen::showSummary);
    if (context.program.isSummaryKnown())
        showSummary();
    else
        m_line->setText(u" "_s); // The line's height is there from the start, so that nothing jumps.
}

void HomeScreen::showSummary()
{
    const ContentSummary &summary = m_context.program.summary();
    QStringList parts;
    if (summary.newest.isValid())
        parts << tr("Contenus à jour au %1")
                     .arg(QLocale().toString(summary.newest, QLocale::LongFormat).section(u' ', 1));
    if (summary.tutorials > 0)
        parts << tr("%n tutoriel(s)", nullptr, summary.tutorials);
    if (summary.places > 0)
        parts << tr("%n lieu(x) d’aide", nullptr, int(summary.places));
    parts << tr("rien n’est gardé sur vous");
    m_line->setText(parts.join(u" · "_s));
}

}
