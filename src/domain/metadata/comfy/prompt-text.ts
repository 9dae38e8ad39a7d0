import { isRecord, type Json } from '../loose-json.ts';
import { type Graph, type GraphNode, linkFrom, sourceOf } from './graph.ts';
import { chosenInput } from './values.ts';

export type Side = 'positive' | 'negative';

const MOST_NODES = 120;
/** Nodes that put long words in the place of short ones, one behind the other, would never end. */
const MOST_LENGTH = 200_000;

/** Inputs that hold text, in the order in which it is meant. */
const TEXTS =
  /^(text|text_g|text_l|prompt|string|value|clip_l|clip_g|t5xxl|t5|llama|bert|mt5xl|user_prompt|wildcard_text|populated_text|positive_prompt|positive|positive_g|positive_l|text_positive(_g|_l)?|strings?|text_?\w|string_?\w|text\d+|str\d*|prompt_?\w|input_?(text|string)?_?\d*|prefix|suffix|content|caption|tags|result|styled_prompt|base_prompt|main_prompt|any_?\d*|source|anything|output|processed_text|tags_front|append_text|prepend_text|tag\d*|text_in|conditioning_text|custom_prompt|nl_prompt|user_text|template|opt_text|extra_text|before|after|raw_text|subject\w*|style_?text)$/i;
const NEGATIVE_TEXTS =
  /^(negative_prompt|negative|negative_g|negative_l|text_negative(_g|_l)?|neg_?text|uc)$/i;
/** Inputs that hand on a conditioning. */
const CONDITIONINGS =
  /^(conditionings?|cond|conditioning_\w+|conditioning\d+|cond\d*|cond_\w+|base_cond\w*|regional_\w*|positive_cond\w*|pipe|basic_pipe|sdxl_pipe|base_pipe|ctx|context|base_ctx|guider|base_positive|text_embeds|embeds?|prompt_embeds?|style_positive|input|samples_\w+)$/i;
/** Nodes whose texts are not what they give. */
const MUTE = /zeroout|vision ?encode|loader$|loadimage|clipvision|^note$|preview|saveimage/i;

/** What a node encodes, gathered through whatever stands between it and the sampler. */
export function promptText(graph: Graph, value: Json | undefined, side: Side): string {
  const found: string[] = [];
  const seen = new Set<string>();
  gather(value);
  return distinct(found).join('\n');

  function gather(input: Json | undefined): void {
    if (typeof input === 'string') found.push(input);
    else if (isRecord(input) && typeof input['content'] === 'string') found.push(input['content']);
    const node = sourceOf(graph, input);
    if (node === undefined || seen.has(node.id) || seen.size > MOST_NODES) return;
    seen.add(node.id);
    if (/zero ?out/i.test(node.type)) return;
    const text = encodedText(graph, node, side);
    if (text !== null) {
      found.push(text);
      return;
    }
    for (const next of conditioningsOf(graph, node, side)) gather(next);
  }
}

const OF_SIDE: Readonly<Record<Side, RegExp>> = {
  positive: /^(base_|input_|optional_)?positive(_?cond\w*)?$/i,
  negative: /^(base_|input_|optional_)?negative(_?cond\w*)?$/i,
};

/** What leads on to the text of a side; nodes with both sides keep them apart. */
function conditioningsOf(graph: Graph, node: GraphNode, side: Side): Json[] {
  const { inputs } = node;
  const chosen = chosenInput(graph, node);
  if (chosen !== undefined) return [chosen.value];
  const own = Object.entries(inputs).flatMap(([name, value]) =>
    OF_SIDE[side].test(name) && value !== null && value !== undefined ? [value] : [],
  );
  // A guider without a side to avoid has nothing to avoid.
  if (own.length > 0 || (side === 'negative' && /guider/i.test(node.type))) return own;
  const other = side === 'positive' ? 'negative' : 'positive';
  return Object.entries(inputs).flatMap(([name, value]) =>
    value !== null &&
    value !== undefined &&
    linkFrom(value) !== null &&
    !name.includes(other) &&
    (CONDITIONINGS.test(name) || isOnlyLink(node))
      ? [value]
      : [],
  );
}

function isOnlyLink({ inputs }: GraphNode): boolean {
  return Object.values(inputs).filter((value) => linkFrom(value) !== null).length === 1;
}

