// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidepages.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A page of one card in the middle, and the card's column.
QVBoxLayout *calmColumn(const Theme &theme, QWidget *page)
{
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new Page(theme, 820);
    whole->addWidget(scroll);
    auto *card = new Card(theme);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(theme.wide(), theme.wide(), theme.wide(), theme.wide());
    column->setSpacing(theme.gap());
    scroll->column()->addWidget(card);
    scroll->column()->addStretch(1);
    return column;
}

Button *way(const Theme &theme, const QString &words, QLatin1StringView icon, const QString &name)
{
    auto *button = new Button(theme, Button::Kind::Secondary, words, icon);
    button->setObjectName(name);
    return button;
}

}

StuckPage::StuckPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_hint(new Text(theme, TextRole::Body))
    , m_hintBox(new QWidget)
{
    QVBoxLayout *column = calmColumn(theme, this);
    auto *heading = new Text(theme, TextRole::Title, tr("Ça bloque ? C’est normal."));
    heading->setObjectName(u"stuckHeading"_s);
    column->addWidget(heading);
    column->addWidget(
        new Text(theme, TextRole::Lead, tr("On respire, on a le temps. Rien de ce qui est fait n’est perdu.")));
    auto *hint = new QHBoxLayout(m_hintBox);
    hint->setContentsMargins(0, 0, 0, 0);
    hint->setSpacing(theme.px(12));
    hint->addWidget(new IconLabel(theme, "lightbulb"_L1, theme.primary), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new Text(theme, TextRole::Strong, tr("Une piste, pour l’aidant")));
    m_hint->setObjectName(u"stuckHint"_s);
    lines->addWidget(m_hint);
    hint->addLayout(lines, 1);
    column->addWidget(m_hintBox);
    column->addWidget(new Text(theme, TextRole::Body,
                               tr("On peut aussi s’arrêter là pour aujourd’hui, et continuer avec quelqu’un "
                                  "dont c’est le métier.")));
    auto *ways = new FlowLayout(theme.px(12));
    Button *places = way(theme, tr("Trouver un lieu qui aide"), "map-pin"_L1, u"stuckPlaces"_s);
    Button *memo = way(theme, tr("Mémo à emporter"), "printer"_L1, u"stuckMemo"_s);
    ways->addWidget(places);
    ways->addWidget(memo);
    column->addLayout(ways);
    connect(places, &Button::clicked, this, &StuckPage::placesWanted);
    connect(memo, &Button::clicked, this, &StuckPage::memoWanted);
}

void StuckPage::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hintBox->setVisible(!hint.isEmpty());
}

EndPage::EndPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_words(new Text(theme, TextRole::Lead))
    , m_sources(new Text(theme, TextRole::Small, {}, Text::Tone::Soft))
{
    QVBoxLayout *column = calmColumn(theme, this);
    column->addWidget(new Text(theme, TextRole::Step, tr("C’est fini, bravo !"), Text::Tone::Leaf));
    m_words->setObjectName(u"endWords"_s);
    column->addWidget(m_words);
    column->addWidget(new Text(theme, TextRole::Body,
                               tr("Le mémo tient sur une feuille : les étapes, et trois lieux où demander de l’aide. "
                                  "Pour une autre personne, recommencez : les coches s’effacent.")));
    auto *ways = new FlowLayout(theme.px(12));
    Button *restart = way(theme, tr("Recommencer"), "rotate-ccw"_L1, u"endRestart"_s);
    Button *others = way(theme, tr("Voir les autres guides"), "list"_L1, u"otherGuides"_s);
    ways->addWidget(restart);
    ways->addWidget(others);
    column->addLayout(ways);
    m_sources->setObjectName(u"guideSources"_s);
    column->addWidget(m_sources);
    connect(restart, &Button::clicked, this, &EndPage::restartWanted);
    connect(others, &Button::clicked, this, &EndPage::othersWanted);
}

void EndPage::set(int done, int count, const QStringList &sources)
{
    m_words->setText(done == count ? tr("Toutes les étapes sont cochées.")
                                   : tr("%1 étapes sur %2 sont cochées.").arg(done).arg(count));
    m_sources->setText(tr("D’après : %1").arg(sources.join(u" · "_s)));
    m_sources->setVisible(!sources.isEmpty());
}

}
