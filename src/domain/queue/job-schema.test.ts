import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Notice } from '@/domain/generation/backend.ts';
import { canRetryHelp, type Failure } from '@/domain/generation/failure.ts';
import { jobSchema } from './job-schema.ts';
import { advance } from './advance.ts';
import { connectionOf, type JobState } from './job.ts';
import { sampleJob } from './sample-job.ts';
import { waitingLine } from './waiting-line.ts';

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
  'avoided-in-words': { kind: 'avoided-in-words', text: 'Avoid: text.' },
  'left-out': { kind: 'left-out', text: '--v 6' },
  remark: { kind: 'remark', text: 'be patient' },
  'made-elsewhere': { kind: 'made-elsewhere', asked: 'My server' },
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
    { name: 'waiting', handedOver: { ...handedOver, connection: 'work' } },
    {
      name: 'waiting',
      putOff: { untilMs: 5, connection: 'work', failure: FAILURES['rate-limited'] },
    },
    {
      name: 'running',
      startedAtMs: 1,
      done: 0,
      notices: [],
      mayCharge: true,
      by: 'a tab',
      connection: 'work',
      handedOver,
      line,
    },
    { name: 'failed', endedAtMs: 1, failure: FAILURES.unreachable, handedOver },
  ])('is read back with what the service has of it: $name', (state) => {
    const job = sampleJob(1, { state, connection: 'work' });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  });

  it('is read back with its route, its turn and what happened to it', () => {
    const job = sampleJob(1, {
      route: {
        rule: 'in-order',
        steps: [{ connection: 'own' }, { connection: 'work', maySpend: true }],
      },
      givenUp: ['own'],
      turn: 2.5,
      isSmall: true,
      attempts: 3,
      history: [
        { what: 'sent', atMs: 1, connection: 'own', isResumed: true },
        { what: 'queued', atMs: 2, position: 4 },
        { what: 'preview', atMs: 3 },
        { what: 'put-off', atMs: 4, failure: FAILURES.overloaded, untilMs: 9 },
        { what: 'retried', atMs: 5 },
        { what: 'failed', atMs: 6, failure: FAILURES.refused },
        { what: 'done', atMs: 7, tookMs: 31_000, cost: { unit: 'usd', amount: 0.04 } },
      ],
    });
    expect(v.parse(jobSchema, structuredClone(job))).toEqual(job);
  });

  it('whose past cannot be read is not lost for it', () => {
    const job = { ...sampleJob(1), history: [{ what: 'flew away' }] };
    expect(v.parse(jobSchema, job)).toEqual({ ...sampleJob(1), history: [] });
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
    expect(waitingLine([job, sampleJob(2, { turn: 1 })])).toEqual([sampleJob(2, { turn: 1 })]);
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
