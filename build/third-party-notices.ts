import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Tools whose material or code ends up in the built app, besides the dependencies. */
const SHIPPED_BY_TOOLS = [
  '@iconify-json/fluent-emoji-flat',
  'emojibase-data',
  'workbox-precaching',
];

/** Who holds the rights where the manifest does not say. */
const HOLDERS: Readonly<Record<string, string>> = {
  '@iconify-json/fluent-emoji-flat': 'Microsoft Corporation',
  thumbhash: 'Evan Wallace',
};

const LICENCE_FILE = /^(licen[cs]e|copying)(\.\w+)?$/i;

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Writes third-party-notices.txt: the licence of everything that is shipped, in full. */
export function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: notices() });
    },
  };
}

function notices(): string {
  const { dependencies = {} } = manifestIn('.');
  const shipped = new Set<string>();
  for (const name of [...Object.keys(dependencies), ...SHIPPED_BY_TOOLS])
    addWithNeeds(name, shipped);
  const parts = [...shipped].toSorted().map((name) => {
    const { version, license = '' } = manifestOf(name);
    return `${name} ${version} (${license})\n\n${licenceOf(name)}`;
  });
  return `Bildwerk contains work of others, under these licences.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function addWithNeeds(name: string, found: Set<string>): void {
  if (found.has(name)) return;
  found.add(name);
  for (const need of Object.keys(manifestOf(name).dependencies ?? {})) addWithNeeds(need, found);
}

/** The licence file of a package; one that comes without gets the text that its manifest names. */
function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const { license = '', author } = manifestOf(name);
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined) {
    const holder = typeof author === 'object' ? author.name : author;
    return licenceText(license).replace('{holder}', HOLDERS[name] ?? holder ?? `${name} authors`);
  }
  const text = readFileSync(join(folder, file), 'utf8').trim();
  // Some packages bring only the short notice, which names the licence by its address.
  const isNotice = license === 'Apache-2.0' && !text.includes('TERMS AND CONDITIONS');
  return isNotice ? `${text}\n\n${licenceText(license)}` : text;
}

function licenceText(license: string): string {
  const file = join('build/licences', `${license}.txt`);
  if (!existsSync(file)) throw new Error(`${file} is missing: a package with it is shipped.`);
  return readFileSync(file, 'utf8').trim();
}

function manifestOf(name: string): Manifest {
  return manifestIn(join('node_modules', name));
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
