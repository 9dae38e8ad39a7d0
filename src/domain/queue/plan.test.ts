import { describe, expect, it } from 'vitest';
import type { Job } from './job.ts';
import { planStarts, type Situation, type Traits } from './plan.ts';
import type { Route } from './route.ts';
import { sampleJob } from './sample-job.ts';
import { NO_CAPS } from './spending.ts';
import { afterOutcome, freshStanding, type Standing } from './standing.ts';
import { timesLeft } from './time-left.ts';

const NOW = new Date(2026, 0, 1, 12).getTime();
const half = () => 0.5;
const TRAITS: Readonly<Record<string, Traits>> = {
  own: { most: 1, mayCharge: false, needsNetwork: false },
  paid: { most: 2, mayCharge: true, needsNetwork: true },
};

function plan(jobs: readonly Job[], given: Partial<Situation> = {}) {
  const { starts, wakeAtMs, overCap } = planStarts({
    nowMs: NOW,
    jobs,
    isPaused: false,
    isOnline: true,
    traits: (connection) => TRAITS[connection] ?? null,
    standing: freshStanding,
    underWay: () => ({ making: 0, keeping: 0 }),
    caps: NO_CAPS,
    spent: { totals: new Map(), underWay: new Map() },
    priceUsd: () => 0.04,
    ...given,
  });
  return { sent: starts.map(({ connection }) => connection), wakeAtMs, overCap: [...overCap] };
}

function jobs(count: number, connection: string, route?: Route): Job[] {
  return Array.from({ length: count }, (_, index) =>
    sampleJob(index, { connection, turn: index, ...(route && { route }) }),
  );
}

const oneEach = () => ({ making: 1, keeping: 0 });
const busyOwn = (connection: string) => ({ making: connection === 'own' ? 1 : 0, keeping: 0 });

const downUntilMs = NOW + 5000;
const isDown = (name: string) => (connection: string) =>
  connection === name
    ? {
        ...freshStanding(connection),
        breaker: { failures: 3, openUntilMs: downUntilMs, openings: 1 },
      }
    : freshStanding(connection);
const route = (rule: Route['rule'], maySpend?: true): Route => ({
  rule,
  steps: [{ connection: 'own' }, { connection: 'paid', ...(maySpend && { maySpend }) }],
});

describe('what is started', () => {
  it('is as much as each connection makes at once, wherever else pictures are being made', () => {
    expect(plan([...jobs(3, 'own'), ...jobs(3, 'paid')]).sent.toSorted()).toEqual([
      'own',
      'paid',
      'paid',
    ]);
    expect(plan([...jobs(3, 'own'), ...jobs(3, 'paid')], { underWay: oneEach }).sent).toEqual([
      'paid',
    ]);
  });

  it('is a little more while pictures are being kept', () => {
    expect(plan(jobs(3, 'own'), { underWay: () => ({ making: 0, keeping: 1 }) }).sent).toEqual([
      'own',
    ]);
    expect(plan(jobs(3, 'own'), { underWay: () => ({ making: 0, keeping: 2 }) }).sent).toEqual([]);
  });

  it('is nothing while paused, and nothing that needs the network while there is none', () => {
    expect(plan(jobs(1, 'own'), { isPaused: true }).sent).toEqual([]);
    expect(plan([...jobs(1, 'own'), ...jobs(1, 'paid')], { isOnline: false }).sent).toEqual([
      'own',
    ]);
  });

  it('waits for a service that is down, and is looked at again when that may be over', () => {
    expect(plan(jobs(1, 'own'), { standing: isDown('own') })).toMatchObject({
      sent: [],
      wakeAtMs: downUntilMs,
    });
  });
});

describe('a route', () => {
  it('in order is left for the next connection when one is down, not when it is busy', () => {
    expect(plan(jobs(1, 'own', route('in-order', true)), { underWay: busyOwn }).sent).toEqual([]);
    const standing = isDown('own');
    expect(plan(jobs(1, 'own', route('in-order', true)), { standing }).sent).toEqual(['paid']);
  });

  it('never leads to an account that nobody agreed to spend from', () => {
    const standing = isDown('own');
    expect(plan(jobs(1, 'own', route('in-order')), { standing }).sent).toEqual([]);
    expect(plan(jobs(2, 'own', route('first-free'))).sent).toEqual(['own']);
  });

  it('to whichever is free first takes the one that was quickest here', () => {
    const quick: Record<string, number> = { own: 9000, paid: 2000 };
    const standing = (connection: string): Standing =>
      afterOutcome(
        freshStanding(connection),
        { name: 'made', startedAtMs: NOW - (quick[connection] ?? 0) },
        NOW,
        half,
      );
    const sent = plan(jobs(4, 'own', route('first-free', true)), { standing }).sent;
    expect(sent).toEqual(['paid', 'paid', 'own']);
  });
});

describe('a spending cap', () => {
  const caps = { ...NO_CAPS, all: { day: 0.1, month: null } };

  it('stops a batch before it is passed, until the next day', () => {
    expect(
      plan(jobs(4, 'paid'), { caps, traits: () => ({ ...TRAITS['paid'], most: 4 }) as Traits }),
    ).toEqual({
      sent: ['paid', 'paid'],
      wakeAtMs: new Date(2026, 0, 2).getTime(),
      overCap: ['paid'],
    });
  });

  it('counts what was spent and what is under way', () => {
    const today = { today: 0.04, month: 0.04, ever: 1, pictures: 1 };
    const spent = { totals: new Map([[null, today]]), underWay: new Map([[null, 0.04]]) };
    expect(plan(jobs(1, 'paid'), { caps, spent }).sent).toEqual([]);
  });

  it('does not hold up what costs nothing', () => {
    expect(plan(jobs(1, 'own'), { caps: { ...NO_CAPS, all: { day: 0, month: 0 } } }).sent).toEqual([
      'own',
    ]);
  });
});

it('the time left grows along the line, and so does its uncertainty', () => {
  let standing: Standing = freshStanding('own');
  for (const tookMs of [8000, 10_000, 12_000, 10_000])
    standing = afterOutcome(standing, { name: 'made', startedAtMs: NOW - tookMs }, NOW, half);
  const line = jobs(9, 'own');
  const times = [...timesLeft(line, [], () => standing, NOW).values()];
  expect(times).toHaveLength(9);
  expect(times[0]).toEqual({ leastMs: 10_000, mostMs: 10_000 + 0 });
  const [first, last] = [times[1], times[8]];
  expect(last?.leastMs).toBeGreaterThan(first?.mostMs ?? Infinity);
  expect(timesLeft(line, [], freshStanding, NOW).size).toBe(0);
});
