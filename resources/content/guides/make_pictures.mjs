// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the pictures of the guides, one SVG a step: lines as if by hand, colours that lie a little beside them.
//
// Run: node make_pictures.mjs
//
// The wobble comes from each picture's own name, so that drawing again gives the same bytes.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const INK = '#1B1A3A', INDIGO = '#2B2A7C', SUN = '#FFD23F', LEAF = '#0B5D3B', CORAL = '#9F1F18';
const WHITE = '#FFFFFF', LILAC = '#D9D6F0', MINT = '#CBE7D8', ROSE = '#F7D3CC', SAND = '#F3E7CF', GREY = '#8C89A6';
const SKIN = ['#E9B48C', '#8E5B3C', '#F2CBA8', '#B97C52'];

function picture(folder, name, draw) {
  let seed = 7;
  for (const c of folder + name) seed = (seed * 31 + c.charCodeAt(0)) % 2147483647;
  const random = () => ((seed = (seed * 48271) % 2147483647) / 2147483647);
  const parts = [];
  const n = (v) => String(Math.round(v * 10) / 10);
  const jitter = (a) => (random() * 2 - 1) * a;

  // A stroke from point to point: each side bends a little, and ends a little beside where it should.
  const way = (points, closed, wobble = 2.2) => {
    const moved = points.map(([x, y]) => [x + jitter(wobble * 0.5), y + jitter(wobble * 0.5)]);
    let d = `M${n(moved[0][0])} ${n(moved[0][1])}`;
    const last = closed ? moved.length : moved.length - 1;
    for (let i = 0; i < last; i++) {
      const [x1, y1] = moved[i], [x2, y2] = moved[(i + 1) % moved.length];
      d += `Q${n((x1 + x2) / 2 + jitter(wobble))} ${n((y1 + y2) / 2 + jitter(wobble))} ${n(x2)} ${n(y2)}`;
    }
    return closed ? d + 'Z' : d;
  };
  // The same for what is round: through the middles between the points, which pull.
  const curve = (points, closed, wobble = 1) => {
    const moved = points.map(([x, y]) => [x + jitter(wobble), y + jitter(wobble)]);
    const between = (a, b) => `${n((a[0] + b[0]) / 2)} ${n((a[1] + b[1]) / 2)}`;
    const size = moved.length;
    let d = closed ? `M${between(moved[size - 1], moved[0])}` : `M${n(moved[0][0])} ${n(moved[0][1])}`;
    for (let i = closed ? 0 : 1; i < (closed ? size : size - 1); i++)
      d += `Q${n(moved[i][0])} ${n(moved[i][1])} ${between(moved[i], moved[(i + 1) % size])}`;
    return closed ? d + 'Z' : d + `L${n(moved[size - 1][0])} ${n(moved[size - 1][1])}`;
  };
  const fillPath = (d, colour) => parts.push(`<path d="${d}" fill="${colour}"/>`);
  const strokePath = (d, colour = INK, w = 6) => parts.push(
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`);

  const rounded = (x, y, w, h, r) => {
    const p = [];
    const corner = (cx, cy, from) => {
      const steps = r > 24 ? 6 : 3;
      for (let i = 0; i <= steps; i++) {
        const a = from + (i * Math.PI) / (2 * steps);
        p.push([cx + r * Math.cos(a), cy + r * Math.sin(a)]);
      }
    };
    corner(x + w - r, y + r, -Math.PI / 2); corner(x + w - r, y + h - r, 0);
    corner(x + r, y + h - r, Math.PI / 2); corner(x + r, y + r, Math.PI);
    return p;
  };
  const round = (cx, cy, rx, ry = rx, steps = 14, from = 0, to = 2 * Math.PI) => {
    const p = [];
    const closed = to - from > 6.2;
    for (let i = 0; i < steps + (closed ? 0 : 1); i++) {
      const a = from + ((to - from) * i) / steps;
      p.push([cx + rx * Math.cos(a), cy + ry * Math.sin(a)]);
    }
    return p;
  };
  const shape = (points, fill, { off = 5, stroke = INK, w = 6, wobble = 1.6, drawn = way } = {}) => {
    if (fill) fillPath(drawn(points.map(([x, y]) => [x + off, y + off]), true, wobble), fill);
    if (stroke) strokePath(drawn(points, true, wobble), stroke, w);
  };
  const k = {
    line: (points, colour = INK, w = 6) => strokePath(way(points, false), colour, w),
    rect: (x, y, w, h, fill, o = {}) => shape(rounded(x, y, w, h, o.r ?? 14), fill, o),
    circle: (x, y, r, fill, o = {}) => shape(round(x, y, r * 1.02, (o.ry ?? r) * 1.02, 16), fill, { wobble: Math.min(1.2, r / 24), drawn: curve, ...o }),
    poly: (points, fill, o = {}) => shape(points, fill, o),
    arc: (x, y, r, from, to, colour = INK, w = 6, ry = r) =>
      strokePath(curve(round(x, y, r, ry, 10, from, to), false, 0.6), colour, w),
    text: (x, y, words, size, { anchor = 'middle', fill = INK, weight = 600 } = {}) => parts.push(
      `<text x="${n(x)}" y="${n(y)}" font-family="Atkinson Hyperlegible Next" font-size="${size}" ` +
      `font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${words}</text>`),
    tick: (x, y, s, colour = LEAF) => k.line([[x - s, y], [x - s * 0.3, y + s * 0.7], [x + s, y - s * 0.8]], colour, 10),
    cross: (x, y, s, colour = CORAL) => {
      k.line([[x - s, y - s], [x + s, y + s]], colour, 10);
      k.line([[x + s, y - s], [x - s, y + s]], colour, 10);
    },
    // Things
    page: (x, y, w, h) => {
      k.rect(x, y, w, h, WHITE, { r: 18, off: 0 });
      k.line([[x + 4, y + 52], [x + w - 4, y + 52]]);
      [SUN, MINT, ROSE].forEach((c, i) => k.circle(x + 30 + i * 32, y + 27, 9, c, { off: 1, w: 4 }));
    },
    field: (x, y, w, h, o = {}) => k.rect(x, y, w, h, o.fill ?? WHITE, { r: 12, off: 0, w: o.w ?? 5, stroke: o.stroke ?? INK }),
    button: (x, y, w, h, words, fill = INDIGO, ink = WHITE) => {
      k.rect(x, y, w, h, fill, { r: 16, off: 0, stroke: INK });
      k.text(x + w / 2, y + h / 2 + 10, words, 28, { fill: ink });
    },
    pointer: (x, y, s = 1) => k.poly([[x, y], [x, y + 62 * s], [x + 15 * s, y + 48 * s], [x + 27 * s, y + 74 * s],
      [x + 39 * s, y + 68 * s], [x + 28 * s, y + 43 * s], [x + 47 * s, y + 41 * s]], SUN, { off: 4, wobble: 1 }),
    caret: (x, y, h) => k.line([[x, y], [x, y + h]], CORAL, 6),
    key: (x, y, s = 1, fill = SUN) => {
      k.circle(x, y, 38 * s, fill);
      k.circle(x - 8 * s, y, 11 * s, WHITE, { off: 1, w: 5 });
      k.line([[x + 38 * s, y], [x + 132 * s, y]], INK, 9);
      k.line([[x + 104 * s, y], [x + 104 * s, y + 26 * s]], INK, 9);
      k.line([[x + 128 * s, y], [x + 128 * s, y + 34 * s]], INK, 9);
    },
    padlock: (x, y, s = 1, fill = SUN) => {
      k.arc(x, y - 20 * s, 36 * s, Math.PI, 2 * Math.PI, INK, 9);
      k.line([[x - 36 * s, y - 20 * s], [x - 36 * s, y + 4 * s]], INK, 9);
      k.line([[x + 36 * s, y - 20 * s], [x + 36 * s, y + 4 * s]], INK, 9);
      k.rect(x - 58 * s, y, 116 * s, 92 * s, fill, { r: 14 });
      k.circle(x, y + 38 * s, 10 * s, INK, { off: 0 });
      k.line([[x, y + 42 * s], [x, y + 64 * s]], INK, 8);
    },
    envelope: (x, y, w, h, fill = SUN) => {
      k.rect(x, y, w, h, fill, { r: 10 });
      k.line([[x + 6, y + 8], [x + w / 2, y + h * 0.58], [x + w - 6, y + 8]]);
    },
    phone: (x, y, w, h) => {
      k.rect(x, y, w, h, LILAC, { r: 30, off: 6 });
      k.rect(x + 14, y + 40, w - 28, h - 84, WHITE, { r: 8, off: 0, w: 4 });
      k.line([[x + w / 2 - 18, y + 22], [x + w / 2 + 18, y + 22]], INK, 5);
      k.circle(x + w / 2, y + h - 22, 9, WHITE, { off: 0, w: 4 });
    },
    bubble: (x, y, w, h, tail, fill = WHITE) => {
      const [tx, ty] = tail;
      const low = ty > y + h;
      const p = rounded(x, y, w, h, 26); // Seven points a corner.
      const at = Math.min(Math.max(tx, x + 50), x + w - 50);
      if (low) p.splice(14, 0, [at + 22, y + h], [tx, ty], [at - 22, y + h]);
      else p.splice(tx < x ? 21 : 7, 0, ...(tx < x ? [[x, y + h * 0.7], [tx, ty], [x, y + h * 0.4]] : [[x + w, y + h * 0.4], [tx, ty], [x + w, y + h * 0.7]]));
      shape(p, fill, { off: 0, wobble: 1 });
    },
    lines: (x, y, widths, colour = GREY, gap = 34) =>
      widths.forEach((w, i) => k.line([[x, y + i * gap], [x + w, y + i * gap]], colour, 7)),
    // Someone, from the chest up; `look`: -1 left, 1 right, 0 to us, 2 away from us.
    person: (x, y, s, { skin = 0, shirt = INDIGO, hair = INK, long = false, grey = false, look = 0 } = {}) => {
      const tint = grey ? '#CFCBDD' : hair;
      fillPath(way([[x - 92 * s, y + 190 * s], [x - 78 * s, y + 118 * s], [x - 34 * s, y + 92 * s], [x + 34 * s, y + 92 * s],
        [x + 78 * s, y + 118 * s], [x + 92 * s, y + 190 * s]].map(([a, b]) => [a + 4, b]), true), shirt);
      strokePath(way([[x - 92 * s, y + 190 * s], [x - 80 * s, y + 120 * s], [x - 34 * s, y + 92 * s], [x + 34 * s, y + 92 * s],
        [x + 80 * s, y + 120 * s], [x + 92 * s, y + 190 * s]], false));
      if (long) k.rect(x - 62 * s, y - 40 * s, 124 * s, 120 * s, tint, { r: 40 * s, off: 0 });
      k.circle(x, y + 24 * s, 56 * s, SKIN[skin], { off: 0, ry: 62 * s });
      if (look === 2) {
        k.circle(x, y + 18 * s, 56 * s, tint, { off: 0, ry: 58 * s });
        return;
      }
      // Hair: a cap whose edge runs over the forehead.
      const cap = [...round(x, y + 18 * s, 59 * s, 62 * s, 9, Math.PI * 0.98, Math.PI * 2.02),
        [x + 34 * s, y - 12 * s], [x + 2 * s, y - 22 * s], [x - 34 * s, y - 8 * s]];
      shape(cap, tint, { off: 0, wobble: 1 });
      const eye = look * 12 * s;
      k.line([[x - 20 * s + eye, y + 18 * s], [x - 20 * s + eye, y + 24 * s]], INK, 7);
      k.line([[x + 20 * s + eye, y + 18 * s], [x + 20 * s + eye, y + 24 * s]], INK, 7);
      k.arc(x + eye, y + 40 * s, 20 * s, Math.PI * 0.2, Math.PI * 0.8, INK, 5);
    },
    clock: (x, y, r, fill = WHITE) => {
      k.circle(x, y, r, fill);
      k.line([[x, y - r * 0.6], [x, y], [x + r * 0.45, y + r * 0.2]], INK, 7);
    },
    warning: (x, y, s) => {
      k.poly([[x, y - 60 * s], [x + 68 * s, y + 54 * s], [x - 68 * s, y + 54 * s]], SUN, { wobble: 1 });
      k.line([[x, y - 22 * s], [x, y + 16 * s]], INK, 10);
      k.circle(x, y + 35 * s, 4 * s, INK, { off: 0 });
    },
    arrow: (x1, y1, x2, y2, colour = INK, bend = 0) => {
      const mx = (x1 + x2) / 2, my = (y1 + y2) / 2 + bend;
      strokePath(`M${n(x1)} ${n(y1)}Q${n(mx)} ${n(my)} ${n(x2)} ${n(y2)}`, colour, 8);
      const a = Math.atan2(y2 - my, x2 - mx);
      const tip = (t) => [x2 - 28 * Math.cos(a + t), y2 - 28 * Math.sin(a + t)];
      k.line([tip(0.55), [x2, y2], tip(-0.55)], colour, 8);
    },
  };
  draw(k);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" version="1.2" viewBox="0 0 800 500" width="800" height="500">\n'
    + parts.join('\n') + '\n</svg>\n';
  writeFileSync(join(here, folder, `${name}.svg`), svg);
}

const mail = (name, draw) => picture('creer-adresse-email', name, draw);
const fraud = (name, draw) => picture('message-frauduleux', name, draw);

mail('choisir', (k) => {
  const house = (x, wall, roof) => {
    k.rect(x, 210, 170, 190, wall, { r: 6 });
    k.poly([[x - 22, 212], [x + 85, 110], [x + 192, 212]], roof);
    k.envelope(x + 40, 250, 90, 60, WHITE);
    k.rect(x + 58, 334, 54, 66, INDIGO, { r: 6, off: 0 });
  };
  k.line([[40, 402], [760, 402]]);
  house(80, LILAC, INDIGO); house(316, SUN, CORAL); house(552, MINT, LEAF);
  k.circle(401, 72, 38, MINT); k.tick(401, 70, 17);
});
mail('page', (k) => {
  k.page(90, 60, 620, 380);
  k.field(130, 134, 540, 60, { fill: SAND });
  k.padlock(164, 158, 0.24); k.text(200, 174, 'l’adresse du site', 28, { anchor: 'start', weight: 400 });
  k.lines(150, 244, [220, 170, 200], LILAC);
  k.button(420, 272, 240, 76, 'Créer un compte'); k.pointer(596, 322, 1.15);
});
mail('nom', (k) => {
  k.page(130, 40, 540, 290);
  k.text(170, 134, 'Prénom', 26, { anchor: 'start' }); k.field(170, 148, 460, 56);
  k.text(190, 187, 'Amina', 32, { anchor: 'start' }); k.caret(304, 158, 36);
  k.text(170, 238, 'Nom', 26, { anchor: 'start' }); k.field(170, 252, 460, 56, { stroke: GREY });
  k.rect(90, 366, 620, 106, LILAC);
  for (let r = 0; r < 2; r++) for (let c = 0; c < 11; c++)
    k.rect(112 + c * 53 + r * 6, 382 + r * 42, 38, 30, c === 3 && r === 0 ? SUN : WHITE, { r: 6, off: 0, w: 4 });
});
mail('adresse', (k) => {
  k.text(50, 112, 'Votre adresse', 34, { anchor: 'start' });
  k.field(40, 146, 430, 110, { w: 7, stroke: INDIGO });
  k.text(66, 218, 'amina.diallo', 50, { anchor: 'start' }); k.caret(416, 170, 62);
  k.circle(546, 201, 60, SUN); k.text(546, 226, '@', 78);
  k.text(620, 216, 'maison.fr', 36, { anchor: 'start', fill: GREY });
  k.arrow(250, 372, 250, 284, INDIGO); k.text(250, 420, 'le nom que vous voulez', 34);
});
mail('noter', (k) => {
  k.poly([[170, 70], [560, 40], [600, 430], [210, 460]], WHITE, { off: 8 });
  k.text(250, 170, 'Mon adresse', 32, { anchor: 'start', fill: INDIGO });
  k.text(236, 252, 'amina.diallo', 42, { anchor: 'start' });
  k.circle(290, 314, 30, SUN); k.text(290, 328, '@', 44); k.text(330, 328, 'maison.fr', 38, { anchor: 'start' });
  k.lines(250, 386, [300], LILAC);
  k.poly([[560, 300], [700, 120], [734, 146], [594, 326]], SUN); k.poly([[560, 300], [594, 326], [544, 346]], SAND);
  k.line([[684, 141], [718, 167]]);
});
mail('mot-de-passe', (k) => {
  k.rect(60, 90, 400, 260, WHITE, { r: 18 }); k.line([[20, 384], [500, 384]], INK, 10);
  k.field(100, 200, 320, 74, { stroke: INDIGO, w: 6 });
  for (let i = 0; i < 8; i++) k.circle(132 + i * 36, 237, 9, INK, { off: 0 });
  k.padlock(260, 130, 0.5);
  k.person(636, 190, 1.25, { look: 2, shirt: LEAF, grey: true });
  k.arc(636, 96, 66, Math.PI * 1.15, Math.PI * 1.85, CORAL, 7); k.arrow(690, 66, 708, 92, CORAL);
});
mail('secours', (k) => {
  k.phone(130, 40, 220, 420);
  k.bubble(164, 120, 152, 84, [190, 240], MINT); k.text(240, 174, '4 8 2 1', 36);
  k.lines(166, 280, [130, 90], LILAC);
  k.arrow(378, 180, 470, 220, INK, -40);
  k.circle(590, 260, 118, ROSE); k.circle(590, 260, 52, '#FFFBF2', { off: 0 });
  for (const a of [0.8, 2.37, 3.94, 5.5])
    k.line([[590 + 54 * Math.cos(a), 260 + 54 * Math.sin(a)], [590 + 116 * Math.cos(a), 260 + 116 * Math.sin(a)]], CORAL, 22);
});
mail('choix', (k) => {
  k.page(120, 40, 560, 420);
  [[130, true], [220, false], [310, true]].forEach(([y, yes]) => {
    k.rect(160, y, 52, 52, yes ? MINT : ROSE, { r: 10, off: 3 });
    if (yes) k.tick(186, y + 27, 15); else k.cross(186, y + 26, 13);
    k.lines(244, y + 16, yes ? [300, 210] : [260, 150], GREY, 26);
  });
  k.button(380, 390, 260, 56, 'Non merci', WHITE, INK);
});
mail('envoyer', (k) => {
  k.rect(60, 190, 300, 200, WHITE, { r: 16 }); k.line([[24, 420], [396, 420]], INK, 10);
  k.lines(96, 240, [190, 140], LILAC); k.button(214, 312, 120, 54, 'Envoyer');
  k.envelope(500, 90, 200, 136);
  k.circle(700, 90, 34, MINT); k.tick(700, 88, 15);
  k.line([[380, 250], [412, 228]], INDIGO, 7); k.line([[430, 216], [462, 196]], INDIGO, 7);
  k.line([[396, 300], [440, 276]], INDIGO, 7); k.line([[456, 268], [490, 250]], INDIGO, 7);
  k.person(620, 300, 0.95, { skin: 1, shirt: SUN, long: true });
});
mail('revenir', (k) => {
  k.rect(250, 60, 220, 370, SAND, { r: 8 }); k.poly([[250, 62], [390, 100], [390, 462], [250, 430]], INDIGO, { off: 0 });
  k.circle(366, 280, 10, SUN, { off: 0 });
  k.line([[60, 432], [250, 432]]); k.line([[470, 432], [740, 432]]);
  k.arrow(500, 180, 640, 180, CORAL); k.arrow(640, 270, 500, 270, LEAF);
  k.key(560, 366, 0.9);
});

fraud('respirer', (k) => {
  k.line([[50, 400], [750, 400]], INK, 8);
  k.rect(110, 250, 190, 140, WHITE, { r: 30, off: 6 }); fillSteam(k);
  k.arc(312, 318, 40, -Math.PI / 2, Math.PI / 2); k.rect(90, 386, 240, 18, SUN, { r: 9, off: 2 });
  k.clock(470, 170, 84, MINT);
  k.circle(640, 330, 62, LILAC, { ry: 74 }); k.line([[640, 258], [640, 320]]); k.line([[580, 322], [700, 322]]);
  k.arc(610, 190, 70, -Math.PI * 0.1, Math.PI * 0.32, INK, 5);
});
function fillSteam(k) {
  for (const x of [160, 205, 250]) { k.arc(x, 206, 16, Math.PI * 0.5, Math.PI * 1.5, GREY, 6); k.arc(x, 174, 16, -Math.PI * 0.5, Math.PI * 0.5, GREY, 6); }
}
fraud('lire', (k) => {
  k.person(180, 210, 1.3, { skin: 2, shirt: LEAF, grey: true, look: 1 });
  k.bubble(300, 40, 130, 104, [262, 200], SUN); k.lines(330, 78, [70, 44], INK, 28);
  k.rect(450, 110, 290, 320, WHITE, { r: 16, off: 6 });
  k.envelope(480, 140, 84, 58, LILAC); k.lines(590, 156, [110, 76], GREY, 28);
  k.lines(484, 250, [220, 190, 224, 130], INK, 40);
});
fraud('urgence', (k) => {
  k.rect(150, 60, 420, 380, WHITE, { r: 18, off: 6 });
  k.envelope(184, 92, 84, 58, LILAC); k.lines(296, 108, [180, 120], GREY, 28);
  k.line([[176, 186], [544, 186]], LILAC, 5);
  k.rect(190, 214, 340, 66, ROSE, { r: 10, off: 0, stroke: CORAL }); k.text(360, 258, 'DERNIER RAPPEL', 34, { fill: CORAL });
  k.lines(196, 322, [310, 260], GREY, 36); k.text(196, 416, '« avant ce soir ! »', 32, { anchor: 'start', fill: CORAL });
  k.warning(640, 150, 1.1); k.clock(650, 340, 66, SAND);
});
fraud('expediteur', (k) => {
  k.rect(40, 90, 720, 250, WHITE, { r: 18, off: 6 });
  k.text(72, 142, 'De : Votre Banque', 30, { anchor: 'start' });
  k.text(300, 254, 'info@votre-', 42, { anchor: 'end', weight: 400 });
  k.text(572, 254, '.xyz', 42, { anchor: 'start', weight: 400 });
  k.line([[520, 326], [612, 438]], INK, 24);
  k.circle(434, 238, 124, WHITE, { w: 11, off: 0 });
  k.text(434, 258, 'bamque', 60, { fill: CORAL }); k.line([[336, 284], [532, 282]], CORAL, 7);
});
fraud('lien', (k) => {
  k.rect(110, 50, 580, 260, WHITE, { r: 18, off: 6 });
  k.lines(150, 100, [420, 360], GREY, 38);
  k.text(150, 232, 'Cliquez ici', 48, { anchor: 'start', fill: INDIGO }); k.line([[150, 250], [392, 248]], INDIGO, 5);
  k.pointer(346, 226, 1.1);
  k.rect(110, 360, 580, 76, SUN, { r: 12, off: 3 }); k.text(400, 410, 'bamque-secours.xyz/payer', 36);
  k.arrow(470, 300, 520, 350, CORAL, -10);
  k.circle(690, 360, 40, ROSE); k.cross(690, 360, 16);
});
fraud('code', (k) => {
  k.phone(110, 40, 220, 420);
  k.bubble(144, 110, 152, 130, [170, 280], ROSE); k.text(220, 164, 'Votre', 30); k.text(220, 204, 'code ?', 30);
  k.padlock(560, 190, 1.9);
  k.circle(370, 250, 52, WHITE); k.cross(370, 250, 22);
});
fraud('verifier', (k) => {
  k.rect(60, 250, 340, 200, MINT, { r: 20, off: 6 }); k.rect(60, 282, 340, 44, INK, { r: 2, off: 0 });
  k.text(90, 380, 'Votre banque', 28, { anchor: 'start' }); k.text(90, 424, '01 23 …', 32, { anchor: 'start', fill: LEAF });
  k.arrow(300, 230, 420, 150, INDIGO, -50);
  k.person(590, 190, 1.35, { skin: 3, shirt: INDIGO, long: true, hair: '#4A2E20', look: -1 });
  k.rect(652, 196, 42, 92, SUN, { r: 12, off: 0 }); k.arc(722, 240, 26, -0.7, 0.7, INK, 6); k.arc(722, 240, 48, -0.7, 0.7, INK, 6);
});
fraud('signaler', (k) => {
  k.phone(70, 40, 210, 420); k.bubble(102, 120, 146, 90, [130, 244], ROSE); k.warning(175, 164, 0.44);
  k.arrow(306, 160, 440, 150, LEAF, -30);
  k.rect(456, 84, 270, 120, MINT, { r: 60 }); k.text(591, 164, '33700', 62, { fill: LEAF });
  k.arrow(306, 330, 470, 350, CORAL, 24);
  k.poly([[520, 300], [680, 300], [660, 456], [540, 456]], LILAC); k.line([[500, 298], [700, 298]], INK, 9);
  k.line([[570, 282], [570, 270], [630, 270], [630, 282]]);
  for (const x of [568, 600, 632]) k.line([[x, 336], [x, 424]], INK, 5);
});
fraud('agir', (k) => {
  k.person(170, 210, 1.25, { skin: 1, shirt: SUN, look: 1 });
  k.person(380, 200, 1.25, { skin: 2, shirt: LEAF, grey: true, look: -1 });
  k.poly([[610, 70], [720, 106], [714, 240], [610, 320], [506, 240], [500, 106]], MINT, { off: 6 });
  k.tick(610, 186, 48); k.rect(500, 364, 220, 84, WHITE, { r: 14 }); k.line([[500, 394], [720, 394]], INK, 16);
});
