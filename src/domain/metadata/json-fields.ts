import type { Size } from '@/domain/recipe/recipe.ts';
import type { FoundLora, NamedText } from './found-recipe.ts';
import { isList, isRecord, type Json, type JsonRecord, wordOf } from './loose-json.ts';
import type { ReadFields } from './new-reading.ts';

type Field =
  | 'prompt'
  | 'negative'
  | 'seed'
  | 'steps'
  | 'guidance'
  | 'sampler'
  | 'scheduler'
  | 'model'
  | 'denoise'
  | 'width'
  | 'height'
  | 'size'
  | 'loras';

/** What programs call the parts of a recipe, in lower case and without signs; the first counts most. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  prompt: [
    'prompt',
    'positiveprompt',
    'positive',
    'textprompt',
    'originalprompt',
    'rawprompt',
    'c',
    'caption',
    'inputs',
  ],
  negative: ['negativeprompt', 'negative', 'uc', 'undesiredcontent', 'ucprompt', 'negprompt'],
  seed: ['seed', 'noiseseed', 'imageseed', 'baseseed', 'generationseed'],
  steps: [
    'steps',
    'numinferencesteps',
    'numberofinferencesteps',
    'numsteps',
    'inferencesteps',
    'samplingsteps',
    'step',
    'ddimsteps',
  ],
  guidance: ['cfgscale', 'cfg', 'guidancescale', 'guidance', 'scale', 'promptguidance'],
  sampler: [
    'sampler',
    'samplername',
    'samplingmethod',
    'samplermethod',
    'sampleralgo',
    'comfyuisampler',
  ],
  scheduler: [
    'scheduler',
    'schedulername',
    'scheduletype',
    'noiseschedule',
    'schedule',
    'comfyuischeduler',
  ],
  model: [
    'model',
    'modelname',
    'basemodel',
    'basemodelname',
    'usestablediffusionmodel',
    'stablediffusionmodel',
    'checkpoint',
    'ckptname',
    'ckpt',
    'modelfilename',
    'modelid',
    'modelweights',
    'modelpath',
    'unet',
  ],
  denoise: [
    'denoisingstrength',
    'denoise',
    'promptstrength',
    'imagestrength',
    'strength',
    'initimagecreativity',
  ],
  width: ['width', 'w', 'imagewidth'],
  height: ['height', 'h', 'imageheight'],
  size: ['size', 'resolution', 'imagesize'],
  loras: ['loras', 'lora', 'uselora', 'uselorasmodel', 'useloramodel'],
};

/** Reads a recipe that is an object of fields, whatever their names; unknown ones go into the rest. */
export function fieldsFrom(record: JsonRecord): ReadFields {
  const byName = new Map(Object.keys(record).map((name) => [plain(name), name]));
  const used = new Set<string>();
  function valueOf(field: Field): Json | undefined {
    for (const name of NAMES[field]) {
      const written = byName.get(name);
      const value = written === undefined ? undefined : record[written];
      if (written === undefined || value === null || value === undefined || value === '') continue;
      used.add(written);
      return value;
    }
    return undefined;
  }
  const prompt = textOf(valueOf('prompt'));
  const loras = lorasFrom(valueOf('loras'), record['loraweights'] ?? record['lora_alpha']);
  const fields: ReadFields = {
    prompt,
    negative: textOf(valueOf('negative')),
    seed: seedOf(valueOf('seed')),
    steps: numberFrom(valueOf('steps')),
    guidance: numberFrom(valueOf('guidance')),
    sampler: nameOf(valueOf('sampler')),
    scheduler: nameOf(valueOf('scheduler')),
    model: nameOf(valueOf('model')),
    denoise: numberFrom(valueOf('denoise')),
    size:
      sizeOf(numberFrom(valueOf('width')), numberFrom(valueOf('height'))) ??
      sizeFrom(valueOf('size')),
    loras: [...loras, ...numberedLoras(record)],
  };
  return { ...fields, rest: restOf(record, used) };
}

