import { isList, isRecord, type Json, type JsonRecord, wordOf } from '../loose-json.ts';
import type { Canvas, EditorNode } from './editor.ts';

/** Modes of nodes in ComfyUI's editor. */
export const MUTED = 2;
export const BYPASSED = 4;

/** What the inside of a subgraph calls what comes from outside. */
const FROM_OUTSIDE = '-10';
const MOST_STEPS = 40;

/**
 * What comes in by a link: a node's output as `["12", 0]`, or a value. Through reroutes, subgraphs
 * and bypassed nodes, which are gone once a graph runs. Null where nothing comes.
 */
export function originOf(canvas: Canvas, linkId: Json | undefined, steps = 0): Json {
  const link = canvas.links.get(wordOf(linkId));
  if (link === undefined || linkId === null || steps > MOST_STEPS) return null;
  if (link.node === FROM_OUTSIDE && canvas.owner !== null)
    return givenTo(canvas.owner, canvas, link.slot, steps);
  const node = canvas.nodes.get(link.node);
  return node === undefined ? null : givenBy(node, link.slot, link.type, steps);
}

function givenBy(node: EditorNode, slot: number, type: Json, steps: number): Json {
  const { canvas, record, inputs, values, inside } = node;
  const through = (input: JsonRecord | undefined) =>
    input === undefined ? null : originOf(canvas, input['link'], steps + 1);
  if (record['mode'] === MUTED) return null;
  if (record['mode'] === BYPASSED)
    return through(inputs.find((input) => input['type'] === type && input['link'] !== null));
  if (inside !== null) {
    const links = inside.outputs[slot]?.['linkIds'];
    return isList(links) ? originOf(inside, links[0], steps + 1) : null;
  }
  if (/^reroute( \(rgthree\))?$/i.test(node.type)) return through(inputs[0]);
  if (node.type === 'PrimitiveNode') return values[0] ?? null;
  if (!/get_?node$/i.test(node.type)) return [node.id, slot];
  const set = setterOf(canvas, wordOf(values[0]));
  return set === undefined ? null : originOf(set.canvas, set.inputs[0]?.['link'], steps + 1);
}

/** What sets the value of this name, on this canvas or one around it. */
function setterOf(canvas: Canvas, name: string): EditorNode | undefined {
  return (
    canvas.setters.get(name) ?? (canvas.owner && setterOf(canvas.owner.canvas, name)) ?? undefined
  );
}

/** What a subgraph is given from outside: by a link, or in a widget of its own. */
function givenTo(owner: EditorNode, inside: Canvas, slot: number, steps: number): Json {
  const input = owner.inputs[slot];
  const linked = input === undefined ? null : originOf(owner.canvas, input['link'], steps + 1);
  if (linked !== null) return linked;
  const promoted = promotedValue(owner, '-1', wordOf(inside.inputs[slot]?.['name']));
  if (promoted !== undefined) return promoted;
  const widgets = owner.inputs.filter((one) => isRecord(one['widget']));
  return owner.values[widgets.findIndex((one) => one === input)] ?? null;
}

/** What the node around a canvas says in the place of a widget inside. */
export function promotedValue(owner: EditorNode, node: string, widget: string): Json | undefined {
  const { properties } = owner.record;
  const proxies = isRecord(properties) ? properties['proxyWidgets'] : [];
  const at = (isList(proxies) ? proxies : []).findIndex(
    (one) => isList(one) && wordOf(one[0]) === node && one[1] === widget,
  );
  return owner.values[at];
}
