import { isList, isRecord, type Json, type JsonRecord } from '../loose-json.ts';

/** A ComfyUI graph as it was run: nodes with inputs that are values or links. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** By its id. Once very much was asked, none is found any more: such a graph was made to do harm. */
  get(id: string): GraphNode | undefined;
}

export interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly inputs: JsonRecord;
}

export interface Link {
  readonly node: string;
  readonly slot: number;
}

const MOST_NODES = 3000;
/** Nodes asked for, and each of their inputs. */
const MOST_WORK = 400_000;

export function newGraph(nodes: Iterable<GraphNode>): Graph {
  const byId = new Map(Array.from(nodes, (node) => [node.id, node]));
  let left = MOST_WORK;
  return {
    nodes: [...byId.values()],
    get(id) {
      const node = left > 0 ? byId.get(id) : undefined;
      if (node !== undefined) left -= 1 + Object.keys(node.inputs).length;
      return node;
    },
  };
}

/** Whether an object is a graph in the form in which it is sent to be run. */
export function isGraph(record: JsonRecord): boolean {
  return Object.values(record).some(
    (node) => isRecord(node) && typeof node['class_type'] === 'string' && isRecord(node['inputs']),
  );
}

export function graphFrom(record: JsonRecord): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const [id, node] of Object.entries(record)) {
    if (nodes.size >= MOST_NODES) break;
    if (!isRecord(node) || typeof node['class_type'] !== 'string') continue;
    const meta = isRecord(node['_meta']) ? node['_meta']['title'] : undefined;
    nodes.set(id, {
      id,
      type: node['class_type'],
      title: typeof meta === 'string' ? meta : '',
      inputs: isRecord(node['inputs']) ? node['inputs'] : {},
    });
  }
  return newGraph(nodes.values());
}

/** `["12", 0]`: an output of another node; null for a value. */
export function linkFrom(value: Json | undefined): Link | null {
  if (!isList(value) || value.length !== 2) return null;
  const [node, slot] = value;
  const isId = typeof node === 'string' || typeof node === 'number';
  if (!isId || typeof slot !== 'number' || !Number.isInteger(slot)) return null;
  return { node: String(node), slot };
}

/** The node that an input is linked to. */
export function sourceOf(graph: Graph, value: Json | undefined): GraphNode | undefined {
  const link = linkFrom(value);
  return link === null ? undefined : graph.get(link.node);
}

/** The nodes that a node is linked to, with the names of the inputs. */
export function sourcesOf(graph: Graph, node: GraphNode): { name: string; source: GraphNode }[] {
  return Object.entries(node.inputs).flatMap(([name, value]) => {
    const source = sourceOf(graph, value);
    return source === undefined ? [] : [{ name, source }];
  });
}
