import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveWriter } from '@/domain/backup/archive.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import type { Library } from '@/domain/library/library.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { indexedDbLibrary } from '@/platform/storage/indexed-db-library.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { mortalStores } from '@/platform/storage/mortal-stores.ts';
import type { Storage } from '../studio.ts';
import { importForeign } from './import-foreign.ts';
import { readForeign } from './read-foreign.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const RUNS = Number(import.meta.env['VITE_RUNS'] ?? 25);
const COUNT = 205;
const NOW_MS = Date.UTC(2026, 5, 1);

const archives = browserArchives({ now: () => NOW_MS, choose: async () => memoryTarget() });
const untouched = { signal: new AbortController().signal, onProgress: () => {} };
const ports = {
  now: () => NOW_MS,
  random: () => 0.5,
  thumbnailer: {
    thumbnail: async (original: Blob) => ({
      image: new Blob(['thumbnail']),
      size: { width: 64, height: 64 },
      placeholder: '',
      hash: await hashOf(original),
    }),
  },
};

async function zipOf(add: (writer: ArchiveWriter) => Promise<unknown>): Promise<Blob> {
  const writer = (await archives.create('')) as ArchiveWriter;
  await add(writer);
  return (await writer.finish()).file;
}

async function backup(): Promise<Blob> {
  const { library, references } = memoryStorage();
  for (let number = 0; number < COUNT; number++)
    await library.save(samplePicture(number), {
      original: new Blob([`original ${number}`], { type: 'image/png' }),
      thumbnail: new Blob([`thumbnail ${number}`], { type: 'image/webp' }),
    });
  return zipOf((writer) =>
    writeBackup({ library, references, belongings: [] }, writer, 1, untouched),
  );
}

/** An export of ArtBot. */
function artbot(): Promise<Blob> {
  const details = Array.from({ length: 6 }, (_, number) => ({
    name: `${number}.png`,
    date: '2026-04-01T12:00:00Z',
    prompt: `a castle, ${number}`,
  }));
  return zipOf(async (writer) => {
    for (const { name } of details) await writer.add(name, new Blob([png(name)]));
    await writer.add('_image_details.json', new Blob([JSON.stringify(details)]));
  });
}

/** As much of a PNG as tells what it is, and a text that makes it another one. */
function png(text: string): Uint8Array<ArrayBuffer> {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82];
  return new Uint8Array([...header, 0, 0, 0, 64, 0, 0, 0, 64, ...new TextEncoder().encode(text)]);
}

type Take = (storage: Storage, file: Blob) => Promise<unknown>;

const restore: Take = async (storage, file) =>
  restoreBackup({ ...storage, belongings: [] }, ports, await archives.open(file), untouched);

const importExport: Take = async (storage, file) => {
  const archive = await archives.open(file);
  const foreign = await readForeign(archive);
  return foreign && importForeign(storage, ports, archive, foreign, untouched);
};

const open = (library: Library): Storage => ({ ...memoryStorage(), library, problem: null });

let databases = 0;

/** All that a library holds of its pictures but the ids, which an import may make anew. */
async function heldBy(library: Library) {
  const pictures = await allPictures(library);
  const held = pictures.map(async ({ id, recipe: { prompt } }) => {
    const [thumbnail] = await library.thumbnails([id]);
    return [prompt, await (await library.original(id))?.text(), await thumbnail?.text()].join();
  });
  return (await Promise.all(held)).toSorted();
}

describe.each([
  ['the restoration of a backup', backup, restore],
  ['the import of an export of another program', artbot, importExport],
])('%s', (_, make, take) => {
  it('ends with the same library, wherever it is killed and however often', async () => {
    const file = await make();
    const whole = memoryStorage();
    await take({ ...whole, problem: null }, file);
    const expected = await heldBy(whole.library);
    expect(expected.length).toBeGreaterThan(5);
    const deaths = fc.array(fc.nat(20), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(deaths, async (lives) => {
        const name = `killed-${databases++}`;
        for (const writes of lives) {
          const stores = mortalStores();
          const dying = stores.dieAfter(writes);
          const library = indexedDbLibrary({ name, open: stores.open });
          await Promise.race([take(open(library), file), dying]);
          // What is there is whole.
          const left = await heldBy(indexedDbLibrary({ name }));
          for (const one of left) expect(expected).toContain(one);
        }
        const library = indexedDbLibrary({ name });
        await take(open(library), file);
        expect(await heldBy(library)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
