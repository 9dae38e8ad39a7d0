import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom } from '../json-fields.ts';
import { isRecord, type JsonRecord } from '../loose-json.ts';
import { lorasInPrompt, newReading } from '../new-reading.ts';
import { isGraph } from '../comfy/graph.ts';

/** What gives a program away that writes a plain object of fields. */
const TOOLS: readonly (readonly [string, string])[] = [
  ['mflux_version', 'mflux'],
  ['PositivePrompt', 'Stability Matrix'],
  ['use_upscaler', 'Hugging Face Space'],
  ['aesthetic_score', 'Diffusers'],
  ['draftkey', 'Leonardo'],
];

/** Where programs put such objects; anywhere else they are something different. */
const KEYS = new Set([
  'parameters-json',
  'parameters',
  'usercomment',
  'exif:usercomment',
  'comment',
  'description',
  'imagedescription',
  'dc:description',
  'metadata',
  'generation',
  'generation_data',
  'prompt',
  'sd-metadata',
  'json',
  'settings',
  'stealth',
]);

/** Stability Matrix, spaces at Hugging Face, mflux and whoever else writes a recipe as plain JSON. */
export function readFields({ records, text }: Evidence): Reading[] {
  const software = text('software') ?? text('xmp:creatortool') ?? '';
  return records.flatMap(({ key, record }) => {
    if (!KEYS.has(key) || isGraph(record)) return [];
    const inner = ['params', 'parameters', 'metadata', 'generation', 'settings', 'request', 'image']
      .map((name) => record[name])
      .find((one) => isRecord(one) && isRecipe(one));
    const recipe = isRecord(inner) ? inner : record;
    if (!isRecipe(recipe)) return [];
    const fields = fieldsFrom(recipe);
    const tool = TOOLS.find(([sign]) => sign in record)?.[1] ?? (software || 'JSON');
    const dialect = tool === 'Stability Matrix' ? 'stability-matrix' : 'fields';
    const loras = [...(fields.loras ?? []), ...lorasInPrompt(fields.prompt ?? '')];
    return [newReading(dialect, tool, key, { ...fields, loras }, 'certain')];
  });
}

/** A prompt and two things that a recipe says beside it. */
function isRecipe(record: JsonRecord): boolean {
  const { prompt = '', seed, steps, guidance, sampler, model, size } = fieldsFrom(record);
  const said = [seed, steps, guidance, sampler, model, size];
  return prompt !== '' && said.filter((one) => one !== null && one !== undefined).length >= 2;
}
