// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placesheet.h"

#include "places/hoursnews.h"
#include "places/placecodes.h"
#include "places/placewords.h"
#include "print/qrcode.h"
#include "ui/screens/places/placeactions.h"
#include "ui/screens/places/placekeep.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace pdc {

using namespace Qt::StringLiterals;

PlaceSheet::PlaceSheet(const Theme &theme, const Place &place, PlaceMarks &marks,
                       const std::optional<PlaceOrigin> &from, const QDateTime &now, QWidget *parent)
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
    if (!place.hasPosition) {
        column->addWidget(new Text(theme, TextRole::Body, tr("L’endroit n’est pas connu : il n’est pas sur la carte."),
                                   Text::Tone::Soft));
    } else if (!place.exact) {
        column->addWidget(new Text(theme, TextRole::Body,
                                   tr("L’endroit exact n’est pas connu : la carte montre la commune."),
                                   Text::Tone::Soft));
    } else if (from) {
        const QString far = PlaceWords::distance(distanceMetres(from->position, place.position));
        column->addWidget(new Text(theme, TextRole::Body, PlaceWords::farFrom(far, *from), Text::Tone::Soft));
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
    column->addWidget(new PlaceKeep(theme, marks, place.id()));

    const auto joined = [&](QLatin1StringView field) { return place.values(field).join(u'\n'); };
    addFact(column, "phone"_L1, tr("Téléphone"), PlaceWords::phones(place).join(u'\n'), TextRole::Title);
    addFact(column, "map-pin"_L1, tr("Adresse"), PlaceWords::address(place), TextRole::Lead);
    addHours(column, place, now);
    addFact(column, "door-open"_L1, tr("Pour y entrer"), PlaceWords::access(place), TextRole::Body);
    addFact(column, "calendar-days"_L1, tr("Rendez-vous sur Internet"), joined("prise_rdv"_L1), TextRole::Body);
    addFact(column, "heart-handshake"_L1, tr("Ce qu’on y fait"), joined("services"_L1), TextRole::Body);
    addFact(column, "euro"_L1, tr("Prix"), joined("frais_a_charge"_L1), TextRole::Body);
    addFact(column, "user-round"_L1, tr("Pour qui"), joined("publics_specifiquement_adresses"_L1), TextRole::Body);
    addFact(column, "accessibility"_L1, tr("Accueil adapté"), joined("prise_en_charge_specifique"_L1), TextRole::Body);
    addFact(column, "accessibility"_L1, tr("Accès au bâtiment"), joined("fiche_acces_libre"_L1), TextRole::Body);
    addFact(column, "graduation-cap"_L1, tr("Comment"), joined("modalites_accompagnement"_L1), TextRole::Body);
    addFact(column, "info"_L1, tr("Présentation"), place.field("presentation_resume"_L1), TextRole::Body);
    addFact(column, "info"_L1, tr("Plus de détails"), place.field("presentation_detail"_L1), TextRole::Body);
    addFact(column, "message-circle"_L1, tr("Courriel"), joined("courriels"_L1), TextRole::Body);
    addFact(column, "globe"_L1, tr("Site internet"), joined("site_web"_L1), TextRole::Body);
    addFact(column, "info"_L1, tr("Réseaux nationaux"), joined("dispositif_programmes_nationaux"_L1), TextRole::Body);
    addCodes(column, place);
    auto *actions = new PlaceActions(theme, place, now);
    column->addWidget(actions);
    addReport(column, *actions, place);
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

/// What a telephone scans: the number to call, and the point on its map.
void PlaceSheet::addCodes(QVBoxLayout *column, const Place &place)
{
    constexpr int side = 200; // Two of them fit beside each other in the column.
    auto *codes = new QWidget;
    auto *row = new FlowLayout(m_theme.gap(), 0, codes);
    const auto add = [&](const QByteArray &bytes, const QString &words, const QString &name) {
        const auto code = QrCode::encode(bytes, QrCode::Correction::M);
        if (bytes.isEmpty() || !code)
            return;
        auto *one = new QWidget;
        auto *lines = new QVBoxLayout(one);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(m_theme.px(4));
        auto *view = new QrView(*code, side);
        view->setObjectName(name);
        view->setAccessibleName(words);
        lines->addWidget(new Text(m_theme, TextRole::Strong, words));
        lines->addWidget(view);
        row->addWidget(one);
    };
    add(phoneCode(place.field("telephone"_L1)), tr("Appeler"), u"phoneCode"_s);
    if (place.hasPosition && place.exact)
        add(pointCode(place.position), tr("Y aller"), u"pointCode"_s);
    if (row->count() == 0) {
        delete codes;
        return;
    }
    addFact(column, "qr-code"_L1, tr("À emporter sur son téléphone"),
            tr("Ouvrez l’appareil photo du téléphone devant le carré."), TextRole::Body);
    column->addWidget(codes);
}

/// Nothing is sent from here: whoever keeps the national list corrects it, and finds the place by its reference.
void PlaceSheet::addReport(QVBoxLayout *column, PlaceActions &actions, const Place &place)
{
    auto *open = new Button(m_theme, Button::Kind::Secondary, tr("Signaler une erreur"), "flag"_L1);
    open->setObjectName(u"reportPlace"_s);
    actions.add(open);
    auto *card = new Card(m_theme);
    card->setObjectName(u"reportCard"_s);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(m_theme.gap(), m_theme.gap(), m_theme.gap(), m_theme.gap());
    lines->setSpacing(m_theme.hair());
    lines->addWidget(new Text(m_theme, TextRole::Body,
                              tr("Ce PC n’envoie rien. Dites l’erreur au lieu lui-même, ou à la cartographie nationale "
                                 "des lieux de médiation numérique, avec cette référence :")));
    auto *reference = new Text(m_theme, TextRole::Strong, place.id());
    reference->setObjectName(u"placeReference"_s);
    reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(reference);
    auto *copy = new Button(m_theme, Button::Kind::Secondary, tr("Copier la référence"), "copy"_L1);
    copy->setObjectName(u"copyReference"_s);
    connect(copy, &Button::clicked, copy, [copy, id = place.id()] {
        QGuiApplication::clipboard()->setText(id);
        copy->setText(tr("C’est copié"));
        copy->setAccessibleName(copy->text());
    });
    lines->addWidget(copy, 0, Qt::AlignLeading);
    card->hide();
    column->addWidget(card);
    connect(open, &Button::clicked, card, [card] {
        card->setVisible(card->isHidden());
        for (QWidget *around = card->parentWidget(); around; around = around->parentWidget()) {
            // Once it is laid out.
            if (auto *page = qobject_cast<QScrollArea *>(around))
                QTimer::singleShot(0, card, [page, card] { page->ensureWidgetVisible(card); });
        }
    });
}

void PlaceSheet::addHours(QVBoxLayout *column, const Place &place, const QDateTime &now)
{
    const QString published = place.field("horaires"_L1);
    if (published.isEmpty()) {
        addFact(column, "clock"_L1, tr("Horaires"), tr("Pas connus : appelez avant d’y aller."), TextRole::Body);
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
        if (day == today.dayOfWeek())
            name = tr("%1, aujourd’hui", "a day of the week").arg(name);
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
