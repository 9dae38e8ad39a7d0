import * as v from 'valibot';
import type { WorkflowFault } from '@/domain/generation/connection-report.ts';
import { WORKFLOW_FIELDS, type WorkflowField } from '@/domain/generation/workflow-reading.ts';
import { jsonFrom } from '../http.ts';

/** A graph as ComfyUI's "Export (API)" writes it: nodes by id, each input a value or a link. */
export type Workflow = Readonly<Record<string, WorkflowNode>>;

export interface WorkflowNode {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly _meta?: { readonly title?: string | undefined } | undefined;
}

/** One input of one node. */
export interface Slot {
  readonly node: string;
  readonly input: string;
}

/** Which inputs a recipe goes into; a list is empty where the workflow has no place for it. */
export type Bindings = Readonly<Record<WorkflowField, readonly Slot[]>>;

export interface Problem {
  readonly fault: WorkflowFault;
  readonly detail: string;
}

const workflowSchema = v.record(
  v.string(),
  v.object({
    class_type: v.string(),
    inputs: v.record(v.string(), v.unknown()),
    _meta: v.optional(v.object({ title: v.optional(v.string()) })),
  }),
);

/** A workflow that can be used, or what is wrong with the file. */
export function readWorkflow(text: string | undefined): Workflow | Problem {
  if (!text?.trim()) return { fault: 'missing', detail: '' };
  const json = jsonFrom(text);
  if (typeof json !== 'object' || json === null) return { fault: 'not-json', detail: '' };
  if ('nodes' in json && 'links' in json) return { fault: 'editor-format', detail: '' };
  // Some tools wrap it as it is sent.
  const graph = 'prompt' in json && !('class_type' in (json.prompt as object)) ? json.prompt : json;
  const parsed = v.safeParse(workflowSchema, graph);
  if (!parsed.success || Object.keys(parsed.output).length === 0)
    return { fault: 'not-json', detail: '' };
  const workflow: Workflow = parsed.output;
  if (!Object.values(workflow).some(({ class_type }) => isOutput(class_type)))
    return { fault: 'no-output', detail: '' };
  if (bind(workflow).prompt.length === 0) return { fault: 'no-prompt', detail: '' };
  return workflow;
}

export function isProblem(read: Workflow | Problem): read is Problem {
  return typeof (read as Problem).fault === 'string';
}

function isOutput(type: string): boolean {
  return /save.*image|image.*save|previewimage|image.*output|websocket/i.test(type);
}

const TEXTS = ['text', 'prompt', 'text_g', 'text_l', 'clip_l', 't5xxl', 'string', 'value'];
const MAX_DEPTH = 12;

/**
 * Finds where a recipe goes: first by the titles of nodes (prompt, negative, seed, size, reference,
 * mask), then along the links from whatever samples. `chosen` are the user's own bindings, as `6.text`.
 */
