import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { isOpen, type Job } from './job.ts';
import { type Fault, PRICE_USD, QueueWorld } from './queue-world.ts';
import type { Route } from './route.ts';
import { NO_CAPS } from './spending.ts';

const ROUTES: readonly (Route | null)[] = [
  null,
  { rule: 'in-order', steps: [{ connection: 'paid' }, { connection: 'own' }] },
  { rule: 'in-order', steps: [{ connection: 'own' }, { connection: 'other', maySpend: true }] },
  {
    rule: 'first-free',
    steps: [{ connection: 'own' }, { connection: 'paid' }, { connection: 'other' }],
  },
];

const FAILURES = (nowMs: number): readonly (Failure | null)[] => [
  null,
  null,
  null,
  { kind: 'rate-limited', untilMs: null },
  { kind: 'rate-limited', untilMs: nowMs + 20_000 },
  { kind: 'overloaded' },
  { kind: 'unreachable' },
  { kind: 'timed-out', mayBeMade: true },
  { kind: 'refused', reason: 'no' },
  { kind: 'out-of-credit' },
  { kind: 'unauthorized' },
];

let made = 0;
function batch(size: number, connection: string, route: Route | null): Job[] {
  made += 1;
  const name = createId(made, () => 0.5);
  return Array.from({ length: size }, (_, index) => ({
    id: createId(made, () => 0.5, index),
    batch: name,
    recipe: sampleRecipe(),
    parents: [],
    connection,
    ...(route && { route }),
    state: { name: 'waiting' },
  }));
}

type Model = Record<string, never>;

/** Something that happens, to the user, the service, the network or the machine. */
class Event implements fc.Command<Model, QueueWorld> {
  readonly #name: string;
  readonly #happen: (world: QueueWorld) => void;

  constructor(name: string, happen: (world: QueueWorld) => void) {
    this.#name = name;
    this.#happen = happen;
  }
  check() {
    return true;
  }
  run(_: Model, world: QueueWorld) {
    this.#happen(world);
    expectNothingBroken(world);
  }
  toString() {
    return this.#name;
  }
  toJSON() {
    return this.#name;
  }
}

function expectNothingBroken(world: QueueWorld): void {
  expect(world.violations).toEqual([]);
  for (const id of world.asked) expect(world.disk.has(id), 'lost').toBe(true);
  for (const [id, times] of world.charged)
    expect(times, 'charged').toBeLessThanOrEqual(1 + (world.retries.get(id) ?? 0));
  for (const [id, { state }] of world.disk)
    if (state.name === 'done') expect(world.library.has(id), 'done without a picture').toBe(true);
}

const someJob = (world: QueueWorld, index: number) => {
  const ids = [...world.disk.keys()];
  return ids[index % Math.max(1, ids.length)] ?? '';
};

const anyEvent = [
  fc
    .tuple(
      fc.constantFrom(1, 3, 4, 12),
      fc.constantFrom('own', 'paid', 'other'),
      fc.constantFrom(...ROUTES),
    )
    .map(
      ([size, to, route]) =>
        new Event(`add ${size} ${to} ${route?.rule}`, (world) => world.add(batch(size, to, route))),
    ),
  ...Array.from({ length: 4 }, () =>
    fc
      .tuple(fc.nat(20), fc.nat(10))
      .map(
        ([index, outcome]) =>
          new Event(`step ${index} ${outcome}`, (world) =>
            world.step(index, FAILURES(world.nowMs)[outcome] ?? null),
          ),
      ),
  ),
  fc
    .constantFrom(10, 1000, 20_000, 400_000)
    .map((ms) => new Event(`wait ${ms}`, (world) => world.wait(ms))),
  fc.constant(new Event('crash', (world) => world.crash())),
  fc
    .nat(40)
    .map((index) => new Event(`cancel ${index}`, (world) => world.cancel(someJob(world, index)))),
  fc
    .nat(40)
    .map((index) => new Event(`retry ${index}`, (world) => world.retry(someJob(world, index)))),
  fc.boolean().map(
    (isPaused) =>
      new Event(`paused ${isPaused}`, (world) => {
        world.isPaused = isPaused;
        world.plan();
      }),
  ),
  fc.boolean().map(
    (isOnline) =>
      new Event(`online ${isOnline}`, (world) => {
        world.isOnline = isOnline;
        world.plan();
      }),
  ),
  fc.constantFrom(0, 2, 5).map(
    (pictures) =>
      new Event(`cap ${pictures}`, (world) => {
        const day = world.spentUsd + pictures * PRICE_USD;
        world.caps = { ...NO_CAPS, all: { day, month: null } };
        world.plan();
      }),
  ),
];

/** From here on nothing goes wrong any more: everything must come to an end. */
function settle(world: QueueWorld): void {
  world.isPaused = false;
  world.isOnline = true;
  world.caps = NO_CAPS;
  world.plan();
  for (let round = 0; round < 3000; round++) {
    if (world.inHand > 0) world.step(0, null);
    else if ([...world.disk.values()].some(({ state }) => isOpen(state))) world.wait(60_000);
    else break;
  }
  const left = [...world.disk.values()].filter(({ state }) => isOpen(state));
  expect(JSON.stringify(left)).toEqual('[]');
}

function histories(runs: number, fault: Fault | null = null) {
  const property = fc.property(
    fc.commands(anyEvent, { maxCommands: 60 }),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    (events, seed) => {
      let state = seed;
      const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
      const world = new QueueWorld(random, fault);
      fc.modelRun(() => ({ model: {}, real: world }), events);
      settle(world);
      expectNothingBroken(world);
    },
  );
  return fc.check(property, {
    numRuns: runs,
    // Whether a fault is found must not be a matter of luck.
    ...(fault !== null && { seed: 1, endOnFailure: true }),
  });
}

it('in whatever history, with crashes between any two steps: no job is lost, none is charged twice, no limit is passed, nobody jumps the line, and every job ends', () => {
  const { failed, errorInstance, counterexample } = histories(3000);
  expect(failed ? [JSON.stringify(counterexample), errorInstance] : null).toBeNull();
}, 120_000);

it.each<Fault>([
  'sends-before-storing',
  'sends-twice',
  'too-many-at-once',
  'deaf-to-pauses',
  'spends-past-the-cap',
  'works-while-paused',
  'spends-elsewhere',
  'never-wakes',
  'newest-first',
])(
  'a runner that %s is found out',
  (fault) => {
    expect(histories(2000, fault).failed).toBe(true);
  },
  60_000,
);
