import type {
  GenerationEvent,
  GenerationRequest,
  RemoteBackend,
} from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { Model } from '@/domain/generation/model.ts';
import { WORKFLOW_FIELDS } from '@/domain/generation/workflow-reading.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { checkConnection } from '../check-connection.ts';
import { Failed, type Http } from '../http.ts';
import { making } from '../making.ts';
import { finish } from '../picture-bytes.ts';
import { comfyServer } from './comfy-server.ts';
import { type ComfySocket, openComfySocket } from './comfy-socket.ts';
import { missingIn, workflowProblem } from './missing-in.ts';
import { workflowReading } from './read-workflow.ts';
import { filledWith, workflowModel } from './workflow-model.ts';
import { bind, isProblem, readWorkflow, type Slot } from './workflow.ts';

const ADDRESS = 'http://127.0.0.1:8188';
/** How often the server is asked when the socket is silent. */
const BEAT_MS = 2000;
/** Questions in a row that may go unanswered, or find no such job. */
const PATIENCE = 3;

/** ComfyUI with a workflow of the user's own. */
export function comfyKind(http: Http): BackendKind {
  return {
    kind: 'comfy',
    needs: {
      addresses: [ADDRESS, 'http://127.0.0.1:8000'],
      key: 'none',
      options: ['workflow', ...WORKFLOW_FIELDS.map((name) => `bind.${name}`)],
    },
    open: (connection) => comfyBackend(connection, http),
    readWorkflow: workflowReading,
  };
}

function comfyBackend(connection: Connection, http: Http): RemoteBackend {
  const { address = ADDRESS, options } = connection;
  const server = comfyServer(http, address);
  const workflow = readWorkflow(options['workflow']);
  const bindings = isProblem(workflow) ? null : bind(workflow, options);

  const models = (): readonly Model[] =>
    bindings ? [workflowModel(connection.name, bindings)] : [];

  async function* make(
    recipe: Recipe,
    { signal, references = [], mask }: GenerationRequest,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    if (isProblem(workflow) || bindings === null)
      throw new Failed({ kind: 'unsupported', what: 'workflow' });
    const model = workflowModel(connection.name, bindings);
    const material = { references: references.length, hasMask: mask !== undefined };
    for (const what of notCarriedOver(recipe, material, model))
      yield { type: 'notice', notice: { kind: 'ignored', what } };

    const wantedId = crypto.randomUUID();
    const clientId = crypto.randomUUID();
    const names: string[] = [];
    for (const [index, file] of references.slice(0, bindings.references.length).entries())
      names.push(await server.upload(file, `bildwerk-${wantedId}-${index}.png`, signal));
    let maskName: string | null = null;
    if (mask && model.honours.mask && names[0] !== undefined) {
      const name = `bildwerk-${wantedId}-mask.png`;
      if (isSame(bindings.mask[0], bindings.references[0]))
        names[0] = await server.uploadMask(mask, names[0], name, signal);
      else maskName = await server.upload(mask, name, signal);
    }
    const filled = filledWith(workflow, bindings, recipe, model, names, maskName);
    const socket = await openComfySocket(http, address, clientId);
    let isHandingIn = false;
    try {
      signal.throwIfAborted();
      isHandingIn = true;
      socket.follow(wantedId);
      const id = await server.submit(filled, wantedId, clientId, signal);
      isHandingIn = false;
      socket.follow(id);
      yield* waitFor(id, recipe, signal, socket);
    } finally {
      // Only the server knows whether it has the job by now.
      if (signal.aborted && isHandingIn) server.cancel(wantedId, socket.isRunning());
      socket.close();
    }
  }

  async function* waitFor(
    id: string,
    recipe: Recipe,
    signal: AbortSignal,
    socket: ComfySocket | null,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    try {
      const position = await server.position(id, signal).catch(unless(signal));
      yield { type: 'queued', position, waitMs: null, handle: id };
      yield* news(id, signal, socket);
      const images = await patiently(http, signal, () => server.made(id, signal));
      const [image] = images ?? [];
      if (image === undefined) throw new Failed({ kind: 'unreadable-reply' });
      const bytes = await patiently(http, signal, () => server.picture(image, signal));
      yield* finish(bytes, recipe.size, { seed: recipe.seed });
    } finally {
      if (signal.aborted) server.cancel(id, socket?.isRunning() ?? false);
    }
  }

  /** Until the job has ended. */
  async function* news(
    id: string,
    signal: AbortSignal,
    socket: ComfySocket | null,
  ): AsyncGenerator<GenerationEvent, void, undefined> {
    let missed = 0;
    for (;;) {
      const told = socket
        ? await socket.next(BEAT_MS, signal)
        : await http.pause(BEAT_MS, signal).then(() => null);
      if (told === 'ended') return;
      if (told) {
        yield told;
        continue;
      }
      // Silence: what the socket would have said may have been lost.
      try {
        if ((await server.made(id, signal)) !== null) return;
        missed = (await server.position(id, signal)) === null ? missed + 1 : 0;
      } catch (error) {
        if (signal.aborted || (error instanceof Failed && error.failure.kind === 'unsupported'))
          throw error;
        missed += 1;
        if (missed === PATIENCE) throw error;
      }
      // It was started anew, and knows nothing of the job.
      if (missed === PATIENCE) throw new Failed({ kind: 'timed-out' });
    }
  }

  return {
    kind: 'comfy',
    concurrency: 1,
    models: () => Promise.resolve(models()),
    generate: (recipe, request) => making(request.signal, null, () => make(recipe, request)),
    resume: (handle, recipe, { signal }) =>
      making(signal, null, () => waitFor(handle, recipe, signal, null)),
    check: (signal) =>
      checkConnection(
        {
          http,
          address,
          key: null,
          signal,
          start: (origin) => `python main.py --enable-cors-header ${origin}`,
        },
        async () => {
          const problem = isProblem(workflow)
            ? workflowProblem(workflow)
            : await missingIn(workflow, server, signal);
          return problem
            ? { outcome: 'blocked', problem }
            : { outcome: 'works', models: models(), shortcomings: ['previews-may-be-off'] };
        },
      ),
  };
}

function isSame(one: Slot | undefined, other: Slot | undefined): boolean {
  return one?.node === other?.node && one?.input === other?.input;
}

/** Asks again a few times; every question here is free. */
async function patiently<Answer>(
  http: Http,
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isFinal = error instanceof Failed && error.failure.kind === 'unsupported';
      if (attempt === PATIENCE || signal.aborted || isFinal) throw error;
      await http.pause(BEAT_MS, signal);
    }
  }
}

/** What could not be found out is not known, unless it was stopped. */
function unless(signal: AbortSignal): () => null {
  return () => {
    signal.throwIfAborted();
    return null;
  };
}
