import * as v from 'valibot';
import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { honouredOptions } from '@/domain/generation/carry-over.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { TextModels } from '@/domain/generation/text-model.ts';
import { nearestSize } from '@/domain/generation/size-rule.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { asAsked } from '../as-asked.ts';
import { checkConnection } from '../check-connection.ts';
import { chat } from '../chat.ts';
import { Failed, type Http, type HttpReply } from '../http.ts';
import { readReply } from '../image-api-reply.ts';
import { knocker } from '../knock.ts';
import { making } from '../making.ts';
import { isNear } from '../near-address.ts';
import { type Ask, type Fields, type Speech, SPEECHES } from './dialects.ts';
import { writesText } from './writes-text.ts';
import { openAiCost } from './openai-cost.ts';
import { openAiFailure } from './openai-failure.ts';

/** OpenAI's image API, and everything that speaks it. */
export function openAiKind(http: Http): BackendKind {
  const [openAi] = SPEECHES as readonly [Speech];
  return {
    kind: 'openai',
    needs: {
      addresses: SPEECHES.map(({ address }) => address),
      key: openAi.key,
      keyPage: 'https://platform.openai.com/api-keys',
      dialects: SPEECHES.map(({ id, name, address, key }) => ({ id, name, address, key })),
    },
    open: (connection, { key }) => {
      const speech = SPEECHES.find(({ id }) => id === connection.dialect) ?? openAi;
      return openAiBackend(connection, speech, key, http);
    },
  };
}

const modelsSchema = v.object({
  data: v.array(
    v.object({ id: v.string(), shutdown_date: v.fallback(v.nullish(v.string()), undefined) }),
  ),
});

function openAiBackend(
  connection: Connection,
  speech: Speech,
  key: string | null,
  http: Http,
): RemoteBackend {
  const address = connection.address ?? speech.address;
  const authorization: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  // Whoever speaks this somewhere else may well charge for it.
  const isPaid = speech.isPaid || !isNear(address);

  const failureOf = async (reply: HttpReply) => {
    const { status, headers } = reply;
    return openAiFailure({ status, headers, body: await reply.json(), isPaid: false }, http);
  };

  /** With the headers of a request for a picture, so that it meets the same preflight. */
  const ask = (signal: AbortSignal) =>
    http.send({
      address: `${address}/models`,
      headers: { ...authorization, 'content-type': 'application/json' },
      signal,
    });

  const knock = knocker(http, async (signal) => {
    const reply = await ask(signal);
    if (reply.status === 401) throw new Failed(await failureOf(reply));
    reply.close();
  });

  const text: TextModels = {
    async models(signal) {
      const reply = await ask(signal);
      if (!reply.isOk) throw new Failed(await failureOf(reply));
      const parsed = v.safeParse(modelsSchema, await reply.json());
      if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
      return parsed.output.data
        .filter(({ id }) => writesText(id))
        .map(({ id }) => ({ id, name: id }))
        .toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    write: (wanted, signal) =>
      chat(
        {
          http,
          address,
          headers: authorization,
          key,
          isPaid,
          costOf: () => null,
          failureOf: (answer) => openAiFailure({ ...answer, isPaid }, http),
        },
        wanted,
        signal,
      ),
  };

  const models = async (signal: AbortSignal): Promise<readonly Model[]> => {
    const reply = await ask(signal);
    // A server without a list has one model, which needs no name.
    if (reply.status === 404 && speech.id !== 'openai') {
      reply.close();
      return [speech.model('')];
    }
    if (!reply.isOk) throw new Failed(await failureOf(reply));
    const parsed = v.safeParse(modelsSchema, await reply.json());
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    const today = new Date(http.now()).toISOString().slice(0, 10);
    return parsed.output.data
      .filter(({ id, shutdown_date: end }) => speech.makesPictures(id) && !(end && end <= today))
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .map(({ id, shutdown_date: end }) => ({ ...speech.model(id), ...(end && { endsOn: end }) }));
  };

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    const model = speech.model(recipe.model);
    const material = { references: references.length, hasMask: mask !== undefined };
    const asked = yield* asAsked(recipe, material, model);
    const honoured: Ask = {
      recipe: asked,
      model,
      size: nearestSize(model.sizes, recipe.size),
      options: withoutContradiction(honouredOptions(recipe, material, model)),
    };
    if (isPaid) await knock(signal);
    const sent = references.slice(0, model.honours.references?.max ?? 0);
    const reply = await http.send({
      address: `${address}/images/${sent.length > 0 ? 'edits' : 'generations'}`,
      method: 'POST',
      headers: authorization,
      ...bodyOf(speech, honoured, sent, model.honours.mask && mask),
      signal,
      isForPicture: true,
      isPaid,
    });
    yield* readReply(reply, {
      recipe: asked,
      http,
      isPaid,
      address,
      signal,
      costOf: (usage) => openAiCost(usage, model),
      failureOf: (answer) => openAiFailure({ ...answer, isPaid }, http),
    });
  }

  return {
    kind: 'openai',
    concurrency: speech.concurrency,
    ...(isPaid && { mayCharge: true }),
    models,
    text,
    generate: (recipe, request) => making(request.signal, key, () => make(recipe, request)),
    check: (signal) =>
      checkConnection(
        { http, address, key, signal, ...(speech.start && { start: speech.start }) },
        async () => {
          if (key === null && speech.key === 'required')
            return { outcome: 'blocked', problem: { kind: 'key-missing' } };
          const found = await models(signal);
          if (found.length === 0) return { outcome: 'blocked', problem: { kind: 'no-models' } };
          return {
            outcome: 'works',
            models: found,
            shortcomings:
              speech.id === 'openai'
                ? ['verification-unknown', 'no-cancel']
                : ['no-progress', 'no-cancel'],
          };
        },
      ),
  };
}

/** Nothing is transparent in a JPEG. */
function withoutContradiction({ format, ...options }: Ask['options']): Ask['options'] {
  const isLost = options.background === 'transparent' && format === 'jpeg';
  return { ...options, ...(isLost ? { format: 'png' } : format && { format }) };
}

function bodyOf(
  speech: Speech,
  ask: Ask,
  references: readonly Blob[],
  mask: Blob | undefined,
): { readonly json: unknown } | { readonly form: FormData } {
  const fields: Fields = {
    ...(ask.recipe.model !== '' && { model: ask.recipe.model }),
    prompt: speech.prompt?.(ask.recipe) ?? ask.recipe.prompt,
    ...speech.fields(ask),
  };
  if (references.length === 0) return { json: fields };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  const name = references.length > 1 ? 'image[]' : 'image';
  references.forEach((file, index) => form.append(name, file, fileName(file, index)));
  if (mask) form.append('mask', mask, 'mask.png');
  return { form };
}

function fileName({ type }: Blob, index: number): string {
  const ending = /^image\/(png|jpeg|webp)$/.exec(type)?.[1] ?? 'png';
  return `reference-${index + 1}.${ending}`;
}
