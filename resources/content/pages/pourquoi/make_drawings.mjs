// SPDX-License-Identifier: GPL-3.0-or-later
//
// The drawings of the page « Pourquoi »: `node make_drawings.mjs` writes them beside itself. One silhouette counts for
// a million people, except in quinze-sur-cent.svg, where twenty stand for everybody.
import { writeFileSync } from "node:fs";

const ink = "#1b1a3a", primary = "#2b2a7c", sun = "#ffd23f", leaf = "#0b5d3b", surface = "#ffffff";

const person = (x, y, fill, stroke = fill) =>
  `<g transform="translate(${x},${y})" fill="${fill}" stroke="${stroke}" stroke-width="2">` +
  `<circle cx="18" cy="10" r="7.5"/>` +
  `<path d="M4 42 L4 34 C4 25 10 21 18 21 C26 21 32 25 32 34 L32 42 C32 44 31 45 29 45 L7 45 C5 45 4 44 4 42 Z"/></g>`;

const crossedScreen = (x, y) =>
  `<g transform="translate(${x},${y})" fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">` +
  `<rect x="5" y="2" width="26" height="17" rx="2" fill="${surface}"/><path d="M2 24 L34 24"/><path d="M6 27 L30 0"/></g>`;

const question = (x, y) =>
  `<g transform="translate(${x},${y})"><path d="M8 0 L28 0 C32 0 34 2 34 6 L34 16 C34 20 32 22 28 22 L22 22 L18 27 L14 22 L8 22 C4 22 2 20 2 16 L2 6 C2 2 4 0 8 0 Z" fill="${sun}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>` +
  `<path d="M14 8 C14 3 22 3 22 8 C22 11 18 11 18 14" fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round"/>` +
  `<circle cx="18" cy="18" r="1.6" fill="${ink}"/></g>`;

const picture = (name, width, height, parts) =>
  writeFileSync(new URL(name, import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${parts.join("\n")}\n</svg>\n`);

const grid = (count, columns, rowHeight, one) =>
  Array.from({ length: count }, (_, i) => one((i % columns) * 40, Math.floor(i / columns) * rowHeight, i));

picture("seize-millions.svg", 320, 108, grid(16, 8, 56, (x, y) => person(x + 2, y + 1, primary)));
picture("huit-millions.svg", 320, 82, grid(8, 8, 82, (x, y) => crossedScreen(x + 2, y + 2) + person(x + 2, y + 34, primary)));
picture("treize-millions.svg", 320, 164,
  grid(13, 8, 84, (x, y) => question(x + 2, y + 2) + person(x + 2, y + 33, primary)));
picture("quinze-sur-cent.svg", 400, 108,
  grid(20, 10, 56, (x, y, i) => person(x + 2, y + 1, i < 3 ? sun : surface, ink)));

// A bar of a hundred parts, four units each, with `filled` parts in colour.
const bar = (name, filled) => picture(name, 408, 52, [
  `<rect x="4" y="4" width="400" height="44" rx="10" fill="${surface}" stroke="${ink}" stroke-width="2.5"/>`,
  ...filled.map(([from, to, colour]) => {
    const left = 4 + from * 4, right = 4 + to * 4;
    const round = (at, edge) => (at === edge ? 10 : 0);
    const a = round(from, 0), b = round(to, 100);
    return `<path d="M${left + a} 4 L${right - b} 4 ` + (b ? `C${right} 4 ${right} 4 ${right} ${4 + b} L${right} ${48 - b} C${right} 48 ${right} 48 ${right - b} 48 ` : `L${right} 48 `) +
      `L${left + a} 48 ` + (a ? `C${left} 48 ${left} 48 ${left} ${48 - a} L${left} ${4 + a} C${left} 4 ${left} 4 ${left + a} 4 ` : "") +
      `Z" fill="${colour}" stroke="${ink}" stroke-width="2.5"/>`;
  })]);
bar("soixante-trois.svg", [[0, 63, leaf]]);
bar("trente-sept.svg", [[0, 63, leaf], [63, 81.5, sun]]);
