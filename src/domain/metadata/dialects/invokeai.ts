import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { fieldsFrom, nameOf, numberFrom, textOf } from '../json-fields.ts';
import { isList, isRecord, type Json, type JsonRecord } from '../loose-json.ts';
import { newReading, type ReadFields } from '../new-reading.ts';
import { fieldsOfInvokeGraph } from './invokeai-graph.ts';

const TOOL = 'InvokeAI';

/** Three generations: `invokeai_metadata` (or its graph alone), `sd-metadata`, and a command line. */
export function readInvokeAi(evidence: Evidence): Reading[] {
  const latest = evidence.record('invokeai_metadata');
  if (latest !== undefined) return [latestReading(latest)];
  const graph = evidence.record('invokeai_graph');
  const older = evidence.record('sd-metadata');
  if (older !== undefined) return [olderReading(older)];
  const command = evidence.text('dream');
  if (command !== undefined) return [newReading('invokeai', TOOL, 'Dream', commandFields(command))];
  if (graph !== undefined)
    return [newReading('invokeai', TOOL, 'invokeai_graph', fieldsOfInvokeGraph(graph))];
  return [];
}

function latestReading(record: JsonRecord): Reading {
  const {
    positive_style_prompt: style,
    negative_style_prompt: negativeStyle,
    ...metadata
  } = record;
  const fields = fieldsFrom(metadata);
  const styles = [
    { name: 'positive_style_prompt', text: textOf(style) },
    { name: 'negative_style_prompt', text: textOf(negativeStyle) },
  ];
  return newReading('invokeai', TOOL, 'invokeai_metadata', {
    ...fields,
    // Its scheduler is what others call the sampler.
    sampler: fields.scheduler ?? fields.sampler ?? null,
    scheduler: null,
    rest: [...styles, ...(fields.rest ?? [])],
  });
}

function olderReading(record: JsonRecord): Reading {
  const image = isRecord(record['image']) ? record['image'] : {};
  const { prompt: parts, ...settings } = image;
  const prompt = promptOf(parts);
  const [, hires] = [record['model'], record['model_weights']];
  return newReading('invokeai', TOOL, 'sd-metadata', {
    ...fieldsFrom(settings),
    ...withoutBrackets(prompt),
    model: nameOf(hires) ?? nameOf(record['model']) ?? null,
    rest: [
      ...(fieldsFrom(settings).rest ?? []),
      ...['app_version', 'model_hash', 'model_id'].map((name) => ({
        name,
        text: textOf(record[name]),
      })),
    ],
  });
}

function promptOf(parts: Json | undefined): string {
  if (!isList(parts)) return textOf(parts);
  return parts.map((part) => textOf(part)).join(' ');
}

/** What stood in brackets was what to avoid. */
function withoutBrackets(text: string): Pick<ReadFields, 'prompt' | 'negative'> {
  const negatives = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inside = '']) => inside.trim());
  return {
    prompt: text.replaceAll(/\s*\[[^[\]]*\]/g, '').trim(),
    negative: negatives.join(', '),
  };
}

/** `"a prompt" -s50 -S12345 -W512 -H512 -C7.5 -A k_lms`. */
function commandFields(command: string): ReadFields {
  const [, quoted, bare] =
    /^\s*(?:dream>\s*)?(?:"((?:[^"\\]|\\.)*)"|((?:(?!\s-\w).)*))/s.exec(command) ?? [];
  const rest = command.slice((quoted ?? bare ?? '').length);
  const flag = (pattern: string) =>
    new RegExp(String.raw`(?:^|\s)(?:${pattern})[\s=]*("?)([^\s"]+)\1`).exec(rest)?.[2];
  const [width, height] = [flag('-W|--width'), flag('-H|--height')].map(numberFrom);
  return {
    ...withoutBrackets((quoted ?? bare ?? '').replaceAll(String.raw`\"`, '"')),
    steps: numberFrom(flag('-s|--steps')),
    seed: flag('-S|--seed') ?? null,
    guidance: numberFrom(flag('-C|--cfg_scale')),
    sampler: flag('-A|-m|--sampler') ?? null,
    denoise: numberFrom(flag('-f|--strength')),
    size: width && height ? { width, height } : null,
  };
}
