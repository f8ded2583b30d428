// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes places.json: 687 places of Auvergne-Rhône-Alpes where one gets help with digital tools,
// in today's national schema (1.0.2 of "Lieux de médiation numérique").
//
// Sources:
//   @gouvfr-anct/cartographie-nationale 5.22.0, assets/data/source.json: places collected by Hinaura, the hub of
//     Auvergne-Rhône-Alpes, from May 2021 to September 2022, in schema 0.1. Licence Ouverte 2.0 (Agence nationale
//     de la cohésion des territoires).
//   @etalab/decoupage-administratif 6.0.0 (data: Licence Ouverte 2.0): names and codes of the communes.
//   @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 (MIT) was read for what the old services are called today and
//     for the shape of the published JSON; nothing of it is needed to run this script.
// Run: node make_places.mjs [FOLDER]    FOLDER: see ../../../packages.mjs
//
// Changes made to the data: e-mail addresses left out, values renamed as below, white space and HTML entities
// cleaned, communes spelt as INSEE does with their code added,
// postal codes that are no place's own (CEDEX, slips) replaced by the commune's, positions rounded to 6 decimals, ids prefixed,
// the two national programmes that a place's own name states put in their field.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locatePackages } from '../../../packages.mjs';

const CARTOGRAPHY = '@gouvfr-anct/cartographie-nationale';
const ETALAB = '@etalab/decoupage-administratif';
const folders = locatePackages({ [CARTOGRAPHY]: '5.22.0', [ETALAB]: '6.0.0' });
const here = fileURLToPath(new URL('.', import.meta.url));
const read = (name, path) => JSON.parse(readFileSync(join(folders[name], path), 'utf8'));

const SERVICES = {
  'Devenir autonome dans les démarches administratives': 'Aide aux démarches administratives',
  'Réaliser des démarches administratives avec un accompagnement': 'Aide aux démarches administratives',
  'Accompagner les démarches de santé': 'Aide aux démarches administratives',
  'Prendre en main un smartphone ou une tablette': 'Maîtrise des outils numériques du quotidien',
  'Prendre en main un ordinateur': 'Maîtrise des outils numériques du quotidien',
  'Utiliser le numérique au quotidien': 'Maîtrise des outils numériques du quotidien',
  'Approfondir ma culture numérique': 'Compréhension du monde numérique',
  'Promouvoir la citoyenneté numérique': 'Compréhension du monde numérique',
  'Favoriser mon insertion professionnelle': 'Insertion professionnelle via le numérique',
  'Créer et développer mon entreprise': 'Insertion professionnelle via le numérique',
  'Accéder à une connexion internet': 'Accès internet et matériel informatique',
  'Accéder à du matériel': 'Accès internet et matériel informatique',
  "S'équiper en matériel informatique": 'Acquisition de matériel informatique à prix solidaire',
  'Créer avec le numérique': 'Loisirs et créations numériques',
  "Soutenir la parentalité et l'éducation avec le numérique": 'Parentalité et éducation avec le numérique',
};
// The old list of publics is two lists today; adults are no longer named.
const PUBLICS = {
  'Seniors (+ 65 ans)': 'Seniors',
  'Familles/enfants': 'Familles et/ou enfants',
  'Jeunes (16-26 ans)': 'Jeunes',
  'Uniquement femmes': 'Femmes',
};
const CARE = {
  'Public langues étrangères': 'Langues étrangères (autres)',
  'Déficience visuelle': 'Déficience visuelle',
  Surdité: 'Surdité',
  'Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales': 'Handicaps mentaux',
  "Handicaps mentaux : déficiences limitant les activités d'une personne": 'Handicaps mentaux',
  "Personnes en situation d'illettrisme": 'Illettrisme',
};
const FEES = {
  'Gratuit : Je peux accéder gratuitement au lieu et à ses services': 'Gratuit',
  'Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)': 'Gratuit sous condition',
  "Payant : L'accès au lieu et/ou à ses services est payant": 'Payant',
  "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer": 'Payant',
  "Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu": 'Gratuit sous condition',
};
const SUPPORT = {
  "Seul : j'ai accès à du matériel et une connexion": 'En autonomie',
  "Avec de l'aide : je suis accompagné seul dans l'usage du numérique": 'Accompagnement individuel',
  'A ma place : une personne habilitée fait les démarches à ma place': 'Accompagnement individuel',
  "Dans un atelier : j'apprends collectivement à utiliser le numérique": 'Dans un atelier collectif',
};
const NO_VALUE_TODAY = ['Adultes'];
const PROGRAMMES = [
  [/\bfrance[ -]services?\b/i, 'France Services'],
  [/\bconseill(er|ère|ers|ères) numériques?\b/i, 'Conseillers numériques'],
];

