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
    const next = handedOn(graph, node, wanted);
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
function handedOn(graph: Graph, node: GraphNode, wanted: string): Named | undefined {
  const inputs = givenIn(node);
  const named = inputs.find(({ name }) => name === wanted);
  if (named !== undefined && wanted !== '') return named;
  const chosen = chosenInput(graph, node);
  if (chosen !== undefined) return chosen;
  return (
    inputs.find(({ name }) => wanted !== '' && name.startsWith(`${wanted}_`)) ??
    inputs.find(({ name }) => GIVEN.test(name)) ??
    (inputs.length === 1 ? inputs[0] : undefined)
  );
}

interface Named {
  readonly name: string;
  readonly value: Json;
}

function givenIn({ inputs }: GraphNode): readonly Named[] {
  return Object.entries(inputs).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name, value }],
  );
}

const SWITCH = /switch|select|mux|if_?else|branch/i;
const CHOICES = ['select', 'Input', 'index', 'selected', 'input', 'boolean', 'switch', 'cond'];
const WAYS: Readonly<Record<'true' | 'false', RegExp>> = {
  true: /^(on_true|if_true|tt_value|true)$/i,
  false: /^(on_false|if_false|ff_value|false)$/i,
};

/** The input that a switch hands on: of a number, of two ways, or the first that is there. */
export function chosenInput(graph: Graph, node: GraphNode): Named | undefined {
  if (!SWITCH.test(node.type)) return undefined;
  const inputs = givenIn(node);
  const chosen = CHOICES.map((name) => choiceIn(graph, node.inputs[name])).find(
    (one) => typeof one === 'number' || typeof one === 'boolean',
  );
  if (chosen === undefined)
    return /any switch/i.test(node.type)
      ? inputs.find(({ name }) => /^any_\d+$/.test(name))
      : undefined;
  const wanted =
    typeof chosen === 'boolean'
      ? WAYS[chosen ? 'true' : 'false']
      : new RegExp(`^\\D+0*${chosen}(_text)?$`);
  return inputs.find(({ name }) => wanted.test(name));
}

/** Written there, or in the node that it comes from. */
function choiceIn(graph: Graph, value: Json | undefined): Json | undefined {
  const source = sourceOf(graph, value);
  return source === undefined
    ? value
    : (source.inputs['value'] ?? source.inputs['boolean'] ?? source.inputs['number']);
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
