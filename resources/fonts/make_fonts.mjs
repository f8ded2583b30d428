// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copies the fonts of the interface out of their npm package, unchanged.
//
// Source:  @expo-google-fonts/atkinson-hyperlegible-next 0.4.1, which packages
//          Atkinson Hyperlegible Next, https://github.com/googlefonts/atkinson-hyperlegible-next
// Licence: SIL Open Font License 1.1 (written to OFL.txt)
// Run:     node make_fonts.mjs [FOLDER]    FOLDER: see ../packages.mjs

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locatePackages } from '../packages.mjs';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = locatePackages({ [PACKAGE]: '0.4.1' })[PACKAGE];

for (const [weight, style] of [[400, 'Regular'], [600, 'SemiBold'], [700, 'Bold']]) {
  copyFileSync(join(folder, `${weight}${style}`, `AtkinsonHyperlegibleNext_${weight}${style}.ttf`),
    join(here, `AtkinsonHyperlegibleNext-${style}.ttf`));
}
writeFileSync(join(here, 'OFL.txt'), readFileSync(join(folder, 'LICENSE_FONT'), 'utf8').replace(/\r\n/g, '\n'));
