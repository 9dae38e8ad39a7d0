import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Notice } from './backend.ts';
import { canRetryHelp, type Failure } from './failure.ts';
import { jobSchema } from './job-schema.ts';
import { advance, connectionOf, type JobState } from './job.ts';
import { sampleJob } from './sample-job.ts';

/** One of each kind: the compiler asks for a line when a kind is added. */
const FAILURES: { readonly [Kind in Failure['kind']]: Failure & { kind: Kind } } = {
  unauthorized: { kind: 'unauthorized' },
  'not-verified': { kind: 'not-verified' },
  'out-of-credit': { kind: 'out-of-credit' },
  refused: { kind: 'refused', reason: 'a person' },
  'rate-limited': { kind: 'rate-limited', untilMs: null },
  overloaded: { kind: 'overloaded' },
  unreachable: { kind: 'unreachable' },
  'timed-out': { kind: 'timed-out' },
  'unreadable-reply': { kind: 'unreadable-reply' },
  interrupted: { kind: 'interrupted', mayBeMade: true },
  'no-connection': { kind: 'no-connection' },
  'reference-gone': { kind: 'reference-gone' },
  unsupported: { kind: 'unsupported', what: 'size' },
  'not-stored': { kind: 'not-stored' },
  broken: { kind: 'broken', detail: 'a fault' },
};

const size = { width: 64, height: 64 };
const NOTICES: { readonly [Kind in Notice['kind']]: Notice & { kind: Kind } } = {
  'size-changed': { kind: 'size-changed', from: size, to: size },
  'nothing-understood': { kind: 'nothing-understood' },
  'prompt-rewritten': { kind: 'prompt-rewritten', text: 'a red fox' },
  ignored: { kind: 'ignored', what: 'seed' },
  remark: { kind: 'remark', text: 'be patient' },
};

describe('a stored job', () => {
  it.each(Object.values(FAILURES))('is read back with the failure $kind', (failure) => {
    const job = sampleJob(1, { state: { name: 'failed', endedAtMs: 1, failure } });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  });

  it.each(Object.values(NOTICES))('is read back with the notice $kind', (notice) => {
    const state = { name: 'running', startedAtMs: 1, done: 0.5, notices: [notice] } as const;
    const job = sampleJob(1, { state });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  });

  const handedOver = { handle: 'job-1', notices: [NOTICES.remark] };
  const line = { position: 3, waitMs: null };
  it.each<JobState>([
    { name: 'waiting', handedOver },
    { name: 'running', startedAtMs: 1, done: 0, notices: [], mayCharge: true, handedOver, line },
    { name: 'failed', endedAtMs: 1, failure: FAILURES.unreachable, handedOver },
  ])('is read back with what the service has of it: $name', (state) => {
    const job = sampleJob(1, { state, connection: 'work' });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  });

  it('of the time before there were connections is read, and belongs to Sketch', () => {
    const old = {
      id: sampleJob(1).id,
      batch: 'a batch',
      recipe: {
        version: 1,
        prompt: 'a fox',
        negative: '',
        style: 'flat',
        size: { width: 1024, height: 1024 },
        seed: 7,
        backend: 'sketch',
        model: 'sketch',
      },
      parents: [],
      state: { name: 'running', startedAtMs: 1, done: 0.5, notices: [] },
    };
    const job = v.parse(jobSchema, old);
    expect(connectionOf(job)).toBe('sketch');
    expect(advance(job, { type: 'interrupted', atMs: 2 }).state).toEqual({ name: 'waiting' });
  });

  it.each([
    null,
    'a job',
    {},
    { ...sampleJob(1), id: '../../etc' },
    { ...sampleJob(1), state: { name: 'lost' } },
    { ...sampleJob(1), state: { name: 'running' } },
    { ...sampleJob(1), recipe: { ...sampleJob(1).recipe, version: 2 } },
  ])('is not read when it is broken: %j', (broken) => {
    expect(v.is(jobSchema, broken)).toBe(false);
  });
});

it.each(Object.values(FAILURES))(
  'a retry may help against $kind only when nothing needs to be changed first',
  (failure) => {
    const passing = ['rate-limited', 'overloaded', 'unreachable', 'timed-out', 'not-stored'];
    expect(canRetryHelp(failure)).toBe(passing.includes(failure.kind));
  },
);

it.each(['unreachable', 'timed-out', 'unreadable-reply'] as const)(
  '%s is never tried again when the picture may have been paid for, and that is kept on disk',
  (kind) => {
    const failure = { kind, mayBeMade: true } as const;
    expect(canRetryHelp(failure)).toBe(false);
    const job = sampleJob(1, { state: { name: 'failed', endedAtMs: 1, failure } });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  },
);
