import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import { canRetryWithOthers, isOpen, type Job, type JobEvent, type JobState } from './job.ts';
import { sampleJob } from './sample-job.ts';

const notice = { kind: 'nothing-understood' } as const;
const failure = { kind: 'overloaded' } as const;

const STATES = {
  waiting: { name: 'waiting' },
  running: { name: 'running', startedAtMs: 1, done: 0.5, notices: [] },
  done: { name: 'done', endedAtMs: 2 },
  failed: { name: 'failed', endedAtMs: 2, failure },
  cancelled: { name: 'cancelled', endedAtMs: 2 },
} as const satisfies { [Name in JobState['name']]: JobState & { name: Name } };

const EVENTS = {
  started: { type: 'started', atMs: 9 },
  queued: { type: 'queued', atMs: 9, handle: null, position: 2, waitMs: 5000 },
  progressed: { type: 'progressed', done: 0.75 },
  noticed: { type: 'noticed', notice },
  finished: { type: 'finished', atMs: 9 },
  failed: { type: 'failed', atMs: 9, failure },
  cancelled: { type: 'cancelled', atMs: 9 },
  'put-off': { type: 'put-off', atMs: 9, failure, untilMs: 19 },
  previewed: { type: 'previewed', atMs: 9 },
  interrupted: { type: 'interrupted', atMs: 9 },
  retried: { type: 'retried', atMs: 9 },
} as const satisfies { [Type in JobEvent['type']]: JobEvent & { type: Type } };

type StateName = keyof typeof STATES;
type EventName = keyof typeof EVENTS;

/** Every event that means something; all others leave the job as it is. */
const STEPS: readonly (readonly [StateName, EventName, JobState])[] = [
  ['waiting', 'started', { name: 'running', startedAtMs: 9, done: 0, notices: [] }],
  // Its picture came from a tab that was taken for dead.
  ['waiting', 'finished', { name: 'done', endedAtMs: 9 }],
  ['waiting', 'cancelled', { name: 'cancelled', endedAtMs: 9 }],
  [
    'running',
    'queued',
    {
      name: 'running',
      startedAtMs: 1,
      done: 0.5,
      notices: [],
      line: { position: 2, waitMs: 5000 },
    },
  ],
  ['running', 'progressed', { name: 'running', startedAtMs: 1, done: 0.75, notices: [] }],
  ['running', 'noticed', { name: 'running', startedAtMs: 1, done: 0.5, notices: [notice] }],
  ['running', 'finished', { name: 'done', endedAtMs: 9 }],
  ['running', 'failed', { name: 'failed', endedAtMs: 9, failure }],
  [
    'running',
    'put-off',
    { name: 'waiting', putOff: { untilMs: 19, connection: 'sketch', failure } },
  ],
  ['running', 'previewed', { name: 'running', startedAtMs: 1, done: 0.5, notices: [] }],
  ['running', 'cancelled', { name: 'cancelled', endedAtMs: 9 }],
  ['running', 'interrupted', { name: 'waiting' }],
  ['failed', 'retried', { name: 'waiting' }],
  ['cancelled', 'retried', { name: 'waiting' }],
];

describe('a job', () => {
  it.each(STEPS)('that is %s and is %s', (from, event, to) => {
    const job = sampleJob(1, { state: STATES[from] });
    expect(advance(job, EVENTS[event])).toMatchObject({ ...job, state: to });
    expect(advance(job, EVENTS[event]).state).toEqual(to);
  });

  const isStep = (from: StateName, event: EventName) =>
    STEPS.some(([state, type]) => state === from && type === event);
  const others = (Object.keys(STATES) as StateName[]).flatMap((from) =>
    (Object.keys(EVENTS) as EventName[])
      .filter((event) => !isStep(from, event))
      .map((event) => [from, event] as const),
  );
  it.each(others)('that is %s stays the very same when it is %s', (from, event) => {
    const job = sampleJob(1, { state: STATES[from] });
    expect(advance(job, EVENTS[event])).toBe(job);
  });

  it.each([0.2, 0.5])('never goes back: from half to %d', (done) => {
    const job = sampleJob(1, { state: STATES.running });
    expect(advance(job, { type: 'progressed', done })).toBe(job);
  });

  it('is never more than all done', () => {
    const job = sampleJob(1, { state: STATES.running });
    expect(advance(job, { type: 'progressed', done: 3 }).state).toMatchObject({ done: 1 });
  });
});

