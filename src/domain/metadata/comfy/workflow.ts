import { isList, isRecord, type Json, type JsonRecord, wordOf } from '../loose-json.ts';
import { type Graph, type GraphNode, newGraph } from './graph.ts';
import { WIDGETS } from './widgets.ts';

/** Modes of nodes in ComfyUI's editor. */
const MUTED = 2;
const BYPASSED = 4;
const MOST_NODES = 3000;

/** Whether an object is a graph as the editor keeps it. */
export function isWorkflow(record: JsonRecord): boolean {
  return isList(record['nodes']) && (isList(record['links']) || isRecord(record['links']));
}

interface EditorNode {
  readonly id: string;
  readonly record: JsonRecord;
}

/**
 * The graph of an editor's workflow, as far as it can be run again without its nodes' definitions:
 * values get the names that the node lists, or that are known of its type. Muted nodes are left
 * out, bypassed ones hand on what has the same type.
 */
export function graphOfWorkflow(workflow: JsonRecord): Graph {
  const nodes = new Map<string, EditorNode>();
  const links = new Map<string, readonly Json[]>();
  addNodes(workflow, '', nodes, links);
  const graph = new Map<string, GraphNode>();
  for (const { id, record } of nodes.values()) {
    if (record['mode'] === MUTED || record['mode'] === BYPASSED) continue;
    const type = wordOf(record['type']);
    const title = wordOf(record['title']);
    graph.set(id, { id, type, title, inputs: { ...valuesOf(record), ...linksOf(id, record) } });
  }
  return newGraph(graph.values());

  function linksOf(id: string, record: JsonRecord): Record<string, Json> {
    const scope = id.includes(':') ? id.slice(0, id.lastIndexOf(':') + 1) : '';
    const inputs = isList(record['inputs']) ? record['inputs'] : [];
    return Object.fromEntries(
      inputs.flatMap((input) => {
        if (!isRecord(input) || typeof input['name'] !== 'string') return [];
        const origin = originOf(scope, input['link'], 0);
        return origin === null ? [] : [[input['name'], origin] as const];
      }),
    );
  }

  /** Where a link begins, through bypassed nodes. */
  function originOf(scope: string, linkId: Json | undefined, depth: number): Json | null {
    const link =
      linkId === null || linkId === undefined ? undefined : links.get(`${scope}${wordOf(linkId)}`);
    if (link === undefined || depth > 50) return null;
    const [, from, slot, , , type] = link;
    const node = nodes.get(`${scope}${wordOf(from)}`);
    if (node?.record['mode'] === MUTED) return null;
    if (node?.record['mode'] !== BYPASSED) return [`${scope}${wordOf(from)}`, Number(slot)];
    const inputs = isList(node.record['inputs']) ? node.record['inputs'].filter(isRecord) : [];
    const same = inputs.find((input) => input['type'] === type && input['link'] !== null);
    return same === undefined ? null : originOf(scope, same['link'], depth + 1);
  }
}

function addNodes(
  workflow: JsonRecord,
  scope: string,
  nodes: Map<string, EditorNode>,
  links: Map<string, readonly Json[]>,
): void {
  for (const link of Object.values(workflow['links'] ?? {})) {
    const list = isRecord(link)
      ? [
          link['id'],
          link['origin_id'],
          link['origin_slot'],
          link['target_id'],
          link['target_slot'],
          link['type'],
        ].map((one) => one ?? null)
      : link;
    if (isList(list)) links.set(`${scope}${wordOf(list[0])}`, list);
  }
  for (const node of isList(workflow['nodes']) ? workflow['nodes'] : []) {
    if (!isRecord(node) || nodes.size >= MOST_NODES) continue;
    const id = `${scope}${wordOf(node['id'])}`;
    nodes.set(id, { id, record: node });
  }
  // What is inside of a subgraph is looked at apart, without the links that enter it.
  const definitions = isRecord(workflow['definitions']) ? workflow['definitions']['subgraphs'] : [];
  if (scope === '' && isList(definitions))
    for (const [at, inner] of definitions.entries())
      if (isRecord(inner)) addNodes(inner, `s${at}:`, nodes, links);
}

/** What stands in a node's widgets, by name. */
function valuesOf(record: JsonRecord): Record<string, Json> {
  const values = record['widgets_values'];
  if (isRecord(values)) return values as Record<string, Json>;
  if (!isList(values)) return {};
  const type = wordOf(record['type']);
  const listed = (isList(record['inputs']) ? record['inputs'] : []).flatMap((input) =>
    isRecord(input) && isRecord(input['widget']) ? [wordOf(input['widget']['name'])] : [],
  );
  const known = WIDGETS[type];
  if (known !== undefined) return named(known, values);
  // Behind a seed stands what becomes of it afterwards, which is no input.
  const full = listed.flatMap((name) => (/^(noise_)?seed$/.test(name) ? [name, ''] : [name]));
  if (full.length === values.length) return named(full, values);
  if (listed.length === values.length) return named(listed, values);
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
