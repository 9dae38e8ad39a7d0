import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import type { Catalogue } from '@/domain/library/catalogue.ts';
import type { Library, LibraryPage } from '@/domain/library/library.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { Ports, Storage } from '../studio.ts';
import { foundPictures, newestPictures } from './pictures.ts';

/** What is known first of a library of these pages, each of so many pictures, and how many were read. */
async function newestOf(...pages: readonly { count: number; isLast: boolean }[]) {
  let read = 0;
  const library = {
    async *pages(): AsyncGenerator<LibraryPage> {
      for (const { count, isLast } of pages) {
        const pictures = Array.from({ length: count }, () => samplePicture(++read));
        yield { pictures, unreadable: 0, isLast };
      }
    },
  } as Partial<Library> as Library;
  const storage = Promise.resolve({ library, problem: null } as Partial<Storage> as Storage);
  const { isAll } = await new QueryClient().fetchQuery(
    newestPictures({
      ports: { storage } as Partial<Ports> as Ports,
      thumbnails: { prepare: () => {}, addressOf: () => null, follow: () => () => {} },
    }),
  );
  return { isAll, read };
}

it.each([
  ['none', [], { isAll: true, read: 0 }],
  ['one page that is the last', [{ count: 90, isLast: true }], { isAll: true, read: 90 }],
  [
    'older ones than fill a screen',
    [
      { count: 90, isLast: false },
      { count: 90, isLast: true },
    ],
    { isAll: false, read: 90 },
  ],
  // Where those were all removed that stood on the last page.
  ['few, on no last page', [{ count: 10, isLast: false }], { isAll: true, read: 10 }],
  [
    'few on the first page',
    [
      { count: 10, isLast: false },
      { count: 90, isLast: true },
    ],
    { isAll: true, read: 100 },
  ],
])('the newest pictures tell whether there are others: %s', async (_, pages, known) => {
  expect(await newestOf(...pages)).toEqual(known);
});

it('a known catalogue is asked before what is typed can be drawn', async () => {
  const find = vi.fn<Catalogue['find']>(() => new Promise(() => {}));
  const catalogue = { find, subscribe: () => () => {} } as Partial<Catalogue> as Catalogue;
  const storage = Promise.resolve({ catalogue: async () => catalogue } as Partial<Storage>);
  const ports = { storage } as Partial<Ports> as Ports;
  const client = new QueryClient();
  void client.prefetchQuery(foundPictures({ ports }, WHOLE_LIBRARY));
  await vi.waitFor(() => expect(find).toHaveBeenCalledTimes(1));
  void client.prefetchQuery(foundPictures({ ports }, { ...WHOLE_LIBRARY, words: 'fox' }));
  expect(find).toHaveBeenCalledTimes(2);
});
