import type { StoreApi } from 'zustand/vanilla';
import { CLOSED } from '@/domain/queue/breaker.ts';
import {
  afterOutcome,
  freshStanding,
  type Outcome,
  type Standing,
  type StandingStore,
} from '@/domain/queue/standing.ts';
import { type QueueState, showStanding } from './queue-state.ts';
import type { Ports } from '../studio.ts';

/** How things stand with the connections: learnt by the runner, seen by all tabs. */
export class Standings {
  readonly #store: StandingStore;
  readonly #state: StoreApi<QueueState>;
  readonly #ports: Pick<Ports, 'now' | 'random'>;

  constructor(
    store: StandingStore,
    state: StoreApi<QueueState>,
    ports: Pick<Ports, 'now' | 'random'>,
  ) {
    this.#store = store;
    this.#state = state;
    this.#ports = ports;
  }

  of(connection: string): Standing {
    return this.#state.getState().standings.get(connection) ?? freshStanding(connection);
  }

  started(connection: string, most: number, startedAtMs: number): void {
    this.#learn(connection, (standing) => ({
      ...standing,
      most,
      pace: { ...standing.pace, lastStartMs: startedAtMs },
    }));
  }

  ended(connection: string, outcome: Outcome): void {
    const { now, random } = this.#ports;
    this.#learn(connection, (standing) => afterOutcome(standing, outcome, now(), random));
  }

  /** Something has changed, the network or a key: every connection is given a new chance. */
  giveNewChance(): void {
    for (const connection of this.#state.getState().standings.keys())
      this.#learn(connection, (standing) =>
        standing.breaker.openUntilMs === null ? standing : { ...standing, breaker: CLOSED },
      );
  }

  showCaps(overCap: ReadonlySet<string>): void {
    const known = this.#state.getState().standings.keys();
    for (const connection of new Set([...known, ...overCap])) {
      this.#learn(connection, (standing) => {
        const isOverCap = overCap.has(connection);
        if (isOverCap === (standing.isOverCap === true)) return standing;
        const { isOverCap: _, ...rest } = standing;
        return isOverCap ? { ...rest, isOverCap } : rest;
      });
    }
  }

  #learn(connection: string, change: (standing: Standing) => Standing): void {
    const before = this.of(connection);
    const after = change(before);
    if (after === before) return;
    showStanding(this.#state, after);
    void this.#store.put(after).catch(() => undefined);
  }
}