/** What an object says beside what was used of it, one text for each. */
export function restOf(record: JsonRecord, used: ReadonlySet<string> = new Set()): NamedText[] {
  return Object.entries(record).flatMap(([name, value]) =>
    used.has(name) || value === null || value === undefined || value === ''
      ? []
      : [{ name, text: typeof value === 'object' ? JSON.stringify(value) : String(value) }],
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** A text, or the texts of a list, or of objects with a `prompt` each. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (isList(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n');
  if (isRecord(value)) return textOf(value['prompt'] ?? value['text']);
  return '';
}

export function numberFrom(value: Json | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? null : number;
}

export function seedOf(value: Json | undefined): string | number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return /^\s*\d+(?=\s*$|\.0*\s*$)/.exec(value)?.[0] ?? null;
  return isList(value) ? seedOf(value[0]) : null;
}

/** Models are named by a text, or by objects that have one. */
export function nameOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  for (const key of [
    'model_name',
    'name',
    'modelName',
    'modelFileName',
    'label',
    'title',
    'key',
    'Model',
    'content',
  ])
    if (wordOf(value[key]) !== '') return wordOf(value[key]);
  return isRecord(value['model']) ? nameOf(value['model']) : null;
}

export function sizeOf(width: number | null, height: number | null): Size | null {
  return width === null || height === null ? null : { width, height };
}

/** `512x768`, `(512, 768)`, a list of two, or an object. */
export function sizeFrom(value: Json | undefined): Size | null {
  if (isRecord(value)) return sizeOf(numberFrom(value['width']), numberFrom(value['height']));
  const text = isList(value) ? value.map(wordOf).join('x') : typeof value === 'string' ? value : '';
  const [, width, height] = /(\d{2,5})\s*[x×*,]\s*(\d{2,5})/i.exec(text) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}

/** Names, pairs of name and weight, or objects. */
export function lorasFrom(value: Json | undefined, weights?: Json): FoundLora[] {
  if (typeof value === 'string') {
    return partsOf(value).map((name, at) => namedLora(name, weightAt(weights, at)));
  }
  if (!isList(value)) return [];
  return value.flatMap((one, at): FoundLora[] => {
    if (typeof one === 'string') return [namedLora(one, weightAt(weights, at))];
    if (isList(one)) return loraFromPair(one);
    if (!isRecord(one)) return [];
    const name = nameOf(one['lora'] ?? one['model'] ?? one['name'] ?? one) ?? nameOf(one);
    const weight =
      one['weight'] ?? one['strength'] ?? one['scale'] ?? one['alpha'] ?? one['model_weight'];
    return name === null ? [] : [{ name, weight: numberFrom(weight) }];
  });
}

/** Fooocus writes name, weight and hash; RuinedFooocus a hash and `0.5: name`. */
function loraFromPair([first, second]: readonly Json[]): FoundLora[] {
  if (typeof first !== 'string') return [];
  if (typeof second === 'number') return [{ name: first, weight: second }];
  return [namedLora(typeof second === 'string' && second.includes(':') ? second : first, null)];
}

function weightAt(weights: Json | undefined, at: number): number | null {
  if (isList(weights)) return numberFrom(weights[at]);
  return numberFrom(partsOf(wordOf(weights))[at]);
}

/** `a,b`, or as Python writes a list: `['a', 'b']`. */
function partsOf(list: string): string[] {
  const inside = list.trim().replace(/^\[(.*)\]$/s, '$1');
  return inside
    .split(',')
    .map((part) => part.trim().replace(/^(['"])(.*)\1$/s, '$2'))
    .filter((part) => part !== '');
}

/** `name : 0.5` and `0.5: name` say the weight, too. */
function namedLora(text: string, weight: number | null): FoundLora {
  const [, before, after] = /^\s*(-?\d+(?:\.\d+)?)\s*:\s*(.+)$/.exec(text) ?? [];
  if (after !== undefined) return { name: after, weight: weight ?? Number(before) };
  const [, name, behind] = /^(.+?)\s*:\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (name !== undefined) return { name, weight: weight ?? Number(behind) };
  return { name: text, weight };
}

/** Fooocus: `lora_combined_1` or `LoRA 1`, each `name : weight`. */
function numberedLoras(record: JsonRecord): FoundLora[] {
  return Object.entries(record).flatMap(([name, value]) =>
    typeof value === 'string' && /^lora(_combined)?[ _]\d+$/i.test(name)
      ? [namedLora(value, null)]
      : [],
  );
}
