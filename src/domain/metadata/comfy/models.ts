import { numberFrom } from '../json-fields.ts';
import type { FoundLora } from '../found-recipe.ts';
import { isRecord, type Json, wordOf } from '../loose-json.ts';
import { lorasInPrompt } from '../new-reading.ts';
import { type Graph, type GraphNode, sourcesOf } from './graph.ts';
import { valueOf } from './values.ts';

const MODEL_NAMES = [
  'ckpt_name',
  'unet_name',
  'base_ckpt_name',
  'checkpoint',
  'checkpoint_name',
  'model_name',
  'diffusion_model',
  'model_path',
  'gguf_name',
  'base_model',
  'model',
  'ckpt',
  'ckpt_name1',
];
/** Inputs that lead to the model. */
const TOWARDS =
  /^(model\d*|model_\w+|base_model|pipe|basic_pipe|sdxl_pipe|base_pipe|ctx|context|base_ctx|guider|sigmas|lora_stack|optional_lora_stack|lora|prev_lora|loras?|unet|any\w*|input\d*|clip|sdxl_tuple|transformer|(kolors|sana|flux|lumina|omnigen)_model|mz_\w+)$/i;
const MOST_NODES = 200;

export interface UsedModels {
  readonly model: string | null;
  readonly loras: readonly FoundLora[];
}

/** The model that a sampler worked with, and the LoRAs on the way to it, those nearest to it last. */
export function modelsOf(graph: Graph, sampler: GraphNode): UsedModels {
  const seen = new Set<string>();
  const loras: FoundLora[] = [];
  let model: string | null = null;
  const open = [sampler];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (seen.has(node.id) || seen.size > MOST_NODES) continue;
    seen.add(node.id);
    if (!isOff(node)) loras.push(...lorasIn(graph, node));
    model ??= modelIn(graph, node);
    for (const { name, source } of sourcesOf(graph, node))
      if (TOWARDS.test(name)) open.push(source);
  }
  return { model, loras: loras.toReversed() };
}

function modelIn(graph: Graph, node: GraphNode): string | null {
  if (
    /lora|controlnet|upscale|clip ?loader|vae ?loader|detector/i.test(node.type) &&
    !('ckpt_name' in node.inputs)
  )
    return null;
  for (const name of MODEL_NAMES) {
    const value = valueOf(graph, node.inputs[name], name);
    if (typeof value === 'string' && value.trim() !== '' && /[.\\/_-]|\w{3}/.test(value))
      return value;
  }
  return null;
}

function isOff({ inputs }: GraphNode): boolean {
  return inputs['toggle'] === false || inputs['enabled'] === false;
}

/** One LoRA, a stack of numbered ones, or a list of objects, as the usual loaders have them. */
function lorasIn(graph: Graph, { inputs, type }: GraphNode): FoundLora[] {
  return Object.entries(inputs).flatMap(([name, value]): FoundLora[] => {
    if (
      isRecord(value) &&
      (typeof value['lora'] === 'string' || typeof value['name'] === 'string')
    ) {
      if (value['on'] === false || value['active'] === false) return [];
      return [
        {
          name: wordOf(value['lora'] ?? value['name']),
          weight: numberFrom(value['strength'] ?? value['strength_model']),
        },
      ];
    }
    if (isRecord(value) && Array.isArray(value['__value__'])) return objectsIn(value['__value__']);
    if (name === 'loras' && Array.isArray(value)) return objectsIn(value);
    if (name === 'text' && /lora/i.test(type) && typeof value === 'string')
      return lorasInPrompt(value);
    const [, number] = /^lora(?:_name)?_?(\d*)(?:_name)?$/i.exec(name) ?? [];
    const written = number === undefined ? undefined : valueOf(graph, value, name);
    if (number === undefined || typeof written !== 'string' || isSwitchedOff(inputs, number))
      return [];
    return [{ name: written, weight: weightOf(graph, inputs, number) }];
  });
}

function objectsIn(list: readonly Json[]): FoundLora[] {
  return list.flatMap((one) =>
    isRecord(one) && typeof one['name'] === 'string' && one['active'] !== false
      ? [{ name: one['name'], weight: numberFrom(one['strength']) }]
      : [],
  );
}

function isSwitchedOff(
  inputs: Readonly<Record<string, Json | undefined>>,
  number: string,
): boolean {
  const count = inputs['lora_count'] ?? inputs['num_loras'];
  if (number !== '' && typeof count === 'number' && Number(number) > count) return true;
  const state = inputs[`switch_${number}`] ?? inputs[`lora_${number}_enabled`];
  return state === 'Off' || state === false;
}

function weightOf(
  graph: Graph,
  inputs: Readonly<Record<string, Json | undefined>>,
  number: string,
): number | null {
  // Stacks show one weight, or one for the model and one for the text, and keep both.
  const mode = inputs['mode'] ?? inputs['input_mode'] ?? 'simple';
  const names =
    number === ''
      ? [
          'strength_model',
          'lora_model_strength',
          'strength',
          'lora_strength',
          'weight',
          'model_strength',
        ]
      : [
          ...(mode === 'simple' ? [`lora_${number}_strength`] : [`model_str_${number}`]),
          `model_weight_${number}`,
          `lora_wt_${number}`,
          `model_str_${number}`,
          `lora_${number}_model_strength`,
          `lora_${number}_strength`,
          `strength_${number}`,
          `lora_wt${number}`,
        ];
  for (const name of names) {
    const weight = numberFrom(valueOf(graph, inputs[name], name));
    if (weight !== null) return weight;
  }
  return null;
}
