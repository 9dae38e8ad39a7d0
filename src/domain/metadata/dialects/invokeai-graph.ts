import { fieldsFrom, nameOf, numberFrom, seedOf, textOf } from '../json-fields.ts';
import { isRecord, type JsonRecord } from '../loose-json.ts';
import type { ReadFields } from '../new-reading.ts';

/** A graph of InvokeAI 3 and later, without the metadata that usually stands beside it. */
export function fieldsOfInvokeGraph(graph: JsonRecord): ReadFields {
  const nodes = Object.values(isRecord(graph['nodes']) ? graph['nodes'] : {}).filter(isRecord);
  const of = (pattern: RegExp) => nodes.filter(({ type }) => pattern.test(textOf(type)));
  const stored = of(/^core_metadata$/)[0];
  if (stored !== undefined) return fieldsFrom(stored);
  const prompts = of(/compel|text_encoder|prompt/);
  const text = (negative: boolean) =>
    prompts
      .filter((node) => /neg/i.test(textOf(node['id'])) === negative)
      .map((node) => textOf(node['prompt']))
      .find((one) => one !== '') ?? '';
  const [denoise] = of(/denoise|t2l$|_t2i$/);
  const [noise] = of(/^noise$/);
  const [loader] = of(/model_loader/);
  return {
    prompt: text(false),
    negative: text(true),
    seed: seedOf(noise?.['seed'] ?? denoise?.['seed']),
    steps: numberFrom(denoise?.['steps'] ?? denoise?.['num_steps']),
    guidance: numberFrom(denoise?.['cfg_scale'] ?? denoise?.['guidance']),
    sampler: textOf(denoise?.['scheduler']),
    model: nameOf(loader?.['model']),
  };
}
