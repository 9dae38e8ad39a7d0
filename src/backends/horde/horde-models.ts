import * as v from 'valibot';
import type { Model } from '@/domain/generation/model.ts';

export const activeModelsSchema = v.array(
  v.object({
    name: v.string(),
    count: v.number(),
    jobs: v.fallback(v.optional(v.number(), 0), 0),
    eta: v.fallback(v.optional(v.number(), 0), 0),
  }),
);

export const performanceSchema = v.object({
  queued_requests: v.number(),
  thread_count: v.number(),
});

/** The longest edge of a square that costs nobody kudos, from how busy the horde is. */
export function freeEdge(load: v.InferOutput<typeof performanceSchema> | null): number {
  if (load === null) return LEAST_EDGE;
  const edge = Math.round(1024 + load.thread_count * 10 - load.queued_requests * 0.9);
  return Math.min(MOST_EDGE, Math.max(LEAST_EDGE, edge));
}

const LEAST_EDGE = 576;
const MOST_EDGE = 1024;
const SAMPLERS = [
  'k_euler',
  'k_euler_a',
  'k_heun',
  'k_lms',
  'k_dpm_2',
  'k_dpm_2_a',
  'k_dpm_fast',
  'k_dpm_adaptive',
  'k_dpmpp_2m',
  'k_dpmpp_2s_a',
  'k_dpmpp_sde',
  'DDIM',
  'lcm',
  'dpmsolver',
];

/** What a model honours for somebody without kudos; the horde itself does not describe its models. */
export function hordeModel(name: string, edge: number): Model {
  // These are free up to their own size however busy it is.
  const isLarge = /xl|flux|pony|illustrious/i.test(name);
  return {
    id: name,
    name,
    styles: [],
    sizes: {
      kind: 'free',
      min: 64,
      max: 3072,
      step: 64,
      maxPixels: (isLarge ? MOST_EDGE : edge) ** 2,
    },
    honours: {
      seed: true,
      negative: true,
      references: { max: 1, strength: true, formats: ['image/webp'], maxPixels: 3072 ** 2 },
      mask: 'white',
      steps: { min: 1, max: 40, standard: 25 },
      guidance: { min: 0, max: 30 },
      samplers: SAMPLERS,
      schedulers: ['karras'],
    },
    price: { kind: 'free' },
  };
}
