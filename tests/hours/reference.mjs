// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the reference implementation says of opening hours, half-hour by half-hour.
//
//     TZ=Europe/Paris node reference.mjs FOLDER < questions.json
//
// FOLDER is where its packages were installed. questions.json:
// {"weeks": ["2026-10-19", ...], "texts": [{"text": "Mo 09:00-12:00", "state": "Bretagne"}, ...]}
// Answers one line a text: "!" if it cannot be read, else for each week the states of its half-hours in a row,
// run-length encoded: "18c6o312c" is nine hours closed, three open, the rest closed; u is unknown. Where a text has a
// "week" of its own, its intervals in that week: "2026-10-19T09:00 2026-10-19T12:00 open|...".
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const load = createRequire(pathToFileURL(process.argv[2] + '/'));
const openingHours = load('opening_hours');
const halfHour = 30 * 60 * 1000;

function weekOf(first) {
    const [year, month, day] = first.split('-').map(Number);
    return { from: new Date(year, month - 1, day), to: new Date(year, month - 1, day + 7) };
}

function encoded(states) {
    let line = '';
    for (let i = 0; i < states.length;) {
        let j = i;
        while (j < states.length && states[j] === states[i])
            ++j;
        line += (j - i) + states[i];
        i = j;
    }
    return line;
}

function wallTime(date) {
    const two = number => String(number).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
        + `T${two(date.getHours())}:${two(date.getMinutes())}`;
}

function intervals(hours, { from, to }) {
    const merged = [];
    for (const [begin, end, unknown] of hours.getOpenIntervals(from, to)) {
        const state = unknown ? 'unknown' : 'open';
        const last = merged.at(-1);
        if (last && last.state === state && last.end.getTime() === begin.getTime())
            last.end = end;
        else
            merged.push({ begin, end, state });
    }
    return merged.map(({ begin, end, state }) => `${wallTime(begin)} ${wallTime(end)} ${state}`).join('|');
}

function answer({ text, state, week }, weeks) {
    // Without coordinates: opening hours that follow the sun are left out.
    const place = { lat: undefined, lon: undefined, address: { country_code: 'fr', state } };
    const hours = new openingHours(text, place, { mode: 0, locale: 'fr' });
    if (week)
        return intervals(hours, weekOf(week));
    return weeks.map(({ from, to }) => {
        const states = new Array((to - from) / halfHour).fill('c');
        for (const [begin, end, unknown] of hours.getOpenIntervals(from, to)) {
            for (let i = Math.ceil((begin - from) / halfHour); from.getTime() + i * halfHour < end.getTime(); ++i)
                states[i] = unknown ? 'u' : 'o';
        }
        // Of the hour that comes twice in October the first one counts.
        const hourAgain = i => new Date(from.getTime() + i * halfHour).getHours()
            === new Date(from.getTime() + (i - 2) * halfHour).getHours();
        return encoded(states.filter((state, i) => !hourAgain(i)));
    }).join(' ');
}

console.error = () => {}; // It prints what it also throws.
const { weeks, texts } = JSON.parse(readFileSync(0, 'utf8'));
const spans = weeks.map(weekOf);
const lines = texts.map(question => {
    try {
        return answer(question, spans);
    } catch (error) {
        return '!';
    }
});
process.stdout.write(lines.join('\n') + '\n');
