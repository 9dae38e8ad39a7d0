import { beforeEach, describe, expect, it } from 'vitest';
import type { Archives, ArchiveWriter } from '@/domain/backup/archive.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { checkBackup, restoreBackup, type RestoreReport } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

export interface Kept {
  readonly library: Library;
  readonly references: ReferenceStore;
}

/** More than a part holds, so that there is a middle in which to break off. */
const COUNT = 450;
const PROMPT = 'a fox that nobody may change';

const collection = { id: samplePicture(900).id, name: 'Clients', parent: null, createdAtMs: 1 };
const search = { id: samplePicture(901).id, name: 'Foxes', query: WHOLE_LIBRARY };
const png = (text: string) => new Blob([text], { type: 'image/png' });
const webp = (text: string) => new Blob([text], { type: 'image/webp' });

/** Never broken off. */
const untouched = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const ports = {
  thumbnailer: {
    thumbnail: async () => ({
      image: webp('made anew'),
      size: { width: 4, height: 4 },
      placeholder: '',
      hash: null,
    }),
  },
  now: () => 5,
};

/** Fills a library with some of everything. */
async function fill({ library, references }: Kept): Promise<readonly Picture[]> {
  const hash = await references.add(png('a reference'), 1);
  const size = { width: 64, height: 64 };
  const special = [
    { favorite: true, rating: 5, tags: ['fox', 'लोमड़ी'], notes: 'für später' },
    { deletedAtMs: 7, collections: [collection.id] },
    { recipe: sampleRecipe({ references: [{ source: { kind: 'file', hash }, size }] }) },
    { recipe: sampleRecipe({ prompt: PROMPT }) },
  ] as const;
  const pictures = Array.from({ length: COUNT }, (_, number) =>
    samplePicture(number, special[number]),
  );
  for (let from = 0; from < COUNT; from += 150) {
    const some = pictures.slice(from, from + 150);
    await library.saveAll(
      some.map((picture) => ({
        picture,
        original: png(`original of ${picture.id}`),
        thumbnail: webp(`thumbnail of ${picture.id}`),
      })),
    );
  }
  const change = { putCollections: [collection], putSearches: [search] };
  await library.edit([{ kind: 'arrangement', change }], 1);
  await library.demote([samplePicture(5).id], 9);
  return allPictures(library);
}