const clean = (text) => text?.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
const values = (text) => (text ?? '').split(';').map(clean).filter(Boolean);
const translated = (text, table) => [...new Set(values(text).map((value) => table[value]).filter(Boolean))].join('|');

function refuseUnknown(place) {
  const tables = [['services', [SERVICES]], ['publics_accueillis', [PUBLICS, CARE]], ['conditions_acces', [FEES]], ['modalites_accompagnement', [SUPPORT]]];
  for (const [field, known] of tables) {
    for (const value of values(place[field])) {
      if (!known.some((table) => table[value]) && !NO_VALUE_TODAY.includes(value)) throw new Error(`${place.id}: ${field}: ${value}`);
    }
  }
}

// Communes by name, whatever the spelling, within a département; today's code for those that have merged.
const normalize = (name) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/\bcedex\b.*$/, '').replace(/[^a-z0-9]+/g, ' ').replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').trim();
const communes = new Map();
for (const commune of read(ETALAB, 'data/communes.json')) {
  const current = commune.type === 'commune-actuelle';
  const key = `${commune.departement} ${normalize(commune.nom)}`;
  if (current || !communes.has(key)) {
    communes.set(key, { nom: commune.nom, code: current ? commune.code : commune.chefLieu ?? commune.commune, postal: commune.codesPostaux ?? [] });
  }
}
const SPELLINGS = {
  'ardes sur couze': 'Ardes', chamonix: 'Chamonix-Mont-Blanc', 'cran gevrier annecy': 'Annecy', entremont: 'Glières-Val-de-Borne',
  'le mont dore': 'Mont-Dore', 'les molettes': 'Les Mollettes', livron: 'Livron-sur-Drôme', loriol: 'Loriol-sur-Drôme',
  'meythet annecy': 'Annecy', 'pont de claix': 'Le Pont-de-Claix', 'saint donat sur lherbasse': "Saint-Donat-sur-l'Herbasse",
  'saint gervais': 'Saint-Gervais-les-Bains', 'sciez sur leman': 'Sciez', 'vorey sur arzon': 'Vorey',
};
function communeOf(place) {
  const name = normalize(clean(place.commune));
  const official = SPELLINGS[name] ?? (/^lyon\b/.test(name) ? 'Lyon' : name);
  return communes.get(`${place.code_postal.slice(0, 2)} ${normalize(official)}`);
}

// Stands 136 km from its commune.
const MISPLACED = new Set(['1139']);

const unknownCommunes = [];
const places = read(CARTOGRAPHY, 'assets/data/source.json').map((old) => {
  refuseUnknown(old);
  const commune = communeOf(old);
  if (!commune) unknownCommunes.push(`${old.commune} ${old.code_postal}`);
  const nom = clean(old.nom);
  const positioned = old.latitude && old.longitude && !MISPLACED.has(old.id);
  const place = {
    id: `hinaura-${old.id}`,
    pivot: old.pivot || '00000000000000',
    nom,
    commune: commune?.nom ?? clean(old.commune),
    code_postal: !commune?.postal.length || commune.postal.includes(old.code_postal) ? old.code_postal : commune.postal[0],
    code_insee: commune?.code,
    adresse: clean(old.adresse),
    latitude: positioned ? Number(old.latitude.toFixed(6)) : undefined,
    longitude: positioned ? Number(old.longitude.toFixed(6)) : undefined,
    telephone: old.telephone,
    site_web: values(old.site_web).join('|'),
    horaires: clean(old.horaires),
    source: old.source,
    date_maj: old.date_maj,
    services: translated(old.services, SERVICES),
    publics_specifiquement_adresses: translated(old.publics_accueillis, PUBLICS),
    prise_en_charge_specifique: translated(old.publics_accueillis, CARE),
    frais_a_charge: translated(old.conditions_acces, FEES),
    dispositif_programmes_nationaux: PROGRAMMES.filter(([pattern]) => pattern.test(nom)).map(([, programme]) => programme).join('|'),
    modalites_accompagnement: translated(old.modalites_accompagnement, SUPPORT),
  };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined && value !== ''));
});

// One place a line.
const text = `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`;
const email = text.match(/[\w.+-]+\s?@\s?[\w-]+\.[a-z]{2,}/i);
if (email) throw new Error(`an e-mail address is left: ${email[0]}`);
writeFileSync(join(here, 'places.json'), text);
console.log(`${places.length} places; commune not found: ${unknownCommunes.join(', ') || 'none'}`);
