import { expect, it } from 'vitest';
import { allPictures } from './library-contract.ts';
import { type Library, type LibraryChange, SAVED_AT_ONCE } from './library.ts';
import type { Picture } from './picture.ts';
import { samplePicture } from './sample-picture.ts';

const files = (text: string) => ({
  original: new Blob([`original ${text}`], { type: 'image/png' }),
  thumbnail: new Blob([`thumbnail ${text}`], { type: 'image/webp' }),
});

/** What every library does with pictures that come from elsewhere, many at a time. */
export function savingTogetherContract(createLibrary: () => Library): void {
  it('keeps many pictures together as they are, and leaves those alone that are there', async () => {
    const library = createLibrary();
    const [first, second, third] = [1, 2, 3].map((number) => samplePicture(number)) as [
      Picture,
      Picture,
      Picture,
    ];
    await library.save(second, files('two'));
    const changes: LibraryChange[] = [];
    library.subscribe((change) => changes.push(change));
    const binned = { ...first, deletedAtMs: 5 };
    const demoted = { ...third, demotedAtMs: 6 };
    const saved = await library.saveAll([
      { picture: binned, ...files('one') },
      { picture: { ...second, favorite: true }, ...files('other') },
      { picture: demoted, original: null, thumbnail: files('three').thumbnail },
    ]);
    expect(new Set(saved)).toEqual(new Set([binned, demoted]));
    expect(await allPictures(library)).toEqual([demoted, second, binned]);
    expect(await (await library.original(first.id))?.text()).toBe('original one');
    expect(await (await library.original(second.id))?.text()).toBe('original two');
    expect(await library.original(third.id)).toBeNull();
    expect(await (await library.thumbnails([third.id]))[0]?.text()).toBe('thumbnail three');
    expect(changes).toEqual([{ put: expect.arrayContaining([binned, demoted]), removed: [] }]);
    expect(await library.saveAll([{ picture: binned, ...files('again') }])).toEqual([]);
    expect(changes).toHaveLength(1);
  });

  it('keeps as many as may be saved together, again and again, in any order', async () => {
    const library = createLibrary();
    const numbers = Array.from({ length: 3 * SAVED_AT_ONCE }, (_, number) => number);
    const pictures = numbers.map((number) => samplePicture(number));
    const scattered = numbers.map((number) => pictures[(number * 7) % numbers.length] as Picture);
    for (let from = 0; from < scattered.length; from += SAVED_AT_ONCE) {
      const some = scattered.slice(from, from + SAVED_AT_ONCE);
      await library.saveAll(some.map((picture) => ({ picture, ...files('any') })));
    }
    expect(await allPictures(library)).toEqual(pictures.toReversed());
  });
}
