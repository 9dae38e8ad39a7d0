import * as v from 'valibot';
import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { Model } from '@/domain/generation/model.ts';
import { nearestClass } from '@/domain/generation/size-rule.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { asAsked } from '../as-asked.ts';
import { checkConnection } from '../check-connection.ts';
import { Failed, type Http } from '../http.ts';
import { knocker } from '../knock.ts';
import { making } from '../making.ts';
import { encodeBase64 } from '../picture-bytes.ts';
import { geminiModel, listSchema, picturesIn } from './gemini-models.ts';
import { geminiFailure, readGemini } from './gemini-reply.ts';

const ADDRESS = 'https://generativelanguage.googleapis.com/v1beta';

/** Google's Gemini API with a key of AI Studio. */
export function geminiKind(http: Http): BackendKind {
  return {
    kind: 'gemini',
    needs: {
      addresses: [ADDRESS],
      key: 'required',
      keyPage: 'https://aistudio.google.com/apikey',
    },
    open: ({ address = ADDRESS }, { key }) => geminiBackend(address, key, http),
  };
}

function geminiBackend(address: string, key: string | null, http: Http): RemoteBackend {
  // Never as a question in the address, which would be written down on the way.
  const headers: Record<string, string> = key ? { 'x-goog-api-key': key } : {};

  const models = async (signal: AbortSignal): Promise<readonly Model[]> => {
    const reply = await http.send({ address: `${address}/models?pageSize=1000`, headers, signal });
    const body = await reply.json();
    if (!reply.isOk) throw new Failed(geminiFailure(reply.status, body, http, false));
    const parsed = v.safeParse(listSchema, body);
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    return picturesIn(parsed.output);
  };

  const knock = knocker(http, async (signal) => {
    await models(signal);
  });

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    if (!/^[\w.-]+$/.test(recipe.model))
      throw new Failed({ kind: 'unsupported', what: recipe.model });
    const model = geminiModel(recipe.model);
    const material = { references: references.length, hasMask: mask !== undefined };
    const asked = yield* asAsked(recipe, material, model);
    const json = await requestFor(asked, model, references);
    await knock(signal);
    const reply = await http.send({
      address: `${address}/models/${recipe.model}:generateContent`,
      method: 'POST',
      headers,
      json,
      signal,
      isForPicture: true,
      isPaid: true,
    });
    const body = await reply.json();
    if (!reply.isOk) throw new Failed(geminiFailure(reply.status, body, http, true));
    yield* readGemini(body, recipe, model);
  }

  return {
    kind: 'gemini',
    concurrency: 3,
    mayCharge: true,
    models,
    generate: (recipe, request) => making(request.signal, key, () => make(recipe, request)),
    check: (signal) =>
      checkConnection({ http, address, key, signal }, async () => {
        if (key === null) return { outcome: 'blocked', problem: { kind: 'key-missing' } };
        const found = await models(signal);
        if (found.length === 0) return { outcome: 'blocked', problem: { kind: 'no-models' } };
        return { outcome: 'works', models: found, shortcomings: ['no-progress', 'no-cancel'] };
      }),
  };
}

async function requestFor(recipe: Recipe, { sizes, honours }: Model, references: readonly Blob[]) {
  const sent = references.slice(0, honours.references?.max ?? 0);
  const pictures = await Promise.all(
    sent.map(async (file) => ({
      inlineData: { mimeType: file.type || 'image/png', data: await encodeBase64(file) },
    })),
  );
  const shape = sizes.kind === 'classes' ? nearestClass(sizes, recipe.size) : null;
  const hasClasses = sizes.kind === 'classes' && sizes.classes.length > 1;
  return {
    contents: [{ role: 'user', parts: [...pictures, { text: recipe.prompt }] }],
    generationConfig: {
      responseModalities: ['IMAGE'],
      // It takes signed numbers of 32 bits.
      seed: recipe.seed % 2 ** 31,
      imageConfig: {
        ...(shape && { aspectRatio: shape.ratio }),
        ...(shape && hasClasses && { imageSize: shape.id }),
      },
    },
  };
}
