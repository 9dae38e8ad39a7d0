import { wordOf } from '../loose-json.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { numberFrom, seedOf, sizeFrom, sizeOf } from '../json-fields.ts';
import type { NamedText } from '../found-recipe.ts';
import { lorasInPrompt, type ReadFields } from '../new-reading.ts';
import { type Graph, type GraphNode, sourceOf, sourcesOf } from './graph.ts';
import { modelsOf } from './models.ts';
import { promptText, type Side } from './prompt-text.ts';
import { samplersOf } from './samplers.ts';
import { settingOf, valueOf } from './values.ts';

const MOST_SAMPLERS = 10;

/** The recipe of a graph: that of the sampler that began, and what others did afterwards. */
export function fieldsOfGraph(graph: Graph): ReadFields | null {
  const samplers = samplersOf(graph).slice(0, MOST_SAMPLERS);
  const all = samplers.map((sampler) => passOf(graph, sampler));
  // A sampler without words of its own began nothing that could be asked for again.
  const first = Math.max(
    0,
    all.findIndex(({ prompt }) => prompt !== ''),
  );
  const [pass, sampler] = [all[first], samplers[first]];
  if (pass === undefined || sampler === undefined) return wordsOnly(graph);
  const { model, loras } = modelsOf(graph, sampler);
  return {
    ...pass,
    model,
    loras: [...loras, ...lorasInPrompt(pass.prompt ?? '')],
    size: latentSize(graph, sampler),
    passes: all.filter((_, at) => at !== first),
    rest: restOf(graph, sampler),
  };
}

const NAMES = {
  seed: ['seed', 'noise_seed', 'seed_value', 'seed_num'],
  steps: ['steps', 'num_inference_steps', 'base_steps', 'steps_total'],
  guidance: [
    'cfg',
    'cfg_scale',
    'guidance_scale',
    'guidance',
    'cfg_conds',
    'true_cfg',
    'true_gs',
    'base_cfg',
  ],
  sampler: ['sampler_name', 'sampler', 'base_sampler'],
  scheduler: ['scheduler', 'scheduler_name', 'base_scheduler', 'schedule'],
  denoise: ['denoise', 'denoise_strength', 'strength', 'base_denoise'],
} as const;

function passOf(graph: Graph, node: GraphNode): ReadFields {
  const get = (names: readonly string[]) => settingOf(graph, node, names);
  const [sampler, scheduler] = [get(NAMES.sampler), get(NAMES.scheduler)];
  return {
    prompt: sidedText(graph, node, 'positive'),
    negative: sidedText(graph, node, 'negative'),
    seed: seedOf(get(NAMES.seed)),
    steps: numberFrom(get(NAMES.steps)),
    guidance: numberFrom(get(NAMES.guidance)) ?? fluxGuidance(graph, node),
    sampler: typeof sampler === 'string' ? sampler : null,
    scheduler: typeof scheduler === 'string' ? scheduler : null,
    denoise: numberFrom(get(NAMES.denoise)),
    model: modelsOf(graph, node).model,
  };
}

/** Inputs of a sampler, or of what it was given its words by, that lead to a side. */
const SIDES: Readonly<Record<Side, readonly string[]>> = {
  positive: [
    'positive',
    'base_positive',
    'positive_prompt',
    'prompt',
    'conditioning',
    'cond1',
    'positive_cond',
    'guider',
    'pipe',
    'basic_pipe',
    'base_basic_pipe',
    'sdxl_tuple',
    'base_ctx',
    'ctx',
    'context',
  ],
  negative: [
    'negative',
    'base_negative',
    'negative_prompt',
    'negative_cond',
    'neg_conditioning',
    'guider',
    'pipe',
    'basic_pipe',
    'base_basic_pipe',
    'sdxl_tuple',
    'base_ctx',
    'ctx',
    'context',
  ],
};

function sidedText(graph: Graph, { inputs }: GraphNode, side: Side): string {
  // Wrappers of single families of models hand both sides on together, under names of their own.
  const embedded = Object.keys(inputs).filter((name) => /^(?!image)\w+_embeds$/.test(name));
  for (const name of [...SIDES[side], ...embedded]) {
    const text = promptText(graph, inputs[name], side);
    if (text !== '') return text;
  }
  return '';
}

