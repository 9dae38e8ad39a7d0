import { isList, isRecord, type Json, type JsonRecord, wordOf } from '../loose-json.ts';

/** What is drawn on a canvas, read once however often it is used. */
interface Drawing {
  readonly nodes: readonly JsonRecord[];
  readonly links: ReadonlyMap<string, EditorLink>;
  /** What a subgraph takes and gives. */
  readonly inputs: readonly JsonRecord[];
  readonly outputs: readonly JsonRecord[];
}

/** One canvas of the editor: the workflow itself, or the inside of a subgraph. */
export interface Canvas extends Omit<Drawing, 'nodes'> {
  /** The node that the canvas is the inside of. */
  readonly owner: EditorNode | null;
  /** By what they are called on the canvas. */
  readonly nodes: ReadonlyMap<string, EditorNode>;
  /** The nodes that set what others get, by the name that they do it under. */
  readonly setters: ReadonlyMap<string, EditorNode>;
}

export interface EditorNode {
  /** Its own among all canvases: `12`, and `12:3` for what is inside of it. */
  readonly id: string;
  readonly type: string;
  readonly record: JsonRecord;
  readonly inputs: readonly JsonRecord[];
  /** What stands in its widgets, where that is a list. */
  readonly values: readonly Json[];
  readonly canvas: Canvas;
  /** The inside of a subgraph. */
  readonly inside: Canvas | null;
}

export interface EditorLink {
  readonly node: string;
  readonly slot: number;
  readonly type: Json;
}

const MOST_NODES = 3000;
const MOST_DEPTH = 8;
const MOST_INPUTS = 100;

/** Reads a workflow, subgraphs within subgraphs and all; gives all nodes of all canvases. */
export function editorNodes(workflow: JsonRecord): readonly EditorNode[] {
  const found: EditorNode[] = [];
  const definitions = definitionsIn(workflow);
  openCanvas(drawingOf(workflow), null, 0);
  return found;

  function openCanvas(drawing: Drawing, owner: EditorNode | null, depth: number): Canvas {
    const nodes = new Map<string, EditorNode>();
    const setters = new Map<string, EditorNode>();
    const canvas: Canvas = { ...drawing, owner, nodes, setters };
    for (const one of drawing.nodes) {
      if (found.length >= MOST_NODES) break;
      const name = wordOf(one['id']);
      const node: { -readonly [Key in keyof EditorNode]: EditorNode[Key] } = {
        id: owner === null ? name : `${owner.id}:${name}`,
        type: wordOf(one['type']),
        record: one,
        inputs: recordsIn(one['inputs']).slice(0, MOST_INPUTS),
        values: isList(one['widgets_values']) ? one['widgets_values'] : [],
        canvas,
        inside: null,
      };
      found.push(node);
      nodes.set(name, node);
      if (/set_?node$/i.test(node.type)) setters.set(wordOf(node.values[0]), node);
      const definition = definitions.get(node.type);
      if (definition !== undefined && depth < MOST_DEPTH)
        node.inside = openCanvas(definition, node, depth + 1);
    }
    return canvas;
  }
}

function drawingOf(record: JsonRecord): Drawing {
  return {
    nodes: recordsIn(record['nodes']),
    links: linksIn(record),
    inputs: recordsIn(record['inputs']),
    outputs: recordsIn(record['outputs']),
  };
}

/** The objects of a list, and nothing of what is no list. */
export function recordsIn(value: Json | undefined): readonly JsonRecord[] {
  return isList(value) ? value.filter(isRecord) : [];
}

/** By what a node's type says: the id of a subgraph, or the name of a group of older editors. */
function definitionsIn(workflow: JsonRecord): ReadonlyMap<string, Drawing> {
  const { definitions, extra } = workflow;
  const subgraphs = recordsIn(isRecord(definitions) ? definitions['subgraphs'] : []);
  const groups = isRecord(extra) && isRecord(extra['groupNodes']) ? extra['groupNodes'] : {};
  return new Map([
    ...subgraphs.map((one) => [wordOf(one['id']), drawingOf(one)] as const),
    ...Object.entries(groups).flatMap(([name, group]) =>
      isRecord(group)
        ? ['workflow/', 'workflow>'].map(
            (before) => [before + name, drawingOf(plainGroup(group))] as const,
          )
        : [],
    ),
  ]);
}

/** Groups name their nodes by their place, and so do their links. */
function plainGroup(group: JsonRecord): JsonRecord {
  const links = (isList(group['links']) ? group['links'] : []).filter(isList);
  const into = new Map(
    links.map(([, , node, slot], at) => [`${wordOf(node)}:${wordOf(slot)}`, at]),
  );
  const nodes = recordsIn(group['nodes']).map((node, at) => ({
    ...node,
    id: at,
    inputs: recordsIn(node['inputs']).map((input, slot) => ({
      ...input,
      link: into.get(`${at}:${slot}`) ?? null,
    })),
  }));
  const external = (isList(group['external']) ? group['external'] : []).filter(isList);
  const outputs = external.map(([node = null, slot = null], at) => ({
    linkIds: [links.length + at],
    node,
    slot,
  }));
  return {
    nodes,
    links: [
      ...links.map(([from = null, slot = null], at) => [at, from, slot]),
      ...outputs.map(({ linkIds: [id = null], node, slot }) => [id, node, slot]),
    ],
    outputs,
  };
}

/** Lists in the workflow itself, objects in subgraphs. */
function linksIn(record: JsonRecord): ReadonlyMap<string, EditorLink> {
  const { links } = record;
  const all = isList(links) ? links : isRecord(links) ? Object.values(links) : [];
  return new Map(
    all.flatMap((link) => {
      const [id, node, slot, type] = isRecord(link)
        ? [link['id'], link['origin_id'], link['origin_slot'], link['type']]
        : isList(link)
          ? [link[0], link[1], link[2], link[5]]
          : [];
      return id === undefined
        ? []
        : [[wordOf(id), { node: wordOf(node), slot: Number(slot), type: type ?? null }] as const];
    }),
  );
}
