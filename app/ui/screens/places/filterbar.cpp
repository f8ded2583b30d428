// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/filterbar.h"

#include "places/placefinder.h"
#include "ui/screens/places/filterwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <algorithm>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(const Theme &theme, PlaceFinder &finder, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_finder(finder)
    , m_all(new Button(theme, Button::Kind::Secondary, {}, "sliders-horizontal"_L1))
    , m_clear(new Button(theme, Button::Kind::Quiet, tr("Tout enlever"), "rotate-ccw"_L1))
{
    auto *row = new FlowLayout(theme.hair(), 0, this);
    const auto addQuick = [&](const PlaceFilter &filter, const QString &name) {
        auto *button = new Button(theme, Button::Kind::Choice, FilterWords::filter(filter));
        button->setObjectName(name);
        connect(button, &Button::clicked, this, [this, filter] { m_finder.toggle(filter); });
        row->addWidget(button);
        m_quick.append({filter, button});
    };
    // Which moment « now » is the finder decides when it asks.
    addQuick(PlaceFilter::of(HoursWish::atInstant(QDateTime::fromSecsSinceEpoch(0))), u"quickOpenNow"_s);
    addQuick(PlaceFilter::of(PlaceTraits::free()), u"quickFree"_s);
    addQuick(PlaceFilter::of(PlaceTraits::walkIn()), u"quickWalkIn"_s);
    m_all->setObjectName(u"allFilters"_s);
    m_clear->setObjectName(u"clearFilters"_s);
    row->addWidget(m_all);
    row->addWidget(m_clear);
    connect(m_all, &Button::clicked, this, [this] { Q_EMIT allWanted(true); });
    connect(m_clear, &Button::clicked, this, [this] {
        m_all->setFocus(Qt::OtherFocusReason); // The button goes away with the last wish.
        m_finder.setWishes({});
    });
    connect(&m_finder, &PlaceFinder::placesChanged, this, &FilterBar::refresh);
    refresh();
}

void FilterBar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    refresh();
}

void FilterBar::setOpen(bool open)
{
    m_open = open;
    m_all->setEnabled(!open);
    refresh();
}

void FilterBar::refresh()
{
    for (const Quick &quick : m_quick) {
        const bool chosen = m_finder.isChosen(quick.filter);
        const PlaceChance chance = m_finder.outlook().of(quick.filter);
        const QString words = FilterWords::filter(quick.filter);
        // What is chosen holds for all that is listed.
        const QString counted = chosen ? words : tr("%1 (%2)", "a filter, and how many").arg(words).arg(chance.here);
        quick.button->setText(counted);
        quick.button->setAccessibleName(chosen ? words : tr("%1 : %n lieu(x)", nullptr, chance.here).arg(words));
        quick.button->setChecked(chosen);
        quick.button->setEnabled(chosen || chance.farther > 0);
        quick.button->setVisible(!m_compact);
    }
    const auto chosen = filtersOf(m_finder.wishes());
    m_all->setText(!m_compact             ? tr("Tous les filtres")
                       : chosen.isEmpty() ? tr("Filtres")
                                          : tr("Filtres (%1)").arg(chosen.size()));
    m_all->setAccessibleName(chosen.isEmpty() ? tr("Tous les filtres")
                                              : tr("Tous les filtres, %n choisi(s)", nullptr, int(chosen.size())));
    m_clear->setVisible(!chosen.isEmpty() && !m_open && !m_compact); // All filters have their own.
    showChips();
}

void FilterBar::showChips()
{
    QList<PlaceFilter> wanted;
    if (!m_compact) {
        for (const PlaceFilter &filter : filtersOf(m_finder.wishes())) {
            const bool isQuick = std::any_of(m_quick.begin(), m_quick.end(), [&](const Quick &quick) {
                return quick.filter.kind == filter.kind
                    && (filter.open ? filter.open->isNow() : quick.filter == filter);
            });
            if (!isQuick)
                wanted << filter;
        }
    }
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    for (Button *chip : std::exchange(m_chips, {})) {
        if (chip->hasFocus())
            m_all->setFocus(Qt::OtherFocusReason);
        chip->hide();
        layout()->removeWidget(chip);
        chip->deleteLater(); // It may be the one that is being pressed.
    }
    for (int i = 0; i < m_shown.size(); ++i) {
        const PlaceFilter &filter = m_shown.at(i);
        const QString words = FilterWords::filter(filter);
        auto *chip = new Button(m_theme, Button::Kind::Secondary, words, "x"_L1, this);
        chip->setObjectName(u"chip-%1"_s.arg(i));
        chip->setAccessibleName(tr("Enlever : %1").arg(words));
        connect(chip, &Button::clicked, this, [this, filter] { m_finder.toggle(filter); });
        layout()->addWidget(chip);
        chip->show();
        m_chips << chip;
    }
}

}
