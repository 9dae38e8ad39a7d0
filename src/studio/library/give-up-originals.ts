import { queryOptions } from '@tanstack/react-query';
import { type Catalogue, FLAGS } from '@/domain/library/catalogue.ts';
import { type LibraryQuery, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { GivingUpRule } from '@/domain/settings/settings.ts';
import { catalogueOf, FOUND } from './pictures.ts';
import { changeSettings } from '../settings.ts';
import type { Studio } from '../studio.ts';

/** So many are given up together. */
const AT_ONCE = 200;

/**
 * Pictures of which thumbnail and recipe would do: older than so many months, made here, neither
 * favourites nor rated well.
 */
export function spareable({ months, keptRating }: GivingUpRule, nowMs: number): LibraryQuery {
  const before = new Date(nowMs);
  before.setMonth(before.getMonth() - months, 1);
  before.setHours(0, 0, 0, 0);
  return {
    ...WHOLE_LIBRARY,
    between: [0, before.getTime()],
    chosen: {
      favorite: ['no'],
      rating: Array.from({ length: keptRating }, (_, rating) => String(rating)),
      origin: ['made', 'edited'],
    },
  };
}

/** How many originals a query finds that are still kept, and what they take. */
export function keptOriginals({ ports }: Pick<Studio, 'ports'>, query: LibraryQuery) {
  return queryOptions({
    queryKey: [...FOUND, 'kept originals', query],
    queryFn: async ({ client }) => {
      const catalogue = await client.fetchQuery(catalogueOf({ ports }));
      const { ids, bytes } = await findKept(catalogue, query);
      return { count: ids.length, bytes };
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** How many originals of these pictures are still kept, and what they take. */
export function keptOriginalsOf({ ports }: Pick<Studio, 'ports'>, ids: readonly string[]) {
  return queryOptions({
    queryKey: ['kept originals', ids],
    queryFn: async () => {
      const records = await (await ports.storage).library.records(ids);
      const kept = records.filter((picture) => picture?.demotedAtMs === null);
      const bytes = kept.reduce((sum, picture) => sum + (picture?.sizeBytes ?? 0), 0);
      return { count: kept.length, bytes };
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Gives up the originals of a rule, but of pictures that came to be valued meanwhile. */
export async function giveUpOriginals(
  { ports }: Pick<Studio, 'ports'>,
  rule: GivingUpRule,
): Promise<{ count: number; bytes: number }> {
  const query = spareable(rule, ports.now());
  const { ids, bytes } = await findKept(await (await ports.storage).catalogue(), query);
  const isMeant = (picture: Picture) =>
    isInLibrary(picture) && !picture.favorite && picture.rating < rule.keptRating;
  await giveUp({ ports }, ids, isMeant);
  return { count: ids.length, bytes };
}

/** As `giveUpOriginals`, where the user has said so once, and remembers what it did. */
export async function giveUpByRule(studio: Pick<Studio, 'ports' | 'settings'>): Promise<void> {
  const { givesUp } = studio.settings.getState();
  if (givesUp === null) return;
  const { count, bytes } = await giveUpOriginals(studio, givesUp);
  if (count > 0) changeSettings(studio, { gaveUp: { atMs: studio.ports.now(), count, bytes } });
}

/** Gives up the originals of these pictures. */
export async function giveUpOriginalsOf(
  { ports }: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await giveUp({ ports }, ids, isInLibrary);
}

async function giveUp(
  { ports }: Pick<Studio, 'ports'>,
  ids: readonly string[],
  isMeant: (picture: Picture) => boolean,
): Promise<void> {
  const { library } = await ports.storage;
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await library.demote(ids.slice(from, from + AT_ONCE), ports.now(), isMeant);
}

function isInLibrary({ deletedAtMs }: Picture): boolean {
  return deletedAtMs === null;
}

async function findKept({ columns, find }: Catalogue, query: LibraryQuery) {
  const { slots, originalBytes } = await find(query);
  const kept = slots.filter((slot) => ((columns.flags[slot] ?? 0) & FLAGS.demoted) === 0);
  return { ids: Array.from(kept, columns.idAt), bytes: originalBytes };
}