export function bind(workflow: Workflow, chosen: Readonly<Record<string, string>> = {}): Bindings {
  const nodes = Object.entries(workflow);
  const named = (title: RegExp, inputs: readonly string[]) =>
    nodes
      .filter(([, { _meta: meta }]) => title.test(meta?.title?.trim() ?? ''))
      .flatMap(([id, node]) => slotsOf(id, node, inputs));
  const linked = (names: readonly string[]) =>
    nodes.flatMap(([id, { inputs }]) =>
      names.flatMap((name) => (isLink(inputs[name]) ? textsBehind(workflow, id, name) : [])),
    );
  const valued = (names: readonly string[], type?: RegExp) =>
    nodes
      .filter(([, { class_type }]) => type === undefined || type.test(class_type))
      .flatMap(([id, node]) => slotsOf(id, node, names));

  const negative = first(named(/^negative/i, TEXTS), linked(['negative']));
  const lone = nodes.flatMap(([id, node]) =>
    /text.*encode|prompt/i.test(node.class_type) ? slotsOf(id, node, TEXTS) : [],
  );
  const references = without(
    first(named(/^reference/i, ['image']), valued(['image'], /^LoadImage$/)),
    named(/^mask/i, ['image']),
  );
  const found: Bindings = {
    prompt: without(
      first(
        named(/^(prompt|positive)/i, TEXTS),
        linked(['positive']),
        linked(['conditioning']),
        lone,
      ),
      negative,
    ),
    negative,
    seed: first(named(/^seed/i, ['seed', 'noise_seed', 'value']), valued(['seed', 'noise_seed'])),
    width: first(named(/^size/i, ['width']), valued(['width'], /latent/i)),
    height: first(named(/^size/i, ['height']), valued(['height'], /latent/i)),
    steps: valued(['steps']),
    guidance: valued(['cfg']),
    strength: valued(['denoise'], /sampler|scheduler/i),
    references,
    mask: first(
      named(/^mask/i, ['image']),
      valued(['image'], /^LoadImageMask$/),
      references.slice(0, 1).filter(({ node }) => givesMask(workflow, node)),
    ),
  };
  const own = (name: WorkflowField) => slotFrom(workflow, chosen[`bind.${name}`]);
  return Object.fromEntries(
    WORKFLOW_FIELDS.map((name) => [name, own(name) ?? found[name]]),
  ) as unknown as Bindings;
}

/** The workflow with other values in some of its inputs. */
export function fill(
  workflow: Workflow,
  values: readonly { readonly slots: readonly Slot[]; readonly value: unknown }[],
): Workflow {
  const filled = structuredClone(workflow) as Record<string, { inputs: Record<string, unknown> }>;
  for (const { slots, value } of values)
    for (const { node, input } of slots) {
      const target = filled[node];
      if (target) target.inputs[input] = value;
    }
  return filled as unknown as Workflow;
}

/** Null without a choice, or with one that the workflow does not have. */
function slotFrom(workflow: Workflow, text: string | undefined): Slot[] | null {
  const [node = '', input = ''] = text?.split('.') ?? [];
  const inputs = workflow[node]?.inputs;
  return inputs && input in inputs ? [{ node, input }] : null;
}

function slotsOf(node: string, { inputs }: WorkflowNode, names: readonly string[]): Slot[] {
  return names
    .filter((name) => typeof inputs[name] === 'string' || typeof inputs[name] === 'number')
    .map((input) => ({ node, input }));
}

/** The texts of the first node behind a link that has any. */
function textsBehind(workflow: Workflow, from: string, input: string, depth = 0): Slot[] {
  const link = workflow[from]?.inputs[input];
  if (!isLink(link) || depth > MAX_DEPTH) return [];
  const [id] = link;
  const node = workflow[id];
  if (node === undefined) return [];
  const texts = slotsOf(id, node, TEXTS);
  if (texts.length > 0) return texts;
  // A node with both has made them of both: on the way to the one, the other is not meant.
  const ways = input in node.inputs ? [input] : Object.keys(node.inputs);
  for (const way of ways) {
    const behind = textsBehind(workflow, id, way, depth + 1);
    if (behind.length > 0) return behind;
  }
  return [];
}

/** Whether something takes the second output of this node: for LoadImage, where its image is transparent. */
function givesMask(workflow: Workflow, id: string): boolean {
  return Object.values(workflow).some(({ inputs }) =>
    Object.values(inputs).some((input) => isLink(input) && input[0] === id && input[1] === 1),
  );
}

function isLink(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}

/** The first list that is not empty, each slot of it once: links often meet. */
function first(...lists: readonly (readonly Slot[])[]): readonly Slot[] {
  const found = lists.find((list) => list.length > 0) ?? [];
  return [...new Map(found.map((slot) => [`${slot.node}.${slot.input}`, slot])).values()];
}

function without(slots: readonly Slot[], others: readonly Slot[]): readonly Slot[] {
  return slots.filter(
    ({ node, input }) => !others.some((other) => other.node === node && other.input === input),
  );
}
