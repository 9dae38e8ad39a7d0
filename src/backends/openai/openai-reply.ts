import * as v from 'valibot';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { type Cost, costOfTokens } from '@/domain/generation/cost.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { type Http, type HttpReply, jsonFrom } from '../http.ts';
import { decodeBase64, finish, pictureFrom } from '../picture-bytes.ts';
import type { Ask } from './dialects.ts';
import { openAiFailure } from './openai-failure.ts';

const count = v.fallback(v.optional(v.number(), 0), 0);
const usageSchema = v.object({
  input_tokens: count,
  output_tokens: v.number(),
  input_tokens_details: v.optional(v.object({ text_tokens: count, image_tokens: count })),
});

const pictureSchema = v.object({
  b64_json: v.nullish(v.string()),
  url: v.nullish(v.string()),
  revised_prompt: v.nullish(v.string()),
});

const replySchema = v.object({
  data: v.array(pictureSchema),
  usage: v.fallback(v.optional(usageSchema), undefined),
});

const streamSchema = v.object({
  type: v.string(),
  b64_json: v.string(),
  revised_prompt: v.nullish(v.string()),
  partial_image_index: v.optional(v.number(), 0),
  usage: v.fallback(v.optional(usageSchema), undefined),
});

export interface Reading {
  readonly ask: Ask;
  readonly http: Http;
  readonly isPaid: boolean;
  /** What a picture's address may be relative to. */
  readonly address: string;
  readonly signal: AbortSignal;
}

/** Events from a reply: one body, or a stream with previews. */
export async function* readReply(
  reply: HttpReply,
  reading: Reading,
): AsyncGenerator<GenerationEvent, void, undefined> {
  if (reply.isOk && reply.isEventStream) {
    yield* readStream(reply, reading);
    return;
  }
  const body = await reply.json();
  if (!reply.isOk) {
    yield { type: 'failed', failure: failureIn(reply, body, reading) };
    return;
  }
  const parsed = v.safeParse(replySchema, body);
  if (!parsed.success) {
    yield unreadable(reading);
    return;
  }
  const [picture] = parsed.output.data;
  if (picture === undefined) {
    // How xAI says that it declines.
    yield { type: 'failed', failure: { kind: 'refused', reason: '' } };
    return;
  }
  yield* rewritten(picture.revised_prompt, reading.ask.recipe);
  const bytes = await bytesOf(picture, reading);
  yield* finished(bytes, parsed.output.usage, reading);
}

async function* readStream(
  reply: HttpReply,
  reading: Reading,
): AsyncGenerator<GenerationEvent, void, undefined> {
  let previews = 0;
  for await (const { name, data } of reply.events()) {
    if (data === '[DONE]') break;
    const json = jsonFrom(data);
    if (name === 'error' || isError(json)) {
      yield { type: 'failed', failure: failureIn(reply, json, reading) };
      return;
    }
    const parsed = v.safeParse(streamSchema, json);
    if (!parsed.success) continue;
    const { type, b64_json, revised_prompt, usage } = parsed.output;
    const bytes = await decodeBase64(b64_json);
    if (type.endsWith('.completed')) {
      yield* rewritten(revised_prompt, reading.ask.recipe);
      yield* finished(bytes, usage, reading);
      return;
    }
    const preview = bytes && pictureFrom(bytes);
    if (!preview || !type.endsWith('.partial_image')) continue;
    previews += 1;
    yield { type: 'progress', done: previews / (previews + 1) };
    yield { type: 'preview', image: preview.image };
  }
  yield unreadable(reading);
}

function finished(
  bytes: Uint8Array<ArrayBuffer> | null,
  usage: v.InferOutput<typeof usageSchema> | undefined,
  { ask, isPaid }: Reading,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const cost = usage && costOf(usage, ask);
  return finish(bytes, ask.recipe.size, cost ? { cost } : {}, isPaid);
}

function costOf(usage: v.InferOutput<typeof usageSchema>, { model }: Ask): Cost | null {
  if (model.price?.kind !== 'tokens') return null;
  const { input_tokens, output_tokens, input_tokens_details: details } = usage;
  return costOfTokens(model.price.perMillion, {
    textIn: details?.text_tokens ?? input_tokens,
    imageIn: details?.image_tokens ?? 0,
    imageOut: output_tokens,
  });
}

function* rewritten(
  text: string | null | undefined,
  { prompt }: Recipe,
): Generator<GenerationEvent, void, undefined> {
  if (text && text !== prompt) yield { type: 'notice', notice: { kind: 'prompt-rewritten', text } };
}

async function bytesOf(
  { b64_json, url }: v.InferOutput<typeof pictureSchema>,
  { http, address, signal, isPaid }: Reading,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (b64_json) return decodeBase64(b64_json);
  if (!url) return null;
  if (url.startsWith('data:')) return decodeBase64(url);
  if (!URL.canParse(url, `${address}/`)) return null;
  const target = new URL(url, `${address}/`);
  if (!/^https?:$/.test(target.protocol)) return null;
  // The address may lead anywhere, so the key stays here.
  const reply = await http.send({ address: target.href, signal, isForPicture: true, isPaid });
  if (reply.isOk) return reply.bytes();
  reply.close();
  return null;
}

function failureIn(reply: HttpReply, body: unknown, { isPaid, http }: Reading) {
  const { status, headers } = reply;
  return openAiFailure({ status, headers, body, isPaid }, http);
}

function unreadable({ isPaid }: Reading): GenerationEvent {
  const doubt = isPaid ? ({ mayBeMade: true } as const) : {};
  return { type: 'failed', failure: { kind: 'unreadable-reply', ...doubt } };
}

function isError(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    ('error' in json || ('type' in json && json.type === 'error'))
  );
}
