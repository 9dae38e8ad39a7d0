import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom } from '../json-fields.ts';
import type { JsonRecord } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';

const SIGNS = [
  'use_stable_diffusion_model',
  'num_inference_steps',
  'stable diffusion model',
  'number of inference steps',
  'use_vae_model',
  'use_hypernetwork_model',
];

/** Easy Diffusion: a text for each field, or all of them as one JSON. No real file was seen. */
export function readEasyDiffusion({ texts, records }: Evidence): Reading[] {
  const inTexts: JsonRecord = Object.fromEntries(
    texts.filter(({ text }) => text.length < 40_000).map(({ key, text }) => [key, text]),
  );
  const found = [
    { key: 'prompt', record: inTexts },
    ...records.filter(({ record }) => 'use_stable_diffusion_model' in record),
  ];
  return found.flatMap(({ key, record }) =>
    isOurs(record)
      ? [newReading('easy-diffusion', 'Easy Diffusion', key, fieldsFrom(record), 'experimental')]
      : [],
  );
}

function isOurs(record: JsonRecord): boolean {
  const keys = new Set(Object.keys(record).map((key) => key.toLowerCase()));
  return keys.has('prompt') && SIGNS.some((sign) => keys.has(sign));
}
