import { beforeEach, expect, it } from 'vitest';
import type { Library, LibraryChange } from './library.ts';
import type { Picture } from './picture.ts';
import { samplePicture } from './sample-picture.ts';

const files = (text: string) => ({
  original: new Blob([`original ${text}`], { type: 'image/png' }),
  thumbnail: new Blob([`thumbnail ${text}`], { type: 'image/webp' }),
});

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
