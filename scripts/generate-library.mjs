import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { runnerImport } from 'vite';
import { sampleFiles } from './library/sample-files.mjs';
import { samplePicture } from './library/sample-pictures.mjs';

/**
 * Writes a made-up library as a backup, as docs/backup-format.md describes it: Settings, "Restore
 * from a backup…" opens it. Usage: npm run library:generate -- 100000 [FILE.zip] [KB], where KB is the
 * least size of an original; without it they are some kilobytes.
 */
const count = Number(process.argv[2] ?? 1000);
const path = process.argv[3] ?? `library-${count}.zip`;
const leastBytes = Number(process.argv[4] ?? 0) * 1000;
if (!Number.isInteger(count) || count < 1 || Number.isNaN(leastBytes))
  throw new Error('Usage: npm run library:generate -- COUNT [FILE.zip] [KB]');

/** The last picture was made then, whenever this runs: the same numbers give the same library. */
const END_MS = Date.UTC(2026, 0, 1);
const COLLECTIONS = ['Clients', 'Meyer', 'Sharma', 'Diwali'].map((name, index) => ({
  id: `0000000000000000000${index}`,
  name,
  parent: index === 1 || index === 2 ? '00000000000000000000' : null,
  createdAtMs: END_MS,
}));

const format =
  /** @type {typeof import('../src/domain/backup/backup-format.ts')} */
  (await loaded('/src/domain/backup/backup-format.ts'));
const { browserArchives } =
  /** @type {typeof import('../src/platform/files/browser-archives.ts')} */
  (await loaded('/src/platform/files/browser-archives.ts'));

const file = await open(path, 'w');
const archives = browserArchives({
  now: () => END_MS,
  choose: async () => ({
    write: async (bytes) => void (await file.write(bytes)),
    close: async () => ({ file: new Blob([]), isSaved: true }),
    abandon: async () => {},
  }),
});
const writer = await archives.create(path);
if (writer === null) throw new Error('no archive');

const files = sampleFiles();
const arrangement = { collections: COLLECTIONS, searches: [] };
await addText(format.ARRANGEMENT, format.arrangementText(arrangement));
let part = 0;
// Newest first, as a library gives its pictures.
for (let last = count - 1; last >= 0; last -= format.PART_LENGTH) {
  const folder = format.partFolder(++part);
  const lines = [];
  for (let index = last; index > Math.max(-1, last - format.PART_LENGTH); index--)
    lines.push(await added(folder, index));
  await addText(`${folder}/${format.RECORDS}`, format.recordsText(lines));
  if (part % 50 === 0) console.log(`${part * format.PART_LENGTH} of ${count}`);
}
const manifest = { madeAtMs: END_MS, counts: { pictures: count, references: 0, belongings: {} } };
await addText(format.MANIFEST, format.manifestText(manifest));
await writer.finish();
await file.close();
console.log(`${path}: ${count} pictures`);

/**
 * Adds the files of a picture; gives the line that names them.
 * @param {string} folder @param {number} index
 */
async function added(folder, index) {
  const record = samplePicture(index, count, END_MS);
  const sizeBytes = Math.round(leastBytes * (0.5 + ((index * 7) % 100) / 100));
  const { original, thumbnail } = files.of({ ...record, number: index, sizeBytes });
  const picture = /** @type {import('../src/domain/library/picture.ts').Picture} */ ({
    ...record,
    sizeBytes: original.length,
    hash: createHash('sha256').update(original).digest('hex'),
    collections: index % 10 === 0 ? [COLLECTIONS[(index / 10) % COLLECTIONS.length]?.id ?? ''] : [],
  });
  /** @param {'originals' | 'thumbnails'} kind @param {Uint8Array<ArrayBuffer>} bytes */
  const add = async (kind, bytes) => {
    const blob = new Blob([bytes], { type: 'image/png' });
    const name = format.nameInPart(kind, picture, blob);
    return { name, sha256: (await writer?.add(`${folder}/${name}`, blob)) ?? '' };
  };
  return {
    picture,
    original: await add('originals', original),
    thumbnail: await add('thumbnails', thumbnail),
  };
}

/** @param {string} name @param {string} text */
async function addText(name, text) {
  await writer?.add(name, new Blob([text]));
}

/** @param {string} path */
async function loaded(path) {
  return (await runnerImport(path, { resolve: { tsconfigPaths: true } })).module;
}
