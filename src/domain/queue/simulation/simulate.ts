import type { Failure } from '@/domain/generation/failure.ts';
import { Agenda } from './agenda.ts';
import { type ServiceTraits, SimulatedService } from './simulated-service.ts';
import { queueing, retryingEach } from './ways-of-asking.ts';

/** Work that is too much for the services that are to do it. */
export interface Scene {
  readonly jobs: number;
  /** Time from one job's coming to the next one's. */
  readonly everyMs: number;
  readonly services: readonly ServiceTraits[];
}

/** What a way of asking sees of the world. */
export interface World {
  readonly agenda: Agenda;
  readonly random: () => number;
  readonly connections: readonly string[];
  /** Sends a request; `answered` is called with null when the picture is there. */
  readonly send: (connection: string, answered: (failure: Failure | null) => void) => void;
  readonly made: (job: number) => void;
}

/** Has jobs made, each as soon as it comes or later. */
export type WayOfAsking = (world: World, jobs: number) => { readonly come: (job: number) => void };

/** Retrying without a queue, as most tools do it, and the queue's rules. */
export const WAYS = {
  /** Every job is sent at once, and again 2 s after each failure, ten times in all. */
  naive: retryingEach({ most: 10, pauseMs: () => 2000 }),
  /** Every job for itself waits a random time up to twice as long after each failure. */
  backoff: retryingEach({
    most: 20,
    pauseMs: (failures, random) => random() * Math.min(300_000, 2000 * 2 ** failures),
  }),
  queue: queueing,
} as const satisfies Record<string, WayOfAsking>;

export interface Result {
  readonly made: number;
  /** Requests that brought no picture. */
  readonly wasted: number;
  /** From coming to being there, of those that were made. */
  readonly usualMs: number;
  /** What nineteen of twenty stay below. */
  readonly longMs: number;
  readonly endedAtMs: number;
}

export function simulate(way: WayOfAsking, { jobs, everyMs, services }: Scene, seed = 1): Result {
  const random = randomFrom(seed);
  const agenda = new Agenda();
  const byName = new Map(
    services.map((traits, index) => [`service ${index + 1}`, new SimulatedService(traits, random)]),
  );
  const waits = new Map<number, number>();
  let requests = 0;
  const world: World = {
    agenda,
    random,
    connections: [...byName.keys()],
    send(connection, answered) {
      requests += 1;
      const answer = byName.get(connection)?.ask(agenda.nowMs);
      if (answer) agenda.at(answer.atMs, () => answered(answer.failure));
    },
    made: (job) => void waits.set(job, agenda.nowMs - job * everyMs),
  };
  const { come } = way(world, jobs);
  for (let job = 0; job < jobs; job++) agenda.at(job * everyMs, () => come(job));
  agenda.runAll();
  const sorted = [...waits.values()].toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    made: waits.size,
    wasted: requests - waits.size,
    usualMs: at(0.5),
    longMs: at(0.95),
    endedAtMs: agenda.nowMs,
  };
}

/** The same numbers for the same seed, as Lehmer's generator gives them. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
