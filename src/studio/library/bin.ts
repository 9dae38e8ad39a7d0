import { WHOLE_BIN } from '@/domain/library/library-query.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';
import { clearTombstones } from './clear-tombstones.ts';

/** How long a picture stays in the bin. */
export const BIN_DAYS = 30;

const DAY_MS = 24 * 3600_000;

/** How many days, begun ones with them, a picture has left that was put into the bin then. */
export function daysLeft(deletedAtMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil(BIN_DAYS - (nowMs - deletedAtMs) / DAY_MS));
}

/** So many records are read at once. */
const READ_AT_ONCE = 100;

/** Removes all that is in the bin for good, with its files; gives how many pictures. */
export async function emptyBin(studio: Pick<Studio, 'ports'>): Promise<number> {
  return removeFromBin(studio, () => true);
}

/** As `emptyBin`, but only what has been in the bin for longer than it stays there. */
export async function removeExpired(studio: Pick<Studio, 'ports'>): Promise<number> {
  const expiredMs = studio.ports.now() - BIN_DAYS * DAY_MS;
  return removeFromBin(studio, (deletedAtMs) => deletedAtMs < expiredMs);
}

/** From what was deleted first on, as long as it is meant. */
async function removeFromBin(
  { ports }: Pick<Studio, 'ports'>,
  isMeant: (deletedAtMs: number) => boolean,
): Promise<number> {
  const { library, catalogue } = await ports.storage;
  const { columns, find } = await catalogue();
  const { slots } = await find({ ...WHOLE_BIN, sort: { by: 'deleted', isReversed: true } });
  const ids = Array.from(slots, columns.idAt);
  // Another tab may have brought it back meanwhile.
  const isStillMeant = ({ deletedAtMs }: Picture) => deletedAtMs !== null && isMeant(deletedAtMs);
  let removed = 0;
  while (ids.length > 0) {
    const records = await library.records(ids.splice(0, READ_AT_ONCE));
    const meant = records.filter((picture) => picture !== null && isStillMeant(picture));
    if (meant.length === 0) break;
    await library.remove(
      meant.map((picture) => picture?.id ?? ''),
      isStillMeant,
    );
    removed += meant.length;
  }
  if (removed > 0) await clearTombstones(ports);
  return removed;
}
