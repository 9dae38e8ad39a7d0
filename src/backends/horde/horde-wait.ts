import * as v from 'valibot';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import { Failed, type Http, type HttpReply } from '../http.ts';
import { decodeBase64, finish, pictureFrom } from '../picture-bytes.ts';
import { hordeFailure } from './horde-failure.ts';

const progressSchema = v.object({
  done: v.boolean(),
  faulted: v.fallback(v.optional(v.boolean(), false), false),
  is_possible: v.fallback(v.optional(v.boolean(), true), true),
  processing: v.fallback(v.optional(v.number(), 0), 0),
  queue_position: v.fallback(v.optional(v.number(), 0), 0),
  wait_time: v.fallback(v.optional(v.number(), 0), 0),
});

const resultSchema = v.object({
  kudos: v.fallback(v.optional(v.number()), undefined),
  generations: v.array(
    v.object({
      img: v.string(),
      seed: v.fallback(v.optional(v.string(), ''), ''),
      censored: v.fallback(v.optional(v.boolean(), false), false),
    }),
  ),
});

/** Questions in a row that may go unanswered: asking again costs nothing. */
const PATIENCE = 3;
/** Questions in a row after which nobody will come who can make it. */
const HOPE = 40;

interface Waiting {
  readonly id: string;
  readonly recipe: Recipe;
  readonly http: Http;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Asks how it goes until the picture is there, and fetches its bytes before its address dies. */
export async function* waitForPicture(
  waiting: Waiting,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const { id, http, address, headers, signal } = waiting;
  let said = '';
  let impossible = 0;
  for (;;) {
    const progress = await patiently(waiting, () =>
      askFor(waiting, progressSchema, `${address}/generate/check/${id}`),
    );
    if (progress.done) break;
    if (progress.faulted) throw new Failed({ kind: 'overloaded' });
    impossible = progress.is_possible ? 0 : impossible + 1;
    if (impossible > HOPE) {
      http.sendAndForget({
        address: `${address}/generate/status/${id}`,
        method: 'DELETE',
        headers,
      });
      throw new Failed({ kind: 'overloaded' });
    }
    const event = {
      type: 'queued',
      position: progress.processing > 0 ? 0 : progress.queue_position,
      waitMs: progress.wait_time * 1000,
      handle: id,
    } as const;
    if (said !== JSON.stringify(event)) yield event;
    said = JSON.stringify(event);
    await http.pause(Math.min(5000, Math.max(1500, event.waitMs / 5)), signal);
  }
  yield* fetchPicture(waiting);
}

async function* fetchPicture(waiting: Waiting): AsyncGenerator<GenerationEvent, void, undefined> {
  const { id, recipe, address } = waiting;
  // Once, not to be polled: it may be asked only ten times a minute.
  const { generations, kudos } = await patiently(waiting, () =>
    askFor(waiting, resultSchema, `${address}/generate/status/${id}`),
  );
  const [made] = generations;
  if (made === undefined) throw new Failed({ kind: 'overloaded' });
  if (made.censored) {
    yield { type: 'failed', failure: { kind: 'refused', reason: 'censored' } };
    return;
  }
  const bytes = /^https?:\/\//.test(made.img)
    ? await patiently(waiting, () => download(made.img, waiting))
    : await decodeBase64(made.img);
  const seed = made.seed === '' ? Number.NaN : Number(made.seed);
  yield* finish(bytes, recipe.size, {
    ...(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED && { seed }),
    ...(kudos !== undefined && { cost: { unit: 'kudos', amount: kudos } }),
  });
}

async function download(
  address: string,
  { http, signal }: Waiting,
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await http.send({ address, signal, isForPicture: true });
  const bytes = await reply.bytes();
  // Now and then the storage gives something else at first.
  if (!reply.isOk || !pictureFrom(bytes)) throw new Failed({ kind: 'unreadable-reply' });
  return bytes;
}

async function askFor<Schema extends v.GenericSchema>(
  { http, headers, signal }: Waiting,
  schema: Schema,
  address: string,
): Promise<v.InferOutput<Schema>> {
  const reply: HttpReply = await http.send({ address, headers, signal });
  // It has died: nobody took it in time, or its picture was left there too long.
  if (reply.status === 404) {
    reply.close();
    throw new Failed({ kind: 'timed-out' });
  }
  if (!reply.isOk) throw new Failed(await hordeFailure(reply, http));
  const parsed = v.safeParse(schema, await reply.json());
  if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
  return parsed.output;
}

/** Asks again a few times; every question here is free. */
async function patiently<Answer>(
  { http, signal }: Waiting,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === PATIENCE || signal.aborted || !(error instanceof Failed)) throw error;
      await http.pause(attempt * 4000, signal);
    }
  }
}
