// Cuts the vectors and words that Sketch draws from out of their packages, adds the vectors of our
// own, and writes files that are loaded when a prompt needs them. Writes
// src/backends/sketch/generated/; does nothing when that is up to date.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { shapesFromSvg, symbolsFromSvg } from './sketch-material/shapes-from-svg.mjs';
import { themeOfVector } from './sketch-material/theme-of-vector.mjs';
import { wordsOfVectors } from './sketch-material/words-of-vectors.mjs';

/** @typedef {{ name: string, theme: string, order: number, emoji: import('./sketch-material/words-of-vectors.mjs').Emoji }} Chosen */

const LANGUAGES = /** @type {const} */ (['en', 'de', 'hi']);
/** A shard is one request; this keeps it quick on a slow line. */
const MAX_SHARD_GZIP = 48_000;

const out = fileURLToPath(new URL('../src/backends/sketch/generated/', import.meta.url));
/** One file a theme, a symbol of 32 by 32 a vector; their words stand in the lexicon's subjects. */
const own = fileURLToPath(new URL('../src/backends/sketch/vectors/', import.meta.url));
const require = createRequire(import.meta.url);

const sources = [
  '@iconify-json/fluent-emoji-flat/icons.json',
  '@iconify-json/fluent-emoji-flat/chars.json',
  ...LANGUAGES.map((language) => `emojibase-data/${language}/data.json`),
].map((name) => require.resolve(name));
const scripts = [
  '',
  '/shapes-from-svg',
  '/theme-of-vector',
  '/vague-words',
  '/words-of-vectors',
].map((part) => fileURLToPath(new URL(`sketch-material${part}.mjs`, import.meta.url)));

const drawings = readdirSync(own)
  .toSorted()
  .map((file) => `${own}${file}`);

const stamp = stampOf([...sources, ...scripts, ...drawings]);
const stampFile = `${out}stamp.txt`;
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) process.exit(0);

const icons = require('@iconify-json/fluent-emoji-flat/icons.json').icons;
/** @type {Record<string, string>} */
const nameOfHexcode = require('@iconify-json/fluent-emoji-flat/chars.json');
/** @type {Record<string, import('./sketch-material/words-of-vectors.mjs').Emoji[]>} */
const emojis = Object.fromEntries(
  LANGUAGES.map((language) => [language, require(`emojibase-data/${language}/data.json`)]),
);

/** @param {{ hexcode: string }} emoji */
const nameOf = ({ hexcode }) => nameOfHexcode[hexcode.toLowerCase().replaceAll('-fe0f', '')];

/** @type {Chosen[]} */
const chosen = [];
for (const emoji of emojis['en'] ?? []) {
  const name = nameOf(emoji);
  const theme = name !== undefined && name in icons ? themeOfVector(name, emoji) : null;
  if (name !== undefined && theme !== null)
    chosen.push({ name, theme, order: emoji.order ?? 0, emoji });
}
chosen.sort((a, b) => compare(a.theme, b.theme) || a.order - b.order || compare(a.name, b.name));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
/** @type {Record<string, number>} */
const sizes = {};

/** @type {Record<string, string[]>} */
const index = {};
const ownByTheme = new Map(
  drawings.map((file) => [basename(file, '.svg'), symbolsFromSvg(readFileSync(file, 'utf8'))]),
);
for (const [theme, members] of groupBy(chosen)) {
  const drawn = [
    ...members.map(({ name }) => ({ name, shapes: ownShapes(name) })),
    ...(ownByTheme.get(theme) ?? []),
  ];
  const parts = Math.ceil(gzipSync(JSON.stringify(drawn)).length / MAX_SHARD_GZIP);
  const perPart = Math.ceil(drawn.length / parts);
  for (let part = 0; part < parts; part++) {
    const slice = drawn.slice(part * perPart, (part + 1) * perPart);
    const shard = parts === 1 ? theme : `${theme}-${part + 1}`;
    index[shard] = slice.map(({ name }) => name);
    write(`vectors-${shard}`, Object.fromEntries(slice.map(({ name, shapes }) => [name, shapes])));
  }
}
write('vector-index', index);

const names = new Set(chosen.map(({ name }) => name));
for (const language of LANGUAGES) {
  const named = (emojis[language] ?? []).flatMap((emoji) => {
    const name = nameOf(emoji);
    return name !== undefined && names.has(name) ? [{ name, emoji }] : [];
  });
  write(`lexicon-${language}`, wordsOfVectors(named, language));
}
writeFileSync(stampFile, stamp);

const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
for (const [file, size] of Object.entries(sizes)) console.log(`${kB(size).padStart(9)}  ${file}`);
console.log(
  `${kB(total).padStart(9)}  in all, gzip, of ${Object.values(index).flat().length} vectors`,
);

/**
 * The shapes of a vector less what a scene has anyway: the tent comes with a moon.
 * @param {string} name
 */
function ownShapes(name) {
  const shapes = shapesFromSvg(icons[name].body);
  return name === 'tent' ? shapes.filter(({ fill }) => fill !== '#ffb02e') : shapes;
}

/**
 * @param {string} name
 * @param {unknown} content
 */
function write(name, content) {
  const text = JSON.stringify(content);
  writeFileSync(`${out}${name}.json`, text);
  sizes[`${name}.json`] = gzipSync(text).length;
}

/** @param {Chosen[]} list */
function groupBy(list) {
  /** @type {Map<string, Chosen[]>} */
  const groups = new Map();
  for (const one of list) groups.set(one.theme, [...(groups.get(one.theme) ?? []), one]);
  return groups;
}

/** @param {string[]} files */
function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
