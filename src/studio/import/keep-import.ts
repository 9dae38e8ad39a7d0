import { createId } from '@/domain/id.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import { UNMARKED } from '@/domain/library/picture.ts';
import type { FoundRecipe, Reading } from '@/domain/metadata/found-recipe.ts';
import { MAX_SEED, type Recipe, type Size } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import type { Ports } from '../studio.ts';
import type { ImportedFile, ImportState } from './imports.ts';

const MEDIA_TYPES: Readonly<Record<NonNullable<FoundRecipe['container']>, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/heic',
  jxl: 'image/jxl',
  gif: 'image/gif',
};

/**
 * Puts a file into the library as it came, byte for byte; one that is there already is named
 * instead. What cannot be shown is broken. Rejects with a StorageError.
 */
export async function keepImport(
  { storage, thumbnailer, now, random }: Pick<Ports, 'storage' | 'thumbnailer' | 'now' | 'random'>,
  { found, hash, open, changedAtMs }: ImportedFile,
  known: Map<string, string>,
): Promise<ImportState> {
  const here = hash === null ? undefined : known.get(hash);
  if (here !== undefined) return { kind: 'kept', picture: here, isNew: false };
  const container = found?.container ?? null;
  if (found === null || container === null) return { kind: 'broken', problem: 'unreadable' };
  const file = await open();
  // Its bytes say what it is, never its name.
  const original = file.slice(0, file.size, MEDIA_TYPES[container]);
  const thumbnail = await thumbnailer.thumbnail(original).catch(() => null);
  if (thumbnail === null) return { kind: 'broken', problem: 'unreadable' };
  const createdAtMs = Math.min(changedAtMs ?? now(), now());
  const id = createId(createdAtMs, random);
  const [reading] = found.readings;
  const picture = pictureFrom({
    ...UNMARKED,
    version: 2,
    id,
    batch: id,
    recipe: recipeOf(reading, thumbnail.size, hash),
    ...thumbnail.size,
    sizeBytes: original.size,
    mediaType: original.type,
    hash: hash ?? thumbnail.hash,
    demotedAtMs: null,
    placeholder: thumbnail.placeholder,
    parents: [],
    origin: { kind: 'imported', ...(found.tool !== null && { tool: found.tool }) },
    createdAtMs,
    durationMs: 0,
    notices: [],
  });
  if (picture === null) return { kind: 'broken', problem: 'unreadable' };
  const { library } = await storage;
  await library.saveAll([{ picture, original, thumbnail: thumbnail.image }]);
  if (hash !== null) known.set(hash, id);
  return { kind: 'kept', picture: id, isNew: true };
}

const LONGEST_NAME = 200;

/** What of a reading a recipe can hold; its backend is the program that it was made with. */
function recipeOf(reading: Reading | undefined, size: Size, hash: string | null): Recipe {
  if (reading?.recipe) return reading.recipe;
  // A picture without a seed has one of its own, so that it is nobody's relative.
  const ownSeed = Number.parseInt(hash?.slice(0, 8) ?? '0', 16);
  const seed = Number(reading?.seed ?? Number.NaN);
  const options = optionsOf(reading);
  return {
    version: 1,
    prompt: reading?.prompt ?? '',
    negative: reading?.negative ?? '',
    style: null,
    size,
    seed: seed <= MAX_SEED ? seed : ownSeed,
    backend: (reading?.tool ?? 'imported').slice(0, LONGEST_NAME),
    model: (reading?.model ?? '').slice(0, LONGEST_NAME),
    ...(Object.keys(options).length > 0 && { options }),
  };
}

function optionsOf(reading: Reading | undefined): RenderOptions {
  if (reading === undefined) return {};
  const { steps, guidance, sampler, scheduler } = reading;
  return {
    ...(steps !== null && Number.isInteger(steps) && steps <= 1000 && { steps }),
    ...(guidance !== null && guidance <= 100 && { guidance }),
    ...(sampler !== null && sampler.length <= LONGEST_NAME && { sampler }),
    ...(scheduler !== null && scheduler.length <= LONGEST_NAME && { scheduler }),
  };
}
