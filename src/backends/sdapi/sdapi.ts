import * as v from 'valibot';
import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { honouredOptions, notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Model } from '@/domain/generation/model.ts';
import { nearestSize } from '@/domain/generation/size-rule.ts';
import { MAX_SEED, type Recipe } from '@/domain/recipe/recipe.ts';
import { checkConnection } from '../check-connection.ts';
import { Failed, type Http, type HttpReply, jsonFrom } from '../http.ts';
import { making } from '../making.ts';
import { decodeBase64, encodeBase64, finish, pictureFrom } from '../picture-bytes.ts';
import { failureOfStatus, retryAtMs } from '../status-failure.ts';
import { type Abilities, findAbilities } from './sdapi-abilities.ts';

/** How often a server is asked how far it is. */
const BEAT_MS = 700;

const pictureSchema = v.object({
  images: v.pipe(v.array(v.string()), v.minLength(1)),
  // A JSON text, or nothing at all in stable-diffusion.cpp.
  info: v.fallback(v.optional(v.string(), ''), ''),
});
const infoSchema = v.object({
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEED)),
});
const progressSchema = v.object({
  progress: v.number(),
  current_image: v.fallback(v.nullish(v.string()), null),
});
const text = v.fallback(v.optional(v.string(), ''), '');
const errorSchema = v.fallback(v.object({ error: text, detail: text, errors: text }), {
  error: '',
  detail: '',
  errors: '',
});

/** Stable Diffusion web UI (AUTOMATIC1111) and all that take over its API. */
export function sdapiKind(http: Http): BackendKind {
  return {
    kind: 'sdapi',
    needs: {
      addresses: ['http://127.0.0.1:7860', 'http://127.0.0.1:1234', 'http://127.0.0.1:5001'],
      // `name:password`, as the server was started with.
      key: 'optional',
    },
    open: ({ address = 'http://127.0.0.1:7860' }, { key }) => sdapiBackend(address, key, http),
  };
}

function sdapiBackend(address: string, key: string | null, http: Http): RemoteBackend {
  const headers: Record<string, string> = key ? { authorization: `Basic ${basic(key)}` } : {};
  let known: Promise<Abilities> | null = null;

  const ask = (signal: AbortSignal) => findAbilities({ http, address, headers }, signal);
  const abilities = async (signal: AbortSignal): Promise<Abilities> => {
    known ??= ask(signal);
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };

  const draw = async (path: string, json: unknown, signal: AbortSignal) => {
    const request = { address: `${address}/sdapi/v1/${path}`, method: 'POST', headers } as const;
    const reply = await http.send({ ...request, json, signal, isForPicture: true });
    const body = await reply.json();
    if (!reply.isOk) throw new Failed(failureFrom(reply, body, http));
    const parsed = v.safeParse(pictureSchema, body);
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    return parsed.output;
  };

  const readProgress = async (signal: AbortSignal) => {
    try {
      const reply = await http.send({ address: `${address}/sdapi/v1/progress`, headers, signal });
      const parsed = v.safeParse(progressSchema, await reply.json());
      return parsed.success ? parsed.output : null;
    } catch {
      // The picture does not depend on it.
      return null;
    }
  };

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    const { models, hasProgress } = await abilities(signal);
    const model = models.find(({ id }) => id === recipe.model);
    if (model === undefined) throw new Failed({ kind: 'unsupported', what: recipe.model });
    const material = { references: references.length, hasMask: mask !== undefined };
    for (const what of notCarriedOver(recipe, material, model))
      yield { type: 'notice', notice: { kind: 'ignored', what } };

    const [reference] = references;
    const json = await requestFor(recipe, model, reference, mask);
    const drawing = draw(reference ? 'img2img' : 'txt2img', json, signal);
    const ended = drawing.then(
      () => true,
      () => true,
    );
    try {
      let isAsking = hasProgress;
      while (!(await Promise.race([ended, http.pause(BEAT_MS, signal).then(() => false)]))) {
        if (!isAsking) continue;
        const progress = await Promise.race([ended, readProgress(signal)]);
        if (progress === true) break;
        isAsking = progress !== null;
        if (progress) yield* shown(progress);
      }
      const { images, info } = await drawing;
      const parsed = v.safeParse(infoSchema, jsonFrom(info));
      const seed = parsed.success ? { seed: parsed.output.seed } : {};
      yield* finish(await decodeBase64(images[0] ?? ''), recipe.size, seed);
    } finally {
      // It stops whatever is being drawn; a server of this family draws one thing at a time.
      if (signal.aborted)
        http.sendAndForget({ address: `${address}/sdapi/v1/interrupt`, method: 'POST', headers });
    }
  }

  return {
    kind: 'sdapi',
    concurrency: 1,
    models: async (signal) => (await (known = ask(signal))).models,
    generate: (recipe, request) => making(request.signal, key, () => make(recipe, request)),
    check: (signal) =>
      checkConnection(
        {
          http,
          address,
          key,
          signal,
          start: (origin) => `webui --api --cors-allow-origins=${origin}`,
        },
        async () => {
          const { models, hasProgress } = await ask(signal);
          const shortcomings = hasProgress ? [] : (['no-progress', 'no-cancel'] as const);
          return { outcome: 'works', models, shortcomings };
        },
      ),
  };
}

async function requestFor(
  recipe: Recipe,
  model: Model,
  reference: Blob | undefined,
  mask: Blob | undefined,
): Promise<Record<string, unknown>> {
  const material = { references: reference ? 1 : 0, hasMask: mask !== undefined };
  const { steps, guidance, sampler, scheduler, strength } = honouredOptions(
    recipe,
    material,
    model,
  );
  const { width, height } = nearestSize(model.sizes, recipe.size);
  return {
    prompt: recipe.prompt,
    negative_prompt: recipe.negative,
    width,
    height,
    seed: recipe.seed,
    batch_size: 1,
    n_iter: 1,
    ...(steps !== undefined && { steps }),
    ...(guidance !== undefined && { cfg_scale: guidance }),
    ...(sampler !== undefined && { sampler_name: sampler }),
    ...(scheduler !== undefined && { scheduler }),
    // For this picture alone: the server's own choice stays.
    ...(model.id !== '' && { override_settings: { sd_model_checkpoint: model.id } }),
    ...(reference && {
      init_images: [await encodeBase64(reference)],
      denoising_strength: strength ?? 0.75,
      ...(mask && {
        mask: await encodeBase64(mask),
        inpainting_mask_invert: 0,
        inpainting_fill: 1,
      }),
    }),
  };
}

async function* shown({
  progress,
  current_image: image,
}: v.InferOutput<typeof progressSchema>): AsyncGenerator<GenerationEvent, void, undefined> {
  yield { type: 'progress', done: Math.min(1, Math.max(0, progress)) };
  const bytes = image ? await decodeBase64(image) : null;
  const preview = bytes && pictureFrom(bytes);
  if (preview) yield { type: 'preview', image: preview.image };
}

function failureFrom({ status, headers }: HttpReply, body: unknown, http: Http): Failure {
  const { error, detail, errors } = v.parse(errorSchema, body);
  const words = errors || detail || error;
  // The same request would meet the same end.
  if (/out of memory/i.test(`${error} ${words}`)) return { kind: 'unsupported', what: words };
  return failureOfStatus(status, words, retryAtMs(headers, http), false);
}

function basic(key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(key)));
}
