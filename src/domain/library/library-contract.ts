import { beforeEach, describe, expect, it } from 'vitest';
import { WHOLE_LIBRARY } from './library-query.ts';
import type { Library, LibraryChange } from './library.ts';
import type { Picture } from './picture.ts';
import { samplePicture } from './sample-picture.ts';

const files = (text: string) => ({
  original: new Blob([`original ${text}`], { type: 'image/png' }),
  thumbnail: new Blob([`thumbnail ${text}`], { type: 'image/webp' }),
});

const favorite = { kind: 'marks', change: { favorite: true } } as const;
const favor = (picture: Picture) => ({ ...picture, favorite: true });

/** Everything in the library, newest first. */
export async function allPictures(library: Library): Promise<Picture[]> {
  const all: Picture[] = [];
  for await (const { pictures } of library.pages()) all.push(...pictures);
  return all;
}

/** What every library does. `createLibrary` gives an empty one. */
export function libraryContract(createLibrary: () => Library): void {
  const [first, second, third] = [1, 2, 3].map((number) => samplePicture(number)) as [
    Picture,
    Picture,
    Picture,
  ];
  let library: Library;
  let changes: LibraryChange[];
  const at = ({ id }: Picture) => library.get(id);

  beforeEach(() => {
    library = createLibrary();
    changes = [];
    library.subscribe((change) => changes.push(change));
  });

  it('is empty at first', async () => {
    expect(await allPictures(library)).toEqual([]);
    expect(await library.get(first.id)).toBeNull();
    expect(await library.original(first.id)).toBeNull();
    expect(await library.thumbnails([first.id])).toEqual([null]);
  });

  it('keeps a picture with its files as they were', async () => {
    await library.save(first, files('one'));
    expect(await library.get(first.id)).toEqual(first);
    const original = await library.original(first.id);
    expect(original?.type).toBe('image/png');
    expect(await original?.text()).toBe('original one');
    const [missing, thumbnail] = await library.thumbnails([second.id, first.id]);
    expect(missing).toBeNull();
    expect(await thumbnail?.text()).toBe('thumbnail one');
    expect(changes).toEqual([{ put: [first], removed: [] }]);
  });

  it('gives the newest picture first, in whichever order they were saved', async () => {
    for (const picture of [second, first, third]) await library.save(picture, files('any'));
    expect(await allPictures(library)).toEqual([third, second, first]);
  });

  it('says of the page that the oldest are on that none follows', async () => {
    for (const picture of [first, second]) await library.save(picture, files('any'));
    const isLast: boolean[] = [];
    for await (const page of library.pages()) isLast.push(page.isLast);
    expect(isLast).toEqual(isLast.map((_, at) => at === isLast.length - 1));
  });

  it('changes nothing when a picture is saved again, and tells again that it is there', async () => {
    await library.save(first, files('one'));
    await library.save({ ...first, favorite: true }, files('two'));
    expect(await allPictures(library)).toEqual([first]);
    expect(await (await library.original(first.id))?.text()).toBe('original one');
    // Whoever saved it first may have died before it could tell.
    expect(changes).toEqual([
      { put: [first], removed: [] },
      { put: [first], removed: [] },
    ]);
  });

  it('changes the pictures that are there and leaves out the others', async () => {
    await library.save(first, files('one'));
    await library.save(second, files('two'));
    changes.length = 0;
    await library.change([third.id, first.id, first.id], favor);
    expect(await allPictures(library)).toEqual([second, favor(first)]);
    expect(changes).toEqual([{ put: [favor(first)], removed: [] }]);
  });

  it('is silent about a change that changed nothing', async () => {
    await library.save(first, files('one'));
    changes.length = 0;
    await library.change([first.id], (picture) => picture);
    expect(changes).toEqual([]);
  });

  it('changes no picture when the change of one of them throws', async () => {
    await library.save(first, files('one'));
    await library.save(second, files('two'));
    changes.length = 0;
    const change = library.change([first.id, second.id], (picture) => {
      if (picture.id === first.id) throw new Error('cannot');
      return favor(picture);
    });
    await expect(change).rejects.toThrow('cannot');
    expect(await allPictures(library)).toEqual([second, first]);
    expect(changes).toEqual([]);
  });

  it('removes pictures with their files', async () => {
    for (const picture of [first, second, third]) await library.save(picture, files('any'));
    changes.length = 0;
    await library.remove([third.id, first.id]);
    expect(await allPictures(library)).toEqual([second]);
    expect(await library.original(first.id)).toBeNull();
    expect(await library.thumbnails([third.id])).toEqual([null]);
    expect(changes).toEqual([{ put: [], removed: expect.arrayContaining([first.id, third.id]) }]);
  });

  it('takes a picture back that was removed', async () => {
    await library.save(first, files('one'));
    await library.remove([first.id]);
    await library.save(first, files('again'));
    expect(await allPictures(library)).toEqual([first]);
    expect(await (await library.original(first.id))?.text()).toBe('original again');
  });

  it('loses nothing when much is saved at once', async () => {
    const pictures = Array.from({ length: 250 }, (_, number) => samplePicture(number));
    await Promise.all(pictures.map((picture) => library.save(picture, files('any'))));
    expect(await allPictures(library)).toEqual(pictures.toReversed());
  });

  it('gives the records of many ids together, in their order', async () => {
    for (const picture of [first, second]) await library.save(picture, files('any'));
    const ids = [third.id, first.id, second.id, first.id];
    expect(await library.records(ids)).toEqual([null, first, second, first]);
  });

  it('removes only what is meant', async () => {
    for (const picture of [first, second]) await library.save(picture, files('any'));
    await library.change([first.id], favor);
    await library.remove([first.id, second.id], ({ favorite }) => favorite);
    expect(await allPictures(library)).toEqual([second]);
    expect(await library.original(second.id)).not.toBeNull();
  });

  it('gives up originals, and keeps thumbnails and records', async () => {
    for (const picture of [first, second]) await library.save(picture, files('any'));
    await library.demote([first.id, third.id], 5);
    await library.demote([first.id], 6);
    await library.demote([second.id], 6, ({ favorite }) => favorite);
    expect(await library.get(first.id)).toEqual({ ...first, demotedAtMs: 5 });
    expect(await library.original(first.id)).toBeNull();
    expect(await library.thumbnails([first.id])).not.toEqual([null]);
    expect(await library.original(second.id)).not.toBeNull();
  });

  describe('edits', () => {
    it('change what they name, as one step', async () => {
      for (const picture of [first, second]) await library.save(picture, files('any'));
      const step = await library.edit(
        [
          { ...favorite, ids: [first.id, third.id] },
          { kind: 'marks', ids: [first.id, second.id], change: { rating: 4, addTags: ['fox'] } },
        ],
        7,
      );
      expect(step).toMatchObject({ number: 1, atMs: 7, isUndone: false, pictureCount: 2 });
      expect(await at(first)).toEqual({ ...first, favorite: true, rating: 4, tags: ['fox'] });
      expect(await library.steps()).toEqual([step]);
    });

    it('are no step where they change nothing', async () => {
      await library.save(first, files('any'));
      changes.length = 0;
      const nothing = { kind: 'marks', ids: [first.id], change: { rating: 0 } } as const;
      const gone = { kind: 'arrangement', change: { remove: [third.id] } } as const;
      const none = { ...favorite, ids: [second.id] };
      expect(await library.edit([nothing, none, gone], 7)).toBeNull();
      expect(await library.steps()).toEqual([]);
      expect(changes).toEqual([]);
    });

    it('are undone and done again in their order, for at least fifty steps', async () => {
      await library.save(first, files('any'));
      const states: (Picture | null)[] = [await at(first)];
      for (let step = 1; step <= 60; step++) {
        const change = step % 2 === 1 ? { addTags: [`tag ${step}`] } : { notes: `note ${step}` };
        await library.edit([{ kind: 'marks', ids: [first.id], change }], step);
        states.push(await at(first));
      }
      for (let step = 59; step >= 10; step--) {
        expect(await library.undo()).toMatchObject({ number: step + 1, isUndone: true });
        expect(await at(first)).toEqual(states[step]);
      }
      for (let step = 11; step <= 60; step++) {
        expect(await library.redo()).toMatchObject({ number: step, isUndone: false });
        expect(await at(first)).toEqual(states[step]);
      }
      expect(await library.redo()).toBeNull();
    });

    it('bring back what every picture had, however different it was', async () => {
      const rated = [first, { ...second, rating: 3, tags: ['fox'] } as const, third];
      for (const picture of rated) await library.save(picture, files('any'));
      const ids = rated.map(({ id }) => id);
      const change = { rating: 5, addTags: ['fox', 'snow'], deletedAtMs: 9 } as const;
      await library.edit([{ kind: 'marks', ids, change }], 1);
      await library.undo();
      expect(await allPictures(library)).toEqual(rated.toReversed());
    });

    it('forget what was undone when something else is done', async () => {
      await library.save(first, files('any'));
      await library.edit([{ ...favorite, ids: [first.id] }], 1);
      await library.undo();
      await library.edit([{ kind: 'marks', ids: [first.id], change: { rating: 2 } }], 2);
      expect(await library.redo()).toBeNull();
      await library.undo();
      expect(await at(first)).toEqual(first);
      expect(await library.undo()).toBeNull();
    });

    it('keep what was undone when something is done that changes nothing', async () => {
      await library.save(first, files('any'));
      await library.edit([{ ...favorite, ids: [first.id] }], 1);
      await library.undo();
      await library.edit([{ kind: 'marks', ids: [first.id], change: { rating: 0 } }], 2);
      expect(await library.redo()).toMatchObject({ number: 1, isUndone: false });
    });

    it('pass over pictures that are gone for good', async () => {
      for (const picture of [first, second]) await library.save(picture, files('any'));
      await library.edit([{ ...favorite, ids: [first.id, second.id] }], 1);
      await library.remove([first.id]);
      expect(await library.undo()).toMatchObject({ isUndone: true });
      expect(await allPictures(library)).toEqual([second]);
    });

    it('keep collections and saved searches, with what lies in them', async () => {
      const client = { id: first.id, name: 'Client', parent: null, createdAtMs: 1 };
      const best = { id: second.id, name: 'Best', query: WHOLE_LIBRARY };
      await library.save(first, files('any'));
      await library.edit(
        [
          { kind: 'arrangement', change: { putCollections: [client], putSearches: [best] } },
          { kind: 'marks', ids: [first.id], change: { addCollections: [client.id] } },
        ],
        1,
      );
      const both = { collections: [client], searches: [best] };
      expect(await library.arrangement()).toEqual(both);
      expect(changes.filter(({ isRearranged }) => isRearranged)).toHaveLength(1);
      await library.edit([{ kind: 'arrangement', change: { remove: [client.id, best.id] } }], 2);
      expect(await library.arrangement()).toEqual({ collections: [], searches: [] });
      await library.undo();
      expect(await library.arrangement()).toEqual(both);
      await library.undo();
      expect(await library.arrangement()).toEqual({ collections: [], searches: [] });
      expect(await at(first)).toEqual(first);
    });
  });

  it('stops giving pages when told to', async () => {
    await library.save(first, files('one'));
    const pages = library.pages(AbortSignal.abort(new Error('stopped')));
    await expect(pages[Symbol.asyncIterator]().next()).rejects.toThrow('stopped');
  });

  it('no longer calls a listener that has left', async () => {
    const heard: LibraryChange[] = [];
    const leave = library.subscribe((change) => heard.push(change));
    await library.save(first, files('one'));
    leave();
    await library.save(second, files('two'));
    expect(heard).toHaveLength(1);
  });
}
