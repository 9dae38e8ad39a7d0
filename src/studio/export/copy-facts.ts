import { queryOptions } from '@tanstack/react-query';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { FoundRecipe } from '@/domain/metadata/found-recipe.ts';
import { sourceTypeOf } from '@/domain/metadata/source-type.ts';
import { picturesIn } from '@/domain/recipe/reference.ts';
import type { Studio } from '../studio.ts';

/** What has to be known of a picture before it leaves the studio. */
export interface CopyFacts {
  readonly original: Blob;
  readonly found: FoundRecipe;
  /** How it came about, as `sourceTypeOf` says. */
  readonly sourceType: string | null;
  /** Records of the pictures that it came from. */
  readonly records: ReadonlyMap<string, Picture>;
}

/** Null where the picture's bytes are gone. */
export async function copyFacts(
  { ports }: Pick<Studio, 'ports'>,
  picture: Picture,
): Promise<CopyFacts | null> {
  const [{ library }, later] = await Promise.all([ports.storage, ports.later()]);
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return null;
  const reader = await later.pictureReader();
  const [{ found }, records] = await Promise.all([
    reader.read(original),
    recordsBehind(library, picture),
  ]);
  return { original, found, records, sourceType: sourceTypeOf(picture, found, records) };
}

const MOST_RECORDS = 200;
const KEPT_MS = 10_000;

async function recordsBehind(
  library: Pick<Library, 'records'>,
  { parents, recipe }: Pick<Picture, 'parents' | 'recipe'>,
): Promise<ReadonlyMap<string, Picture>> {
  const records = new Map<string, Picture>();
  let wanted = [...new Set([...parents, ...picturesIn(recipe.references ?? [])])];
  while (wanted.length > 0 && records.size < MOST_RECORDS) {
    const found = (await library.records(wanted)).filter((record) => record !== null);
    for (const record of found) records.set(record.id, record);
    const next = found.flatMap((record) => picturesIn(record.recipe.references ?? []));
    wanted = [...new Set(next)].filter((id) => !records.has(id));
  }
  return records;
}

/** For screens; the bytes are let go soon after the last one that shows them. */
export function copyFactsOf(studio: Pick<Studio, 'ports'>, picture: Picture) {
  return queryOptions({
    queryKey: ['copy-facts', picture.id],
    queryFn: () => copyFacts(studio, picture),
    structuralSharing: false,
    gcTime: KEPT_MS,
  });
}
