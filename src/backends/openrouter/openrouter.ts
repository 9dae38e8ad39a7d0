import * as v from 'valibot';
import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { honouredOptions } from '@/domain/generation/carry-over.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { TextModels } from '@/domain/generation/text-model.ts';
import { nearestClass } from '@/domain/generation/size-rule.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { asAsked } from '../as-asked.ts';
import { checkConnection } from '../check-connection.ts';
import { chat } from '../chat.ts';
import { Failed, type Http, type HttpReply } from '../http.ts';
import { readReply } from '../image-api-reply.ts';
import { knocker } from '../knock.ts';
import { making } from '../making.ts';
import { dataAddress } from '../picture-bytes.ts';
import { openRouterFailure } from './openrouter-failure.ts';
import { openRouterSignIn } from './sign-in.ts';
import {
  endpointsSchema,
  listSchema,
  textListSchema,
  openRouterModel,
  priceIn,
} from './openrouter-models.ts';

const ADDRESS = 'https://openrouter.ai/api/v1';

/** OpenRouter's image API: the models of many vendors behind one key. */
export function openRouterKind(http: Http): BackendKind {
  return {
    kind: 'openrouter',
    needs: {
      addresses: [ADDRESS],
      key: 'required',
      keyPage: 'https://openrouter.ai/settings/keys',
    },
    open: ({ address = ADDRESS }, { key }) => openRouterBackend(address, key, http),
    signIn: openRouterSignIn(http),
  };
}

const keySchema = v.object({
  data: v.object({
    label: v.optional(v.string()),
    limit_remaining: v.fallback(v.nullish(v.number()), null),
  }),
});
const usageSchema = v.object({ cost: v.pipe(v.number(), v.minValue(0)) });

function openRouterBackend(address: string, key: string | null, http: Http): RemoteBackend {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  let known: readonly Model[] = [];

  const failureOf = ({ status, headers }: HttpReply, body: unknown) =>
    openRouterFailure({ status, headers, body }, http);

  const read = async <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> => {
    const reply = await http.send({ address: address + path, headers, signal });
    const body = await reply.json();
    if (!reply.isOk) throw new Failed(failureOf(reply, body));
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    return parsed.output;
  };

  const models = async (signal: AbortSignal): Promise<readonly Model[]> => {
    const { data } = await read(listSchema, '/images/models', signal);
    known = data.map(openRouterModel);
    return known;
  };

  const text: TextModels = {
    async models(signal) {
      const { data } = await read(textListSchema, '/models', signal);
      return data.flatMap(({ id, name, pricing, architecture }) =>
        architecture.output_modalities.join() === 'text'
          ? [{ id, name, ...(pricing && { price: pricing }) }]
          : [],
      );
    },
    write: (wanted, signal) =>
      chat(
        {
          http,
          address,
          headers,
          key,
          isPaid: true,
          costOf,
          failureOf: (answer) => openRouterFailure(answer, http),
        },
        wanted,
        signal,
      ),
  };

  const knock = knocker(http, async (signal) => {
    await models(signal);
  });

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    await knock(signal);
    const model = known.find(({ id }) => id === recipe.model);
    if (model === undefined) throw new Failed({ kind: 'unsupported', what: recipe.model });
    const material = { references: references.length, hasMask: mask !== undefined };
    const asked = yield* asAsked(recipe, material, model);
    const sent = references.slice(0, model.honours.references?.max ?? 0);
    const addresses = await Promise.all(sent.map(dataAddress));
    const reply = await http.send({
      address: `${address}/images`,
      method: 'POST',
      headers,
      json: {
        ...fieldsOf(asked, model, material),
        ...(addresses.length > 0 && {
          input_references: addresses.map((url) => ({ type: 'image_url', image_url: { url } })),
        }),
      },
      signal,
      isForPicture: true,
      isPaid: true,
    });
    yield* readReply(reply, {
      recipe: asked,
      http,
      isPaid: true,
      address,
      signal,
      costOf,
      failureOf: (answer) => openRouterFailure(answer, http),
    });
  }

  return {
    kind: 'openrouter',
    concurrency: 3,
    mayCharge: true,
    models,
    text,
    async describe(model, signal) {
      const path = `/images/models/${model.id}/endpoints`;
      const price = priceIn(await read(endpointsSchema, path, signal)) ?? model.price;
      return { ...model, ...(price && { price }) };
    },
    generate: (recipe, request) => making(request.signal, key, () => make(recipe, request)),
    check: (signal) =>
      checkConnection({ http, address, key, signal }, async () => {
        if (key === null) return { outcome: 'blocked', problem: { kind: 'key-missing' } };
        const { data: account } = await read(keySchema, '/key', signal);
        if (
          account.limit_remaining !== null &&
          account.limit_remaining !== undefined &&
          account.limit_remaining <= 0
        )
          return { outcome: 'blocked', problem: { kind: 'no-credit' } };
        const found = await models(signal);
        if (found.length === 0) return { outcome: 'blocked', problem: { kind: 'no-models' } };
        return { outcome: 'works', models: found, shortcomings: ['no-cancel'] };
      }),
  };
}

/** Only what the model lists: others refuse it, or take it and do nothing. */
function fieldsOf(
  recipe: Recipe,
  model: Model,
  material: { references: number; hasMask: boolean },
): Record<string, unknown> {
  const { quality, background, format } = honouredOptions(recipe, material, model);
  const { honours, sizes } = model;
  const wanted = quality ?? honours.standardQuality;
  const shape = sizes.kind === 'classes' ? nearestClass(sizes, recipe.size) : null;
  return {
    model: recipe.model,
    prompt: recipe.prompt,
    ...(shape && { aspect_ratio: shape.ratio }),
    ...(sizes.kind === 'classes' && sizes.classes.length > 1 && { resolution: shape?.id }),
    ...(honours.seed && { seed: recipe.seed }),
    ...(wanted && { quality: wanted }),
    ...(background && { background }),
    ...(format && { output_format: format }),
    ...(honours.previews === true && { stream: true }),
  };
}

function costOf(usage: unknown): Cost | null {
  const parsed = v.safeParse(usageSchema, usage);
  return parsed.success ? { unit: 'usd', amount: parsed.output.cost } : null;
}
