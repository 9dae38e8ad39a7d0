import * as v from 'valibot';
import { type Fill, fillSchema } from './fill.ts';
import { nameSchema, seedSchema, sizeSchema, variationSchema } from './recipe-schema.ts';
import { MAX_SEED, MAX_VARIATION, type Recipe, type Size } from './recipe.ts';
import { type Reference, referencesSchema } from './reference.ts';
import { type RenderOptions, renderOptionsSchema } from './render-options.ts';

/** The recipe being composed, and how many pictures to make of it. */
export interface Draft {
  readonly prompt: string;
  readonly negative: string;
  readonly style: string | null;
  readonly size: Size;
  /** A locked seed; null takes a fresh one for each picture. */
  readonly seed: number | null;
  /** Varies the picture of the locked seed; null for that picture itself. */
  readonly variation: number | null;
  readonly count: number;
  /** The id of the connection that is to make it. */
  readonly connection: string;
  /** The connection's kind. */
  readonly backend: string;
  /** Empty for the first model that the service offers. */
  readonly model: string;
  readonly options?: RenderOptions;
  readonly fill?: Fill;
  /** The images to start from, most important first. */
  readonly references: readonly Reference[];
  /** Ids of the pictures that this draft is a remix of. */
  readonly parents: readonly string[];
}

export const MAX_COUNT = 8;

/** Longer than any prompt may be, so that a text that is too long is kept and said to be so. */
const MAX_TYPED_LENGTH = 1_000_000;

export const EMPTY_DRAFT: Draft = {
  prompt: '',
  negative: '',
  style: null,
  size: { width: 1024, height: 1024 },
  seed: null,
  variation: null,
  count: 1,
  connection: 'sketch',
  backend: 'sketch',
  model: 'sketch',
  references: [],
  parents: [],
};

const typed = v.fallback(v.pipe(v.string(), v.maxLength(MAX_TYPED_LENGTH)), '');

/** Reads what was stored; a field that is unreadable takes its default, the others are kept. */
export const draftSchema = v.object({
  prompt: typed,
  negative: typed,
  style: v.fallback(v.nullable(nameSchema), EMPTY_DRAFT.style),
  size: v.fallback(sizeSchema, EMPTY_DRAFT.size),
  seed: v.fallback(v.nullable(seedSchema), EMPTY_DRAFT.seed),
  variation: v.fallback(v.nullable(variationSchema), EMPTY_DRAFT.variation),
  count: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_COUNT)),
    EMPTY_DRAFT.count,
  ),
  connection: v.fallback(nameSchema, EMPTY_DRAFT.connection),
  backend: v.fallback(nameSchema, EMPTY_DRAFT.backend),
  model: v.fallback(nameSchema, EMPTY_DRAFT.model),
  options: v.exactOptional(v.fallback(renderOptionsSchema, {})),
  fill: v.exactOptional(v.fallback(fillSchema, {})),
  references: v.fallback(referencesSchema, []),
  parents: v.fallback(v.array(v.string()), []),
}) satisfies v.GenericSchema<unknown, Draft>;

/** A new draft that makes the same picture again, and knows which picture it came from. */
export function draftFromRecipe(
  recipe: Recipe,
  parents: readonly string[],
  connection: string = recipe.backend,
): Draft {
  const { version: _, template: _written, variation = null, references = [], ...rest } = recipe;
  return { ...rest, variation, references, count: 1, connection, parents };
}

/**
 * The recipes of one batch: one for each picture, with every seed decided. A draft of a variation
 * counts up variations of its seed, any other draft with a locked seed counts up seeds.
 */
export function recipesFromDraft(draft: Draft, randomSeed: () => number): Recipe[] {
  const { count, parents: _, connection: _unused, fill: _filled, ...fields } = draft;
  const { references, seed, variation, ...rest } = fields;
  return Array.from({ length: count }, (_nothing, index) => ({
    ...rest,
    version: 1,
    prompt: draft.prompt.trim(),
    ...(references.length > 0 && { references }),
    ...(seed === null
      ? { seed: randomSeed() }
      : variation === null
        ? { seed: (seed + index) % (MAX_SEED + 1) }
        : { seed, variation: ((variation - 1 + index) % MAX_VARIATION) + 1 }),
  }));
}
