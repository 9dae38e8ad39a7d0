import { keepPreviousData, notifyManager, QueryClient, queryOptions } from '@tanstack/react-query';
import type { Arrangement } from '@/domain/library/arrangement.ts';
import type { Catalogue, Facets, Similar } from '@/domain/library/catalogue.ts';
import type { LibraryChange } from '@/domain/library/library.ts';
import type { LibraryQuery } from '@/domain/library/library-query.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';
import { orderOfSlots, type WallOrder } from './wall-order.ts';

/** The newest pictures outside the bin, and those that came or changed since, newest first. */
export interface NewestPictures {
  readonly pictures: readonly Picture[];
  /** How many records among them could not be read. */
  readonly unreadable: number;
  /** Whether there are no others. */
  readonly isAll: boolean;
}

/** Pictures in the order that was asked for. */
export interface FoundPictures {
  readonly order: WallOrder;
  /** How many there are in that place, found or not. */
  readonly total: number;
  readonly unreadable: number;
  /** What the originals of those that were found take. */
  readonly originalBytes: number;
}

const NEWEST = ['newest'] as const;
/** What begins with it is asked anew whenever the catalogue has changed. */
export const FOUND = ['found'] as const;
const FACETS = ['facets'] as const;
const ARRANGEMENT = ['arrangement'] as const;
const MOST_SIMILAR = 9;
/** As `FOUND`. */
export const LIKE = ['like'] as const;

/** About as many as a first screen shows. */
const FIRST_SCREEN = 24;

/** Pictures that came since are told apart from the library for so long. */
const MOST_NEWEST = 500;

/** Records of pictures that are out of sight are soon let go: there may be a hundred thousand. */
export const RECORD_KEPT_MS = 20_000;

type Reading = Pick<Studio, 'ports'>;

// What was read is drawn in the same task: another one would come after the next frame.
notifyManager.setScheduler(queueMicrotask);

/** The cache through which screens read the library; it follows every change by any tab. */
export function openPictureCache({ ports }: Reading): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: 1, networkMode: 'always' } },
  });
  const shown = client.getQueryCache();
  void ports.storage.then(({ library }) =>
    library.subscribe((change) => {
      const { put, removed, changed = [] } = change;
      client.setQueryData(NEWEST, (all?: NewestPictures) => all && withChange(all, change));
      const records = [
        ...put.map((picture) => [picture.id, picture] as const),
        ...removed.map((id) => [id, null] as const),
      ];
      for (const [id, record] of records) {
        const queryKey = ['picture', id];
        if (shown.find({ queryKey })) client.setQueryData(queryKey, record);
      }
      if (change.isRearranged) void client.invalidateQueries({ queryKey: ARRANGEMENT });
      if (changed.length === 0) return;
      void client.invalidateQueries({ queryKey: NEWEST });
      for (const id of changed) void client.invalidateQueries({ queryKey: ['picture', id] });
    }),
  );
  return client;
}

/** What a wall begins with: as little as fills a first screen, read with as few reads. */
export function newestPictures({ ports, thumbnails }: Pick<Studio, 'ports' | 'thumbnails'>) {
  return queryOptions({
    queryKey: NEWEST,
    queryFn: async ({ client, signal }): Promise<NewestPictures> => {
      const { library } = await ports.storage;
      const pictures: Picture[] = [];
      let unreadable = 0;
      let isAll = true;
      for await (const page of library.pages(signal)) {
        pictures.push(...page.pictures.filter(({ deletedAtMs }) => deletedAtMs === null));
        unreadable += page.unreadable;
        isAll = page.isLast || pictures.length < FIRST_SCREEN;
        if (!isAll) break;
      }
      const first = pictures.slice(0, FIRST_SCREEN);
      // Read while the wall is being laid out, not only once it stands.
      thumbnails.prepare(first.map(({ id }) => id));
      for (const picture of first) client.setQueryData(['picture', picture.id], picture);
      return { pictures, unreadable, isAll };
    },
    structuralSharing: false,
  });
}

