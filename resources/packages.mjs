// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the data scripts (make_*.mjs) find their npm packages.
//
// Each script names the packages it needs with their versions. Give it, as its
// only argument, a folder that holds them unpacked, either as npm install lays
// them out (FOLDER/node_modules/NAME or FOLDER/NAME) or as one folder for each
// `npm pack` archive (FOLDER/scope-name-1.2.3). Without an argument the packages
// are fetched with `npm pack` into a temporary folder, which is removed again.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const packedName = (name, version) => `${name.replace('@', '').replace('/', '-')}-${version}`;

// Returns the folder of one unpacked package, and fails when its version is another.
function locate(folder, name, version) {
  const candidates = [join(folder, 'node_modules', name), join(folder, name), join(folder, packedName(name, version))];
  const found = candidates.find((candidate) => existsSync(join(candidate, 'package.json')));
  if (!found) throw new Error(`${name}@${version} is not in ${folder}`);
  const held = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')).version;
  if (held !== version) throw new Error(`${name} is ${held}, this script was written for ${version}`);
  return found;
}

function fetchInto(folder, name, version) {
  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  }).trim().split('\n').pop();
  const target = join(folder, packedName(name, version));
  mkdirSync(target);
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', target, '--strip-components=1']);
}

// packages: { name: version }. Returns { name: folder }.
export function locatePackages(packages) {
  const given = process.argv[2];
  let folder = given && resolve(given);
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), 'pdc-packages-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const [name, version] of Object.entries(packages)) fetchInto(folder, name, version);
  }
  return Object.fromEntries(Object.entries(packages).map(([name, version]) => [name, locate(folder, name, version)]));
}
