import * as v from 'valibot';
import { withPresets } from '@/domain/presets/apply-presets.ts';
import type { AppliedPreset } from '@/domain/presets/preset.ts';
import { type FormatTarget, targetOf } from '@/domain/formats/format-target.ts';
import { type Fill, fillSchema } from './fill.ts';
import {
  appliedPresetsSchema,
  nameSchema,
  seedSchema,
  sizeSchema,
  targetSchema,
  variationSchema,
} from './recipe-fields.ts';
import { MAX_SEED, MAX_VARIATION, type Recipe, type Size } from './recipe.ts';
import { type Permission, permissionsSchema } from './permission.ts';
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
  /** The format that was chosen last; it counts as `targetOf` says. */
  readonly target: FormatTarget | null;
  /** Their words are sent after what was typed. */
  readonly presets: readonly AppliedPreset[];
  readonly permissions?: readonly Permission[];
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
  target: null,
  presets: [],
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
  target: v.fallback(v.nullable(targetSchema), null),
  presets: v.fallback(appliedPresetsSchema, []),
  permissions: v.exactOptional(v.fallback(permissionsSchema, [])),
}) satisfies v.GenericSchema<unknown, Draft>;

/** The look in which Sketch draws what was asked for with presets. */
export function styleOfPresets(presets: readonly AppliedPreset[]): string | null {
  return presets.find(({ style }) => style !== undefined)?.style ?? null;
}

/**
 * The recipes of one batch: one for each picture, with every seed decided. A draft of a variation
 * counts up variations of its seed, any other draft with a locked seed counts up seeds.
 */
export function recipesFromDraft(draft: Draft, randomSeed: () => number): Recipe[] {
  const { count, parents: _, connection: _unused, fill: _filled, ...fields } = draft;
  const { references, seed, variation, target: _chosen, presets, ...rest } = fields;
  const target = targetOf(draft);
  const isDrawn = draft.backend === 'sketch';
  return Array.from({ length: count }, (_nothing, index) => ({
    ...rest,
    ...withPresets(draft, presets),
    version: 1,
    style: draft.style ?? (isDrawn ? styleOfPresets(presets) : null),
    ...(references.length > 0 && { references }),
    ...(target && { target }),
    ...(presets.length > 0 && { presets }),
    ...(seed === null
      ? { seed: randomSeed() }
      : variation === null
        ? { seed: (seed + index) % (MAX_SEED + 1) }
        : { seed, variation: ((variation - 1 + index) % MAX_VARIATION) + 1 }),
  }));
}
