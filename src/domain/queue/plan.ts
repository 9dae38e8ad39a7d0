import { placesBehind } from './breaker.ts';
import type { Job } from './job.ts';
import { nextStartMs, placesAt } from './pace.ts';
import type { RouteStep } from './route.ts';
import { stepsOf } from './route-steps.ts';
import { hasRoom, nextDayMs, type SpendingCaps, type Spent } from './spending.ts';
import type { Standing } from './standing.ts';
import { waitingLine } from './waiting-line.ts';
import { expectedMs } from './weather.ts';

/** What is known of an open connection. */
export interface Traits {
  /** How many pictures it can make at the same time. */
  readonly most: number;
  readonly mayCharge: boolean;
  readonly needsNetwork: boolean;
}

/** Pictures that a connection has in hand. */
export interface UnderWay {
  readonly making: number;
  /** Received and being kept. */
  readonly keeping: number;
}

/** Everything that decides who runs next. */
export interface Situation {
  readonly nowMs: number;
  /** Those that may be started; any that do not wait are left out. */
  readonly jobs: Iterable<Job>;
  readonly isPaused: boolean;
  readonly isOnline: boolean;
  /** Null for a connection that is not open, or cannot be used now. */
  readonly traits: (connection: string) => Traits | null;
  readonly standing: (connection: string) => Standing;
  readonly underWay: (connection: string) => UnderWay;
  readonly caps: SpendingCaps;
  readonly spent: Spent;
  /** What the job will cost there, in US dollars, as far as that is known. */
  readonly priceUsd: (job: Job, connection: string) => number;
}

export interface Plan {
  readonly starts: readonly Start[];
  /** When to plan anew even though nothing has happened; null for never. */
  readonly wakeAtMs: number | null;
  /** Connections on which a job waits because a spending cap would be passed. */
  readonly overCap: ReadonlySet<string>;
}

interface Start {
  readonly job: Job;
  readonly connection: string;
}

/** What to start now, in the order of the jobs' turns and within every limit. */
export function planStarts(situation: Situation): Plan {
  const starts: Start[] = [];
  const overCap = new Set<string>();
  if (situation.isPaused) return { starts, wakeAtMs: null, overCap };
  const outlook = new Outlook(situation);
  const underWay = new Map(situation.spent.underWay);
  for (const job of waitingLine(situation.jobs)) {
    const connection = connectionFor(job, situation, outlook, (step) => {
      const usd = situation.priceUsd(job, step.connection);
      const spent = { totals: situation.spent.totals, underWay };
      if (hasRoom(situation.caps, spent, step.connection, usd)) return true;
      overCap.add(step.connection);
      return false;
    });
    if (connection === null) continue;
    outlook.take(connection);
    if (situation.traits(connection)?.mayCharge) {
      const usd = situation.priceUsd(job, connection);
      for (const key of [connection, null]) underWay.set(key, (underWay.get(key) ?? 0) + usd);
    }
    starts.push({ job, connection });
  }
  if (overCap.size > 0) outlook.mind(nextDayMs(situation.nowMs));
  return { starts, wakeAtMs: outlook.wakeAtMs(), overCap };
}

function connectionFor(
  job: Job,
  { nowMs, isOnline, traits, standing }: Situation,
  outlook: Outlook,
  canPay: (step: RouteStep) => boolean,
): string | null {
  const putOff = job.state.name === 'waiting' ? job.state.putOff : undefined;
  const mayBeAsked = (step: RouteStep) => {
    const { connection } = step;
    const known = traits(connection);
    if (known === null || (known.needsNetwork && !isOnline)) return false;
    if (putOff?.connection === connection && nowMs < putOff.untilMs) {
      outlook.mind(putOff.untilMs);
      return false;
    }
    if (!outlook.isUp(connection)) return false;
    return !known.mayCharge || (step.maySpend === true && canPay(step));
  };
  const steps = stepsOf(job);
  if (job.route?.rule !== 'first-free') {
    const first = steps.find(mayBeAsked);
    return first !== undefined && outlook.free(first.connection) > 0 ? first.connection : null;
  }
  const free = steps.filter(mayBeAsked).filter(({ connection }) => outlook.free(connection) > 0);
  const waitMs = ({ connection }: RouteStep) => expectedMs(standing(connection).weather, nowMs);
  const [best] = free.toSorted((a, b) => compare(waitMs(a), waitMs(b)));
  return best?.connection ?? null;
}

/** Infinity minus itself is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What each connection can take, counted down while places are given away. */
class Outlook {
  readonly #situation: Situation;
  readonly #free = new Map<string, number>();
  #wakeAtMs = Infinity;

  constructor(situation: Situation) {
    this.#situation = situation;
  }

  /** Neither down nor pausing. */
  isUp(connection: string): boolean {
    const { nowMs } = this.#situation;
    const { breaker, pace } = this.#situation.standing(connection);
    if (placesBehind(breaker, nowMs) === 0) this.mind(breaker.openUntilMs ?? Infinity);
    else if (nowMs < pace.pausedUntilMs) this.mind(pace.pausedUntilMs);
    else return true;
    return false;
  }

  free(connection: string): number {
    const known = this.#free.get(connection);
    if (known !== undefined) return known;
    const free = this.#count(connection);
    this.#free.set(connection, free);
    return free;
  }

  take(connection: string): void {
    const { gapMs } = this.#situation.standing(connection).pace;
    this.#free.set(connection, gapMs > 0 ? 0 : this.free(connection) - 1);
    if (gapMs > 0) this.mind(this.#situation.nowMs + gapMs);
  }

  mind(atMs: number): void {
    this.#wakeAtMs = Math.min(this.#wakeAtMs, atMs);
  }

  wakeAtMs(): number | null {
    return Number.isFinite(this.#wakeAtMs) ? this.#wakeAtMs : null;
  }

  #count(connection: string): number {
    const { nowMs, traits, standing, underWay } = this.#situation;
    const known = traits(connection);
    if (known === null) return 0;
    const { breaker, pace } = standing(connection);
    const { making, keeping } = underWay(connection);
    const places = Math.min(placesAt(pace, known.most), placesBehind(breaker, nowMs));
    // It goes on while pictures are being kept, but not so far that they fill the memory.
    const free = Math.min(places - making, 2 * known.most - making - keeping);
    const startMs = nextStartMs(pace, nowMs);
    if (free <= 0 || nowMs >= startMs) return pace.gapMs > 0 ? Math.min(1, free) : free;
    this.mind(startMs);
    return 0;
  }
}
