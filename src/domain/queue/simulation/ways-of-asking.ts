import { createId } from '@/domain/id.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { advance } from '../advance.ts';
import { afterFailed } from '../after-failure.ts';
import type { Job, JobEvent } from '../job.ts';
import { planStarts } from '../plan.ts';
import { NO_CAPS } from '../spending.ts';
import { afterOutcome, freshStanding, type Standing } from '../standing.ts';
import { withTurns } from '../turn.ts';
import type { WayOfAsking, World } from './simulate.ts';

/** Each job is sent as it comes, and again and again by itself, to one connection after the other. */
export function retryingEach({
  most,
  pauseMs,
}: {
  most: number;
  pauseMs: (failures: number, random: () => number) => number;
}): WayOfAsking {
  return ({ agenda, random, connections, send, made }) => {
    const ask = (job: number, failures: number) => {
      const connection = connections[(job + failures) % connections.length] ?? '';
      send(connection, (failure) => {
        if (failure === null) made(job);
        else if (failures + 1 < most)
          agenda.at(agenda.nowMs + pauseMs(failures, random), () => ask(job, failures + 1));
      });
    };
    return { come: (job) => ask(job, 0) };
  };
}

/** What the queue believes that a service can do at once, before it has learnt better. */
const MOST = 8;

/** The queue's own rules, with whichever connection is free first. */
export const queueing: WayOfAsking = (world) => {
  const queue = new SimulatedQueue(world);
  return { come: (job) => queue.add(job) };
};

class SimulatedQueue {
  readonly #world: World;
  readonly #jobs = new Map<string, Job>();
  readonly #numbers = new Map<string, number>();
  readonly #standings = new Map<string, Standing>();
  readonly #making = new Map<string, number>();
  #wakeAtMs = Infinity;

  constructor(world: World) {
    this.#world = world;
  }

  add(number: number): void {
    const { agenda, connections } = this.#world;
    const [connection = ''] = connections;
    const id = createId(agenda.nowMs, () => 0.5, number);
    const steps = connections.map((one) => ({ connection: one }));
    this.#numbers.set(id, number);
    const job: Job = {
      id,
      batch: id,
      recipe: sampleRecipe(),
      parents: [],
      connection,
      route: { rule: 'first-free', steps },
      state: { name: 'waiting' },
    };
    for (const one of withTurns(this.#jobs.values(), [job])) this.#jobs.set(one.id, one);
    this.#plan();
  }

  #plan(): void {
    const { agenda } = this.#world;
    const { starts, wakeAtMs } = planStarts({
      nowMs: agenda.nowMs,
      jobs: this.#jobs.values(),
      isPaused: false,
      isOnline: true,
      traits: () => ({ most: MOST, mayCharge: false, needsNetwork: true }),
      standing: (connection) => this.#standing(connection),
      underWay: (connection) => ({ making: this.#making.get(connection) ?? 0, keeping: 0 }),
      caps: NO_CAPS,
      spent: { totals: new Map(), underWay: new Map() },
      priceUsd: () => 0,
    });
    for (const { job, connection } of starts) this.#start(job, connection);
    if (wakeAtMs === null || wakeAtMs >= this.#wakeAtMs) return;
    this.#wakeAtMs = wakeAtMs;
    agenda.at(wakeAtMs, () => {
      this.#wakeAtMs = Infinity;
      this.#plan();
    });
  }

  #start({ id }: Job, connection: string): void {
    const { agenda, send } = this.#world;
    const startedAtMs = agenda.nowMs;
    this.#change(id, { type: 'started', atMs: startedAtMs, connection });
    this.#making.set(connection, (this.#making.get(connection) ?? 0) + 1);
    const { pace, ...standing } = this.#standing(connection);
    this.#standings.set(connection, { ...standing, pace: { ...pace, lastStartMs: startedAtMs } });
    send(connection, (failure) => {
      this.#end(id, connection, startedAtMs, failure);
      this.#plan();
    });
  }

  #end(id: string, connection: string, startedAtMs: number, failure: Failure | null): void {
    const { agenda, random, made } = this.#world;
    const { nowMs } = agenda;
    this.#making.set(connection, (this.#making.get(connection) ?? 0) - 1);
    const outcome =
      failure === null
        ? ({ name: 'made', startedAtMs } as const)
        : ({ name: 'failed', startedAtMs, failure } as const);
    const standing = this.#standing(connection);
    this.#standings.set(connection, afterOutcome(standing, outcome, nowMs, random));
    const job = this.#jobs.get(id);
    if (failure !== null && job) {
      this.#change(
        id,
        afterFailed(job, connection, failure, () => false, nowMs, random),
      );
      return;
    }
    // What has ended has no turn any more that a newcomer could come after.
    this.#jobs.delete(id);
    made(this.#numbers.get(id) ?? 0);
  }

  #standing(connection: string): Standing {
    return this.#standings.get(connection) ?? { ...freshStanding(connection), most: MOST };
  }

  #change(id: string, event: JobEvent): void {
    const job = this.#jobs.get(id);
    if (job) this.#jobs.set(id, advance(job, event));
  }
}
