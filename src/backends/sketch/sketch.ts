import type { Backend, GenerationEvent } from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import { notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Order } from './draw.ts';
import { STYLES } from './scene.ts';
import workerUrl from './sketch.worker.ts?worker&url';
import { workerPool, type PooledWorker } from './worker-pool.ts';
import type { Reply, Request } from './worker-protocol.ts';

const SKETCH_MODEL = {
  id: 'sketch',
  name: 'Sketch',
  styles: STYLES,
  sizes: { kind: 'free', min: 64, max: 2048, step: 1 },
  honours: { seed: true, negative: false, variation: true },
  price: { kind: 'free' },
} as const satisfies Model;

export interface SketchOptions {
  /** How many pictures at once; by default what the device's cores allow, 2 to 4. */
  readonly workers?: number;
  /** Makes a script's address acceptable to the page's Trusted Types policy. */
  readonly workerAddress: (address: string) => string;
}

/** A worker that has not stopped this long after it was asked to is ended. */
const PATIENCE_MS = 150;

/** Sketch as a kind of backend, of which there is always exactly one connection. */
export function sketchKind(options: SketchOptions): BackendKind<Backend> {
  return {
    kind: 'sketch',
    needs: { addresses: [], key: 'none' },
    open: () => sketchBackend(options),
  };
}

/** The illustrator on the device: rules and vectors, the same picture for the same recipe. */
export function sketchBackend(options: SketchOptions): Backend {
  // One core stays the page's own: it answers while pictures are being drawn.
  const cores = globalThis.navigator?.hardwareConcurrency ?? 2;
  const concurrency = options.workers ?? Math.min(4, Math.max(1, cores - 1));
  const pool = workerPool(
    concurrency,
    () => new Worker(options.workerAddress(workerUrl), { type: 'module', name: 'sketch' }),
  );
  let lastId = 0;
  return {
    kind: 'sketch',
    concurrency,
    models: async () => [SKETCH_MODEL],
    async *generate(recipe, { signal, references = [], mask }) {
      signal.throwIfAborted();
      const unsupported = whatIsUnsupported(recipe);
      if (unsupported) {
        yield { type: 'failed', failure: { kind: 'unsupported', what: unsupported } };
        return;
      }
      const material = { references: references.length, hasMask: mask !== undefined };
      for (const what of notCarriedOver(recipe, material, SKETCH_MODEL))
        yield { type: 'notice', notice: { kind: 'ignored', what } };
      let worker: PooledWorker;
      try {
        worker = await pool.take(signal);
      } catch (error) {
        signal.throwIfAborted();
        yield {
          type: 'failed',
          failure: { kind: 'broken', detail: `no worker: ${String(error)}` },
        };
        return;
      }
      yield* drawIn(worker, ++lastId, recipe, signal);
    },
    async read(prompt, language, signal) {
      const request = { type: 'read', id: ++lastId, prompt, language } as const;
      const reply = await replyTo(request, await pool.take(signal), signal);
      if (reply.type !== 'reading') throw new Error('the prompt could not be read');
      return reply.reading;
    },
    async guide(recipe, guide, signal) {
      const unsupported = whatIsUnsupported(recipe);
      if (unsupported) throw new Error(`${unsupported} is not supported`);
      const { prompt } = recipe;
      const request = {
        type: 'guide',
        id: ++lastId,
        prompt,
        order: orderFrom(recipe),
        guide,
      } as const;
      const reply = await replyTo(request, await pool.take(signal), signal);
      if (reply.type !== 'guide') throw new Error('the guide could not be drawn');
      return reply.guide;
    },
  };
}

function whatIsUnsupported({ model, size, style }: Recipe): string | null {
  const { min, max } = SKETCH_MODEL.sizes;
  const fits = (edge: number) => Number.isInteger(edge) && edge >= min && edge <= max;
  if (model !== SKETCH_MODEL.id) return model;
  if (!fits(size.width) || !fits(size.height)) return `${size.width} × ${size.height}`;
  return style === null || STYLES.some((known) => known === style) ? null : style;
}

async function* drawIn(
  worker: PooledWorker,
  id: number,
  recipe: Recipe,
  signal: AbortSignal,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const replies: (Reply | null)[] = [];
  let wake: (() => void) | null = null;
  worker.listen((reply) => {
    if (reply && reply.id !== id) return;
    replies.push(reply);
    wake?.();
  });
  signal.addEventListener('abort', () => wake?.(), { once: true });
  worker.send({ type: 'draw', id, prompt: recipe.prompt, order: orderFrom(recipe) });
  let isBusy = true;
  try {
    for (;;) {
      signal.throwIfAborted();
      const reply = replies.shift();
      if (reply === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      isBusy = reply !== null && (reply.type === 'progress' || reply.type === 'notice');
      if (reply === null) {
        worker.discard();
        yield { type: 'failed', failure: { kind: 'broken', detail: 'the drawing worker stopped' } };
        return;
      }
      const event = eventFrom(reply, recipe.size);
      if (!isBusy) worker.release();
      if (event) yield event;
      if (!isBusy) return;
    }
  } finally {
    if (isBusy) stop(worker, id);
  }
}

function orderFrom({ style, seed, variation, size }: Recipe): Order {
  return { style, seed, variation: variation ?? null, ...size };
}

/** The only reply to a request that ends with its first. Rejects with the signal's reason. */
function replyTo(
  request: Request & { readonly id: number },
  worker: PooledWorker,
  signal: AbortSignal,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      worker.release();
      reject(signal.reason as Error);
      return;
    }
    const onAbort = () => {
      stop(worker, request.id);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    worker.listen((reply) => {
      if (reply !== null && reply.id !== request.id) return;
      signal.removeEventListener('abort', onAbort);
      if (reply === null) {
        worker.discard();
        reject(new Error('the drawing worker stopped'));
      } else {
        worker.release();
        resolve(reply);
      }
    });
    worker.send(request);
  });
}

function eventFrom(reply: Reply, size: Recipe['size']): GenerationEvent | null {
  switch (reply.type) {
    case 'progress':
      return { type: 'progress', done: reply.done };
    case 'notice':
      return { type: 'notice', notice: reply.notice };
    case 'picture':
      return { type: 'picture', image: reply.image, size };
    case 'failed':
      return { type: 'failed', failure: reply.failure };
    case 'guide':
    case 'reading':
    case 'cancelled':
      return null;
  }
}

/** Asks the worker to stop; one that does not answer is replaced. */
function stop(worker: PooledWorker, id: number): void {
  const deadline = setTimeout(() => worker.discard(), PATIENCE_MS);
  worker.listen((reply) => {
    if (reply?.id !== id || reply.type === 'progress' || reply.type === 'notice') return;
    clearTimeout(deadline);
    worker.release();
  });
  worker.send({ type: 'cancel', id });
}
