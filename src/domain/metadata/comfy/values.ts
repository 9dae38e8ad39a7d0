import { isRecord, type Json } from '../loose-json.ts';
import { type Graph, type GraphNode, linkFrom, sourceOf } from './graph.ts';

const MOST_STEPS = 40;

/** What a value is called in the nodes that do nothing but give one. */
const GIVEN =
  /^(value|int|float|string|number|text|seed|noise_seed|steps|cfg|val|content|boolean|sampler_name|scheduler|sampler|width|height|int_?\w?|float_?\w?|a|result|selection|preset|ckpt_name|unet_name|model_name|denoise|base_ckpt_name|input\d?)$/i;

/** The value of an input, looked up through the nodes that hand it on; lists and links give none. */
export function valueOf(graph: Graph, value: Json | undefined, name = ''): Json | undefined {
  let current = value;
  let wanted = name;
  for (let step = 0; step < MOST_STEPS; step++) {
    const link = linkFrom(current);
    if (link === null) return isPlain(current) ? current : contentOf(current);
    const node = graph.get(link.node);
    if (node === undefined) return undefined;
    const next = handedOn(node, wanted);
    if (next === undefined) return undefined;
    wanted = next.name;
    current = next.value;
  }
  return undefined;
}

function isPlain(value: Json | undefined): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

/** Some nodes wrap a text: `{ content: "name.safetensors" }`. */
function contentOf(value: Json | undefined): Json | undefined {
  if (!isRecord(value)) return undefined;
  const content = value['content'] ?? value['value'] ?? value['__value__'];
  return isPlain(content) ? content : undefined;
}

/** The input that a node gives what was asked for from: one of that name, or the only fit one. */
function handedOn(node: GraphNode, wanted: string): { name: string; value: Json } | undefined {
  const inputs = Object.entries(node.inputs).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name, value }],
  );
  const named = inputs.find(({ name }) => name === wanted);
  if (named !== undefined && wanted !== '') return named;
  const chosen = chosenInput(node);
  if (chosen !== undefined) return chosen;
  return (
    inputs.find(({ name }) => GIVEN.test(name)) ?? (inputs.length === 1 ? inputs[0] : undefined)
  );
}

/** Switches name the input that counts by its number. */
export function chosenInput(node: GraphNode): { name: string; value: Json } | undefined {
  const { inputs } = node;
  const which = inputs['select'] ?? inputs['Input'] ?? inputs['index'] ?? inputs['selected'];
  if (!/switch|select|mux/i.test(node.type) || typeof which !== 'number') return undefined;
  for (const name of [
    `input${which}`,
    `input_${which}`,
    `input${which}_text`,
    `text_${which}`,
    `any_${which}`,
    `value${which}`,
  ]) {
    const value = inputs[name];
    if (value !== undefined && value !== null) return { name, value };
  }
  return undefined;
}

/** Inputs that lead to what belongs to the same picture: settings that another node holds. */
const BEARERS =
  /^(noise|guider|sampler|sigmas|settings|parameters|pipe|basic_pipe|sdxl_pipe|base_pipe|ctx|context|base_ctx|sampler_settings|optional_sampler|params|config|inp?ut_pipe|script)$/i;

/** The first value under one of the names, in a node or in those that hold its settings. */
export function settingOf(
  graph: Graph,
  node: GraphNode,
  names: readonly string[],
  seen: Set<string> = new Set(),
): Json | undefined {
  if (seen.has(node.id) || seen.size > MOST_STEPS) return undefined;
  seen.add(node.id);
  for (const name of names) {
    const value = valueOf(graph, node.inputs[name], name);
    if (value !== undefined && value !== '') return value;
  }
  for (const [name, value] of Object.entries(node.inputs)) {
    const source = BEARERS.test(name) || isReroute(node) ? sourceOf(graph, value) : undefined;
    const found = source && settingOf(graph, source, names, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isReroute({ type }: GraphNode): boolean {
  return /reroute|^get_?node$|^set_?node$|pipe.?(in|out)?$|context|switch|split ?sigmas|sigmas/i.test(
    type,
  );
}
