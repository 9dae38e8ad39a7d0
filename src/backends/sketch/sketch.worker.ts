/// <reference lib="webworker" />
import { draw } from './draw.ts';
import { drawGuide } from './guides/draw-guide.ts';
import { choicesIn } from './lexicon/choices.ts';
import { MaterialError } from './load-material.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { understand } from './understand.ts';
import type { Reply, Request } from './worker-protocol.ts';

const running = new Map<number, AbortController>();

self.addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  switch (request.type) {
    case 'draw':
      void answer(request.id, (signal) => drawPicture(request, signal));
      break;
    case 'guide':
      void answer(request.id, (signal) => makeGuide(request, signal));
      break;
    case 'read':
      void answer(request.id, (signal) => read(request, signal));
      break;
    case 'cancel':
      running.get(request.id)?.abort();
  }
});

/** Works until it is cancelled, and says what came of it. */
async function answer(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const cancelling = new AbortController();
  running.set(id, cancelling);
  const { signal } = cancelling;
  try {
    await work(signal);
  } catch (error) {
    if (signal.aborted) say({ id, type: 'cancelled' });
    else say({ id, type: 'failed', failure: failureFrom(error) });
  } finally {
    running.delete(id);
  }
}

async function drawPicture(
  { id, prompt, order }: Request & { type: 'draw' },
  signal: AbortSignal,
): Promise<void> {
  const scene = await understand(prompt, signal);
  if (scene.fragments.every(({ kind }) => kind === 'filler')) {
    say({ id, type: 'notice', notice: { kind: 'nothing-understood' } });
  }
  say({ id, type: 'progress', done: 0.05 });
  const image = await draw(scene, order, signal, (done) => say({ id, type: 'progress', done }));
  say({ id, type: 'picture', image });
}

async function makeGuide(
  { id, prompt, order, guide }: Request & { type: 'guide' },
  signal: AbortSignal,
): Promise<void> {
  const scene = await understand(prompt, signal);
  say({ id, type: 'guide', guide: await drawGuide(scene, order, guide, signal) });
}

async function read(
  { id, prompt, language }: Request & { type: 'read' },
  signal: AbortSignal,
): Promise<void> {
  const { fragments } = await understand(prompt, signal);
  say({ id, type: 'reading', reading: { parts: fragments, choices: choicesIn(language) } });
}

function say(reply: Reply): void {
  self.postMessage(reply);
}

function failureFrom(error: unknown): Failure {
  if (error instanceof MaterialError) return { kind: 'unreachable' };
  return { kind: 'broken', detail: error instanceof Error ? error.message : 'drawing failed' };
}