/** Flux takes its guidance with the words. */
function fluxGuidance(graph: Graph, sampler: GraphNode): number | null {
  const found = nearest(
    graph,
    sampler,
    ({ inputs }) => numberFrom(valueOf(graph, inputs['guidance'], 'guidance')) !== null,
  );
  return found === undefined
    ? null
    : numberFrom(valueOf(graph, found.inputs['guidance'], 'guidance'));
}

/** Inputs that lead to the empty picture. */
const LATENT =
  /latent|samples|^pipe$|ctx|context|basic_pipe|resolution|sdxl_tuple|image_embeds|^input|^any/i;

/** Where the empty picture was made that the sampler began with. */
function latentSize(graph: Graph, sampler: GraphNode): Size | null {
  const sizeIn = ({ inputs }: GraphNode): Size | null => {
    const get = (...names: string[]) =>
      names
        .map((name) => numberFrom(valueOf(graph, inputs[name], name)))
        .find((one) => one !== null && one > 0) ?? null;
    // Also where width and height come from a node that offers sizes by name.
    const offered = { ...sourceOf(graph, inputs['width'])?.inputs, ...inputs };
    const chosen = ['aspect_ratio', 'resolution', 'dimensions']
      .map((name) => valueOf(graph, offered[name], name))
      .map((value) => (typeof value === 'string' ? sizeFrom(value) : null))
      .find((one) => one !== null);
    return (
      sizeOf(get('width_override'), get('height_override')) ??
      chosen ??
      sizeOf(get('width', 'empty_latent_width'), get('height', 'empty_latent_height'))
    );
  };
  const found = nearest(
    graph,
    sampler,
    (node) => sizeIn(node) !== null && !/encode|scale|crop/i.test(node.type),
    (name) => LATENT.test(name),
  );
  return found === undefined ? null : sizeIn(found);
}

/** The nearest of the nodes upstream that is meant. */
function nearest(
  graph: Graph,
  start: GraphNode,
  isMeant: (node: GraphNode) => boolean,
  isOnPath: (name: string) => boolean = () => true,
): GraphNode | undefined {
  const seen = new Set<string>();
  const open = [start];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (seen.has(node.id) || seen.size > 500) continue;
    seen.add(node.id);
    if (isMeant(node)) return node;
    for (const { name, source } of sourcesOf(graph, node)) if (isOnPath(name)) open.push(source);
  }
  return undefined;
}

/** A graph without a sampler, as for a service's own node, may still hold one text. */
function wordsOnly(graph: Graph): ReadFields | null {
  for (const node of graph.nodes) {
    const { inputs } = node;
    const prompt = promptText(graph, inputs['prompt'] ?? inputs['positive_prompt'], 'positive');
    if (prompt === '') continue;
    const { model, loras } = modelsOf(graph, node);
    const negative = promptText(graph, inputs['negative_prompt'], 'negative');
    const seed = seedOf(valueOf(graph, inputs['seed'], 'seed'));
    const steps = numberFrom(valueOf(graph, inputs['steps'], 'steps'));
    return { prompt, negative, seed, steps, model, loras, size: null };
  }
  const texts = graph.nodes.filter(({ type }) => /cliptextencode/i.test(type));
  const sided = (isNegative: boolean) =>
    texts
      .filter(({ title }) => /neg/i.test(title) === isNegative)
      .map(({ id }) => promptText(graph, [id, 0], 'positive'))
      .find((text) => text !== '') ?? '';
  const prompt = sided(false);
  return prompt === '' ? null : { prompt, negative: sided(true) };
}

/** What a person may want to know beside it. */
function restOf(graph: Graph, sampler: GraphNode): NamedText[] {
  const named = (pattern: RegExp, input: string, name: string): NamedText[] =>
    graph.nodes
      .filter(({ type }) => pattern.test(type))
      .slice(0, 8)
      .flatMap(({ inputs }) => {
        const value = valueOf(graph, inputs[input], input);
        return value === undefined ? [] : [{ name, text: wordOf(value) }];
      });
  return [
    { name: 'Sampler node', text: sampler.type },
    ...named(/vaeloader/i, 'vae_name', 'VAE'),
    ...named(/controlnetloader/i, 'control_net_name', 'ControlNet'),
    ...named(/upscalemodelloader/i, 'model_name', 'Upscaler'),
    ...named(/clipsetlastlayer/i, 'stop_at_clip_layer', 'CLIP layer'),
  ];
}