/** What every library gives to a backup, and takes from one. */
export function backupContract(openEmpty: () => Kept, archives: Archives): void {
  let here: Kept;
  let pictures: readonly Picture[];

  beforeEach(async () => {
    here = openEmpty();
    pictures = await fill(here);
  });

  async function backUp(): Promise<Blob> {
    const writer = (await archives.create('backup.zip')) as ArchiveWriter;
    await writeBackup({ ...here, belongings: [] }, writer, 1234, untouched());
    return (await writer.finish()).file;
  }

  async function restore(
    { library, references }: Kept,
    backup: Blob,
    progress = untouched(),
  ): Promise<RestoreReport> {
    const there = { library, references, belongings: [] };
    return restoreBackup(there, ports, await archives.open(backup), progress);
  }

  describe('a backup', () => {
    it('brings a whole library to where there was none', async () => {
      const there = openEmpty();
      const report = await restore(there, await backUp());
      expect(report).toEqual({
        manifest: { madeAtMs: 1234, counts: { pictures: COUNT, references: 1, belongings: {} } },
        restored: COUNT,
        alreadyHere: 0,
        belongings: {},
        damaged: [],
        damagedCount: 0,
        missing: 0,
      });
      expect(await allPictures(there.library)).toEqual(pictures);
      expect(await there.library.arrangement()).toEqual(await here.library.arrangement());
      for (const { id } of [pictures[0], pictures[300], pictures.at(-1)] as Picture[]) {
        const [thumbnail] = await there.library.thumbnails([id]);
        const original = await there.library.original(id);
        expect([thumbnail?.type, original?.type]).toEqual(['image/webp', 'image/png']);
        expect(await thumbnail?.text()).toBe(`thumbnail of ${id}`);
        expect(await original?.text()).toBe(`original of ${id}`);
      }
      expect(await there.library.original(samplePicture(5).id)).toBeNull();
      expect(await there.library.thumbnails([samplePicture(5).id])).not.toEqual([null]);
      const [hash] = await here.references.addedBefore(2);
      expect(await (await there.references.get(hash ?? ''))?.text()).toBe('a reference');
    });

    it('adds nothing twice, and changes nothing that is there', async () => {
      const there = openEmpty();
      const backup = await backUp();
      const own = { ...collection, name: 'renamed since' };
      await there.library.edit([{ kind: 'arrangement', change: { putCollections: [own] } }], 1);
      await restore(there, backup);
      await there.library.change([samplePicture(3).id], (one) => ({ ...one, notes: 'mine' }));
      const before = await allPictures(there.library);
      expect(await restore(there, backup)).toMatchObject({ restored: 0, alreadyHere: COUNT });
      expect(await allPictures(there.library)).toEqual(before);
      expect((await there.library.arrangement()).collections).toEqual([own]);
    });

    it('is restored to its end however often that is broken off', async () => {
      const there = openEmpty();
      const backup = await backUp();
      let attempts = 0;
      for (let kept = 0; kept < COUNT; attempts++) {
        const end = new AbortController();
        let read = 0;
        // The second part is begun, and never brought to its end.
        const onProgress = () => void (++read === 260 && end.abort());
        await restore(there, backup, { signal: end.signal, onProgress }).catch((error: unknown) =>
          expect(error).toBe(end.signal.reason),
        );
        const { length } = await allPictures(there.library);
        expect(length).toBeGreaterThan(kept);
        kept = length;
      }
      expect(attempts).toBeGreaterThan(1);
      expect(await allPictures(there.library)).toEqual(pictures);
    });

    it('is known to be whole once all of it was read, which keeps nothing', async () => {
      const archive = await archives.open(await backUp());
      expect(await checkBackup({ belongings: [] }, archive, untouched())).toMatchObject({
        restored: COUNT,
        alreadyHere: 0,
        damagedCount: 0,
        missing: 0,
      });
    });
  });

  describe('of a backup that was damaged', () => {
    it('a picture is set aside by its name, and all others come', async () => {
      const { id } = samplePicture(3);
      const there = openEmpty();
      const backup = await withText(await backUp(), `original of ${id}`, 'Original');
      expect(await restore(there, backup)).toMatchObject({
        restored: COUNT - 1,
        damaged: [{ name: `parts/000003/originals/${id}.png`, prompt: PROMPT }],
        damagedCount: 1,
        missing: 0,
      });
      expect(await there.library.get(id)).toBeNull();
      // From one that is whole, it comes by itself.
      expect(await restore(there, await backUp())).toMatchObject({
        restored: 1,
        alreadyHere: COUNT - 1,
      });
    });

    it('a thumbnail is made anew', async () => {
      const { id } = samplePicture(3);
      const there = openEmpty();
      const backup = await withText(await backUp(), `thumbnail of ${id}`, 'Thumbnail');
      expect(await restore(there, backup)).toMatchObject({ restored: COUNT, damagedCount: 0 });
      const [thumbnail] = await there.library.thumbnails([id]);
      expect(await thumbnail?.text()).toBe('made anew');
    });

    it('a part whose records were changed is set aside, and what it held is missing', async () => {
      const backup = await withText(await backUp(), PROMPT, 'a cat');
      expect(await restore(openEmpty(), backup)).toMatchObject({
        restored: 2 * 200,
        damaged: [{ name: 'parts/000003/pictures.jsonl', prompt: null }],
        missing: COUNT - 2 * 200,
      });
    });
  });
}

/** As long as it was, so that only a checksum can tell. */
async function withText(backup: Blob, text: string, other: string): Promise<Blob> {
  const bytes = new Uint8Array(await backup.arrayBuffer());
  const letters = new TextDecoder('latin1').decode(bytes);
  expect(letters).toContain(text);
  const at = letters.indexOf(text);
  bytes.set(new TextEncoder().encode(other), at);
  return new Blob([bytes]);
}
