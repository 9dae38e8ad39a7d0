import * as v from 'valibot';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { type Http, type HttpReply, jsonFrom } from './http.ts';
import { decodeBase64, finish, pictureFrom } from './picture-bytes.ts';

const pictureSchema = v.object({
  b64_json: v.nullish(v.string()),
  url: v.nullish(v.string()),
  revised_prompt: v.nullish(v.string()),
});

const replySchema = v.object({
  data: v.array(pictureSchema),
  usage: v.optional(v.unknown()),
});

const streamSchema = v.object({
  type: v.string(),
  b64_json: v.string(),
  revised_prompt: v.nullish(v.string()),
  partial_image_index: v.optional(v.number(), 0),
  usage: v.optional(v.unknown()),
});

export interface Reading {
  readonly recipe: Recipe;
  readonly http: Http;
  readonly isPaid: boolean;
  /** What a picture's address may be relative to. */
  readonly address: string;
  readonly signal: AbortSignal;
  /** What was used, as the service writes it, in money; null where it does not say. */
  readonly costOf: (usage: unknown) => Cost | null;
  readonly failureOf: (answer: Answer) => Failure;
}

/** What a service says when something went wrong; the status is 200 within a stream. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Events from a reply of an image API like OpenAI's: one body, or a stream with previews.
 * https://developers.openai.com/api/reference/resources/images
 */
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
    yield { type: 'failed', failure: reading.failureOf({ ...headOf(reply), body }) };
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
  yield* rewritten(picture.revised_prompt, reading.recipe);
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
      yield { type: 'failed', failure: reading.failureOf({ ...headOf(reply), body: json }) };
      return;
    }
    const parsed = v.safeParse(streamSchema, json);
    if (!parsed.success) continue;
    const { type, b64_json, revised_prompt, usage } = parsed.output;
    const bytes = await decodeBase64(b64_json);
    if (type.endsWith('.completed')) {
      yield* rewritten(revised_prompt, reading.recipe);
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
  usage: unknown,
  { recipe, isPaid, costOf }: Reading,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const cost = costOf(usage);
  return finish(bytes, recipe.size, cost ? { cost } : {}, isPaid);
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

function headOf({ status, headers }: HttpReply) {
  return { status, headers };
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
