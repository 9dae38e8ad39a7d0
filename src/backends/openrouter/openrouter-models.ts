import * as v from 'valibot';
import type { Price } from '@/domain/generation/cost.ts';
import type { Honours, Model } from '@/domain/generation/model.ts';
import { priceOf } from '@/domain/generation/prices.ts';
import type { SizeRule } from '@/domain/generation/size-rule.ts';

const capabilitySchema = v.object({
  type: v.string(),
  values: v.optional(v.array(v.string())),
  max: v.optional(v.number()),
});
type Capability = v.InferOutput<typeof capabilitySchema>;

export const listSchema = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      supported_parameters: v.record(v.string(), v.fallback(capabilitySchema, { type: 'unknown' })),
      supports_streaming: v.fallback(v.optional(v.boolean(), false), false),
    }),
  ),
});
type Listed = v.InferOutput<typeof listSchema>['data'][number];

const CLASSES = [
  { id: '512', pixels: 512 ** 2 },
  { id: '1K', pixels: 1024 ** 2 },
  { id: '2K', pixels: 2048 ** 2 },
  { id: '4K', pixels: 4096 ** 2 },
] as const;

/** A model as its typed parameters describe it. */
export function openRouterModel(listed: Listed): Model {
  const { id, name, supported_parameters: may, supports_streaming: isStreaming } = listed;
  const [vendor = '', plainId = ''] = id.split('/');
  const service = vendor === 'google' ? 'gemini' : vendor;
  const price = priceOf(service, plainId);
  return {
    id,
    name,
    styles: [],
    sizes: sizesOf(may['aspect_ratio'], may['resolution']),
    honours: honoursOf(may, isStreaming),
    ...(price && { price }),
  };
}

function sizesOf(ratio: Capability | undefined, resolution: Capability | undefined): SizeRule {
  const ratios = (ratio?.values ?? []).filter((value) => /^[\d.]+:[\d.]+$/.test(value));
  if (ratios.length === 0) return { kind: 'fixed' };
  const classes = CLASSES.filter(({ id }) => resolution?.values?.includes(id));
  return { kind: 'classes', ratios, classes: classes.length > 0 ? classes : [CLASSES[1]] };
}

function honoursOf(may: Listed['supported_parameters'], isStreaming: boolean): Honours {
  const references = may['input_references'];
  const qualities = may['quality']?.values;
  const words = <Word extends string>(name: string, known: readonly Word[]) =>
    known.filter((word) => may[name]?.values?.includes(word));
  const backgrounds = words('background', ['opaque', 'transparent']);
  const formats = words('output_format', ['png', 'jpeg', 'webp']);
  return {
    seed: 'seed' in may,
    negative: 'in-words',
    ...(references && { references: { max: references.max ?? 1, strength: false } }),
    ...(isStreaming && { previews: true }),
    ...(qualities && { qualities: qualities.filter((quality) => quality !== 'auto') }),
    ...(qualities?.includes('medium') && { standardQuality: 'medium' }),
    ...(backgrounds.length > 0 && { backgrounds }),
    ...(formats.length > 0 && { formats }),
  };
}

export const endpointsSchema = v.object({
  endpoints: v.array(
    v.object({
      pricing: v.array(v.object({ billable: v.string(), unit: v.string(), cost_usd: v.number() })),
    }),
  ),
});

/** The price of a picture at the first of its providers, where that is one price. */
export function priceIn({ endpoints }: v.InferOutput<typeof endpointsSchema>): Price | undefined {
  const lines = endpoints[0]?.pricing.filter(({ billable }) => billable === 'output_image') ?? [];
  const [line] = lines;
  if (line === undefined || lines.length > 1) return undefined;
  if (line.unit === 'image' || line.unit === 'request')
    return { kind: 'per-picture', usd: line.cost_usd };
  return line.unit === 'megapixel' ? { kind: 'per-megapixel', usd: line.cost_usd } : undefined;
}

const tokenPrice = v.pipe(
  v.string(),
  v.transform(Number),
  v.check((price) => price >= 0 && price < 1, 'no price'),
);

/** The list of text models. https://openrouter.ai/docs/api-reference/list-available-models */
export const textListSchema = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      architecture: v.fallback(v.object({ output_modalities: v.array(v.string()) }), {
        output_modalities: ['unknown'],
      }),
      pricing: v.fallback(
        v.nullable(
          v.pipe(
            v.object({ prompt: tokenPrice, completion: tokenPrice }),
            v.transform(({ prompt, completion }) => ({ input: prompt, output: completion })),
          ),
        ),
        null,
      ),
    }),
  ),
});
