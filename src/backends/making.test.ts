import { describe, expect, it } from 'vitest';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { Failed } from './http.ts';
import { making } from './making.ts';

const KEY = 'sk-planted';
const PICTURE: GenerationEvent = {
  type: 'picture',
  image: new Blob(['pixels']),
  size: { width: 1, height: 1 },
};

async function made(
  work: () => AsyncGenerator<GenerationEvent, void, undefined>,
  signal = new AbortController().signal,
): Promise<GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  for await (const event of making(signal, KEY, work)) events.push(event);
  return events;
}

function thrower(error: Error): Promise<GenerationEvent[]> {
  return made(async function* () {
    yield* [];
    throw error;
  });
}

describe('whatever the work does, it ends once', () => {
  it('with its picture, and nothing after it', async () => {
    const events = await made(async function* () {
      yield { type: 'progress', done: 1 };
      yield PICTURE;
      yield PICTURE;
    });
    expect(events).toEqual([{ type: 'progress', done: 1 }, PICTURE]);
  });

  it('with a failure when it ends without a word', async () => {
    const events = await made(async function* () {
      yield { type: 'progress', done: 1 };
    });
    expect(events.at(-1)).toEqual({ type: 'failed', failure: { kind: 'unreadable-reply' } });
  });

  it('with the failure that it throws, or one of ours that says no more than its name', async () => {
    expect(await thrower(new Failed({ kind: 'overloaded' }))).toEqual([
      { type: 'failed', failure: { kind: 'overloaded' } },
    ]);
    expect(await thrower(new TypeError(`secret ${KEY}`))).toEqual([
      { type: 'failed', failure: { kind: 'broken', detail: 'TypeError' } },
    ]);
  });

  it('with the signal’s reason once it is aborted, whatever it then throws', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const running = made(async function* () {
      yield { type: 'progress', done: 0.1 };
      stop.abort(reason);
      throw new Failed({ kind: 'overloaded' });
    }, stop.signal);
    await expect(running).rejects.toBe(reason);
  });
});

it('a key in a service’s own words is never passed on, nor are control characters or endless texts', async () => {
  const text = `bad\u0007 key ${KEY} ${'x'.repeat(5000)}`;
  const events = await made(async function* () {
    yield { type: 'notice', notice: { kind: 'remark', text } };
    yield { type: 'failed', failure: { kind: 'refused', reason: text } };
  });
  expect(JSON.stringify(events)).not.toContain(KEY);
  for (const event of events) {
    const said =
      event.type === 'notice' && 'text' in event.notice
        ? event.notice.text
        : event.type === 'failed' && event.failure.kind === 'refused'
          ? event.failure.reason
          : '';
    expect(said).toMatch(/^bad  ?key ••• x+$/);
    expect(said.length).toBeLessThanOrEqual(1000);
  }
});
