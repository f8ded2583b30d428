// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/gazetteer.h"

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

// Columns of `place` bear the names of the national schema's fields, which are what is imported and exported.
constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE commune (
    code TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    postcodes TEXT NOT NULL,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    approximate INTEGER NOT NULL,
    population INTEGER NOT NULL,
    department TEXT NOT NULL,
    region TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE commune_key (
    key TEXT NOT NULL,
    rank INTEGER NOT NULL,
    population INTEGER NOT NULL,
    code TEXT NOT NULL REFERENCES commune (code) ON DELETE CASCADE,
    PRIMARY KEY (key, rank, population, code)
) WITHOUT ROWID;
CREATE TABLE commune_postcode (
    postcode TEXT NOT NULL,
    code TEXT NOT NULL REFERENCES commune (code) ON DELETE CASCADE,
    PRIMARY KEY (postcode, code)
) WITHOUT ROWID;
CREATE TABLE place_source (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    layer INTEGER NOT NULL,
    national INTEGER NOT NULL,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    reasons TEXT NOT NULL
);
CREATE VIEW visible_source AS SELECT id FROM place_source AS s
    WHERE s.layer > 0 OR NOT EXISTS (SELECT 1 FROM place_source AS n WHERE n.layer > 0 AND n.national);
CREATE TABLE place (
    key INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES place_source (id) ON DELETE CASCADE,
    lat REAL,
    lon REAL,
    exact INTEGER NOT NULL,
    id TEXT NOT NULL,
    pivot TEXT NOT NULL,
    nom TEXT NOT NULL,
    commune TEXT NOT NULL,
    code_postal TEXT NOT NULL,
    code_insee TEXT NOT NULL,
    adresse TEXT NOT NULL,
    complement_adresse TEXT NOT NULL,
    latitude TEXT NOT NULL,
    longitude TEXT NOT NULL,
    typologie TEXT NOT NULL,
    telephone TEXT NOT NULL,
    courriels TEXT NOT NULL,
    site_web TEXT NOT NULL,
    horaires TEXT NOT NULL,
    presentation_resume TEXT NOT NULL,
    presentation_detail TEXT NOT NULL,
    source_donnee TEXT NOT NULL,
    itinerance TEXT NOT NULL,
    structure_parente TEXT NOT NULL,
    date_maj TEXT NOT NULL,
    services TEXT NOT NULL,
    publics_specifiquement_adresses TEXT NOT NULL,
    prise_en_charge_specifique TEXT NOT NULL,
    frais_a_charge TEXT NOT NULL,
    dispositif_programmes_nationaux TEXT NOT NULL,
    formations_labels TEXT NOT NULL,
    autres_formations_labels TEXT NOT NULL,
    modalites_acces TEXT NOT NULL,
    modalites_accompagnement TEXT NOT NULL,
    fiche_acces_libre TEXT NOT NULL,
    prise_rdv TEXT NOT NULL
);
CREATE UNIQUE INDEX place_id ON place (source, id);
CREATE VIRTUAL TABLE place_position USING rtree (key, south, north, west, east);
CREATE TRIGGER place_gone AFTER DELETE ON place BEGIN DELETE FROM place_position WHERE key = old.key; END
)"},
    // What one or two keys ask for is nearly always a large commune; see findCommunes.
    {2, uR"(
CREATE INDEX commune_large ON commune (population DESC, code) WHERE population >= 2000;
CREATE INDEX commune_key_large ON commune_key (rank, population DESC, code, key) WHERE population >= 2000
)"},
    // What was taken in before labels had one spelling each is taken in again. An index finds the places around a point as
    // soon as the R*Tree did, and is made, and goes with its places, in a tenth of the time.
    {3, uR"(
DROP TRIGGER place_gone;
DROP TABLE place_position;
DELETE FROM item WHERE kind = 'places';
ALTER TABLE place_source ADD COLUMN unknown TEXT NOT NULL DEFAULT '{}';
CREATE INDEX place_around ON place (lat, lon) WHERE lat IS NOT NULL;
CREATE TABLE school_calendar (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    layer INTEGER NOT NULL,
    json TEXT NOT NULL
) WITHOUT ROWID
)"},
    // What goes with a row is looked up for each row that goes: without these, 35,000 communes took an hour to leave.
    {4, uR"(
CREATE INDEX commune_item ON commune (item);
CREATE INDEX commune_key_code ON commune_key (code);
CREATE INDEX commune_postcode_code ON commune_postcode (code);
CREATE INDEX place_source_item ON place_source (item)
)"},
    // Two national files know the same places: only the highest layer's is seen.
    {5, uR"(
DROP VIEW visible_source;
CREATE VIEW visible_source AS SELECT id FROM place_source AS s
    WHERE (s.layer > 0 AND NOT s.national)
    OR s.layer >= (SELECT ifnull(max(n.layer), 0) FROM place_source AS n WHERE n.national)
)"},
};

}

const Schema &placesSchema()
{
    static constexpr Schema schema{"places"_L1, migrations};
    return schema;
}

}
