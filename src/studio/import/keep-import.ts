import { createId, timeOfId } from '@/domain/id.ts';
import type { Library } from '@/domain/library/library.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import { UNMARKED } from '@/domain/library/picture.ts';
import { type AiShare, aiShareOf } from '@/domain/metadata/ai-share.ts';
import { MEDIA_TYPES } from '@/domain/metadata/containers/container.ts';
import type { FoundRecipe, Reading } from '@/domain/metadata/found-recipe.ts';
import { MAX_SEED, type Recipe, type Size } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import type { Ports } from '../studio.ts';
import type { ImportedFile, ImportState } from './imports.ts';

/**
 * Puts a file into the library as it came, byte for byte; one that is there already is named
 * instead. What cannot be shown is broken. Rejects with a StorageError.
 */
export async function keepImport(
  ports: Pick<Ports, 'storage' | 'thumbnailer' | 'later' | 'now' | 'random'>,
  { found, hash, open, changedAtMs, allowedAtMs }: ImportedFile,
  known: Map<string, string>,
): Promise<ImportState> {
  const { storage, thumbnailer, now, random } = ports;
  const here = hash === null ? undefined : known.get(hash);
  if (here !== undefined) return { kind: 'kept', picture: here, isNew: false };
  const container = found?.container ?? null;
  if (found === null || container === null) return { kind: 'broken', problem: 'unreadable' };
  const file = await open();
  // Its bytes say what it is, never its name.
  const original = file.slice(0, file.size, MEDIA_TYPES[container]);
  const thumbnail = await thumbnailer.thumbnail(original).catch(() => null);
  if (thumbnail === null) return { kind: 'broken', problem: 'unreadable' };
  const { library } = await storage;
  const [reading] = found.readings;
  const ai = await aiShareIn(ports, original, found);
  const lineage = reading?.lineage ?? null;
  const own = lineage && (await freeId(library, lineage.id, now()));
  const changedMs = Math.max(0, Math.min(changedAtMs ?? now(), now()));
  const createdAtMs = own === null ? changedMs : timeOfId(own);
  const id = own ?? createId(createdAtMs, random);
  const picture = pictureFrom({
    ...UNMARKED,
    version: 2,
    id,
    batch: id,
    recipe: {
      ...recipeOf(reading, thumbnail.size, hash),
      ...(hash !== null &&
        allowedAtMs !== null && { permissions: [{ kind: 'face', of: hash, atMs: allowedAtMs }] }),
    },
    ...thumbnail.size,
    sizeBytes: original.size,
    mediaType: original.type,
    hash: hash ?? thumbnail.hash,
    demotedAtMs: null,
    placeholder: thumbnail.placeholder,
    parents: (lineage?.parents ?? []).map(({ id, hash = '' }) => known.get(hash) ?? id),
    origin: {
      kind: 'imported',
      ...(found.tool !== null && { tool: found.tool }),
      ...(ai !== null && { ai }),
    },
    createdAtMs,
    durationMs: 0,
    notices: [],
  });
  if (picture === null) return { kind: 'broken', problem: 'unreadable' };
  await library.saveAll([{ picture, original, thumbnail: thumbnail.image }]);
  if (hash !== null) known.set(hash, id);
  return { kind: 'kept', picture: id, isNew: true };
}

/** As verified Content Credentials say, or else what stands beside the pixels for anyone to write. */
async function aiShareIn(
  { later }: Pick<Ports, 'later'>,
  file: Blob,
  { hasCredentials, sourceType }: FoundRecipe,
): Promise<AiShare | null> {
  const written = aiShareOf(sourceType);
  if (!hasCredentials) return written;
  try {
    const { credentials } = await (await (await later()).credentialsReader()).read(file);
    return (credentials.state === 'intact' ? credentials.ai : null) ?? written;
  } catch {
    // The picture is kept all the same where the verifier cannot be had.
    return written;
  }
}

/** The picture's own id where nothing here has it, so that its relatives know it; null where it is taken. */
async function freeId(
  library: Pick<Library, 'records'>,
  id: string,
  nowMs: number,
): Promise<string | null> {
  const [taken = null] = await library.records([id]);
  return taken === null && timeOfId(id) <= nowMs ? id : null;
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
    backend: (reading?.tool || 'imported').slice(0, LONGEST_NAME),
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
