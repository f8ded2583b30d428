// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "places/openinghoursrule.h"
#include "store/catalog.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>

namespace pdc {

class SchoolHolidays;

/// The 32 fields of a lieu de médiation numérique, national schema 1.0.2
/// (https://github.com/LaMednum/standard-mediation-num), in its order.
inline constexpr std::array placeFields{QLatin1StringView("id"),
                                        QLatin1StringView("pivot"),
                                        QLatin1StringView("nom"),
                                        QLatin1StringView("commune"),
                                        QLatin1StringView("code_postal"),
                                        QLatin1StringView("code_insee"),
                                        QLatin1StringView("adresse"),
                                        QLatin1StringView("complement_adresse"),
                                        QLatin1StringView("latitude"),
                                        QLatin1StringView("longitude"),
                                        QLatin1StringView("typologie"),
                                        QLatin1StringView("telephone"),
                                        QLatin1StringView("courriels"),
                                        QLatin1StringView("site_web"),
                                        QLatin1StringView("horaires"),
                                        QLatin1StringView("presentation_resume"),
                                        QLatin1StringView("presentation_detail"),
                                        QLatin1StringView("source"),
                                        QLatin1StringView("itinerance"),
                                        QLatin1StringView("structure_parente"),
                                        QLatin1StringView("date_maj"),
                                        QLatin1StringView("services"),
                                        QLatin1StringView("publics_specifiquement_adresses"),
                                        QLatin1StringView("prise_en_charge_specifique"),
                                        QLatin1StringView("frais_a_charge"),
                                        QLatin1StringView("dispositif_programmes_nationaux"),
                                        QLatin1StringView("formations_labels"),
                                        QLatin1StringView("autres_formations_labels"),
                                        QLatin1StringView("modalites_acces"),
                                        QLatin1StringView("modalites_accompagnement"),
                                        QLatin1StringView("fiche_acces_libre"),
                                        QLatin1StringView("prise_rdv")};

/// The same, to count with.
enum class PlaceField {
    Id,
    Pivot,
    Nom,
    Commune,
    CodePostal,
    CodeInsee,
    Adresse,
    ComplementAdresse,
    Latitude,
    Longitude,
    Typologie,
    Telephone,
    Courriels,
    SiteWeb,
    Horaires,
    PresentationResume,
    PresentationDetail,
    Source,
    Itinerance,
    StructureParente,
    DateMaj,
    Services,
    PublicsSpecifiquementAdresses,
    PriseEnChargeSpecifique,
    FraisACharge,
    DispositifProgrammesNationaux,
    FormationsLabels,
    AutresFormationsLabels,
    ModalitesAcces,
    ModalitesAccompagnement,
    FicheAccesLibre,
    PriseRdv,
};
static_assert(size_t(PlaceField::PriseRdv) + 1 == placeFields.size());

[[nodiscard]] constexpr QLatin1StringView placeFieldName(PlaceField field)
{
    return placeFields[size_t(field)];
}

/// Names of the national schema's field in a row; values that are several are joined by '|'.
using PlaceRow = QMap<QString, QString>;

/// Where someone can get help with digital things.
struct Place
{
    qint64 key = 0; ///< Valid within one generation of the content.
    Layer layer = Layer::Bundled;
    GeoPoint position;
    bool hasPosition = false;
    bool exact = false; ///< False: the commune's centre stands for the place.
    PlaceRow fields; ///< All 32, by name; absent ones empty.
    std::shared_ptr<const SchoolHolidays> school; ///< Those that hold now; null: those the program was made with.

    [[nodiscard]] QString field(QLatin1StringView name) const { return fields.value(name); }
    [[nodiscard]] QStringList values(QLatin1StringView name) const;
    [[nodiscard]] QString id() const { return field(QLatin1StringView("id")); }
    [[nodiscard]] QString name() const { return field(QLatin1StringView("nom")); }
    [[nodiscard]] QDate updated() const;
};

/// A place in a list: what one line shows.
struct PlaceHit
{
    qint64 key = 0;
    QString id;
    QString name;
    QString address;
    QString postcode;
    QString commune;
    QString hours; ///< opening_hours, or empty.
    QString phone;
    QString fees; ///< frais_a_charge, joined by '|'.
    GeoPoint position;
    bool hasPosition = false;
    bool exact = false;
    std::shared_ptr<const SchoolHolidays> school; ///< As of Place.
    std::optional<double> distance; ///< Metres from where one looks, if that is anywhere and the place is too.
    HoursState open = HoursState::Unknown; ///< At the time that was asked for.
    QString insee; ///< Of its commune, or empty.
};

/// A place's dot on a map.
struct PlacePoint
{
    qint64 key = 0;
    QString id;
    QString name;
    GeoPoint position;
};

}
