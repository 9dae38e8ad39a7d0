import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveWriter } from '@/domain/backup/archive.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import { imageHeader } from '@/domain/library/image-header.ts';
import { memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { importForeign } from './import-foreign.ts';
import { readForeign } from './read-foreign.ts';

const NOW_MS = Date.UTC(2026, 5, 1);
const MADE_MS = Date.UTC(2026, 3, 1);
const untouched = { signal: new AbortController().signal, onProgress: () => {} };
const archives = browserArchives({ now: () => NOW_MS, choose: async () => memoryTarget() });
const ports = {
  now: () => NOW_MS,
  random: () => 0.5,
  thumbnailer: {
    thumbnail: async (original: Blob) => {
      const { size = { width: 0, height: 0 } } =
        imageHeader(new DataView(await original.arrayBuffer())) ?? {};
      const hash = await hashOf(original);
      return { image: new Blob(['thumbnail']), size, placeholder: '', hash };
    },
  },
};

/** As much of a PNG as tells its size. */
function png(width: number): Blob {
  const bytes = new DataView(new ArrayBuffer(33));
  for (const [at, byte] of [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].entries())
    bytes.setUint8(at, byte);
  bytes.setUint32(8, 13);
  bytes.setUint32(12, 0x49_48_44_52);
  bytes.setUint32(16, width);
  bytes.setUint32(20, 64);
  return new Blob([bytes]);
}

let storage: ReturnType<typeof memoryStorage>;
beforeEach(() => (storage = memoryStorage()));

async function zipOf(files: Readonly<Record<string, Blob | object>>): Promise<Blob> {
  const writer = (await archives.create('')) as ArchiveWriter;
  for (const [name, file] of Object.entries(files))
    await writer.add(name, file instanceof Blob ? file : new Blob([JSON.stringify(file)]));
  return (await writer.finish()).file;
}

async function take(zip: Blob) {
  const archive = await archives.open(zip);
  const foreign = await readForeign(archive);
  return foreign && importForeign(storage, ports, archive, foreign, untouched);
}

const task = (fields: object) => ({
  id: 't',
  prompt: 'a red house',
  params: {},
  inputImageIds: [],
  createdAt: MADE_MS,
  elapsed: 10,
  ...fields,
});
const playground = {
  'manifest.json': {
    version: 4,
    exportedAt: '2026-05-01T00:00:00Z',
    // More than a list of ours may have.
    settings: { padding: 'x'.repeat(200_000) },
    favoriteCollections: [{ id: 'c', name: 'Clients' }],
    tasks: [
      task({
        id: 'u',
        outputImages: ['late'],
        inputImageIds: ['early', 'up'],
        createdAt: MADE_MS + 5,
      }),
      task({ outputImages: ['early'], isFavorite: true, favoriteCollectionIds: ['c'] }),
      task({ id: 'w', prompt: 'a lie', outputImages: ['broken'] }),
    ],
    imageFiles: {
      early: { path: 'images/early.png' },
      late: { path: 'images/late.webp' },
      up: { path: 'images/up.png', source: 'upload' },
      broken: { path: 'images/broken.png' },
    },
  },
  'images/early.png': png(100),
  'images/late.webp': png(200),
  'images/up.png': png(300),
  'images/broken.png': new Blob(['<svg onload="alert(1)">']),
};

describe('an export of GPT Image Playground', () => {
  it('becomes pictures with their favourites, collections and lineage', async () => {
    const report = await take(await zipOf(playground));
    expect(report).toEqual({
      tool: 'GPT Image Playground',
      imported: 2,
      alreadyHere: 0,
      damaged: [{ name: 'images/broken.png', prompt: 'a lie' }],
      damagedCount: 1,
      left: {},
    });
    const [late, early] = await allPictures(storage.library);
    const { collections } = await storage.library.arrangement();
    expect(collections).toMatchObject([{ name: 'Clients', parent: null }]);
    expect(early).toMatchObject({
      origin: { kind: 'imported', tool: 'GPT Image Playground' },
      favorite: true,
      collections: [collections[0]?.id],
      width: 100,
      createdAtMs: MADE_MS,
      recipe: { prompt: 'a red house', backend: 'openai', size: { width: 100, height: 64 } },
    });
    // Its name said otherwise.
    expect(late?.mediaType).toBe('image/png');
    expect(late?.parents).toEqual([early?.id]);
    const hash = await hashOf(png(300));
    expect(late?.recipe.references?.map(({ source }) => source)).toEqual([
      { kind: 'picture', id: early?.id },
      { kind: 'file', hash },
    ]);
    expect((await storage.references.get(hash))?.size).toBe(33);
  });

  it('adds nothing the second time, nor what is here under another name', async () => {
    await take(await zipOf(playground));
    expect(await take(await zipOf(playground))).toMatchObject({ imported: 0, alreadyHere: 2 });
    const renamed = {
      '_image_details.json': [{ name: 'a.png', prompt: 'a red house' }],
      'a.png': png(100),
    };
    expect(await take(await zipOf(renamed))).toMatchObject({ imported: 0, alreadyHere: 1 });
    expect(await allPictures(storage.library)).toHaveLength(2);
    expect((await storage.library.arrangement()).collections).toHaveLength(1);
  });

  it('goes on where it was broken off', async () => {
    const archive = await archives.open(await zipOf(playground));
    const foreign = (await readForeign(archive)) as NonNullable<
      Awaited<ReturnType<typeof readForeign>>
    >;
    const end = new AbortController();
    end.abort();
    const ending = { signal: end.signal, onProgress: () => {} };
    await expect(importForeign(storage, ports, archive, foreign, ending)).rejects.toThrow();
    expect(await take(await zipOf(playground))).toMatchObject({ imported: 2 });
  });
});

const beside = (filename: string) => ({
  filename,
  created: '4/1/2026, 3:04:05 PM',
  prompt: 'a blue house ### people',
  params: { seed: '7', steps: 8, loras: [{}] },
  models: ['AlbedoBase XL (SDXL)'],
});

describe('an export of ArtBot', () => {
  it('with a file beside each picture becomes pictures, and says what it lacks', async () => {
    const report = await take(
      await zipOf({
        'a_blue_house.json': beside('a_blue_house.png'),
        'a_blue_house.png': png(100),
        'gone.json': beside('gone.png'),
        'index.html': new Blob(['<script>']),
      }),
    );
    expect(report).toMatchObject({
      tool: 'ArtBot',
      imported: 1,
      left: { extras: 1, 'without-file': 1 },
    });
    expect(await allPictures(storage.library)).toMatchObject([
      {
        recipe: { prompt: 'a blue house', negative: 'people', seed: 7, backend: 'horde' },
        createdAtMs: new Date(2026, 3, 1, 15, 4, 5).getTime(),
      },
    ]);
  });

  it('with one list becomes pictures; a time that is not known is now', async () => {
    const report = await take(
      await zipOf({
        '_image_details.json': [{ name: 'a.png', prompt: 'a blue house', seed: '7' }, 7],
        'a.png': png(100),
      }),
    );
    expect(report).toMatchObject({ imported: 1, left: { times: 1, unreadable: 1 } });
    expect(await allPictures(storage.library)).toMatchObject([{ createdAtMs: NOW_MS }]);
  });
});

it('an archive of anything else is nobody’s export', async () => {
  expect(await take(await zipOf({ 'a.json': { a: 1 }, 'a.png': png(100) }))).toBeNull();
});
