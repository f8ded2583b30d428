// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same filters over the same rows with the national library:
//
//     node reference.mjs FOLDER ROWS.json < questions.json
//
// FOLDER is where its package was installed. questions.json:
// [{"lat": 45.76, "lon": 4.84, "radius": 30000, "services": [...], "care": [...], "free": true, "limit": 100}, ...]
// Answers {"rows": n, "counts": [...], "milliseconds": [...]}, one a question; rows that the library refuses are left out.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const load = createRequire(pathToFileURL(process.argv[2] + '/'));
const { fromSchemaLieuxDeMediationNumerique, Frais } = load('@gouvfr-anct/lieux-de-mediation-numerique');

const places = [];
for (const row of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
    try {
        places.push(...fromSchemaLieuxDeMediationNumerique([row]));
    } catch {
        // Refused.
    }
}

const radians = degrees => degrees * Math.PI / 180;

function metres(lat, lon, place) {
    const half = (a, b) => Math.sin(radians(b - a) / 2) ** 2;
    const { latitude, longitude } = place.localisation;
    return 2 * 6371000 * Math.asin(Math.min(1, Math.sqrt(half(lat, latitude)
        + Math.cos(radians(lat)) * Math.cos(radians(latitude)) * half(lon, longitude))));
}

function ask({ lat, lon, radius, services, care, free, limit }) {
    const found = [];
    for (const place of places) {
        if (!services.every(service => place.services?.includes(service))
            || !care.every(one => place.prise_en_charge_specifique?.includes(one))
            || (free && !(place.frais_a_charge?.length === 1 && place.frais_a_charge[0] === Frais.Gratuit))
            || !place.localisation)
            continue;
        const distance = metres(lat, lon, place);
        if (distance <= radius)
            found.push({ place, distance });
    }
    found.sort((a, b) => a.distance - b.distance);
    return { count: found.length, first: found.slice(0, limit) };
}

const counts = [];
const milliseconds = [];
for (const question of JSON.parse(readFileSync(0, 'utf8'))) {
    const begun = process.hrtime.bigint();
    counts.push(ask(question).count);
    milliseconds.push(Number(process.hrtime.bigint() - begun) / 1e6);
}
console.log(JSON.stringify({ rows: places.length, counts, milliseconds }));
