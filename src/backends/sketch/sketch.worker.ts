/// <reference lib="webworker" />
import { draw } from './draw.ts';
import { choicesIn } from './lexicon/choices.ts';
import { loadGroup, MaterialError } from './load-material.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { understand } from './understand.ts';
import type { Reply, Request } from './worker-protocol.ts';

const running = new Map<number, AbortController>();

self.addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  switch (request.type) {
    case 'warm':
      // A failure to warm shows, with its reason, at the first picture.
      Promise.all([understand(''), loadGroup('cat')]).catch(() => undefined);
      break;
    case 'draw':
      void answer(request);
      break;
    case 'read':
      void read(request);
      break;
    case 'cancel':
      running.get(request.id)?.abort();
  }
});

async function answer({ id, prompt, order }: Request & { type: 'draw' }): Promise<void> {
  const cancelling = new AbortController();
  running.set(id, cancelling);
  const { signal } = cancelling;
  try {
    const scene = await understand(prompt, signal);
    if (scene.fragments.every(({ kind }) => kind === 'filler')) {
      say({ id, type: 'notice', notice: { kind: 'nothing-understood' } });
    }
    say({ id, type: 'progress', done: 0.05 });
    const image = await draw(scene, order, signal, (done) => say({ id, type: 'progress', done }));
    say({ id, type: 'picture', image });
  } catch (error) {
    if (signal.aborted) say({ id, type: 'cancelled' });
    else say({ id, type: 'failed', failure: failureFrom(error) });
  } finally {
    running.delete(id);
  }
}

async function read({ id, prompt, language }: Request & { type: 'read' }): Promise<void> {
  try {
    const { fragments } = await understand(prompt);
    say({ id, type: 'reading', reading: { parts: fragments, choices: choicesIn(language) } });
  } catch (error) {
    say({ id, type: 'failed', failure: failureFrom(error) });
  }
}

function say(reply: Reply): void {
  self.postMessage(reply);
}

function failureFrom(error: unknown): Failure {
  if (error instanceof MaterialError) return { kind: 'unreachable' };
  return { kind: 'broken', detail: error instanceof Error ? error.message : 'drawing failed' };
}
