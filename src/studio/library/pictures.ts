import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { LibraryChange } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

/** All pictures outside the bin, newest first, and how many records could not be read. */
export interface AllPictures {
  readonly pictures: readonly Picture[];
  readonly unreadable: number;
}

const ALL = ['pictures'] as const;
const NONE: AllPictures = { pictures: [], unreadable: 0 };

/** About as many as a first screen shows. */
const FIRST_THUMBNAILS = 24;

/** How many times the pictures that are shown grow with each new showing. */
const GROWTH = 8;

/** The cache through which screens read the library; it follows every change by any tab. */
export function openPictureCache({ ports }: Pick<Studio, 'ports'>): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: 1, networkMode: 'always' } },
  });
  void ports.storage.then(({ library }) =>
    library.subscribe((change) => {
      client.setQueryData(ALL, (all?: AllPictures) => all && withChange(all, change));
      for (const picture of change.put) client.setQueryData(['picture', picture.id], picture);
      for (const id of change.removed) client.setQueryData(['picture', id], null);
    }),
  );
  return client;
}

/** Every picture of the library; the first page shows while the others are still being read. */
export function allPictures({ ports, thumbnails }: Pick<Studio, 'ports' | 'thumbnails'>) {
  return queryOptions({
    queryKey: ALL,
    queryFn: async ({ client, signal }): Promise<AllPictures> => {
      const { library } = await ports.storage;
      client.setQueryData(ALL, NONE);
      let read: Picture[] = [];
      let unreadable = 0;
      const show = () => {
        const [shown, lost] = [read, unreadable];
        client.setQueryData(ALL, (all: AllPictures = NONE) => ({
          pictures: merged(all.pictures, shown),
          unreadable: all.unreadable + lost,
        }));
        [read, unreadable] = [[], 0];
      };
      let shownCount = 0;
      for await (const page of library.pages(signal)) {
        read.push(...page.pictures);
        unreadable += page.unreadable;
        // The first page at once, and then many times as much: laying out the wall costs what is on
        // it, and would cost its square if every page were shown.
        if (read.length < (GROWTH - 1) * shownCount) continue;
        // Read while the wall is being laid out, not only once it stands.
        if (shownCount === 0) {
          thumbnails.prepare(read.slice(0, FIRST_THUMBNAILS).map(({ id }) => id));
        }
        shownCount += read.length;
        show();
      }
      show();
      return client.getQueryData<AllPictures>(ALL) ?? NONE;
    },
  });
}

export function pictureById({ ports }: Pick<Studio, 'ports'>, id: string) {
  return queryOptions({
    queryKey: ['picture', id],
    queryFn: async (): Promise<Picture | null> => (await ports.storage).library.get(id),
  });
}

/** The picture's bytes as they were received; null when they are gone. */
export function originalOf({ ports }: Pick<Studio, 'ports'>, id: string) {
  return queryOptions({
    queryKey: ['original', id],
    queryFn: async (): Promise<Blob | null> => (await ports.storage).library.original(id),
    gcTime: 60_000,
  });
}

function withChange(all: AllPictures, { put, removed }: LibraryChange): AllPictures {
  const gone = new Set(removed);
  const kept = all.pictures.filter(({ id }) => !gone.has(id));
  return { ...all, pictures: merged(kept, put) };
}

/** Both lists in one, newest first, without what is in the bin; of two with one id the later wins. */
function merged(older: readonly Picture[], newer: readonly Picture[]): readonly Picture[] {
  const changed = new Map(newer.map((picture) => [picture.id, picture]));
  return [...older.filter(({ id }) => !changed.has(id)), ...newer]
    .filter(({ deletedAtMs }) => deletedAtMs === null)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
}
