import * as v from 'valibot';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import { type RenderOptions, renderOptionsSchema } from '@/domain/recipe/render-options.ts';
import { jsonFrom } from '../json-from.ts';
import {
  type ForeignPicture,
  type LeftKind,
  nameFrom,
  promptFrom,
  timeFrom,
} from './foreign-backup.ts';

export const ARTBOT = 'ArtBot';

/** The list in exports of the first ArtBot; the second has a file beside each picture instead. */
export const ARTBOT_LIST = '_image_details.json';

/** A picture, and what of it has no place here. */
export interface ArtbotPicture {
  readonly picture: ForeignPicture;
  readonly left: readonly LeftKind[];
}

const text = v.fallback(v.nullable(v.string()), null);
const number = v.fallback(
  v.nullable(v.pipe(v.union([v.number(), v.string()]), v.transform(Number))),
  null,
);
const seed = v.fallback(v.nullable(v.union([v.string(), v.number()])), null);
const list = v.fallback(v.array(v.unknown()), []);
const flag = v.fallback(v.boolean(), false);

const detailSchema = v.object({
  name: v.string(),
  date: text,
  prompt: v.string(),
  negative_prompt: text,
  sampler: text,
  model: text,
  loras: list,
  steps: number,
  cfg_scale: number,
  seed,
  denoising_strength: number,
});

const paramsSchema = v.object({
  sampler_name: text,
  cfg_scale: number,
  steps: number,
  seed,
  denoising_strength: number,
  karras: flag,
  control_type: text,
  hires_fix: flag,
  tiling: flag,
  post_processing: list,
  loras: list,
  tis: list,
  workflow: text,
});

const besideSchema = v.object({
  filename: v.string(),
  created: text,
  prompt: v.string(),
  params: paramsSchema,
  models: v.array(v.string()),
  source_image: text,
});

/** The pictures of the first ArtBot's list; null in the place of what cannot be read. */
export function artbotListFrom(json: string): readonly (ArtbotPicture | null)[] | null {
  const stored = jsonFrom(json);
  return Array.isArray(stored) ? stored.map(detailFrom) : null;
}

function detailFrom(stored: unknown): ArtbotPicture | null {
  const result = v.safeParse(detailSchema, stored);
  if (!result.success) return null;
  const detail = result.output;
  const ms = Date.parse(detail.date ?? '');
  return artbotPicture({
    file: detail.name,
    prompt: detail.prompt,
    negative: detail.negative_prompt ?? '',
    model: detail.model,
    seed: detail.seed,
    madeAtMs: timeFrom(ms),
    options: optionsFrom({ ...detail, sampler_name: detail.sampler, karras: false }),
    hasExtras: detail.loras.length > 0,
    // It is said only of pictures that began with another one.
    isWithoutReference: detail.denoising_strength !== null,
  });
}

/** What lies beside a picture in exports of the second ArtBot; null for any other file. */
export function artbotPictureFrom(json: string): ArtbotPicture | null {
  const result = v.safeParse(besideSchema, jsonFrom(json));
  if (!result.success) return null;
  const { filename, created, prompt, params, models, source_image } = result.output;
  // As the AI Horde takes them: what the picture should not show comes after ###.
  const [wanted = '', ...unwanted] = prompt.split('###');
  return artbotPicture({
    file: filename,
    prompt: unwanted.length === 0 ? prompt : wanted.trimEnd(),
    negative: unwanted.join('###').trim(),
    model: models[0] ?? null,
    seed: params.seed,
    madeAtMs: timeFrom(shownTimeFrom(created ?? '')),
    options: optionsFrom(params),
    hasExtras:
      [params.loras, params.tis, params.post_processing].some(({ length }) => length > 0) ||
      Boolean(params.control_type) ||
      Boolean(params.workflow) ||
      params.hires_fix ||
      params.tiling,
    isWithoutReference: Boolean(source_image),
  });
}

function artbotPicture(read: {
  readonly file: string;
  readonly prompt: string;
  readonly negative: string;
  readonly model: string | null;
  readonly seed: string | number | null;
  readonly madeAtMs: number | null;
  readonly options: RenderOptions;
  readonly hasExtras: boolean;
  readonly isWithoutReference: boolean;
}): ArtbotPicture {
  const { file, prompt, negative, model, seed, madeAtMs, options } = read;
  return {
    picture: {
      file,
      key: file,
      prompt: promptFrom(prompt),
      negative: promptFrom(negative),
      seed: seedFrom(seed),
      backend: 'horde',
      model: nameFrom(model ?? '') || 'unknown',
      options,
      batch: file,
      madeAtMs,
      durationMs: 0,
      isFavorite: false,
      collections: [],
      rewritten: null,
      references: [],
    },
    left: [
      ...(read.hasExtras ? (['extras'] as const) : []),
      ...(read.isWithoutReference ? (['without-reference'] as const) : []),
    ],
  };
}

function seedFrom(seed: string | number | null): number | null {
  const value = typeof seed === 'string' && /^\d{1,10}$/.test(seed) ? Number(seed) : seed;
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_SEED
    ? Number(value)
    : null;
}

function optionsFrom(params: {
  readonly sampler_name: string | null;
  readonly cfg_scale: number | null;
  readonly steps: number | null;
  readonly denoising_strength: number | null;
  readonly karras: boolean;
}): RenderOptions {
  const given = {
    steps: params.steps,
    guidance: params.cfg_scale,
    sampler: params.sampler_name,
    scheduler: params.karras ? 'karras' : null,
    strength: params.denoising_strength,
  };
  const known = Object.entries(given).filter(([name, value]) =>
    v.is(renderOptionsSchema, { [name]: value }),
  );
  return v.parse(renderOptionsSchema, Object.fromEntries(known));
}

/**
 * The second ArtBot writes times as its user's browser shows them, and does not say in which
 * language: year first is as written, AM and PM in capitals are American, the rest begins with the
 * day. Null for what is no such time.
 */
export function shownTimeFrom(shown: string): number | null {
  const [, first = '', second = '', third = '', hour, minute, seconds = '0', half = ''] =
    /^(\d{1,4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,4})\D{1,3}(\d{1,2})\D(\d\d)(?:\D(\d\d))?\s*([AP]M)?$/i.exec(
      shown.trim(),
    ) ?? [];
  const isAmerican = half.endsWith('M');
  const [year, month, day] =
    first.length === 4
      ? [first, second, third]
      : isAmerican
        ? [third, first, second]
        : [third, second, first];
  const isInRange = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (year.length !== 4 || !isInRange || Number(day) > 31) return null;
  const noon = half === '' ? 0 : (/^p/i.test(half) ? 12 : 0) - (Number(hour) === 12 ? 12 : 0);
  const [hours, minutes] = [Number(hour) + noon, Number(minute)];
  return new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    hours,
    minutes,
    Number(seconds),
  ).getTime();
}
