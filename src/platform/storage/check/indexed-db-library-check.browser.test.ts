import { promisifyRequest } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckReport } from '@/domain/library/library-check.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { hashOf } from '../../hash-of.ts';
import { keepBlocks, makeBlocks } from '../catalogue/shelf-blocks.ts';
import { indexedDbLibrary } from '../indexed-db-library.ts';
import { objectStore } from '../object-store.ts';
import { DERIVED } from '../shelf.ts';
import { indexedDbLibraryCheck } from './indexed-db-library-check.ts';

const SIDE = 96;
const HOUR_MS = 3600_000;
const NOTHING_FOUND = {
  thumbnailsMade: [],
  filesLost: [],
  originalsLost: [],
  originalsDamaged: [],
  sizesMended: [],
  foundAgain: [],
  strayFiles: 0,
  filesRemoved: 0,
  indexMended: 0,
  unreadable: 0,
};

const thumbnailer: Thumbnailer = {
  async thumbnail(original) {
    const { width, height } = await createImageBitmap(original);
    const [image, hash] = [await painted(8, 'blue'), await hashOf(original)];
    return { image, size: { width, height }, placeholder: '', hash };
  },
};

async function painted(side: number, color: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, side, side / 2);
  return canvas.convertToBlob();
}

const [first, second, third] = [1, 2, 3].map((number) => samplePicture(number)) as [
  Picture,
  Picture,
  Picture,
];
const idsInOrder = [first.id, second.id, third.id];
let name: string;
let library: Library;
let atMs: number;
const storeOf = (what: 'pictures' | 'originals' | 'thumbnails') => objectStore(`${name}-${what}`);

async function run(isThorough = false): Promise<Partial<CheckReport>> {
  const check = indexedDbLibraryCheck(library, { name });
  const report = await check.run({
    thumbnailer,
    isThorough,
    now: () => atMs,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const { endedAtMs, pictures, isThorough: wasThorough, ...found } = report;
  expect([endedAtMs, pictures >= 0, wasThorough]).toEqual([atMs, true, isThorough]);
  return found;
}

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  library = indexedDbLibrary({ name });
  atMs = Date.UTC(2026, 5, 1);
  for (const picture of [first, second, third]) {
    const original = await painted(SIDE, 'green');
    const own = {
      width: SIDE,
      height: SIDE,
      sizeBytes: original.size,
      hash: await hashOf(original),
    };
    await library.save({ ...picture, ...own }, { original, thumbnail: await painted(8, 'green') });
  }
});

