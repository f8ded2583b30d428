// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/filterpanel.h"

#include "base/clock.h"
#include "places/placefinder.h"
#include "ui/screens/places/filterwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choiceline.h"
#include "ui/widgets/entryfield.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestWords = 100;
}

FilterPanel::FilterPanel(const Theme &theme, PlaceFinder &finder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_finder(finder)
    , m_clock(clock)
    , m_page(new Page(theme, 0))
    , m_column(m_page->column())
    , m_distances(new QWidget)
    , m_words(new EntryField(theme, tr("Un nom, un service, une rue")))
    , m_when(new EntryField(theme, tr("Un jour, une heure")))
    , m_understood(new ChoiceLine(theme, ChoiceLine::Mark::Tick, {}))
    , m_notUnderstood(new Text(theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_clear(new Button(theme, Button::Kind::Secondary, tr("Tout enlever"), "rotate-ccw"_L1))
    , m_done(new Button(theme, Button::Kind::Primary, {}, "list"_L1))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(theme.px(12));
    m_page->setPlain();
    m_page->setObjectName(u"filterPage"_s);
    m_column->setContentsMargins(0, 0, theme.hair(), 0);
    m_column->setSpacing(theme.px(2));
    whole->addWidget(m_page, 1);

    addHeading(tr("Elle a besoin de…"));
    for (int i = 0; i < int(placeServices.size()); ++i)
        addLine(PlaceFilter::of(PlaceTraits::of(PlaceList::Services, i)), FilterWords::need(i),
                u"filter-need-%1"_s.arg(i));
    addTimes();
    addHeading(tr("Pour venir"));
    const auto addTrait = [&](PlaceTraits trait, const QString &name) {
        const auto filter = PlaceFilter::of(trait);
        addLine(filter, FilterWords::filter(filter), name);
    };
    addTrait(PlaceTraits::free(), u"filter-free"_s);
    addTrait(PlaceTraits::walkIn(), u"filter-walkIn"_s);
    addTrait(PlaceTraits::itinerant(), u"filter-itinerant"_s);
    addDistances();
    addHeading(tr("Un mot"));
    m_words->setObjectName(u"filterWords"_s);
    m_words->setPlaceholderText(tr("Un nom, un service, une rue"));
    m_words->setMaxLength(longestWords);
    m_column->addWidget(m_words);
    connect(m_words, &EntryField::textEdited, this, [this](const QString &text) {
        m_finder.setWishes(with(m_finder.wishes(), PlaceFilter::ofWords(text.trimmed())));
    });
    addLabels(tr("Pour qui"), PlaceList::Publics, u"filter-public"_s);
    addLabels(tr("Accueil adapté"), PlaceList::Care, u"filter-care"_s);
    addLabels(tr("Réseaux nationaux"), PlaceList::Programmes, u"filter-programme"_s);
    m_column->addStretch(1);

    m_clear->setObjectName(u"clearAllFilters"_s);
    m_done->setObjectName(u"closeFilters"_s);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme.px(12));
    foot->addWidget(m_clear);
    foot->addStretch(1);
    foot->addWidget(m_done);
    whole->addLayout(foot);
    connect(m_clear, &Button::clicked, this, [this] {
        m_words->clear();
        m_when->clear();
        m_typed = false;
        m_finder.setWishes({});
    });
    connect(m_done, &Button::clicked, this, [this] {
        chooseTyped();
        Q_EMIT closeWanted();
    });
    connect(&m_finder, &PlaceFinder::placesChanged, this, &FilterPanel::refresh);
    connect(&m_finder, &PlaceFinder::considerationChanged, this, &FilterPanel::showTime);
    begin();
}

void FilterPanel::addHeading(const QString &words)
{
    if (m_column->count() > 0)
        m_column->addSpacing(m_theme.gap());
    m_column->addWidget(new Text(m_theme, TextRole::Lead, words));
}

void FilterPanel::addLine(const PlaceFilter &filter, const QString &words, const QString &name)
{
    const bool one = filter.kind == PlaceFilter::Kind::Radius;
    auto *line = new ChoiceLine(m_theme, one ? ChoiceLine::Mark::Dot : ChoiceLine::Mark::Tick, words);
    line->setObjectName(name);
    connect(line, &ChoiceLine::clicked, this, [this, filter, one] {
        if (one)
            m_finder.setWishes(with(m_finder.wishes(), filter));
        else
            m_finder.toggle(filter);
        refresh(); // A radio that is pressed again stays what it is.
    });
    (one ? m_distances->layout() : m_column)->addWidget(line);
    m_lines.append({filter, line});
}

void FilterPanel::addLabels(const QString &heading, PlaceList list, const QString &name)
{
    addHeading(heading);
    for (int i = 0; i < int(placeList(list).labels.size()); ++i) {
        const auto filter = PlaceFilter::of(PlaceTraits::of(list, i));
        addLine(filter, FilterWords::filter(filter), u"%1-%2"_s.arg(name).arg(i));
    }
}

void FilterPanel::addTimes()
{
    addHeading(tr("Quand ?"));
    const auto now = PlaceFilter::of(HoursWish::atInstant(m_clock.now()));
    addLine(now, FilterWords::filter(now), u"filter-now"_s);
    const auto weekend = PlaceFilter::of(PlaceTraits::weekend());
    addLine(weekend, FilterWords::filter(weekend), u"filter-weekend"_s);
    m_when->setObjectName(u"filterWhen"_s);
    m_when->setPlaceholderText(tr("Par exemple : jeudi après-midi"));
    m_when->setMaxLength(longestWords);
    m_column->addSpacing(m_theme.px(6));
    m_column->addWidget(m_when);
    m_understood->setObjectName(u"filter-time"_s);
    m_column->addWidget(m_understood);
    m_notUnderstood->setObjectName(u"whenNotUnderstood"_s);
    m_notUnderstood->setText(
        tr("Ceci n’est pas compris. Écrivez par exemple : demain matin, jeudi après-midi, samedi, lundi 14 h 30."));
    m_column->addWidget(m_notUnderstood);
    connect(m_when, &EntryField::textEdited, this, [this](const QString &words) {
        m_typed = true;
        understand(words);
    });
    connect(m_when, &EntryField::returnPressed, this, &FilterPanel::chooseTyped);
    connect(m_understood, &ChoiceLine::clicked, this, [this] {
        m_typed = false;
        if (m_time)
            m_finder.toggle(*m_time);
        showTime();
    });
}

void FilterPanel::chooseTyped()
{
    if (std::exchange(m_typed, false) && m_time && !m_finder.isChosen(*m_time) && m_understood->isEnabled())
        m_finder.toggle(*m_time);
}

void FilterPanel::addDistances()
{
    m_distances->setObjectName(u"distances"_s);
    auto *lines = new QVBoxLayout(m_distances);
    lines->setContentsMargins(0, m_theme.gap(), 0, 0);
    lines->setSpacing(m_theme.px(2));
    lines->addWidget(new Text(m_theme, TextRole::Lead, tr("Jusqu’où ?")));
    for (const double metres : placeRadii) {
        const auto filter = PlaceFilter::ofRadius(metres);
        addLine(filter, FilterWords::filter(filter), u"filter-radius-%1"_s.arg(int(metres / 1000)));
    }
    const auto any = PlaceFilter::ofRadius(0);
    addLine(any, FilterWords::filter(any), u"filter-radius-any"_s);
    m_column->addWidget(m_distances);
}

void FilterPanel::begin()
{
    const PlaceWishes &wishes = m_finder.wishes();
    m_words->setText(wishes.words);
    m_when->clear();
    m_time.reset();
    if (wishes.open && !wishes.open->isNow())
        m_time = PlaceFilter::of(*wishes.open);
    m_notUnderstood->hide();
    m_page->verticalScrollBar()->setValue(0);
    refresh();
}

void FilterPanel::understand(const QString &words)
{
    const auto wish = HoursWish::parse(words, m_clock.now());
    m_time.reset();
    if (wish && !wish->isNow())
        m_time = PlaceFilter::of(*wish);
    else if (words.trimmed().isEmpty() && m_finder.wishes().open && !m_finder.wishes().open->isNow())
        m_time = PlaceFilter::of(*m_finder.wishes().open);
    // Half a word is no mistake yet.
    constexpr int fewLetters = 4;
    m_notUnderstood->setVisible(!m_time && !wish && words.trimmed().size() >= fewLetters);
    if (m_time && !m_finder.isChosen(*m_time))
        m_finder.consider(*m_time);
    showTime();
}

void FilterPanel::showTime()
{
    m_understood->setVisible(m_time.has_value());
    if (!m_time)
        return;
    const bool chosen = m_finder.isChosen(*m_time);
    m_understood->setWords(FilterWords::filter(*m_time));
    count(*m_understood, chosen, m_finder.considered());
}

/// Says what the line would leave; one that would leave nothing cannot be chosen by mistake.
void FilterPanel::count(ChoiceLine &line, bool chosen, std::optional<PlaceChance> chance)
{
    if (chosen)
        chance = PlaceChance{m_finder.count(), m_finder.count()}; // It holds for all that is listed.
    line.setChecked(chosen);
    line.setEnabled(chosen || !chance || chance->farther > 0);
    if (!chance)
        line.setNote({});
    else if (chance->here > 0 || chosen)
        line.setNote(QString::number(chance->here), tr("%n lieu(x)", nullptr, chance->here));
    else if (chance->farther > 0)
        line.setNote(tr("plus loin : %1").arg(chance->farther));
    else
        line.setNote(tr("aucun"));
}

void FilterPanel::refresh()
{
    m_distances->setVisible(m_finder.origin().has_value());
    for (const auto &[filter, line] : m_lines) {
        const bool any = filter.kind == PlaceFilter::Kind::Radius && filter.radius == 0;
        count(*line, m_finder.isChosen(filter), any ? std::nullopt : std::optional(m_finder.outlook().of(filter)));
    }
    if (m_finder.wishes().open && !m_finder.wishes().open->isNow() && m_when->text().trimmed().isEmpty())
        m_time = PlaceFilter::of(*m_finder.wishes().open);
    if (m_time && !m_finder.isChosen(*m_time))
        m_finder.consider(*m_time); // Among what is wished for now.
    if (!m_words->hasFocus() && m_words->text().trimmed() != m_finder.wishes().words)
        m_words->setText(m_finder.wishes().words);
    showTime();
    m_clear->setEnabled(!m_finder.wishes().isEmpty());
    m_done->setText(m_finder.origin() ? tr("Voir %n lieu(x)", nullptr, m_finder.count()) : tr("Choisir une commune"));
    m_done->setAccessibleName(m_done->text());
}

}
