import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import type { Model, Range } from './model.ts';

export const CARRIED_OVER = [
  'negative',
  'seed',
  'variation',
  'style',
  'references',
  'mask',
  'quality',
  'background',
  'format',
  'steps',
  'guidance',
  'sampler',
  'scheduler',
  'strength',
] as const;

/** A part of a recipe that one model honours and another does not. Size has a notice of its own. */
export type CarriedOver = (typeof CARRIED_OVER)[number];

export interface Material {
  readonly references: number;
  readonly hasMask: boolean;
}

/** What is asked for and will have no part in the picture when this model makes it. */
export function notCarriedOver(recipe: Recipe, material: Material, model: Model): CarriedOver[] {
  const { honours, styles } = model;
  const { options = {} } = recipe;
  const refused: Readonly<Record<CarriedOver, boolean>> = {
    negative: recipe.negative.trim() !== '' && !honours.negative,
    seed: !honours.seed,
    variation: recipe.variation !== undefined && honours.variation !== true,
    style: recipe.style !== null && !styles.includes(recipe.style),
    references: material.references > (honours.references?.max ?? 0),
    mask: material.hasMask && honours.mask === undefined,
    quality: isRefused(options.quality, honours.qualities),
    background: isRefused(options.background, honours.backgrounds),
    format: isRefused(options.format, honours.formats),
    steps: options.steps !== undefined && honours.steps === undefined,
    guidance: options.guidance !== undefined && honours.guidance === undefined,
    sampler: isRefused(options.sampler, honours.samplers),
    scheduler: isRefused(options.scheduler, honours.schedulers),
    strength:
      options.strength !== undefined &&
      material.references > 0 &&
      honours.references?.strength !== true,
  };
  return CARRIED_OVER.filter((what) => refused[what]);
}

/** The options that the model honours, within its ranges: all that may be sent to it. */
export function honouredOptions(recipe: Recipe, material: Material, model: Model): RenderOptions {
  const refused: ReadonlySet<string> = new Set(notCarriedOver(recipe, material, model));
  const { steps, guidance, ...words } = recipe.options ?? {};
  return {
    ...(Object.fromEntries(
      Object.entries(words).filter(([name]) => !refused.has(name)),
    ) as RenderOptions),
    ...within('steps', steps, model.honours.steps),
    ...within('guidance', guidance, model.honours.guidance),
  };
}

function within<Name extends 'steps' | 'guidance'>(
  name: Name,
  value: number | undefined,
  range: Range | undefined,
): Partial<Record<Name, number>> {
  const wanted = value ?? range?.standard;
  if (range === undefined || wanted === undefined) return {};
  return { [name]: Math.min(range.max, Math.max(range.min, wanted)) } as Record<Name, number>;
}

function isRefused(word: string | undefined, words: readonly string[] | undefined): boolean {
  return word !== undefined && words?.includes(word) !== true;
}
