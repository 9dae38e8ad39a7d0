import * as v from 'valibot';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { MAX_REFERENCES } from '@/domain/recipe/reference.ts';

/** What most recipes say is left out of their links. */
const USUAL = {
  negative: '',
  style: null,
  backend: 'sketch',
  model: 'sketch',
  edge: 1024,
} as const;

/** What is said without a word. */
const brief = v.strictObject({
  p: v.string(),
  s: v.number(),
  t: v.exactOptional(v.string()),
  n: v.exactOptional(v.string()),
  y: v.exactOptional(v.string()),
  z: v.exactOptional(v.strictTuple([v.number(), v.number()])),
  v: v.exactOptional(v.number()),
  b: v.exactOptional(v.string()),
  m: v.exactOptional(v.string()),
  o: v.exactOptional(v.unknown()),
  f: v.exactOptional(v.strictTuple([v.string(), v.number(), v.number()])),
  k: v.exactOptional(
    v.array(
      v.union([
        v.strictTuple([v.string(), v.string(), v.string(), v.string()]),
        v.strictTuple([v.string(), v.string(), v.string(), v.string(), v.string()]),
      ]),
    ),
  ),
  r: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_REFERENCES))),
});

type Brief = v.InferOutput<typeof brief>;

/** A recipe as it travels in a link: one letter a field, as docs/link-format.md lists them. */
export function briefFrom(recipe: Recipe): Brief {
  const { prompt, seed, template, negative, style, size, variation, backend, model } = recipe;
  const { options = {}, target, presets, references } = recipe;
  const { edge } = USUAL;
  return {
    p: prompt,
    s: seed,
    ...(template !== undefined && { t: template }),
    ...(negative !== USUAL.negative && { n: negative }),
    ...(style !== USUAL.style && { y: style }),
    ...((size.width !== edge || size.height !== edge) && { z: [size.width, size.height] }),
    ...(variation !== undefined && { v: variation }),
    ...(backend !== USUAL.backend && { b: backend }),
    ...(model !== USUAL.model && { m: model }),
    ...(Object.keys(options).length > 0 && { o: options }),
    ...(target && { f: [target.format, target.size.width, target.size.height] }),
    ...(presets && {
      k: presets.map(({ id, name, words, negative: avoided, style: drawn }) =>
        drawn === undefined ? [id, name, words, avoided] : [id, name, words, avoided, drawn],
      ),
    }),
    ...(references && { r: references.length }),
  };
}

export interface BriefReading {
  readonly recipe: Recipe;
  /** How many images it began with, none of which is here. */
  readonly references: number;
}

/** Null for what is no such recipe. */
export function recipeFromBrief(value: unknown): BriefReading | null {
  const read = v.safeParse(brief, value);
  if (!read.success) return null;
  const { p, s, t, n, y, z, v: variation, b, m, o, f, k, r = 0 } = read.output;
  const [width, height] = z ?? [USUAL.edge, USUAL.edge];
  const recipe = v.safeParse(recipeSchema, {
    version: 1,
    prompt: p,
    ...(t !== undefined && { template: t }),
    negative: n ?? USUAL.negative,
    style: y ?? USUAL.style,
    size: { width, height },
    seed: s,
    ...(variation !== undefined && { variation }),
    backend: b ?? USUAL.backend,
    model: m ?? USUAL.model,
    ...(o !== undefined && { options: o }),
    ...(f && { target: { format: f[0], size: { width: f[1], height: f[2] } } }),
    ...(k && {
      presets: k.map(([id, name, words, negative, style]) => ({
        id,
        name,
        words,
        negative,
        ...(style !== undefined && { style }),
      })),
    }),
  });
  return read.success && recipe.success ? { recipe: recipe.output, references: r } : null;
}