describe('the check of a library', () => {
  it('finds nothing where nothing is wrong, and is remembered', async () => {
    expect(await indexedDbLibraryCheck(library, { name }).last()).toBeNull();
    expect(await run()).toEqual(NOTHING_FOUND);
    expect(await run(true)).toEqual(NOTHING_FOUND);
    const last = await indexedDbLibraryCheck(library, { name }).last();
    expect(last).toMatchObject({ ...NOTHING_FOUND, isThorough: true, pictures: 3 });
  });

  it('makes thumbnails anew that are gone, empty or broken', async () => {
    await storeOf('thumbnails').write((store) => {
      store.delete(first.id);
      store.put(new Blob(), second.id);
      store.put(new Blob(['not a picture']), third.id);
    });
    expect(await run()).toEqual({ ...NOTHING_FOUND, thumbnailsMade: idsInOrder });
    const thumbnails = await library.thumbnails(idsInOrder);
    for (const thumbnail of thumbnails) expect(await createImageBitmap(thumbnail!)).toBeTruthy();
    expect(await run()).toEqual(NOTHING_FOUND);
  });

  it('has a picture whose original is gone count as having given it up', async () => {
    await storeOf('originals').write((store) => void store.delete(second.id));
    expect(await run()).toEqual({ ...NOTHING_FOUND, originalsLost: [second.id] });
    expect(await library.get(second.id)).toMatchObject({ demotedAtMs: atMs });
    expect(await run()).toEqual(NOTHING_FOUND);
  });

  it('keeps the recipe of a picture of which no file is left', async () => {
    for (const what of ['originals', 'thumbnails'] as const)
      await storeOf(what).write((store) => void store.delete(second.id));
    expect(await run()).toEqual({ ...NOTHING_FOUND, filesLost: [second.id] });
    expect(await library.get(second.id)).toMatchObject({ recipe: second.recipe });
  });

  it('mends sizes that were written down wrongly', async () => {
    const { width, height, sizeBytes } = (await library.get(first.id))!;
    await library.change([first.id], (picture) => ({ ...picture, width: 7, sizeBytes: 7 }));
    expect(await run()).toEqual({ ...NOTHING_FOUND, sizesMended: [first.id] });
    expect(await library.get(first.id)).toMatchObject({ width, height, sizeBytes });
  });

  it('names an original that lacks its end, and leaves what there is of it', async () => {
    const original = (await library.original(first.id))!;
    const half = original.slice(0, original.size / 2, 'image/png');
    await storeOf('originals').write((store) => void store.put(half, first.id));
    const { originalsDamaged } = await run();
    expect(originalsDamaged).toEqual([first.id]);
    expect((await library.original(first.id))?.size).toBe(half.size);
  });

  it('names an original of which a byte has flipped, when it reads all of them', async () => {
    const bytes = new Uint8Array(await (await library.original(first.id))!.arrayBuffer());
    bytes[bytes.length - 20]! ^= 1;
    const flipped = new Blob([bytes], { type: 'image/png' });
    await storeOf('originals').write((store) => void store.put(flipped, first.id));
    expect(await run()).toEqual(NOTHING_FOUND);
    expect(await run(true)).toEqual({ ...NOTHING_FOUND, originalsDamaged: [first.id] });
    expect((await library.original(first.id))?.size).toBe(bytes.length);
  });

  it('brings originals back whose records are gone, at its second look', async () => {
    await storeOf('pictures').write((store) => void store.delete(''));
    expect(await run()).toEqual({ ...NOTHING_FOUND, strayFiles: 3 });
    expect(await library.get(first.id)).toBeNull();
    expect(await run()).toEqual({ ...NOTHING_FOUND, strayFiles: 3 });
    atMs += 2 * HOUR_MS;
    expect(await run()).toEqual({ ...NOTHING_FOUND, foundAgain: idsInOrder });
    expect(await library.get(first.id)).toMatchObject({
      width: SIDE,
      createdAtMs: first.createdAtMs,
      origin: { kind: 'imported' },
    });
    expect(await run(true)).toEqual(NOTHING_FOUND);
  });

  it('removes thumbnails that belong to nothing, at its second look', async () => {
    const stray = samplePicture(9).id;
    const thumbnail = await painted(8, 'red');
    await storeOf('thumbnails').write((store) => void store.put(thumbnail, stray));
    expect(await run()).toEqual({ ...NOTHING_FOUND, strayFiles: 1 });
    expect(await library.thumbnails([stray])).not.toEqual([null]);
    atMs += 2 * HOUR_MS;
    expect(await run()).toEqual({ ...NOTHING_FOUND, filesRemoved: 1 });
    expect(await library.thumbnails([stray])).toEqual([null]);
  });

  it('leaves a picture alone that was only just being saved', async () => {
    const original = await painted(SIDE, 'red');
    const late = { ...samplePicture(9), width: SIDE, height: SIDE, sizeBytes: original.size };
    await storeOf('originals').write((store) => void store.put(original, late.id));
    expect(await run()).toEqual({ ...NOTHING_FOUND, strayFiles: 1 });
    await library.save(late, { original, thumbnail: original });
    atMs += 2 * HOUR_MS;
    expect(await run()).toEqual(NOTHING_FOUND);
    expect(await library.get(late.id)).toEqual(late);
  });

  it.each([
    ['a broken shelf', 'broken'],
    ['a record without an id', { version: 2, edition: 1, records: [{}] }],
    ['a record that cannot be read', { version: 2, edition: 1, records: [{ id: third.id }] }],
  ])('never takes files away that %s may name', async (_, shelf) => {
    await storeOf('pictures').write((store) => void store.put(shelf, third.id));
    expect(await run()).toEqual({ ...NOTHING_FOUND, unreadable: 1 });
    atMs += 2 * HOUR_MS;
    expect(await run()).toEqual({ ...NOTHING_FOUND, unreadable: 1 });
    expect(await library.original(third.id)).not.toBeNull();
  });

  it('has the index made anew where it does not fit its shelf', async () => {
    const shelves = storeOf('pictures');
    const made = await shelves.read((store) => makeBlocks(store, ''));
    const keep = (blocks: typeof made) => shelves.write((store) => keepBlocks(store, blocks));
    const stored = () =>
      shelves.read((store) => promisifyRequest<unknown>(store.get([DERIVED.columns, ''])));

    await keep(made);
    expect(await run(true)).toEqual(NOTHING_FOUND);
    expect(await stored()).toEqual(made.columns);

    const flags = made.columns.flags.map((flag) => flag ^ 1);
    await keep({ ...made, columns: { ...made.columns, flags } });
    expect(await run()).toEqual({ ...NOTHING_FOUND, indexMended: 1 });
    expect(await stored()).toBeUndefined();

    await keep({ ...made, traits: { ...made.traits, tokens: made.traits.tokens.map(() => 0) } });
    expect(await run()).toEqual(NOTHING_FOUND);
    expect(await run(true)).toEqual({ ...NOTHING_FOUND, indexMended: 1 });

    await shelves.write((store) => void store.put(made.columns, [DERIVED.columns, 'gone']));
    expect(await run()).toEqual({ ...NOTHING_FOUND, indexMended: 1 });
    expect(await run()).toEqual(NOTHING_FOUND);
  });

  it('ends when it is told to, and is not remembered then', async () => {
    const check = indexedDbLibraryCheck(library, { name });
    const end = new AbortController();
    const running = check.run({
      thumbnailer,
      isThorough: true,
      now: () => atMs,
      signal: end.signal,
      onProgress: () => end.abort(),
    });
    await expect(running).rejects.toThrow('aborted');
    expect(await check.last()).toBeNull();
  });
});
