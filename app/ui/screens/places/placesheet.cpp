// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placesheet.h"

#include "places/hoursnews.h"
#include "ui/screens/places/placewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

PlaceSheet::PlaceSheet(const Theme &theme, const Place &place, const std::optional<Commune> &from, const QDateTime &now,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(theme.hair());
    auto *close = new Button(theme, Button::Kind::Secondary, tr("Voir la liste"), "list"_L1);
    close->setObjectName(u"closePlace"_s);
    connect(close, &Button::clicked, this, &PlaceSheet::closeWanted);
    whole->addWidget(close, 0, Qt::AlignLeading);

    auto *page = new Page(theme, 0);
    page->setPlain();
    whole->addWidget(page, 1);
    QVBoxLayout *column = page->column();
    auto *name = new Text(theme, TextRole::Title, place.name());
    name->setObjectName(u"placeName"_s);
    column->addWidget(name);
    if (!place.exact) {
        column->addWidget(new Text(theme, TextRole::Body,
                                   tr("L’endroit exact n’est pas connu : la carte montre la commune."),
                                   Text::Tone::Soft));
    } else if (from) {
        const QString far = PlaceWords::distance(distanceMetres(from->position, place.position));
        column->addWidget(
            new Text(theme, TextRole::Body, tr("À %1 du centre de %2").arg(far, from->name), Text::Tone::Soft));
    }
    // The sentence on how sure all this is comes before the facts: a closed door is what nobody forgives.
    auto *warning = new Card(theme, Card::Tone::Sun);
    auto *warningRow = new QHBoxLayout(warning);
    warningRow->setContentsMargins(theme.gap(), theme.px(12), theme.gap(), theme.px(12));
    warningRow->setSpacing(theme.px(12));
    auto *sure = new Text(theme, TextRole::Strong, PlaceWords::checked(place.updated(), now.date()));
    sure->setObjectName(u"placeChecked"_s);
    sure->setPalette(warning->palette());
    warningRow->addWidget(new IconLabel(theme, "info"_L1, theme.onSun), 0, Qt::AlignTop);
    warningRow->addWidget(sure, 1);
    column->addWidget(warning);

    const auto joined = [&](QLatin1StringView field) { return place.values(field).join(u'\n'); };
    addFact(column, "phone"_L1, tr("Téléphone"), PlaceWords::phone(place.field("telephone"_L1)), TextRole::Title);
    addFact(column, "map-pin"_L1, tr("Adresse"), PlaceWords::address(place), TextRole::Lead);
    addHours(column, place, now);
    addFact(column, "heart-handshake"_L1, tr("Ce qu’on y fait"), joined("services"_L1), TextRole::Body);
    addFact(column, "euro"_L1, tr("Prix"), joined("frais_a_charge"_L1), TextRole::Body);
    addFact(column, "user-round"_L1, tr("Pour qui"), joined("publics_specifiquement_adresses"_L1), TextRole::Body);
    addFact(column, "accessibility"_L1, tr("Accueil adapté"), joined("prise_en_charge_specifique"_L1), TextRole::Body);
    addFact(column, "graduation-cap"_L1, tr("Comment"), joined("modalites_accompagnement"_L1), TextRole::Body);
    addFact(column, "info"_L1, tr("Présentation"), place.field("presentation_resume"_L1), TextRole::Body);
    addFact(column, "globe"_L1, tr("Site internet"), joined("site_web"_L1), TextRole::Body);
    addFact(column, "info"_L1, tr("Réseaux nationaux"), joined("dispositif_programmes_nationaux"_L1), TextRole::Body);
    if (const QString source = place.field("source"_L1); !source.isEmpty()) {
        column->addWidget(
            new Text(theme, TextRole::Small,
                     tr("D’après %1, le %2. Référence %3.")
                         .arg(source, QLocale().toString(place.updated(), QLocale::ShortFormat), place.id()),
                     Text::Tone::Soft));
    }
    column->addStretch(1);
}

void PlaceSheet::addFact(QVBoxLayout *column, QLatin1StringView icon, const QString &heading, const QString &words,
                         TextRole role)
{
    if (words.trimmed().isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.gap());
    row->addWidget(new IconLabel(m_theme, icon, m_theme.primary), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(m_theme.px(2));
    lines->addWidget(new Text(m_theme, TextRole::Small, heading, Text::Tone::Soft));
    auto *said = new Text(m_theme, role, words);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(said);
    row->addLayout(lines, 1);
    column->addLayout(row);
}

void PlaceSheet::addHours(QVBoxLayout *column, const Place &place, const QDateTime &now)
{
    const QString published = place.field("horaires"_L1);
    if (published.isEmpty()) {
        addFact(column, "clock"_L1, tr("Horaires"), tr("Pas connus : appelez avant d’y aller."), TextRole::Body);
        return;
    }
    const auto hours = OpeningHours::parse(published);
    if (!hours) {
        addFact(column, "clock"_L1, tr("Horaires à vérifier"), published, TextRole::Body);
        return;
    }
    const HoursCalendar calendar = calendarOf(place);
    const QDate today = calendar.wallTime(now).date;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const auto week = hours->week(monday, calendar);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.gap());
    row->addWidget(new IconLabel(m_theme, "clock"_L1, m_theme.primary), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(m_theme.px(4));
    lines->addWidget(new Text(m_theme, TextRole::Small, tr("Horaires publiés, cette semaine"), Text::Tone::Soft));
    auto *news = new Text(m_theme, TextRole::Lead, PlaceWords::news(hoursNews(published, calendar, now)));
    news->setObjectName(u"placeNews"_s);
    lines->addWidget(news);
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(m_theme.gap());
    table->setVerticalSpacing(m_theme.px(4));
    table->setColumnStretch(1, 1);
    for (int day = 1; day <= 7; ++day) {
        const TextRole role = day == today.dayOfWeek() ? TextRole::Strong : TextRole::Body;
        QString name = QLocale().dayName(day, QLocale::LongFormat);
        name[0] = name[0].toUpper();
        auto *label = new Text(m_theme, role, name);
        label->setWordWrap(false);
        table->addWidget(label, day - 1, 0, Qt::AlignTop);
        table->addWidget(
            new Text(m_theme, role, dayWords(*hours, week[size_t(day - 1)], monday.addDays(day - 1), calendar)),
            day - 1, 1);
    }
    lines->addLayout(table);
    row->addLayout(lines, 1);
    column->addLayout(row);
}

/// The hours of a day, and that it is a public holiday: else nobody would see why this week is another.
QString PlaceSheet::dayWords(const OpeningHours &hours, const HoursDay &day, const QDate &date,
                             const HoursCalendar &calendar)
{
    const QString words = PlaceWords::spans(hours, day);
    return calendar.isPublicHoliday(date) ? tr("%1 (jour férié)").arg(words) : words;
}

}
