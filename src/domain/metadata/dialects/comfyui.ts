import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { isRecord, type JsonRecord } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';
import { type Graph, graphFrom, isGraph } from '../comfy/graph.ts';
import { fieldsOfGraph } from '../comfy/read-graph.ts';
import { graphOfWorkflow, isWorkflow } from '../comfy/workflow.ts';
import { recordFrom } from '../evidence.ts';

/** ComfyUI: the graph as it was run, or as the editor keeps it where there is nothing else. */
export function readComfyUi({ records }: Evidence): Reading[] {
  const found = records.flatMap(({ key, record }) =>
    graphsIn(record).map((one) => ({ key, ...one })),
  );
  const readings = found
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ key, graph }) => {
      const fields = fieldsOfGraph(graph);
      return fields === null ? [] : [newReading('comfyui', 'ComfyUI', key, fields)];
    });
  // Words that only came about as it ran stand in the editor's nodes that show them.
  const best = readings.find(({ prompt }) => prompt !== '') ?? readings[0];
  return best === undefined ? [] : [best];
}

interface FoundGraph {
  readonly graph: Graph;
  /** 0 as it was run, 1 as it was edited. */
  readonly rank: 0 | 1;
}

function graphsIn(record: JsonRecord): FoundGraph[] {
  if (isGraph(record)) return [{ graph: graphFrom(record), rank: 0 }];
  if (isWorkflow(record)) return [{ graph: graphOfWorkflow(record), rank: 1 }];
  // Some write both into one object, as objects or as texts.
  return ['prompt', 'workflow', 'extra_pnginfo', 'comfyui'].flatMap((name) => {
    const value = record[name];
    const inner = isRecord(value)
      ? value
      : typeof value === 'string'
        ? recordFrom(value)
        : undefined;
    return inner === undefined ? [] : graphsIn(inner);
  });
}
