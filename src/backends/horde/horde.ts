import * as v from 'valibot';
import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { checkConnection } from '../check-connection.ts';
import { Failed, type Http, type HttpReply } from '../http.ts';
import { making } from '../making.ts';
import { hordeFailure } from './horde-failure.ts';
import { activeModelsSchema, freeEdge, hordeModel, performanceSchema } from './horde-models.ts';
import { hordeRequest } from './horde-request.ts';
import { waitForPicture } from './horde-wait.ts';

const ADDRESS = 'https://aihorde.net/api/v2';
const ANONYMOUS = '0000000000';

const submittedSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  warnings: v.fallback(v.optional(v.array(v.object({ message: v.string() })), []), []),
});
const userSchema = v.object({ username: v.string() });

/** AI Horde: volunteers' machines, which need no key and see the prompt. */
export function hordeKind(http: Http): BackendKind {
  return {
    kind: 'horde',
    needs: {
      addresses: [ADDRESS],
      key: 'optional',
      keyPage: 'https://aihorde.net/register',
    },
    open: ({ address = ADDRESS }, { key }) => hordeBackend(address, key, http),
  };
}

function hordeBackend(address: string, key: string | null, http: Http): RemoteBackend {
  // It refuses preflights for an Authorization header.
  const headers = { apikey: key || ANONYMOUS, 'Client-Agent': 'Bildwerk:0.1:unknown' };
  let edge = freeEdge(null);

  const read = async <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> => {
    const reply = await http.send({ address: address + path, headers, signal });
    if (!reply.isOk) throw new Failed(await hordeFailure(reply, http));
    const parsed = v.safeParse(schema, await reply.json());
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    return parsed.output;
  };

  const models = async (signal: AbortSignal): Promise<readonly Model[]> => {
    const [active, load] = await Promise.all([
      read(activeModelsSchema, '/status/models?type=image', signal),
      read(performanceSchema, '/status/performance', signal).catch(() => null),
    ]);
    signal.throwIfAborted();
    edge = freeEdge(load);
    return active
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
      .map(({ name, count, jobs, eta }) => ({
        ...hordeModel(name, edge),
        waiting: { workers: count, queued: jobs, waitMs: eta * 1000 },
      }));
  };

  const cancel = (id: string) =>
    http.sendAndForget({ address: `${address}/generate/status/${id}`, method: 'DELETE', headers });

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    const model = hordeModel(recipe.model, edge);
    const material = { references: references.length, hasMask: mask !== undefined };
    for (const what of notCarriedOver(recipe, material, model))
      yield { type: 'notice', notice: { kind: 'ignored', what } };
    const json = await hordeRequest(recipe, model, references[0], mask);
    signal.throwIfAborted();

    // Not ended by the signal: only its reply tells what there is to cancel.
    const request = {
      address: `${address}/generate/async`,
      method: 'POST',
      headers,
      json,
    } as const;
    const submitted = submittedIn(
      http.send({ ...request, signal: new AbortController().signal }),
      http,
    );
    const { id, warnings } = await unlessAborted(submitted, signal, ({ id }) => cancel(id));
    for (const { message } of warnings)
      yield { type: 'notice', notice: { kind: 'remark', text: message } };
    yield* waitFor(id, recipe, signal);
  }

  async function* waitFor(
    id: string,
    recipe: Recipe,
    signal: AbortSignal,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    try {
      yield* waitForPicture({ id, recipe, http, address, headers, signal });
    } finally {
      if (signal.aborted) cancel(id);
    }
  }

  return {
    kind: 'horde',
    // All who have no key share what the horde grants them.
    concurrency: key ? 4 : 2,
    models,
    generate: (recipe, request) => making(request.signal, key, () => make(recipe, request)),
    resume: (handle, recipe, { signal }) =>
      making(signal, key, () => waitFor(handle, recipe, signal)),
    check: (signal) =>
      checkConnection({ http, address, key, signal }, async () => {
        const user = key ? await read(userSchema, '/find_user', signal) : null;
        const found = await models(signal);
        return found.length === 0
          ? { outcome: 'blocked', problem: { kind: 'no-models' } }
          : {
              outcome: 'works',
              models: found,
              ...(user && { account: user.username }),
              shortcomings: ['no-progress'],
            };
      }),
  };
}

async function submittedIn(
  sent: Promise<HttpReply>,
  http: Http,
): Promise<v.InferOutput<typeof submittedSchema>> {
  const reply = await sent;
  if (!reply.isOk) throw new Failed(await hordeFailure(reply, http));
  const parsed = v.safeParse(submittedSchema, await reply.json());
  if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
  return parsed.output;
}

/** Waits no longer than the signal allows; what comes too late is undone. */
function unlessAborted<Value>(
  coming: Promise<Value>,
  signal: AbortSignal,
  undo: (value: Value) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
      coming.then(undo, () => undefined);
    };
    signal.addEventListener('abort', stop, { once: true });
    coming.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