/** What a query finds; what was found before shows meanwhile. */
export function foundPictures({ ports }: Reading, query: LibraryQuery) {
  return queryOptions({
    queryKey: [...FOUND, query],
    queryFn: async ({ client }): Promise<FoundPictures> => {
      const options = catalogueOf({ ports });
      // Asked at once where it can be: what is typed is drawn meanwhile.
      const catalogue = client.getQueryData(options.queryKey) ?? (await client.fetchQuery(options));
      const { slots, ...found } = await catalogue.find(query);
      return { order: orderOfSlots(slots, catalogue.columns), ...found };
    },
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** Has the words read that are looked through, before the first one is typed. */
export function wordsToSearch({ ports }: Reading) {
  return queryOptions({
    queryKey: ['words'],
    queryFn: async ({ client }): Promise<true> => {
      await (await client.fetchQuery(catalogueOf({ ports }))).readWords();
      return true;
    },
  });
}

export function facetsOf({ ports }: Reading, query: LibraryQuery) {
  return queryOptions({
    queryKey: [...FACETS, query],
    queryFn: async ({ client }): Promise<Facets> =>
      (await client.fetchQuery(catalogueOf({ ports }))).facets(query),
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

/** Collections and saved searches. */
export function arrangementOf({ ports }: Reading) {
  return queryOptions({
    queryKey: ARRANGEMENT,
    queryFn: async (): Promise<Arrangement> => (await ports.storage).library.arrangement(),
  });
}

/** Pictures that are near to one without being its relatives, the nearest first. */
export function similarTo({ ports }: Reading, id: string) {
  return queryOptions({
    queryKey: [...LIKE, 'similar', id],
    queryFn: async ({ client }): Promise<readonly Picture[]> => {
      const catalogue = await client.fetchQuery(catalogueOf({ ports }));
      const like = await client.fetchQuery(likenessOf({ ports }, id));
      if (like === null) return [];
      const relatives = new Set(like.lineage);
      const near = [like.seed, like.look, like.words].flatMap((slots) =>
        Array.from(slots.subarray(0, 6)),
      );
      const slots = [...new Set(near)].filter((slot) => !relatives.has(slot));
      const { library } = await ports.storage;
      const records = await library.records(slots.map(catalogue.columns.idAt));
      return records.filter((one) => one !== null).slice(0, MOST_SIMILAR);
    },
  });
}

/** One record; those that are asked for together are read together. */
export function pictureById({ record }: Pick<Studio, 'record'>, id: string) {
  return queryOptions({
    queryKey: ['picture', id],
    queryFn: () => record(id),
    gcTime: RECORD_KEPT_MS,
    structuralSharing: false,
  });
}

/** The picture's bytes as they were received; null when they are gone. */
export function originalOf({ ports }: Reading, id: string) {
  return queryOptions({
    queryKey: ['original', id],
    queryFn: async (): Promise<Blob | null> => (await ports.storage).library.original(id),
    gcTime: 60_000,
  });
}

/** What is like a picture, looked for once for all that shows some of it. */
function likenessOf({ ports }: Reading, id: string) {
  return queryOptions({
    queryKey: [...LIKE, id],
    queryFn: async ({ client }): Promise<Similar | null> =>
      (await client.fetchQuery(catalogueOf({ ports }))).similar(id),
    structuralSharing: false,
  });
}

/** The catalogue, of whose changes the cache hears from the first question on. */
export function catalogueOf({ ports }: Reading) {
  return queryOptions({
    queryKey: ['catalogue'],
    queryFn: async ({ client }): Promise<Catalogue> => {
      const catalogue = await (await ports.storage).catalogue();
      catalogue.subscribe(() => {
        for (const queryKey of [FOUND, FACETS, LIKE]) void client.invalidateQueries({ queryKey });
      });
      return catalogue;
    },
    structuralSharing: false,
    gcTime: Infinity,
  });
}

function withChange(newest: NewestPictures, { put, removed }: LibraryChange): NewestPictures {
  const pictures = new Map(newest.pictures.map((picture) => [picture.id, picture]));
  for (const id of removed) pictures.delete(id);
  for (const picture of put) {
    if (picture.deletedAtMs === null) pictures.set(picture.id, picture);
    else pictures.delete(picture.id);
  }
  const sorted = [...pictures.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const isAll = newest.isAll && sorted.length <= MOST_NEWEST;
  return { ...newest, pictures: sorted.slice(0, MOST_NEWEST), isAll };
}
