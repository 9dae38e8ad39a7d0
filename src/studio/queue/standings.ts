import type { StoreApi } from 'zustand/vanilla';
import { CLOSED } from '@/domain/queue/breaker.ts';
import {
  afterOutcome,
  freshStanding,
  type Outcome,
  type Standing,
  type StandingStore,
} from '@/domain/queue/standing.ts';
import type { QueueState } from './queue-state.ts';
import { showStanding } from './show-jobs.ts';
import type { Ports } from '../studio.ts';

/** For how long what went well need not be on disk. */
const GOOD_NEWS_MS = 1000;

/** How things stand with the connections: learnt by the runner, seen by all tabs. */
export class Standings {
  readonly #store: StandingStore;
  readonly #state: StoreApi<QueueState>;
  readonly #ports: Pick<Ports, 'now' | 'random' | 'after'>;

  readonly #unwritten = new Set<string>();

  constructor(
    store: StandingStore,
    state: StoreApi<QueueState>,
    ports: Pick<Ports, 'now' | 'random' | 'after'>,
  ) {
    this.#store = store;
    this.#state = state;
    this.#ports = ports;
  }

  of(connection: string): Standing {
    return this.#state.getState().standings.get(connection) ?? freshStanding(connection);
  }

  started(connection: string, most: number, startedAtMs: number): void {
    this.#show(connection, (standing) => ({
      ...standing,
      most,
      pace: { ...standing.pace, lastStartMs: startedAtMs },
    }));
    this.#writeLater(connection);
  }

  ended(connection: string, outcome: Outcome): void {
    const { now, random } = this.#ports;
    this.#show(connection, (standing) => afterOutcome(standing, outcome, now(), random));
    if (outcome.name === 'made') this.#writeLater(connection);
    else this.#write(connection);
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
    if (this.#show(connection, change)) this.#write(connection);
  }

  #show(connection: string, change: (standing: Standing) => Standing): boolean {
    const before = this.of(connection);
    const after = change(before);
    if (after !== before) showStanding(this.#state, after);
    return after !== before;
  }

  #writeLater(connection: string): void {
    if (this.#unwritten.has(connection)) return;
    this.#unwritten.add(connection);
    this.#ports.after(GOOD_NEWS_MS, () => {
      if (this.#unwritten.has(connection)) this.#write(connection);
    });
  }

  #write(connection: string): void {
    this.#unwritten.delete(connection);
    void this.#store.put(this.of(connection)).catch(() => undefined);
  }
}
