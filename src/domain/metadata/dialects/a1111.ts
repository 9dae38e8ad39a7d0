import type { Evidence } from '../evidence.ts';
import type { FoundText } from '../found-text.ts';
import type { FoundLora, Reading } from '../found-recipe.ts';
import { isList, isRecord, type JsonRecord, looseJson, wordOf } from '../loose-json.ts';
import { lorasFrom, nameOf, numberFrom, sizeFrom } from '../json-fields.ts';
import { lorasInPrompt, newReading, type ReadFields } from '../new-reading.ts';
import { partsOf } from './a1111-parts.ts';
import type { Settings } from './a1111-settings.ts';

/** A1111 and its kin write a prompt, `Negative prompt:` and a line of settings. */
export function readA1111({ texts, text, records }: Evidence): Reading[] {
  const scheme = text('fooocus_scheme');
  return texts.flatMap((found) => {
    if (records.some((record) => record.text === found.text)) return [];
    const parts = partsOf(found.text, OWN_KEYS.has(found.key.toLowerCase()));
    if (parts === null) return [];
    const { settings, prompt } = parts;
    const tool = toolOf(settings, scheme, text('software') ?? '', texts);
    const dialect = tool.startsWith('Fooocus') ? 'fooocus' : (DIALECTS[tool] ?? 'a1111');
    const isBare = settings.size === 0;
    return [
      newReading(
        dialect,
        tool,
        found.key,
        {
          ...fieldsOf(settings),
          model: settings.get('model')?.text ?? checkpointIn(resourcesOf(settings)),
          prompt,
          negative: parts.negative,
          loras: [...lorasInPrompt(prompt), ...lorasOf(settings)],
        },
        isBare ? 'likely' : 'certain',
      ),
    ];
  });
}

/** Keys under which a text is a prompt even if it names no setting. */
const OWN_KEYS = new Set(['parameters', 'stealth']);

const DIALECTS: Readonly<Record<string, Reading['dialect']>> = {
  Civitai: 'civitai',
  SwarmUI: 'swarmui',
  'Stability Matrix': 'stability-matrix',
  TensorArt: 'tensorart',
};

function toolOf(
  settings: Settings,
  scheme: string | undefined,
  software: string,
  texts: readonly FoundText[],
): string {
  const version = settings.get('version')?.text ?? '';
  const app = settings.get('app')?.text ?? '';
  for (const [pattern, tool] of TOOLS)
    if (pattern.test(version) || pattern.test(app) || pattern.test(software)) return tool;
  if (scheme !== undefined) return 'Fooocus';
  if (settings.has('civitai resources') || settings.has('civitai metadata')) return 'Civitai';
  if (texts.some(({ key }) => /^(parameters-json|smproj)$/i.test(key))) return 'Stability Matrix';
  if (texts.some(({ key }) => /^generation_data$/i.test(key))) return 'TensorArt';
  if (settings.has('pipeline') && settings.has('operations')) return 'SD.Next';
  // Forge counts in its own way: f2.0.1v1.10.1-previous-…
  if (/^f\d/.test(version))
    return /^f0\.\d+\.\d+v.*(dev_upstream|reforge)/i.test(version) ? 'reForge' : 'Forge';
  return 'A1111';
}

const TOOLS: readonly (readonly [RegExp, string])[] = [
  [/ruined ?fooocus/i, 'RuinedFooocus'],
  [/fooocus/i, 'Fooocus'],
  [/stable-diffusion\.cpp/i, 'stable-diffusion.cpp'],
  [/koboldcpp/i, 'KoboldCpp'],
  [/reforge/i, 'reForge'],
  [/^neo|forge.*neo/i, 'Forge Neo'],
  [/forge/i, 'Forge'],
  [/sd\.?next|vlad/i, 'SD.Next'],
  [/swarmui/i, 'SwarmUI'],
  [/comfyui/i, 'ComfyUI'],
  [/invoke/i, 'InvokeAI'],
  [/stability ?matrix/i, 'Stability Matrix'],
  [/civitai/i, 'Civitai'],
  [/tensor\.?art/i, 'TensorArt'],
  [/easy ?diffusion/i, 'Easy Diffusion'],
  [/draw things/i, 'Draw Things'],
  [/diffusers/i, 'Diffusers'],
];

/** The settings that have a place of their own; the others go into the rest as they stand. */
const PLACES: Readonly<Record<string, string>> = {
  steps: 'steps',
  sampler: 'sampler',
  'sampling method': 'sampler',
  'schedule type': 'scheduler',
  scheduler: 'scheduler',
  'cfg scale': 'guidance',
  cfg: 'guidance',
  guidance: 'guidance',
  seed: 'seed',
  size: 'size',
  model: 'model',
  'denoising strength': 'denoise',
  denoise: 'denoise',
};

function fieldsOf(settings: Settings): ReadFields {
  const placed = new Map<string, string>();
  for (const [name, { text }] of settings) {
    const place = PLACES[name];
    if (place !== undefined && !placed.has(place)) placed.set(place, text);
  }
  const get = (place: string) => placed.get(place);
  const [width, height] = [settings.get('size-1')?.text, settings.get('size-2')?.text];
  const used = new Set([...Object.keys(PLACES), 'size-1', 'size-2']);
  return {
    steps: numberFrom(get('steps')),
    sampler: get('sampler') ?? null,
    scheduler: get('scheduler') ?? null,
    guidance: numberFrom(get('guidance')),
    seed: get('seed') ?? null,
    size: sizeFrom(get('size') ?? (width && height ? `${width}x${height}` : '')),
    denoise: numberFrom(get('denoise')),
    rest: [...settings].flatMap(([name, setting]) => (used.has(name) ? [] : [setting])),
  };
}

/** LoRAs that stand beside the prompt: hashes by name, Civitai's resources, the network extension's. */
function lorasOf(settings: Settings): FoundLora[] {
  const hashes = (settings.get('lora hashes')?.text ?? '')
    .split(',')
    .flatMap((pair): FoundLora[] => {
      const [, name] = /^\s*(.+?):\s*[0-9a-f]{6,}\s*$/i.exec(pair) ?? [];
      return name === undefined ? [] : [{ name, weight: null }];
    });
  const networks = [...settings].flatMap(([key, { text }]): FoundLora[] => {
    const [, number] = /^addnet model (\d)$/.exec(key) ?? [];
    if (number === undefined) return [];
    const weight = numberFrom(settings.get(`addnet weight a ${number}`)?.text);
    return [{ name: text.replace(/\([0-9a-f]+\)$/, ''), weight }];
  });
  return [
    ...hashes,
    ...networks,
    ...civitaiLoras(resourcesOf(settings)),
    ...lorasFrom(looseJson(settings.get('loras')?.text ?? '')),
  ];
}

/** What Civitai says that it made the picture with. */
function resourcesOf(settings: Settings): readonly JsonRecord[] {
  const resources = looseJson(settings.get('civitai resources')?.text ?? '');
  return isList(resources) ? resources.filter(isRecord) : [];
}

function checkpointIn(resources: readonly JsonRecord[]): string | null {
  return nameOf(resources.find(({ type }) => /^checkpoint$/i.test(wordOf(type)))?.['modelName']);
}

function civitaiLoras(resources: readonly JsonRecord[]): FoundLora[] {
  return resources.flatMap((resource): FoundLora[] => {
    if (!/^(lora|lycoris|dora)$/i.test(wordOf(resource['type']))) return [];
    const name =
      nameOf(resource['modelName']) ?? wordOf(resource['modelVersionId'] ?? resource['air']);
    return [{ name, weight: numberFrom(resource['weight']) }];
  });
}
