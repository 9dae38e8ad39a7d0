import { type Graph, type GraphNode, linkFrom, sourcesOf } from './graph.ts';

/** Inputs along which a picture comes about, before it was a picture. */
const PICTURE =
  /^(images?|image_?\d*|latent(_image|s)?\d*|latents?|samples(_?\w+)?|pixels|destination|base_image|optional_latent|pipe|basic_pipe|sdxl_pipe|ctx|context|base_ctx|any|anything|\w*_?input|source|original|image_?from|video|frames|upscaled?_image|detailer_pipe|value|data)$/i;

/** Steps of their own, and something that says how noise is taken away. */
function isSampler({ type, inputs }: GraphNode): boolean {
  if (
    /select$|selector|loader|^(basic|karras|simple)?scheduler|settings|config|preview|save|note$/i.test(
      type,
    ) &&
    !('positive' in inputs && 'latent_image' in inputs)
  )
    return false;
  const has = (name: string) => name in inputs;
  if (has('guider') && has('sigmas')) return true;
  const isPrompted = [
    'positive',
    'base_positive',
    'positive_prompt',
    'text_embeds',
    'conditioning',
    'pipe',
    'basic_pipe',
    'base_basic_pipe',
    'prompt',
    'base_ctx',
    'ctx',
    'context',
    'sdxl_tuple',
    'positive_cond',
    'kolors_embeds',
    'hyvid_embeds',
  ].some(has);
  const hasSteps =
    has('steps') || has('sigmas') || has('end_at_step') || has('num_inference_steps');
  if (/sampler/i.test(type) && !/scheduler$/i.test(type))
    return isPrompted || (hasSteps && (has('model') || has('seed')));
  return (
    hasSteps &&
    isPrompted &&
    (has('seed') || has('noise_seed')) &&
    (has('cfg') || has('sampler_name') || has('guidance') || has('guidance_scale'))
  );
}

function rankOf({ type }: GraphNode): number {
  if (/save|output|export/i.test(type)) return 0;
  return /preview|compare|display|show/i.test(type) ? 1 : 2;
}

/** Nodes whose output nobody takes; those that save pictures before the others. */
function sinksOf(graph: Graph): GraphNode[] {
  const taken = new Set<string>();
  for (const { inputs } of graph.nodes)
    for (const value of Object.values(inputs)) {
      const link = linkFrom(value);
      if (link !== null) taken.add(link.node);
    }
  return graph.nodes.filter(({ id }) => !taken.has(id)).toSorted((a, b) => rankOf(a) - rankOf(b));
}

/**
 * The samplers that a graph ends in, in the order in which they work: each after those whose picture
 * it goes on with. Those on the way to what is saved come before any others.
 */
export function samplersOf(graph: Graph): GraphNode[] {
  const found: GraphNode[] = [];
  const sinks = sinksOf(graph);
  for (const isOnPath of [(name: string) => PICTURE.test(name), () => true]) {
    const seen = new Set<string>();
    for (const sink of sinks) visit(graph, sink, isOnPath, seen, found);
    if (found.length > 0) return found;
  }
  // A graph that goes in circles ends nowhere.
  return graph.nodes.filter(isSampler);
}

/** Depth first, without recursion, as chains may be long; what is upstream comes first. */
function visit(
  graph: Graph,
  sink: GraphNode,
  isOnPath: (name: string) => boolean,
  seen: Set<string>,
  found: GraphNode[],
): void {
  const open: { node: GraphNode; isDone: boolean }[] = [{ node: sink, isDone: false }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { node, isDone } = one;
    if (isDone) {
      if (isSampler(node)) found.push(node);
      continue;
    }
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    open.push({ node, isDone: true });
    for (const { name, source } of sourcesOf(graph, node))
      if (isOnPath(name) && !seen.has(source.id)) open.push({ node: source, isDone: false });
  }
}
