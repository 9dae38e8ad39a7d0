import { isList, isRecord, type Json, type JsonRecord, wordOf } from '../loose-json.ts';
import { type EditorNode, editorNodes, recordsIn } from './editor.ts';
import { BYPASSED, MUTED, originOf, promotedValue } from './editor-origin.ts';
import { type Graph, newGraph } from './graph.ts';
import { WIDGETS } from './widgets.ts';

/** Whether an object is a graph as the editor keeps it. */
export function isWorkflow(record: JsonRecord): boolean {
  return isList(record['nodes']) && (isList(record['links']) || isRecord(record['links']));
}

/**
 * The graph of an editor's workflow, as far as it can be run again without its nodes' definitions:
 * values get the names that the node lists, or that are known of its type. Muted nodes are left
 * out, bypassed ones hand on what has the same type, and subgraphs are taken apart.
 */
export function graphOfWorkflow(workflow: JsonRecord): Graph {
  const nodes = editorNodes(workflow);
  const broadcast = broadcastIn(workflow, nodes);
  return newGraph(
    nodes
      .filter((node) => node.inside === null && isRun(node))
      .map((node) => ({
        id: node.id,
        type: node.type,
        title: wordOf(node.record['title']),
        inputs: { ...valuesOf(node), ...broadcast.get(node.id), ...linksOf(node) },
      })),
  );
}

function isRun({ record, canvas: { owner } }: EditorNode): boolean {
  if (record['mode'] === MUTED || record['mode'] === BYPASSED) return false;
  return owner === null || isRun(owner);
}

function linksOf({ inputs, canvas }: EditorNode): Record<string, Json> {
  return Object.fromEntries(
    inputs.flatMap(({ name, link }) => {
      const origin = typeof name === 'string' ? originOf(canvas, link) : null;
      return origin === null ? [] : [[wordOf(name), origin] as const];
    }),
  );
}

/** Nodes named Anything Everywhere hand on to inputs that have no link: by node, then by input. */
function broadcastIn(
  { extra }: JsonRecord,
  nodes: readonly EditorNode[],
): ReadonlyMap<string, Record<string, Json>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const given = new Map<string, Record<string, Json>>();
  for (const one of recordsIn(isRecord(extra) ? extra['ue_links'] : [])) {
    const node = byId.get(wordOf(one['downstream']));
    const input = node?.inputs[Number(one['downstream_slot'])];
    if (node === undefined || input === undefined) continue;
    const inputs = given.get(node.id) ?? {};
    inputs[wordOf(input['name'])] = [wordOf(one['upstream']), Number(one['upstream_slot'])];
    given.set(node.id, inputs);
  }
  return given;
}

/** What stands in a node's widgets, by name; what was set from outside of a subgraph counts more. */
function valuesOf(node: EditorNode): Record<string, Json> {
  const written = writtenIn(node);
  const { owner } = node.canvas;
  if (owner === null) return written;
  const name = wordOf(node.record['id']);
  return Object.fromEntries(
    Object.entries(written).map(([widget, value]) => [
      widget,
      promotedValue(owner, name, widget) ?? value,
    ]),
  );
}

function writtenIn({ type, record, inputs, values }: EditorNode): Record<string, Json> {
  const byName = record['widgets_values'];
  if (isRecord(byName)) return byName as Record<string, Json>;
  const listed = inputs.flatMap(({ widget }) => (isRecord(widget) ? [wordOf(widget['name'])] : []));
  // Behind a seed stands what becomes of it afterwards, which is no input.
  const full = listed.flatMap((name) => (/^(noise_)?seed$/.test(name) ? [name, ''] : [name]));
  if (full.length === values.length) return named(full, values);
  if (listed.length === values.length) return named(listed, values);
  const known = WIDGETS[type];
  if (known !== undefined) return named(known, values);
  const objects = values.filter((value) => isRecord(value) && 'lora' in value);
  const texts = values.filter((value) => typeof value === 'string');
  return {
    ...Object.fromEntries(objects.map((value, at) => [`lora_${at + 1}`, value])),
    ...(texts.length === 1 && texts[0] !== undefined && { text: texts[0] }),
    ...(values.length === 1 && values[0] !== undefined && { value: values[0] }),
  };
}

function named(names: readonly string[], values: readonly Json[]): Record<string, Json> {
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const value = values[at];
      return name === '' || value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
}
