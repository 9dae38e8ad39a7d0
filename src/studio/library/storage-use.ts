import { queryOptions } from '@tanstack/react-query';
import { type Found, FLAGS } from '@/domain/library/catalogue.ts';
import { WHOLE_BIN, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { StorageReading } from '@/domain/library/storage-meter.ts';
import { catalogueOf, FOUND } from './pictures.ts';
import type { Studio } from '../studio.ts';

/** What takes space, in the order in which it is shown. */
export const STORAGE_PARTS = [
  'originals',
  'bin',
  'thumbnails',
  'records',
  'references',
  'queue',
  'app',
] as const;

export type StoragePart = (typeof STORAGE_PARTS)[number];

/** What takes how much of the disk, in bytes. */
export interface StorageUse {
  readonly parts: Readonly<Record<StoragePart, number>>;
  readonly usedBytes: number;
  /** Null where the browser does not tell. */
  readonly quotaBytes: number | null;
  readonly isPersistent: boolean | null;
  /** What a picture of this user takes with its thumbnail; null while there is none. */
  readonly usualBytes: number | null;
  /** How many more such pictures fit; null where nobody knows. */
  readonly roomFor: number | null;
}

interface Sums extends Pick<Found, 'originalBytes'> {
  readonly pictures: number;
  /** How many of them have their original. */
  readonly originals: number;
}

export function storageUse(reading: StorageReading, library: Sums, bin: Sums): StorageUse {
  const { thumbnailBytes, referenceBytes, queueBytes, databaseBytes, usedBytes } = reading;
  const files =
    library.originalBytes + bin.originalBytes + thumbnailBytes + referenceBytes + queueBytes;
  const records = Math.max(0, (databaseBytes ?? files) - files);
  const parts = {
    originals: library.originalBytes,
    bin: bin.originalBytes,
    thumbnails: thumbnailBytes,
    records,
    references: referenceBytes,
    queue: queueBytes,
    app: Math.max(0, (usedBytes ?? 0) - files - records),
  };
  // Files that were just removed may still be counted by the browser, or not yet those just stored.
  const sum = Object.values(parts).reduce((all, bytes) => all + bytes, 0);
  const originals = library.originals + bin.originals;
  const originalBytes = library.originalBytes + bin.originalBytes;
  const usualBytes =
    originals === 0
      ? null
      : originalBytes / originals + thumbnailBytes / (library.pictures + bin.pictures);
  const { quotaBytes, isPersistent } = reading;
  return {
    parts,
    usedBytes: sum,
    quotaBytes,
    isPersistent,
    usualBytes,
    roomFor:
      quotaBytes === null || usualBytes === null || usualBytes === 0
        ? null
        : Math.max(0, Math.floor((quotaBytes - sum) / usualBytes)),
  };
}

/** Measured anew whenever it is looked at. */
export function measuredStorage({ ports }: Pick<Studio, 'ports'>) {
  return queryOptions({
    queryKey: [...FOUND, 'storage use'],
    queryFn: async ({ client }): Promise<StorageUse> => {
      const { meter } = await ports.storage;
      const { find, columns } = await client.fetchQuery(catalogueOf({ ports }));
      const [library, bin] = [await find(WHOLE_LIBRARY), await find(WHOLE_BIN)];
      const sums = ({ slots, originalBytes }: Found): Sums => ({
        originalBytes,
        pictures: slots.length,
        originals: slots.filter((slot) => ((columns.flags[slot] ?? 0) & FLAGS.demoted) === 0)
          .length,
      });
      const reading = await (await meter()).read();
      return storageUse(reading, sums(library), sums(bin));
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Asks the browser to keep all pictures until the user deletes them; gives whether it will. */
export async function keepForGood({ ports }: Pick<Studio, 'ports'>): Promise<boolean> {
  const { meter } = await ports.storage;
  return (await meter()).persist();
}