/** The text of a node that encodes one; null for a node that only hands on what others encoded. */
function encodedText(graph: Graph, node: GraphNode, side: Side): string | null {
  const names = Object.keys(node.inputs);
  const wanted = side === 'negative' ? names.filter((name) => NEGATIVE_TEXTS.test(name)) : [];
  const isBothSided = names.some((name) => NEGATIVE_TEXTS.test(name));
  if (isBothSided && side === 'negative') {
    const texts = wanted.map((name) => textOf(graph, node.inputs[name], side, new Set([node.id])));
    const isText = wanted.some((name) => isTextual(graph, node.inputs[name]));
    return isText ? distinct(texts.filter((text) => text !== null)).join('\n') : null;
  }
  const plain = names.filter((name) => TEXTS.test(name) && isTextual(graph, node.inputs[name]));
  if (plain.length === 0 || MUTE.test(node.type)) return null;
  return ownText(graph, node, side, new Set());
}

/** Whether an input is a text, or linked to a node that makes one rather than a conditioning. */
function isTextual(graph: Graph, value: Json | undefined): boolean {
  if (typeof value === 'string') return true;
  const source = sourceOf(graph, value);
  if (source === undefined) return false;
  return !Object.entries(source.inputs).some(
    ([name, given]) =>
      linkFrom(given) !== null && (name === 'clip' || name === 'vae' || CONDITIONINGS.test(name)),
  );
}

/** The text of an input: written there, or made by the nodes that it is linked to. */
function textOf(
  graph: Graph,
  value: Json | undefined,
  side: Side,
  seen: Set<string>,
): string | null {
  if (typeof value === 'string') return value;
  if (isRecord(value) && typeof value['content'] === 'string') return value['content'];
  const node = sourceOf(graph, value);
  if (node === undefined || seen.has(node.id) || seen.size > MOST_NODES) return null;
  return ownText(graph, node, side, seen);
}

/** What a node makes of its texts. */
function ownText(graph: Graph, node: GraphNode, side: Side, seen: Set<string>): string | null {
  seen.add(node.id);
  const { inputs, type } = node;
  const chosen = chosenInput(graph, node);
  if (chosen !== undefined) return textOf(graph, chosen.value, side, seen);
  const filled = inputs['populated_text'] ?? (/stringfunction/i.test(type) && inputs['result']);
  if (typeof filled === 'string' && filled.trim() !== '') return filled;
  const shown = inputs['text2'] ?? inputs['text_0'] ?? inputs['text'];
  if (/show|display|preview/i.test(type) && typeof shown === 'string') return shown;
  const names = Object.keys(inputs);
  const sided = names.filter((name) =>
    (side === 'negative' ? NEGATIVE_TEXTS : /^(positive|positive_prompt|text_positive)/i).test(
      name,
    ),
  );
  const used =
    sided.length > 0
      ? sided
      : names.filter((name) => TEXTS.test(name) && !NEGATIVE_TEXTS.test(name));
  const isReplacing = /replace|substitut|regex/i.test(type);
  const parts = (isReplacing ? used.slice(0, 1) : used).flatMap((name) => {
    const text = textOf(graph, inputs[name], side, seen);
    return text === null || text.trim() === '' ? [] : [replaced(node, text)];
  });
  if (parts.length > 0) return distinct(parts).join(separatorOf(node));
  const only = names.filter((name) => linkFrom(inputs[name]) !== null);
  return only.length === 1 && only[0] !== undefined
    ? textOf(graph, inputs[only[0]], side, seen)
    : null;
}

/** With what a node says to put in the place of something else. */
function replaced({ inputs }: GraphNode, text: string): string {
  const { find, replace } = inputs;
  if (typeof find !== 'string' || find === '' || typeof replace !== 'string') return text;
  const parts = text.split(find);
  const isTooLong = text.length + parts.length * replace.length > MOST_LENGTH;
  return isTooLong ? text : parts.join(replace);
}

function separatorOf({ inputs, type }: GraphNode): string {
  const given = inputs['delimiter'] ?? inputs['separator'] ?? inputs['join_with'];
  if (typeof given === 'string') return given.replaceAll(String.raw`\n`, '\n');
  return /concat|join|combine|append|merge|stringfunction/i.test(type) ? ', ' : '\n';
}

/** Without what was said twice, as SDXL is often told the same in two ways. */
function distinct(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of texts.map((one) => one.trim()))
    if (text !== '' && !kept.includes(text)) kept.push(text);
  return kept;
}