describe('a job that a service has taken', () => {
  const taken = [
    EVENTS.started,
    EVENTS.noticed,
    { type: 'queued', atMs: 9, handle: 'job-1', position: 2, waitMs: null },
    EVENTS.queued,
  ] as const;
  const handedOver = { handle: 'job-1', notices: [notice] };
  const after = (...events: readonly JobEvent[]) =>
    [...taken, ...events].reduce<Job>(advance, sampleJob(1)).state;

  it('is waited for again when the page was closed, with what had been noticed', () => {
    expect(after(EVENTS.interrupted)).toEqual({ name: 'waiting', handedOver });
    expect(after(EVENTS.interrupted, EVENTS.started)).toMatchObject({
      handedOver,
      notices: [notice],
    });
  });

  it.each(['unreachable', 'not-stored'] as const)(
    'is not asked for anew by a retry after %s',
    (kind) => {
      const failed = { type: 'failed', atMs: 9, failure: { kind } } as const;
      expect(after(failed, EVENTS.retried)).toEqual({ name: 'waiting', handedOver });
    },
  );

  it('is asked for anew when the service has let go of it, or was told to', () => {
    expect(after(EVENTS.failed, EVENTS.retried)).toEqual({ name: 'waiting' });
    expect(after(EVENTS.cancelled, EVENTS.retried)).toEqual({ name: 'waiting' });
  });
});

it('a job that may be charged for and has no handle is left to the user when the page was closed', () => {
  const job = [{ ...EVENTS.started, mayCharge: true } as const, EVENTS.interrupted].reduce<Job>(
    advance,
    sampleJob(1),
  );
  expect(job.state).toEqual({
    name: 'failed',
    endedAtMs: 9,
    failure: { kind: 'interrupted', mayBeMade: true },
  });
  expect(canRetryWithOthers(job.state)).toBe(false);
  expect(canRetryWithOthers(STATES.failed)).toBe(true);
});

describe('what happened to a job', () => {
  it('is told in order, with where it was sent and why it waits', () => {
    const job = [
      { ...EVENTS.started, connection: 'own' },
      EVENTS.queued,
      EVENTS.queued,
      EVENTS.previewed,
      { ...EVENTS['put-off'], givesUp: true },
      EVENTS.started,
      { ...EVENTS.finished, cost: { unit: 'usd', amount: 0.04 } },
    ].reduce<Job>((before, step) => advance(before, step as JobEvent), sampleJob(1));
    expect(job.history?.map(({ what }) => what)).toEqual([
      'sent',
      'queued',
      'preview',
      'put-off',
      'sent',
      'done',
    ]);
    expect(job.history?.[0]).toMatchObject({ connection: 'own' });
    expect(job).toMatchObject({ attempts: 1, givenUp: ['own'] });
  });

  it('is kept within bounds, its beginning and its end', () => {
    let job = advance(sampleJob(1), { ...EVENTS.started, connection: 'first' });
    for (let i = 0; i < 100; i++) {
      job = advance(job, EVENTS['put-off']);
      job = advance(job, EVENTS.started);
    }
    expect(job.history).toHaveLength(40);
    expect(job.history?.[0]).toMatchObject({ what: 'sent', connection: 'first' });
    expect(job.history?.at(-1)).toMatchObject({ what: 'sent' });
    const retried = advance(advance(job, EVENTS.failed), EVENTS.retried);
    expect(retried.attempts).toBeUndefined();
  });
});

it('a picture that arrives after all, from a tab taken for dead or once there is space, makes its job done', () => {
  const late = [{ kind: 'interrupted', mayBeMade: true }, { kind: 'not-stored' }] as const;
  for (const why of late) {
    const job = sampleJob(1, { state: { name: 'failed', endedAtMs: 2, failure: why } });
    expect(advance(job, EVENTS.finished).state.name).toBe('done');
  }
});

const event: fc.Arbitrary<JobEvent> = fc.oneof(
  fc.constantFrom<JobEvent>(...Object.values(EVENTS)),
  fc.record({ type: fc.constant('progressed' as const), done: fc.double({ min: -1, max: 2 }) }),
);

describe('whatever happens to a job', () => {
  it('once done it stays done, and once ended only a retry opens it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let job = sampleJob(1);
        for (const event of events) {
          const before = job;
          job = advance(job, event);
          if (before.state.name === 'done') expect(job).toBe(before);
          if (!isOpen(before.state) && isOpen(job.state)) expect(event.type).toBe('retried');
        }
      }),
    );
  });

  it('progress only grows within a run and is between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let job = advance(sampleJob(1), EVENTS.started);
        for (const event of events) {
          const before = job.state;
          job = advance(job, event);
          if (job.state.name !== 'running') continue;
          expect(job.state.done).toBeGreaterThanOrEqual(
            before.name === 'running' ? before.done : 0,
          );
          expect(job.state.done).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('it stays the same job', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { state: _, ...first } = sampleJob(1);
        expect(events.reduce(advance, sampleJob(1))).toMatchObject(first);
      }),
    );
  });
});
