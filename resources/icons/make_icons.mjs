// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copies the icons of the interface out of their npm package, unchanged.
//
// Source:  lucide-static 1.62.0, https://lucide.dev
// Licence: ISC, some icons derived from Feather under MIT (both in LICENSE)
// Run:     node make_icons.mjs [FOLDER]    FOLDER: see ../packages.mjs

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locatePackages } from '../packages.mjs';

const ICONS = `a-large-small accessibility arrow-left arrow-right book-open
calendar-days calendar-plus captions check chevron-down
chevron-left chevron-right circle-alert circle-check clock contrast copy door-open download eraser euro file-text flag folder-open
globe graduation-cap hand heart-handshake house info languages life-buoy lightbulb list locate map map-pin
maximize message-circle minimize
monitor-play moon newspaper panel-right-close panel-right-open pause pencil phone play printer qr-code refresh-cw rotate-ccw
search settings sliders-horizontal square-check star sun tag type usb user-round volume-2 wifi x`.split(/\s+/);

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = locatePackages({ 'lucide-static': '1.62.0' })['lucide-static'];

for (const icon of ICONS) copyFileSync(join(folder, 'icons', `${icon}.svg`), join(here, `${icon}.svg`));
copyFileSync(join(folder, 'LICENSE'), join(here, 'LICENSE'));
