import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { GenerationEvent, RemoteBackend } from './backend.ts';
import { canRetryHelp, type Failure } from './failure.ts';
import { failureSchema } from './failure-schema.ts';
import { noticeSchema } from './notice-schema.ts';

export const MISBEHAVIOURS = [
  'hang',
  'cut',
  'cut-reply',
  'drip',
  'huge',
  'not-json',
  'empty',
  'wrong-types',
] as const;

/** A backend, and a server that can be told to break. */
export interface Stand {
  readonly backend: RemoteBackend;
  readonly recipe: Recipe;
  /** The key that the backend was opened with; it must never be seen again. */
  readonly key: string | null;
  /** How often the server was asked to make a picture. */
  asked(): number;
  /** Whether the server has been told to stop; absent where it cannot be told. */
  isCancelled?(): boolean;
  /** From now on the server treats one step of its work so, as `STEPS` names them. */
  misbehave(
    how: (typeof MISBEHAVIOURS)[number] | { status: number; json: unknown },
    step: string,
  ): void;
  close(): Promise<void>;
}

interface Subject {
  /** A stand whose limits of time and size are small. */
  open(): Promise<Stand>;
  /** The steps of the server's work, the one that is paid for first. */
  readonly steps: readonly string[];
  readonly isPaid: boolean;
}

/** What every remote backend does. */
export function backendContract({ open, steps, isPaid }: Subject): void {
  let stand: Stand;
  // A slow machine is no fault of the backend.
  beforeAll(() => {
    vi.setConfig({ testTimeout: 120_000 });
  });
  beforeEach(async () => {
    stand = await open();
  });
  afterEach(() => stand.close());

  const generate = async (signal = new AbortController().signal) => {
    const events: GenerationEvent[] = [];
    for await (const event of stand.backend.generate(stand.recipe, { signal })) events.push(event);
    expectNoKey(events, stand.key);
    return events;
  };

  it('makes a picture, as its last and only ending, asked for once', async () => {
    const events = await generate();
    expect(endings(events)).toEqual(['picture']);
    const picture = events.at(-1);
    if (picture?.type !== 'picture') throw new Error('no picture');
    expect(picture.image.size).toBeGreaterThan(0);
    expect(picture.image.type).toMatch(/^image\/(png|jpeg|webp|gif|avif)$/);
    expect(picture.size.width).toBeGreaterThan(0);
    expect(stand.asked()).toBe(1);
  });

  it('has models, and a check that finds them', async () => {
    const { signal } = new AbortController();
    const models = await stand.backend.models(signal);
    expect(models.length).toBeGreaterThan(0);
    expect(models.map(({ id }) => id)).toContain(stand.recipe.model);
    const report = await stand.backend.check(signal);
    expect(report).toMatchObject({ outcome: 'works' });
    expect(JSON.stringify(report)).not.toContain(stand.key ?? '\0');
    expect(stand.asked()).toBe(0);
  });

  it('asks for nothing when it is stopped before', async () => {
    const reason = new Error('changed my mind');
    await expect(generate(AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(stand.asked()).toBe(0);
  });

  it('throws the reason when it is stopped while the server works, and tells the server', async () => {
    stand.misbehave('hang', steps.at(1) ?? steps[0] ?? '');
    const stop = new AbortController();
    const reason = new Error('changed my mind');
    const running = generate(stop.signal).catch((error: unknown) => error);
    await expect.poll(() => stand.asked()).toBe(1);
    stop.abort(reason);
    expect(await running).toBe(reason);
    if (stand.isCancelled) await expect.poll(() => stand.isCancelled?.()).toBe(true);
  });

  describe.each(steps)('a server that breaks at %s', (step) => {
    it.each(MISBEHAVIOURS)(
      '%s: fails once, by name, and asks for no second picture',
      async (how) => {
        stand.misbehave(how, step);
        const events = await generate();
        expect(endings(events)).toEqual(['failed']);
        const failure = failureOf(events);
        expect(['unreachable', 'timed-out', 'unreadable-reply', 'overloaded']).toContain(
          failure.kind,
        );
        expect(stand.asked()).toBeLessThanOrEqual(1);
        if (isPaid && step === steps[0]) {
          expect(stand.asked()).toBe(1);
          expect(canRetryHelp(failure), 'may have been paid for').toBe(false);
        }
      },
    );
  });

  it.each([401, 404, 429, 500, 503, 504])('a bare %d is a failure by name', async (status) => {
    stand.misbehave({ status, json: { odd: stand.key } }, steps[0] ?? '');
    const events = await generate();
    expect(endings(events)).toEqual(['failed']);
    const { kind } = failureOf(events);
    expect(kind).not.toBe('broken');
    if (status === 401) expect(kind).toBe('unauthorized');
    if (status === 429) expect(kind).toBe('rate-limited');
    expect(stand.asked()).toBe(1);
  });

  it('a server that repeats the key is not repeated', async () => {
    const json = {
      error: { message: `bad key ${stand.key}`, code: stand.key },
      message: `${stand.key}`,
    };
    for (const status of [400, 403, 422]) {
      stand.misbehave({ status, json }, steps[0] ?? '');
      expect(endings(await generate())).toEqual(['failed']);
    }
  });

  it('a server that is gone is unreachable, which is sure to cost nothing', async () => {
    await stand.close();
    const failure = failureOf(await generate());
    expect(failure).toEqual({ kind: 'unreachable' });
    const report = await stand.backend.check(new AbortController().signal);
    expect(report).toMatchObject({ outcome: 'blocked', problem: { kind: 'unreachable' } });
  });
}

function endings(events: readonly GenerationEvent[]): string[] {
  const types = events.map(({ type }) => type);
  const ends = types.filter((type) => type === 'picture' || type === 'failed');
  expect(ends.at(-1)).toBe(types.at(-1));
  for (const event of events)
    if (event.type === 'notice') expect(v.is(noticeSchema, event.notice)).toBe(true);
  return ends;
}

function failureOf(events: readonly GenerationEvent[]): Failure {
  const last = events.at(-1);
  if (last?.type !== 'failed') throw new Error(`ended with ${last?.type}`);
  expect(v.parse(failureSchema, last.failure)).toEqual(last.failure);
  return last.failure;
}

function expectNoKey(events: readonly GenerationEvent[], key: string | null): void {
  if (key !== null) expect(JSON.stringify(events)).not.toContain(key);
}
